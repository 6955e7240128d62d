import type { Asked } from '../answer.ts';
import type { UnitRelation } from '../query.ts';
import { answered } from './answered.ts';
import { has, indicesOf, isHeadOf, ownUnits, type Parts, piecesOfType, unitsOf } from './parts.ts';

const either = / (?:hay|hoặc|hoac)(?: là| chỉ| chi| la)* /u;

/**
 * «phòng mình có chủ trì chỉ số nào không, hay chỉ phối hợp»: what a unit leads, and what it takes part in; null where one of the
 * two alone is asked, or of an index that is named.
 */
export function leadOrCoordinate(parts: Parts): Asked | null {
  const relations = piecesOfType(parts, 'relation')
    .filter(({ not }) => not !== true)
    .map(({ relation }) => relation);
  const isBoth = relations.includes('lead') && relations.includes('coordinate');
  if (!isBoth || !either.test(parts.sentence.text) || !isHeadOf(parts, 'index')) return null;
  if (indicesOf(parts).length > 0 || has(parts, 'period', 'status', 'order', 'number')) return null;
  const named = unitsOf(parts);
  const [unit, another] = named.length > 0 ? named : ownUnits(parts);
  if (!unit || another) return null;
  const of = (relation: UnitRelation): Asked =>
    answered(
      parts.context,
      { of: 'index', where: [{ by: 'unit', relation, ids: [unit.id] }], give: [], months: [] },
      parts.fields,
    );
  const [lead, coordinate] = [of('lead'), of('coordinate')];
  return { ...lead, answer: { type: 'several', answers: [lead.answer, coordinate.answer] } };
}
