import { NotLoadedError } from '../../not-loaded-error.ts';

/** What makes a plan of a draft and sets it beside the one in force, and what asks and answers what a draft leaves open. */
type Effects = typeof import('./effect.ts')['planEffects'];
type Points = typeof import('./points.ts')['paperPoints'];

let loaded: { effects: Effects; points: Points } | null = null;

/** Loads what a start does without, since few papers are ever taken up; nothing where it is there. */
export async function loadPlanning(): Promise<void> {
  if (loaded) return;
  const [{ planEffects: effects }, { paperPoints: points }] = await Promise.all([
    import('./effect.ts'),
    import('./points.ts'),
  ]);
  loaded = { effects, points };
}

function parts(): { effects: Effects; points: Points } {
  if (loaded === null) throw new NotLoadedError('what takes up a paper');
  return loaded;
}

/** `effectOf` of `effect.ts`. @throws NotLoadedError before it was loaded */
export const effectOf: Effects['effectOf'] = (...given) => parts().effects.effectOf(...given);

/** What `points.ts` has. @throws NotLoadedError before it was loaded */
export const points = (): Points => parts().points;
