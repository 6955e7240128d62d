import { ownersOf } from '../../plan/assignments.ts';
import { planIdOf } from '../../report/carried.ts';
import { fold } from '../../text/fold.ts';
import type { Asked } from '../answer.ts';
import { answerOf } from '../conditions.ts';
import { matterHolds } from '../matter.ts';
import type { Filter, Query } from '../query.ts';
import { holds, pattern } from '../sentence.ts';
import { answered, ofRows, someFound, tasksIn } from './answered.ts';
import type { Aspect } from './aspects.ts';
import { contentOf } from './content.ts';
import { filterOf, replaced } from './filters.ts';
import { inMonths, type Leaning, tasksNamed } from './leaning.ts';
import { isSilent, monthsFor } from './matter-months.ts';
import { undoneOf } from './month-things.ts';
import { beforeOf, monthsOf, monthsSoFar } from './months-asked.ts';
import { returnedOf } from './of-matter.ts';
import { has, isHeadOf, isOnly, ownUnits, pieceOf, piecesOfType, unitsOf, wholeSentence } from './parts.ts';
import { spokenOf } from './spoken.ts';

/** «việc đó»: what was shown is meant, whatever is asked of it. */
export const thatTask =
  / (?:việc|nhiệm vụ|mục|cái|câu|khoản|nội dung|chỗ|viec|nhiem vu|muc|cai|cau|khoan|noi dung|cho) (?:đó|ấy|này|đấy|do|ay|nay|day) /u;

/** Words with which something is asked, and nothing is spoken of: «cao lên hay thấp đi», «trong kế hoạch ghi nguyên văn thế nào». */
const wordsOf: Partial<Record<Aspect, ReadonlySet<string>>> = {
  change: new Set('tang giam len xuong cao thap hon kem di tot xau nhieu it'.split(' ')),
  text: new Set('ke hoach cau ghi nguyen toan van noi dung trong quy dinh'.split(' ')),
};

/** «cộng cả tháng 5», «tính thêm tháng 6»: months beside those that were spoken of. */
const addsMonths = / (?:cong|tinh|gop|ke|them) (?:ca|them|luon|vao) /u;
const adding: ReadonlySet<string> = new Set(['cong', 'tinh', 'gop', 'ke', 'them']);

/** Whether all that a text speaks of is what was shown: its words stand in the tasks shown. */
function speaksOfShown({ parts, known, aspects }: Leaning): boolean {
  const ids = known ? tasksNamed(known) : [];
  const strange = contentOf(parts)
    // «bên báo chí thì sao»: the name of a unit takes the place of another.
    .filter(({ inName, soft }) => !(inName && soft))
    .filter(({ soft, paired }) => !soft || (known?.about !== undefined && !paired && !has(parts, 'words')))
    .filter(({ word }) => !(adding.has(word) && addsMonths.test(` ${parts.reading.foldedText} `)))
    .filter(({ word }) => !aspects.some(({ aspect }) => wordsOf[aspect]?.has(fold(word))))
    .filter(({ word }) => !matterHolds(parts.context.plan, ids, word));
  // One word that nobody knows says less than what is asked: «có *xin xỏ* gì không».
  // «họ xin bao nhiêu tiền, sau có được cấp không»: whose words are meant is said.
  const points = has(parts, 'that') || thatTask.test(parts.sentence.text);
  const most = points ? 3 : 1;
  return (
    strange.length === 0 ||
    (strange.length <= most && aspects.length > 0 && (known?.about !== undefined || points))
  );
}

/** What of a text takes the place of something in the question before. */
interface Patch {
  months: readonly number[];
  filters: readonly Filter[];
  give: readonly Aspect[] | null;
}

/** The months that a text names; «tháng trước đó» is before the one that was spoken of. */
function monthsNamed({ parts, known }: Leaning): readonly number[] {
  const before = piecesOfType(parts, 'period').find(({ spec }) => spec.type === 'before')?.spec;
  const spoken = known?.months[0];
  return before?.type === 'before' && spoken !== undefined
    ? beforeOf(spoken, before.count ?? 1)
    : monthsOf(parts).months;
}

