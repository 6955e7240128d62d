import { NotLoadedError } from '../not-loaded-error.ts';
import { traitsOf } from './traits.ts';

type Weights = typeof import('./leaning-weights.ts');

let loaded: Weights | null = null;
let known: Map<string, number> | undefined;

/** Loads the weights, which a start does without; nothing where they are there. */
export async function loadLeaning(): Promise<void> {
  loaded ??= await import('./leaning-weights.ts');
}

/** What was learnt. @throws NotLoadedError before it was loaded */
function learnt(): Weights {
  if (loaded === null) throw new NotLoadedError('what weighs words');
  return loaded;
}

/** The weights by trait, read from their lines when first wanted. */
function weightOf(trait: string): number {
  known ??= new Map(
    learnt()
      .weights.split('\n')
      .flatMap((row) => {
        const [value, ...traits] = row.split('\t');
        return traits.map((one) => [one, Number(value) / 8] as const);
      }),
  );
  return known.get(trait) ?? 0;
}

/**
 * How much a text that was typed where words are awaited leans to being said to the bot, and not of the task: a
 * logistic model over `traitsOf`, learnt from the sentences of test/dialog/taught.txt (`npm run leaning`).
 * @returns log odds: above 0 it is rather to the bot
 * @throws NotLoadedError before the weights were loaded
 */
export function leaningToBot(text: string): number {
  const traits = traitsOf(text);
  // Of words that were never seen nothing is known: their number alone says nothing.
  if (!traits.some((trait) => !trait.startsWith('#') && weightOf(trait) !== 0)) return 0;
  const sum = traits.reduce((total, trait) => total + weightOf(trait), 0);
  return learnt().intercept / 8 + sum / Math.sqrt(traits.length);
}
