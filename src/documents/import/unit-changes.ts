import type { Place, Proposal } from '../../core/plan/draft.ts';
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

/**
 * Takes a sentence that says that a unit ends or is renamed out of what is read as work, and proposes it as what it is.
 * @param code the index below which it stands, of which it would else be a task
 */
export function takeUnitChange(
  building: Building,
  { text, place }: Pick<Line, 'text'> & { place: Place },
  code: string | null,
): boolean {
  const found = unitChangeIn(text, building.year);
  if (found === null) return false;
  const isTold = building.proposals.some(
    (one) =>
      one.type === 'unit-change' &&
      one.unit === found.unit &&
      one.change === found.change &&
      one.day === found.day,
  );
  if (!isTold)
    building.proposals.push({ type: 'unit-change', ...found, words: withoutEnd(text), place, under: code });
  return true;
}
