import type * as z from 'zod';
import type { Duty } from '../../extensions/asked.ts';
import { decidersOf } from '../../extensions/deciders.ts';
import { dutiesOf, dutyOf, keyOf } from '../../extensions/duty.ts';
import { type DutyKey, isOpen } from '../../extensions/extension.ts';
import { commitmentOf } from '../../extensions/promised.ts';
import { type Against, dayProblem, readWish, wordsProblem } from '../../extensions/read-wish.ts';
import { askProblem, withCommitment, withRequest } from '../../extensions/requests.ts';
import { concernedWith } from '../../people/answering-for.ts';
import { headOf } from '../../people/directory.ts';
import type { Unit } from '../../people/org.ts';
import { unitsToReport } from '../../people/standing-in.ts';
import type { Content, Notice, Outcome } from '../../said/content.ts';
import { shiftIntoWaking } from '../../time/quiet-hours.ts';
import { addDays, dateOf, periodOf } from '../../time/viet-nam-time.ts';
import { gone } from '../feature.ts';
import { denied } from '../reporting/take-step.ts';
import { asks, change, type KnownTurn, say, tell } from '../turn.ts';
import type { extendingForms } from './declared.ts';
import { committedOf, requestAbout, requestById, requestOf } from './seen.ts';

export type WishForm = z.output<(typeof extendingForms)[0]>;
export type WholeWish = z.output<(typeof extendingForms)[1]>;

/** The units of which somebody may ask for more time at this moment. */
export const unitsAsking = ({ state, context, person, now }: KnownTurn): Unit[] =>
  unitsToReport(state, context.org, person, now);

/** Not at night: a leader is woken for no request. */
export const notBefore = ({ context, now }: KnownTurn): Pick<Notice, 'notBefore'> => {
  const at = shiftIntoWaking(now, context.calendar);
  return at > now ? { notBefore: at } : {};
};

/** The work that is spoken of, where whoever acts may speak of it; else what is said of it. */
function ownDuty(turn: KnownTurn, key: DutyKey): { duty: Duty | null } | { outcome: Outcome } {
  const { state, context, now } = turn;
  if (!unitsAsking(turn).some(({ id }) => id === key.unit))
    return { outcome: denied({ type: 'not-your-unit', unit: key.unit }) };
  return { duty: dutyOf(state, context, key, now) };
}

/** Why a wish comes to nothing, to be said; null where it may be asked for. */
function denialOf(turn: KnownTurn, kind: WishForm['kind'], duty: Duty | null): Content | null {
  const { state, context, now } = turn;
  if (kind === 'commit') {
    const why =
      duty === null
        ? 'gone'
        : duty.isDone
          ? 'done'
          : duty.isLate || isBehindInDraft(turn, duty)
            ? null
            : 'not-late';
    return why && { type: 'commitment-denied', why, duty };
  }
  const problem = askProblem(state, context, duty, now);
  if (problem === null) return null;
  const request = problem.type === 'asked' && duty ? requestAbout(state, context, keyOf(duty)) : null;
  return { type: 'extension-denied', problem, duty, request };
}

/** Whether a duty of a month is called late or not begun in the report that is being written. */
const isBehindInDraft = ({ state }: KnownTurn, { unit, task, due, kind }: Duty): boolean =>
  kind === 'monthly' &&
  state.drafts.some(({ unit: of, period, entries, pending, step }) => {
    if (of !== unit.id || period !== due) return false;
    const isAsked = step.type === 'task' && step.taskId === task.id;
    const status = entries[task.id]?.status ?? (isAsked ? pending.status : undefined);
    return status === 'late' || status === 'not-begun';
  });

/** Which work something is about, and nothing else of it. */
export const keyIn = ({ unit, taskId, due }: DutyKey): DutyKey => ({ unit, taskId, due });

/** What days are understood against: more time is time beyond what there is, a commitment any day to come. */
const against = ({ context, now }: KnownTurn, kind: WishForm['kind'], duty: Duty): Against => ({
  today: dateOf(now),
  year: context.plan.year,
  present: kind === 'extend' ? duty.day : null,
});

