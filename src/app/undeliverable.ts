import type { Context } from '../core/context.ts';
import { contextOf } from '../core/context-of.ts';
import { chatKey, isSameChat } from '../core/heard/event.ts';
import type { DeliveryCode, DeliveryError } from '../core/outbox/delivery-error.ts';
import { enqueue, giveUp, isSuperseded, refusedMatter } from '../core/outbox/outbox.ts';
import type { OutboxRow } from '../core/outbox/row.ts';
import { successorOf } from '../core/outbox/successor.ts';
import { addressOf, groupOf, officeOf, unreachableMatter } from '../core/people/links.ts';
import { areOpen } from '../core/said/choices.ts';
import type { Content, Notice } from '../core/said/content.ts';
import type { State } from '../core/state/state.ts';
import { fitFor } from './fit-for.ts';
import { withChoices, withNotices } from './notice-rows.ts';
import type { Channel } from './ports/channel.ts';
import type { Speaking, Words } from './ports/words.ts';

/** What is wanted once nothing else can be sent to a chat. */
function wanted(code: DeliveryCode): 'another-account' | 'office' {
  switch (code) {
    case 'blocked':
    case 'chat-not-found':
    case 'moved':
      return 'another-account';
    case 'no-right':
    case 'pictures-forbidden':
    case 'picture-refused':
    case 'files-forbidden':
    case 'file-refused':
    case 'thread-gone':
    case 'edit-gone':
    case 'refused':
    case 'token-refused':
    case 'rate-limited':
    case 'unavailable':
    case 'unreachable':
    case 'outcome-unknown':
      return 'office';
  }
}

/** The same message for another account of its person, cut as that channel wants it: a new one, whatever it was. */
function reroute(
  { edit: _, ...row }: OutboxRow,
  to: OutboxRow['chat'],
  channel: Channel,
  words: Words,
): OutboxRow[] {
  return fitFor(channel, row.message, words).map((message, part) => ({
    ...row,
    key: `${row.key}>${to.channel}${part === 0 ? '' : `:${part}`}`,
    chat: to,
    message,
    notBefore: 0,
    attempts: 0,
    unknownOutcomes: 0,
    deaths: 0,
    lease: null,
  }));
}

/** The failure of a row that something else follows is no loss. */
const asFollowed = (state: State, keys: ReadonlySet<string>): State => ({
  ...state,
  failures: state.failures.map((one) => (keys.has(one.key) ? { ...one, followed: true } : one)),
});

/** A digest that stands no more: what follows it leaves a trace of its own. */
const withoutTrace = (state: State, row: OutboxRow): State => ({
  ...state,
  digests: state.digests.filter(
    ({ period, chat }) => period !== row.digest?.period || chat !== chatKey(row.chat),
  ),
});

function followedBy(state: State, row: OutboxRow, next: OutboxRow, now: number): State {
  const cleared = row.edit && !next.edit ? withoutTrace(state, row) : state;
  // What is read as bare text is answered by number: its choices are those of the chat.
  const open = areOpen(cleared.chats[chatKey(next.chat)]?.choices, now);
  const ready = next.message.plain && !open ? withChoices(cleared, [next], now) : cleared;
  return enqueue(asFollowed(ready, new Set([row.key])), [next]);
}

/** What the office is told, and of whom. */
type Undeliverable = Extract<Content, { type: 'undeliverable' }>;

/**
 * Tells everybody of the office once until the chat works again; where a word about other people is still waiting to be
 * sent, one message speaks of them all.
 */
function tellOffice(
  state: State,
  matter: string,
  content: Undeliverable,
  ownerId: string | undefined,
  base: Context,
  speaking: Speaking,
  now: number,
): State {
  const about = `given-up:${content.chat}:${content.why}`;
  const office = officeOf(state, contextOf(base, state, now)).filter(({ id }) => id !== ownerId);
  // Nobody was told: whoever joins the office later is, at the next failure.
  if (office.length === 0) return state;
  let after: State = { ...state, told: [...state.told, matter] };
  for (const { id } of office) {
    const waiting = after.outbox.find(
      (row) =>
        content.chat === 'person' &&
        row.key.startsWith(`${about}:`) &&
        row.personId === id &&
        row.lease === null &&
        row.attempts === 0,
    );
    const since = waiting?.createdAt ?? now;
    const lost = new Set(
      after.failures
        .filter((one) => one.code === content.why && one.at >= since && !one.followed)
        .map((one) => chatKey(one.chat)),
    );
    const notice: Notice = {
      personId: id,
      key: `${about}:${now}:${id}:${matter}`,
      bulk: true,
      content: { ...content, others: waiting ? Math.max(0, lost.size - 1) : 0 },
    };
    after = { ...after, outbox: after.outbox.filter((row) => row !== waiting) };
    after = withNotices(after, [notice], base, speaking, matter, now);
    const outbox = after.outbox.map((row) => (row.key === notice.key ? { ...row, createdAt: since } : row));
    after = { ...after, outbox };
  }
  return after;
}

