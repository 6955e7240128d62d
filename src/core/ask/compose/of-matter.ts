import { memo } from '../../../kit/memo.ts';
import type { Org } from '../../people/org.ts';
import { ownersOf } from '../../plan/assignments.ts';
import type { Plan } from '../../plan/plan.ts';
import { planIdOf } from '../../report/carried.ts';
import { fold } from '../../text/fold.ts';
import type { Asked } from '../answer.ts';
import { answerOf } from '../conditions.ts';
import type { TaskRow } from '../found.ts';
import { type ContentWord, type Matter, type Matters, mattersIn } from '../matter.ts';
import type { Filter, Query } from '../query.ts';
import { holds, pattern } from '../sentence.ts';
import { answered } from './answered.ts';
import { type Aspect, aspectsIn } from './aspects.ts';
import { contentOf } from './content.ts';
import { cadenceDueOf } from './month-things.ts';
import { monthsOf, monthsRefused, monthsSoFar, progressOfMonths } from './months-asked.ts';
import {
  has,
  indicesOf,
  isHeadOf,
  ownUnits,
  type Parts,
  peopleOf,
  pieceOf,
  piecesOfType,
  unitsOf,
} from './parts.ts';
import { answerReturned } from './reports-sent.ts';

/** What a question's own words name, with what it asks of it. */
export interface Spoken {
  matter: Matter;
  aspects: readonly { aspect: Aspect; of: 'plan' | 'report' }[];
  inReports: boolean;
}

/**
 * What of the plan's tasks and of the reports a question's own words name; null where they name nothing.
 * @param isFragment «còn giao ban?»: words that else only build a sentence are all that it says
 */
export function spokenOf(parts: Parts, isFragment = false): Spoken | null {
  const { context } = parts;
  const content = contentOf(parts).map((one) => (isFragment && !one.paired ? { ...one, soft: false } : one));
  if (content.length === 0) return null;
  const owners = ownersByTask(context.plan, context.org);
  const leaders = peopleOf(parts)
    .filter(({ role }) => role === 'leader')
    .map(({ id }) => id);
  const led = context.plan.indices.filter((index) => index.leaders.some((id) => leaders.includes(id)));
  const reported = progressOfMonths(context, monthsSoFar(context));
  const aspects = aspectsIn(parts.sentence, parts.context.plan);
  const find = (
    units: readonly string[],
    codes: readonly string[],
    words: readonly ContentWord[] = content,
  ): Spoken | null => {
    const found = mattersIn(context.plan, words, reported, {
      codes,
      units,
      ownersOf: (id) => owners.get(id) ?? [],
    });
    const inReports = isOfReports(parts, found, aspects);
    // «việc … nằm ở chỉ số nào»: of the plan, though only reports hold the words.
    const isSought = !inReports && asksWhere(parts, aspects);
    const isFuller = isSought && (found.reports?.share ?? 0) > (found.plan?.share ?? 0) + 0.2;
    // «trong kế hoạch viết nguyên văn thế nào»: where the plan does not hold the words, no report's are given for its.
    if (asksVerbatim(parts, aspects) && found.plan === null) return null;
    const matter = inReports || isFuller ? (found.reports ?? found.plan) : (found.plan ?? found.reports);
    // «cả năm phải đưa bao nhiêu lượt»: what the plan sets, wherever its words stand.
    const isSet = !inReports && setsOfYear(parts, aspects);
    return (
      matter && {
        matter,
        aspects,
        inReports: inReports || (matter.reported.length > 0 && !isSet && !isSought),
      }
    );
  };
  const codes = indicesOf(parts).map(({ code }) => code);
  const units = unitsOf(parts).map(({ id }) => id);
  const whole = find(units, codes);
  // «đường dây nóng bên minh bạch»: the name says where, and is no part of what is looked for.
  const bare = content.filter(({ inName }) => inName !== true);
  const isVague =
    codes.length > 0 &&
    bare.length >= 3 &&
    bare.length < content.length &&
    (whole === null || whole.matter.share < 0.6);
  const apart = isVague ? find(units, codes, bare) : null;
  const beside = apart && apart.matter.share >= 0.6 && apart.matter.words.length >= 3 ? apart : null;
  return (
    beside ??
    whole ??
    // A part of an index's name («hóa chất») may be no more than words of a task of another.
    (codes.length > 0 && !namesWhole(parts) ? find(units, []) : null) ??
    // A unit that is named beside may be no part of what is looked for.
    (units.length > 0 ? certain(find([], codes)) : null) ??
    (codes.length === 0 && led.length > 0
      ? find(
          [],
          led.map(({ code }) => code),
        )
      : null)
  );
}

