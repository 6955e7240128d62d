import { doubledMs } from '../../kit/backoff.ts';
import type { Context } from '../context.ts';
import { type ChatAddress, chatKey } from '../heard/event.ts';
import { type DeliveryCode, isRetryable } from '../outbox/delivery-error.ts';
import { passingsOf } from '../passing/passing.ts';
import { concernedWith } from '../people/answering-for.ts';
import { isUnreachable } from '../people/links.ts';
import type { Content, Notice } from '../said/content.ts';
import type { State } from '../state/state.ts';
import { placeInReport } from './desk.ts';
import { dropEvidence, isDiscarded, taskOfEvidence } from './drop-evidence.ts';
import type { Evidence } from './report.ts';
import { sentAnew } from './sent-anew.ts';

type Kept = Evidence['kept'];
type Waiting = Extract<Kept, { type: 'waiting' }>;

/** Why a file was not fetched. */
export type FetchFailure =
  /** The platform says that it cannot be had. */
  | { type: 'unavailable'; why: 'too-large' | 'gone' }
  /** What a channel says of any call that failed. */
  | { type: 'delivery'; code: DeliveryCode }
  | { type: 'other' };

const firstRetryMs = 5_000;
const lastRetryMs = 3_600_000;
/** After so many tries (about a day) a file counts as gone. */
const triesAllowed = 30;

/** After so many tries of the file itself, which take about five minutes, its sender is told that it has not arrived. */
const toldAfter = 7;
/** So long after it was sent they are told whatever keeps it: for them it has not arrived. */
const toldAfterMs = 10 * 60_000;

/** How long after a failure a file is tried again, ms. @param failures those before */
export const evidenceRetryMs = (failures: number): number =>
  doubledMs(failures, { firstMs: firstRetryMs, lastMs: lastRetryMs });

/** Whether a waiting file is to be tried at a moment (ms of the clock by which retries go). */
export const isEvidenceDue = ({ notBefore }: Waiting, now: number): boolean =>
  // A moment farther off than any retry was set by a clock that was ahead.
  notBefore <= now || notBefore > now + lastRetryMs;

/**
 * What becomes of a file that was not fetched: given up, or tried again after 5, 10, 20 … s up to an hour. An outage,
 * however long, says nothing of the file: it takes no last try.
 * @param now ms of the clock by which retries go
 */
export function judgeFetch({ attempts, told }: Waiting, failure: FetchFailure, now: number): Kept {
  if (failure.type === 'unavailable') return { type: 'refused', why: failure.why };
  // What the way or the token is at fault for says nothing of the file.
  const counts = !(failure.type === 'delivery' && isRetryable(failure.code));
  const tries = counts ? attempts + 1 : Math.max(attempts, Math.min(attempts + 1, toldAfter - 1));
  return tries >= triesAllowed
    ? { type: 'refused', why: 'gone' }
    : {
        type: 'waiting',
        attempts: tries,
        notBefore: now + evidenceRetryMs(attempts),
        ...(told ? { told } : {}),
      };
}

/** Whether the sender of a file that waits does not know yet that it has not arrived. */
const isUntold = (kept: Kept): boolean => kept.type === 'waiting' && !kept.told && kept.attempts < toldAfter;

/**
 * Whether the sender of a file is to be told now that it has not arrived.
 * @param now epoch ms
 */
export const isLateNow = ({ kept, at }: Pick<Evidence, 'kept' | 'at'>, after: Kept, now: number): boolean =>
  isUntold(kept) && after.type === 'waiting' && (after.attempts >= toldAfter || now - at >= toldAfterMs);

/** The chat in which a file was sent, where its sender can still be told something there. */
function chatOfSender(state: State, { by, source }: Evidence): ChatAddress | null {
  if (!source) return null;
  const { channel, chatId } = source;
  const isTheirs = state.accounts.some(
    (account) => account.channel === channel && account.userId === chatId && account.personId === by,
  );
  return isTheirs && !isUnreachable(state, channel, chatId) ? { channel, chatId } : null;
}

