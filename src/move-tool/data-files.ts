import { mkdir, rename } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { agencyOfFiles } from '../agencies/agency-folders.ts';
import { peopleFile, province } from '../agencies/province/province-people.ts';
import { inVietNam } from '../core/time/viet-nam-time.ts';
import { writeDurably } from '../kit/write-durably.ts';
import {
  contextOfFiles,
  dataFileNames,
  readDataFiles,
  usesEmbedded,
  withEmbeddedPlan,
} from '../load-data.ts';
import type { Database } from '../storage/postgres/database.ts';
import { type Texts, textsOf } from '../storage/postgres/texts.ts';
import { agencyOf, rowOfAgency } from '../storage/postgres/the-agency.ts';
import { readTextIfThere } from '../storage/read-text.ts';
import type { Work } from './standing.ts';

/** Where the data files of a state lie. */
const dataDirOf = ({ folder }: Work): string => dirname(folder);

const isProvince = ({ agency }: Work): boolean => agency === rowOfAgency(province);

/**
 * The data files that go with a state into a database: none of a department that goes by the embedded plan.
 * @throws DataError for files with which a bot would not start
 */
export async function readMoved(work: Work): Promise<Texts> {
  const [folder, id] = [dataDirOf(work), agencyOf(work.agency)];
  if (isProvince(work)) {
    const text = await readTextIfThere(join(folder, peopleFile));
    return new Map(text === null ? [] : [[peopleFile, text]]);
  }
  if (id === null && usesEmbedded(folder, work.embeddedDir)) return new Map();
  const own = await readDataFiles(folder);
  if (id !== null) {
    await agencyOfFiles(id, folder, own, work.embeddedDir, inVietNam(work.now()).year());
    return own.texts;
  }
  const files = withEmbeddedPlan(own, await readDataFiles(work.embeddedDir));
  await contextOfFiles(files, work.embeddedDir, inVietNam(work.now()).year());
  return files.texts;
}

/** Which files of a folder are none of those that come: they would be read beside them. */
function notAmong(folder: string, texts: Texts, { embeddedDir }: Work): string[] {
  // The software's own are beside whatever somebody has.
  if (resolve(folder) === resolve(embeddedDir)) return [];
  return dataFileNames(folder).filter((name) => !texts.has(name));
}

/**
 * Writes the data files that a database keeps of an agency to where they are read from files. What stands there and is another
 * one gets another name: nothing of it is lost.
 * @throws DataError for one that was changed where it is kept
 */
export async function writeMoved(database: Database, work: Work): Promise<void> {
  const texts = await textsOf(database, work.agency);
  if (texts.size === 0) return;
  const folder = dataDirOf(work);
  const aside = async (name: string): Promise<void> => {
    const to = `${name}.${inVietNam(work.now()).format('YYYYMMDD-HHmmss')}`;
    await rename(join(folder, name), join(folder, to));
    work.say(`${join(folder, name)} was another one, and is called ${to} now.`);
  };
  for (const name of isProvince(work) ? [] : notAmong(folder, texts, work)) await aside(name);
  for (const [name, text] of texts) {
    const there = await readTextIfThere(join(folder, name)).catch(() => '');
    if (there === text) continue;
    if (there !== null) await aside(name);
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeDurably(join(folder, name), text);
  }
}
