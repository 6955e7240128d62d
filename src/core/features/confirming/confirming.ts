import type { Outcome } from '../../conversation/outcome.ts';
import { change, type KnownTurn } from '../../conversation/turn.ts';

/** Nothing comes of a guided question. */
export const cancelForm = (turn: KnownTurn): Outcome => change(turn, {}, null, { type: 'cancelled' });
