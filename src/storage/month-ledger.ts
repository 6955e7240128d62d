import { planYearOf } from '../core/plan/plans-in-force.ts';
import { isPast, isWaiting, type Live, type Month, monthOf, yearOf } from '../core/state/months.ts';
import type { State } from '../core/state/state.ts';
import { memo } from '../kit/memo.ts';

/**
 * So many characters of reports and evidence gather in the live document until they move to their months' documents:
 * a month in which everybody reports would otherwise be rewritten whole at each commit.
 */
const gatheredAtMost = 64 * 1024;

interface Dated {
  period: string;
}

/** The length of an entry's JSON. */
const lengthOf = memo(
  (entry: object) => [entry],
  (entry) => JSON.stringify(entry).length,
);

/** The entries of one part of the state (reports, evidence) beside those that stand in months' documents. */
class Filed<Entry extends Dated> {
  readonly #filed = new Map<string, Entry>();
  #seen: Readonly<Record<string, Entry>> | null = null;
  #compared: { fresh: [string, Entry][]; lost: string[] } = { fresh: [], lost: [] };

  file(period: string, entries: Readonly<Record<string, Entry>>): void {
    for (const [key, entry] of this.#filed) if (entry.period === period) this.#filed.delete(key);
    for (const [key, entry] of Object.entries(entries)) this.#filed.set(key, entry);
    this.#seen = null;
  }

  /** What is not in its document as it is, and the months whose documents hold what is no more. */
  compare(entries: Readonly<Record<string, Entry>>): { fresh: [string, Entry][]; lost: string[] } {
    if (entries === this.#seen) return this.#compared;
    const fresh = Object.entries(entries).filter(([key, entry]) => this.#filed.get(key) !== entry);
    const lost = [...this.#filed]
      .filter(([key]) => !Object.hasOwn(entries, key))
      .map(([, entry]) => entry.period);
    this.#seen = entries;
    this.#compared = { fresh, lost };
    return this.#compared;
  }
}

const sameList = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((entry, position) => entry === other[position]);

/** Knows which months' documents there are and what stands in those that are loaded; so what a save has to write. */
export class MonthLedger {
  readonly #filesYear: number;
  readonly #reports = new Filed<State['reports'][string]>();
  readonly #evidence = new Filed<State['evidence'][string]>();
  readonly #past = new Map<string, Pick<Month, 'digests' | 'drafts'>>();
  #index: Readonly<Record<string, string>>;

  /**
   * @param index by period the hash of the document that is saved
   * @param filesYear that of the data files' plan, which counts until another is taken up in the state
   */
  constructor(index: Readonly<Record<string, string>>, filesYear: number) {
    this.#index = index;
    this.#filesYear = filesYear;
  }

  /** The year of the plan in use, as a state has it. */
  #yearIn(state: State): number {
    return planYearOf(state, this.#filesYear);
  }

  get index(): Readonly<Record<string, string>> {
    return this.#index;
  }

  /** Notes what stands in documents that were read, or written and named by the live document that is saved. */
  file(months: readonly Month[], index: Readonly<Record<string, string>> = this.#index): void {
    for (const month of months) {
      this.#reports.file(month.period, month.reports);
      this.#evidence.file(month.period, month.evidence);
      this.#past.set(month.period, month);
    }
    this.#index = index;
  }

  /** Months of which digests or drafts that are past are not in their document as they are. */
  #pastChanged(state: State): string[] {
    const held = new Map<string, { digests: State['digests']; drafts: State['drafts'] }>();
    const of = (period: string) => {
      const known = held.get(period) ?? { digests: [], drafts: [] };
      held.set(period, known);
      return known;
    };
    const year = this.#yearIn(state);
    for (const one of state.digests) if (isPast(one.period, year)) of(one.period).digests.push(one);
    for (const one of state.drafts) if (isPast(one.period, year)) of(one.period).drafts.push(one);
    return [...new Set([...held.keys(), ...this.#past.keys()])].filter((period) => {
      // A digest of a month that is not loaded waits in the live document until it is.
      if (state.elsewhere.includes(period)) return false;
      const now = held.get(period) ?? { digests: [], drafts: [] };
      const filed = this.#past.get(period) ?? { digests: [], drafts: [] };
      return !sameList(now.digests, filed.digests) || !sameList(now.drafts, filed.drafts);
    });
  }

  /** The months whose documents a save of this state writes anew. */
  monthsToWrite(state: State): string[] {
    const reports = this.#reports.compare(state.reports);
    const evidence = this.#evidence.compare(state.evidence);
    const fresh = [
      ...reports.fresh.map(([, report]) => report),
      ...evidence.fresh.map(([, one]) => one).filter((one) => !isWaiting(one)),
    ];
    const gathered = fresh.reduce((sum, entry) => sum + lengthOf(entry), 0) > gatheredAtMost;
    // Nobody reports in years that are over: what is put right there goes where it belongs.
    const moving = fresh.filter(({ period }) => gathered || yearOf(period) < this.#yearIn(state));
    const periods = new Set([
      ...moving.map(({ period }) => period),
      ...reports.lost,
      ...evidence.lost,
      ...this.#pastChanged(state),
    ]);
    for (const period of periods)
      if (state.elsewhere.includes(period)) throw new Error(`the document of ${period} is not loaded`);
    return [...periods].sort();
  }

  monthOf(state: State, period: string): Month {
    return monthOf(state, period, this.#yearIn(state));
  }

  /** The live document of a state of which these months' documents have been written. */
  liveOf(state: State, written: ReadonlySet<string>, index: Readonly<Record<string, string>>): Live {
    const { elsewhere: _, ...live } = state;
    const stays = <Entry extends Dated>([, entry]: [string, Entry]): boolean => !written.has(entry.period);
    const isLive = ({ period }: Dated): boolean =>
      !isPast(period, this.#yearIn(state)) || state.elsewhere.includes(period);
    const evidence = this.#evidence.compare(state.evidence).fresh;
    return {
      ...live,
      reports: Object.fromEntries(this.#reports.compare(state.reports).fresh.filter(stays)),
      evidence: Object.fromEntries(evidence.filter((one) => isWaiting(one[1]) || stays(one))),
      digests: state.digests.filter(isLive),
      drafts: state.drafts.filter(isLive),
      elsewhere: [],
      // As it is: what is the same as before has its text already.
      months: index,
    };
  }
}
