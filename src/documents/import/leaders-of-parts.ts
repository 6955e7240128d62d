import type { IndexDraft, Written } from '../../core/plan/draft.ts';
import { foldInPlace } from '../../core/text/fold.ts';
import type { Building } from './building.ts';
import { chargesByNumber, type Part } from './charged-by-number.ts';
import { indexOfCode } from './index-codes.ts';
import { type Line, withoutEnd } from './lines.ts';

/** Who has which parts of the index, in a sentence apart: «Đồng chí Lê Văn A, Phó Giám đốc Sở: trụ cột 1 (Thể chế), trụ cột 2». */

const part = 'trụ cột|nhóm|lĩnh vực|chỉ số(?: thành phần)?|tiêu chí|nội dung';
const code = String.raw`(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,4}|\p{Lu}{1,6}[.-]?\d{1,2}|[A-Z])(?![\p{L}\p{M}\d])`;

/** «phụ trách chung», «trực tiếp chỉ đạo». */
const charge = String.raw`(?:chỉ đạo|phụ trách|theo dõi)(?:\s+(?:chung|toàn diện|trực tiếp|thực hiện|công tác|việc thực hiện|kế hoạch))*`;

/** «phụ trách chung; trực tiếp …», «chỉ đạo toàn diện việc thực hiện Kế hoạch. Trực tiếp …»: what is said of the whole names no part. */
const ofWhole = String.raw`(?:(?:lãnh đạo,\s*)?(?:chỉ đạo|phụ trách|chịu trách nhiệm)\s+(?:chung|toàn diện|tổng thể)[^;:.]{0,60}?\s*(?:[,;.]|và(?=\s)|(?=đồng thời\s))\s*(?:đồng thời\s+)?)?(?:[Gg]iúp\s+(?:đồng chí\s+)?(?:Giám đốc|Chủ tịch|Trưởng ban|(?:Chi )?[Cc]ục trưởng)(?:\s+(?:Sở|Ban|UBND(?:\s+\p{Ll}+)?))?\s+)?`;

/** Whoever it is, up to the first part that is theirs. */
const hasParts = new RegExp(
  String.raw`^(.{5,110}?)(?:\s*[:–-]\s+|,?\s+)${ofWhole}(?:(?:(?:[Tt]rực tiếp|được (?:giao|phân công)|chịu trách nhiệm)\s+)*${charge}(?:(?:\s*[,;]\s*|\s+(?:và|đồng thời)\s+)(?:(?:trực tiếp\s+)?${charge})?)?\s*:?\s*)?(?<![\p{L}\p{M}\d])((?:các\s+)?(?:${part})\s+(?:số\s+)?${code}.*)$`,
  'su',
);

/** «trụ cột 5 (…) và trụ cột 6», «chỉ số 1, 2 và 4». */
const named = new RegExp(
  String.raw`(?<![\p{L}\p{M}])(${part})\s+(?:số\s+)?(${code}(?:\s*(?:,|;|và)\s*${code})*)`,
  'giu',
);

/** The parts that words name; none where they say anything else beside. */
export function partsIn(words: string): Part[] {
  const bare = words.replace(/\s*\([^()]*\)/gu, '');
  const found = [...bare.matchAll(named)].flatMap(([, kind = '', codes = '']) =>
    codes.split(/\s*(?:[,;]|và)\s*/u).map((one) => ({ kind: foldInPlace(kind), code: one })),
  );
  const others = bare
    .replace(named, '')
    .replace(/[\s,;.&]|(?<!\p{L})(?:và|các|cùng)(?!\p{L})/giu, '')
    .replace(/\.\/\.?$/u, '');
  return others.length === 0 ? found : [];
}

/** Whether a heading is that of a part: «TRỤ CỘT 1. THỂ CHẾ», «Nhóm A: …». */
function isHeadOf(name: string, { kind, code: own }: Part): boolean {
  const begin = `${kind} ${own.toLowerCase()}`;
  const folded = foldInPlace(name);
  return folded.startsWith(begin) && !/^[a-z\d]|^\.\d/.test(folded.slice(begin.length));
}

/** The index that a part's number means: of that code, or of that number behind letters («nội dung 2» of ND1, ND2, …). */
export function indexOfPart({ indices }: Building, { code: own }: Part): IndexDraft | undefined {
  const same = indices.find((index) => index.code === own) ?? indexOfCode(indices, own);
  const numbered = indices.filter((index) => /^\p{Lu}{1,6}[.-]?(\d{1,2})$/u.exec(index.code)?.[1] === own);
  return same ?? (numbered.length === 1 ? numbered[0] : undefined);
}

/** Who has which parts, as one place of the paper tells it: a sentence, or the row of a table. */
export interface ChargeOfParts {
  who: string;
  parts: readonly Part[];
  said: Written;
}

/** «Đồng chí A phụ trách các chỉ số: Nhận thức số, Hạ tầng số»: whoever it is, and names behind them. */
const hasNames = new RegExp(
  String.raw`^(.{5,110}?)(?:\s*[:–-]\s+|,?\s+)${ofWhole}(?:(?:[Tt]rực tiếp|được (?:giao|phân công)|chịu trách nhiệm)\s+)*${charge}\s+(?:các\s+|\d{1,2}\s+)?(?:${part})\s*(?:sau(?: đây)?|gồm)?\s*:?\s+(.{4,400})$`,
  'su',
);

