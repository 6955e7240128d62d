import { monthAtHand } from '../../month/month-at-hand.ts';
import { unitsToReport } from '../../people/standing-in.ts';
import type { Draft } from '../../report/report.ts';
import { waitingReport } from '../conversing/waiting-report.ts';
import type { KnownTurn } from '../turn.ts';

/** Which report is meant: the one that waits here, else the own unit's of the month at hand. */
export function reportMeant(turn: KnownTurn): { unit: string; period: string; draft: Draft | null } | null {
  const { state, context, person, now } = turn;
  const draft = waitingReport(turn);
  if (draft && draft.passed === undefined) return { unit: draft.unit, period: draft.period, draft };
  const units = unitsToReport(state, context.org, person, now);
  const unit = units.find(({ id }) => id === person.unit) ?? units[0];
  return unit ? { unit: unit.id, period: monthAtHand(turn), draft: null } : null;
}
