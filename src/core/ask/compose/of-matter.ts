import { planIdOf } from '../../report/carried.ts';
import { fold } from '../../text/fold.ts';
import type { Asked } from '../answer.ts';
import { answerOf } from '../conditions.ts';
import type { Matter } from '../matter.ts';
import type { Query } from '../query.ts';
import { holds, matchIn, pattern } from '../sentence.ts';
import { tasksHold } from '../task-text.ts';
import { answered, tasksIn } from './answered.ts';
import { type Aspect, aspectsIn, byWhichDay } from './aspects.ts';
import { plannedEndOf, undoneOf } from './cadence-due.ts';
import { chosenRows, thatTell, withoutOwn } from './chosen-rows.ts';
import { countedThing } from './counted-thing.ts';
import { extremeMonth } from './figure-of-months.ts';
import { answerReturned } from './given-back.ts';
import { withGranted } from './granted-later.ts';
import { isSilent, monthsFor, withFigureOf } from './matter-months.ts';
import { sum } from './money-told.ts';
import { monthsOf, monthsRefused, monthsReported, monthsSoFar, progressOfMonths } from './months-asked.ts';
import { has, indicesOf, type Parts, piecesOfType, unitsOf } from './parts.ts';
import { isCaseOfPlan } from './plan-or-reports.ts';
import { asksSinceWhen } from './since-when.ts';
import { certain, type Spoken, spokenOf, unitsMeant } from './spoken.ts';

/** «máy chủ thay chưa», «họp doanh nghiệp mấy lần một năm»: what of tasks, found by their own words, is asked. */
export function ofMatter(parts: Parts, spoken: Spoken): Asked | null {
  const told = toldOf(parts, spoken);
  // «hạn là bao giờ»: the plan's own words for it are all that is asked.
  const isOfPlan = !spoken.inReports && spoken.aspects.some(({ aspect }) => aspect === 'due');
  const end = isOfPlan ? null : endFirst(parts, spoken.matter.ids, spoken.inReports ? told : null);
  // «làm theo văn bản nào, hạn đến bao giờ»: where it comes from stands with no day, and is told before it.
  const asksSource = !spoken.inReports && spoken.aspects.some(({ aspect }) => aspect === 'source');
  return end && told && asksSource
    ? { ...told, answer: { type: 'several', answers: [told.answer, end.answer] } }
    : (end ?? told);
}

function toldOf(parts: Parts, spoken: Spoken): Asked | null {
  const { matter, aspects, inReports } = spoken;
  const extreme = extremeMonth(parts, spoken);
  if (extreme) return extreme;
  const returned = returnedOf(parts, matter.ids);
  if (returned) return returned;
  // «tỷ lệ trực tuyến tháng 3», of a month before the bot's first: that there is no report, and not the plan's words.
  const refused = inReports ? monthsRefused(parts) : null;
  if (refused) return refused;
  const names = withFaster(
    parts,
    aspects.map(({ aspect }) => aspect),
  );
  const status = piecesOfType(parts, 'status')[0];
  // «trả lời được bao nhiêu kiến nghị»: what is counted, not what the unit asks for.
  const isThing = isWordOfTask(parts, matter.ids, names);
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
  const since = asksSinceWhen(parts);
  const months = since ? monthsSoFar(parts.context) : monthsMeant(parts, matter, names, inReports);
  const units = unitsMeant(parts, matter);
  const query: Query = {
    of: 'task',
    where: [
      { by: 'text', words: ofCase(parts, withField(parts, matter.ids, names, inReports)).join('|') },
      ...(units.length > 0 ? [{ by: 'unit' as const, relation: 'task' as const, ids: units }] : []),
    ],
    ...giveOf(
      withShare(withReply([...new Set([...stepsFirst(parts, names, inReports), ...give])]), parts),
      since,
    ),
    ...betweenMonths(parts, names),
    about: matter.words,
    ...(counted ? { counted } : {}),
    ...claimIn(parts, inReports),
    months: withFigureOf(parts, matter, months, counted, names),
  };
  const rows = chosenRows(parts, answered(parts.context, query, parts.fields));
  const asked = withoutOwn(parts, thatTell(parts, names, counted, rows));
  // «đối thoại 6 tháng đầu năm tổ chức chưa»: not owed in the months that were, it is due at the end of its span.
  const due = inReports && isSilent(parts, asked) ? undoneOf(parts, matter.ids) : null;
  if (due) return { ...due, ...withRowsOf(due, matter.ids) };
  const moneyless = withoutMoney(parts, asked);
  if (moneyless) return moneyless;
  return inReports && names.length > 0 && names.every((name) => counting.has(name)) && !isCounted(asked)
    ? null
    : withGranted(parts, withUnsent(parts, asked));
}

