import type { Store } from '../../app/ports/store.ts';
import { planYearOf } from '../../core/plan/plans-in-force.ts';
import { isPast, type Month, monthOf, withMonths, yearOf } from '../../core/state/months.ts';
import { emptyState, type State } from '../../core/state/state.ts';
import { TransactionQueue } from '../transaction-queue.ts';

/** Takes the months of other years than the plan's out of a state. */
function apart(whole: State, planYear: number): { state: State; months: Map<string, Month> } {
  const isElsewhere = ({ period }: { period: string }): boolean => yearOf(period) !== planYear;
  const reports = Object.values(whole.reports).filter(isElsewhere);
  const months = new Map(reports.map(({ period }) => [period, monthOf(whole, period, planYear)]));
  const isThere = ({ period }: { period: string }): boolean =>
    !months.has(period) || !isPast(period, planYear);
  const stays = <Entry extends { period: string }>(entries: Record<string, Entry>) =>
    Object.fromEntries(Object.entries(entries).filter(([, { period }]) => !months.has(period)));
  const state = {
    ...whole,
    reports: stays(whole.reports),
    evidence: stays(whole.evidence),
    digests: whole.digests.filter(isThere),
    drafts: whole.drafts.filter(isThere),
    elsewhere: [...months.keys()].sort(),
  };
  return { state, months };
}

/**
 * The store's memory twin, for tests and for what nobody keeps: what it saves goes through JSON and back.
 * @param planYear months of other years are loaded with `ensure`; without it all are there
 */
export function createMemoryStore(
  whole: State = emptyState(),
  planYear?: number,
): Store & { saved(): State } {
  const { state: initial, months } =
    planYear === undefined
      ? { state: whole, months: new Map<string, Month>() }
      : apart(whole, planYearOf(whole, planYear));
  let saved = JSON.stringify(initial);
  const archive = new Map<string, string>();
  const queue = new TransactionQueue(initial, {
    async save(state) {
      saved = JSON.stringify(state);
    },
    async archive(name, document) {
      archive.set(name, JSON.stringify(document));
    },
  });
  return {
    exclusive: true,
    read: async () => queue.state,
    async ensure(periods) {
      const wanted = periods.flatMap((period) =>
        queue.state.elsewhere.includes(period) ? [months.get(period)!] : [],
      );
      if (wanted.length > 0) await queue.install((state) => withMonths(state, wanted));
    },
    transact: (change, options) => queue.transact(change, options?.lazy ?? false),
    async readArchive(name) {
      const text = archive.get(name);
      return text === undefined ? undefined : JSON.parse(text);
    },
    listArchive: async () => [...archive.keys()],
    close: () => queue.settle(),
    saved: () => JSON.parse(saved) as State,
  };
}
