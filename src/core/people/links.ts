import { memo } from '../../kit/memo.ts';
import type { Context } from '../context.ts';
import { groupedBy } from '../grouped-by.ts';
import { type ChatAddress, chatKey, isSameChat, wholeChat } from '../heard/event.ts';
import type { Can } from '../said/can.ts';
import type { State } from '../state/state.ts';
import { hasLeft, peopleNow } from './as-of.ts';
import { indexOf } from './directory-index.ts';
import type { Account, ChannelName, Org, Person } from './org.ts';

/** Sorted out once for a list of accounts, since every message asks whose it is. */
const peopleByAccount = memo(
  (accounts: State['accounts']) => [accounts],
  (accounts) => {
    const people = new Map<string, string>();
    // Of two that name one account the first counts.
    for (const { channel, userId, personId, unconfirmed } of [...accounts].reverse())
      if (!unconfirmed) people.set(`${channel}:${userId}`, personId);
    return people;
  },
);

/** The person behind an account, or null for somebody unknown. */
export function personOf(state: State, org: Org, channel: ChannelName, userId: string): Person | null {
  const personId = peopleByAccount(state.accounts).get(`${channel}:${userId}`);
  // Whoever has left has no right from that day on, whenever their account is unlinked.
  return personId === undefined || hasLeft(org, personId)
    ? null
    : (indexOf(org).people.get(personId) ?? null);
}

/** An account that joined beside another of its person, and of which nobody has said yet that it is theirs; null for any other. */
export const unconfirmedAccount = (
  { accounts }: Pick<State, 'accounts'>,
  account: Account,
): State['accounts'][number] | null =>
  accounts.find(
    ({ channel, userId, unconfirmed }) =>
      unconfirmed === true && channel === account.channel && userId === account.userId,
  ) ?? null;

/** Whether the bot speaks on a channel. */
export const isInUse = ({ channels }: Pick<Context, 'channels'>, channel: ChannelName): boolean =>
  channels === undefined || channels[channel] !== undefined;

/** Of a channel of which nothing is said, nothing is expected. */
const nothing: Can = {
  edit: false,
  buttons: false,
  pictures: false,
  files: false,
  fleetingFiles: false,
  takesFiles: false,
  bringAgain: false,
};

/** What one of the bot's channels can do. */
export const canOf = ({ channels }: Pick<Context, 'channels'>, channel: ChannelName): Can =>
  channels?.[channel] ?? nothing;

/** Sorted out once for a list of accounts, since a month looks up everybody's. */
const accountsByPerson = memo(
  (accounts: State['accounts']) => [accounts],
  (accounts) =>
    groupedBy(
      accounts.filter(({ unconfirmed }) => !unconfirmed),
      (account) => account.personId,
    ),
);

/** A person's accounts, in the order in which they joined. */
export const accountsOf = ({ accounts }: State, personId: string): State['accounts'] =>
  accountsByPerson(accounts).get(personId) ?? [];

/** The account by which somebody of several acts, as the trail names it: one of them may prove not to be theirs. */
export const accountInTrail = (
  state: State,
  { id }: Person,
  { userId }: { userId: string },
): { account?: string; shownName?: string } => {
  const own = accountsOf(state, id);
  if (own.length < 2) return {};
  const shownName = own.find((one) => one.userId === userId)?.shownName;
  return { account: userId, ...(shownName === undefined ? {} : { shownName }) };
};

/** Whether a person has an account with which they joined. */
export const isLinked = (state: State, personId: string): boolean => accountsOf(state, personId).length > 0;

/** Those who have no account yet, confirmed or not, in the order of the directory. */
export function peopleWithoutAccount({ accounts }: State, org: Org): Person[] {
  const known = new Set(accounts.map(({ personId }) => personId));
  return peopleNow(org).filter(({ id }) => !known.has(id));
}

const silentChats = memo(
  (unreachable: State['unreachable']) => [unreachable],
  (unreachable) => new Set(unreachable.map((chat) => `${chat.channel}:${chat.chatId}`)),
);

