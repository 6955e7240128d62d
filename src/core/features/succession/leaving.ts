import { contextOf } from '../../context-of.ts';
import { settleEnds, vacanciesOf } from '../../month/settle-ends.ts';
import { hasLeft, orgBefore, peopleNow } from '../../people/as-of.ts';
import { putPerson } from '../../people/directory.ts';
import { isLinked } from '../../people/links.ts';
import { namedAmong } from '../../people/named.ts';
import type { Person } from '../../people/org.ts';
import type { Content, Outcome } from '../../said/content.ts';
import { fold } from '../../text/fold.ts';
import { dateOf } from '../../time/viet-nam-time.ts';
import { type FormOf, open, personOf, unitOf } from '../directory/opening.ts';
import { type Forms, gone, hindrance } from '../feature.ts';
import { backTo, change, type KnownTurn, say, tell } from '../turn.ts';
import { readsDay, withDay } from './asking-day.ts';
import { cutFirstDay, daysOffered, readFirstDay } from './first-day.ts';

/** Whoever may be said to leave: everybody but who says it, and who has gone. */
export const leavable = ({ context, person }: KnownTurn): Person[] =>
  peopleNow(context.org).filter(({ id }) => id !== person.id);

export const chooseLeaving = (turn: KnownTurn): Outcome =>
  backTo(turn, say({ type: 'choose-leaving', people: leavable(turn) }));

function confirmation(turn: KnownTurn, form: FormOf<'confirm-leave'>, asked: number): Content | null {
  const person = personOf(turn, form.personId);
  if (!person || hasLeft(turn.context.org, person.id)) return null;
  const unit = unitOf(turn, person.unit) ?? null;
  const { led } = vacanciesOf(turn.context, person.id);
  return { type: 'confirm-leave', person, unit, day: form.day, led, asked };
}

export const leaveForms: Forms<'leave-day' | 'confirm-leave'> = {
  'leave-day': {
    right: 'office',
    reads: 'value',
    acts: ['from-day'],
    canRead: readsDay,
    ask: (turn, form) => {
      const person = personOf(turn, form.personId);
      return person ? { type: 'leave-day', person, ...daysOffered(turn.now) } : null;
    },
    fill: (turn, form, text) => withDay(turn, text, (day) => confirmLeave(turn, form.personId, day)),
    back: chooseLeaving,
  },
  'confirm-leave': {
    right: 'office',
    reads: 'choice',
    acts: ['confirm', 'cancel'],
    ask: confirmation,
    fill: gone,
    back: (turn, { personId }) => askLeave(turn, personId),
    confirm: setLeave,
  },
};

/** [Nghỉ, chuyển công tác…] of somebody: from which day on? */
export function askLeave(turn: KnownTurn, personId: string): Outcome {
  const person = leavable(turn).find(({ id }) => id === personId);
  if (personId === turn.person.id) return say({ type: 'may-not-leave' });
  return person ? open(turn, { type: 'leave-day', personId }, leaveForms['leave-day']) : gone();
}

export const confirmLeave = (turn: KnownTurn, personId: string, day: string): Outcome =>
  open(turn, { type: 'confirm-leave', personId, day }, leaveForms['confirm-leave']);

function setLeave(turn: KnownTurn, { personId, day }: FormOf<'confirm-leave'>): Outcome {
  const { state, context, now } = turn;
  const person = leavable(turn).find(({ id }) => id === personId);
  if (!person) return gone();
  if (day < dateOf(now)) return say({ type: 'no-such-day', why: 'past' });
  const hasCome = day === dateOf(now);
  const after = { ...state, directory: putPerson(state.directory, { ...person, until: day }) };
  const seen = contextOf(context, after, now);
  const settled = settleEnds(seen, after, now);
  // The one who says so reads it in the answer.
  const others = settled.notices.filter((one) => !('personId' in one) || one.personId !== turn.person.id);
  return change(
    turn,
    settled.state,
    { verb: 'leave', before: `${person.id} ${person.role} ${person.unit ?? ''}`.trim(), after: day },
    { type: 'leave-set', person, day, hasCome, ...vacanciesOf(seen, person.id) },
    {
      notices: [
        ...(!hasCome && isLinked(state, person.id)
          ? [tell(person.id, { type: 'leave-told' as const, day, hasCome })]
          : []),
        ...others,
      ],
    },
  );
}

/** [Bỏ lệnh này]: before the day, and on it. The accounts that were unlinked are linked again. */
export function callOffLeave(turn: KnownTurn, personId: string): Outcome {
  const { state, context, now } = turn;
  const stored = orgBefore(context.org).people.find(({ id }) => id === personId);
  if (stored?.until === undefined || stored.until < dateOf(now)) return gone();
  const { until, ...person } = stored;
  const kept = state.leavers?.find((one) => one.personId === personId);
  const back = (kept?.accounts ?? [])
    .filter(
      ({ channel, userId }) =>
        !state.accounts.some((one) => one.channel === channel && one.userId === userId),
    )
    .map((account) => ({ ...account, personId }));
  const leavers = (state.leavers ?? []).filter((one) => one !== kept);
  const after = {
    directory: putPerson(state.directory, person),
    accounts: [...state.accounts, ...back],
    leavers: leavers.length > 0 ? leavers : undefined,
  };
  const isReached = back.length > 0 || isLinked(state, personId);
  return change(
    turn,
    after,
    { verb: 'call-off-leave', before: until, after: personId },
    { type: 'leave-off', person },
    { notices: isReached ? [tell(personId, { type: 'leave-off-told' })] : [] },
  );
}

/** «nghỉ hưu», «chuyển công tác»: that somebody leaves for good; a day off is not meant. */
const leaves =
  /^(.+?)\s+(?:đã\s+|sẽ\s+|được\s+)?(?:nghỉ\s+hưu|nghi\s+huu|về\s+hưu|ve\s+huu|chuyển\s+công\s+tác|chuyen\s+cong\s+tac|thôi\s+việc|thoi\s+viec|nghỉ\s+việc|nghi\s+viec|chuyển\s+đi|chuyen\s+di)[.!]*$/iu;

/** «anh Bình nghỉ hưu từ 01/07», said by the office; null for anything else, and where nobody is so called. */
export function leavingSaid(turn: KnownTurn, text: string): Outcome | null {
  if (text.includes('?') || hindrance(turn, { right: 'office', where: 'private' })) return null;
  const cut = cutFirstDay(text);
  const [, called] = leaves.exec((cut?.before ?? text).trim()) ?? [];
  if (called === undefined || /^(?:ai|nguoi nao|bao gio|khi nao)\b/.test(fold(called))) return null;
  const found = namedAmong(leavable(turn), called);
  const [only, another] = found;
  if (!only) return null;
  if (another) return say({ type: 'choose-leaving', people: found });
  const day = cut ? readFirstDay(cut.day, turn.now) : null;
  return typeof day === 'string' ? confirmLeave(turn, only.id, day) : askLeave(turn, only.id);
}