/** «trả lời được mấy kiến nghị», «đề xuất bãi bỏ mấy văn bản»: what is counted, or the work itself, as its own words have it, and nothing that a unit asks for. */
const isWordOfTask = (
  { sentence, context }: Parts,
  ids: readonly string[],
  names: readonly Aspect[],
): boolean => {
  if (holds(countsWords, sentence)) return true;
  const said = matchIn(asksFor, sentence)?.[0].trim();
  return (
    said !== undefined &&
    names.includes('figure') &&
    ids.length > 0 &&
    ids.every((id) => tasksHold(context.plan, [id], fold(said)))
  );
};
const asksFor = pattern('(?:kiến nghị|đề xuất|đề nghị)(?! (?:gì|nào|chi|những gì|cái gì))');

const whenDone = pattern(
  `(?:bao giờ|khi nào|chừng nào|lúc nào|ngày nào|hôm nào|tháng mấy|tháng nào|đến đâu)(?: thì| mới| là| phải| cần| được| sẽ| nó)* (?:xong|hoàn thành|hoàn tất|kết thúc|đến hạn|tới hạn|hết hạn)|(?:phải |cần )(?:làm |được )?(?:xong|hoàn thành|hoàn tất)(?: trước| vào| trong)* (?:bao giờ|khi nào|chừng nào|lúc nào|ngày nào|hôm nào|tháng mấy|tháng nào)|(?:hạn|thời hạn|hạn chót)(?: của nó| là| đến| tới| vào| hoàn thành| chót| cuối)* (?:bao giờ|khi nào|chừng nào|lúc nào|ngày nào|hôm nào|tháng mấy)|(?<!đã |chưa )(?:xong|hoàn thành)(?: vào)? (?:bao giờ|khi nào|chừng nào)|${byWhichDay}`,
);

/** «hạn tới bữa nào», «hạn trình là hôm nào»: the same, whatever stands between. */
const whenTerm = pattern(
  '(?<!đúng |quá |trễ |kịp |trước |sớm |dung |qua |tre |kip |truoc |som )(?:thời )?hạn(?: (?:của nó|là|đến|tới|vào|thì|phải|làm|xong|trình|nộp|hoàn thành|chót|cuối))* (?:bao giờ|chừng mô|(?:khi|chừng|lúc|ngày|hôm|bữa|tháng) (?:nào|mấy|mô))',
);

/** «nghị quyết trình hội đồng khi nào»: of what is done once, by when that is to be. */
const whenActed = pattern(
  '(?<!đã )(?<!hạn )(?:trình|ban hành|khởi công|bàn giao|khánh thành|nghiệm thu)(?: [^ @]+){0,4} (?:khi nào|bao giờ|ngày nào|lúc nào|tháng mấy)(?! (?:mà|rồi))',
);

/**
 * «lớp bồi dưỡng bao giờ xong»: by when it is to be, which the plan says, before how far it is; null where the plan gives no time,
 * or that is not asked. Of a month that is named, what was then is asked.
 */
export function endFirst(parts: Parts, ids: readonly string[], state: Asked | null): Asked | null {
  if (!asksEnd(parts) || has(parts, 'period', 'returned', 'sent')) return null;
  if (ids.length > mostEnds) return null;
  const end = plannedEndOf(parts, ids);
  if (!end || state?.answer.type === 'cadence-due') return null;
  const isTold = state?.answer.type === 'found' && state.answer.found.rows.length > 0;
  return isTold ? { ...state, answer: { type: 'several', answers: [end.answer, state.answer] } } : end;
}

/** Whether it is asked by when something is to be done; of its paper, too, that stands with the day. */
function asksEnd({ sentence, context }: Parts): boolean {
  if (holds(whenDone, sentence)) return true;
  const asksPaper = aspectsIn(sentence, context.plan).some(
    ({ aspect }) => aspect === 'source' || aspect === 'product',
  );
  return !asksPaper && (holds(whenActed, sentence) || holds(whenTerm, sentence));
}

/** Of more tasks than this no single end is asked. */
const mostEnds = 3;