/**
 * What a question's words name nearly whole, where an index that is named beside is no part of it («cụm công nghiệp đã thí
 * điểm sản xuất sạch hơn»): only where nothing else is understood.
 */
export function besideIndex(parts: Parts): Asked | null {
  if (indicesOf(parts).length === 0) return null;
  const named = parts.named.filter(({ type }) => type !== 'index');
  const spoken = certain(spokenOf({ ...parts, named }));
  return spoken && spoken.matter.missing.length === 0 ? ofMatter(parts, spoken) : null;
}

const namesWhole = ({ reading }: Parts): boolean =>
  reading.cover.some(({ phrase }) =>
    phrase.meanings.some((meaning) => meaning.type === 'index' && meaning.whole),
  );

/** What is found only where a name is passed over must be said nearly whole. */
const certain = (spoken: Spoken | null): Spoken | null =>
  spoken !== null && spoken.matter.share >= 0.7 && spoken.matter.words.length >= 3 ? spoken : null;

const ownersByTask = memo(
  (plan: Plan, org: Org) => [plan, org],
  (plan, org): ReadonlyMap<string, readonly string[]> =>
    new Map(
      plan.indices.flatMap((index) =>
        index.tasks.map((task) => [task.id, ownersOf(org, index, task).map(({ id }) => id)] as const),
      ),
    ),
);

const growing: ReadonlySet<Aspect> = new Set([
  'figure',
  'remaining',
  'reached',
  'progress',
  'done',
  'change',
]);

/** «so với tháng trước»: the month asked, or the one at hand, beside the one before it. */
function besideBefore(parts: Parts, named: number): number[] {
  const { context } = parts;
  const isNamed = piecesOfType(parts, 'period').some(({ spec }) => spec.type === 'months');
  const month = isNamed ? named : context.atHand;
  return [month - 1, month].filter((one) => one >= context.firstMonth);
}

const now = pattern('(?:giờ|bây giờ|hiện nay|hiện tại|hiện giờ|đến nay|tới nay|đến giờ|tới giờ|lúc này)');
const spans: ReadonlySet<string> = new Set(['quarter', 'half']);
const sinceWhen = /\b(?:tu|luy ke|qua cac|cac thang|ca nam|may thang|tong)\b/;

/** Months whose reports are asked about: those named, all for a sum or a movement, else the latest that says something. */
export function monthsFor(
  parts: Parts,
  { ids, reported }: Pick<Matter, 'ids' | 'reported'>,
  aspects: readonly Aspect[],
): number[] {
  const { context } = parts;
  // «văn bản sau họp quý II sao giờ chưa gửi»: the quarter is of the meeting, and now is asked.
  // «đến nay đơn vị nào chưa có»: as it stands, and no course of the year.
  const asStands = (type: string): boolean =>
    spans.has(type) ||
    (type === 'year' &&
      / (?:den|toi) nay /.test(` ${parts.reading.foldedText} `) &&
      !sinceWhen.test(parts.reading.foldedText));
  const isNow =
    (holds(now, parts.sentence) || aspects.includes('done')) &&
    piecesOfType(parts, 'period').length > 0 &&
    piecesOfType(parts, 'period').every(({ spec }) => asStands(spec.type));
  const { months, each } = isNow ? { months: [], each: false } : monthsOf(parts);
  const open = months.filter((month) => month >= context.firstMonth && month <= context.atHand);
  const all = monthsSoFar(context);
  const [only, another] = open;
  // «phòng nào cao hơn»: one beside another, and no month beside the one before.
  const isAmong = isHeadOf(parts, 'unit', true) || has(parts, 'order');
  if (aspects.includes('change') && !isAmong && only !== undefined && another === undefined)
    return besideBefore(parts, only);
  if (months.length > 0 && !each) return open;
  if (each || aspects.includes('sum')) return all;
  // Where the words stand in reports, their month; of a figure that grows, the last that was told.
  // What has no figure of its own is told where its words stand, how many there are asked or not.
  const isMeasured = context.plan.indices.some(({ tasks }) =>
    tasks.some(({ id, measure }) => measure !== undefined && ids.includes(id)),
  );
  const grows = aspects.some((aspect) => growing.has(aspect) && (isMeasured || aspect !== 'figure'));
  if (reported.length > 0 && !grows) return [Math.max(...reported.map(({ month }) => month))];
  const said = all.filter((month) =>
    progressOfMonths(context, [month]).some(({ tasks }) =>
      tasks.some(({ task, entry, before }) => ids.includes(planIdOf(task)) && (entry ?? before)),
    ),
  );
  const last = said.at(-1);
  const isOwed = (month: number): boolean =>
    progressOfMonths(context, [month]).some(({ tasks }) =>
      tasks.some(({ task }) => ids.includes(planIdOf(task))),
    );
  if (last === undefined) return [all.findLast(isOwed) ?? context.atHand];
  if (aspects.includes('change')) {
    const before = said.at(-2);
    return before === undefined ? [last] : [before, last];
  }
  return [last];
}

