import { NotLoadedError } from '../../not-loaded-error.ts';

/** What makes a plan of a draft and sets it beside the one in force, what asks and answers what a draft leaves open, and what changes it by words. */
type Effects = typeof import('./effect.ts')['planEffects'];
type Points = typeof import('./points.ts')['paperPoints'];
type Orders = typeof import('./draft-orders.ts')['draftOrders'];

interface Parts {
  effects: Effects;
  points: Points;
  orders: Orders;
}
let loaded: Parts | null = null;

/** Loads what a start does without, since few papers are ever taken up; nothing where it is there. */
export async function loadPlanning(): Promise<void> {
  if (loaded) return;
  const [{ planEffects: effects }, { paperPoints: points }, { draftOrders: orders }] = await Promise.all([
    import('./effect.ts'),
    import('./points.ts'),
    import('./draft-orders.ts'),
  ]);
  loaded = { effects, points, orders };
}

function parts(): Parts {
  if (loaded === null) throw new NotLoadedError('what takes up a paper');
  return loaded;
}

/** `effectOf` of `effect.ts`. @throws NotLoadedError before it was loaded */
export const effectOf: Effects['effectOf'] = (...given) => parts().effects.effectOf(...given);

/** What `points.ts` has. @throws NotLoadedError before it was loaded */
export const points = (): Points => parts().points;

/** What `draft-orders.ts` has. @throws NotLoadedError before it was loaded */
export const orders = (): Orders => parts().orders;