/** «qua từng kỳ được bao nhiêu», «thu ngân sách từng tháng»: each month's figure beside the one before it. */
function stepsFirst(parts: Parts, names: readonly Aspect[], inReports: boolean): readonly Aspect[] {
  if (names.includes('faster')) return ['faster'];
  return inReports && monthsOf(parts).each && names.every((name) => coursing.has(name)) ? ['steps'] : [];
}
const coursing: ReadonlySet<Aspect> = new Set([
  'figure',
  'progress',
  'result',
  'change',
  'steps',
  'done',
  'reached',
]);

/** «tháng 5 hay tháng 6 nâng cấp được nhiều hơn»: which of the two that are named, as if it said «tháng nào». */
const withFaster = ({ period, sentence }: Parts, names: readonly Aspect[]): readonly Aspect[] =>
  / (?:hay|hoặc|hoac) /u.test(` ${period} `) && moreIn.test(sentence.text) && !names.includes('faster')
    ? [...names, 'faster']
    : names;
const moreIn = / (?:nhiều|nhanh|mạnh|ít|cao|thấp|nhieu|manh|it|thap)(?: [^ @]+)? (?:hơn|hon) /u;

/** The months that are set beside each other by what each added; nothing where none are named. */
export function betweenMonths(parts: Parts, names: readonly Aspect[]): Pick<Query, 'between'> {
  const months = names.includes('faster') ? monthsReported(parts.context, monthsOf(parts).months) : [];
  return months.length > 1 ? { between: months } : {};
}

const monthsMeant = (
  parts: Parts,
  matter: Matter,
  names: readonly Aspect[],
  inReports: boolean,
): readonly number[] => (inReports ? monthsFor(parts, matter, names) : []);

/** «bằng mấy % dự toán»: of a figure that is no share, which part it is. */
export const withShare = (give: readonly Aspect[], { sentence }: Parts): readonly Aspect[] =>
  give.includes('figure') && inPercent.test(sentence.text) ? ['share', ...give] : give;
const inPercent = / (?:bao nhiêu|mấy|bao nhieu|may) (?:phần trăm|phan tram|pt)(?= )/u;

/** «chậm từ tháng mấy»: since when, whatever else of it is asked. */
const giveOf = (give: readonly Aspect[], since: boolean): Pick<Query, 'give' | 'since'> =>
  since ? { give: ['progress'], since } : { give };

/** «đề nghị thuê máy chủ có ai trả lời chưa»: of what was asked for, whether it was answered, before all else. */
const withReply = (give: readonly Aspect[]): readonly Aspect[] =>
  give.includes('proposal') && give.includes('decision')
    ? ['reply', ...give.filter((one) => one !== 'proposal' && one !== 'decision' && one !== 'done')]
    : give;

/**
 * «tới giờ được bao nhiêu», where the last that is known is of an earlier month: that nothing was reported since. Of what is
 * asked of a month that is named, or was not the last word on it, it is not said.
 */