const ofThePlan = pattern(
  '(?:trong|theo) kế hoạch(?! có)|(?:kế hoạch|kh) (?:ghi|nói|giao|quy định|bắt|yêu cầu|đòi|đặt|viết)|năm nay (?:được )?giao|cam kết (?:mức|bao nhiêu)',
);

const setsFigure = pattern(
  '(?:giao|được giao|phải|cần|đặt ra|đề ra|đặt|chỉ tiêu|mục tiêu|cam kết|yêu cầu)(?: [^ @]+){0,8} (?:bao nhiêu|mấy)|(?:bao nhiêu|mấy)(?: [^ @]+){0,6} (?:mới đủ|mới đạt|theo kế hoạch)',
);

const countsTasks = pattern(
  '(?:có|xuất hiện|nhắc|nói|nêu|đề cập|nằm|được nhắc|liên quan)(?: (?:đến|tới|ở|trong|đến ở))* (?:bao nhiêu|mấy) (?:nhiệm vụ|việc|đầu việc|mục)|(?:bao nhiêu|mấy) (?:nhiệm vụ|việc|đầu việc|mục)(?: [^ @]+){0,2} (?:nhắc|nói|nêu|đề cập|liên quan)',
);

const planBids = pattern('(?:kế hoạch|kh) (?:bắt|quy định|yêu cầu|đòi)');

/** Whether the plan's bidding is asked for a case that sounds like a state. */
export const isCaseOfPlan = (parts: Parts): boolean =>
  has(parts, 'status') && holds(planBids, parts.sentence);

/** Whether a question says that it is of the plan: by a word for it, by a figure that it sets, or by how many tasks there are. */
function isOfPlan(
  parts: Parts,
  wanted: ReadonlySet<Aspect>,
  { isOfYear, hasPeriod, isFound }: { isOfYear: boolean; hasPeriod: boolean; isFound: boolean },
): boolean {
  if (isOfYear && has(parts, 'period') && holds(setsFigure, parts.sentence)) return true;
  if (hasPeriod || has(parts, 'returned')) return false;
  // «hồ sơ trễ thì kế hoạch bắt làm gì»: that something is late is the case of which the plan speaks, and no state of tasks.
  if (isCaseOfPlan(parts)) return true;
  // «chậm nhất mấy ngày phải trả lời»: a limit that the plan sets.
  if ((wanted.has('due') || wanted.has('product') || wanted.has('source')) && isFound) return true;
  // «xuất hiện ở mấy nhiệm vụ», «kế hoạch giao làm gì», «mình cam kết mức nào trong kế hoạch».
  return !has(parts, 'status') && [countsTasks, ofThePlan].some((words) => holds(words, parts.sentence));
}

/** «chỉ tiêu 4 lớp, đã mở được mấy lớp»: how much was done, whatever is said of what is to be. */
const doneSoFar = pattern('(?:đã|mới)(?: [^ @]+){0,3} được(?: [^ @]+)? (?:mấy|bao nhiêu)');

const whatItIs = / (?:là|la) (?:cái |những |cai |nhung )?(?:gì|gi|chi) /u;

/** «sáng kiến của phòng em là cái gì»: what the unit made of it, which it reported, and not the plan's words for all. */
const asksOwnThing = (parts: Parts, aspects: Spoken['aspects']): boolean =>
  pieceOf(parts, 'own')?.of === 'unit' &&
  whatItIs.test(parts.sentence.text) &&
  !holds(ofThePlan, parts.sentence) &&
  aspects.every(({ aspect }) => aspect === 'text' || aspect === 'when');

