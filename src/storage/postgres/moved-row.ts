import type { Belonging } from '../../core/people/belonging.ts';
import { DataError } from '../../core/plan/data-error.ts';
import { inVietNam } from '../../core/time/viet-nam-time.ts';
import { putArchived, putMonth, type Save } from './agency-row.ts';
import { belongingChange, dropBelonging, nothingBelongs, putBelonging } from './belonging.ts';
import type { Database, Statement } from './database.ts';
import { replaceTexts, type Texts } from './texts.ts';

/** What a row says of moves. */
export interface MoveMarks {
  movedTo: string | null;
  /** Epoch ms. */
  movedAt: number | null;
  arrivingFrom: string | null;
}

/** What moves have written on an agency's row; made by `ensureRow`. */
export async function readMarks(run: Statement, agency: string): Promise<MoveMarks> {
  const { rows } = await run(
    `SELECT moved_to AS "movedTo", (extract(epoch FROM moved_at) * 1000)::float8 AS "movedAt",
            arriving_from AS "arrivingFrom"
     FROM ddci.agencies WHERE id = $1`,
    [agency],
  );
  return rows[0] as unknown as MoveMarks;
}

/** «on 28/11/2026 at 14:15», of a row that says that its state was moved. */
export const movedWhen = ({ movedAt }: MoveMarks): string =>
  inVietNam(movedAt ?? 0).format('[on] DD/MM/YYYY [at] HH:mm');

/** @throws DataError where nothing may begin from an agency's row: its state went elsewhere, or is not wholly here */
export async function refuseMoved({ run, at }: Database, agency: string): Promise<void> {
  const marks = await readMarks(run, agency);
  if (marks.arrivingFrom !== null)
    throw new DataError(
      `DATABASE_URL: ${at.place} is not ready: a move from ${marks.arrivingFrom} into it was not finished.\nTo finish it, where that folder is: npm run move -- --to (docs/deploy.md). To go on with the files instead, take DATABASE_URL out.`,
    );
  if (marks.movedTo !== null)
    throw new DataError(
      `DATABASE_URL: the state in ${at.place} was moved to ${marks.movedTo} ${movedWhen(marks)}: nothing begins from what was left.\nTo go on there, take DATABASE_URL out; to bring it here again: npm run move -- --to (docs/deploy.md).`,
    );
}

/** Says on a row that a state is on its way here from a folder: until it is all here, nothing begins from it. */
export async function markArriving({ run }: Database, agency: string, from: string): Promise<void> {
  await run('UPDATE ddci.agencies SET arriving_from = $2 WHERE id = $1', [agency, from]);
}

/** Says on a row that all has arrived, and nothing begins any more where it came from. */
export async function markArrived({ run }: Database, agency: string): Promise<void> {
  await run('UPDATE ddci.agencies SET arriving_from = NULL WHERE id = $1', [agency]);
}

/**
 * Says on a row where its state went: what belonged to it is another place's to say from then on.
 * @param row as the state was read: its revision and the term of whoever read it
 * @returns whether the row was still so
 */
export const markMoved = (
  database: Database,
  agency: string,
  to: string,
  row: { revision: number; term: number },
): Promise<boolean> =>
  database.together(async (run) => {
    const { count } = await run(
      `UPDATE ddci.agencies SET moved_to = $2, moved_at = now()
       WHERE id = $1 AND revision = $3 AND term = $4`,
      [agency, to, row.revision, row.term],
    );
    if (count === 1) await dropBelonging(run, agency);
    return count === 1;
  });

/** What arrives of a state, its files apart. */
export type Arriving = Pick<Save, 'version' | 'months' | 'archived'> & {
  text: string;
  /** What the text says of who and what belongs to the agency. */
  belonging: Belonging;
  /** The data files that come along; none where a start is to keep those that it finds. */
  texts: Texts;
  /** The paths of its files; others that stand there are of before. */
  paths: readonly string[];
};

/**
 * Puts a state in the place of what an agency's row held, all of it or nothing.
 * @param term of whoever has the place
 * @returns whether the term still lasts; nothing is written where it does not
 */
export const putArriving = (
  database: Database,
  agency: string,
  term: number,
  { text, version, months, archived, paths, belonging, texts }: Arriving,
): Promise<boolean> =>
  database.together(async (run) => {
    const { count } = await run(
      `UPDATE ddci.agencies
       SET document = $2, version = $3, revision = revision + 1, save_id = NULL, saved_at = now(), moved_to = NULL, moved_at = NULL
       WHERE id = $1 AND term = $4 AND arriving_from IS NOT NULL`,
      [agency, text, version, term],
    );
    if (count === 0) return false;
    await run('DELETE FROM ddci.months WHERE agency = $1', [agency]);
    await run('DELETE FROM ddci.archived WHERE agency = $1', [agency]);
    await run('DELETE FROM ddci.files WHERE agency = $1 AND path <> ALL ($2::text[])', [agency, paths]);
    for (const month of months) await putMonth(run, agency, month);
    for (const one of archived) await putArchived(run, agency, one);
    await replaceTexts(run, agency, texts);
    await dropBelonging(run, agency);
    const change = belongingChange(nothingBelongs, belonging);
    if (change !== null) await putBelonging(run, agency, change, false);
    return true;
  });

/** The closed documents of an agency, as they stand. */
export async function readArchived(
  run: Statement,
  agency: string,
): Promise<{ name: string; text: string }[]> {
  const { rows } = await run(
    'SELECT name, document AS text FROM ddci.archived WHERE agency = $1 ORDER BY name',
    [agency],
  );
  return rows as { name: string; text: string }[];
}

/** A file of the database, as it was written. */
export interface FileRow {
  path: string;
  bytes: number;
  sha256: string;
}

/** The files of an agency, by name. */
export async function listFiles(run: Statement, agency: string): Promise<FileRow[]> {
  const { rows } = await run('SELECT path, bytes, sha256 FROM ddci.files WHERE agency = $1 ORDER BY path', [
    agency,
  ]);
  return rows as unknown as FileRow[];
}

/** Whether a file is still what was written; the server looks itself, so that nothing is sent for it. */
export async function isWholeRow(
  run: Statement,
  agency: string,
  { path, sha256 }: FileRow,
): Promise<boolean> {
  const { rows } = await run(
    `SELECT encode(sha256(coalesce(string_agg(content, ''::bytea ORDER BY number), ''::bytea)), 'hex') = $3 AS whole
     FROM ddci.slices WHERE agency = $1 AND path = $2`,
    [agency, path, sha256],
  );
  return rows[0]?.whole === true;
}
