import { type ChatAddress, chatKey } from '../../heard/event.ts';
import { peopleNow } from '../../people/as-of.ts';
import { confirmAccount, unlink } from '../../people/enrolment.ts';
import { type JoinedAccount, joinedAccount } from '../../people/joined-account.ts';
import { groupOf, peopleWithoutAccount } from '../../people/links.ts';
import { type Person, worksForOffice } from '../../people/org.ts';
import type { Notice, Outcome } from '../../said/content.ts';
import type { State } from '../../state/state.ts';
import { toPressData } from '../acts.ts';
import { waitingReport } from '../conversing/waiting-report.ts';
import { gone, type Performs } from '../feature.ts';
import { lateSaid } from '../late-features.ts';
import { change, type KnownTurn, openForm, say, type Turn, tell, withUndo } from '../turn.ts';
import { actsOfAccount } from './acts-of-account.ts';
import type { ActsOfAccount, LinkTold, linkingDeclared } from './declared.ts';
import { earlierOf, welcomeOf } from './joining.ts';
import { openList } from './list-behind.ts';
import { askAccount } from './waiting-accounts.ts';

/** A group, and its topic, as the trail names them. */
const placeOf = ({ chatId, threadId }: Omit<ChatAddress, 'channel'>): string =>
  threadId === undefined ? chatId : `${chatId}/${threadId}`;

const personOf = ({ context }: KnownTurn, personId: string): Person | null =>
  context.org.people.find(({ id }) => id === personId) ?? null;

/** `/go`: asked first, then done; never to the account that asks. */
function unlinkOne(turn: KnownTurn, act: { channel: string; userId: string }, isMeant: boolean): Outcome {
  const { state, event } = turn;
  const link = state.accounts.find(({ channel, userId }) => channel === act.channel && userId === act.userId);
  if (!link) return gone();
  const { channel, userId } = link;
  if (channel === event.chat.channel && userId === event.userId) return say({ type: 'not-oneself' });
  const told = linkTold(turn, link);
  // Of one that waits it is asked whose it is: it may as well be confirmed.
  const asked = isMeant ? null : askAccount(turn, act);
  if (asked) return say(asked);
  return isMeant
    ? change(
        turn,
        unlink(state, link),
        { verb: 'unlink', before: link.personId, after: '' },
        { type: 'unlinked', link: told, ...didOf(turn, link) },
      )
    : say({ type: 'confirm-unlink', link: told });
}

/** What an account did, told where it is removed; the bare field where it did nothing. */
function didOf(turn: KnownTurn, link: State['accounts'][number]): { did?: ActsOfAccount } {
  const did = link.unconfirmed ? undefined : actsOfAccount(turn, link);
  return did ? { did } : {};
}

/** Those besides who acts that a settled account concerns: the office, and the person by the accounts that stay. */
function othersTold(
  { context, person: by }: KnownTurn,
  joined: JoinedAccount,
  did: { did?: ActsOfAccount },
): Notice[] {
  const office = context.org.people.filter((one) => worksForOffice(context.org, one)).map(({ id }) => id);
  return [...new Set([joined.person.id, ...office])]
    .filter((id) => id !== by.id)
    .map((id) =>
      tell(id, {
        type: 'account-settled',
        joined,
        is: 'rejected',
        to: id === joined.person.id ? 'own' : 'office',
        ...(did.did ? { canUndo: true as const, ...did } : {}),
      }),
    );
}

/** The person by the accounts that were there before: whoever holds the new one alone must not be the only one to hear. */
function ownTold(turn: KnownTurn, joined: JoinedAccount): Notice[] {
  const { person } = joined;
  if (turn.person.id === person.id) return [];
  return earlierOf(turn, person.id).map(({ channel, userId }) => ({
    chat: chatKey({ channel, chatId: userId }),
    content: { type: 'account-settled', joined, is: 'confirmed', to: 'own' },
  }));
}

/** The others of the office, who were asked as well: that nothing waits for them any more. */
const othersConfirmed = ({ context, person: by }: KnownTurn, joined: JoinedAccount): Notice[] =>
  // Whose it is need not be told to anybody else where they say so themselves.
  (by.id === joined.person.id ? [] : context.org.people)
    .filter((one) => worksForOffice(context.org, one) && one.id !== by.id && one.id !== joined.person.id)
    .map(({ id }) => tell(id, { type: 'account-settled', joined, is: 'confirmed', to: 'others' }));

/** Who settled an account, and whether it can be taken back by a choice: nothing else waits here that would be asked again. */
const settledBy = (turn: KnownTurn, joined: JoinedAccount) => ({
  to: turn.person.id === joined.person.id ? ('self' as const) : ('office' as const),
  ...(openForm(turn) === null && waitingReport(turn) === null && openList(turn) === null
    ? { canUndo: true as const }
    : {}),
});

/**
 * [Đúng], [Không phải tôi – gỡ]: whether a further account is its person's. The person says so by an account that was
 * there before, or the office does; an account never says it of itself.
 */
