import { yearEndAt } from '../calendar/year-end.ts';
import type { Context } from '../context.ts';
import { chatKey } from '../heard/event.ts';
import { isOpenMatter } from '../matters/matter.ts';
import { addressOf } from '../people/links.ts';
import type { Person } from '../people/org.ts';
import { isLedBy } from '../plan/plan.ts';
import type { Notice } from '../said/content.ts';
import { yearOf } from '../state/months.ts';
import type { State } from '../state/state.ts';
import { dateOf, periodOf } from '../time/viet-nam-time.ts';
import { isWorkingDay } from '../time/working-days.ts';
import { digestChats } from './digest.ts';
import { monthsRun } from './months-run.ts';
import { isTierDone, withTierDone } from './tiers-done.ts';

const summed = 'year-summary';

/** The mark of a year whose office was asked for the next plan: «year-over:2023». */
const askedMark = (year: number): string => `year-over:${year}`;

/**
 * Whether a plan's year is still to be summed up: the bot ran in it, it was not summed up, and no earlier version has
 * ended it in its own way.
 */
export const isYearOpen = ({ plan: { year } }: Context, state: State): boolean =>
  state.begunAt !== null &&
  periodOf(state.begunAt).year <= year &&
  !isTierDone(state, String(year), summed) &&
  state.tiersDone[askedMark(year)] === undefined;

interface Said {
  state: State;
  notices: Notice[];
}

const linked = (state: State, context: Context, role: Person['role']): Person[] =>
  context.org.people.filter(
    (person) => person.role === role && addressOf(state, context, person.id) !== null,
  );

/** The year's summary to each leader of an index, to the office and to wherever digests go; once. */
function sumUp(context: Context, state: State, now: number): Said {
  const { year, indices } = context.plan;
  const isLoaded = !state.elsewhere.some((period) => yearOf(period) === year);
  if (!isYearOpen(context, state) || periodOf(now).year !== year + 1 || !isLoaded)
    return { state, notices: [] };
  const months = monthsRun(context, state, 12, now, { type: 'all' });
  const leaders = linked(state, context, 'leader').filter(({ id }) =>
    indices.some((index) => isLedBy(index, id)),
  );
  const office = linked(state, context, 'office');
  const own = new Set(
    [...leaders, ...office].flatMap(({ id }) => {
      const address = addressOf(state, context, id);
      return address ? [chatKey(address)] : [];
    }),
  );
  const totals = monthsRun(context, state, 12, now, { type: 'totals' });
  const key = `year:${year}`;
  const open = state.matters.filter(isOpenMatter);
  const everyOpen = open.map(({ id }) => id);
  const openOf = (leader: string): number[] => {
    const own = new Set(
      indices.filter((index) => isLedBy(index, leader)).flatMap(({ tasks }) => tasks.map(({ id }) => id)),
    );
    return open.filter(({ taskId }) => own.has(taskId)).map(({ id }) => id);
  };
  const notices: Notice[] = [
    ...leaders.map(
      (person): Notice => ({
        personId: person.id,
        key: `${key}:${person.id}`,
        bulk: true,
        content: {
          type: 'year-summary',
          reader: { type: 'leader', person },
          months,
          open: openOf(person.id),
        },
      }),
    ),
    ...office.map(
      ({ id }): Notice => ({
        personId: id,
        key: `${key}:${id}`,
        bulk: true,
        content: { type: 'year-summary', reader: { type: 'office' }, months, open: everyOpen },
      }),
    ),
    ...digestChats(state, context)
      .filter((chat) => !own.has(chat))
      .map(
        (chat): Notice => ({
          chat,
          key: `${key}:${chat}`,
          bulk: true,
          content: { type: 'year-summary', reader: { type: 'group' }, months: totals, open: everyOpen },
        }),
      ),
  ];
  return notices.length === 0
    ? { state, notices }
    : { state: { ...state, ...withTierDone(state, String(year), summed, now) }, notices };
}

/** The office is asked for the next plan, once, unless one waits. */
function askForNextPlan(context: Context, state: State, now: number): Said {
  const { year } = context.plan;
  const key = askedMark(year);
  const office = linked(state, context, 'office');
  // One that waits for its day is the next plan; let go of before, it is asked for again.
  const isThere = state.plans?.next !== undefined;
  if (isThere || state.tiersDone[key] !== undefined || office.length === 0) return { state, notices: [] };
  return {
    state: { ...state, tiersDone: { ...state.tiersDone, [key]: now } },
    notices: office.map(({ id }) => ({
      personId: id,
      key: `${key}:${id}`,
      content: { type: 'next-plan', year, wanted: Math.max(year + 1, periodOf(now).year) },
    })),
  };
}

/**
 * What the end of the plan's year has to say, from the first working day of the next January on, on working days: the
 * year's summary, and to the office that the next plan is due. Each once, by marks of their own.
 * @param now epoch ms, outside the quiet hours
 */
export function yearEnd(context: Context, state: State, now: number): Said {
  const { plan, holidays } = context;
  if (state.begunAt === null || periodOf(now).year <= plan.year || !isWorkingDay(dateOf(now), holidays))
    return { state, notices: [] };
  if (now < yearEndAt(context, plan.year)) return { state, notices: [] };
  const summary = sumUp(context, state, now);
  const asked = askForNextPlan(context, summary.state, now);
  return { state: asked.state, notices: [...summary.notices, ...asked.notices] };
}