/** Whose tasks are meant now: units that are named, the asker's own («cái nào của tôi»: of a leader, in their indices), people. */
function whoseNow({ parts, context }: Leaning): Filter[] {
  // «họ đề nghị gì»: whoever was spoken of stays.
  const isPronoun = has(parts, 'that') && !parts.named.some(({ type }) => type === 'unit');
  const own = pieceOf(parts, 'own');
  const leader = context.speaker?.person.role === 'leader' ? context.speaker.person : null;
  const isOfLeader = own?.of === 'person' && leader !== null;
  const named = unitsOf(parts);
  const owned = own && !isOfLeader ? ownUnits(parts) : [];
  const units = isPronoun ? [] : named.length > 0 ? named : owned;
  if (units.length > 0) return [{ by: 'unit', relation: 'task', ids: units.map(({ id }) => id) }];
  const people = parts.named.filter(({ type }) => type === 'person').map(filterOf);
  return isOfLeader && named.length === 0 ? [...people, { by: 'person', ids: [leader.id] }] : people;
}

const ofThem =
  / (?:mấy|bao nhiêu|may|bao nhieu) (?:cái|việc|nhiệm vụ|mục|khoản|điều|cai|viec|nhiem vu|muc|khoan|dieu) /u;

function patchOf(leaning: Leaning): Patch {
  const { parts, context, aspects } = leaning;
  const status = pieceOf(parts, 'status');
  const indices = parts.named.filter(({ type }) => type === 'index').map(filterOf);
  // «trong đó của tôi có mấy cái»: how many of them, and no figure that was reported.
  const isCount = ofThem.test(parts.sentence.text);
  const asked = aspects.map(({ aspect }) => aspect).filter((one) => !(isCount && one === 'figure'));
  const isEmpty = asked.length === 0 || (asked.length === 1 && asked[0] === 'progress');
  return {
    months: monthsNamed(leaning).filter((month) => month >= context.firstMonth && month <= context.atHand),
    filters: [
      ...whoseNow(leaning),
      ...indices,
      ...(status ? [{ by: 'status' as const, status: status.status }] : []),
    ],
    give: isEmpty ? null : asked,
  };
}

/** Pieces that may stand in what leans on tasks. */
const leaningTypes = [
  'period',
  'ask',
  'words',
  'filler',
  'fold',
  'own',
  'within',
  'status',
  'that',
  'head',
  'relation',
  'number',
  'measure',
  'cadence',
  'returned',
  'month',
  'act',
  'how',
  'state',
  'field',
  'trend',
  'chat',
] as const;

/** «phòng tôi có việc gì chậm»: tasks in a state, of a unit, a leader or an index. */
const isStateOfSome = ({ where }: Query): boolean =>
  where.some(({ by }) => by === 'status') &&
  where.some(({ by }) => by === 'unit' || by === 'person' || by === 'index');

/** «sao lại chậm thế», of tasks that were found by their words: it names nothing, and asks of these. */
const isBareWhy = ({ parts, known, heads }: Leaning, { give, months }: Patch): boolean =>
  known !== null &&
  ((known.about !== undefined && known.about.length > 0) || isStateOfSome(known)) &&
  parts.named.length === 0 &&
  parts.left.length === 0 &&
  heads.length === 0 &&
  months.length === 0 &&
  give?.length === 1 &&
  give[0] === 'obstacle';

/** So many tasks are told in full, with all that was reported of them. */
const few = 3;

/** «sao lại chậm», of a few tasks that were shown of one month: why first, then figure, result and what is asked for. */
function whyOfFew({ context, last, parts }: Leaning, known: Query): Asked | null {
  const isFew = last !== null && last.rows.length > 0 && last.rows.length <= few;
  if (!isFew || known.months.length !== 1 || known.about !== undefined) return null;
  const where: Filter[] = [
    { by: 'text', words: idsShown(last).join('|') },
    ...known.where.filter(({ by }) => by === 'unit'),
  ];
  const query: Query = { of: 'task', where, give: ['obstacle'], about: [], months: known.months };
  const asked = ofPairs(answered(context, query, parts.fields), last.rows);
  // «tháng 4 thì sao» goes on from the question before, of which these were the rows.
  const { fold: _, ...before } = known;
  const kept = { query: JSON.stringify({ ...before, give: ['obstacle'] }), rows: last.rows };
  return asked.topic ? { ...asked, topic: { ...asked.topic, last: kept } } : asked;
}

