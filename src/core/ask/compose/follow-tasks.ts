import { fold } from '../../text/fold.ts';
import type { Asked } from '../answer.ts';
import { matterHolds } from '../matter.ts';
import type { Query } from '../query.ts';
import { holds, pattern } from '../sentence.ts';
import { answered, someFound } from './answered.ts';
import type { Aspect } from './aspects.ts';
import { undoneOf } from './cadence-due.ts';
import { contentOf } from './content.ts';
import { addsMonths, isEmptyPatch, type Patch, patched, patchOf } from './follow-patch.ts';
import { doneSince, ofPairs, returnedOfShown, rowsNow } from './follow-since.ts';
import { withGranted } from './granted-later.ts';
import { idsShown, type Leaning, ofThese, tasksNamed } from './leaning.ts';
import { isSilent } from './matter-months.ts';
import { monthsOf } from './months-asked.ts';
import { has, isOnly, pieceOf, piecesOfType } from './parts.ts';
import { wantsRows } from './rows-wanted.ts';

/** «việc đó»: what was shown is meant, whatever is asked of it. */
export const thatTask =
  / (?:việc|nhiệm vụ|mục|cái|câu|khoản|nội dung|chỗ|viec|nhiem vu|muc|cai|cau|khoan|noi dung|cho) (?:đó|ấy|này|đấy|do|ay|nay|day) /u;

/** Words with which something is asked, and nothing is spoken of: «cao lên hay thấp đi», «trong kế hoạch ghi nguyên văn thế nào». */
const wordsOf: Partial<Record<Aspect, ReadonlySet<string>>> = {
  change: new Set('tang giam len xuong cao thap hon kem di tot xau nhieu it'.split(' ')),
  text: new Set('ke hoach cau ghi nguyen toan van noi dung trong quy dinh'.split(' ')),
};

/** «gồm những việc nào», «kể ra»: which they are, and nothing that they are about. */
const listing: ReadonlySet<string> = new Set('gom bao ke liet neu ten ra cu the chi tiet nhung'.split(' '));

const ofWhole = / (?:so|so với|bằng|đạt|phần trăm|trên|voi|bang|dat|phan tram|tren) (?:dự toán|du toan) /u;
const inPercent = / (?:phần trăm|phan tram|pt) /u;

/** «bằng mấy phần trăm *dự toán*», behind a task: of what a part is asked, and no other task that has the word. */
export const isOfWhole = ({ sentence: { text } }: Leaning['parts'], { word }: { word: string }): boolean =>
  (word === 'du' || word === 'toan') && ofWhole.test(text) && inPercent.test(text);

const adding: ReadonlySet<string> = new Set(['cong', 'tinh', 'gop', 'ke', 'them']);

