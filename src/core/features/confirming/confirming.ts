import type { Outcome } from '../../said/content.ts';
import { change, type KnownTurn } from '../turn.ts';

/** Nothing comes of a guided question. */
export const cancelForm = (turn: KnownTurn): Outcome => change(turn, {}, null, { type: 'cancelled' });