/**
 * «phòng quản lý công nghiệp có những nhiệm vụ nào», behind a task that was found by its words: it says what is asked and of
 * whom, and is not meant of that one task. «phòng ấy có việc nào trong đó» points back.
 */
const asksOfAnother = ({ parts, known, heads }: Leaning, { filters }: Patch): boolean =>
  heads.length > 0 &&
  !has(parts, 'that', 'within', 'status', 'words') &&
  filters.some(({ by }) => by === 'unit' || by === 'person') &&
  known?.where.some(({ by }) => by === 'text') === true;

/**
 * Whether a text says all that it asks, and leans on nothing: «vướng mắc tháng này», «thanh tra có việc chậm không».
 */
function standsAlone(leaning: Leaning, patch: Patch): boolean {
  const { parts, pointsBack, isWithin } = leaning;
  if (pointsBack || isWithin) return false;
  if (isBareWhy(leaning, patch)) return false;
  if (asksOfAnother(leaning, patch)) return true;
  const asksState = has(parts, 'status', 'words');
  // «tháng 5 báo kết quả gì»: of what was shown; what hinders is asked of everything.
  const isOfShown =
    !has(parts, 'status') &&
    parts.named.length === 0 &&
    leaning.heads.length === 0 &&
    leaning.known?.where.some(({ by }) => by === 'unit' || by === 'index' || by === 'text') === true &&
    piecesOfType(parts, 'words').every(({ what }) => what === 'result' || what === 'progress');
  if (isOfShown && patch.months.length > 0 && parts.left.length === 0) return false;
  return (
    ((patch.give !== null || asksState) && patch.filters.length > 0) || (asksState && patch.months.length > 0)
  );
}

/** Whether a text changes nothing of what was asked. */
const isEmptyPatch = (patch: Patch): boolean =>
  patch.filters.length === 0 && patch.months.length === 0 && patch.give === null;

/** The question before, with what of it the text changes. */
function patched(leaning: Leaning, known: Query, patch: Patch): Query {
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
    months,
  };
}

/** The tasks whose rows were shown. */
const idsShown = (last: NonNullable<Leaning['last']>): string[] => [
  ...new Set(last.rows.map((row) => row.split(':')[0]!)),
];

const nowWords = / (?:giờ|bây giờ|hiện nay|hiện giờ|đến nay|tới nay|gio|bay gio|hien nay|den nay) /u;

const thoseTasks =
  / (?:mấy|các|những|cả|may|cac|nhung|ca)(?: \d| hai| ba| bốn| bon)? (?:việc|nhiệm vụ|mục|cái|viec|nhiem vu|muc|cai) (?:đó|ấy|này|kia|trên|đấy|do|ay|nay|kia|tren|day) /u;

/** The month in which the tasks shown are meant now: the one at hand, or one that is named of «mấy việc đó»; null where none is. */
function monthNow({ parts, context, known }: Leaning): number | null {
  const [month, another] = monthsOf(parts).months;
  if (month !== undefined)
    return another === undefined && month <= context.atHand && thoseTasks.test(parts.sentence.text)
      ? month
      : null;
  return !known?.months.includes(context.atHand) && nowWords.test(parts.sentence.text)
    ? context.atHand
    : null;
}

/** «giờ làm chưa», «sang tháng 7 mấy việc đó ra sao»: what became of the tasks shown, whatever their state is then. */
function rowsNow(leaning: Leaning): Asked | null {
  const { parts, context, known, last } = leaning;
  if (known?.of !== 'task' || !last || known.months.length === 0 || has(parts, 'status')) return null;
  const month = monthNow(leaning);
  if (month === null) return null;
  const ids = idsShown(last);
  const where: Filter[] = [
    { by: 'text', words: ids.join('|') },
    ...known.where.filter(({ by }) => by === 'unit'),
  ];
  return ofPairs(
    answered(context, { of: 'task', where, give: ['progress'], about: [], months: [month] }, parts.fields),
    last.rows,
  );
}

/** Of tasks that several units have, those of the units that were shown: «2.1.5:phong-a». */
const ofPairs = (asked: Asked, shown: readonly string[]): Asked =>
  ofRows(asked, (rows) =>
    rows.filter(
      ({ task, units }) =>
        task.carried === undefined && shown.includes(`${planIdOf(task)}:${units[0]?.id ?? ''}`),
    ),
  );

