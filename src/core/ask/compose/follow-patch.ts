import type { Filter, Query } from '../query.ts';
import type { Aspect } from './aspects.ts';
import { filterOf, replaced, statusFilters } from './filters.ts';
import { type Leaning, tasksNamed } from './leaning.ts';
import { asksThenAndNow, monthsFor, stepwise } from './matter-months.ts';
import { beforeOf, monthsOf, monthsReported, monthsSoFar } from './months-asked.ts';
import { withShare } from './of-matter.ts';
import { has, ownUnits, pieceOf, piecesOfType, unitsOf } from './parts.ts';

/** What of a text takes the place of something in the question before. */
export interface Patch {
  months: readonly number[];
  filters: readonly Filter[];
  give: readonly Aspect[] | null;
}

/** «cộng cả tháng 5», «tính thêm tháng 6»: months beside those that were spoken of. */
export const addsMonths = / (?:cong|tinh|gop|ke|them) (?:ca|them|luon|vao) /u;

/** The months that a text names; «tháng trước đó» is before the one that was spoken of. */
function monthsNamed({ parts, known }: Leaning): readonly number[] {
  const before = piecesOfType(parts, 'period').find(({ spec }) => spec.type === 'before')?.spec;
  const spoken = known?.months[0];
  return before?.type === 'before' && spoken !== undefined
    ? beforeOf(spoken, before.count ?? 1)
    : monthsOf(parts).months;
}

const addsUnit = /(?<![a-z])(?:ca|them|kem|cung) (?:[a-z]+ ){1,6}?(?:nua|luon|voi|vao)(?![a-z])/;

const unitsKnown = (known: Query | null): readonly string[] =>
  known?.where.flatMap((filter) => (filter.by === 'unit' && !filter.not ? filter.ids : [])) ?? [];

/** Whose tasks are meant now: units that are named, the asker's own («cái nào của tôi»: of a leader, in their indices), people. */
function whoseNow({ parts, context, known }: Leaning): Filter[] {
  // «họ đề nghị gì»: whoever was spoken of stays.
  const isPronoun = has(parts, 'that') && !parts.named.some(({ type }) => type === 'unit');
  const own = pieceOf(parts, 'own');
  const leader = context.speaker?.person.role === 'leader' ? context.speaker.person : null;
  const isOfLeader = own?.of === 'person' && leader !== null;
  const named = unitsOf(parts);
  const owned = own && !isOfLeader ? ownUnits(parts) : [];
  const units = isPronoun ? [] : named.length > 0 ? named : owned;
  // «cả bên dược nữa»: that unit beside the one that was spoken of.
  const before = named.length > 0 && addsUnit.test(parts.reading.foldedText) ? unitsKnown(known) : [];
  const ids = [...new Set([...before, ...units.map(({ id }) => id)])];
  if (units.length > 0) return [{ by: 'unit', relation: 'task', ids }];
  const people = parts.named.filter(({ type }) => type === 'person').map(filterOf);
  return isOfLeader && named.length === 0 ? [...people, { by: 'person', ids: [leader.id] }] : people;
}

const ofThem =
  / (?:mấy|bao nhiêu|may|bao nhieu) (?:cái|việc|nhiệm vụ|mục|khoản|điều|cai|viec|nhiem vu|muc|khoan|dieu) /u;

/** «so t7 thì sao», behind one task's figure: how far it moved since, or until, that month. */
const setsMonthBeside = ({ parts, known, aspects }: Leaning, months: readonly number[]): boolean =>
  months.length === 1 &&
  known?.about !== undefined &&
  known.months.length > 0 &&
  known.give.includes('figure') &&
  pieceOf(parts, 'fold')?.fold === 'compare' &&
  aspects.every(({ aspect }) => aspect === 'progress' || aspect === 'change');

/** What a text changes of the question before: months, whose tasks, of which index or state, and what is asked of them. */
export function patchOf(leaning: Leaning): Patch {
  const { parts, context, aspects } = leaning;
  const indices = parts.named.filter(({ type }) => type === 'index').map(filterOf);
  // «trong đó của tôi có mấy cái»: how many of them, and no figure that was reported.
  const isCount = ofThem.test(parts.sentence.text);
  const asked = withShare(
    aspects.map(({ aspect }) => aspect).filter((one) => !(isCount && one === 'figure')),
    parts,
  );
  const isEmpty = asked.length === 0 || (asked.length === 1 && asked[0] === 'progress');
  const months = monthsReported(context, monthsNamed(leaning));
  return {
    months,
    filters: [...whoseNow(leaning), ...indices, ...statusFilters(parts)],
    give: setsMonthBeside(leaning, months) ? ['change'] : isEmpty ? null : asked,
  };
}

