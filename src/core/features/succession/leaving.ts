import { contextOf } from '../../context-of.ts';
import { vacanciesOf, withoutLeaver } from '../../month/leaver.ts';
import { settleEnds } from '../../month/settle-ends.ts';
import { hasLeft, orgBefore, peopleNow } from '../../people/as-of.ts';
import { putPerson } from '../../people/directory.ts';
import { isLinked } from '../../people/links.ts';
import { namedAmong } from '../../people/named.ts';
import type { Person, Unit } from '../../people/org.ts';
import type { Content, Outcome } from '../../said/content.ts';
import { fold } from '../../text/fold.ts';
import { dateOf } from '../../time/viet-nam-time.ts';
import { withoutFollower } from '../directory/head-to-come.ts';
import { headForms, proposeHead } from '../directory/heads.ts';
import { type FormOf, open, personOf, unitOf } from '../directory/opening.ts';
import { type Forms, gone, hindrance } from '../feature.ts';
import { backTo, change, type KnownTurn, openForm, say, tell } from '../turn.ts';
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
    fill: (turn, form, text) =>
      withDay(turn, text, (day) => confirmLeave(turn, form.personId, day, form.next)),
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
export function askLeave(turn: KnownTurn, personId: string, next?: string): Outcome {
  const person = leavable(turn).find(({ id }) => id === personId);
  if (personId === turn.person.id) return say({ type: 'may-not-leave' });
  const form = { type: 'leave-day' as const, personId, ...(next === undefined ? {} : { next }) };
  return person ? open(turn, form, leaveForms['leave-day']) : gone();
}

/** @param next who follows as head, as it was typed with it */
export function confirmLeave(turn: KnownTurn, personId: string, day: string, next?: string): Outcome {
  const asked = openForm(turn)?.form;
  const kept = next ?? (asked?.type === 'leave-day' && asked.personId === personId ? asked.next : undefined);
  const form = {
    type: 'confirm-leave' as const,
    personId,
    day,
    ...(kept === undefined ? {} : { next: kept }),
  };
  return open(turn, form, leaveForms['confirm-leave']);
}

/** Behind that a head leaves: who follows, where that was said with it, is asked to be confirmed. */
function withNext(turn: KnownTurn, outcome: Outcome, unit: Unit | null, next: string | undefined): Outcome {
  if (outcome.kind !== 'act' || unit === null || next === undefined) return outcome;
  const context = contextOf(turn.context, outcome.state, turn.now);
  const after = { ...turn, state: outcome.state, context };
  const own = peopleNow(context.org).filter((one) => one.unit === unit.id);
  const [known, another] = namedAmong(own, next);
  // «anh Khôi» alone names nobody new.
  if (another || (!known && !next.includes(' '))) return outcome;
  const asked = known
    ? open(after, { type: 'confirm-head', unit: unit.id, personId: known.id }, headForms['confirm-head'])
    : proposeHead(after, { type: 'head-name', unit: unit.id }, next);
  return asked.kind === 'act'
    ? {
        ...outcome,
        state: asked.state,
        replies: [...outcome.replies, ...asked.replies],
      }
    : outcome;
}

function setLeave(turn: KnownTurn, { personId, day, next }: FormOf<'confirm-leave'>): Outcome {
  const { state, context, now } = turn;
  const person = leavable(turn).find(({ id }) => id === personId);
  if (!person) return gone();
  if (day < dateOf(now)) return say({ type: 'no-such-day', why: 'past' });
  const hasCome = day === dateOf(now);
  const after = { ...state, directory: putPerson(state.directory, { ...person, until: day }) };
  const seen = contextOf(context, after, now);
  const settled = settleEnds(seen, after, now, withoutLeaver);
  // The one who says so reads it in the answer.
  const others = settled.notices.filter((one) => !('personId' in one) || one.personId !== turn.person.id);
  const vacant = vacanciesOf(seen, person.id);
  const outcome = change(
    turn,
    settled.state,
    { verb: 'leave', before: `${person.id} ${person.role} ${person.unit ?? ''}`.trim(), after: day },
    { type: 'leave-set', person, day, hasCome, ...vacant },
    {
      notices: [
        ...(!hasCome && isLinked(state, person.id)
          ? [tell(person.id, { type: 'leave-told' as const, day, hasCome })]
          : []),
        ...others,
      ],
    },
  );
  return withNext(turn, outcome, vacant.headed, next);
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
    directory: withoutFollower(turn, putPerson(state.directory, person), personId),
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

/** «…, anh Khôi lên thay», «… và chị Lê Thị Lan về làm trưởng phòng»: who follows, behind who leaves. */
const nextHead =
  /^(.+?)\s*(?:[,;.]|\s(?:và|va))\s*(?:(?:anh|chị|chi|ông|ong|bà|ba|cô|co|đồng chí|dong chi|đ\/c)\s+)?(\S+(?:\s+\S+){0,4}?)\s+(?:(?:sẽ|se|được|duoc|lên|len|về|ve|vào|vao)\s+)*(?:thay(?:\s+(?:thế|the))?|(?:làm|lam|giữ|giu)\s+(?:trưởng|truong|chánh|chanh|giám đốc|giam doc)(?:\s+\S+)?)[\s.!]*$/iu;

/** «anh Bình nghỉ hưu từ 01/07», said by the office; null for anything else, and where nobody is so called. */
export function leavingSaid(turn: KnownTurn, text: string): Outcome | null {
  if (text.includes('?') || hindrance(turn, { right: 'office', where: 'private' })) return null;
  const next = nextHead.exec(text.normalize('NFC').trim());
  const cut = cutFirstDay(next ? next[1]! : text);
  const [, called] = leaves.exec((cut?.before ?? next?.[1] ?? text).trim()) ?? [];
  if (called === undefined || /^(?:ai|nguoi nao|bao gio|khi nao)\b/.test(fold(called))) return null;
  const found = namedAmong(leavable(turn), called);
  const [only, another] = found;
  if (!only) return null;
  if (another) return say({ type: 'choose-leaving', people: found });
  const day = cut ? readFirstDay(cut.day, turn.now) : null;
  return typeof day === 'string'
    ? confirmLeave(turn, only.id, day, next?.[2])
    : askLeave(turn, only.id, next?.[2]);
}
