import type { Belonging } from '../core/people/belonging.ts';
import type { Evidence } from '../core/report/report.ts';
import type { Live, Month } from '../core/state/months.ts';
import type { Save } from '../storage/postgres/agency-row.ts';

/** A state as it stands somewhere: its texts, which are carried over as they are, and which files go with them. */
export interface Standing extends Pick<Save, 'version' | 'months' | 'archived'> {
  /** The live document. */
  text: string;
  /** What it says of who and what belongs to the agency. */
  belonging: Belonging;
  /** The files of evidence by path, «evidence/2023-05/12.jpg», each with its bytes. */
  files: ReadonlyMap<string, number>;
  /** What is missing or damaged and that the bot can do without, one line each. */
  problems: readonly string[];
}

/** What both ways of moving work with. */
export interface Work {
  /** The row of the database that it is of. */
  agency: string;
  /** Of the state, an absolute path. */
  folder: string;
  backupDir: string | undefined;
  /** The data files of this project. */
  embeddedDir: string;
  /** Whether what is missing may stay behind. */
  isSure: boolean;
  say(line: string): void;
  /** Epoch ms. */
  now(): number;
  /** Hears what was done last; a test stops here. */
  onStep(name: string): void;
}

/** How a piece of evidence is named in the database: a state of Windows names it with its own separator. */
export const pathOf = (file: string): string => file.replaceAll('\\', '/');

/** The version that a document says of itself; it is moved as it is. */
export const versionOf = (text: string): number => (JSON.parse(text) as { version: number }).version;

/** What documents say of evidence that is not there, or not as they say. */
export function evidenceProblems(
  live: Live,
  months: readonly Month[],
  files: ReadonlyMap<string, number>,
  where: string,
): string[] {
  const named = new Map<string, Evidence>();
  for (const { evidence } of [...months, live])
    for (const one of Object.values(evidence)) named.set(one.id, one);
  return [...named.values()].flatMap(({ kept }) => {
    if (kept.type !== 'stored') return [];
    const path = pathOf(kept.file);
    const bytes = files.get(path);
    if (bytes === kept.bytes) return [];
    return bytes === undefined
      ? [`${path} is missing in ${where}: a report names it as evidence.`]
      : [`${path} in ${where} has ${bytes} bytes; the state says ${kept.bytes}.`];
  });
}

/** «3 files», «1 file». */
const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** What is moved, in numbers. */
export const summary = ({ months, archived, files }: Standing): string =>
  `the state, ${counted(months.length, "month's document")}, ${counted(archived.length, 'archived document')}, ${counted(files.size, 'file')} of evidence`;

/**
 * Says what would stay behind.
 * @returns whether the move may go on
 */
export function mayGoOn({ problems }: Standing, { isSure, say }: Work): boolean {
  for (const line of problems) say(line);
  if (problems.length === 0 || isSure) return true;
  say('Nothing was moved. To go on as it is, say the same again with --yes.');
  return false;
}

/** How far the files are, now and then. */
export function sayProgress(done: number, all: number, say: Work['say']): void {
  if (done % 25 === 0 && done < all) say(`${done} of ${all} files of evidence`);
}
