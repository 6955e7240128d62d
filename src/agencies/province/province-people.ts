import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { DataError, parseDataFile } from '../../core/plan/data-error.ts';
import { writeDurably } from '../../kit/write-durably.ts';
import { agenciesFolder } from '../../storage/json/folder-names.ts';
import { readText } from '../../storage/read-text.ts';

/** What stands for the province where agencies stand by their ids; no agency is called so. */
export const province = '.province';

/** Where the people stand who look at all agencies, and the state in which their accounts are. */
export const provinceFolder = (dataDir: string): string => join(dataDir, agenciesFolder, province);

const peopleSchema = z.strictObject({
  version: z.literal(1),
  people: z.array(
    z.strictObject({ id: z.string().regex(/^[a-z0-9-]{1,60}$/), name: z.string().trim().min(1) }),
  ),
});
export type ProvincePeople = z.output<typeof peopleSchema>['people'];

/** The file that names them, in that folder. */
export const peopleFile = 'people.json';

const placeOf = (dataDir: string): string => join(provinceFolder(dataDir), peopleFile);

/** Whether anybody was ever given the province's view on this machine. */
export const hasProvince = (dataDir: string): boolean => existsSync(placeOf(dataDir));

/** Reads who has the province's view out of a text. @param place where it stands. @throws DataError naming place and field */
export function parseProvincePeople(text: string, place: string): ProvincePeople {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    throw new DataError(`${place} is no JSON: ${(error as Error).message}.\nCorrect it and start again.`);
  }
  return parseDataFile(place, peopleSchema, parsed).people;
}

/** What stands in the file of this machine. */
export const readPeopleText = (dataDir: string): Promise<string> => readText(placeOf(dataDir));

/** Who has the province's view. @throws DataError naming file and field */
export const readProvincePeople = async (dataDir: string): Promise<ProvincePeople> =>
  parseProvincePeople(await readPeopleText(dataDir), placeOf(dataDir));

/** Who has it, as it is written. */
export const peopleText = (people: ProvincePeople): string =>
  `${JSON.stringify({ version: 1, people }, null, 2)}\n`;

/** Writes who has it. Done by the operator's command alone. */
export async function writeProvincePeople(dataDir: string, people: ProvincePeople): Promise<void> {
  await mkdir(provinceFolder(dataDir), { recursive: true });
  await writeDurably(placeOf(dataDir), peopleText(people));
}
