import { type Attribute, readAttributes } from './attributes.ts';
import type { Building } from './building.ts';
import { canLead } from './index-lines.ts';
import { isTimeAlone, timeAtEnd } from './time-alone.ts';
import { isNamedOutside, isNameList, mayBeSomebody } from './unit-names.ts';

/** What the brackets behind a task's words say of it. */
interface InBrackets {
  text: string;
  attributes: Attribute[];
  /** Units in brackets and nothing said of them: a person has to say that they owe it. */
  isOnlyNamed: boolean;
}

const role =
  /\s+(?:(?:chịu|có) trách nhiệm\s+)?(?:(?:tổ chức |triển khai |tham mưu )?thực hiện|phụ trách|đảm nhiệm|chịu trách nhiệm|triển khai|tham mưu|làm đầu mối|là đầu mối|lo(?: liệu)?|gánh(?: vác)?|đảm nhận|đảm trách|(?<!việc )làm(?: chính)?)$/iu;
const given =
  /^(?:(?:do|(?:giao|phân công)(?:\s+cho)?)\s+|(?:đơn vị|cơ quan|phòng)?\s*(?:thực hiện|phụ trách)\s*:\s*)/iu;

/** Behind the verb stands a body, whatever it is called. */
const givenToBody = /^\s*(?:giao|Giao|phân công|Phân công)(?:\s+cho)?\s+(?:\p{Lu}|(?:các|từng|mỗi)\s)/u;

interface Told {
  attributes: Attribute[];
  isOnlyNamed: boolean;
  /** What nobody could read beside who and when: it stays behind the work. */
  left: string;
}

const told = (attributes: Attribute[], isOnlyNamed = false, left = ''): Told => ({
  attributes,
  isOnlyNamed,
  left,
});

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

/** «Phòng X phối hợp», «phối hợp với Phòng X»: who only helps; null of anything else. */
function helpIn(words: string): string | null {
  const match =
    /^(?:và\s+)?(?:cùng\s+)?phối hợp(?:\s+thực hiện)?(?:\s*:|\s+(?:với|cùng|của))?\s+(.+)$|^(.+?),?\s+(?:cùng\s+)?(?:phối hợp|hỗ trợ)(?:\s+thực hiện)?$/iu.exec(
      words,
    );
  return match === null ? null : (match[1] ?? match[2])!;
}

/** All who lead in one and all who help in one: of several parts none takes the place of another. */
function withUnitsJoined(attributes: readonly Attribute[]): Attribute[] {
  const units = attributes.filter((one) => one.type === 'units');
  if (units.length < 2) return [...attributes];
  const joined = (of: 'lead' | 'coordinating' | 'following'): string =>
    units
      .map((one) => one[of])
      .filter((words) => words !== '')
      .join('; ');
  const all = { lead: joined('lead'), coordinating: joined('coordinating'), following: joined('following') };
  return [...attributes.filter(({ type }) => type !== 'units'), { type: 'units', ...all, isLabelled: true }];
}

/** What several parts of a bracket say, each for itself: one that may be a name beside others that are understood is whoever does it. */
function ofParts(building: Building, parts: readonly string[]): Told | null {
  const each = parts.map((part) => attributesIn(building, part, true));
  // «A; B; C phối hợp»: whether B does it or helps nobody can tell, nor of «A chủ trì; B; C phối hợp».
  const helps = parts.some((part) => helpIn(part) !== null);
  const bare = parts.filter((part, at) => helpIn(part) === null && each[at]!.isOnlyNamed).length;
  if (helps && bare > (parts.some((part) => /chủ trì/iu.test(part)) ? 0 : 1)) return null;
  const unread = each.filter(({ attributes }) => attributes.length === 0).length;
  const saysUnits = each.some(({ attributes }) =>
    attributes.some((one) => one.type === 'units' && one.lead !== ''),
  );
  if (unread === 1 && saysUnits) return withLeft(parts, each);
  if (unread > 0 && (unread > 1 || saysUnits)) return null;
  const read = each.map((one, at) =>
    one.attributes.length > 0
      ? one
      : told(mayName(parts[at]!) || mayBeSomebody(parts[at]!) ? [unitsNamed(parts[at]!)] : []),
  );
  if (read.some(({ attributes }) => attributes.length === 0)) return null;
  return told(
    withUnitsJoined(read.flatMap(({ attributes }) => attributes)),
    read.some(({ isOnlyNamed }) => isOnlyNamed),
  );
}

