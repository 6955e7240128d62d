import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type * as z from 'zod';
import { calendarSchema } from './core/calendar/calendar.ts';
import { legalDaysOff } from './core/calendar/legal-holidays.ts';
import { orgSchema } from './core/people/org.ts';
import { withOutside } from './core/plan/assignments.ts';
import { DataError, parseDataFile } from './core/plan/data-error.ts';
import { planSchema } from './core/plan/plan.ts';
import { checkReferences } from './core/plan/references.ts';
import type { Context } from './core/said/content.ts';
import { type DaysOfYear, type Holidays, holidayYearSchema, toHolidays } from './core/time/working-days.ts';
import { lunarDaysOf } from './holidays/lunar-days.ts';
import { asFileFault } from './storage/file-fault.ts';
import { planFile } from './storage/json/folder-names.ts';
import { readText } from './storage/read-text.ts';

async function readJson(file: string): Promise<unknown> {
  const text = await readText(file);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new DataError(`${file} is no JSON: ${(error as Error).message}.\nCorrect it and start again.`);
  }
}

const load = async <Output>(file: string, schema: z.ZodType<Output>): Promise<Output> =>
  parseDataFile(file, schema, await readJson(file));

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    throw asFileFault(error, folder);
  }
}

const listed = (folder: string, pattern: RegExp): string[] =>
  existsSync(folder)
    ? namesIn(folder)
        .filter((name) => pattern.test(name))
        .sort()
        .map((name) => join(folder, name))
    : [];

async function loadHolidayYear(file: string, year: number): Promise<DaysOfYear> {
  const days = await load(file, holidayYearSchema);
  if (days.year === year) return days;
  throw new DataError(
    `${file} cannot be used:\n  - year: ${days.year} stands there; should be ${year}, as in the file's name\nCorrect it and start again.`,
  );
}

/**
 * Days off and worked Saturdays: of every year that has a file (one in the data folder counts instead of the
 * embedded one), and of the years asked for without one what the law alone gives. A file counts whole: nothing
 * computed is added to it.
 * @throws DataError naming file, field, what stands there and what should
 */
export async function loadHolidays(
  dataDir: string,
  embeddedDir: string,
  years: readonly number[],
): Promise<Holidays> {
  const files = new Map(
    [embeddedDir, dataDir].flatMap((folder) =>
      listed(join(folder, 'holidays'), /^\d{4}\.json$/).map((file) => [Number(file.slice(-9, -5)), file]),
    ),
  );
  const read = await Promise.all([...files].map(([year, file]) => loadHolidayYear(file, year)));
  const missing = years.filter((year) => !files.has(year));
  const computed = missing.map(async (year) => legalDaysOff(year, await lunarDaysOf(year)));
  return toHolidays([...read, ...(await Promise.all(computed))]);
}

/**
 * The years that a bot may come to speak of: what follows a deadline at the end of December may fall into the next one, and
 * the plan of the year to come is taken up by chat before this one ends.
 */
function yearsOf(planYear: number, current: number): number[] {
  const last = Math.max(planYear, current) + 2;
  return Array.from({ length: last - planYear + 1 }, (_, offset) => planYear + offset);
}

/** Whether the embedded plan and directory are those in use: the data folder has none of its own. */
export const usesEmbedded = (dataDir: string, embeddedDir: string): boolean =>
  resolve(dataDir) === resolve(embeddedDir) ||
  (!existsSync(join(dataDir, 'org.json')) && listed(dataDir, planFile).length === 0);

/**
 * Reads plan, directory, calendar and holidays: each from the data folder where it stands there, else embedded.
 * Of several plans the newest that has begun counts.
 * @param year the current year, for the choice among several plans
 * @throws DataError naming file, field, what stands there and what should
 */
export async function loadContext(dataDir: string, embeddedDir: string, year: number): Promise<Context> {
  const own = (name: string) =>
    existsSync(join(dataDir, name)) ? join(dataDir, name) : join(embeddedDir, name);
  const planFiles =
    listed(dataDir, planFile).length > 0 ? listed(dataDir, planFile) : listed(embeddedDir, planFile);
  const plans = await Promise.all(
    planFiles.map(async (file) => ({ file, plan: await load(file, planSchema) })),
  );
  plans.sort((left, right) => left.plan.year - right.plan.year);
  const chosen = plans.filter(({ plan }) => plan.year <= year).at(-1) ?? plans[0];
  if (!chosen) throw new DataError(`${dataDir} has no plan-YYYY.json and none is embedded.`);
  const orgFile = own('org.json');
  const org = withOutside(await load(orgFile, orgSchema), chosen.plan);
  checkReferences(chosen.plan, org, chosen.file, orgFile);
  return {
    plan: chosen.plan,
    // Beside the one in use, so that what was planned then can still be asked.
    earlierPlans: plans.filter(({ plan }) => plan.year < chosen.plan.year).map(({ plan }) => plan),
    org,
    calendar: await load(own('calendar.json'), calendarSchema),
    holidays: await loadHolidays(dataDir, embeddedDir, yearsOf(chosen.plan.year, year)),
  };
}