/** Whether nothing but the index or the owner of a task is asked, which the plan says. */
const asksWhere = (parts: Parts, aspects: Spoken['aspects']): boolean =>
  aspects.some(({ aspect }) => aspect === 'index' || aspect === 'owner') &&
  aspects.every(({ of }) => of === 'plan') &&
  !has(parts, 'period', 'status', 'returned', 'words', 'sent');

/** «cả năm phải đưa bao nhiêu lượt»: a figure that is set for the year. */
const setsOfYear = (parts: Parts, aspects: Spoken['aspects']): boolean =>
  aspects.some(({ aspect }) => aspect === 'measure') &&
  has(parts, 'period') &&
  piecesOfType(parts, 'period').every(({ spec }) => spec.type === 'year') &&
  holds(setsFigure, parts.sentence);

const verbatim = pattern('nguyên văn|từng chữ|đúng câu chữ|câu chữ');

/** Whether the plan's very words are asked for. */
const asksVerbatim = (parts: Parts, aspects: Spoken['aspects']): boolean =>
  holds(verbatim, parts.sentence) &&
  holds(ofThePlan, parts.sentence) &&
  !has(parts, 'period', 'status', 'returned', 'sent') &&
  aspects.every(({ of }) => of === 'plan');

const notYet = pattern(
  '(?:đơn vị|phòng|bên|chỗ|ai)(?: nào)? (?:còn |vẫn |là |mà )*chưa (?:có|làm|xong|đạt|đủ|tổ chức|mở)',
);

/** Which of the two a question says that it is of; null where its words leave it open. */
function sideSaid(parts: Parts, aspects: Spoken['aspects']): 'plan' | 'reports' | null {
  if (asksWhere(parts, aspects)) return 'plan';
  // «buổi giao ban hôm 20/6 bao nhiêu doanh nghiệp dự»: on a day that is named something was done.
  if (dayNamed.test(parts.sentence.text) && aspects.some(({ of }) => of === 'report')) return 'reports';
  return asksOwnThing(parts, aspects) || holds(doneSoFar, parts.sentence) ? 'reports' : null;
}

/** Whether what was reported is asked for, and not what the plan says. */
function isOfReports(parts: Parts, found: Matters, aspects: Spoken['aspects']): boolean {
  const wanted = new Set(aspects.map(({ aspect }) => aspect));
  const plans = aspects.filter(({ of }) => of === 'plan');
  const reports = aspects.filter(({ of }) => of === 'report');
  const asksWhose = wanted.has('index') || wanted.has('owner');
  // «cả năm giao bao nhiêu»: of what the plan sets, the year is no span of reports.
  const isOfYear =
    wanted.has('measure') && piecesOfType(parts, 'period').every(({ spec }) => spec.type === 'year');
  const hasPeriod = has(parts, 'period') && !isOfYear;
  if (isOfPlan(parts, wanted, { isOfYear, hasPeriod, isFound: found.plan !== null })) return false;
  // «tháng 5 hồ sơ đúng hạn phòng nào cao nhất»: by what they reported.
  const isRanked = has(parts, 'order') && hasPeriod;
  if (hasPeriod || has(parts, 'status', 'returned')) return isRanked || !(asksWhose && reports.length === 0);
  const said = sideSaid(parts, aspects);
  if (said !== null) return said === 'reports';
  if (plans.length === 0) return reports.length > 0 || has(parts, 'words', 'sent') || found.plan === null;
  // «đơn vị nào chưa có»: whose it is and how it stands; whose it is alone is the plan's.
  if (asksWhose && found.plan && !(wanted.has('done') && holds(notYet, parts.sentence))) return false;
  // «phải hỗ trợ bao nhiêu», «mấy lần», «trong mấy ngày»: a count of the plan.
  const beside: readonly Aspect[] = wanted.has('due')
    ? ['figure', 'progress', 'when', 'proposal', 'obstacle', 'done']
    : ['figure', 'progress', 'when'];
  return reports.some(({ aspect }) => !beside.includes(aspect));
}

const scopeOf = (parts: Parts, matter: Matter): Filter[] => {
  const units = unitsOf(parts).map(({ id }) => id);
  const { context } = parts;
  const owners = ownersByTask(context.plan, context.org);
  const owns = matter.ids.some((task) => owners.get(task)!.some((id) => units.includes(id)));
  const named = units.length > 0 && owns ? units : [...new Set(matter.reported.map(({ unit }) => unit))];
  return named.length > 0 ? [{ by: 'unit', relation: 'task', ids: named }] : [];
};

