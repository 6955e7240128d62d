import type { Live, Month } from '../core/state/months.ts';
import { evidenceFolder } from '../storage/json/folder-names.ts';
import { parseMonth } from '../storage/month-document.ts';
import { type AgencyRow, readMonthRow } from '../storage/postgres/agency-row.ts';
import type { Database } from '../storage/postgres/database.ts';
import { type FileRow, isWholeRow, listFiles, readArchived } from '../storage/postgres/moved-row.ts';
import { liveOf, monthPlace } from '../storage/postgres/postgres-store.ts';
import { evidenceProblems, type Standing, versionOf } from './standing.ts';

/** A name that leads nowhere but below the folder of evidence. */
const isEvidence = (path: string): boolean =>
  path.startsWith(`${evidenceFolder}/`) &&
  path.split('/').every((part) => part !== '' && part !== '.' && part !== '..' && !/[\\:\0]/.test(part));

async function readMonths({ run, at }: Database, agency: string, { months: index }: Live) {
  const months: Month[] = [];
  const texts = [];
  for (const [period, hash] of Object.entries(index)) {
    const text = await readMonthRow(run, agency, period);
    months.push(parseMonth(monthPlace(period, at.place), text, period, hash));
    texts.push({ period, hash, text: text! });
  }
  return { months, texts };
}

async function readArchive({ run, at }: Database, agency: string, problems: string[]) {
  return (await readArchived(run, agency)).filter(({ name, text }) => {
    try {
      JSON.parse(text);
      return true;
    } catch {
      problems.push(
        `The document ${name} of ddci.archived in ${at.place} is no JSON, and stays where it is.`,
      );
      return false;
    }
  });
}

async function findFiles({ run, at }: Database, agency: string, problems: string[]): Promise<FileRow[]> {
  const files = [];
  for (const file of await listFiles(run, agency))
    if (isEvidence(file.path) && (await isWholeRow(run, agency, file))) files.push(file);
    else problems.push(`${file.path} of ddci.files in ${at.place} is damaged, and stays where it is.`);
  return files;
}

/**
 * A state that stands in a database, where this process has its place.
 * @param agency its row's name, and that row as it was read in this term
 * @returns null where there is none
 * @throws DataError for a document that is missing or damaged
 */
export async function readDatabase(
  database: Database,
  agency: string,
  row: AgencyRow,
): Promise<{ standing: Standing; rows: FileRow[] } | null> {
  const { run, at } = database;
  const live = await liveOf(run, agency, at.place, row);
  if (live === null) return null;
  const { months, texts } = await readMonths(database, agency, live);
  const problems: string[] = [];
  const archived = await readArchive(database, agency, problems);
  const rows = await findFiles(database, agency, problems);
  const files = new Map(rows.map(({ path, bytes }) => [path, bytes]));
  const text = row.document!;
  return {
    rows,
    standing: {
      text,
      belonging: live,
      version: versionOf(text),
      months: texts,
      archived,
      files,
      problems: [...problems, ...evidenceProblems(live, months, files, at.place)],
    },
  };
}