/** A text as one of the months that were spoken of, where it names none itself. */
const withMonths = (parts: Leaning['parts'], months: readonly number[]): Leaning['parts'] =>
  monthsOf(parts).months.length > 0 || months.length === 0
    ? parts
    : { ...parts, pieces: [...parts.pieces, inMonths(months)] };

/** «ai trả, hôm nào», of a task that was given back; «trong đó mục nào bị trả lại», of those shown. */
function returnedOfShown({ parts, aspects, isWithin, last }: Leaning, known: Query): Asked | null {
  const named = tasksNamed(known);
  const ids = named.length === 0 && isWithin && last ? idsShown(last) : named;
  const asksOfReturn =
    known.give.includes('returned') &&
    aspects.some(({ aspect }) => ['obstacle', 'when', 'owner', 'result'].includes(aspect));
  // «của phòng công nghiệp lý do gì»: of those that were given back, one unit's.
  const isOfUnits = parts.named.every(({ type }) => type === 'unit');
  return (has(parts, 'returned') || asksOfReturn) && ids.length > 0 && isOfUnits
    ? returnedOf(withMonths(parts, known.months), ids, true)
    : null;
}

/** «quý này thì sao», of what is held from time to time: what was reported of it in the quarter so far, else that nothing was, and its end. */
function dueInSpan(leaning: Leaning, known: Query): Asked | null {
  const { parts, context } = leaning;
  const isSpan = piecesOfType(parts, 'period').every(
    ({ spec }) => spec.type === 'quarter' || spec.type === 'half',
  );
  const ids = tasksNamed(known);
  const patch = patchOf(leaning);
  if (!isSpan || ids.length === 0 || patch.months.length === 0) return null;
  const asked = answered(context, patched(leaning, known, patch), parts.fields);
  return isSilent(parts, asked) ? undoneOf(parts, ids) : asked;
}

const doneByNow = pattern(
  '(?:(?:đến|tới) (?:nay|giờ|hiện tại|lúc này)|giờ|bây giờ|hiện|nay)(?: thì)?(?: đã| được)* (?:xong|hoàn thành|làm xong|khắc phục|giải quyết|làm|gỡ)(?: được| xong)? (?:chưa|rồi chưa)|(?:xong|hoàn thành|khắc phục|giải quyết)(?: được)? chưa',
);

/** «đến nay xong chưa», of what was late in a month: what later reports say of it; where none does, that there is none. */
function doneSince({ parts, context, known, last }: Leaning): Asked | null {
  const isLate = known?.where.some(({ by }) => by === 'status') === true;
  if (known?.of !== 'task' || !last || !isLate || !holds(doneByNow, wholeSentence(parts))) return null;
  if (parts.named.length > 0 || parts.left.length > 0 || has(parts, 'head', 'own')) return null;
  const since = Math.max(...known.months) + 1;
  const months = monthsSoFar(context).filter((month) => month >= since);
  const ids = idsShown(last);
  if (months.length === 0 || ids.length === 0) return null;
  const where: Filter[] = [
    { by: 'text', words: ids.join('|') },
    ...known.where.filter(({ by }) => by === 'unit'),
  ];
  const asked = ofPairs(
    answered(context, { of: 'task', where, give: ['done'], about: [], months }, parts.fields),
    last.rows,
  );
  const told = (tasksIn(asked) ?? []).filter(({ reported }) =>
    reported.some(({ progress }) => answerOf(progress) !== null),
  );
  const silent = ids.filter((id) => !told.some(({ task }) => planIdOf(task) === id));
  const due = silent.length > 0 ? undoneOf({ ...parts, pieces: [] }, silent) : null;
  const rest = ofRows(asked, () => told);
  if (!due) return rest;
  return told.length === 0
    ? due
    : { ...rest, answer: { type: 'several', answers: [due.answer, rest.answer] } };
}

/**
 * What is asked beside the tasks shown, which do not have it: the deadline of what falls due with its month's report, the
 * figure to reach of what has none, which is its index's.
 */