const lateKey = (...ids: string[]): string => `evidence-late:${ids.join('|')}`;
const latePrefix = lateKey();

/** Whoever is told of a file: its sender, in the chat in which it was sent; where they answer for the unit no more, who does. */
function toldOf(
  state: State,
  context: Context,
  one: Evidence,
  now: number,
): { personId: string; chat?: string }[] {
  const concerned = concernedWith(state, context, one.unit, [one.by], now);
  // Whoever answers for who reports sends their own.
  const isGiven = passingsOf(state, one.unit, one.period).some(({ to }) => to === one.by);
  const isGone = concerned.length > 0 && !isGiven && !concerned.some(({ id }) => id === one.by);
  if (isGone) return concerned.map(({ id }) => ({ personId: id }));
  const chat = chatOfSender(state, one);
  return [{ personId: one.by, ...(chat ? { chat: chatKey(chat) } : {}) }];
}

/** A state in which a file has arrived: that it has not is not said any more, where it was still to be and of no other that waits. */
function withoutLate(state: State, id: string): State {
  const isOver = ({ key }: { key: string }): boolean => {
    const ids = key.startsWith(latePrefix) ? key.slice(latePrefix.length).split('|') : [];
    return ids.includes(id) && ids.every((one) => one === id || state.evidence[one]?.kept.type !== 'waiting');
  };
  return state.outbox.some(isOver) ? { ...state, outbox: state.outbox.filter((row) => !isOver(row)) } : state;
}

type ToldOfFile = Extract<Content, { type: 'report-file-refused' }>;

/** What its sender is told of a file besides that it is late: that it cannot be kept, or that it has come after all; null for nothing. */
function whyTold(before: State, after: State, one: Evidence, kept: Kept): ToldOfFile['why'] | null {
  if (kept.type === 'refused') return kept.why;
  // Where it was not said yet that it is late, nobody waits for it.
  const isMissed = one.kept.type === 'waiting' && one.kept.told === true && after.outbox === before.outbox;
  return kept.type === 'stored' && isMissed ? 'come' : null;
}

/** The key of what is told of a file: that it has come is another thing than that it could not be kept. */
const keyTold = (why: ToldOfFile['why'], id: string): string =>
  why === 'late' ? lateKey(id) : why === 'come' ? `evidence-come:${id}` : `evidence:${id}`;

/**
 * Puts into the state what became of a file. One that cannot be kept proves nothing any more, and its sender is told,
 * so that the proof can be sent in another way: where it was sent, else at another account of theirs. So they are, once,
 * where it has not arrived for some minutes, whatever keeps it, while it is tried on; where nothing can be told there for
 * the same reason, the notice waits, and is not said of a file that has arrived meanwhile. Whoever was told so hears, too,
 * that it has arrived: they need not send it once more.
 * @param now epoch ms
 * @param withOthers whether it is told of now, since others of its sender are
 */
export function settleEvidence(
  before: State,
  id: string,
  kept: Kept,
  context: Context,
  now: number,
  withOthers = false,
): { state: State; notices: Notice[] } {
  const one = before.evidence[id];
  if (!one) return { state: before, notices: [] };
  const state = kept.type === 'waiting' ? before : withoutLate(before, id);
  const taskId = taskOfEvidence(state, id);
  const refusedOf = kept.type === 'refused' ? taskId : undefined;
  const isLate = isLateNow(one, kept, now) || (withOthers && isUntold(kept));
  const why = isLate ? 'late' : whyTold(before, state, one, kept);
  const settled: Evidence = {
    ...one,
    kept: isLate && kept.type === 'waiting' ? { ...kept, told: true } : kept,
    ...(refusedOf === undefined ? {} : { taskId: refusedOf }),
  };
  const evidence = { ...state.evidence, [id]: settled };
  // Whoever struck it does not miss it.
  if (why === null || !one.source || one.struck || isDiscarded(state, id))
    return { state: { ...state, evidence }, notices: [] };
  const place = taskId === undefined ? null : placeInReport(state, context, one, taskId);
  const anew = sentAnew(state, one, taskId);
  const notices = toldOf(state, context, one, now).map(
    (to, position): Notice => ({
      ...to,
      key: `${keyTold(why, id)}${position === 0 ? '' : `:${position}`}`,
      content: {
        type: 'report-file-refused',
        name: one.name,
        taskId: taskId ?? null,
        period: one.period,
        place,
        why,
        ...(anew === null ? {} : { anew }),
      },
    }),
  );
  return {
    state: kept.type === 'refused' ? { ...dropEvidence(state, id), evidence } : { ...state, evidence },
    notices,
  };
}

