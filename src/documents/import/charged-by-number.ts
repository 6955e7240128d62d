import { foldInPlace } from '../../core/text/fold.ts';
import { arePeople } from './charge-clauses.ts';
import { type Line, withoutEnd } from './lines.ts';
import { isBodyByKind } from './unit-names.ts';

/**
 * Who directs, leads and helps which indices, in sentences that name these by their numbers: «Đồng chí A phụ trách các chỉ số 7 và 8; cùng
 * đồng chí B phụ trách chỉ số 6», «chỉ số 8 do Phòng X và Phòng Y cùng theo dõi», «Phòng X chủ trì nội dung 4, phối hợp nội dung 1».
 */

type Role = 'leader' | 'lead' | 'coordinating' | 'following';

/** An index or a pillar as a sentence names it. */
export interface Part {
  /** The word for what it is a part of; '' where the paper gives its code alone. */
  kind: string;
  code: string;
}

export interface ChargeByNumber {
  role: Role;
  /** Whoever it is, and behind them who does it with them. */
  who: string[];
  parts: Part[];
}

const always = [
  'chi so',
  'tieu chi',
  'noi dung',
  'linh vuc',
  'tru cot',
  'nhom',
  'yeu to',
  'thanh phan',
  'hop phan',
];
const code = String.raw`(?:\d{1,2}(?:\.\d{1,2})*|[ivx]{1,4}|[a-z]{1,6}[.-]?\d{1,2})(?![a-z\d])(?:\s*\([^()]*\))?`;

/** «các chỉ số 1, 2 và 4», «nội dung 3 và nội dung 4». */
function numberedBy(kinds: readonly string[]): string {
  const kind = `(?:${[...new Set([...kinds, ...always])].sort((one, other) => other.length - one.length).join('|')})(?:\\s+thanh phan)?\\s+(?:so\\s+)?`;
  return `(?:(?:cac|nhung)\\s+)?${kind}${code}(?:\\s*(?:,|;|&|\\bva\\b|,\\s*va\\b)\\s*(?:(?:cac\\s+)?${kind})?${code})*`;
}

/** The indices that such words name. */
function partsOf(words: string, kinds: readonly string[]): Part[] {
  const kind = new RegExp(`^(?:va\\s+)?(?:cac\\s+)?(${[...new Set([...kinds, ...always])].join('|')})\\b`);
  let last = '';
  return words
    .replace(/\s*\([^()]*\)/g, '')
    .split(/\s*(?:[,;&]|\bva\b)\s*/)
    .filter((one) => one !== '')
    .flatMap((one) => {
      last = kind.exec(one)?.[1] ?? last;
      const own = /(\S+)$/.exec(one)?.[1]?.toUpperCase();
      return own === undefined ? [] : [{ kind: last, code: own }];
    });
}

const more =
  '(?:\\s+(?:chung|toan dien|truc tiep|chinh|viec|doi voi|cong tac|thuc hien|trien khai|tham muu|theo doi|don doc|chi dao|phu trach|nang cao|cai thien|o|ve|trong|voi))*';
const rightly =
  '(?:(?:chiu trach nhiem|truc tiep|duoc giao|duoc phan cong|cung|dong|dong thoi|la|lam|giu vai tro|co quan|don vi|bo phan|noi)\\s+)*';
/** What words behind somebody say that they do. */
const roles: readonly (readonly [Role, RegExp])[] = [
  [
    'lead',
    new RegExp(`(?:^|[\\s,])${rightly}(?:chu tri|dau moi|thuong truc|chiu trach nhiem|tham muu)${more}$`),
  ],
  ['coordinating', new RegExp(`(?:^|[\\s,])${rightly}(?:tham gia\\s+)?(?:phoi hop|ho tro)${more}$`)],
  ['leader', new RegExp(`(?:^|[\\s,])${rightly}(?:chi dao|phu trach|lanh dao)${more}$`)],
  ['following', new RegExp(`(?:^|[\\s,])${rightly}(?:theo doi|giam sat|don doc)${more}$`)],
];

/** What leads to whoever it is. */
const leadsTo = /^(?:(?:dieu\s+\d+|(?:rieng|con|dong thoi|giao cho|giao|phan cong|va|do)(?=\s)|:|,|\.)\s*)+/;

interface Told {
  who: string;
  role: Role | null;
}

