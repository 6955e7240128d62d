/** What answers questions: a third of the bot's code. */
type Engine = typeof import('./ask.ts');

let engine: Engine | null = null;

/** A question was asked before the engine was there: `loadEngine`, then once more. */
export class EngineNotLoadedError extends Error {
  override readonly name = 'EngineNotLoadedError';
  constructor() {
    super('the question engine is not loaded: await loadEngine() first');
  }
}

/**
 * Loads the question engine; nothing where it is there. The bot hears sooner without it: commands, buttons and reports
 * need none.
 */
export async function loadEngine(): Promise<void> {
  engine ??= await import('./ask.ts');
}

/** The question engine. @throws EngineNotLoadedError before it was loaded */
export function questions(): Engine {
  if (engine === null) throw new EngineNotLoadedError();
  return engine;
}
