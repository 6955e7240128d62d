import type * as z from 'zod';
import { NotLoadedError } from '../not-loaded-error.ts';
import type { CommandDeclaration } from './declare.ts';

/** Features that are seldom asked for: what they declare is known from the start, what they do is loaded later. */
interface LateFeatures {
  closing: typeof import('./closing/closing.ts')['closing'];
  completing: typeof import('./completing/completing.ts')['completing'];
  digest: typeof import('./digest/digest.ts')['digest'];
  operating: typeof import('./operating/operating.ts')['operating'];
  reminding: typeof import('./reminding/reminding.ts')['reminding'];
  documents: typeof import('./documents/documents.ts')['documents'];
  evidence: typeof import('./evidence/evidence.ts')['evidence'];
  extending: typeof import('./extending/extending.ts')['extending'];
  instructing: typeof import('./instructing/instructing.ts')['instructing'];
  letterhead: typeof import('./letterhead/letterhead.ts')['letterhead'];
  matters: typeof import('./matters/matters.ts')['matters'];
  coordinating: typeof import('./coordinating/coordinating.ts')['coordinating'];
  passing: typeof import('./passing/passing.ts')['passing'];
  planning: typeof import('./planning/planning.ts')['planning'];
  reviewing: typeof import('./reviewing/reviewing.ts')['reviewing'];
  directory: typeof import('./directory/directory.ts')['directory'];
  discipline: typeof import('./discipline/discipline.ts')['discipline'];
  results: typeof import('./results/results.ts')['results'];
  roster: typeof import('./roster/roster.ts')['roster'];
  settings: typeof import('./settings/settings.ts')['settings'];
  standingIn: typeof import('./standing-in/standing-in.ts')['standingIn'];
  succession: typeof import('./succession/succession.ts')['succession'];
}

/** What they understand of what is typed without a command. */
type LateSaid = typeof import('./late-said.ts')['said'];

let loaded: (LateFeatures & { said: LateSaid }) | null = null;

/** Loads what a start does without; nothing where it is there. */
export async function loadLateFeatures(): Promise<void> {
  if (loaded) return;
  loaded = {
    closing: (await import('./closing/closing.ts')).closing,
    completing: (await import('./completing/completing.ts')).completing,
    digest: (await import('./digest/digest.ts')).digest,
    operating: (await import('./operating/operating.ts')).operating,
    reminding: (await import('./reminding/reminding.ts')).reminding,
    documents: (await import('./documents/documents.ts')).documents,
    directory: (await import('./directory/directory.ts')).directory,
    discipline: (await import('./discipline/discipline.ts')).discipline,
    evidence: (await import('./evidence/evidence.ts')).evidence,
    extending: (await import('./extending/extending.ts')).extending,
    instructing: (await import('./instructing/instructing.ts')).instructing,
    letterhead: (await import('./letterhead/letterhead.ts')).letterhead,
    matters: (await import('./matters/matters.ts')).matters,
    coordinating: (await import('./coordinating/coordinating.ts')).coordinating,
    passing: (await import('./passing/passing.ts')).passing,
    planning: (await import('./planning/planning.ts')).planning,
    results: (await import('./results/results.ts')).results,
    reviewing: (await import('./reviewing/reviewing.ts')).reviewing,
    roster: (await import('./roster/roster.ts')).roster,
    settings: (await import('./settings/settings.ts')).settings,
    standingIn: (await import('./standing-in/standing-in.ts')).standingIn,
    succession: (await import('./succession/succession.ts')).succession,
    said: (await import('./late-said.ts')).said,
  };
}

/** What late features understand of what is typed. @throws {NotLoadedError} before `loadLateFeatures` */
export function lateSaid(): LateSaid {
  if (loaded === null) throw new NotLoadedError('what late features understand');
  return loaded.said;
}

interface AnyFeature {
  perform: object;
  /** None where each command opens what an act does. */
  run?: object;
  /** None where nothing is asked. */
  forms?: object;
}

type Called = Readonly<Record<string, (...given: unknown[]) => unknown>>;

/** The names of a feature's forms, read from what the state may hold of them. */
const formTypes = (forms: readonly z.ZodObject<{ type: z.ZodLiteral<string> }>[]): string[] =>
  forms.map(({ shape }) => shape.type.value);

/** A value for each name. */
const each = <Value>(names: readonly string[], of: (name: string) => Value): Record<string, Value> =>
  Object.fromEntries(names.map((name) => [name, of(name)]));

/**
 * A feature as a start has it: each act, command and form of what it declares asks the one that is loaded.
 * @returns what throws NotLoadedError, wherever it is asked for something before `loadLateFeatures`
 */
export function lateFeature<Name extends keyof LateFeatures>(
  name: Name,
  declared: { acts: object; commands: Readonly<Record<string, CommandDeclaration>> },
  forms: readonly z.ZodObject<{ type: z.ZodLiteral<string> }>[],
): LateFeatures[Name] {
  const feature = (): AnyFeature => {
    if (loaded === null) throw new NotLoadedError(`the feature ${name}`);
    return loaded[name];
  };
  const ofTable =
    (table: 'perform' | 'run') =>
    (key: string) =>
    (...given: unknown[]): unknown =>
      (feature()[table] as Called)[key]!(...given);
  const runs = Object.entries(declared.commands).flatMap(([command, { opens }]) => (opens ? [] : [command]));
  const made: AnyFeature = {
    perform: each(Object.keys(declared.acts), ofTable('perform')),
    run: each(runs, ofTable('run')),
    forms: each(
      formTypes(forms),
      (type) =>
        new Proxy({}, { get: (_, key) => Reflect.get(Reflect.get(feature().forms ?? {}, type), key) }),
    ),
  };
  return made as LateFeatures[Name];
}
