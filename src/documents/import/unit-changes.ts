import type { Draft, IndexDraft, Place, Proposal } from '../../core/plan/draft.ts';
import { unitKey } from '../../core/plan/draft-names.ts';
import { foldInPlace } from '../../core/text/fold.ts';
import { dateIn, hasDay } from '../../core/time/viet-nam-time.ts';
import type { Building } from './building.ts';
import { type Line, withoutEnd } from './lines.ts';

type Change = Extract<Proposal, { type: 'unit-change' }>['change'];

/** Somebody's name by the words for kinds of units: «sáp nhập cơ sở dữ liệu» is work. */
const unit =
  '((?:Các )?(?:Phòng|Trung tâm|Ban|Chi cục|Thanh tra|Văn phòng|Đội|Tổ|Bộ phận|Trạm|Hạt|Sở|Quỹ)\\s[^:;.]{0,80}?)';
const beginsWith =
  '(?:(?:Từ|Kể từ)(?: ngày)? [\\d/.-]+(?: tháng \\d+)?(?: năm \\d+)?,? )?(?:(?:Thực hiện|Tiến hành|Hoàn thành) )?(?:việc )?';
const passive = '\\s*:?\\s+(?:(?:được|sẽ|bị|chính thức|thực hiện|tiến hành) )*';
const into = '(?:vào|với|và|thành|cùng)';
const merges = '(?:[Ss][áa]p nhập|[Hh]ợp nhất|[Nn]hập)';
const ends = '(?:[Gg]iải thể|(?:[Kk]ết thúc|[Cc]hấm dứt|[Tt]hôi)(?: việc)? hoạt động)';
const renames = '(?:[Đđ]ổi tên)';
/** Where a name is over: the day, or what it is done by. */
const over = '(?=\\s*(?:[,;.(]|$|(?:kể )?từ\\s|theo\\s|trước\\s|trong\\s|vào (?:ngày|tháng)\\s))';

const patterns: readonly [Change, RegExp][] = [
  ['merge', new RegExp(`^${beginsWith}${merges} ${unit} ${into} (.{2,90}?)${over}`, 'u')],
  ['merge', new RegExp(`^${beginsWith}${unit}${passive}${merges} ${into} (.{2,90}?)${over}`, 'u')],
  ['rename', new RegExp(`^${beginsWith}${renames} ${unit} (?:thành|là|sang) (.{2,90}?)${over}`, 'u')],
  [
    'rename',
    new RegExp(`^${beginsWith}${unit}${passive}${renames} (?:thành|là|sang) (.{2,90}?)${over}`, 'u'),
  ],
  ['dissolve', new RegExp(`^${beginsWith}${ends}(?: của)? ${unit}${over}`, 'u')],
  ['dissolve', new RegExp(`^${beginsWith}${unit}${passive}${ends}(?=\\s|[,;.]|$)`, 'u')],
];

/** The day from which it counts, where one that the calendar has is written. */
function dayIn(text: string, planYear: number | null): string | null {
  const match = /(\d{1,2})\s*(?:[/.-]|thang)\s*(\d{1,2})(?:\s*(?:[/.-]|nam)\s*(20\d\d))?/.exec(
    foldInPlace(text),
  );
  const year = match?.[3] === undefined ? planYear : Number(match[3]);
  if (match === null || year === null) return null;
  const [day, month] = [Number(match[1]), Number(match[2])];
  return month >= 1 && month <= 12 && hasDay({ year, month }, day) ? dateIn({ year, month }, day) : null;
}

/** What a sentence says of a unit that ends or is renamed; null where it says something else. */
export function unitChangeIn(
  text: string,
  planYear: number | null,
): Pick<Extract<Proposal, { type: 'unit-change' }>, 'change' | 'unit' | 'into' | 'day'> | null {
  for (const [change, pattern] of patterns) {
    const match = pattern.exec(text);
    if (match !== null)
      return {
        change,
        unit: match[1]!.trim(),
        into: match[2] === undefined ? null : withoutEnd(match[2]),
        day: dayIn(text, planYear),
      };
  }
  return null;
}

type Found = NonNullable<ReturnType<typeof unitChangeIn>>;

const kindOfUnit = '(?:Phòng|Trung tâm|Ban|Chi cục|Thanh tra|Văn phòng|Đội|Tổ|Bộ phận|Trạm|Hạt|Sở|Quỹ)';
const severalUnits = `(${kindOfUnit}\\s[^:;.]{2,160}?(?:\\s(?:và|cùng|với)|,)\\s+${kindOfUnit}\\s[^:;.]{2,120}?)`;
const becomeOne: readonly RegExp[] = [
  new RegExp(
    `^${beginsWith}${severalUnits}${passive}${merges}(?: (?:lại|với nhau))? (?:thành|vào) (.{2,90}?)${over}`,
    'u',
  ),
  new RegExp(`^${beginsWith}${merges} ${severalUnits} (?:thành|vào) (.{2,90}?)${over}`, 'u'),
];
const betweenUnits = new RegExp(`\\s*(?:,|\\s(?:và|cùng(?: với)?|với))\\s+(?=${kindOfUnit}\\s)`, 'u');

