import { monthAtHand } from '../../month/month-at-hand.ts';
import { unitsToReport } from '../../people/standing-in.ts';
import { draftOf, findReport, isLocked, isWritten } from '../../report/desk.ts';
import type { KnownTurn } from '../turn.ts';

/** The one unit that somebody reports for whose report of the month at hand is open, neither sent nor half done; null else. */
export function unsentUnit(turn: KnownTurn): { unit: string; period: string } | null {
  const { state, context, person, now } = turn;
  const period = monthAtHand(turn);
  const [unit, another] = unitsToReport(state, context.org, person, now).filter(
    ({ id }) => id === person.unit || !context.org.closed?.includes(id),
  );
  if (!unit || another || isLocked(state, period) || findReport(state, unit.id, period)) return null;
  const draft = draftOf(state, person.id, unit.id, period);
  return draft && isWritten(state, draft) ? null : { unit: unit.id, period };
}
