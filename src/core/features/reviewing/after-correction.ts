import { concernedWith } from '../../people/answering-for.ts';
import { indexOf } from '../../people/directory-index.ts';
import { officeOf } from '../../people/links.ts';
import { unitsToReport } from '../../people/standing-in.ts';
import { isLocked } from '../../report/desk.ts';
import { dispute, withdrawCorrection, withReport } from '../../report/office-review.ts';
import type { Notice, Outcome } from '../../said/content.ts';
import { gone } from '../feature.ts';
import { change, type KnownTurn, say, tell } from '../turn.ts';
import { answerAt, type EntryPlace, inTrail } from './correct-for-unit.ts';

/** [Lấy lại]: what was corrected stands as the unit sent it, and who heard of the correction hears of that. */
export function takeCorrectionBack(turn: KnownTurn, place: EntryPlace): Outcome {
  const { state, context, person, now } = turn;
  const { unit, period, taskId } = place;
  const found = answerAt(turn, place);
  if (!found) return gone();
  if (isLocked(state, period)) return say({ type: 'correct-locked', period });
  const { task, report, entry } = found;
  const back = withdrawCorrection(report, taskId);
  if (!back) return gone();
  const content = { type: 'correction-withdrawn' as const, task, period, entry: back.before };
  const told = concernedWith(state, context, unit, [report.sentBy], now).filter(({ id }) => id !== person.id);
  return change(
    turn,
    withReport(state, back.report),
    {
      verb: 'withdraw-correction',
      before: inTrail(entry),
      after: `${period} ${unit} ${taskId} ${inTrail(back.before)}`,
    },
    { ...content, by: null },
    { notices: told.map(({ id }) => tell(id, { ...content, by: person })) },
  );
}

/** [Không đúng]: the office, and whoever corrected it, hear that the unit says so. Nothing of the report changes. */
export function disputeCorrection(turn: KnownTurn, place: EntryPlace): Outcome {
  const { state, context, person, now } = turn;
  const found = answerAt(turn, place);
  if (!found?.entry.corrected) return gone();
  const { task, report, entry } = found;
  const mayReport = unitsToReport(state, context.org, person, now).some(({ id }) => id === place.unit);
  const isSender = report.sentBy === person.id;
  if (!mayReport && !isSender) return say({ type: 'report-denied', denial: { type: 'no-unit' } });
  const content = { type: 'correction-disputed' as const, task, period: place.period, by: person };
  const after = dispute(report, place.taskId, person.id, now);
  if (!after) return say({ ...content, isToOffice: false, already: true });
  const corrector = indexOf(context.org).people.get(entry.by);
  const told = new Set([...officeOf(state, context), ...(corrector ? [corrector] : [])]);
  return change(
    turn,
    withReport(state, after),
    { verb: 'dispute-correction', before: '', after: `${place.period} ${place.unit} ${place.taskId}` },
    { ...content, isToOffice: false, already: false },
    {
      notices: [...told]
        .filter(({ id }) => id !== person.id)
        .map(({ id }): Notice => tell(id, { ...content, isToOffice: true, already: false })),
    },
  );
}
