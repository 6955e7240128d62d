import type { Building } from './building.ts';
import { type AtHead, beginsWithSomebody, knownAtHead, missingOf, nameAtHead } from './unit-at-head.ts';
import { mayBeSomebody, nameKind, splitNames } from './unit-names.ts';

/** Who owes a task by a clause of its sentence: «…; UBND các xã, phường chịu trách nhiệm, Sở X phối hợp; …», «… - giao Sở X ban hành mẫu». */

/** Whoever a clause charges, and in its own words who helps them. */
export interface Charged extends AtHead {
  help: string;
}

/** Where a clause may begin. */
const begins = /(?:^|[.;:]\s+|\(\s*|\s[-–—]\s+|,\s+)(?:(?:do|giao|phân công)\s+)?/giu;

/** Behind a name: that it owes the work, and nothing of the work itself. */
const owes =
  /^(.{2,110}?),?\s+(?:(?:là|làm|giữ vai trò)\s+)?(?:(?:cơ quan|đơn vị)\s+)?(?:đầu mối|(?<!(?:đồng|cùng)\s)chủ trì|chịu trách nhiệm(?: chính)?|phụ trách)(?:\s+(?:thực hiện|tham mưu|triển khai|tổ chức thực hiện))?(?=\s*(?:[,.;)]|$))/iu;
/** In brackets behind the work «X thực hiện, …» says it as well. */
const does = /^(.{2,110}?),?\s+(?:thực hiện|tham mưu|triển khai)(?=\s*(?:[,.;)]|$))/iu;

/** Behind the work, «, Phòng X làm xong trong tháng 2», «; Y cùng Z thực hiện trong quý II»: whoever does it, and when or what of it. */
const finishes =
  /^([^,;:.()]{2,110}?)(?:\s+cùng(?:\s+với)?\s+([^,;:.()]{2,110}?))?\s+(?:thực hiện|triển khai|đảm nhiệm|hoàn thành|chuẩn bị(?:\s+nội dung)?|làm(?:\s+xong)?)(?=\s*(?:[.,;)]|$)|\s+(?:xong|trước|trong|vào|từ|đến|hết|cả năm|quý|hằng|hàng|và\s+ra)(?![\p{L}\p{M}]))/iu;

/** «…, Trung tâm A cùng Đoàn Thanh niên.»: two bodies at the end, of which the second helps. */
const together = /^([^,;:.()]{2,90}?)\s+cùng(?:\s+với)?\s+([^,;:.()]{2,90}?)(?=[.;]?$)/iu;

/** Whoever stands behind the work with what they do, or with whom; null where it may be part of the work. */
function doesBehind(building: Building, task: string, before: string, own: string): Charged | null {
  if (!/[,;–—-]\s+$/u.test(before)) return null;
  const said = finishes.exec(own) ?? together.exec(own);
  const names = said === null ? null : namesIn(building, said[1]!);
  if (said === null || names === null || !/^\p{Lu}|^các\s/u.test(said[1]!)) return null;
  const help = said[2] ?? '';
  const told = charged(building, task, names, '');
  if (help === '' || namesIn(building, help) === null) return told;
  building.units.resolve(help);
  return { ...told, help };
}

/** Who helps, right behind who owes it: «, Y phối hợp giám sát», «; Y cùng thực hiện», «, phối hợp với Y». */
const helps = [
  /^\s*[,;]\s+([^;:()]{2,160}?),?\s+(?:cùng\s+(?:phối hợp|thực hiện|tham gia|làm)|phối hợp|tham gia|hỗ trợ)(?![\p{L}\p{M}])/iu,
  /^\s*,?\s+(?:và\s+)?phối hợp\s+(?:với|cùng)\s+([^;:().]{2,160}?)(?=\s*(?:[;:().]|$))/iu,
];

const longest = 1500;

function namesIn({ units }: Building, words: string): string[] | null {
  const names = splitNames(units.kept(words));
  const isName = (name: string): boolean =>
    units.knows(name) || ['unit', 'outside', 'group', 'outside-group'].includes(nameKind(name));
  return names.length > 0 && names.every(isName) ? names : null;
}

