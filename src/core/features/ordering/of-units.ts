import type { Unit } from '../../people/org.ts';
import type { Outcome } from '../../said/content.ts';
import { fold, foldedWords } from '../../text/fold.ts';
import { nameUnitAtOnce } from '../directory/units.ts';
import { endOf, fillNewName, mergeInto } from '../succession/ordered-ends.ts';
import {
  giveCommand,
  isUnitOpen,
  namedUnits,
  type Order,
  type OrderTurn,
  ordered,
  partedAt,
} from './order.ts';

const noun = '(?:don vi|phong ban|phong|trung tam|thanh tra|van phong|chi cuc)';
const kinds: Readonly<Record<string, Unit['kind']>> = { phong: 'division', 'trung tam': 'centre' };

/** So many words are a unit's name; more of them tell of something else. */
const longestName = 8;

/** Whether what stands behind «thêm phòng» is a name: written as one, or without any marks at all. */
const mayBeName = (rest: string): boolean =>
  rest.split(' ').length <= longestName &&
  !/(?:^| )(?:vao|cho|cua|la|tu|den)(?: |$)/.test(fold(rest)) &&
  (/^\p{Lu}/u.test(rest) || /^[\p{ASCII}]+$/u.test(rest));

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

function addUnit(turn: OrderTurn, rest: string, found: RegExpExecArray): Outcome | null {
  const [, of = ''] = found;
  if (rest === '') {
    const kind = kinds[of];
    return turn.hands.perform(turn, kind ? { type: 'choose-group', kind } : { type: 'choose-kind' });
  }
  const isNamed = of !== 'don vi' && of !== 'phong ban';
  if (!isNamed) return mayBeName(rest) ? giveCommand(turn, 'donvi', capital(rest)) : null;
  // As it was typed, with its noun before it.
  const typed = { phong: 'Phòng', 'trung tam': 'Trung tâm', ban: 'Ban', 'chi cuc': 'Chi cục' }[of];
  return typed && mayBeName(rest) ? nameUnitAtOnce(turn, `${typed} ${rest}`) : null;
}

/** «đổi tên phòng …»: which, and what it is called from now on. */
function renameUnit(turn: OrderTurn, rest: string): Outcome | null {
  const { before, behind } = partedAt(rest, /^(?:thanh|sang|la)$/);
  if (isUnitOpen(before) && rest !== '')
    return turn.hands.perform(turn, { type: 'choose-unit-to', change: 'rename' });
  const [unit, another] = namedUnits(turn, before);
  if (!unit || another)
    return startsWithNoun.test(foldedWords(before)) && !/^truong|^pho/.test(foldedWords(before))
      ? turn.hands.perform(turn, { type: 'choose-unit-to', change: 'rename' })
      : null;
  return behind === null
    ? turn.hands.perform(turn, { type: 'change-unit', change: 'rename', unit: unit.id })
    : fillNewName(turn, unit, capital(behind));
}
const startsWithNoun = new RegExp(`^${noun}(?: |$)`);

/** «sáp nhập phòng A vào phòng B»: which, and into which. */
function merge(turn: OrderTurn, rest: string): Outcome | null {
  const { before, behind } = partedAt(rest, /^(?:vao|voi|va|cung)$/);
  const [unit, another] = namedUnits(turn, before);
  if (unit && !another) {
    const [heir, second] = behind === null ? [] : namedUnits(turn, behind);
    return mergeInto(turn, unit, heir && !second ? heir : null);
  }
  return isUnitOpen(before) || startsWithNoun.test(foldedWords(before))
    ? turn.hands.perform(turn, { type: 'choose-unit-to', change: 'merge' })
    : null;
}

function dissolve(turn: OrderTurn, rest: string, found: RegExpExecArray): Outcome | null {
  const [unit, another] = namedUnits(turn, rest);
  if (unit && !another) return endOf(turn, unit);
  // «bỏ phòng họp» is said of no unit; «giải thể» is said of nothing else.
  return isUnitOpen(rest) || found[1] === 'giai the'
    ? turn.hands.perform(turn, { type: 'choose-unit-to', change: 'dissolve' })
    : null;
}

/** What is ordered of units. */
export const ordersOfUnits: readonly Order[] = [
  {
    does: 'add-unit',
    words: ordered(
      `(?:them|bo sung|tao|lap|thanh lap|co them|khai bao|nhap)(?: (?:mot|1|moi))* (don vi|phong ban|phong|trung tam|ban|chi cuc)(?: moi)?`,
    ),
    carry: addUnit,
  },
  {
    does: 'rename-unit',
    words: ordered('(?:doi|sua|thay|chinh)(?: lai)? ten(?: cua| cho)?'),
    carry: renameUnit,
  },
  { does: 'end-unit', words: ordered('(?:sap nhap|sat nhap|gop|hop nhat|ghep)'), carry: merge },
  {
    does: 'end-unit',
    words: ordered(`(giai the|xoa|bo|xoa bo|dong cua)(?= ${noun}(?: |$))`),
    carry: dissolve,
  },
];
