import { type Unit, worksForOffice } from '../../people/org.ts';
import type { Asked } from '../answer.ts';
import { lastOf, otherIn } from './leaning.ts';
import { monthsOf, monthsRefused, openMonths } from './months-asked.ts';
import { has, isHeadOf, ownUnits, type Parts, pieceOf, speaksOfSelf, unitsOf } from './parts.ts';

/** Whose reminders are asked about: units that are named, the asker's own, those that the answer before named, or all. */
function scopeOf(parts: Parts): readonly Unit[] {
  const piece = pieceOf(parts, 'nudged');
  const office = parts.context.org.units.find(({ kind }) => kind === 'office')?.id;
  // «văn phòng đã nhắc ai chưa»: who reminds, and not who was.
  const isDoer = (one: Parts['named'][number]): boolean =>
    one.type === 'unit' && one.ids.every((id) => id === office) && piece !== undefined && one.at < piece.at;
  const { speaker, org } = parts.context;
  // «mình nhắc chưa», «bên mình có nhắc không», by who reminds: the office is no unit that was.
  const reminds = speaker !== null && worksForOffice(org, speaker.person);
  const pieces = reminds ? parts.pieces.filter(({ type }) => type !== 'own') : parts.pieces;
  const named = unitsOf({ ...parts, pieces, named: parts.named.filter((one) => !isDoer(one)) });
  if (named.length > 0) return named;
  if (speaksOfSelf(parts) && !reminds) return ownUnits(parts);
  // «thế đã nhắc lần nào chưa»: of whom was spoken, where nobody is asked for.
  const leans =
    has(parts, 'that') ||
    (monthsOf(parts).months.length === 0 &&
      !isHeadOf(parts, 'person', true) &&
      !isHeadOf(parts, 'unit', true));
  const rows = leans ? otherIn(lastOf(parts.topic))?.rows : undefined;
  return parts.context.org.units.filter(({ id }) => rows?.includes(id));
}

/** The month that is named, the one that was spoken of, or the one at hand. */
function monthOf(parts: Parts): number | undefined {
  const before = monthsOf(parts).months.length > 0 ? undefined : otherIn(lastOf(parts.topic))?.months;
  return (before ?? openMonths(parts)).at(-1);
}

/**
 * «đã nhắc phòng hạ tầng chưa», «ai nhắc»: when a unit was reminded of a month, and by whom, as the office's trail has
 * it. Leaders and the office hear it of all units, heads of their own.
 * @returns null where nothing of the kind is asked
 */
export const nudgesAsked = (parts: Parts): Asked | null => (has(parts, 'nudged') ? nudgesTold(parts) : null);

/** The reminders of a month, whether they are asked for or stand beside what is. */
export function nudgesTold(parts: Parts): Asked | null {
  const { context } = parts;
  const { speaker, org, inGroup } = context;
  if (inGroup || !speaker) return { answer: { type: 'refused', refusal: { type: 'in-private' } } };
  const refused = monthsRefused(parts);
  const month = monthOf(parts);
  if (refused || month === undefined) return refused;
  const seesAll = worksForOffice(org, speaker.person) || speaker.person.role === 'leader';
  const own = ownUnits(parts);
  const asked = scopeOf(parts);
  const units = asked.length > 0 || seesAll ? asked : own;
  if (!seesAll && (units.length === 0 || units.some(({ id }) => own.every((unit) => unit.id !== id))))
    return { answer: { type: 'refused', refusal: { type: 'not-yours' } } };
  const { byOffice, cut, byItself, since } = context.nudgesOf(month);
  const ofThose = (id: string): boolean => units.length === 0 || units.some((unit) => unit.id === id);
  const told = byOffice.flatMap(({ at, by, unit, isLater }) => {
    const found = org.units.find(({ id }) => id === unit);
    return found && ofThose(unit)
      ? [{ at, unit: found, isLater, by: org.people.find(({ id }) => id === by) ?? null }]
      : [];
  });
  // The calendar reminds who owes: of units that are named only while one of them did.
  const itself = byItself.filter((at) => {
    const sent = units.map(({ id }) => context.reportOf(id, month)?.firstSentAt);
    return units.length === 0 || sent.some((first) => first === undefined || first > at);
  });
  const perhaps = cut.filter((at) => units.length === 0 || told.every((one) => one.at !== at));
  return { answer: { type: 'nudges', month, units, told, perhaps, byItself: itself, since } };
}