/** «sao mục gian hàng bị trả lại»: why, by whom and when, of the tasks that are named. */
export function returnedOf(
  parts: Parts,
  ids: readonly string[],
  isAsked = has(parts, 'returned'),
): Asked | null {
  const asked = isAsked ? answerReturned(parts) : null;
  if (asked?.answer.type !== 'returned') return asked;
  const rows = asked.answer.rows.filter(({ task }) => task !== null && ids.includes(planIdOf(task)));
  return rows.length > 0 ? { ...asked, answer: { ...asked.answer, rows } } : null;
}

const asksMoney = pattern(
  '(?:bao nhiêu|mấy) (?:tiền|triệu|tỷ|tỉ|đồng)|(?:tổng )?(?:kinh phí|ngân sách|nguồn vốn)(?: [^ ]+){0,8} (?:là )?(?:bao nhiêu|mấy)',
);
const sum = /\d[\d.,]*\s*(?:triệu|tỷ|tỉ|nghìn|đồng)/iu;

/** «kinh phí cho 15 đề án là bao nhiêu», where no report of them tells a sum: that there is none, and no other figure. */
function withoutMoney(parts: Parts, asked: Asked): Asked | null {
  if (!holds(asksMoney, parts.sentence)) return null;
  if (asked.answer.type !== 'found' || asked.answer.found.of !== 'task') return null;
  const told = asked.answer.found.rows.some(
    ({ task, reported }) =>
      sum.test(task.text) ||
      reported.some(({ progress }) => {
        const { result, obstacle, proposal } = answerOf(progress) ?? {};
        return [result, obstacle, proposal].some((words) => words !== undefined && sum.test(words));
      }),
  );
  return told
    ? null
    : { answer: { type: 'refused', refusal: { type: 'no-field', field: 'kinh phí', ofPlan: true } } };
}

/** «máy chủ thay chưa», «họp doanh nghiệp mấy lần một năm»: what of tasks, found by their own words, is asked. */
export function ofMatter(parts: Parts, { matter, aspects, inReports }: Spoken): Asked | null {
  const returned = returnedOf(parts, matter.ids);
  if (returned) return returned;
  // «tỷ lệ trực tuyến tháng 3», of a month before the bot's first: that there is no report, and not the plan's words.
  const refused = inReports ? monthsRefused(parts) : null;
  if (refused) return refused;
  const names = aspects.map(({ aspect }) => aspect);
  const status = piecesOfType(parts, 'status')[0];
  // «trả lời được bao nhiêu kiến nghị»: what is counted, not what the unit asks for.
  const isThing = holds(countsWords, parts.sentence);
  const give: Aspect[] = [
    ...(has(parts, 'returned') ? (['returned'] as const) : []),
    ...aspects
      .filter(({ of }) => (of === 'report') === inReports)
      .map(({ aspect }) => aspect)
      .filter((aspect) => !(isThing && (aspect === 'proposal' || aspect === 'obstacle')))
      .filter((aspect) => aspect !== 'decision' || isProposed(parts, matter)),
    ...(inReports && status && !names.includes('progress') ? (['progress'] as const) : []),
  ];
  const counted = countedThing(parts);
  const months = inReports ? monthsFor(parts, matter, names) : [];
  const query: Query = {
    of: 'task',
    where: [
      { by: 'text', words: ofCase(parts, withField(parts, matter.ids, names, inReports)).join('|') },
      ...scopeOf(parts, matter),
    ],
    give: [...new Set(give)],
    about: matter.words,
    ...(counted ? { counted } : {}),
    ...claimIn(parts, inReports),
    months: withFigureOf(parts, matter, months, counted, names),
  };
  const rows = chosenRows(parts, answered(parts.context, query, parts.fields));
  const asked = withoutOwn(parts, thatTell(parts, names, counted, rows));
  // «đối thoại 6 tháng đầu năm tổ chức chưa»: not owed in the months that were, it is due at the end of its span.
  const due = inReports && isSilent(parts, asked) ? cadenceDueOf(parts, matter.ids) : null;
  if (due?.answer.type === 'cadence-due')
    return { ...due, answer: { ...due.answer, asksDone: true }, ...withRowsOf(due, matter.ids) };
  const moneyless = withoutMoney(parts, asked);
  if (moneyless) return moneyless;
  return inReports && names.length > 0 && names.every((name) => counting.has(name)) && !isCounted(asked)
    ? null
    : asked;
}

