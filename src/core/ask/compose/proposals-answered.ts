import type { Asked } from '../answer.ts';
import type { Filter } from '../query.ts';
import { holds, pattern } from '../sentence.ts';
import { answered, someFound } from './answered.ts';
import { aspectsIn } from './aspects.ts';
import { withGranted } from './granted-later.ts';
import { monthsOf, monthsReported, monthsSoFar } from './months-asked.ts';
import { indicesOf, ownUnits, type Parts, peopleOf, pieceOf, piecesOfType, unitsOf } from './parts.ts';

const answeredYet = pattern(
  '(?:chưa|đã|có)(?: (?:được|ai|có|thấy|lãnh đạo|sếp))+ (?:trả lời|giải quyết|xử lý|phản hồi|xem xét|hồi âm)',
);

/** «có kiến nghị nào chưa được trả lời không», of what somebody asked for and not of a task that answers others. */
export const asksAnswered = (parts: Parts): boolean =>
  parts.left.length === 0 &&
  piecesOfType(parts, 'words').some(({ what }) => what === 'proposal') &&
  holds(answeredYet, parts.sentence);

/** «kiến nghị của phòng em tháng 4 có ai giải quyết chưa»: of all that a unit asked for, whether anybody answered. */
export function proposalsAnswered(parts: Parts): Asked | null {
  const { context } = parts;
  const isOfProposals = piecesOfType(parts, 'words').some(({ what }) => what === 'proposal');
  const isAsked =
    asksAnswered(parts) ||
    aspectsIn(parts.sentence, context.plan).some(({ aspect }) => aspect === 'decision');
  if (!isOfProposals || !isAsked || parts.left.length > 1) return null;
  if (indicesOf(parts).length + peopleOf(parts).length > 0) return null;
  const named = unitsOf(parts);
  const units = named.length > 0 ? named : pieceOf(parts, 'own') ? ownUnits(parts) : [];
  if (units.length === 0) return null;
  const where: Filter[] = [
    { by: 'unit', relation: 'task', ids: units.map(({ id }) => id) },
    { by: 'said', what: 'proposal' },
  ];
  const said = monthsReported(context, monthsOf(parts).months);
  // Where no month is named, the last in which something was asked for.
  const months = said.length > 0 ? said : monthsSoFar(context).reverse();
  const each = said.length > 0 ? [months] : months.map((month) => [month]);
  for (const of of each) {
    const asked = someFound(
      answered(context, { of: 'task', where, give: ['reply'], about: [], months: of }, parts.fields),
    );
    if (asked) return withGranted(parts, asked);
  }
  return null;
}
