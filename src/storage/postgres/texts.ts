import { DataError } from '../../core/plan/data-error.ts';
import { checksumOf } from '../seal.ts';
import { dropBelonging } from './belonging.ts';
import type { Database, Statement } from './database.ts';

/** What stands in the data files of an agency, each by its name. */
export type Texts = ReadonlyMap<string, string>;

/** By its name what each of them is known by: the SHA-256 of its text. */
export type Hashes = ReadonlyMap<string, string>;

/** Under which hashes the files of each agency are kept; of those alone of which any are. */
export async function keptHashes(run: Statement): Promise<Map<string, Hashes>> {
  const { rows } = await run(
    'SELECT agency, json_object_agg(name, hash) AS hashes FROM ddci.texts GROUP BY 1',
  );
  return new Map(
    (rows as { agency: string; hashes: Record<string, string> }[]).map(({ agency, hashes }) => [
      agency,
      new Map(Object.entries(hashes)),
    ]),
  );
}

export const hashesOf = (texts: Texts): Hashes =>
  new Map([...texts].map(([name, text]) => [name, checksumOf(text)]));

/** How a file of the database is called to the operator. */
export const textPlace = ({ at }: Pick<Database, 'at'>, agency: string, name: string): string =>
  `${name} of "${agency}" (ddci.texts in ${at.place})`;

/** The kept files of some agencies, in one statement; one that is not what was kept is left out. */
export async function readTexts(run: Statement, agencies: readonly string[]): Promise<Map<string, Texts>> {
  const found = new Map<string, Map<string, string>>();
  if (agencies.length === 0) return found;
  const { rows } = await run(
    'SELECT agency, name, hash, content FROM ddci.texts WHERE agency = ANY ($1::text[]) ORDER BY name',
    [agencies],
  );
  for (const { agency, name, hash, content } of rows as Record<string, string>[]) {
    const texts = found.get(agency!) ?? new Map<string, string>();
    found.set(agency!, texts);
    if (checksumOf(content!) === hash) texts.set(name!, content!);
  }
  return found;
}

/** @throws DataError for a file that was changed where it is kept */
export function requireWhole(
  database: Pick<Database, 'at'>,
  agency: string,
  texts: Texts,
  kept: Hashes,
): void {
  for (const name of kept.keys())
    if (!texts.has(name))
      throw new DataError(
        `${textPlace(database, agency, name)} was damaged, or changed by hand: it does not fit its checksum. Take the file in anew: npm run agency -- take (docs/deploy.md).`,
      );
}

const insert = `INSERT INTO ddci.texts (agency, name, hash, content)
                SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[])`;

/** The files of some agencies as columns. */
function columnsOf(all: ReadonlyMap<string, Texts>): unknown[][] {
  const rows = [...all].flatMap(([agency, texts]) =>
    [...texts].map(([name, text]) => [agency, name, checksumOf(text), text]),
  );
  return [0, 1, 2, 3].map((place) => rows.map((row) => row[place]));
}

/** Keeps the files of agencies of which none are kept, in one statement; whatever is kept already stays. */
export async function keepFirst(run: Statement, all: ReadonlyMap<string, Texts>): Promise<void> {
  if (all.size > 0) await run(`${insert} ON CONFLICT DO NOTHING`, columnsOf(all));
}

/** Puts the files of an agency in the place of those that were kept. */
export async function replaceTexts(run: Statement, agency: string, texts: Texts): Promise<void> {
  await run('DELETE FROM ddci.texts WHERE agency = $1', [agency]);
  if (texts.size > 0) await run(insert, columnsOf(new Map([[agency, texts]])));
}

/** Forgets what was kept of an agency whose files stand elsewhere now. */
export const dropTexts = (run: Statement, agency: string): Promise<void> =>
  replaceTexts(run, agency, new Map());

/**
 * The kept files of an agency, each as it was taken in.
 * @throws DataError for one that was changed where it is kept
 */
export async function textsOf(database: Database, agency: string): Promise<Texts> {
  const kept = (await keptHashes(database.run)).get(agency) ?? new Map<string, string>();
  const texts = (await readTexts(database.run, [agency])).get(agency) ?? new Map<string, string>();
  requireWhole(database, agency, texts, kept);
  return texts;
}

/** An agency as its row stands, for whoever looks which there are. */
export interface RowThere {
  id: string;
  /** Whether a state stands in it that was not moved away. */
  hasState: boolean;
  isSetAside: boolean;
  hasTexts: boolean;
}

/** All rows that there are, by name. */
export async function rowsThere(run: Statement): Promise<RowThere[]> {
  const { rows } = await run(
    `SELECT id, document IS NOT NULL AND moved_to IS NULL AS "hasState", set_aside AS "isSetAside",
            EXISTS (SELECT FROM ddci.texts WHERE agency = agencies.id) AS "hasTexts"
     FROM ddci.agencies ORDER BY id`,
  );
  return rows as unknown as RowThere[];
}

/** Sets an agency aside, so that nobody and nothing belongs to it, or takes it back: then its document says again who does. */
export const setAside = ({ together }: Database, agency: string, isAside: boolean): Promise<void> =>
  together(async (run) => {
    await run('UPDATE ddci.agencies SET set_aside = $2 WHERE id = $1', [agency, isAside]);
    if (isAside) await dropBelonging(run, agency);
  });