/** Who stands before a role, and what it is; '' where the words hold a role alone. */
function toldIn(words: string): Told {
  let own = words.replace(/[\s,:–-]+$/u, '');
  let role: Role | null = null;
  for (;;) {
    const folded = foldInPlace(own);
    const found = roles.flatMap(([of, pattern]) => {
      const at = pattern.exec(folded)?.index;
      return at === undefined ? [] : [{ of, at }];
    });
    const [first] = found.sort((one, other) => one.at - other.at);
    if (first === undefined) break;
    role ??= first.of;
    own = own.slice(0, first.at).replace(/[\s,:–-]+$/u, '');
  }
  return { who: own.slice(leadsTo.exec(foldInPlace(own))?.[0].length ?? 0).trim(), role };
}

/** Whether words behind a number say who has it: «do Phòng X và Phòng Y cùng theo dõi», «giao Văn phòng». */
const givesTo = /^\s*(?:,\s*|:\s*)?(?:do|giao(?: cho)?|phan cong(?: cho)?|thuoc)\s+/;

/** «; », «. » before a capital or a small letter: a clause ends. Titles end none. */
const clauseEnd =
  /\s*;\s+|(?<!(?:^|[\s.])(?:P|TT|TP|CC|Đ\/c|đ\/c|BS|Th\.?[Ss]|P?GS|TS|DS|KS|CN|LS))(?<!Điều \d{1,2})\.\s+(?=\p{Lu})/u;

const longest = 1500;

/** What a clause says, number by number, as reading goes on from one clause to the next. */
interface Reading {
  charges: ChargeByNumber[];
  /** Whoever the clause before was of: «…; trực tiếp phụ trách các chỉ số 1, 2» goes on with them. */
  before: string;
  isAll: boolean;
  /** Whether somebody is said to lead. */
  leads: boolean;
}

function take(reading: Reading, who: string[], told: Role, parts: Part[]): void {
  // «Phòng Giá» is written as somebody's name may be.
  const isOfBody = told !== 'coordinating' && !who.every((one) => arePeople(one) && !isBodyByKind(one));
  // «… là đầu mối theo dõi các chỉ số 1, 2; Phòng B theo dõi chỉ số 4»: the shorter word means the same.
  const asLead = told === 'leader' || (told === 'following' && reading.leads);
  const role = told === 'coordinating' ? told : isOfBody ? (asLead ? 'lead' : told) : 'leader';
  reading.leads ||= role === 'lead';
  reading.charges.push({ role, who, parts });
}

/** Who stands before numbers, with whoever the clause before was of where it says «cùng …», or names nobody. */
function whoBefore({ before }: Reading, own: string): string[] {
  if (own === '') return [before];
  const joint = /^(?:cung(?: voi)?)\s+/.exec(foldInPlace(own))?.[0].length ?? 0;
  return joint > 0 ? [before, own.slice(joint)] : [own.replace(/^[\s,]+/u, '')];
}

function readClause(reading: Reading, words: string, numbered: RegExp, kinds: readonly string[]): void {
  const matches = [...foldInPlace(words).matchAll(numbered)];
  if (matches.length === 0) {
    const told = toldIn(words);
    reading.before = told.role === null ? reading.before : told.who;
    reading.isAll &&= told.role !== null;
    return;
  }
  let from = 0;
  for (const [at, match] of matches.entries()) {
    const parts = partsOf(match[0], kinds);
    const end = match.index + match[0].length;
    const behind = words.slice(end, matches[at + 1]?.index ?? words.length);
    const given = givesTo.exec(foldInPlace(behind))?.[0].length;
    const told = toldIn(words.slice(from, match.index));
    from = end;
    if (given !== undefined && told.role === null) {
      from = end + behind.length;
      const after = toldIn(behind.slice(given));
      reading.isAll &&= after.who !== '';
      if (after.who !== '') take(reading, [after.who], after.role ?? 'lead', parts);
      continue;
    }
    const who = whoBefore(reading, told.who);
    if (told.role === null || who.includes('')) reading.isAll = false;
    else {
      take(reading, who, told.role, parts);
      reading.before = who[0]!;
    }
  }
  reading.isAll &&= withoutEnd(words.slice(from)).trim() === '';
}

/**
 * Reads a line as such sentences.
 * @param kinds the words that the paper numbers its indices by
 * @returns what it says, and whether that is all it says; null where it says nothing of the kind
 */
export function chargesByNumber(
  { text }: Pick<Line, 'text'>,
  kinds: readonly string[],
): { charges: ChargeByNumber[]; isAll: boolean } | null {
  if (text.length > longest) return null;
  const numbered = new RegExp(`(?<![a-z\\d])${numberedBy(kinds)}`, 'g');
  const reading: Reading = { charges: [], before: '', isAll: true, leads: false };
  for (const clause of text.split(clauseEnd)) readClause(reading, withoutEnd(clause.trim()), numbered, kinds);
  const { charges, isAll } = reading;
  return charges.length === 0 ? null : { charges, isAll };
}
