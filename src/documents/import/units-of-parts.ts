import type { IndexDraft, Written } from '../../core/plan/draft.ts';
import type { Building } from './building.ts';
import { type ChargeByNumber, chargesByNumber } from './charged-by-number.ts';
import { doubtLeads } from './index-lines.ts';
import { indexOfPart } from './leaders-of-parts.ts';
import { type Line, withoutEnd } from './lines.ts';

/** Which units lead, help and follow the indices that a sentence apart names by their numbers. */

/** Who does the work of an index by a table that says nothing of who leads it keeps that work, when a sentence says who leads. */
function leaveWork(building: Building, index: IndexDraft): boolean {
  const { leadUnit, tasks } = index;
  if (leadUnit === null || tasks.length === 0 || index.leadWords === '' || building.charged.has(index))
    return false;
  if (index.place.type !== 'row') return false;
  for (const task of tasks) {
    task.owners ??= [leadUnit];
    task.ownerWords ||= index.leadWords;
  }
  index.leadUnit = null;
  index.leadWords = '';
  return true;
}

function place(building: Building, index: IndexDraft, { role, who }: ChargeByNumber, said: Written): boolean {
  const { ids, unknown } = building.units.resolve(who.join('; '));
  if (ids.length === 0 || unknown.length > 0) return false;
  const words = withoutEnd(said.words);
  if (role === 'lead') {
    const isOther = index.leadUnit !== null && index.leadUnit !== ids[0];
    if (isOther && !leaveWork(building, index)) {
      doubtLeads(
        building,
        index,
        [index.leadUnit!, ...ids.filter((id) => id !== index.leadUnit)],
        words,
        index.place,
      );
      return true;
    }
    const [first, ...others] = ids;
    doubtLeads(building, index, ids, words, index.place);
    index.leadUnit = first!;
    index.leadWords = [index.leadWords, words].filter(Boolean).join('; ');
    index.coordinating = [...new Set([...index.coordinating, ...others])].filter((id) => id !== first);
  } else {
    const own = role === 'coordinating' ? index.coordinating : index.following;
    own.push(...ids.filter((id) => !own.includes(id) && id !== index.leadUnit));
  }
  return true;
}

/**
 * Takes what sentences apart say of units by the numbers of indices.
 * @returns the lines of which all is placed: they are shown as not placed no more
 */
export function unitsOfParts(building: Building, lines: readonly Line[]): Set<Line['place']> {
  const read = new Set<Line['place']>();
  for (const line of lines) {
    const told = chargesByNumber(line, building.kinds);
    if (told === null || (building.ofIndices.has(line) && !told.isAll)) continue;
    const said = { words: line.words, place: line.place };
    let isWhole = told.isAll;
    for (const charge of told.charges)
      for (const part of charge.parts) {
        const index = indexOfPart(building, part);
        const isRead =
          index !== undefined && (charge.role === 'leader' || place(building, index, charge, said));
        isWhole &&= isRead;
      }
    if (isWhole) read.add(line.place);
  }
  return read;
}
