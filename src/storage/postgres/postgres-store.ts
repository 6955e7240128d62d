import { randomUUID } from 'node:crypto';
import { setTimeout as pass } from 'node:timers/promises';
import { NotSavedError, type Store } from '../../app/ports/store.ts';
import type { Belonging } from '../../core/people/belonging.ts';
import { DataError } from '../../core/plan/data-error.ts';
import { planYearOf } from '../../core/plan/plans-in-force.ts';
import { type Live, type Month, withMonths } from '../../core/state/months.ts';
import { emptyState, type State } from '../../core/state/state.ts';
import { JsonBytes } from '../json-text.ts';
import { monthHash, monthsToLoad, parseMonth } from '../month-document.ts';
import { MonthLedger } from '../month-ledger.ts';
import { parseLive } from '../parse-live.ts';
import { sealed } from '../seal.ts';
import { RowMovedError, TransactionQueue } from '../transaction-queue.ts';
import {
  type AgencyRow,
  ensureRow,
  namesBeside,
  readMonthRow,
  readRow,
  readWhole,
  saveAgency,
  type WholeRow,
} from './agency-row.ts';
import { belongingChange, correction, putBelonging } from './belonging.ts';
import type { Database, Statement } from './database.ts';
import { DatabaseFault } from './database-fault.ts';

export interface PostgresStoreOptions {
  /** As of the JSON store: the months of this year's plan are loaded at once, others with `ensure`; without it all. */
  planYear?: number;
  /** Hears of every try to write: null where it worked, else the system's code. */
  told?: ((failed: string | null) => void) | undefined;
  /** The term of whoever has the agency alone; without it others may save beside. */
  term?: number;
  /** Hears that somebody else has the agency now. */
  onTermOver?: () => void;
}

/** What is known of the row, and of the documents beside it, as they were read or saved last. */
interface Held {
  revision: number;
  ledger: MonthLedger;
  belonging: Belonging;
}

/** What was read, and the row as it stood then. */
interface Loaded {
  held: Held;
  state: State;
  row: WholeRow;
}

/** Where a month's document stands, for the operator. */
export const monthPlace = (period: string, place: string): string =>
  `The month ${period} of ddci.months in ${place}`;

/** So often, and so many ms apart, an answer that was lost is asked for. */
const askAgain = { times: 3, pauseMs: 300 };

/**
 * The live document of an agency's row; null where nothing of it is kept.
 * @throws DataError if it cannot be used; it is left as it is
 */
export async function liveOf(
  run: Statement,
  agency: string,
  place: string,
  row: AgencyRow,
): Promise<Live | null> {
  const where = `The row "${agency}" of ddci.agencies in ${place}`;
  if (row.document === null) {
    const beside = await namesBeside(run, agency);
    if (beside === null) return null;
    throw new DataError(
      `${where} has no document, but ${beside} holds some of it: nothing is begun anew over it.\nRestore the database from a copy (docs/deploy.md).`,
    );
  }
  const advice =
    'It was left as it is. Restore the database from a copy, or correct the row (docs/deploy.md).';
  let read: ReturnType<typeof parseLive>;
  try {
    read = parseLive(row.document);
  } catch (error) {
    throw new DataError(`${where} ${(error as Error).message}.\n${advice}`);
  }
  if (read.seal === 'broken')
    throw new DataError(
      `${where} was damaged, or changed by hand: it does not fit its checksum.\n${advice} After a correction by hand, take "seal" out of the document.`,
    );
  return read.live;
}

/**
 * Has the tables of accounts, groups and codes say what the document says: they do not where it was written by software that
 * knew none of them, or by hand. Where somebody has saved since, it was they who wrote them.
 */
async function putTablesRight(
  database: Database,
  agency: string,
  row: WholeRow,
  document: Belonging,
): Promise<void> {
  const wrong = correction(row.tables, document);
  if (wrong === null) return;
  await database.together(async (run) => {
    const now = await readRow(run, agency, true);
    if (now.revision === row.revision && now.term === row.term) await putBelonging(run, agency, wrong, false);
  });
}

/**
 * Opens an agency's state in a database that is ready.
 * @throws DataError if a document is missing, damaged or does not validate; everything is left as it is
 */
