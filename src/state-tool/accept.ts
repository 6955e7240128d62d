import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DataError } from '../core/plan/data-error.ts';
import { type Live, type Month, monthSchema, withMonths } from '../core/state/months.ts';
import type { State } from '../core/state/state.ts';
import { writeDurably } from '../kit/write-durably.ts';
import { jsonFault, placesOf } from '../storage/document-faults.ts';
import { newestValid } from '../storage/json/copies-found.ts';
import { stateFile } from '../storage/json/folder-names.ts';
import { monthFile, writeMonth } from '../storage/json/month-files.ts';
import { monthHash } from '../storage/month-document.ts';
import { parseLive } from '../storage/parse-live.ts';
import { readTextIfThere } from '../storage/read-text.ts';
import { sealed } from '../storage/seal.ts';
import { differenceLines } from './differences.ts';

interface MonthRead {
  month: Month;
  /** The name of what stands in its file; another than the live document's after a correction by hand. */
  hash: string;
}

/** Reads a month's document, corrected by hand or not. @throws DataError if it cannot be used */
async function readCorrected(folder: string, period: string, named: string): Promise<MonthRead> {
  const file = join(folder, monthFile(period, named));
  const text = await readTextIfThere(file);
  if (text === null) throw new DataError(`${file} is missing: the state names it for ${period}.`);
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (error) {
    throw new DataError(`${file} is no JSON: ${jsonFault(error)}.`);
  }
  const result = monthSchema.safeParse(document);
  if (!result.success) throw new DataError(`${file} does not validate: ${placesOf(result.error)}.`);
  if (result.data.period !== period)
    throw new DataError(`${file} is of ${result.data.period}; the state names it for ${period}.`);
  return { month: result.data, hash: monthHash(text) };
}

function readState(file: string, text: string): ReturnType<typeof parseLive> {
  try {
    return parseLive(text);
  } catch (error) {
    throw new DataError(`${file} ${(error as Error).message}.`);
  }
}

const whole = ({ months: index, ...live }: Live, months: readonly Month[]): State =>
  withMonths({ ...live, elsewhere: Object.keys(index) }, months);

/**
 * Takes a state that was corrected by hand: validates it and its months, shows where it differs from the newest copy,
 * and seals it. A month's document that was corrected gets the name of what it holds now.
 * @returns what was found and done, in words
 * @throws DataError if it does not validate; nothing is changed then
 */
export async function accept(folder: string, backupDir: string | undefined): Promise<string[]> {
  const file = join(folder, stateFile);
  const text = await readTextIfThere(file);
  if (text === null) throw new DataError(`${file} is missing. Take a copy back: npm run state -- list`);
  const { live, seal } = readState(file, text);
  const months: MonthRead[] = [];
  for (const [period, hash] of Object.entries(live.months))
    months.push(await readCorrected(folder, period, hash));
  const corrected = months.filter(({ month, hash }) => live.months[month.period] !== hash);
  if (seal === 'fits' && corrected.length === 0)
    return ['Nothing was changed by hand: everything fits its checksum.'];

  // Before anything is written, since a copy may name a month that was corrected.
  const newest = await newestValid(folder, backupDir);
  const state = whole(
    live,
    months.map(({ month }) => month),
  );
  const lines = newest ? differenceLines(newest.read.state, state) : [];

  const index: Record<string, string> = { ...live.months };
  for (const { month } of corrected) index[month.period] = await writeMonth(folder, month);
  await writeDurably(file, sealed(JSON.stringify({ ...live, months: index })));
  // Under its old name it is damaged; it goes once the state names the new one.
  for (const { month } of corrected) {
    const old = live.months[month.period]!;
    if (old !== index[month.period]) await rm(join(folder, monthFile(month.period, old)), { force: true });
  }
  return [
    ...(newest === null
      ? ['There is no copy to compare with.']
      : lines.length === 0
        ? [`It holds the same as the newest copy, ${newest.copy.name}.`]
        : [
            `Where it differs from the newest copy, ${newest.copy.name} (what the bot did since is among it):`,
            ...lines.map((line) => `  - ${line}`),
          ]),
    ...corrected.map(
      ({ month }) =>
        `The month ${month.period} was corrected; copies that name it as it was need BACKUP_DIR.`,
    ),
    'The state is valid and sealed. Start the bot.',
  ];
}