function asksBeside({ parts, context, known, topic }: Leaning, { give, filters, months }: Patch): boolean {
  if (known === null || give === null || filters.length > 0 || months.length > 0) return false;
  const ids = tasksNamed(known);
  const tasks = context.plan.indices.flatMap((index) => index.tasks.filter(({ id }) => ids.includes(id)));
  const isOnly = (...aspects: Aspect[]): boolean => give.every((one) => aspects.includes(one));
  if (pieceOf(parts, 'month')?.what === 'deadline')
    return isOnly('due', 'when') && tasks.every(({ due }) => due === undefined);
  return (
    give.includes('measure') &&
    isOnly('measure', 'figure') &&
    topic.indices.length === 1 &&
    tasks.every(({ measure }) => measure === undefined)
  );
}

const ofPlanAlone = (aspects: Leaning['aspects']): Leaning['aspects'] =>
  aspects.filter(({ of }) => of === 'plan');

/** «chỉ tiêu bao nhiêu», of a task of the plan: the figure that it is to reach, and none that was reported. */
const asksAim = ({ parts, known, aspects }: Leaning): boolean =>
  known?.months.length === 0 &&
  !has(parts, 'period', 'status', 'words') &&
  aspects.some(({ aspect }) => aspect === 'measure') &&
  aspects.every(({ aspect }) => aspect === 'measure' || aspect === 'figure');

/** Tasks spoken of, asked something else about: another month, unit or state, or another thing of the same. */
export function ofTasksShown(given: Leaning): Asked | null {
  const leaning = asksAim(given) ? { ...given, aspects: ofPlanAlone(given.aspects) } : given;
  const { parts, context, known, pointsBack } = leaning;
  if (known?.of !== 'task' || !isOnly(parts, ...leaningTypes) || !speaksOfShown(leaning)) return null;
  const isAhead = monthsOf(parts).months.some((month) => month > context.atHand);
  if (isAhead) return dueInSpan(leaning, known);
  const back = returnedOfShown(leaning, known);
  if (back) return back;
  const asNow = doneSince(leaning) ?? rowsNow(leaning);
  if (asNow) return asNow;
  const whole = patchOf(leaning);
  const few = isBareWhy(leaning, whole) ? whyOfFew(leaning, known) : null;
  if (few) return few;
  // That it is late is known of what was shown.
  const patch = isBareWhy(leaning, whole) ? { ...whole, filters: [] } : whole;
  if ((isEmptyPatch(patch) && !pointsBack) || standsAlone(leaning, patch)) return null;
  if (asksBeside(leaning, patch)) return null;
  const asked = answered(context, patched(leaning, known, patch), parts.fields);
  return mayBeWhole(leaning, patch) ? someFound(asked) : asked;
}

/** «phòng quản lý công nghiệp phải làm gì»: where none of the tasks shown is theirs, it is a question of its own. */
const mayBeWhole = ({ parts, known, pointsBack, isWithin }: Leaning, { filters, months }: Patch): boolean =>
  !pointsBack &&
  !isWithin &&
  months.length === 0 &&
  !has(parts, 'that', 'status', 'words') &&
  filters.some(({ by }) => by === 'unit') &&
  known?.where.some(({ by }) => by === 'text') === true;

function monthsPatched({ parts, known, aspects }: Leaning, patch: Patch, asksPlan: boolean): number[] {
  // «tăng bao nhiêu so với tháng 3»: that month beside the one shown.
  if (patch.months.length === 1 && patch.give?.includes('change') && known && known.months.length > 0)
    return [...new Set([...patch.months, ...known.months])].sort((one, other) => one - other);
  // «cộng cả tháng 5, 6 nữa»: with those that were spoken of.
  if (patch.months.length > 0 && known && addsMonths.test(` ${parts.reading.foldedText} `))
    return [...new Set([...patch.months, ...known.months])].sort((one, other) => one - other);
  if (patch.months.length > 0) return [...patch.months];
  if (asksPlan || !known) return [];
  // «thế còn các phòng thì làm gì trong đó»: of the plan still, where nothing of reports is asked.
  const asksReport = aspects.some(({ of }) => of === 'report') || has(parts, 'status', 'period', 'words');
  if (known.months.length === 0 && !asksReport) return [];
  if (known.months.length > 0 && !patch.give?.some((one) => one === 'sum' || one === 'change'))
    return [...known.months];
  const ids = tasksNamed(known);
  return monthsFor(parts, { ids, reported: [] }, patch.give ?? []);
}