/** A day that would do, for a sentence that shows how it is typed: two weeks on, within the year. */
const exampleDay = (turn: KnownTurn, kind: WishForm['kind'], duty: Duty): string => {
  const { today, year, present } = against(turn, kind, duty);
  const from = present !== null && present > today ? present : today;
  const day = addDays(from, 14);
  return day.slice(0, 4) > String(year) ? `${year}-12-31` : day;
};

export function wishQuestion(turn: KnownTurn, form: WishForm): Content | null {
  const duty = dutyOf(turn.state, turn.context, keyIn(form), turn.now);
  if (!duty || denialOf(turn, form.kind, duty)) return null;
  return {
    type: 'extension-wish',
    duty,
    form,
    example: exampleDay(turn, form.kind, duty),
    most: turn.context.calendar.extensions.most,
  };
}

export function confirmQuestion(turn: KnownTurn, form: WholeWish, at: number): Content | null {
  const duty = dutyOf(turn.state, turn.context, keyIn(form), turn.now);
  if (!duty || denialOf(turn, form.kind, duty)) return null;
  return { type: 'confirm-wish', duty, form, most: turn.context.calendar.extensions.most, asked: at };
}

/** What was typed so far is shown where it is whole; else what is missing is asked. */
function goOn(turn: KnownTurn, form: WishForm, lead: Content[] = []): Outcome {
  const { day, words } = form;
  if (day !== undefined && words !== undefined && wordsProblem(words) === null) {
    const whole: WholeWish = { ...form, type: 'confirm-extension', day, words };
    const question = confirmQuestion(turn, whole, turn.now);
    return question ? asks(turn, whole, question) : gone();
  }
  const question = wishQuestion(turn, form);
  if (!question) return gone();
  const asked = asks(turn, form, question);
  return asked.kind === 'act' ? { ...asked, replies: [...lead, ...asked.replies] } : asked;
}

/** What is typed to the question for a day and a reason: what of it can be taken is kept, and the rest asked for. */
export function fillWish(turn: KnownTurn, form: WishForm, text: string): Outcome {
  const duty = dutyOf(turn.state, turn.context, keyIn(form), turn.now);
  const denial = denialOf(turn, form.kind, duty);
  if (!duty || denial) return change(turn, {}, null, denial ?? { type: 'stale-button' });
  const read = readWish(text, against(turn, form.kind, duty));
  // Of what was said before as much stays as is not said anew.
  const told = [read.reason, form.kind === 'commit' ? read.needs : ''].filter((one) => one !== '').join(', ');
  const words = told === '' ? form.words : told;
  const needs = form.kind === 'commit' || read.needs === '' ? form.needs : read.needs;
  const day = read.day ?? (read.problem ? undefined : form.day);
  const { day: _, words: __, needs: ___, ...place } = form;
  const next: WishForm = {
    ...place,
    ...(day === undefined ? {} : { day }),
    ...(words === undefined || wordsProblem(words) ? {} : { words }),
    ...(needs === undefined || wordsProblem(needs) ? {} : { needs }),
  };
  const long = [words, needs].flatMap((one) => (one === undefined ? [] : (wordsProblem(one) ?? [])));
  const problem = read.problem ?? long.find(({ type }) => type === 'too-long');
  const lead: Content[] = problem
    ? [{ type: 'wish-problem', problem, kind: form.kind, example: exampleDay(turn, form.kind, duty) }]
    : [];
  return goOn(turn, next, lead);
}

/**
 * [Xin gia hạn], [Cam kết tiến độ]: of one piece of work.
 * @param said what was said with it already
 */
export function beginWish(turn: KnownTurn, kind: WishForm['kind'], key: DutyKey, said = ''): Outcome {
  const own = ownDuty(turn, key);
  if ('outcome' in own) return own.outcome;
  const denial = denialOf(turn, kind, own.duty);
  if (denial) return say(denial);
  const form: WishForm = { type: 'extension-wish', kind, ...keyIn(key) };
  return said.trim() === '' ? goOn(turn, form) : fillWish(turn, form, said);
}

