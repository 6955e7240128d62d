import { monthDates } from '../../calendar/appointments.ts';
import { chatKey, type InboundEvent } from '../../heard/event.ts';
import { debtOf } from '../../month/debts.ts';
import { monthAtHand } from '../../month/month-at-hand.ts';
import { record } from '../../people/audit.ts';
import { codeAlone, codeIn, holdsSeveral, isInvitation, redeem } from '../../people/enrolment.ts';
import { type JoinedAccount, joinedAccount } from '../../people/joined-account.ts';
import { accountsOf, isInUse, isLinked, unconfirmedAccount } from '../../people/links.ts';
import { type Person, worksForOffice } from '../../people/org.ts';
import { unitsToReport } from '../../people/standing-in.ts';
import { isLocked } from '../../report/desk.ts';
import type { Content, Notice, Outcome } from '../../said/content.ts';
import { toPeriod } from '../../time/period.ts';
import { say, silence, type Turn, tell } from '../turn.ts';
import type { Welcome } from './declared.ts';

/**
 * The code in a message. Of somebody unknown it is the first thing that looks like one, whatever stands around it: the
 * office's invitation comes forwarded whole. Whoever is linked has none to redeem, and reports in words that may look
 * like one: theirs is the whole message, or stands in such an invitation.
 */
export function sentCode(event: InboundEvent, person: Person | null): string | null {
  if (event.type !== 'text' || event.chatKind !== 'private') return null;
  return person === null || isInvitation(event.text) ? codeIn(event.text) : codeAlone(event.text);
}

/** What is said of a text that holds the codes of several people: whoever passes it on joins as none of them. */
export const severalSent = ({ state, event, person, secrets }: Turn): Outcome | null =>
  event.type === 'text' && holdsSeveral(state, event.text, secrets)
    ? say({ type: 'redeemed', result: { type: 'several' }, person })
    : null;

/** What somebody who has just joined may do, and what waits for them. */
export function welcomeOf(turn: Pick<Turn, 'state' | 'context' | 'now'>, person: Person): Welcome {
  const { state, context, now } = turn;
  const isOffice = worksForOffice(context.org, person);
  const others = context.org.people.filter(
    (one) => one.id !== person.id && worksForOffice(context.org, one) && isLinked(state, one.id),
  );
  const units = unitsToReport(state, context.org, person, now);
  const period = monthAtHand(turn);
  const dates = monthDates(context, toPeriod(period));
  const isOpen =
    toPeriod(period).year === context.plan.year && now >= dates.openAt && !isLocked(state, period);
  return {
    units,
    isOffice,
    ...(isOffice && others.length === 0 ? { isOnlyOffice: true as const } : {}),
    period,
    ...dates,
    now,
    debts: isOpen ? units.flatMap((unit) => debtOf(state, context, unit, period, person, now) ?? []) : [],
    isOpen,
  };
}

/** A person's accounts on channels of the bot, which can say whether a further one is theirs. */
export const earlierOf = ({ state, context }: Pick<Turn, 'state' | 'context'>, personId: string) =>
  accountsOf(state, personId).filter(({ channel }) => isInUse(context, channel));

/** Who can say whether a further account is its person's: the person by an earlier one, and the office. */
function askOthers(turn: Turn, joined: JoinedAccount): Notice[] {
  const { context } = turn;
  const { person } = joined;
  const own = earlierOf(turn, person.id).map(
    ({ channel, userId }): Notice => ({
      chat: chatKey({ channel, chatId: userId }),
      content: { type: 'account-joined', joined, isOwn: true },
    }),
  );
  const office = context.org.people
    .filter((one) => one.id !== person.id && worksForOffice(context.org, one))
    .map(({ id }) => tell(id, { type: 'account-joined', joined, isOwn: false }));
  return [...own, ...office];
}

/** What becomes of a code that was sent: who joins is greeted with what they may do. */
export function join(turn: Turn, code: string): Outcome {
  const { state, event, person, context, now, secrets } = turn;
  const { channel } = event.chat;
  const account = { channel, userId: event.userId, shownName: event.userName };
  const isAlone = (id: string): boolean => earlierOf(turn, id).length === 0;
  const { state: after, result } = redeem(state, account, person, code, now, secrets, isAlone);
  if (result.type === 'silence') return silence;
  const hasJoined = result.type === 'linked' || result.type === 'waits';
  const personId = hasJoined ? result.personId : person?.id;
  const known = context.org.people.find((candidate) => candidate.id === personId) ?? null;
  const reply: Content = { type: 'redeemed', result, person: known };
  if (after === state) return say(reply);
  if (!hasJoined) return { kind: 'act', state: after, replies: [reply] };
  const joined = record(after, {
    at: now,
    by: result.personId,
    channel,
    verb: 'join',
    before: '',
    after: result.personId,
  });
  const waiting = result.type === 'waits' ? unconfirmedAccount(joined, account) : null;
  if (waiting && known)
    return {
      kind: 'act',
      state: joined,
      replies: [reply],
      notices: askOthers(turn, joinedAccount(known, waiting)),
    };
  const welcome = known ? { welcome: welcomeOf({ ...turn, state: joined }, known) } : {};
  return { kind: 'act', state: joined, replies: [{ ...reply, ...welcome }] };
}