/** Whether a text changes nothing of what was asked. */
export const isEmptyPatch = (patch: Patch): boolean =>
  patch.filters.length === 0 && patch.months.length === 0 && patch.give === null;

/** The question before, with what of it the text changes. */
export function patched(leaning: Leaning, known: Query, patch: Patch): Query {
  const { parts, aspects } = leaning;
  const asksReport = aspects.some(({ of }) => of === 'report') || has(parts, 'status', 'period');
  // «họ có xin gì không», of tasks that are late: which of theirs hold a proposal.
  const asksWhether = patch.give?.length === 1 && patch.give[0] === 'proposal' && known.about === undefined;
  const kept = asksWhether
    ? [...known.where.filter(({ by }) => by !== 'status'), { by: 'said' as const, what: 'proposal' as const }]
    : known.where;
  const where = replaced(kept, patch.filters);
  const about = known.about ?? (where.some(({ by }) => by === 'text') ? [] : undefined);
  // «việc nào của phòng nào»: of a state, which is one of months.
  const isOfState = where.some(({ by }) => by === 'status');
  const asksPlan = !asksReport && !isOfState && aspects.some(({ of }) => of === 'plan');
  const months = monthsPatched(leaning, patch, asksPlan);
  const isNewlyReported = known.months.length === 0 && months.length > 0;
  return {
    ...known,
    where,
    give: patch.give ?? (isNewlyReported ? [] : known.give),
    ...(about ? { about } : {}),
    ...earlierThan(known, months),
    months,
  };
}

/** The months that were spoken of, where another takes their place: both may be set beside each other. */
function earlierThan(
  { earlier = [], months: known }: Query,
  months: readonly number[],
): Pick<Query, 'earlier'> {
  const before = [...new Set([...earlier, ...known])].filter((month) => !months.includes(month));
  return before.length > 0 && months.length > 0 ? { earlier: before } : {};
}

/** Months that are named, with those that were shown where they are to stand beside them; null where they take their place. */
function monthsBeside(parts: Leaning['parts'], { months, give }: Patch, known: Query): number[] | null {
  const last = known.months.at(-1)!;
  // «t4 t5 bao nhiêu, tăng đều không», behind what was reported in June: of each of them.
  if (give && stepwise(give)) {
    const spoken = [...new Set([...months, ...known.months, ...(known.earlier ?? [])])];
    // Of two months nothing is told of how even it was.
    return spoken.length > 2 ? spoken : monthsSoFar(parts.context);
  }
  // «tháng 5», «tháng 3 thì», «tăng được mấy»: over all that were spoken of.
  if (months.length === 0 && give?.includes('change') && known.earlier !== undefined)
    return [...new Set([...known.months, ...known.earlier])];
  // «tăng bao nhiêu so với tháng 3»: that month beside the one shown, of several the last.
  if (months.length === 1 && give?.includes('change'))
    return [...new Set([...months, ...(months.includes(last) ? known.months : [last])])];
  // «so với tháng 3, tháng 4 thì sao»
  if (months.length > 1 && pieceOf(parts, 'fold')?.fold === 'compare') return [...new Set([...months, last])];
  // «cộng cả tháng 5, 6 nữa»: with those that were spoken of.
  return months.length > 0 && addsMonths.test(` ${parts.reading.foldedText} `)
    ? [...new Set([...months, ...known.months])]
    : null;
}

function monthsPatched({ parts, known, aspects }: Leaning, patch: Patch, asksPlan: boolean): number[] {
  const beside = known && known.months.length > 0 ? monthsBeside(parts, patch, known) : null;
  if (beside) return beside.sort((one, other) => one - other);
  // «hồi tháng 3 kêu lỗi gì, giờ hết chưa»: then and now.
  if (known && patch.months.length > 0 && asksThenAndNow(parts))
    return monthsFor(parts, { ids: tasksNamed(known), reported: [] }, patch.give ?? []);
  if (patch.months.length > 0) return [...patch.months];
  if (asksPlan || !known) return [];
  // «thế còn các phòng thì làm gì trong đó»: of the plan still, where nothing of reports is asked.
  const asksReport = aspects.some(({ of }) => of === 'report') || has(parts, 'status', 'period', 'words');
  if (known.months.length === 0 && !asksReport) return [];
  if (
    known.months.length > 0 &&
    !patch.give?.some((one) => one === 'sum' || one === 'change' || one === 'steps' || one === 'even')
  )
    return [...known.months];
  const ids = tasksNamed(known);
  return monthsFor(parts, { ids, reported: [] }, patch.give ?? []);
}