/** [Gửi]: whoever decides is asked, or the commitment stands. Everything is looked at once more. */
export function sendWish(turn: KnownTurn, form: WholeWish): Outcome {
  const { state, context, person, now } = turn;
  const own = ownDuty(turn, form);
  if ('outcome' in own) return own.outcome;
  const { duty } = own;
  const denial = denialOf(turn, form.kind, duty);
  if (!duty || denial) return change(turn, {}, null, denial ?? { type: 'stale-button' });
  // The day may have come since it was shown.
  const late = dayProblem(form.day, against(turn, form.kind, duty));
  if (late)
    return fillWish(
      turn,
      { ...form, type: 'extension-wish' },
      `${form.day.slice(8)}/${form.day.slice(5, 7)}`,
    );
  const head = headOf(context.org, form.unit);
  const said = {
    day: form.day,
    words: form.words,
    needs: form.needs,
    by: person.id,
    ...(head && head.id !== person.id ? { for: head.id } : {}),
  };
  return form.kind === 'commit' ? commit(turn, duty, said) : request(turn, duty, said);

  function request({ state: _ }: KnownTurn, of: Duty, what: typeof said): Outcome {
    const { state: after, extension } = withRequest(state, context, of, what, now);
    const seen = requestOf(after, context, extension);
    if (!seen) return gone();
    const deciders = decidersOf(after, context, { index: of.index, unit: of.unit.id }, now);
    return change(
      turn,
      after,
      {
        verb: 'ask-extension',
        before: of.day ?? '',
        after: `${form.unit} ${form.taskId} ${form.day} ${form.words.replace(/\s+/g, ' ')}`,
      },
      { type: 'extension-sent', request: seen, deciders },
      {
        notices: [
          ...deciders.people.map(({ id }) => ({
            ...tell(id, { type: 'extension-asked', request: seen, instead: deciders.instead }),
            ...notBefore(turn),
          })),
          ...toHead(turn, form.unit, { type: 'extension-sent', request: seen, deciders }),
        ],
      },
    );
  }

  function commit({ state: _ }: KnownTurn, of: Duty, what: typeof said): Outcome {
    const { state: after, commitment } = withCommitment(state, context, of, what, now);
    const committed = committedOf(context, commitment);
    if (!committed) return gone();
    const { people } = decidersOf(after, context, { index: of.index, unit: of.unit.id }, now);
    const replaced = commitmentOf(state.commitments, commitment);
    const before = replaced ? committedOf(context, replaced) : null;
    const content = { type: 'commitment-made' as const, committed, before, told: people, by: person };
    return change(
      turn,
      after,
      {
        verb: 'commit',
        before: '',
        after: `${form.unit} ${form.taskId} ${form.day} ${form.words.replace(/\s+/g, ' ')}`,
      },
      { ...content, isToLeader: false },
      {
        notices: [
          ...people.map(({ id }) => ({ ...tell(id, { ...content, isToLeader: true }), ...notBefore(turn) })),
          ...toHead(turn, form.unit, { ...content, isToLeader: false }),
        ],
      },
    );
  }
}

/** What a deputy asked for in the head's name the head hears of. */
export const toHead = (turn: KnownTurn, unit: string, content: Content): Notice[] => {
  const { state, context, person, now } = turn;
  return concernedWith(state, context, unit, [], now)
    .filter(({ id, role }) => id !== person.id && role === 'head')
    .map(({ id }) => ({ ...tell(id, content), ...notBefore(turn) }));
};

/** `/giahan`: what can be asked for, of whom somebody reports for, and what was. */
export function chooseDuty(turn: KnownTurn): Outcome {
  const { state, context, now } = turn;
  const units = unitsAsking(turn);
  const open = state.extensions
    .filter((one) => isOpen(one) && units.some(({ id }) => id === one.unit))
    .flatMap(({ id }) => requestById(state, context, id) ?? []);
  const duties = units
    .flatMap(({ id }) => dutiesOf(state, context, id, now))
    .filter(
      (duty) =>
        !open.some(
          ({ extension }) => extension.taskId === keyOf(duty).taskId && extension.due === duty.due,
        ) || duty.isLate,
    );
  const { year } = context.plan;
  const isOver = periodOf(now).year > year;
  return say({ type: 'choose-extension', duties, open, units, ...(isOver ? { over: year } : {}) });
}
