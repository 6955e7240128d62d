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

/** The data files of an agency, wherever they stand. */
export interface DataFiles {
  /** What stands in each, by its name: «plan-2026.json», «holidays/2026.json». */
  texts: ReadonlyMap<string, string>;
  /** How one of them is called to the operator. */
  placeOf(name: string): string;
}

const holidayFolder = 'holidays';
const holidayFile = /^\d{4}\.json$/;
/** The files that a start reads beside plans and holidays. */
const single: readonly string[] = ['org.json', 'calendar.json'];

function namesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  try {
    return readdirSync(folder).sort();
  } catch (error) {
    throw asFileFault(error, folder);
  }
}

/** The names of the data files of a folder; none where there is no such folder. */
export const dataFileNames = (folder: string): string[] => [
  ...namesIn(folder).filter((name) => planFile.test(name) || single.includes(name)),
  ...namesIn(join(folder, holidayFolder))
    .filter((name) => holidayFile.test(name))
    .map((name) => `${holidayFolder}/${name}`),
];

/**
 * Reads the data files of a folder.
 * @throws DataError for one that cannot be read
 */
export async function readDataFiles(folder: string): Promise<DataFiles> {
  const placeOf = (name: string): string => join(folder, name);
  const read = dataFileNames(folder).map(async (name) => [name, await readText(placeOf(name))] as const);
  return { texts: new Map(await Promise.all(read)), placeOf };
}

function parsed<Output>({ texts, placeOf }: DataFiles, name: string, schema: z.ZodType<Output>): Output {
  let value: unknown;
  try {
    value = JSON.parse(texts.get(name)!);
  } catch (error) {
    const why = (error as Error).message;
    throw new DataError(`${placeOf(name)} is no JSON: ${why}.\nCorrect it and start again.`);
  }
  return parseDataFile(placeOf(name), schema, value);
}

/** What was made of embedded files: each of several agencies that lacks one has the very same. */
const madeOfEmbedded = new Map<string, { text: string; value: unknown }>();

/** The same of an embedded file, which is looked through once. */
function parsedOnce<Output>(files: DataFiles, name: string, schema: z.ZodType<Output>): Output {
  const [place, text] = [files.placeOf(name), files.texts.get(name)!];
  const known = madeOfEmbedded.get(place);
  if (known?.text === text) return known.value as Output;
  const value = parsed(files, name, schema);
  madeOfEmbedded.set(place, { text, value });
  return value;
}

const plansIn = ({ texts }: DataFiles): string[] => [...texts.keys()].filter((name) => planFile.test(name));

/** A file of one's own where it stands there, else the embedded one. */
const either = <Output>(
  own: DataFiles,
  embedded: DataFiles,
  name: string,
  schema: z.ZodType<Output>,
): Output => (own.texts.has(name) ? parsed(own, name, schema) : parsedOnce(embedded, name, schema));

function holidayYear(files: DataFiles, name: string, read: typeof parsed): DaysOfYear {
  const year = Number(name.slice(-9, -5));
  const days = read(files, name, holidayYearSchema);
  if (days.year === year) return days;
  throw new DataError(
    `${files.placeOf(name)} cannot be used:\n  - year: ${days.year} stands there; should be ${year}, as in the file's name\nCorrect it and start again.`,
  );
}

async function holidaysOf(own: DataFiles, embedded: DataFiles, years: readonly number[]): Promise<Holidays> {
  const isHoliday = (name: string): boolean => name.startsWith(`${holidayFolder}/`);
  const [mine, others] = [own, embedded].map(({ texts }) => [...texts.keys()].filter(isHoliday)) as [
    string[],
    string[],
  ];
  const read = [
    ...others.filter((name) => !own.texts.has(name)).map((name) => holidayYear(embedded, name, parsedOnce)),
    ...mine.map((name) => holidayYear(own, name, parsed)),
  ];
  const there = new Set([...mine, ...others].map((name) => Number(name.slice(-9, -5))));
  const computed = years
    .filter((year) => !there.has(year))
    .map(async (year) => legalDaysOff(year, await lunarDaysOf(year)));
  return toHolidays([...read, ...(await Promise.all(computed))]);
}

/**
 * Days off and worked Saturdays: of every year that has a file (one in the data folder counts instead of the
 * embedded one), and of the years asked for without one what the law alone gives. A file counts whole: nothing
 * computed is added to it.
 * @throws DataError naming file, field, what stands there and what should
 */
export const loadHolidays = async (
  dataDir: string,
  embeddedDir: string,
  years: readonly number[],
): Promise<Holidays> => holidaysOf(await readDataFiles(dataDir), await readDataFiles(embeddedDir), years);

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
  !dataFileNames(dataDir).some((name) => name === 'org.json' || planFile.test(name));

/** The files of a department that has some of its own, with the embedded plans and directory by which it goes where it has none. */
export function withEmbeddedPlan(own: DataFiles, embedded: DataFiles): DataFiles {
  const lacking = [
    ...(plansIn(own).length > 0 ? [] : plansIn(embedded)),
    ...(own.texts.has('org.json') ? [] : ['org.json']),
  ];
  const added = lacking.map((name) => [name, embedded.texts.get(name)!] as const);
  return {
    texts: new Map([...own.texts, ...added]),
    placeOf: (name) => (own.texts.has(name) ? own : embedded).placeOf(name),
  };
}

/**
 * Makes plan, directory, calendar and holidays of data files: each of one's own where it stands there, else embedded.
 * Of several plans the newest that has begun counts.
 * @param year the current year, for the choice among several plans
 * @throws DataError naming file, field, what stands there and what should
 */
export async function contextOfFiles(own: DataFiles, embeddedDir: string, year: number): Promise<Context> {
  const embedded = await readDataFiles(embeddedDir);
  const hasPlans = plansIn(own).length > 0;
  const source = hasPlans ? own : embedded;
  const read = hasPlans ? parsed : parsedOnce;
  const plans = plansIn(source).map((name) => ({
    file: source.placeOf(name),
    plan: read(source, name, planSchema),
  }));
  plans.sort((left, right) => left.plan.year - right.plan.year);
  const chosen = plans.filter(({ plan }) => plan.year <= year).at(-1) ?? plans[0];
  if (!chosen) throw new DataError(`${own.placeOf('plan-YYYY.json')} is not there, and none is embedded.`);
  const org = withOutside(either(own, embedded, 'org.json', orgSchema), chosen.plan);
  const orgPlace = (own.texts.has('org.json') ? own : embedded).placeOf('org.json');
  checkReferences(chosen.plan, org, chosen.file, orgPlace);
  return {
    plan: chosen.plan,
    // Beside the one in use, so that what was planned then can still be asked.
    earlierPlans: plans.filter(({ plan }) => plan.year < chosen.plan.year).map(({ plan }) => plan),
    org,
    calendar: either(own, embedded, 'calendar.json', calendarSchema),
    holidays: await holidaysOf(own, embedded, yearsOf(chosen.plan.year, year)),
  };
}

/** The same of a folder. @throws DataError naming file, field, what stands there and what should */
export const loadContext = async (dataDir: string, embeddedDir: string, year: number): Promise<Context> =>
  contextOfFiles(await readDataFiles(dataDir), embeddedDir, year);
