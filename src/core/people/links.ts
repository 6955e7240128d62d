import { type ChatAddress, isSameChat } from '../conversation/event.ts';
import type { State } from '../state/state.ts';
import type { World } from '../world.ts';
import type { ChannelName, Org, Person } from './org.ts';

/** The person behind an account, or null for somebody unknown. */
export function personOf(state: State, org: Org, channel: ChannelName, userId: string): Person | null {
  const link = state.accounts.find((account) => account.channel === channel && account.userId === userId);
  return link ? (org.people.find((person) => person.id === link.personId) ?? null) : null;
}

/** Whether the bot speaks on a channel. */
export const isInUse = ({ channels }: Pick<World, 'channels'>, channel: ChannelName): boolean =>
  channels === undefined || channels.includes(channel);

/**
 * Where a person is written to: the preferred account, else the one linked last, of those on a channel in use whose chat
 * can be reached; null where there is none.
 */
export function addressOf(
  state: State,
  world: Pick<World, 'channels'>,
  personId: string,
): { channel: ChannelName; chatId: string } | null {
  const reachable = state.accounts.filter(
    (account) =>
      account.personId === personId &&
      isInUse(world, account.channel) &&
      !state.unreachable.some((chat) => chat.channel === account.channel && chat.chatId === account.userId),
  );
  const preferred = state.preferred[personId];
  const best =
    reachable.find(({ channel }) => channel === preferred) ??
    reachable.sort((a, b) => a.linkedAt - b.linkedAt).at(-1);
  // A private chat has the id of its person on every platform.
  return best ? { channel: best.channel, chatId: best.userId } : null;
}

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

/**
 * Links the accounts and groups that org.json names, each once in the life of a state: what was unlinked later
 * stays unlinked. Returns the same state if there is nothing new.
 */
export function linkSeeds(state: State, org: Org, now: number): State {
  const seeds = [
    ...org.people.flatMap((person) =>
      person.accounts.map((account) => ({
        key: `account:${account.channel}:${account.userId}`,
        add: (to: State): State =>
          to.accounts.some((link) => link.channel === account.channel && link.userId === account.userId)
            ? to
            : { ...to, accounts: [...to.accounts, { ...account, personId: person.id, linkedAt: now }] },
      })),
    ),
    ...org.groups.map((group) => ({
      key: `group:${group.channel}:${group.chatId}`,
      add: (to: State): State =>
        isLinkedGroup(to, group.channel, group.chatId)
          ? to
          : { ...to, groups: [...to.groups, { ...group, linkedAt: now }] },
    })),
  ].filter((seed) => !state.seeded.includes(seed.key));
  return seeds.reduce((to, seed) => ({ ...seed.add(to), seeded: [...to.seeded, seed.key] }), state);
}
