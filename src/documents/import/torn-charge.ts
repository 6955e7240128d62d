import { namesBody, namesPerson } from './column-cells.ts';
import type { TornRow } from './torn-rows.ts';
import { isNameList } from './unit-names.ts';

/** Who directs, leads and helps, as the words behind the figures of a torn row tell it. */

/** Where in a row the first body begins that does not stand before a person. */
const bodyBegin =
  /(?<![\p{L}\p{M}.])(?:Các (?:phòng|đơn vị|ban|sở|xã|bản|thôn|cơ quan|tổ)(?!\p{L})|(?:Văn phòng|Thanh tra|Phòng|Trung tâm|Chi cục|Ban|Công an|Sở|Tổ|Đội|Bộ phận|Trạm|UBND|Hội|Đoàn|Cục|Kho bạc|Bưu điện|Điện lực|Ngân hàng|Bảo hiểm|Bệnh viện|Trường (?:THPT|THCS|Tiểu học|Đại học|Cao đẳng|Chính trị|Mầm non)|Công ty|Hiệp hội|Công đoàn|Liên đoàn|Hợp tác xã|Ủy ban|Mặt trận|VNPT|Viettel|VP|TT|P\.|TTPVHCC|BQL|CA)(?=[\s.]\s*\p{Lu}|\s+(?:tỉnh|xã|phường|đặc khu|thành phố|huyện)|\s*$|\s+(?:Sở|HĐND|UBND)|(?:\s*,)))/u;

/** Who directs and who leads, of what stands behind the figures; null where it is not all told. */
function chargeIn(words: string): { leader: string; lead: string } | null {
  const own = words.trim();
  if (own === '') return { leader: '', lead: '' };
  const isBody = (part: string): boolean => namesBody(part) || isNameList(part);
  for (const begin of own.matchAll(new RegExp(bodyBegin.source, 'gu'))) {
    const [leader, lead] = [own.slice(0, begin.index).trim(), own.slice(begin.index).trim()];
    if (leader === '' && isBody(lead)) return { leader, lead };
    const isPerson = namesPerson(leader) || byGivenName.test(leader);
    if (leader !== '' && isPerson && isBody(lead)) return { leader, lead };
  }
  return namesPerson(own) ? { leader: own, lead: '' } : null;
}

/** What stands behind the figures of a row: who directs, who leads, and who helps where the header has a column for them. */
export interface Charge {
  leader: string;
  lead: string;
  helping: string;
}

export const saysHelpers =
  /\b(?:phoi hop|cung (?:lam|thuc hien|tham gia|tham muu|vao cuoc|trien khai)|tham gia|ho tro|phu giup)\b/;

/** A name that the line's end cuts, or that has not ended. */
const isCut = (name: string): boolean => /(?:,|;|\s(?:và|[-–]))$/u.test(name);

/** «Sở Phòng Thương mại»: two bodies with nothing between them are no name. */
const areTwo = (name: string): boolean =>
  [...name.matchAll(new RegExp(bodyBegin.source, 'gu'))].some(
    ({ index, 0: own }) =>
      index > 0 &&
      !/(?:[,;]|\s(?:và|[-–])|HĐND)\s*$/u.test(name.slice(0, index)) &&
      name.slice(index + own.length).trim() !== '' &&
      !/^\s*(?:tỉnh|huyện|xã|phường|thành phố)$/u.test(name.slice(index + own.length)),
  );

const isWhole = (name: string): boolean =>
  !isCut(name) && (namesBody(name) || isNameList(name) || /^(?:VNPT|Viettel)\s/u.test(name)) && !areTwo(name);

/** Where words may be parted in two, each of which begins with a body. */
function bodiesApart(words: string): [string, string][] {
  return [...words.matchAll(new RegExp(bodyBegin.source, 'gu'))].flatMap(({ index }) => {
    const before = words.slice(0, index).trim();
    return index > 0 && !/[,;]$/u.test(before) && words.slice(index).trim().includes(' ')
      ? [[before, words.slice(index).trim()] as [string, string]]
      : [];
  });
}

