import { monthDates } from '../../calendar/appointments.ts';
import { contextOf } from '../../context-of.ts';
import { withoutLeaver } from '../../month/leaver.ts';
import { monthAtHand } from '../../month/month-at-hand.ts';
import { settleEnds } from '../../month/settle-ends.ts';
import { peopleNow } from '../../people/as-of.ts';
import { headOf, putUnit } from '../../people/directory.ts';
import { isLinked } from '../../people/links.ts';
import { type Unit, worksForOffice } from '../../people/org.ts';
import { deputiesOf } from '../../people/standing-in.ts';
import { assignmentsOfUnit } from '../../plan/assignments.ts';
import type { Index } from '../../plan/plan.ts';
import { findReport, isWritten } from '../../report/desk.ts';
import type { Content, Outcome } from '../../said/content.ts';
import { periodAfter, toPeriod } from '../../time/period.ts';
import { dateOf, momentOf, periodKey } from '../../time/viet-nam-time.ts';
import { type FormOf, open, personOf, unitOf } from '../directory/opening.ts';
import { type Forms, gone } from '../feature.ts';
import { change, type KnownTurn, openForm, say, tell } from '../turn.ts';
import { readsDay, withDay } from './asking-day.ts';
import type { UnitEnd } from './declared.ts';
import { daysOffered } from './first-day.ts';
import { chooseUnitTo, heirsOf, mayEnd } from './unit-lists.ts';

/** What a unit has in the plan: the indices that it leads, and how many tasks it owes. */
function workOf(
  { context }: KnownTurn,
  unit: Unit,
): { leads: Index[]; tasks: readonly { task: { id: string } }[] } {
  return {
    leads: context.plan.indices.filter(({ leadUnit }) => leadUnit === unit.id),
    tasks: assignmentsOfUnit(context.plan, context.org, unit.id),
  };
}

/**
 * The first month that a unit owes nothing of when it ends on a day, and the one that may be chosen instead: a month that
 * has opened by then and is before its deadline is finished by the old unit; one that is sent is done.
 */
function monthsOfEnd(turn: KnownTurn, unit: Unit, day: string): { month: string; other: string | null } {
  const at = Math.max(turn.now, momentOf(day, '00:00'));
  const atHand = monthAtHand({ ...turn, now: at });
  const period = toPeriod(atHand);
  const next = periodKey(periodAfter(period));
  const { openAt, deadlineAt } = monthDates(turn.context, period);
  if (at < openAt) return { month: atHand, other: next };
  const isSent = findReport(turn.state, unit.id, atHand) !== undefined;
  return { month: next, other: at <= deadlineAt && !isSent ? atHand : null };
}

/** What will follow, shown before it counts. */
function confirmation(turn: KnownTurn, form: FormOf<'confirm-unit-end'>, asked: number): Content | null {
  const { state, context } = turn;
  const unit = unitOf(turn, form.unit);
  if (!unit || !mayEnd(turn, unit)) return null;
  const heir = unitOf(turn, form.heir) ?? null;
  const { leads, tasks } = workOf(turn, unit);
  const own = new Set(heir ? workOf(turn, heir).tasks.map(({ task }) => task.id) : []);
  const { month, other } = monthsOfEnd(turn, unit, form.day);
  const both = [month, other].filter((one) => one !== null && one !== form.month);
  return {
    type: 'confirm-unit-end',
    unit,
    heir,
    day: form.day,
    month: form.month,
    other: both[0] ?? null,
    tasks: tasks.length,
    shared: tasks.filter(({ task }) => own.has(task.id)).length,
    leads,
    drafts: state.drafts
      .filter((draft) => draft.unit === unit.id && isWritten(state, draft))
      .map(({ personId, period }) => ({
        person: personOf(turn, personId) ?? null,
        period,
        ends: period >= form.month,
      })),
    people: peopleNow(context.org).filter((one) => one.unit === unit.id),
    asked,
  };
}

export const endForms: Forms<'unit-heir' | 'unit-end-day' | 'confirm-unit-end'> = {
  'unit-heir': {
    right: 'office',
    reads: 'choice',
    acts: ['set-heir'],
    ask: (turn, form) => {
      const unit = unitOf(turn, form.unit);
      if (!unit || !mayEnd(turn, unit)) return null;
      const { leads, tasks } = workOf(turn, unit);
      return {
        type: 'choose-heir',
        unit,
        merges: form.merges,
        units: heirsOf(turn, unit),
        tasks: tasks.length,
        leads,
      };
    },
    fill: gone,
    back: (turn, { merges }) => chooseUnitTo(turn, merges ? 'merge' : 'dissolve'),
  },
  'unit-end-day': {
    right: 'office',
    reads: 'value',
    acts: ['from-day'],
    canRead: readsDay,
    ask: (turn, form) => {
      const unit = unitOf(turn, form.unit);
      return unit
        ? { type: 'unit-end-day', unit, heir: unitOf(turn, form.heir) ?? null, ...daysOffered(turn.now) }
        : null;
    },
    fill: (turn, form, text) => withDay(turn, text, (day) => confirmEnd(turn, form, day)),
    back: (turn, { unit, heir }) => askHeir(turn, unit, heir !== undefined),
  },
  'confirm-unit-end': {
    right: 'office',
    reads: 'choice',
    acts: ['confirm', 'cancel', 'end-from-month'],
    ask: confirmation,
    fill: gone,
    back: (turn, { unit, heir }) => askDay(turn, unit, heir),
    confirm: endUnit,
  },
};

/** From which day on a unit ends, and who has its work. */
export const askDay = (turn: KnownTurn, unit: string, heir: string | undefined): Outcome =>
  open(
    turn,
    { type: 'unit-end-day', unit, ...(heir === undefined ? {} : { heir }) },
    endForms['unit-end-day'],
  );