/** Files of which it is told in one message: sent by one person in one chat, for one month. */
export const senderOf = ({ by, period, source }: Evidence): string =>
  JSON.stringify([by, period, source?.channel, source?.chatId]);

/** How several files are sent once more, where that is the same of all. */
function inAllAnew(said: readonly ToldOfFile[]): Pick<ToldOfFile, 'anew'> {
  const [first] = said;
  const isSame = said.every(
    ({ anew, place }) => anew === first?.anew && (anew !== 'edit' || place === first?.place),
  );
  return isSame && first?.anew ? { anew: first.anew } : {};
}

/** Notices of one person and chat that say the same of several files, as one: the tasks by their numbers, once. */
function inOneNotice(notices: readonly { id: string; notice: Notice }[]): Notice[] {
  const groups = new Map<string, { id: string; notice: Notice }[]>();
  for (const one of notices) {
    const { notice } = one;
    const said = notice.content as ToldOfFile;
    const key = JSON.stringify([
      'personId' in notice ? notice.personId : null,
      notice.chat,
      said.why,
      said.period,
    ]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].map((group): Notice => {
    const [first] = group;
    const { notice } = first!;
    if (group.length === 1) return notice;
    const said = group.map((one) => one.notice.content as ToldOfFile);
    const suffix = /:\d+$/.exec(notice.key ?? '')?.[0] ?? '';
    const ids = group.map(({ id }) => id);
    return {
      ...notice,
      key: said[0]!.why === 'late' ? `${lateKey(...ids)}${suffix}` : (notice.key ?? ''),
      content: {
        type: 'report-files-refused',
        count: group.length,
        places: [...new Set(said.flatMap(({ place }) => place ?? []))].sort((one, other) => one - other),
        period: said[0]!.period,
        why: said[0]!.why,
        ...inAllAnew(said),
      },
    };
  });
}

/**
 * Puts into the state what became of files of one sender, who is told of all in one message. Where one has not arrived for
 * minutes, the others that wait beside it are told of with it.
 * @param now epoch ms
 */
export function settleTogether(
  before: State,
  outcomes: readonly { id: string; kept: Kept }[],
  context: Context,
  now: number,
): { state: State; notices: Notice[] } {
  const late = outcomes.flatMap(({ id, kept }) => {
    const one = before.evidence[id];
    return one && isLateNow(one, kept, now) ? [one] : [];
  });
  const [first] = late;
  const known = new Set(outcomes.map(({ id }) => id));
  const beside = first
    ? Object.values(before.evidence)
        .filter((one) => !known.has(one.id) && senderOf(one) === senderOf(first) && isUntold(one.kept))
        .filter(({ at }) => Math.abs(at - first.at) < toldAfterMs / 2)
        .map(({ id, kept }) => ({ id, kept }))
    : [];
  let state = before;
  const told: { id: string; notice: Notice }[] = [];
  for (const { id, kept } of [...outcomes, ...beside]) {
    const settled = settleEvidence(state, id, kept, context, now, first !== undefined);
    state = settled.state;
    told.push(...settled.notices.map((notice) => ({ id, notice })));
  }
  return { state, notices: inOneNotice(told) };
}
