import { concernedWith } from '../../people/answering-for.ts';
import { worksForOffice } from '../../people/org.ts';
import { isLocked } from '../../report/desk.ts';
import { evidenceIn, evidenceOfMark, markOfEvidence } from '../../report/evidence-of-entry.ts';
import type { Evidence } from '../../report/report.ts';
import { strikeEvidence } from '../../report/strike-evidence.ts';
import type { Outcome } from '../../said/content.ts';
import { toPeriod } from '../../time/period.ts';
import { type Forms, gone } from '../feature.ts';
import { asks, change, type KnownTurn, say, tell } from '../turn.ts';
import type { EvidenceContent, EvidenceScope, Proven } from './declared.ts';
import { mayReport, readableIn, readableOf } from './readable.ts';

type Asked = Extract<EvidenceContent, { type: 'confirm-strike' }>;
type StrikeForm = Parameters<Forms<'confirm-strike'>['confirm-strike']['fill']>[1];

/** What keeps somebody from striking a piece that they may have; null where nothing does. */
function hindered(turn: KnownTurn, { task: { unit }, period }: Proven): Outcome | null {
  if (!mayReport(turn, unit.id)) return gone();
  if (!isLocked(turn.state, period)) return null;
  return worksForOffice(turn.context.org, turn.person)
    ? say({ type: 'evidence-locked', period })
    : say({ type: 'report-denied', denial: { type: 'locked', period: toPeriod(period) } });
}

/** [Bỏ tệp n]: asked once. */
export function askStrike(turn: KnownTurn, scope: EvidenceScope, mark: string): Outcome {
  const [found, another] = readableIn(turn, scope).flatMap((proven) => {
    const all = evidenceIn(turn.state, proven.ids);
    const piece = evidenceOfMark(all, mark);
    return piece ? [{ place: proven, one: piece, number: all.indexOf(piece) + 1 }] : [];
  });
  if (!found || another) return gone();
  const { place, one, number } = found;
  const hindrance = hindered(turn, place);
  if (hindrance) return hindrance;
  return asks(
    turn,
    {
      type: 'confirm-strike',
      evidence: one.id,
      unit: place.task.unit.id,
      period: place.period,
      taskId: place.task.task.id,
      ...(place.draftId === undefined ? {} : { draftId: place.draftId }),
      number,
    },
    { type: 'confirm-strike', place, piece: { one, number }, asked: turn.now },
  );
}

/** «Bỏ tệp», typed in the middle of a report: the piece that came last; null where none is with a task. */
export function askStrikeLast(turn: KnownTurn, draftId: string): Outcome | null {
  const ids = readableIn(turn, { type: 'draft', draftId }).flatMap((proven) => proven.ids);
  // Of those of one moment the last that was kept.
  const last = evidenceIn(turn.state, ids).reduce<Evidence | null>(
    (newest, one) => (newest === null || one.at >= newest.at ? one : newest),
    null,
  );
  return last && askStrike(turn, { type: 'draft', draftId }, markOfEvidence(last.id));
}

/** Where the piece of an open question stands now; null where it does not any more. */
function placeOf(turn: KnownTurn, { draftId, period, unit, taskId, evidence }: StrikeForm): Proven | null {
  const scope: EvidenceScope =
    draftId === undefined ? { type: 'unit', period, unit } : { type: 'draft', draftId };
  const place = readableOf(turn, scope, taskId);
  return place?.ids.includes(evidence) ? place : null;
}

function askAgain(turn: KnownTurn, form: StrikeForm, at: number): Asked | null {
  const place = placeOf(turn, form);
  const one = turn.state.evidence[form.evidence];
  return place && one
    ? { type: 'confirm-strike', place, piece: { one, number: form.number }, asked: at }
    : null;
}

/** [Bỏ tệp]: it counts no more, and who struck it stands in the trail. */
function strike(turn: KnownTurn, form: StrikeForm): Outcome {
  const { state, context, person, now } = turn;
  const place = placeOf(turn, form);
  const one = state.evidence[form.evidence];
  if (!place || !one) return gone();
  const hindrance = hindered(turn, place);
  if (hindrance) return hindrance;
  const { task, period } = place;
  const { unit, taskId } = form;
  // Whoever writes a draft strikes what they sent; of a report its unit hears.
  const isTold = one.by !== person.id || person.unit !== unit;
  const concerned = isTold ? concernedWith(state, context, unit, [one.by], now) : [];
  return change(
    turn,
    strikeEvidence(state, one, person.id, now),
    { verb: 'strike-evidence', before: one.id, after: `${period} ${unit} ${taskId}` },
    { type: 'evidence-struck', place, one, left: place.ids.length - 1 },
    {
      notices: concerned
        .filter(({ id }) => id !== person.id)
        .map(({ id }) => tell(id, { type: 'evidence-was-struck', task, period, one, by: person })),
    },
  );
}

export const strikingForms: Forms<'confirm-strike'> = {
  'confirm-strike': {
    right: 'known',
    reads: 'choice',
    acts: ['confirm', 'cancel'],
    ask: askAgain,
    fill: gone,
    confirm: strike,
  },
};