const askHeir = (turn: KnownTurn, unit: string, merges: boolean): Outcome =>
  open(turn, { type: 'unit-heir', unit, merges }, endForms['unit-heir']);

/** [Giải thể…], [Sáp nhập vào…] of a unit: who has its work, where it has any; then the day. */
export function beginEnd(turn: KnownTurn, unitId: string, merges: boolean): Outcome {
  const unit = unitOf(turn, unitId);
  if (!unit || !mayEnd(turn, unit)) return gone();
  const { leads, tasks } = workOf(turn, unit);
  return merges || leads.length + tasks.length > 0
    ? askHeir(turn, unit.id, merges)
    : askDay(turn, unit.id, undefined);
}

/** Who has its work was chosen. */
export function setHeir(turn: KnownTurn, heirId: string): Outcome {
  const form = openForm(turn)?.form;
  const unit = form?.type === 'unit-heir' ? unitOf(turn, form.unit) : undefined;
  if (!unit || !heirsOf(turn, unit).some(({ id }) => id === heirId)) return gone();
  return askDay(turn, unit.id, heirId);
}

export function confirmEnd(turn: KnownTurn, form: FormOf<'unit-end-day'>, day: string): Outcome {
  const unit = unitOf(turn, form.unit);
  if (!unit) return gone();
  const { month } = monthsOfEnd(turn, unit, day);
  return open(turn, { ...form, type: 'confirm-unit-end', day, month }, endForms['confirm-unit-end']);
}

/** [Từ tháng này], [Từ tháng sau]: which of the two reports the last month. */
export function endFromMonth(turn: KnownTurn, month: string): Outcome {
  const form = openForm(turn)?.form;
  const unit = form?.type === 'confirm-unit-end' ? unitOf(turn, form.unit) : undefined;
  if (!unit || form?.type !== 'confirm-unit-end') return gone();
  const offered = monthsOfEnd(turn, unit, form.day);
  if (month !== offered.month && month !== offered.other) return gone();
  return open(turn, { ...form, month }, endForms['confirm-unit-end']);
}

/** Whom the end of a unit concerns: who answers for both, who leads its indices, and the office. */
function concernedBy(turn: KnownTurn, { unit, heir }: Pick<UnitEnd, 'unit' | 'heir'>): string[] {
  const { state, context, now, person } = turn;
  const { org } = context;
  const ofUnits = [unit, heir].flatMap((one) =>
    one ? [headOf(org, one.id), ...deputiesOf(state, org, one.id, now)] : [],
  );
  const leaders = workOf(turn, unit).leads.flatMap((index) => index.leaders);
  const office = peopleNow(org).filter((one) => worksForOffice(org, one));
  const ids = [...ofUnits.flatMap((one) => one?.id ?? []), ...leaders, ...office.map(({ id }) => id)];
  return [...new Set(ids)].filter((id) => id !== person.id && isLinked(state, id));
}

function endUnit(turn: KnownTurn, form: FormOf<'confirm-unit-end'>): Outcome {
  const { state, context, now } = turn;
  const unit = unitOf(turn, form.unit);
  const heir = unitOf(turn, form.heir) ?? null;
  if (!unit || !mayEnd(turn, unit)) return gone();
  const { leads, tasks } = workOf(turn, unit);
  // Whoever was to have its work may have ended meanwhile; and the choice of the month may have passed.
  const isHeir = heir !== null && heirsOf(turn, unit).includes(heir);
  const offered = monthsOfEnd(turn, unit, form.day);
  if ((heir === null && leads.length + tasks.length > 0) || (heir !== null && !isHeir)) return gone();
  if (form.day < dateOf(now)) return say({ type: 'no-such-day', why: 'past' });
  if (form.month !== offered.month && form.month !== offered.other)
    return open(turn, { ...form, month: offered.month }, endForms['confirm-unit-end']);
  const end: UnitEnd = { unit, heir, day: form.day, month: form.month };
  const ended: Unit = {
    ...unit,
    until: form.day,
    owesUntil: form.month,
    ...(heir ? { successor: heir.id } : {}),
  };
  const directory = putUnit(state.directory, ended, null);
  const after = { ...state, directory };
  const settled = settleEnds(contextOf(context, after, now), after, now, withoutLeaver);
  return change(
    turn,
    settled.state,
    {
      verb: 'end-unit',
      before: unit.id,
      after: [heir ? `-> ${heir.id}` : '', form.day, form.month].join(' ').trim(),
    },
    { type: 'unit-end-set', ...end, mayCallOff: form.day > dateOf(now) },
    {
      notices: [
        ...concernedBy(turn, end).map((id) => tell(id, { type: 'unit-end-told', ...end })),
        ...settled.notices,
      ],
    },
  );
}

/** [Bỏ lệnh này]: as long as the day has not come. */
export function callOffEnd(turn: KnownTurn, unitId: string): Outcome {
  const { state, now } = turn;
  const unit = unitOf(turn, unitId);
  if (unit?.until === undefined || unit.until <= dateOf(now)) return gone();
  const { until, owesUntil, successor, ...rest } = unit;
  const heir = unitOf(turn, successor) ?? null;
  return change(
    turn,
    { directory: putUnit(state.directory, rest, null) },
    {
      verb: 'call-off-end',
      before: `${unit.id} ${until} ${owesUntil ?? ''} ${successor ?? ''}`.trim(),
      after: unit.id,
    },
    { type: 'unit-end-off', unit: rest },
    {
      notices: concernedBy(turn, { unit, heir }).map((id) => tell(id, { type: 'unit-end-off', unit: rest })),
    },
  );
}
