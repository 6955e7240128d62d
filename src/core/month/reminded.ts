import { memo } from '../../kit/memo.ts';
import { groupedBy } from '../grouped-by.ts';
import { chatKey } from '../heard/event.ts';
import { accountsOf } from '../people/links.ts';
import { reportKey } from '../report/report.ts';
import type { Notice } from '../said/content.ts';
import type { State } from '../state/state.ts';
import { halfDayOf } from '../time/viet-nam-time.ts';

/** Nobody is reminded twice of the same within an hour: the earlier message stands. */
const apartMs = 3_600_000;

/** For so long (4 hours, about half a working day) the office is asked before it reminds a unit once more. */
const recentlyMs = 4 * 3_600_000;

type Reminded = State['reminded'];

/** Whether a moment lies so little before now; one ahead of it was written by another clock. */
const isWithin = (at: number, now: number, ms: number): boolean => at <= now && now - at < ms;

const byDebt = memo(
  (reminded: Reminded) => [reminded],
  (reminded) =>
    groupedBy(
      reminded.flatMap(({ at, period, told }) =>
        told.map(([unit, personId]) => ({ of: reportKey(unit, period), personId, at })),
      ),
      ({ of }) => of,
    ),
);

const remindersOf = ({ reminded }: State, unit: string, period: string) =>
  reminded.length === 0 ? [] : (byDebt(reminded).get(reportKey(unit, period)) ?? []);

/**
 * Whether a person was reminded of a unit's month so lately that it need not be said again. A word before the deadline
 * is none after it.
 */
export const isJustReminded = (
  state: State,
  { unit, period, deadlineAt }: { unit: string; period: string; deadlineAt: number },
  personId: string,
  now: number,
): boolean =>
  remindersOf(state, unit, period).some(
    (one) =>
      one.personId === personId && isWithin(one.at, now, apartMs) && one.at > deadlineAt === now > deadlineAt,
  );

/** Whether a person was reminded of a unit's month on the same half-day: what is due is named there. */
export const wasRemindedOf = (
  state: State,
  unit: string,
  period: string,
  personId: string,
  now: number,
): boolean =>
  remindersOf(state, unit, period).some(
    (one) =>
      one.personId === personId && isWithin(one.at, now, recentlyMs) && halfDayOf(one.at) === halfDayOf(now),
  );

/** Whoever is at it is left alone: a reminder waits until so long (10 minutes) nothing was heard of them. */
const activeMs = 10 * 60_000;

/**
 * When a person was last heard of (epoch ms), by what is kept of it: an answer of a report, a question, a choice, a form,
 * and that they wrote at all.
 * The choices of a reminder are the bot's own doing.
 */
function heardAt(state: State, personId: string): number[] {
  const answered = state.drafts.flatMap((draft) =>
    draft.personId === personId && !draft.parked ? [draft.touchedAt] : [],
  );
  // A private chat has the id of its person on every platform.
  const chats = accountsOf(state, personId).map(
    ({ channel, userId }) => state.chats[chatKey({ channel, chatId: userId })],
  );
  const spoken = chats.flatMap((chat) => [
    chat?.topic?.at ?? 0,
    chat?.picked?.at ?? 0,
    chat?.form?.at ?? 0,
    chat?.heard ?? 0,
    chat?.choices && !chat.choices.patient ? chat.choices.at : 0,
  ]);
  return [...answered, ...spoken];
}

/** Until when (epoch ms) a reminder waits for a person who is at it just now; null where they are not. */
export function writingUntil(state: State, personId: string, now: number): number | null {
  const lately = heardAt(state, personId).filter((at) => isWithin(at, now, activeMs));
  return lately.length > 0 ? Math.max(...lately) + activeMs : null;
}

/** When anybody was last reminded of a unit's month, in the last hours (epoch ms); null where nobody was. */
export function lastReminded(state: State, unit: string, period: string, now: number): number | null {
  const moments = remindersOf(state, unit, period).flatMap(({ at }) =>
    isWithin(at, now, recentlyMs) ? [at] : [],
  );
  return moments.length > 0 ? Math.max(...moments) : null;
}

/** Forgets what lies longer back than anybody asks for; the same list where nothing does. */
function withoutOld(reminded: Reminded, now: number): Reminded {
  const recent = reminded.filter(({ at }) => isWithin(at, now, recentlyMs));
  return recent.length === reminded.length ? reminded : recent;
}

export const forgetReminded = (state: State, now: number): State => {
  const reminded = withoutOld(state.reminded, now);
  return reminded === state.reminded ? state : { ...state, reminded };
};

/** Keeps who is reminded of which unit's month: ids of units and people. */
export function withTold(
  state: State,
  period: string,
  told: readonly [unit: string, person: string][],
  now: number,
): State {
  if (told.length === 0) return state;
  const reminded = withoutOld(state.reminded, now);
  const same = reminded.find((one) => one.at === now && one.period === period);
  return {
    ...state,
    reminded: same
      ? reminded.map((one) => (one === same ? { ...one, told: [...one.told, ...told] } : one))
      : [...reminded, { at: now, period, told: [...told] }],
  };
}

/** Keeps who is reminded of what by these notices. */
export function withReminded(state: State, notices: readonly Notice[], now: number): State {
  const told = notices.flatMap((notice) =>
    'personId' in notice && notice.content.type === 'reminder'
      ? notice.content.debts.map(({ unit, period }) => ({
          period,
          pair: [unit.id, notice.personId] as [string, string],
        }))
      : [],
  );
  let after = state;
  for (const [period, pairs] of groupedBy(told, (one) => one.period))
    after = withTold(
      after,
      period,
      pairs.map(({ pair }) => pair),
      now,
    );
  return after;
}