/** A name with the pieces of it that the next line holds. */
export const joinedTo = (name: string, rest: readonly string[]): string =>
  [name, ...rest].filter(Boolean).join(' ');

/** All in which the cells of who leads and who helps may stand in words, with the pieces of them that the next line holds. */
function bodiesIn(words: string, below: readonly string[], text: string): Charge[] {
  const found: Charge[] = [];
  for (const [lead, helping] of [...bodiesApart(words), [words, ''] as [string, string]])
    for (let cut = 0; cut <= below.length; cut++) {
      const [own, others] = [joinedTo(lead, below.slice(0, cut)), joinedTo(helping, below.slice(cut))];
      // Behind a comma the next of a list begins, and no rest of a name.
      const isKnown = (name: string, isLonger: boolean): boolean =>
        !isLonger || text.includes(name) || (name === others && /,$/u.test(helping));
      if (helping === '' && cut < below.length) continue;
      if (!isWhole(own) || !isKnown(own, cut > 0)) continue;
      if (helping !== '' && !(isWhole(others) && isKnown(others, cut < below.length))) continue;
      found.push({ leader: '', lead: own, helping: others });
    }
  // Where two bodies can be told apart they are not one.
  const parted = found.filter(({ helping }) => helping !== '');
  return parted.length > 0 ? parted : found;
}

/** «Đ/c Hùng»: whoever the paper names so in full elsewhere. */
const byGivenName = /^(?:[Đđ]\/c|[Đđ]ồng chí|[Ôô]ng|[Bb]à)\s+\p{Lu}\p{L}*$/u;

/** A row's name with the words that the lines below its figures hold of it, and who has it; null where nobody can tell. */
function chargeWithHelpers(
  { name, behind, below }: TornRow,
  text: string,
): { name: string; charge: Charge } | null {
  const begin = bodyBegin.exec(behind)?.index ?? behind.length;
  const leader = behind.slice(0, begin).trim();
  if (leader !== '' && !namesPerson(leader) && !byGivenName.test(leader)) return null;
  const small = below.findIndex((word) => /^\p{Lu}/u.test(word));
  const most = small < 0 ? below.length : small;
  const ways = Array.from({ length: most + 1 }, (_, count) => {
    const whole = joinedTo(name, below.slice(0, count));
    const rest = below.slice(count);
    const bodies =
      behind.length === begin && rest.length === 0
        ? [{ leader: '', lead: '', helping: '' }]
        : bodiesIn(behind.slice(begin), rest, text);
    return bodies.map((charge) => ({ name: whole, charge: { ...charge, leader } }));
  }).flat();
  const [only] = ways;
  if (ways.length === 1) return only!;
  const named = ways.filter(
    ({ name: own, charge }) =>
      text.includes(own) && [charge.lead, charge.helping].every((one) => text.includes(one)),
  );
  return named.length === 1 ? named[0]! : null;
}

/** Who directs and who leads, of whose names the lines below may hold the rest. */
export function chargeBegun(words: string): { leader: string; lead: string } | null {
  const told = chargeIn(words);
  if (told !== null) return told;
  for (const begin of words.matchAll(new RegExp(bodyBegin.source, 'gu'))) {
    const leader = words.slice(0, begin.index).trim();
    if (leader === '' || namesPerson(leader)) return { leader, lead: words.slice(begin.index).trim() };
  }
  return null;
}

/** Who has a row, by what stands behind its figures; null where it is not all told. */
export function chargeOf(
  row: TornRow,
  hasHelpers: boolean,
  text: string,
): { name: string; charge: Charge } | null {
  if (hasHelpers) return chargeWithHelpers(row, text);
  const charge = chargeIn(joinedTo(row.behind, row.below));
  return charge === null ? null : { name: row.name, charge: { ...charge, helping: '' } };
}