function helpBehind(building: Building, rest: string): string {
  for (const pattern of helps) {
    const words = pattern.exec(rest)?.[1];
    if (words !== undefined && namesIn(building, words) !== null) return words;
  }
  return '';
}

/** Names that only units can have are taken, as behind a label; of others a person has to say who that is. */
function charged(building: Building, task: string, names: readonly string[], rest: string): Charged {
  const { ids, unknown } = building.units.resolve(names.join('; '));
  const help = helpBehind(building, rest);
  if (help !== '') building.units.resolve(help);
  return { ids, missing: unknown.length === 0 ? null : missingOf(task, unknown, names.join('; ')), help };
}

/** «…. Giao Phòng X; xong trước …», «… - giao cho Sở X ban hành mẫu», «, phân công A, B làm»: where a clause gives work to a body. */
const gives = /(?:^|[.;:,]\s+|\(\s*|\s[-–—]\s+)(?:giao|phân công)(?:\s+(?:nhiệm vụ\s+)?cho)?\s+(?=\p{L})/giu;

/** Within a list of bodies behind such a verb: «, phân công A, »; «họp giao ban mỗi quý, » gives nobody anything. */
const givesUpTo =
  /(?<!\p{L})(?:[Gg]iao|[Pp]hân công)(?:\s+(?:nhiệm vụ\s+)?cho)?\s+(?=\p{Lu}|các\s)[^.;:()]{2,160},\s+$/u;

/** A body behind such a verb is called by a name, or by what all of them are. */
const beginsBody =
  /^(?:\p{Lu}|(?:các|từng|mỗi|toàn bộ|tất cả)\s+(?:phòng|ban|đơn vị|sở|xã|phường|trung tâm|chi cục|cơ quan|bộ phận|tổ|thôn|bản|khu phố|trường|trạm))/u;

/** Up to where a clause ends; «P. KT-HT» ends none. */
const clauseOf = (text: string): string =>
  /^(?:(?<!\p{L})(?:P|TT|CC|Tr)\.\s?(?=\p{L})|[^.;:()])+/u.exec(text)?.[0].trim() ?? '';

const leadTogether = /\s(?:đồng|cùng)\s+chủ trì(?!\p{L})/iu;

const withHelpers = /,?\s+(?:và\s+)?(?:phối hợp|cùng)(?:\s+(?:với|cùng))?\s+(?=\p{Lu}|các\s)/u;

/** The names a clause begins with, up to what they do; '' where nobody can tell where they end. */
function namesBefore(building: Building, clause: string): string {
  if (namesIn(building, clause) !== null) return clause;
  return longerName(knownAtHead(building, clause), nameAtHead(`${clause}; x`)) ?? '';
}

/** Whoever a clause gives the work to, up to what they do: who is not known is asked, and never the index's lead in silence. */
function givenTo(building: Building, task: string, text: string): Charged | null {
  if (nameAtHead(text) !== null) return null;
  for (const match of text.matchAll(gives)) {
    const clause = clauseOf(text.slice(match.index + match[0].length));
    // Two who lead together are read where sentences are that begin with them.
    if (!beginsBody.test(clause) || leadTogether.test(clause) || toPerson.test(`giao ${clause}`)) continue;
    const [given = '', help = ''] = clause.split(withHelpers, 2);
    const said = namesBefore(building, given);
    const names = said === '' ? null : namesIn(building, said);
    if (names !== null) return helped(building, charged(building, task, names, ''), help);
    const unknown = (said === '' ? given : said).split(/\s*,\s+/u)[0]!;
    if (!mayBeSomebody(unknown) && !/^(?:P|TT|CC|Tr)\.|^\p{Lu}{2}/u.test(unknown)) continue;
    return { ids: [], missing: missingOf(task, [], unknown), help: '' };
  }
  return null;
}

/** The same with whoever helps, where that is a name. */
function helped(building: Building, own: Charged, words: string): Charged {
  const help = words === '' ? '' : namesBefore(building, words);
  if (help === '' || namesIn(building, help) === null) return own;
  building.units.resolve(help);
  return { ...own, help };
}

/** «Giao ông Lê Văn A, chuyên viên Sở Tài chính biệt phái, thực hiện …»: somebody by name, of whom no unit can be told. */
const toPerson = /^(?:giao|phân công|do)\s+(?:cho\s+)?(?:ông|bà|đồng chí|đ\/c|anh|chị)\s+\p{Lu}/iu;

/** What follows on work, and is done by others than those who do it. */
const followsOn =
  /^,?\s+(?:(?:có trách nhiệm|chịu trách nhiệm|chủ động|định kỳ|thường xuyên)\s+)*(?:tổng hợp|báo cáo|theo dõi|đôn đốc|kiểm tra|giám sát|phối hợp|hỗ trợ|hướng dẫn|cung cấp|cử|bố trí)(?![\p{L}\p{M}])/iu;

/** A name that is known ends where it ends, also where a word of it says what is done: «Phòng Kinh tế và Quản lý xây dựng». */
const longerName = (known: string | null, said: string | null): string | null =>
  known !== null && (said === null || known.length > said.length) ? known : said;

/** Whether words hold the end of a sentence; «P.QLĐT» does not. */
const isParted = (words: string): boolean =>
  /[.;:()]/.test(words.replace(/(?<!\p{L})(?:P|TT|CC|Tr)\.\s?(?=\p{L})/gu, ''));

/** «…. Phòng X thực hiện kể từ tháng 5.», «…. Các phòng đăng ký với Văn phòng.»: who does it begins a sentence behind the work. */
function namedBehind(building: Building, task: string, text: string): Charged | null {
  const [first = '', ...sentences] = text.split(/(?<=[.;])\s+(?=\p{Lu})/u);
  if (nameAtHead(first) !== null) return null;
  for (const sentence of sentences) {
    if (toPerson.test(sentence))
      return {
        ids: [],
        missing: missingOf(task, [], sentence.replace(/[.;]+$/u, '').slice(0, 120)),
        help: '',
      };
    const name = longerName(knownAtHead(building, sentence), nameAtHead(sentence));
    if (name === null || followsOn.test(sentence.slice(name.length))) continue;
    const names = namesIn(building, name);
    if (names !== null) return charged(building, task, names, '');
  }
  return null;
}

/**
 * Whom a clause of a task's sentence charges; null where none does.
 * @param task its id
 */
export function chargedInSentence(building: Building, task: string, sentence: string): Charged | null {
  const text = sentence.slice(0, longest);
  for (const begin of text.matchAll(begins)) {
    const from = begin.index + begin[0].length;
    const own = text.slice(from);
    const behind =
      from === 0 || givesUpTo.test(text.slice(0, from)) ? null : doesBehind(building, task, begin[0], own);
    if (behind !== null) return behind;
    const said = owes.exec(own) ?? (begin[0].includes('(') ? does.exec(own) : null);
    if (said === null || isParted(said[1]!)) continue;
    // «…; VNPT Hòa An chủ trì»: a name of its own that says no kind of body is one outside.
    if (/[;.]\s+$/u.test(begin[0])) building.units.meetHelpers(said[1]!);
    const names = namesIn(building, said[1]!);
    if (names !== null) return charged(building, task, names, own.slice(said[0].length));
    // «UBND các xã, phường có điểm rác chịu trách nhiệm»: somebody, whom nobody knows by that.
    const isSomebody =
      beginsWithSomebody(said[1]!) ||
      (/[;.]\s+$/u.test(begin[0]) && splitNames(said[1]!).every(mayBeSomebody));
    if (!begin[0].startsWith(',') && from > 0 && isSomebody)
      return { ids: [], missing: missingOf(task, [], said[1]!), help: '' };
  }
  return givenTo(building, task, text) ?? namedBehind(building, task, text);
}