/** Whether a chat refuses the bot. */
export const isUnreachable = ({ unreachable }: State, channel: ChannelName, chatId: string): boolean =>
  unreachable.length > 0 && silentChats(unreachable).has(`${channel}:${chatId}`);

/** Of what the office was told once when a chat refused the bot, until it can be written to again. */
export const unreachableMatter = (chat: ChatAddress): string => `unreachable:${chatKey(wholeChat(chat))}`;

/** Those of the office who can be written to. */
export const officeOf = (state: State, context: Pick<Context, 'org' | 'channels'>): Person[] =>
  context.org.people.filter(({ id, role }) => role === 'office' && addressOf(state, context, id) !== null);

/**
 * Where a person is written to: the preferred account, else the one that joined first, of those on a channel in use whose chat
 * can be reached; null where there is none.
 */
export function addressOf(
  state: State,
  context: Pick<Context, 'channels'>,
  personId: string,
): { channel: ChannelName; chatId: string } | null {
  const reachable = accountsOf(state, personId).filter(
    ({ channel, userId }) => isInUse(context, channel) && !isUnreachable(state, channel, userId),
  );
  const preferred = state.preferred[personId];
  // Who joins later takes nobody's messages: the list is in the order in which they joined.
  const best = reachable.find(({ channel }) => channel === preferred) ?? reachable[0];
  // A private chat has the id of its person on every platform.
  return best ? { channel: best.channel, chatId: best.userId } : null;
}

/**
 * Where somebody who asks in a group is answered in private: by the account that asks, else where they are written to; null
 * where nowhere.
 */
export const privateOf = (
  state: State,
  context: Pick<Context, 'channels'>,
  { chat, userId }: { chat: ChatAddress; userId: string },
  personId: string,
): { channel: ChannelName; chatId: string } | null =>
  isUnreachable(state, chat.channel, userId)
    ? addressOf(state, context, personId)
    : { channel: chat.channel, chatId: userId };

export const isLinkedGroup = (state: State, channel: ChannelName, chatId: string): boolean =>
  state.groups.some((group) => group.channel === channel && group.chatId === chatId);

/** The link of a group, whatever topic of it an address names. */
export const groupOf = (state: State, chat: ChatAddress): State['groups'][number] | undefined =>
  state.groups.find((group) => isSameChat(group, chat));

/** Whether a chat is a linked group or the private chat of a linked account: of any other the state keeps nothing. */
export const isKnownChat = (
  state: State,
  { channel, chatId }: { channel: ChannelName; chatId: string },
): boolean =>
  state.accounts.some((account) => account.channel === channel && account.userId === chatId) ||
  isLinkedGroup(state, channel, chatId);

const accountKey = ({ channel, userId }: Account): string => `account:${channel}:${userId}`;
const groupKey = ({ channel, chatId }: ChatAddress): string => `group:${channel}:${chatId}`;

/**
 * Links the accounts and groups that org.json names, each once in the life of a state: what was unlinked later
 * stays unlinked. Returns the same state if there is nothing new.
 */
export function linkSeeds(state: State, org: Org, now: number): State {
  const seeded = new Set(state.seeded);
  const known = new Set([...state.accounts.map(accountKey), ...state.groups.map(groupKey)]);
  const isNew = (key: string): boolean => {
    if (seeded.has(key)) return false;
    seeded.add(key);
    return true;
  };
  const accounts = org.people
    .flatMap(({ id, accounts: own }) => own.map((account) => ({ ...account, personId: id, linkedAt: now })))
    .filter((account) => isNew(accountKey(account)));
  const groups = org.groups
    .map((group) => ({ ...group, linkedAt: now }))
    .filter((group) => isNew(groupKey(group)));
  if (accounts.length === 0 && groups.length === 0) return state;
  return {
    ...state,
    accounts: [...state.accounts, ...accounts.filter((account) => !known.has(accountKey(account)))],
    groups: [...state.groups, ...groups.filter((group) => !known.has(groupKey(group)))],
    seeded: [...seeded],
  };
}
