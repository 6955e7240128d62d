import { type BelongingChange, type BelongingColumns, belongingColumns, putBelonging } from './belonging.ts';
import type { Database, Statement } from './database.ts';

/** What a save writes, all of it or nothing. */
export interface Save {
  /** The revision that it changes. */
  revision: number;
  /** Whose term it has to be; null where nobody has the agency. */
  term: number | null;
  id: string;
  document: Uint8Array;
  version: number;
  months: readonly { period: string; hash: string; text: string }[];
  archived: readonly { name: string; text: string }[];
  /** What changes of who and what belongs to it; null where nothing does. */
  belonging: BelongingChange | null;
}

/** An agency's row, as it stands. */
export interface AgencyRow {
  /** Null where nothing was kept yet. */
  document: string | null;
  revision: number;
  term: number;
  saveId: string | null;
}

const putDocument = (run: Statement, agency: string, save: Save) =>
  run(
    `UPDATE ddci.agencies
     SET document = $2, version = $3, revision = revision + 1, save_id = $4, saved_at = now()
     WHERE id = $1 AND revision = $5 AND ($6::bigint IS NULL OR term = $6)`,
    [agency, save.document, save.version, save.id, save.revision, save.term],
  );

/** Puts a month's document in the place of the one before. */
export const putMonth = (run: Statement, agency: string, { period, hash, text }: Save['months'][number]) =>
  run(
    `INSERT INTO ddci.months (agency, period, hash, document) VALUES ($1, $2, $3, $4)
     ON CONFLICT (agency, period) DO UPDATE SET hash = excluded.hash, document = excluded.document`,
    [agency, period, hash, text],
  );

/** Puts a closed document into the archive. */
export const putArchived = (run: Statement, agency: string, { name, text }: Save['archived'][number]) =>
  run(
    `INSERT INTO ddci.archived (agency, name, document) VALUES ($1, $2, $3)
     ON CONFLICT (agency, name) DO UPDATE SET document = excluded.document`,
    [agency, name, text],
  );

/** Makes an agency's row, where there is none yet. */
export async function ensureRow({ run }: Database, agency: string): Promise<void> {
  await run('INSERT INTO ddci.agencies (id) VALUES ($1) ON CONFLICT DO NOTHING', [agency]);
}

/** The agency's row; made by `ensureRow`. @param lock waits for a save that is under way */
export async function readRow(run: Statement, agency: string, lock = false): Promise<AgencyRow> {
  const { rows } = await run(
    `SELECT document, revision::float8 AS revision, term::float8 AS term, save_id AS "saveId"
     FROM ddci.agencies WHERE id = $1 ${lock ? 'FOR UPDATE' : ''}`,
    [agency],
  );
  return rows[0] as unknown as AgencyRow;
}

/** All that is looked at first: the row, which months have a document and under which hash, what the tables say of it. */
export type WholeRow = AgencyRow & { months: Readonly<Record<string, string>>; tables: BelongingColumns };

/** The agency's row with what stands beside it, as of one moment; null where there is none yet. */
export async function readWhole(run: Statement, agency: string): Promise<WholeRow | null> {
  const { rows } = await run(
    `SELECT document, revision::float8 AS revision, term::float8 AS term, save_id AS "saveId",
            (SELECT json_object_agg(period, hash) FROM ddci.months WHERE agency = agencies.id) AS months,
            ${belongingColumns}
     FROM ddci.agencies WHERE id = $1`,
    [agency],
  );
  if (rows[0] === undefined) return null;
  const { months, accounts, groups, codes, ...row } = rows[0] as unknown as AgencyRow &
    BelongingColumns & { months: Record<string, string> | null };
  return { ...row, months: months ?? {}, tables: { accounts, groups, codes } };
}

/** Begins a new term: whoever had the agency before saves nothing any more. @returns its number */
export async function beginTerm({ run }: Database, agency: string): Promise<number> {
  const { rows } = await run(
    'UPDATE ddci.agencies SET term = term + 1 WHERE id = $1 RETURNING term::float8 AS term',
    [agency],
  );
  return rows[0]!.term as number;
}

/** A row of which a new term has begun. */
export interface Begun {
  term: number;
  /** Whether a state stands in it. */
  hasDocument: boolean;
}

/**
 * Begins a new term of many rows at once, each of which is made where there is none.
 * @returns those of which it began: not such whose state went elsewhere, or is not wholly here
 */
export async function beginTerms(run: Statement, agencies: readonly string[]): Promise<Map<string, Begun>> {
  await run('INSERT INTO ddci.agencies (id) SELECT unnest($1::text[]) ON CONFLICT DO NOTHING', [agencies]);
  const { rows } = await run(
    `UPDATE ddci.agencies SET term = term + 1
     WHERE id = ANY ($1::text[]) AND moved_to IS NULL AND arriving_from IS NULL
     RETURNING id, term::float8 AS term, document IS NOT NULL AS "hasDocument"`,
    [agencies],
  );
  return new Map(
    (rows as unknown as (Begun & { id: string })[]).map(({ id, term, hasDocument }) => [
      id,
      { term, hasDocument },
    ]),
  );
}

/** A month's document; null where there is none. */
export async function readMonthRow(run: Statement, agency: string, period: string): Promise<string | null> {
  const { rows } = await run('SELECT document FROM ddci.months WHERE agency = $1 AND period = $2', [
    agency,
    period,
  ]);
  return (rows[0]?.document as string | undefined) ?? null;
}

/** Whether anything of an agency stands beside its document. */
export async function namesBeside(run: Statement, agency: string): Promise<string | null> {
  const { rows } = await run(
    `SELECT CASE WHEN EXISTS (SELECT FROM ddci.months WHERE agency = $1) THEN 'ddci.months'
                 WHEN EXISTS (SELECT FROM ddci.archived WHERE agency = $1) THEN 'ddci.archived'
                 WHEN EXISTS (SELECT FROM ddci.files WHERE agency = $1 AND path LIKE 'evidence/%') THEN 'ddci.files'
            END AS beside`,
    [agency],
  );
  return rows[0]!.beside as string | null;
}

/**
 * Saves, if the row is as it was.
 * @returns whether it was
 * @throws InvalidChangeError for a group that another agency has
 */
export async function saveAgency(database: Database, agency: string, save: Save): Promise<boolean> {
  // One statement is a transaction by itself.
  if (save.months.length === 0 && save.archived.length === 0 && save.belonging === null)
    return (await putDocument(database.run, agency, save)).count === 1;
  return database.together(async (run) => {
    // First of all, so that nothing is written beside a row that moved.
    if ((await putDocument(run, agency, save)).count === 0) return false;
    for (const month of save.months) await putMonth(run, agency, month);
    for (const one of save.archived) await putArchived(run, agency, one);
    if (save.belonging !== null) await putBelonging(run, agency, save.belonging, true);
    return true;
  });
}