/** «Văn phòng Sở; tháng 3/2026; chuyên mục công khai»: what begins in small letters beside who and when is nobody, and stays with the work. */
function withLeft(parts: readonly string[], each: readonly Told[]): Told | null {
  const at = each.findIndex(({ attributes }) => attributes.length === 0);
  const left = parts[at]!;
  const saysTime = each.some(({ attributes }) => attributes.some(({ type }) => type === 'time'));
  if (!saysTime || !/^\p{Ll}/u.test(left) || /phối hợp|chủ trì/iu.test(left)) return null;
  return told(
    withUnitsJoined(each.flatMap(({ attributes }) => attributes)),
    each.some(({ isOnlyNamed }) => isOnlyNamed),
    left,
  );
}

/** «Phòng Quy hoạch, 15/5/2026», «xong trong quý II, Văn phòng Sở chủ trì»: when, before or behind who does it, with a comma between. */
function withTimeApart(building: Building, words: string): Told | null {
  const parts = words.split(/,\s+/u);
  if (parts.length < 2 || words.includes(';')) return null;
  const isTime = (part: string | undefined): boolean => part !== undefined && isTimeAlone(part);
  let [from, to] = [0, parts.length];
  while (from < to && isTime(parts[from])) from++;
  while (to > from && isTime(parts[to - 1])) to--;
  const times = [...parts.slice(0, from), ...parts.slice(to)];
  if (times.length === 0 || from === to) return null;
  const names = parts.slice(from, to).join(', ');
  const read = attributesIn(building, names, true);
  // Beside a time a firm's own name says who does it.
  const own = read.attributes.length === 0 && isNamedOutside(names) ? told([unitsNamed(names)], true) : read;
  if (own.attributes.length === 0) return null;
  return { ...own, attributes: [...own.attributes, { type: 'time', value: times.join(', ') }] };
}

/** @param isPart whether other parts of the same bracket are told besides */
function attributesIn(building: Building, words: string, isPart = false): Told {
  const dated = withTimeApart(building, words);
  if (dated !== null) return dated;
  // «A chủ trì, B và C phối hợp»: two roles with a comma between.
  const parts = words
    .replace(/(?<=\schủ trì),\s+(?=[^;]+\sphối hợp$)/u, '; ')
    .split(/\s*;\s*/)
    .filter((part) => part !== '');
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
  const help = isPart ? helpIn(words) : null;
  if (help !== null && canLead(building)(help))
    return told([{ type: 'units', lead: '', coordinating: help, following: '', isLabelled: true }]);
  const names = words.replace(given, '').replace(role, '');
  // Who only helps does not owe it.
  if (/phối hợp|hỗ trợ/iu.test(names)) return told([]);
  const isTold = names !== words;
  const areUnits = isTold || isPart ? canLead(building)(names) : building.units.knows(names);
  return areUnits ? told([unitsNamed(names)], !isTold) : told([]);
}

/** «… (Phòng X chủ trì, phối hợp với Y).», «… (Phòng X thực hiện) (Quý II/2026)»: who and when, in brackets behind the work. */
export function inBrackets(building: Building, text: string): InBrackets {
  const tail = timeAtEnd(text);
  if (tail !== null) {
    const own = inBrackets(building, tail.before);
    return { ...own, text: own.text + text.slice(tail.before.length) };
  }
  const match = /^(.+?)\s*\(\s*([^()]{3,250})\)\s*([.;]?)$/su.exec(text);
  if (match === null) return { text, attributes: [], isOnlyNamed: false };
  const own = attributesIn(building, match[2]!.trim());
  if (own.attributes.length === 0) return { text, attributes: [], isOnlyNamed: false };
  const before = inBrackets(building, `${match[1]}${match[3]}`);
  return {
    text: own.left === '' ? before.text : `${before.text.replace(/\.$/u, '')} (${own.left})${match[3]}`,
    attributes: [...before.attributes, ...own.attributes],
    isOnlyNamed: before.isOnlyNamed || own.isOnlyNamed,
  };
}

/** A bracket behind a sentence that names somebody and was not understood: its words, for a person to say who of them does it. */
export function whoInBrackets(text: string): string | null {
  // A paragraph may be as long as a paper; who does it stands at its end.
  for (const [, words = ''] of text.slice(-1000).matchAll(/\(([^()]{3,250})\)(?=\s*(?:[.;,]|$))/gu)) {
    const parts = words.split(/\s*[;,]\s*/);
    const does = parts.some(
      (part) =>
        /(?<!\p{L})chủ trì(?!\p{L})/iu.test(part) ||
        givenToBody.test(part) ||
        (helpIn(part) === null &&
          isNameList(
            part
              .replace(given, '')
              .replace(role, '')
              .replace(/\s*:.*$/su, ''),
          )),
    );
    if (does) return words;
  }
  return null;
}
