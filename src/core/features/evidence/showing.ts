import { canOf } from '../../people/links.ts';
import { isLocked } from '../../report/desk.ts';
import { evidenceIn, refusedWith } from '../../report/evidence-of-entry.ts';
import type { Content, Outcome } from '../../said/content.ts';
import { gone } from '../feature.ts';
import { type KnownTurn, say } from '../turn.ts';
import { aPress, type EvidenceScope, lastFrom, type Proven } from './declared.ts';
import { mayReport, readableIn, readableOf } from './readable.ts';

/** From where the next press goes on; null where all was shown. */
const nextFrom = (from: number, of: number): number | null =>
  from + aPress < of && from < lastFrom ? from + aPress : null;

/** The photos and files of one answer, and behind them what there is and what can be done. */
function showOf(turn: KnownTurn, place: Proven, from: number): Outcome {
  const { state, context, event } = turn;
  const all = evidenceIn(state, place.ids).map((one, position) => ({ one, number: position + 1 }));
  const shown = all.slice(from, from + aPress);
  if (shown.length === 0) return gone();
  const { channel } = event.chat;
  const can = canOf(context, channel);
  const sendsAny = can.pictures || can.files;
  const { task, period } = place;
  const unit = task.unit.id;
  const files = shown.filter(({ one }) => one.kept.type === 'stored');
  const more = nextFrom(from, all.length);
  return say([
    ...(sendsAny ? files : []).map(
      (piece): Content => ({ type: 'evidence-file', piece, of: all.length, task }),
    ),
    {
      type: 'evidence-listed',
      place,
      all,
      shown,
      more,
      refused: more === null ? refusedWith(state, { unit, period, taskId: task.task.id }) : [],
      cannot: files.length > 0 && !sendsAny ? channel : null,
      mayStrike: !isLocked(state, period) && mayReport(turn, unit),
    },
  ]);
}

/** Which task's? Where one alone has any, its photos and files at once. */
export function chooseEvidence(turn: KnownTurn, scope: EvidenceScope, from = 0): Outcome {
  const rows = readableIn(turn, scope);
  const [only, another] = rows;
  if (only && !another && from === 0) return showOf(turn, only, 0);
  const first = rows[from];
  if (!first) return gone();
  const more = nextFrom(from, rows.length);
  return say({ type: 'choose-evidence', scope, period: first.period, rows, from, to: from + aPress, more });
}

/** [📎 n] of one task. */
export function showEvidence(turn: KnownTurn, scope: EvidenceScope, taskId: string, from = 0): Outcome {
  const place = readableOf(turn, scope, taskId);
  return place ? showOf(turn, place, from) : gone();
}
