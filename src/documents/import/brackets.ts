import { readTime } from '../../core/plan/time-words.ts';
import { type Attribute, readAttributes } from './attributes.ts';
import type { Building } from './building.ts';
import { canLead } from './index-lines.ts';

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

/** Nothing but words of time, and more than a year. */
const isTime = (words: string): boolean =>
  /(?:quý|tháng|ngày)\s|\d\/\d/iu.test(words) &&
  /^(?:(?:thời gian|thời hạn|hạn|xong|hoàn thành|trong|trước|từ|đến|hết|và|ngày|tháng|quý|năm|đầu|cuối|hằng|[ivx]+|[\d/.]+|[-–,:])\s*)+$/iu.test(
    words,
  );

function attributesIn(building: Building, words: string): { attributes: Attribute[]; isOnlyNamed: boolean } {
  const told = (attributes: Attribute[], isOnlyNamed = false) => ({ attributes, isOnlyNamed });
  const parts = words.split(/\s*;\s*/).filter((part) => part !== '');
  if (parts.length > 1) {
    const each = parts.map((part) => attributesIn(building, part));
    if (each.every(({ attributes }) => attributes.length > 0))
      return told(
        each.flatMap(({ attributes }) => attributes),
        each.some(({ isOnlyNamed }) => isOnlyNamed),
      );
  }
  if (/chủ trì/u.test(words)) {
    const read = readAttributes(words, canLead(building));
    return told(read.some(({ type }) => type === 'units') ? read : []);
  }
  if (isTime(words)) {
    const read = building.year === null ? null : readTime(words, building.year);
    return told(read?.type === 'due' ? [{ type: 'time', value: words }] : []);
  }
  const names = words.replace(given, '').replace(role, '');
  // Who only helps does not owe it.
  if (/phối hợp|hỗ trợ/iu.test(names)) return told([]);
  const isTold = names !== words;
  const areUnits = isTold ? canLead(building)(names) : building.units.knows(names);
  if (!areUnits) return told([]);
  const units: Attribute = { type: 'units', lead: names, coordinating: '', following: '', isLabelled: true };
  return told([units], !isTold);
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
