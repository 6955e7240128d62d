import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { agencyOfFiles } from '../agencies/agency-folders.ts';
import { checkHeldPlan } from '../check-held-plan.ts';
import { agencyToolWords as words } from '../copy/vi/agency-tool.ts';
import { contextOfFiles, readDataFiles, usesEmbedded, withEmbeddedPlan } from '../load-data.ts';
import { agenciesFolder } from '../storage/json/folder-names.ts';
import { clashOf } from './add-agency.ts';
import type { Place } from './place.ts';

/**
 * Takes the data files of a folder in the place of those that the database keeps: every machine serves by them from the next
 * start on. None are taken with which that start would fail.
 * @param id null for a department alone
 * @param from the folder, unless it is the agency's own
 * @returns the exit code
 * @throws DataError where a file cannot be used, or a bot runs on the state
 */
export async function takeFiles(
  place: Place,
  id: string | null,
  from: string | null,
  say: (line: string) => void,
): Promise<number> {
  const { dataDir, embeddedDir, year, states, now } = place;
  const refuse = (line: string): number => {
    say(line);
    return 1;
  };
  if (states.takeFiles === null) return refuse(words.onlyInDatabase);
  const { shown, aside } = await states.ids();
  if (id === null && shown.length > 0) return refuse(words.whichAgency(shown));
  if (id !== null && ![...shown, ...aside].includes(id)) return refuse(words.notThere(id, shown));
  const folder = from ?? (id === null ? dataDir : join(dataDir, agenciesFolder, id));
  if (!existsSync(folder)) return refuse(words.noFolder(folder));
  if (id === null && usesEmbedded(folder, embeddedDir) && from !== null)
    return refuse(words.lacks(folder, ['plan-YYYY.json', 'org.json']));
  const own = await readDataFiles(folder);
  const files = id === null ? withEmbeddedPlan(own, await readDataFiles(embeddedDir)) : own;
  const context =
    id === null
      ? await contextOfFiles(files, embeddedDir, year)
      : (await agencyOfFiles(id, folder, files, embeddedDir, year)).context;
  const clash = id === null ? null : await clashOf({ id, folder, context }, place);
  if (clash !== null) return refuse(clash);
  await states.takeFiles(id, files, context, (state, where) => checkHeldPlan(context, state, where, now()));
  say(words.taken(context.plan.agency.name, folder, [...files.texts.keys()]));
  return 0;
}
