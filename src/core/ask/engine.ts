import { loadLateFeatures } from '../features/late-features.ts';
import { NotLoadedError } from '../not-loaded-error.ts';
import { loadLeaning } from '../report/leaning.ts';

/** What answers questions: a third of the bot's code. */
type Engine = typeof import('./ask.ts');

let engine: Engine | null = null;

/**
 * Loads what understands free words: the question engine, and the weights by which words in a report are told from words to
 * the bot; what takes up a plan's paper, and the features that are seldom asked for. Nothing where they are there. The bot hears sooner without them: commands and buttons need none. Whoever loads
 * them loads the words of the answers, too (`loadAnswers` of the words).
 */
export async function loadEngine(): Promise<void> {
  await Promise.all([loadLeaning(), loadLateFeatures()]);
  engine ??= await import('./ask.ts');
}

/** The question engine. @throws NotLoadedError before it was loaded */
export function questions(): Engine {
  if (engine === null) throw new NotLoadedError('the question engine');
  return engine;
}
