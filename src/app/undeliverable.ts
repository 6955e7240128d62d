import { chatKey } from '../core/conversation/event.ts';
import type { Notice } from '../core/conversation/outcome.ts';
import type { DeliveryError } from '../core/outbox/delivery-error.ts';
import { enqueue } from '../core/outbox/outbox.ts';
import type { OutboxRow } from '../core/outbox/row.ts';
import { addressOf, isLinkedGroup } from '../core/people/links.ts';
import type { ChannelName } from '../core/people/org.ts';
import type { State } from '../core/state/state.ts';
import type { World } from '../core/world.ts';
import { worldOf } from '../core/world-of.ts';
import { withChoices, withNotices } from './notice-rows.ts';
import type { Channel } from './ports/channel.ts';

/** The same message for another account of its person, cut as that channel wants it. */
function reroute(row: OutboxRow, to: OutboxRow['chat'], channel: Channel): OutboxRow[] {
  return channel.fit(row.message).map((message, part) => ({
    ...row,
    key: `${row.key}>${to.channel}${part === 0 ? '' : `:${part}`}`,
    chat: to,
    message: message as OutboxRow['message'],
    notBefore: 0,
    attempts: 0,
    unknownOutcomes: 0,
    deaths: 0,
    lease: null,
  }));
}

/** Of this row nobody knows whether it arrived, and it is not repeated any more: the office may ask. Once a row. */
function tellOfUnsure(
  state: State,
  row: OutboxRow,
  base: World,
  channelOf: (name: ChannelName) => Channel | undefined,
  now: number,
): State {
  const { org } = worldOf(base, state);
  const group = isLinkedGroup(state, row.chat.channel, row.chat.chatId);
  const owner = ownerOf(state, row);
  if (!group && owner === undefined) return state;
  const person = group ? null : (org.people.find(({ id }) => id === owner) ?? null);
  const notices = org.people
    .filter(({ id, role }) => role === 'office' && id !== owner)
    .map(
      ({ id }): Notice => ({
        personId: id,
        key: `unsure:${row.key}:${id}`,
        bulk: true,
        content: { type: 'undeliverable', person, chat: group ? 'group' : 'person', unsure: true },
      }),
    );
  return withNotices(state, notices, base, channelOf, `unsure:${row.key}`, now);
}

/** Whom a row is for, as far as its chat is one person's. */
const ownerOf = (state: State, row: OutboxRow): string | undefined =>
  row.personId ??
  state.accounts.find(({ channel, userId }) => channel === row.chat.channel && userId === row.chat.chatId)
    ?.personId;

/**
 * What becomes of a row that was given up for good: another account of its person takes it over; where there is
 * none, or it was for a group, the office is told, once until somebody writes from that chat again.
 */
export function settleUndeliverable(
  state: State,
  row: OutboxRow,
  error: DeliveryError,
  base: World,
  channelOf: (name: ChannelName) => Channel | undefined,
  now: number,
): State {
  if (error.code === 'outcome-unknown') return tellOfUnsure(state, row, base, channelOf, now);
  // A row of a channel that is no longer in use is taken over too, but nobody can mend that by writing there.
  const isGone = error.code === 'blocked' || error.code === 'chat-not-found';
  if (!isGone && channelOf(row.chat.channel) !== undefined) return state;
  const { org } = worldOf(base, state);
  const owner = ownerOf(state, row);
  const fallback = owner === undefined ? null : addressOf(state, base, owner);
  const channel = fallback && channelOf(fallback.channel);
  const here = (other: OutboxRow): boolean =>
    chatKey(other.chat) === chatKey(row.chat) && other.lease === null && other.key !== row.key;
  // Nothing else is tried there until somebody writes from that chat again.
  const quiet = { ...state, outbox: state.outbox.filter((other) => !here(other)) };
  if (fallback && channel) {
    const moved = [row, ...state.outbox.filter(here)].filter(({ personId }) => personId !== undefined);
    const rows = moved.flatMap((one) => reroute(one, fallback, channel));
    return enqueue(withChoices(quiet, rows, now), rows);
  }
  if (!isGone) return state;
  const matter = `unreachable:${chatKey(row.chat)}`;
  const group = isLinkedGroup(state, row.chat.channel, row.chat.chatId);
  if (state.told.includes(matter) || (!group && owner === undefined)) return quiet;
  const person = org.people.find(({ id }) => id === owner) ?? null;
  const notices = org.people
    .filter(({ id, role }) => role === 'office' && id !== owner)
    .map(
      ({ id }): Notice => ({
        personId: id,
        key: `${matter}:${now}:${id}`,
        bulk: true,
        content: { type: 'undeliverable', person, chat: group ? 'group' : 'person' },
      }),
    );
  return withNotices({ ...quiet, told: [...quiet.told, matter] }, notices, base, channelOf, matter, now);
}
