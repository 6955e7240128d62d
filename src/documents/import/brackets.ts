import { type Attribute, readAttributes } from './attributes.ts';
import type { Building } from './building.ts';
import { canLead } from './index-lines.ts';
import { isTimeAlone } from './time-alone.ts';

/** What the brackets behind a task's words say of it. */
interface InBrackets {
  text: string;
  attributes: Attribute[];
  /** Units in brackets and nothing said of them: a person has to say that they owe it. */
  isOnlyNamed: boolean;
}

const role =
  /\s+(?:(?:chịu|có) trách nhiệm\s+)?(?:(?:tổ chức |triển khai |tham mưu )?thực hiện|phụ trách|đảm nhiệm|chịu trách nhiệm|triển khai|tham mưu|làm đầu mối|là đầu mối)$/iu;
const given = /^(?:(?:giao|do|phân công)\s+|(?:đơn vị|cơ quan|phòng)?\s*(?:thực hiện|phụ trách)\s*:\s*)/iu;

interface Told {
  attributes: Attribute[];
  isOnlyNamed: boolean;
}

const told = (attributes: Attribute[], isOnlyNamed = false): Told => ({ attributes, isOnlyNamed });

const unitsNamed = (names: string): Attribute => ({
  type: 'units',
  lead: names,
  coordinating: '',
  following: '',
  isLabelled: true,
});

/** Somebody's name by how it is written, whether anybody knows them or not. */
const mayName = (words: string): boolean =>
  /^\p{Lu}/u.test(words) && words.split(' ').length <= 8 && !/[.:“”"]|\d/u.test(words);

/** What several parts of a bracket say, each for itself: one that may be a name beside others that are understood is whoever does it. */
function ofParts(building: Building, parts: readonly string[]): Told | null {
  const each = parts.map((part) => attributesIn(building, part, true));
  const unread = each.filter(({ attributes }) => attributes.length === 0).length;
  const saysUnits = each.some(({ attributes }) => attributes.some(({ type }) => type === 'units'));
  if (unread > 0 && (unread > 1 || saysUnits)) return null;
  const read = each.map((one, at) =>
    one.attributes.length > 0 ? one : told(mayName(parts[at]!) ? [unitsNamed(parts[at]!)] : []),
  );
  if (read.some(({ attributes }) => attributes.length === 0)) return null;
  return told(
    read.flatMap(({ attributes }) => attributes),
    read.some(({ isOnlyNamed }) => isOnlyNamed),
  );
}

/** @param isPart whether other parts of the same bracket are told besides */
function attributesIn(building: Building, words: string, isPart = false): Told {
  const parts = words.split(/\s*;\s*/).filter((part) => part !== '');
  const several = parts.length > 1 ? ofParts(building, parts) : null;
  if (several !== null) return several;
  if (/chủ trì/u.test(words)) {
    const read = readAttributes(words, canLead(building));
    return told(read.some(({ type }) => type === 'units') ? read : []);
  }
  if (isTimeAlone(words)) {
    // A year alone may be that of a figure.
    const isYear = /^(?:năm\s+)?20\d\d$/iu.test(words.trim());
    return told(isYear ? [] : [{ type: 'time', value: words }]);
  }
  const names = words.replace(given, '').replace(role, '');
  // Who only helps does not owe it.
  if (/phối hợp|hỗ trợ/iu.test(names)) return told([]);
  const isTold = names !== words;
  const areUnits = isTold || isPart ? canLead(building)(names) : building.units.knows(names);
  return areUnits ? told([unitsNamed(names)], !isTold) : told([]);
}

/** «… (Phòng X chủ trì, phối hợp với Y).», «… (Phòng X thực hiện) (Quý II/2026)»: who and when, in brackets behind the work. */
export function inBrackets(building: Building, text: string): InBrackets {
  const match = /^(.+?)\s*\(\s*([^()]{3,150})\)\s*([.;]?)$/su.exec(text);
  if (match === null) return { text, attributes: [], isOnlyNamed: false };
  const own = attributesIn(building, match[2]!.trim());
  if (own.attributes.length === 0) return { text, attributes: [], isOnlyNamed: false };
  const before = inBrackets(building, `${match[1]}${match[3]}`);
  return {
    text: before.text,
    attributes: [...before.attributes, ...own.attributes],
    isOnlyNamed: before.isOnlyNamed || own.isOnlyNamed,
  };
}
