import { owedIn } from '../../src/core/report/owed.ts';
import { submit } from '../../src/core/report/submit.ts';
import type { State } from '../../src/core/state/state.ts';
import { context } from './context.ts';

/** The plan of the data, of which all that is reported done is confirmed. */
export const confirming = { ...context, plan: { ...context.plan, confirm: true } };

const person = (id: string) => context.org.people.find((one) => one.id === id)!;

/** A unit's report of a month, with one status each: `of` where a task's own differs, else on track. */
export function reported(
  state: State,
  who: string,
  of: Record<string, 'done' | 'late'>,
  at: string,
  period = '2023-05',
): State {
  const unit = person(who).unit!;
  const now = Date.parse(`${at}+07:00`);
  const [year, month] = period.split('-').map(Number) as [number, number];
  const owed = owedIn(confirming, state.reports, { year, month }, unit);
  const ids = [...new Set([...owed.map(({ task }) => task.id), ...Object.keys(of)])];
  const entries = Object.fromEntries(
    ids.map((id) => [
      id,
      {
        status: of[id] ?? ('on-track' as const),
        ...(of[id] === 'late' ? { obstacle: 'chờ kinh phí' } : {}),
        result: `kết quả ${id}`,
        evidence: [],
        at: now,
        by: who,
      },
    ]),
  );
  const draft = {
    ...{ id: 'd', personId: who, unit, period, onBehalf: false, step: { type: 'summary' as const } },
    ...{ pending: {}, entries, extras: [], parked: false, askedIn: 'x', chats: [], answers: [] },
    ...{ startedAt: now, touchedAt: now },
  };
  return submit(state, confirming, person(who), draft, now).state;
}
