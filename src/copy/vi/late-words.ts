import { NotLoadedError } from '../../core/not-loaded-error.ts';
import type { Message } from '../../core/said/message.ts';
import type { Names } from '../../core/said/names.ts';

/** Words of features that are seldom asked for: a start does without them. */
interface LateTables {
  documents: typeof import('./late-documents.ts')['documents'];
  discipline: typeof import('./late-discipline.ts')['discipline'];
  results: typeof import('./late-results.ts')['results'];
  roster: typeof import('./late-roster.ts')['roster'];
  settings: typeof import('./late-settings.ts')['settings'];
  succession: typeof import('./late-succession.ts')['succession'];
}

let tables: LateTables | null = null;

/** Loads them; nothing where they are there. */
export async function loadLateWords(): Promise<void> {
  if (tables) return;
  const [{ documents }, { discipline }, { results }, { roster }, { settings }, { succession }] =
    await Promise.all([
      import('./late-documents.ts'),
      import('./late-discipline.ts'),
      import('./late-results.ts'),
      import('./late-roster.ts'),
      import('./late-settings.ts'),
      import('./late-succession.ts'),
    ]);
  tables = { documents, discipline, results, roster, settings, succession };
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