/** Whether nothing was reported of it: of a quarter or half-year that is named, also where it is owed still of one before. */
export function isSilent(parts: Parts, { answer }: Asked): boolean {
  if (answer.type !== 'found' || answer.found.of !== 'task') return false;
  const { rows } = answer.found;
  if (rows.length === 0) return true;
  return (
    piecesOfType(parts, 'period').some(({ spec }) => spans.has(spec.type)) &&
    rows.every(
      ({ task, reported }) =>
        task.cadence !== undefined &&
        task.cadence.type !== 'monthly' &&
        reported.every(({ progress }) => answerOf(progress) === null),
    )
  );
}

/** What a follow-up leans on after it was said when a task is due: the task. */
function withRowsOf({ topic }: Asked, ids: readonly string[]): Pick<Asked, 'topic'> {
  const query: Query = {
    of: 'task',
    where: [{ by: 'text', words: ids.join('|') }],
    give: [],
    about: [],
    months: [],
  };
  return topic ? { topic: { ...topic, last: { query: JSON.stringify(query), rows: [...ids] } } } : {};
}

const notReached = pattern('(?:chưa|không|vẫn chưa) (?:đủ|đạt|tới|kịp|có)|còn thiếu|chưa xong');
const which = pattern(
  '(?:cái|đơn vị|phòng|bên|nhiệm vụ|việc|chỉ tiêu|cụm|chỗ)(?: số)?(?: [^ @]+)? (?:nào|mô)|những (?:cái|việc|phòng)',
);

interface Figured {
  row: TaskRow;
  value: number;
}

/** The figures of the one task that several units have told of, each in one month: what else was found has nobody beside it. */
function ofOneTask(figures: readonly Figured[]): readonly Figured[] | null {
  const ids = [...new Set(figures.map(({ row }) => row.task.id))];
  const shared = ids
    .map((id) => figures.filter(({ row }) => row.task.id === id))
    .filter((rows) => rows.length > 1 && rows.every(({ row }) => row.reported.length === 1));
  const [only, another] = shared;
  return only && !another ? only : null;
}

/** «phòng nào kém nhất», «cái nào chưa đủ»: of rows with figures, those at the end that is asked for. */
export function chosenRows(parts: Parts, asked: Asked, isShort = false): Asked {
  const { answer } = asked;
  if (answer.type !== 'found' || answer.found.of !== 'task' || answer.found.rows.length < 2) return asked;
  const order = pieceOf(parts, 'order');
  const isOpen = isShort || (holds(notReached, parts.sentence) && holds(which, parts.sentence));
  if (!order && !isOpen) return asked;
  const figures = answer.found.rows.flatMap((row) => {
    const entry = row.reported
      .map(({ progress }) => answerOf(progress))
      .findLast((one) => one?.figure !== undefined);
    return entry ? [{ row, value: entry.figure! / (row.task.measure?.target || 1) }] : [];
  });
  const silent = answer.found.rows.filter(({ reported }) =>
    reported.every(({ progress }) => answerOf(progress) === null),
  );
  if (figures.length < 2) return asked;
  const isLow = order === undefined || ['low', 'worst', 'least'].includes(order.end);
  const end = isLow
    ? Math.min(...figures.map(({ value }) => value))
    : Math.max(...figures.map(({ value }) => value));
  // Of one task in one month the units stand beside each other, whoever is asked for first.
  const beside = order ? ofOneTask(figures) : null;
  if (beside) {
    const sorted = beside.toSorted((one, other) =>
      isLow ? one.value - other.value : other.value - one.value,
    );
    const end = isLow ? ('low' as const) : ('high' as const);
    return {
      ...asked,
      answer: { ...answer, found: { ...answer.found, rows: sorted.map(({ row }) => row), end } },
    };
  }
  const chosen = order?.than
    ? // «phòng em với phòng hạ tầng bên nào cao hơn»: it is seen beside the other.
      figures.toSorted((one, other) => (isLow ? one.value - other.value : other.value - one.value))
    : figures.filter(({ value }) => (order ? value === end : value < 1));
  // Whoever said nothing has not reached it, as far as is known.
  const rows = [...chosen.map(({ row }) => row), ...(order ? [] : silent)];
  return rows.length === 0 ? asked : { ...asked, answer: { ...answer, found: { ...answer.found, rows } } };
}