/** What speaks for a row that nothing else can follow in its chat. */
interface Stranded {
  /** Whose chat it is, where that is known. */
  owner: string | undefined;
  /** Whether the chat takes nothing until somebody writes from it again. */
  isGone: boolean;
  /** What waits for that chat, the row itself apart. */
  others: readonly OutboxRow[];
}

function strandedBy(state: State, row: OutboxRow, isGone: boolean): Stranded {
  const { chat } = row;
  const account = state.accounts.find((one) => one.channel === chat.channel && one.userId === chat.chatId);
  return {
    owner: row.personId ?? account?.personId,
    isGone,
    others: isGone
      ? state.outbox.filter(
          (other) => isSameChat(other.chat, chat) && other.lease === null && other.key !== row.key,
        )
      : [],
  };
}

/** Another account of its person takes rows over; null where there is none that is in use. */
function takenOver(
  state: State,
  rows: readonly OutboxRow[],
  to: OutboxRow['chat'] | null,
  { channelOf, words }: Speaking,
  now: number,
): State | null {
  const channel = to && rows.every(({ chat }) => !isSameChat(to, chat)) ? channelOf(to.channel) : undefined;
  if (!to || !channel) return null;
  const moved = rows.flatMap((one) => reroute(one, to, channel, words));
  const followed = asFollowed(state, new Set(rows.map(({ key }) => key)));
  return enqueue(withChoices(followed, moved, now), moved);
}

/** The office is told of what nobody takes over, once until the chat works again; of a stranger there is nothing to tell. */
function toldOfLoss(
  state: State,
  row: OutboxRow,
  code: DeliveryCode,
  { owner, isGone }: Stranded,
  base: Context,
  speaking: Speaking,
  now: number,
): State {
  const group = groupOf(state, row.chat);
  const matter = isGone ? unreachableMatter(row.chat) : refusedMatter(row.chat, code);
  if (state.told.includes(matter) || (!group && owner === undefined)) return state;
  const content: Undeliverable = {
    type: 'undeliverable',
    why: code,
    person: contextOf(base, state, now).org.people.find(({ id }) => id === owner) ?? null,
    chat: group ? 'group' : 'person',
    group: group?.title ?? null,
    others: 0,
  };
  return tellOffice(state, matter, content, owner, base, speaking, now);
}

/**
 * What becomes of a row that was given up for good: something else for the same chat, where the platform takes that;
 * else another account of its person takes it over; where there is none, or it was for a group, the office is told,
 * once until the chat works again. Nothing is given up in silence.
 */
export function settleUndeliverable(
  state: State,
  row: OutboxRow,
  error: DeliveryError,
  base: Context,
  speaking: Speaking,
  now: number,
): State {
  // A row of a channel that is no longer in use is taken over too, but nobody can mend that by writing there.
  const inUse = speaking.channelOf(row.chat.channel) !== undefined;
  // A newer reminder waits: nothing need follow this one.
  if (isSuperseded(state, row)) return asFollowed(state, new Set([row.key]));
  const next = inUse ? successorOf(row, error.code, speaking.words) : null;
  if (next) return followedBy(state, row, next, now);
  const stranded = strandedBy(state, row, inUse && wanted(error.code) === 'another-account');
  const { owner, isGone, others } = stranded;
  const quiet = others.reduce((to, other) => giveUp(to, other, error.code, now), state);
  const fallback = (isGone || !inUse) && owner ? addressOf(state, base, owner) : null;
  return (
    takenOver(quiet, [row, ...others], fallback, speaking, now) ??
    toldOfLoss(quiet, row, error.code, stranded, base, speaking, now)
  );
}
