import { NotLoadedError } from '../../not-loaded-error.ts';

/** What makes a plan of a draft, and sets it beside the one in force. */
type Effects = typeof import('./effect.ts');

let loaded: Effects | null = null;

/** Loads what a start does without, since few papers are ever taken up; nothing where it is there. */
export async function loadEffects(): Promise<void> {
  loaded ??= await import('./effect.ts');
}

/** `effectOf` of `effect.ts`. @throws NotLoadedError before it was loaded */
export const effectOf: Effects['effectOf'] = (...given) => {
  if (loaded === null) throw new NotLoadedError('what a paper would do');
  return loaded.effectOf(...given);
};
