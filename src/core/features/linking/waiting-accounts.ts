import { type ChatAddress, chatKey } from '../../heard/event.ts';
import { type JoinedAccount, joinedAccount } from '../../people/joined-account.ts';
import { canOf } from '../../people/links.ts';
import { type Person, worksForOffice } from '../../people/org.ts';
import { areOpen } from '../../said/choices.ts';
import type { Content } from '../../said/content.ts';
import type { State } from '../../state/state.ts';
import { fromPressData } from '../acts.ts';
import type { KnownTurn } from '../turn.ts';

export type Link = State['accounts'][number];

/** The account of which the chat was asked last whose it is, or told that it was confirmed; null where there is none. */
export function askedOf(state: State, chat: ChatAddress): Link | null {
  const options = state.chats[chatKey(chat)]?.waiting?.options ?? [];
  const acts = options.map(({ data }) => fromPressData(data));
  const asked = acts.find((act) => act?.type === 'reject-account');
  if (asked?.type !== 'reject-account') return null;
  const { channel, userId } = asked;
  return state.accounts.find((link) => link.channel === channel && link.userId === userId) ?? null;
}

/** Whether that was asked behind every other choice of the chat. */
function isLast(state: State, chat: ChatAddress): boolean {
  const { waiting, choices } = state.chats[chatKey(chat)] ?? {};
  return waiting !== undefined && waiting.at >= (choices?.at ?? 0);
}

/** The account that waits and of which the last question of a chat asks; null where it asks another, or that is settled. */
export function lastAsked(state: State, chat: ChatAddress): Link | null {
  const asked = isLast(state, chat) ? askedOf(state, chat) : null;
  return asked?.unconfirmed ? asked : null;
}

export const askedHere = ({ state, event, now }: KnownTurn): Link | null =>
  areOpen(state.chats[chatKey(event.chat)]?.waiting, now) ? lastAsked(state, event.chat) : null;

/** The accounts that wait to be settled, of those whose they may be. */
export const pending = ({ state }: KnownTurn, isTheirs: (personId: string) => boolean): readonly Link[] =>
  state.accounts.filter(({ unconfirmed, personId }) => unconfirmed && isTheirs(personId));

/** The accounts of which somebody may say whose they are: further ones of their own, and all for the office. */
export const accountsToSettle = (turn: KnownTurn): readonly JoinedAccount[] =>
  joinedOf(turn, pendingFor(turn));

export const pendingFor = (turn: KnownTurn): readonly Link[] => {
  const isOffice = worksForOffice(turn.context.org, turn.person);
  return pending(turn, (id) => isOffice || id === turn.person.id);
};

/** Every account of people of the directory that is linked and confirmed. */
export const linkedAccounts = (turn: KnownTurn): readonly JoinedAccount[] =>
  joinedOf(
    turn,
    turn.state.accounts.filter(({ unconfirmed }) => !unconfirmed),
  );

export const joinedOf = (turn: KnownTurn, links: readonly Link[]): readonly JoinedAccount[] =>
  links.flatMap((link) => {
    const person = personOf(turn, link);
    return person ? [joinedAccount(person, link)] : [];
  });

export const personOf = ({ context }: KnownTurn, { personId }: Link): Person | undefined =>
  context.org.people.find(({ id }) => id === personId);

export const questionOf = (turn: KnownTurn, person: Person, link: Link): Content => ({
  type: 'account-joined',
  joined: joinedAccount(person, link),
  isOwn: person.id === turn.person.id,
});

/** Whose an account is that waits, asked of whoever chose it; null where it is settled, or others may say so. */
export function askAccount(turn: KnownTurn, act: { channel: string; userId: string }): Content | null {
  const link = pendingFor(turn).find(
    ({ channel, userId }) => channel === act.channel && userId === act.userId,
  );
  const person = link && personOf(turn, link);
  return person ? questionOf(turn, person, link) : null;
}

/**
 * The question that came unasked once more, behind what was said in between.
 * @param isTurnedFrom whether somebody wants to leave it: it is said then also where it can be tapped above
 */
export function accountAskedAgain(turn: KnownTurn, isTurnedFrom: boolean): Content | null {
  const link = askedHere(turn);
  const person = link && personOf(turn, link);
  // Under buttons the question still stands there to be tapped.
  if (!person || (!isTurnedFrom && canOf(turn.context, turn.event.chat.channel).buttons)) return null;
  return questionOf(turn, person, link);
}