export async function openPostgresStore(
  database: Database,
  agency: string,
  { planYear, told, term, onTermOver }: PostgresStoreOptions = {},
): Promise<Store> {
  const placeOf = (period: string): string => monthPlace(period, database.at.place);
  const bytes = new JsonBytes();

  /**
   * Everything as it stands at one moment: by one statement where no document of a month is read beside it.
   * @param loaded months that stay loaded
   */
  async function load(loaded: readonly string[]): Promise<Loaded> {
    const only = await loadBy(database.run, loaded, true);
    if (only !== null) return only;
    return (await database.together(
      (run) => loadBy(run, loaded, false),
      'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY',
    ))!;
  }

  /** @returns null where months would have to be read, and are not to be */
  async function loadBy(run: Statement, loaded: readonly string[], isAlone: boolean): Promise<Loaded | null> {
    const row = (await readWhole(run, agency)) ?? (await newRow());
    const live = await liveOf(run, agency, database.at.place, row);
    if (live === null) {
      const state = emptyState();
      const ledger = new MonthLedger({}, planYear ?? 0);
      return { held: { revision: row.revision, ledger, belonging: state }, state, row };
    }
    const { months: index, ...rest } = live;
    const periods = Object.keys(index).sort();
    const year = planYear && planYearOf(live, planYear);
    const first = monthsToLoad(rest, periods, year, (period) => row.months[period] === index[period]);
    const wanted = periods.filter((period) => first.includes(period) || loaded.includes(period));
    if (isAlone && wanted.length > 0) return null;
    const months: Month[] = [];
    for (const period of wanted)
      months.push(
        parseMonth(placeOf(period), await readMonthRow(run, agency, period), period, index[period]!),
      );
    const ledger = new MonthLedger(index, planYear ?? 0);
    ledger.file(months);
    return {
      held: { revision: row.revision, ledger, belonging: live },
      state: withMonths({ ...rest, elsewhere: periods }, months),
      row,
    };
  }

  /** The row of an agency that has none yet. */
  async function newRow(): Promise<WholeRow> {
    await ensureRow(database, agency);
    return (await readWhole(database.run, agency))!;
  }

  const begun = await load([]);
  let { held } = begun;
  await putTablesRight(database, agency, begun.row, begun.state);
  /** Written with the change that closes them. */
  let archived: { name: string; text: string }[] = [];

  /** Somebody has saved since: goes on from there. @throws RowMovedError always, but where the term is over */
  async function takeNewest(): Promise<never> {
    if (term !== undefined && (await readRow(database.run, agency)).term !== term) {
      onTermOver?.();
      throw new NotSavedError('ESTALE');
    }
    const loaded = Object.keys(held.ledger.index).filter((period) => !queue.state.elsewhere.includes(period));
    const newest = await load(loaded);
    held = newest.held;
    throw new RowMovedError(newest.state);
  }

  /** Whether a save took place whose answer was lost. @throws the fault where nobody can tell */
  async function tookPlace(id: string, fault: unknown): Promise<boolean> {
    for (let asked = 0; asked < askAgain.times; asked += 1) {
      try {
        // Waits for the save, should it still be under way.
        return await database.together(async (run) => (await readRow(run, agency, true)).saveId === id);
      } catch {
        await pass(askAgain.pauseMs);
      }
    }
    throw fault;
  }

  const queue = new TransactionQueue(begun.state, {
    async save(state) {
      const { ledger, revision } = held;
      const closed = archived;
      archived = [];
      const months = ledger.monthsToWrite(state).map((period) => ledger.monthOf(state, period));
      const written = months.map((month) => {
        const text = JSON.stringify(month);
        return { period: month.period, hash: monthHash(text), text };
      });
      const index =
        written.length === 0
          ? ledger.index
          : { ...ledger.index, ...Object.fromEntries(written.map(({ period, hash }) => [period, hash])) };
      const live = ledger.liveOf(state, new Set(written.map(({ period }) => period)), index);
      const id = randomUUID();
      const isSaved = await saveAgency(database, agency, {
        revision,
        term: term ?? null,
        id,
        document: sealed(bytes.of(live)),
        version: live.version,
        months: written,
        archived: closed,
        belonging: belongingChange(held.belonging, state),
      }).catch((error: unknown) => {
        if (!(error instanceof DatabaseFault) || error.code !== 'ENOTCONN') throw error;
        return tookPlace(id, error).then((done) => {
          if (!done) throw error;
          return true;
        });
      });
      if (!isSaved) await takeNewest();
      held.revision = revision + 1;
      held.belonging = state;
      ledger.file(months, index);
    },
    async archive(name, document) {
      if (!/^[a-z0-9-]+$/.test(name)) throw new Error(`"${name}" cannot name an archived document`);
      archived.push({ name, text: JSON.stringify(document) });
    },
    ...(told ? { told } : {}),
  });

  const loading = new Map<string, Promise<void>>();
  async function loadMonth(period: string): Promise<void> {
    for (;;) {
      const { row, text } = await database.together(
        async (run) => ({ row: await readRow(run, agency), text: await readMonthRow(run, agency, period) }),
        'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY',
      );
      const { revision, ledger } = held;
      if (row.revision === revision) {
        const month = parseMonth(placeOf(period), text, period, ledger.index[period]!);
        await queue.install((state) => {
          if (held.ledger !== ledger) return state;
          // Together with the state: a save in between would take the month for emptied.
          ledger.file([month]);
          return withMonths(state, [month]);
        });
      } else {
        // Saved meanwhile, here or elsewhere: what is newest is taken first.
        await queue.flush();
      }
      if (!queue.state.elsewhere.includes(period)) return;
    }
  }

  return {
    exclusive: term !== undefined,
    read: async () => queue.state,
    async ensure(periods) {
      for (const period of periods) {
        if (!queue.state.elsewhere.includes(period)) continue;
        const under = loading.get(period) ?? loadMonth(period).finally(() => loading.delete(period));
        loading.set(period, under);
        await under;
      }
    },
    transact: (change, options) => queue.transact(change, options?.lazy ?? false),
    async readArchive(name) {
      const { rows } = await database.run(
        'SELECT document FROM ddci.archived WHERE agency = $1 AND name = $2',
        [agency, name],
      );
      return rows[0] === undefined ? undefined : JSON.parse(rows[0].document as string);
    },
    async listArchive() {
      const { rows } = await database.run('SELECT name FROM ddci.archived WHERE agency = $1', [agency]);
      return rows.map(({ name }) => name as string);
    },
    close: () => queue.settle(),
  };
}