const others = pattern(
  '(?:các|những|mấy|hai|ba|bốn|\\d+)(?: cái)? (?:phòng|đơn vị|bên|chỗ|nơi|nhà)(?: chuyên môn)? (?:kia|còn lại|khác|nữa)|(?:phòng|đơn vị|bên|chỗ|nơi) (?:kia|còn lại|khác)',
);

/** «còn 2 phòng kia»: of the task that was told of one unit, the same of the others that have it. */
export function othersOfTask({ parts, context, known, last }: Leaning): Asked | null {
  if (known?.of !== 'task' || !last || parts.named.length > 0 || !holds(others, parts.sentence)) return null;
  if (has(parts, 'sent', 'debt', 'act', 'how', 'returned', 'month')) return null;
  const [id, another] = idsShown(last);
  const shown = known.where.flatMap((filter) => (filter.by === 'unit' && !filter.not ? filter.ids : []));
  if (id === undefined || another !== undefined || shown.length === 0) return null;
  const index = context.plan.indices.find(({ tasks }) => tasks.some((task) => task.id === id));
  const task = index?.tasks.find((one) => one.id === id);
  const rest =
    index && task ? ownersOf(context.org, index, task).filter((unit) => !shown.includes(unit.id)) : [];
  if (rest.length === 0) return null;
  const where: Filter[] = [
    { by: 'text', words: id },
    { by: 'unit', relation: 'task', ids: rest.map((unit) => unit.id) },
  ];
  const months = monthsOf(parts).months.filter((month) => month <= context.atHand);
  return answered(
    context,
    { ...known, where, about: known.about ?? [], months: months.length > 0 ? months : known.months },
    parts.fields,
  );
}

const lacking = pattern(
  '(?:còn )?(?:thiếu|hụt|cần)(?: thêm| phải)?(?: đúng)? (?:mấy|bao nhiêu)|còn (?:mấy|bao nhiêu)(?: [^ @]+){0,3} (?:nữa|mới|thì)|(?:mấy|bao nhiêu)(?: [^ @]+){0,3} (?:nữa )?(?:mới|thì|là) (?:đủ|đạt|tới|bằng|xong)',
);

/** «còn thiếu bao nhiêu nữa mới đủ chỉ tiêu», of a task with a figure to reach: what is left of that figure, and of no index. */
export function remainingOfShown({ parts, context, known, last }: Leaning): Asked | null {
  if (known?.of !== 'task' || !last || parts.named.length > 0 || !holds(lacking, parts.sentence)) return null;
  if (has(parts, 'sent', 'debt', 'month', 'act', 'status') || isHeadOf(parts, 'task')) return null;
  const shown = idsShown(last);
  const measured = context.plan.indices
    .flatMap(({ tasks }) => tasks)
    .filter(({ id, measure }) => shown.includes(id) && measure !== undefined)
    .map(({ id }) => id);
  if (measured.length === 0 || measured.length > 2 || known.about === undefined) return null;
  const where: Filter[] = [
    { by: 'text', words: measured.join('|') },
    ...known.where.filter(({ by }) => by === 'unit'),
  ];
  const named = monthsOf(parts).months.filter((month) => month <= context.atHand);
  const spoken = named.length > 0 ? named : known.months.length === 1 ? known.months : null;
  const months = spoken ?? monthsFor(parts, { ids: measured, reported: [] }, ['remaining']);
  return answered(context, { ...known, where, give: ['remaining'], months }, parts.fields);
}

/** «thế còn giao ban thì sao»: the same of what its own words name. */
export function otherMatter({
  parts,
  context,
  known,
  pointsBack,
  spoken: meant,
  aspects,
}: Leaning): Asked | null {
  if (known?.of !== 'task' || !pointsBack || known.about === undefined) return null;
  // «bên báo chí thì sao»: another unit, not another matter.
  if (parts.named.length > 0) return null;
  if (aspects.some(({ aspect }) => aspect !== 'progress')) return null;
  const spoken = meant ?? spokenOf(parts, true);
  if (!spoken) return null;
  const where: Filter[] = [{ by: 'text', words: spoken.matter.ids.join('|') }];
  const months = known.months.length === 0 ? [] : monthsFor(parts, spoken.matter, []);
  return answered(context, { ...known, where, about: spoken.matter.words, months }, parts.fields);
}