/** The same where several become one: «Phòng A và Phòng B hợp nhất thành Phòng C», each of them by itself. */
function unitChangesIn(text: string, planYear: number | null): Found[] {
  // A short name in brackets is none of the sentence.
  const own = text.replace(/\s*\([^()]*\)/gu, '').trim();
  for (const pattern of becomeOne) {
    const match = pattern.exec(own);
    if (match === null) continue;
    const into = withoutEnd(match[2]!);
    const day = dayIn(own.slice(match[0].length), planYear) ?? dayIn(own, planYear);
    return match[1]!
      .split(betweenUnits)
      .map((unitName) => ({ change: 'merge' as const, unit: unitName.trim(), into, day }))
      .filter((one) => one.unit !== into);
  }
  const found = unitChangeIn(text, planYear) ?? unitChangeIn(own, planYear);
  return found === null ? [] : [found];
}

/** Where one thing that a sentence says ends and the next begins. */
const pieces = /(?:[;:.]\s+|,?\s+(?:theo đó|trong đó|cụ thể)\s*[,:]?\s+)/u;

/** What a line of no work, such as a legal basis, says of units that end or are renamed, with the words of each. */
const changesWithin = (text: string, planYear: number | null): (Found & { words: string })[] =>
  text
    .slice(0, 2000)
    .split(pieces)
    .flatMap((piece) =>
      unitChangesIn(piece.trim(), planYear).map((found) => ({ ...found, words: withoutEnd(piece.trim()) })),
    );

/** Proposes it as what it is, once however often the paper says it. */
function propose(
  { proposals }: Building,
  found: Found,
  at: { words: string; place: Place; under: string | null },
): void {
  const isTold = proposals.some(
    (one) =>
      one.type === 'unit-change' &&
      one.unit === found.unit &&
      one.change === found.change &&
      one.day === found.day,
  );
  if (!isTold) proposals.push({ type: 'unit-change', ...found, ...at });
}

/** Proposes what lines that are no work say of units, wherever in them it stands. */
export function noteUnitChanges(building: Building, lines: readonly Pick<Line, 'text' | 'place'>[]): void {
  for (const { text, place } of lines)
    for (const { words, ...found } of changesWithin(text, building.year))
      propose(building, found, { words, place, under: null });
}

/** A legal basis without what it tells of units; '' where it tells nothing else. */
export function withoutChanges(basis: string, planYear: number | null): string {
  const told = changesWithin(basis, planYear);
  const [first] = told;
  if (first === undefined) return basis;
  return withoutEnd(
    basis.slice(0, basis.indexOf(first.words)).replace(/,?\s*(?:theo đó|trong đó|cụ thể)\s*[,:]?\s*$/u, ''),
  );
}

/** The codes of the indices that give a unit anything to do. */
export const worksOf = (indices: readonly IndexDraft[], unit: string): string[] =>
  indices
    .filter(({ leadUnit, coordinating, following, tasks }) =>
      [leadUnit, ...coordinating, ...following, ...tasks.flatMap(({ owners }) => owners ?? [])].includes(
        unit,
      ),
    )
    .map(({ code }) => code);

/** Units that the paper itself says end, to which it gives work: who does it then is asked. */
export function doubtEndedUnits(building: Building, draft: Pick<Draft, 'indices' | 'units'>): void {
  const { indices, units } = draft;
  const idOf = (name: string | null): string | null =>
    units.find((one) => name !== null && unitKey(one.name) === unitKey(name))?.id ?? null;
  for (const one of building.proposals) {
    if (one.type !== 'unit-change' || one.change === 'rename') continue;
    const [ended, into] = [idOf(one.unit), idOf(one.into)];
    if (ended === null || ended === into) continue;
    const works = worksOf(indices, ended);
    const isTold = building.doubts.some((other) => other.type === 'unit-ended' && other.unit === ended);
    if (works.length === 0 || isTold) continue;
    const at = { place: one.place, path: '', source: one.words };
    building.doubts.push({ type: 'unit-ended', unit: ended, name: one.unit, into, works, ...at });
  }
}

/**
 * Takes a sentence that says that a unit ends or is renamed out of what is read as work, and proposes it as what it is.
 * @param code the index below which it stands, of which it would else be a task
 */
export function takeUnitChange(
  building: Building,
  { text, place }: Pick<Line, 'text'> & { place: Place },
  code: string | null,
): boolean {
  const found = unitChangesIn(text, building.year);
  for (const one of found) propose(building, one, { words: withoutEnd(text), place, under: code });
  return found.length > 0;
}