/** Whether all that a text speaks of is what was shown: its words stand in the tasks shown. */
function speaksOfShown({ parts, known, aspects }: Leaning): boolean {
  const ids = known ? tasksNamed(known) : [];
  const strange = contentOf(parts)
    // «bên báo chí thì sao»: the name of a unit takes the place of another.
    .filter(({ inName, soft }) => !(inName && soft))
    // «có bị trả lại không»: with what was given back nothing else is named.
    .filter(({ soft }) => !(soft && has(parts, 'returned') && parts.left.length === 0))
    .filter(({ soft, paired }) => !soft || (known?.about !== undefined && !paired && !has(parts, 'words')))
    .filter(({ word }) => !(adding.has(word) && addsMonths.test(` ${parts.reading.foldedText} `)))
    .filter((one) => !isOfWhole(parts, one))
    .filter(({ word }) => !(listing.has(fold(word)) && holds(wantsRows, parts.sentence)))
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

/**
 * «sao lại chậm thế», of tasks that were found by their words: it names nothing, and asks of these; «hồi tháng 5 sao chậm», of the
 * same in another month.
 */
const isBareWhy = ({ parts, known, heads }: Leaning, { give, months }: Patch): boolean =>
  known !== null &&
  ((known.about !== undefined && known.about.length > 0) || isStateOfSome(known)) &&
  parts.named.length === 0 &&
  // «hồi tháng 5 *kêu* chậm»
  parts.left.length <= (isOfOneMatter(known) ? 1 : 0) &&
  heads.length === 0 &&
  (months.length === 0 || isOfOneMatter(known)) &&
  give?.includes('obstacle') === true &&
  give.every((one) => one === 'obstacle' || one === 'progress');

/** Whether one task was found by its words. */
const isOfOneMatter = (known: Query): boolean =>
  known.about !== undefined && known.about.length > 0 && tasksNamed(known).length === 1;

/** So many tasks are told in full, with all that was reported of them. */
const few = 3;

/** «sao lại chậm», of a few tasks that were shown of one month: why first, then figure, result and what is asked for. */
function whyOfFew({ context, last, parts }: Leaning, known: Query): Asked | null {
  const isFew = last !== null && last.rows.length > 0 && last.rows.length <= few;
  if (!isFew || known.months.length !== 1 || known.about !== undefined) return null;
  const where = ofThese(idsShown(last), known);
  const query: Query = { of: 'task', where, give: ['obstacle'], about: [], months: known.months };
  const asked = ofPairs(answered(context, query, parts.fields), last.rows);
  // «tháng 4 thì sao» goes on from the question before, of which these were the rows.
  const { fold: _, ...before } = known;
  const kept = { query: JSON.stringify({ ...before, give: ['obstacle'] }), rows: last.rows };
  return asked.topic ? { ...asked, topic: { ...asked.topic, last: kept } } : asked;
}

/** «cái nào thuộc chỉ số của tôi», «việc nào là của thanh tra»: which of those that were shown. */
const someOfThese = pattern(
  '(?<=^ )(?:thế |vậy |rồi )?(?:cái|việc|nhiệm vụ|mục|đầu việc) nào (?:là |thì )?(?:của|thuộc|do)',
);

/**
 * «phòng quản lý công nghiệp có những nhiệm vụ nào», «chỉ số 2.3 có mấy việc»: it says what is asked and of whom, and is not meant
 * of what was shown, of one task or in one month or state. «phòng ấy có việc nào trong đó» points back.
 */
const asksOfAnother = ({ parts, heads }: Leaning, { filters }: Patch): boolean =>
  heads.length > 0 &&
  !holds(someOfThese, parts.sentence) &&
  !has(parts, 'that', 'within', 'status', 'words') &&
  filters.some(({ by }) => by === 'unit' || by === 'person' || by === 'index');

/** «báo cáo của phòng tháng 6»: the whole report of a unit, whatever of it was spoken of. */
const wholeReport = pattern(
  '(?<=^ )(?:(?:cho|xem|đọc|mở|em|tôi|anh|chị|mình) )*(?:báo cáo|bc)(?: tháng)? (?:của )?(?:phòng|đơn vị|trung tâm|chi cục|@u\\d+)',
);

const asksWholeReport = ({ parts }: Leaning, { filters }: Patch): boolean =>
  filters.some(({ by }) => by === 'unit') &&
  !has(parts, 'status', 'that', 'within') &&
  holds(wholeReport, parts.sentence);

/**
 * Whether a text says all that it asks, and leans on nothing: «vướng mắc tháng này», «thanh tra có việc chậm không».
 */
function standsAlone(leaning: Leaning, patch: Patch): boolean {
  const { parts, pointsBack, isWithin } = leaning;
  if (pointsBack || isWithin) return false;
  if (isBareWhy(leaning, patch)) return false;
  if (asksOfAnother(leaning, patch) || asksWholeReport(leaning, patch)) return true;
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
  if (known?.of !== 'task' || !speaksOfShown(leaning)) return null;
  // «hôm nào phải xong»: of what was shown; «việc nào phải xong …» is asked of all.
  if (
    !(isOnly(parts, ...leaningTypes) || (leaning.heads.length === 0 && isOnly(parts, ...leaningTypes, 'due')))
  )
    return null;
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
  const asked = withGranted(parts, answered(context, patched(leaning, known, patch), parts.fields));
  return mayBeWhole(leaning, patch) ? someFound(asked) : asked;
}

/** «thế còn thu ngân sách», behind a task that its words name: of that index, which has none of the words. */
const turnsToIndex = ({ known }: Leaning, { filters }: Patch): boolean =>
  filters.some(({ by }) => by === 'index') && known?.where.some(({ by }) => by === 'text') === true;

/** «phòng quản lý công nghiệp phải làm gì»: where none of the tasks shown is theirs, it is a question of its own. */
const mayBeWhole = (leaning: Leaning, patch: Patch): boolean =>
  turnsToIndex(leaning, patch) || asksOfUnit(leaning, patch);

const asksOfUnit = ({ parts, known, pointsBack, isWithin }: Leaning, { filters, months }: Patch): boolean =>
  !pointsBack &&
  !isWithin &&
  months.length === 0 &&
  !has(parts, 'that', 'status', 'words') &&
  filters.some(({ by }) => by === 'unit') &&
  known?.where.some(({ by }) => by === 'text') === true;