export function withUnsent(parts: Parts, asked: Asked): Asked {
  const { context } = parts;
  const { answer } = asked;
  const rows = tasksIn(asked);
  const last = answer.type === 'found' ? answer.query.months.at(-1) : undefined;
  const isNamed = piecesOfType(parts, 'period').some(({ spec }) => spec.type !== 'year');
  if (answer.type !== 'found' || rows === null || last === undefined || last >= context.atHand || isNamed)
    return asked;
  const since = progressOfMonths(
    context,
    monthsSoFar(context).filter((month) => month > last),
  );
  const owed = since.flatMap(({ tasks, period }) =>
    tasks
      .filter((one) =>
        rows.some(
          ({ task, units }) =>
            planIdOf(one.task) === planIdOf(task) && units.some(({ id }) => id === one.unit.id),
        ),
      )
      .map((one) => ({ ...one, month: period.month })),
  );
  const isLast = owed.length > 0 && owed.every((one) => one.entry === null && !one.awaited);
  const units = owed.filter(({ month }) => month === context.atHand).map(({ unit }) => unit);
  return isLast && units.length > 0
    ? { ...asked, answer: { ...answer, unsent: { month: context.atHand, units: [...new Set(units)] } } }
    : asked;
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

/** «… được mấy rồi», «mấy … rồi»: what was done so far is counted. */
const countsSoFar = pattern(
  '(?:được|đã|xong|lên|đạt)(?: (?:được|xong|đến|tới|là|chừng|khoảng))* (?:mấy|bao nhiêu)(?: [^ @]+){0,3}(?= |$)|(?:mấy|bao nhiêu)(?: [^ @]+){0,4} rồi(?= |$)',
);

/**
 * «đồ án quy hoạch lên cổng được mấy rồi», «ngập úng xử lý được mấy điểm»: words of an index's name that are part of what a task is about,
 * of which is counted what was done so far: of that task, and no figure of the index. Null where the whole name is said, or no
 * one task holds nearly all of the words.
 */
export function countedOfTask(parts: Parts): Asked | null {
  if (!holds(countsSoFar, parts.sentence) || parts.named.some(({ type }) => type === 'person')) return null;
  const { cover } = parts.reading;
  const isWhole = cover.some(({ phrase }) =>
    phrase.meanings.some((meaning) => meaning.type === 'index' && meaning.whole),
  );
  if (isWhole) return null;
  const spoken = spokenOf({ ...parts, named: parts.named.filter(({ type }) => type !== 'index') }, true);
  const [, another] = spoken?.matter.ids ?? [];
  if (!spoken || another !== undefined || spoken.matter.share < 0.6 || spoken.matter.words.length < 2)
    return null;
  return ofMatter(parts, { ...spoken, inReports: true });
}

const asksMoney = pattern(
  '(?:bao nhiêu|mấy) (?:tiền|triệu|tỷ|tỉ|đồng|kinh phí|vốn|ngân sách)(?= )|(?:tổng )?(?:kinh phí|ngân sách|nguồn vốn)(?: [^ ]+){0,8} (?:là )?(?:bao nhiêu|mấy)',
);

const moneyAlone = pattern(
  '(?<=^ )(?:tổng )?(?:kinh phí|ngân sách|nguồn vốn|dự toán)(?= (?!hỗ trợ|được|chi))',
);

/** «kinh phí ngày hội sở hữu trí tuệ», of tasks in whose words no money stands: how much it is. */
const isMoneyOf = (parts: Parts, asked: Asked): boolean =>
  holds(moneyAlone, parts.sentence) &&
  (tasksIn(asked) ?? []).every(({ task }) => !/kinh phí|ngân sách|vốn|dự toán/iu.test(task.text));

const moneyBehind = pattern('[^ @]+ (?:kinh phí|ngân sách|nguồn vốn|vốn|dự toán)');

/** «giải ngân kinh phí khoa học tăng được bao nhiêu»: money as the task itself speaks of it, whose figure is asked for. */
function isMoneyOfTask({ context, sentence }: Parts, rows: NonNullable<ReturnType<typeof tasksIn>>): boolean {
  const said = matchIn(moneyBehind, sentence)?.[0];
  return (
    said !== undefined && rows.every(({ task }) => tasksHold(context.plan, [task.id], fold(said.trim())))
  );
}

const ofShare = / (?:phần trăm|phan tram|tỷ lệ|tỉ lệ|ty le) /u;

/** «kinh phí cho 15 đề án là bao nhiêu», where no report of them tells a sum: that there is none, and no other figure. */
function withoutMoney(parts: Parts, asked: Asked): Asked | null {
  if (!holds(asksMoney, parts.sentence) && !isMoneyOf(parts, asked)) return null;
  // «giải ngân kinh phí chênh mấy điểm phần trăm»: no sum is asked for.
  if (ofShare.test(parts.sentence.text)) return null;
  const rows = tasksIn(asked);
  if (rows === null || isMoneyOfTask(parts, rows)) return null;
  const told = rows.some(
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

const counting: ReadonlySet<Aspect> = new Set(['figure', 'sum', 'remaining', 'reached', 'change']);

/** Whether figures were reported of what was found, as such or in words, or are to be: «bao nhiêu doanh nghiệp» is else no task's. */
const isCounted = (asked: Asked): boolean =>
  (tasksIn(asked) ?? []).some(
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

/** Whether a unit asked for what is spoken of: of anything else no decision is awaited. */
const isProposed = ({ context }: Parts, { ids, words }: Matter): boolean =>
  progressOfMonths(context, monthsSoFar(context)).some(({ tasks }) =>
    tasks.some((one) => {
      const said = ` ${fold(answerOf(one)?.proposal ?? '')} `;
      const found = new Set(words.map(fold).filter((word) => said.includes(` ${word} `)));
      return ids.includes(planIdOf(one.task)) && found.size >= 2;
    }),
  );

const countsWords = pattern('(?:bao nhiêu|mấy) (?:kiến nghị|đề xuất|đề nghị|vướng mắc|khó khăn)');
