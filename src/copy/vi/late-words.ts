import { NotLoadedError } from '../../core/not-loaded-error.ts';
import type { Message } from '../../core/said/message.ts';
import type { Names } from '../../core/said/names.ts';

/** Words of features that are seldom asked for: a start does without them. */
interface LateTables {
  closing: typeof import('./late-closing.ts')['closing'];
  completing: typeof import('./late-completing.ts')['completing'];
  digest: typeof import('./late-digest.ts')['digest'];
  documents: typeof import('./late-documents.ts')['documents'];
  evidence: typeof import('./late-evidence.ts')['evidence'];
  extending: typeof import('./late-extending.ts')['extending'];
  instructing: typeof import('./late-instructing.ts')['instructing'];
  linking: typeof import('./late-linking.ts')['linking'];
  letterhead: typeof import('./late-letterhead.ts')['letterhead'];
  matters: typeof import('./late-matters.ts')['matters'];
  coordinating: typeof import('./late-coordinating.ts')['coordinating'];
  operating: typeof import('./late-operating.ts')['lateOperating'];
  passing: typeof import('./late-passing.ts')['passing'];
  reporting: typeof import('./late-reporting.ts')['reporting'];
  reminding: typeof import('./reminding.ts')['reminding'];
  reviewing: typeof import('./late-reviewing.ts')['reviewing'];
  directory: typeof import('./late-directory.ts')['directory'];
  discipline: typeof import('./late-discipline.ts')['discipline'];
  results: typeof import('./late-results.ts')['results'];
  roster: typeof import('./late-roster.ts')['roster'];
  settings: typeof import('./late-settings.ts')['settings'];
  standingIn: typeof import('./late-standing-in.ts')['standingIn'];
  succession: typeof import('./late-succession.ts')['succession'];
  year: typeof import('./late-year.ts')['lateYear'];
}

let tables: LateTables | null = null;
let problem: typeof import('./late-report-problems.ts')['problemLine'] | null = null;

/** Loads them; nothing where they are there. */
export async function loadLateWords(): Promise<void> {
  if (tables) return;
  problem = (await import('./late-report-problems.ts')).problemLine;
  tables = {
    closing: (await import('./late-closing.ts')).closing,
    completing: (await import('./late-completing.ts')).completing,
    digest: (await import('./late-digest.ts')).digest,
    documents: (await import('./late-documents.ts')).documents,
    directory: (await import('./late-directory.ts')).directory,
    discipline: (await import('./late-discipline.ts')).discipline,
    evidence: (await import('./late-evidence.ts')).evidence,
    extending: (await import('./late-extending.ts')).extending,
    instructing: (await import('./late-instructing.ts')).instructing,
    linking: (await import('./late-linking.ts')).linking,
    letterhead: (await import('./late-letterhead.ts')).letterhead,
    matters: (await import('./late-matters.ts')).matters,
    coordinating: (await import('./late-coordinating.ts')).coordinating,
    operating: (await import('./late-operating.ts')).lateOperating,
    passing: (await import('./late-passing.ts')).passing,
    results: (await import('./late-results.ts')).results,
    reporting: (await import('./late-reporting.ts')).reporting,
    reminding: (await import('./reminding.ts')).reminding,
    reviewing: (await import('./late-reviewing.ts')).reviewing,
    roster: (await import('./late-roster.ts')).roster,
    settings: (await import('./late-settings.ts')).settings,
    standingIn: (await import('./late-standing-in.ts')).standingIn,
    succession: (await import('./late-succession.ts')).succession,
    year: (await import('./late-year.ts')).lateYear,
  };
}

/**
 * The words of a feature as a start has them: each content asks the table that is loaded.
 * @param contents anything with a key for each type of the feature's contents
 * @returns what throws NotLoadedError, whatever is said with it before `loadLateWords`
 */
export function lateWords<Name extends keyof LateTables>(
  name: Name,
  contents: Readonly<Record<keyof LateTables[Name] & string, unknown>>,
): LateTables[Name] {
  const say =
    (type: string) =>
    (value: unknown, names: Names): Message => {
      if (tables === null) throw new NotLoadedError(`the words of ${name}`);
      const table = tables[name] as Readonly<Record<string, (value: unknown, names: Names) => Message>>;
      return table[type]!(value, names);
    };
  return Object.fromEntries(Object.keys(contents).map((type) => [type, say(type)])) as LateTables[Name];
}

/** Why an answer was not taken, in words. @throws {NotLoadedError} before `loadLateWords` */
export function lateProblem(): NonNullable<typeof problem> {
  if (problem === null) throw new NotLoadedError('report problems');
  return problem;
}
