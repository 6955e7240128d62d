import { existsSync } from 'node:fs';
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

const peopleFile = (dataDir: string): string => join(provinceFolder(dataDir), 'people.json');

/** Whether anybody was ever given the province's view. */
export const hasProvince = (dataDir: string): boolean => existsSync(peopleFile(dataDir));

/** Who has the province's view. @throws DataError naming file and field */
export async function readProvincePeople(dataDir: string): Promise<ProvincePeople> {
  const file = peopleFile(dataDir);
  let parsed: unknown;
  try {
    parsed = JSON.parse(await readText(file));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new DataError(`${file} is no JSON: ${error.message}.\nCorrect it and start again.`);
  }
  return parseDataFile(file, peopleSchema, parsed).people;
}

/** Writes who has it. Done by the operator's command alone. */
export const writeProvincePeople = (dataDir: string, people: ProvincePeople): Promise<void> =>
  writeDurably(peopleFile(dataDir), `${JSON.stringify({ version: 1, people }, null, 2)}\n`);