const counting: ReadonlySet<Aspect> = new Set(['figure', 'sum', 'remaining', 'reached', 'change']);

/** Whether figures were reported of what was found, as such or in words, or are to be: «bao nhiêu doanh nghiệp» is else no task's. */
const isCounted = ({ answer }: Asked): boolean =>
  answer.type === 'found' &&
  answer.found.of === 'task' &&
  answer.found.rows.some(
    ({ task, reported }) =>
      task.measure !== undefined ||
      reported.some(({ progress }) => {
        const entry = answerOf(progress);
        return entry !== null && /\d/.test(`${entry.result ?? ''}${entry.obstacle ?? ''}`);
      }),
  );

const saysHowOften = /\d+ lần|(?<=\s)(?:hằng|hàng|mỗi) (?:ngày|tuần|tháng|quý|năm)/iu;
const saysHowLong = /\d+ (?:ngày|giờ|tuần|tháng)/iu;

/** Of the tasks found those that have what is asked for: how often, how long, a figure to reach. */
function withField(
  { context }: Parts,
  ids: readonly string[],
  asked: readonly Aspect[],
  inReports: boolean,
): readonly string[] {
  const tasks = context.plan.indices.flatMap((index) => index.tasks).filter(({ id }) => ids.includes(id));
  const kept = tasks.filter(
    ({ cadence, measure, text }) =>
      (!inReports && asked.includes('cadence') && (cadence !== undefined || saysHowOften.test(text))) ||
      (!inReports && asked.includes('due') && !asked.includes('cadence') && saysHowLong.test(text)) ||
      (asked.some((one) => ['measure', 'reached', 'remaining', 'change'].includes(one)) &&
        measure !== undefined),
  );
  // «phải báo trước mấy ngày»: a time is asked, which a figure to reach is not.
  const timed = kept.filter(({ text }) => saysHowLong.test(text));
  if (!inReports && asked.includes('due') && !asked.includes('cadence') && timed.length > 0)
    return timed.map(({ id }) => id);
  return kept.length > 0 ? kept.map(({ id }) => id) : ids;
}

const speaksOfLate = /(?:chậm|trễ|muộn|quá hạn|đúng hạn)(?!\p{L})/iu;

/** Of what the plan says of a case, the tasks that speak of it; all where none does. */
function ofCase(parts: Parts, ids: readonly string[]): readonly string[] {
  const isLate = piecesOfType(parts, 'status').some(({ status }) => status === 'behind' || status === 'late');
  if (!isLate || !isCaseOfPlan(parts)) return ids;
  const tasks = parts.context.plan.indices.flatMap((index) => index.tasks);
  const kept = tasks.filter(({ id, text }) => ids.includes(id) && speaksOfLate.test(text));
  return kept.length > 0 ? kept.map(({ id }) => id) : ids;
}

const claims = pattern(
  '(?:phải|đúng) không|(?:có )?phải (?:là )?(?:của |do |việc của )?|có (?:phải )?(?:làm|lo|phụ trách)',
);

/** «có phải phòng tôi làm không»: whose the asker believes it to be. */
function claimIn(parts: Parts, inReports: boolean): Pick<Query, 'claimed'> {
  const units = unitsOf(parts).map(({ id }) => id);
  const isAskedSo = / (?:không|ko|khong|à|hả|đúng không|phải không) $/u.test(parts.sentence.text);
  return !inReports && units.length > 0 && isAskedSo && holds(claims, parts.sentence)
    ? { claimed: units }
    : {};
}

/** «27 doanh nghiệp»: a number of what is counted, in a report's own words. */
const tellsNumberOf = (words: string, thing: string): boolean =>
  new RegExp(`\\d+(?:/\\d+)? (?:luot )?${fold(thing)}(?![a-z])`, 'u').test(fold(words));

/** Whether a unit asked for what is spoken of: of anything else no decision is awaited. */
const isProposed = ({ context }: Parts, { ids, words }: Matter): boolean =>
  progressOfMonths(context, monthsSoFar(context)).some(({ tasks }) =>
    tasks.some((one) => {
      const said = ` ${fold(answerOf(one)?.proposal ?? '')} `;
      const found = new Set(words.map(fold).filter((word) => said.includes(` ${word} `)));
      return ids.includes(planIdOf(one.task)) && found.size >= 2;
    }),
  );

const beside = / (?:ngoài|trừ|ngoài ra trừ|ngoai|tru) (?:của |cua )?$/u;