function settleAccount(
  turn: KnownTurn,
  act: { channel: string; userId: string },
  isTheirs: boolean,
): Outcome {
  const { state, event, person: by, context, now } = turn;
  const link = state.accounts.find(({ channel, userId }) => channel === act.channel && userId === act.userId);
  // Somebody else was sooner: the buttons were issued for an account that was there.
  if (!link) return say({ type: 'account-removed' });
  const person = personOf(turn, link.personId);
  if (!person) return gone();
  const { channel, userId, shownName } = link;
  if (channel === event.chat.channel && userId === event.userId) return say({ type: 'not-oneself' });
  if (by.id !== person.id && !worksForOffice(context.org, by)) return say({ type: 'office-only' });
  const joined = joinedAccount(person, link);
  if (isTheirs && !link.unconfirmed) return say({ type: 'account-settled', joined, is: 'known' });
  const did = isTheirs ? {} : didOf(turn, link);
  const after = isTheirs ? confirmAccount(state, link) : unlink(state, link);
  const answered: Notice = {
    chat: chatKey({ channel, chatId: userId }),
    content: {
      type: 'account-answered',
      person,
      welcome: isTheirs ? welcomeOf({ state: after, context, now }, person) : null,
    },
  };
  const settled = change(
    turn,
    after,
    {
      verb: isTheirs ? 'confirm-account' : 'reject-account',
      before: person.id,
      after: `${channel}${shownName === undefined ? '' : `: ${shownName}`}`,
    },
    {
      type: 'account-settled',
      joined,
      is: isTheirs ? 'confirmed' : 'rejected',
      ...(isTheirs || did.did ? settledBy(turn, joined) : {}),
      ...did,
    },
    {
      notices: [
        answered,
        ...(isTheirs
          ? [...ownTold(turn, joined), ...othersConfirmed(turn, joined)]
          : othersTold(turn, joined, did)),
      ],
    },
  );
  if (settled.kind !== 'act') return settled;
  // It came unasked: what was asked here before it goes on.
  const kept: State = { ...settled.state, chats: state.chats };
  const { [chatKey({ channel, chatId: userId })]: _, ...chats } = state.chats;
  return {
    ...settled,
    state: isTheirs
      ? withUndo(kept, event, toPressData({ type: 'withdraw-account', channel, userId }), now)
      : { ...kept, chats },
  };
}

/** `/nhom`: the digest goes where the command was typed last. */
function linkGroup(turn: KnownTurn): Outcome {
  const { state, event, now } = turn;
  if (event.chatKind !== 'group') return say({ type: 'in-group' });
  const { channel, chatId, threadId } = event.chat;
  const known = groupOf(state, event.chat);
  const elsewhere = known !== undefined && known.threadId !== threadId;
  const title = event.chatTitle ?? known?.title;
  if (known && !elsewhere && known.title === title) return say({ type: 'group-linked', before: true });
  const link = {
    channel,
    chatId,
    linkedAt: known?.linkedAt ?? now,
    ...(threadId === undefined ? {} : { threadId }),
    ...(title === undefined ? {} : { title }),
  };
  return change(
    turn,
    { groups: [...state.groups.filter((one) => one !== known), link] },
    { verb: 'link-group', before: known ? placeOf(known) : '', after: placeOf(event.chat) },
    { type: 'group-linked', before: known !== undefined, ...(elsewhere ? { elsewhere } : {}) },
  );
}

/** Every account that is linked, with whose it is. */
export const choicesToUnlink = (turn: Turn): LinkTold[] =>
  turn.state.accounts.map((link) => linkTold(turn, link));

const linkTold = (turn: Turn, { personId, ...link }: State['accounts'][number]): LinkTold => ({
  ...link,
  person: turn.context.org.people.find(({ id }) => id === personId) ?? null,
});

/** Who is linked, and which groups. */
export const linking: Performs<typeof linkingDeclared> = {
  'choose-invited': (turn) =>
    say({
      type: 'choose-invited',
      people: peopleNow(turn.context.org),
      unlinked: peopleWithoutAccount(turn.state, turn.context.org).length,
    }),
  'invite-all': (turn) => lateSaid().inviteOf(turn, { of: 'all' }),
  'invite-all-anew': (turn) => lateSaid().inviteOf(turn, { of: 'all-anew' }),
  'invite-rest': (turn) => lateSaid().inviteOf(turn, { of: 'rest' }),
  'invite-several': (turn, { personIds }) => lateSaid().inviteSeveral(turn, personIds.split(' ')),
  invite: (turn, { personId }) => lateSaid().inviteOne(turn, personId, false),
  'invite-anew': (turn, { personId }) => lateSaid().inviteOne(turn, personId, true),
  'choose-unlinked': (turn) => say({ type: 'choose-unlinked', links: choicesToUnlink(turn) }),
  'ask-unlink': (turn, act) => unlinkOne(turn, act, false),
  unlink: (turn, act) => unlinkOne(turn, act, true),
  'confirm-account': (turn, act) => settleAccount(turn, act, true),
  'reject-account': (turn, act) => settleAccount(turn, act, false),
  'ask-account': (turn, act) => say(askAccount(turn, act) ?? { type: 'account-removed' }),
  'withdraw-account': (turn, act) => settleAccount(turn, act, false),
  'undo-account': (turn, act) => lateSaid().undoActsOf(turn, act),
  'link-group': linkGroup,
};