/** The same by the names of indices, each whole, and nothing else beside them. */
function chargeByNames(indices: readonly IndexDraft[], line: Line): ChargeOfParts | null {
  const match = line.text.length > 800 ? null : hasNames.exec(line.text);
  if (match === null) return null;
  let rest = ` ${foldInPlace(match[2]!)} `;
  const own: IndexDraft[] = [];
  for (const index of [...indices].sort((one, other) => other.name.length - one.name.length)) {
    const name = foldInPlace(index.name);
    if (!new RegExp(`[^a-z]${name.replace(/[^a-z0-9 ]/g, '.')}[^a-z]`).test(rest)) continue;
    own.push(index);
    rest = rest.replace(name, ' ');
  }
  if (own.length === 0 || /[a-z0-9]/.test(rest.replace(/\bva\b|\bchi so\b/g, ''))) return null;
  return {
    who: match[1]!.replace(/[\s,:–-]+$/u, ''),
    parts: own.map(({ code: of }) => ({ kind: '', code: of })),
    said: { words: line.words, place: line.place },
  };
}

/** What a sentence says of who has which parts; null where it says nothing of the kind. */
function chargeIn(line: Line): ChargeOfParts | null {
  const match = line.text.length > 800 ? null : hasParts.exec(line.text);
  const parts = match === null ? [] : partsIn(match[2]!);
  return match === null || parts.length === 0
    ? null
    : { who: match[1]!.replace(/[\s,:–-]+$/u, ''), parts, said: { words: line.words, place: line.place } };
}

/** The people whom sentences name for indices by their numbers. */
function byNumbers({ kinds }: Building, line: Line): ChargeOfParts[] | null {
  const told = chargesByNumber(line, kinds)?.charges.filter(({ role }) => role === 'leader') ?? [];
  const said = { words: line.words, place: line.place };
  return told.length === 0 ? null : told.map(({ who, parts }) => ({ who: who.join('; '), parts, said }));
}

const isPillar = (kind: string): boolean => /^(?:tru cot|nhom|linh vuc)$/.test(kind);

/** Whom a sentence apart names for an index that has its leader already: the same but for a mark, or somebody else, is asked. */
function askOther(
  { leaders, proposals, doubts }: Building,
  index: IndexDraft,
  who: string,
  said: Written,
): void {
  if (index.leaders.length === 0) return;
  const { ids, unknown, marked } = leaders.read(who);
  for (const { words, person } of marked)
    if (index.leaders.includes(person)) proposals.push({ type: 'leader', index: index.code, words, person });
  if (ids.length === 0 || unknown.length > 0 || ids.some((id) => index.leaders.includes(id))) return;
  const words = `${index.code} ${index.name}: ${withoutEnd(index.leaderWords)}; ${withoutEnd(who)}`;
  const { place, path } = index;
  doubts.push({
    type: 'told-besides',
    why: 'leader-differs',
    words,
    mark: index.code,
    place,
    path,
    source: said.words,
  });
}

/** Notes who leads the parts that the paper gives to people apart: where an index names nobody, whoever has its part, all of them, which is asked. */
export function leadersOfParts(
  building: Building,
  lines: readonly Line[],
  tables: readonly ChargeOfParts[],
): void {
  const { groups, groupLeaders, indices, leaders, proposals } = building;
  const isOpen = new Set(indices.filter((index) => index.leaders.length === 0 && index.leaderWords === ''));
  const isParted = ({ code: own }: IndexDraft): boolean =>
    indices.some((index) => index.within === own || index.code.startsWith(`${own}.`));
  for (const { who, parts, said } of [
    ...lines.flatMap(
      (line) => chargeIn(line) ?? byNumbers(building, line) ?? chargeByNames(indices, line) ?? [],
    ),
    ...tables,
  ])
    for (const one of parts) {
      for (const { id, name } of groups)
        if (isHeadOf(name, one)) groupLeaders.push({ group: id, names: who, said });
      const index = indexOfPart(building, one);
      if (index === undefined || index.place === said.place) continue;
      if (!isOpen.has(index)) {
        if (!isPillar(one.kind)) askOther(building, index, who, said);
        continue;
      }
      // «Trụ cột 1» is no index 1, where the paper has both.
      if (one.kind !== '' && isPillar(one.kind) !== isParted(index) && indices.some(isParted)) continue;
      if (isPillar(one.kind) && groups.some(({ name }) => isHeadOf(name, one))) continue;
      const { ids, unknown } = leaders.read(who);
      if (ids.length === 0 || unknown.length > 0) continue;
      const met = ids.filter((id) => !index.leaders.includes(id));
      index.leaders.push(...met);
      index.leaderWords = [index.leaderWords, withoutEnd(said.words)].filter(Boolean).join('; ');
      // Of a pillar its indices are asked.
      if (!isParted(index))
        for (const person of met)
          proposals.push({ type: 'leader', index: index.code, words: withoutEnd(said.words), person });
    }
}