/** «ngoài phòng em còn đơn vị nào phải làm»: of whom it is, the others. */
function withoutOwn(parts: Parts, asked: Asked): Asked {
  const { answer } = asked;
  const own = pieceOf(parts, 'own');
  const isLeftOut = own?.of === 'unit' && beside.test(parts.sentence.text.slice(0, own.at));
  if (!isLeftOut || answer.type !== 'found' || answer.found.of !== 'task' || answer.query.months.length > 0)
    return asked;
  const left = new Set(ownUnits(parts).map(({ id }) => id));
  const rows = answer.found.rows.map((row) => ({
    ...row,
    units: row.units.filter(({ id }) => !left.has(id)),
  }));
  // Where nobody else has it, whose it is is told as it stands.
  return rows.every(({ units }) => units.length > 0)
    ? { ...asked, answer: { ...answer, found: { ...answer.found, rows } } }
    : asked;
}

/** «hôm 20/6»: a day on which something was. */
const dayNamed = / (?:hôm|ngày|bữa|buổi|hom|ngay|bua|buoi) (\d{1,2}\/\d{1,2}) /u;
const someDay = /(?<![\d/])\d{1,2}\/\d{1,2}(?![\d/])/u;

/** «họp hôm nào, bao nhiêu doanh nghiệp dự»: of what was found, that of which a report tells all that is asked; all where none does. */
function thatTell(parts: Parts, names: readonly Aspect[], counted: string | null, asked: Asked): Asked {
  const { answer } = asked;
  if (answer.type !== 'found' || answer.found.of !== 'task' || answer.found.rows.length < 2) return asked;
  if (answer.query.months.length === 0 || !names.includes('figure') || counted === null) return asked;
  const day = dayNamed.exec(parts.sentence.text)?.[1];
  if (day === undefined && !names.includes('when')) return asked;
  const tellsAll = (said: string): boolean =>
    tellsNumberOf(said, counted) &&
    (day === undefined ? someDay.test(said) : new RegExp(`(?<!\\d)0?${day}(?!\\d)`, 'u').test(said));
  const rows = answer.found.rows.filter(({ reported }) =>
    reported.some(({ progress }) => tellsAll(answerOf(progress)?.result ?? '')),
  );
  return rows.length === 0 ? asked : { ...asked, answer: { ...answer, found: { ...answer.found, rows } } };
}

/**
 * «tư vấn được bao nhiêu doanh nghiệp rồi», where the latest report tells of none: with the last before it that does. A month
 * that is named is asked for itself.
 */
function withFigureOf(
  parts: Parts,
  matter: Matter,
  months: readonly number[],
  counted: string | null,
  asked: readonly Aspect[],
): number[] {
  const [last, another] = months;
  const isOpen = last !== undefined && another === undefined && !has(parts, 'period');
  if (!isOpen || counted === null || !asked.includes('figure')) return [...months];
  const units = scopeOf(parts, matter).flatMap((filter) => (filter.by === 'unit' ? filter.ids : []));
  const tells = (month: number): boolean =>
    progressOfMonths(parts.context, [month]).some(({ tasks }) =>
      tasks.some((one) => {
        const isMeant = matter.ids.includes(planIdOf(one.task));
        if (!isMeant || !(units.length === 0 || units.includes(one.unit.id))) return false;
        const entry = answerOf(one);
        return entry?.figure !== undefined || tellsNumberOf(entry?.result ?? '', counted);
      }),
    );
  if (tells(last)) return [...months];
  const before = monthsSoFar(parts.context).findLast((month) => month < last && tells(month));
  return before === undefined ? [...months] : [before, last];
}

const countsWords = pattern('(?:bao nhiêu|mấy) (?:kiến nghị|đề xuất|đề nghị|vướng mắc|khó khăn)');
const counts = pattern('(?:mấy|bao nhiêu) ([^ @]+(?: [^ @]+)?)');

/** «mấy *cuộc*»: what is counted, as typed. */
function countedThing({ sentence }: Parts): string | null {
  const expression = sentence.marked ? counts.marked : counts.plain;
  expression.lastIndex = 0;
  const thing = expression.exec(sentence.text)?.[1] ?? null;
  // «đăng được bao nhiêu, tháng nào nhiều nhất»: no months are counted.
  return thing !== null && /^(?:tháng|thang|kỳ|ky|đợt|dot|rồi|roi|nào|nao)(?= |$)/u.test(thing)
    ? null
    : thing;
}
