import { ownersOf } from '../../plan/assignments.ts';
import { fold } from '../../text/fold.ts';
import type { Answer, Asked } from '../answer.ts';
import { answerOf } from '../conditions.ts';
import { matterHolds } from '../matter.ts';
import { readText } from '../read-text.ts';
import { holds, pattern } from '../sentence.ts';
import { answered, someFound } from './answered.ts';
import { type Aspect, aspectsIn } from './aspects.ts';
import { contentOf } from './content.ts';
import { asksInTime, stateOf } from './in-time.ts';
import { idsShown, type Leaning, ofThese } from './leaning.ts';
import { monthsFor } from './matter-months.ts';
import { has, type Parts } from './parts.ts';
import { partsOf } from './taken-apart.ts';

type Found = Extract<Answer, { type: 'found' }>;

/** The one task that an answer tells of, found by its words: with what is told of it. */
export interface TaskTold {
  id: string;
  found: readonly Found[];
  /** Whether it is told if it was done in time. */
  inTime: boolean;
}

const beside: ReadonlySet<Answer['type']> = new Set(['in-time', 'cadence-due', 'returned']);

/** What an answer tells of one task alone; null where it tells of anything else. */
export function taskTold(answer: Answer): TaskTold | null {
  const all = answer.type === 'several' && !answer.numbered ? answer.answers : [answer];
  const found = all.filter((one) => one.type === 'found');
  if (found.length === 0 || all.some(({ type }) => type !== 'found' && !beside.has(type))) return null;
  const ids = new Set<string>();
  for (const { query, found: rows } of found) {
    if (rows.of !== 'task' || query.about === undefined || rows.rows.length === 0) return null;
    for (const { task } of rows.rows) ids.add(task.id);
  }
  const [id, another] = ids;
  return id === undefined || another !== undefined
    ? null
    : { id, found, inTime: all.some(({ type }) => type === 'in-time' || type === 'cadence-due') };
}

/** What else a clause may be about: then it asks of that, and not of the task that was told of. */
const ofElse = ['debt', 'act', 'how', 'returned', 'period', 'task', 'group', 'order'] as const;
const ofElseNow = ofElse.filter((one) => one !== 'period');
const untilNow = pattern('(?:đến|tới) (?:nay|giờ|hiện tại|bây giờ)');
const untilNowSaid = /(?<![a-z])(?:den|toi) (?:nay|gio|hien tai|bay gio)(?![a-z])/;
/** «hạn khi nào», «trễ mấy ngày» are of a task as well as of reports: they are of those where they say so. */
const ofReports = pattern('(?:nộp|gửi|báo cáo|kỳ|đơn vị|phòng|ai)');

const daysLate = pattern(
  '(?:trễ|chậm|muộn|lố|quá)(?: hạn)?(?: (?:hết|tới|đến|mất|được))? (?:mấy|bao nhiêu) (?:ngày|hôm|bữa)|(?:trễ|quá) hạn (?:bao lâu|lâu chưa)|(?<=^ )(?:thế |vậy |mà )?còn (?:mấy|bao nhiêu) (?:ngày|hôm)(?: nữa)?(?: (?:thì|là|tới|đến|hết) (?:đến )?hạn)?(?= $)',
);
/** «bao giờ xong», of what was told of: by when it is to be, and whether that is kept. */
const whenEnds = pattern(
  '(?:chậm|trễ|muộn|cùng|lâu) nhất(?: (?:là|đến|tới|vào))*(?: (?:ngày|hôm|bữa|tháng|quý) (?:nào|mấy)| khi nào| bao giờ)|hết hạn(?: (?:vào|là|trong))* (?:khi nào|bao giờ|ngày nào|hôm nào|lúc nào|(?:quý|tháng) (?:nào|mấy))|(?:bao giờ|khi nào|chừng nào|lúc nào|ngày nào)(?: (?:thì|mới|là|phải|cần|được|sẽ|nó))* (?:xong|hoàn thành|hoàn tất|đủ)|(?:phải )?(?:xong|hoàn thành) (?:bao giờ|khi nào|lúc nào)|(?:xong|hoàn thành|hoàn tất)(?: (?:trong|vào|trước))* (?:quý|tháng) (?:nào|mấy)',
);
/** «còn bao nhiêu», «còn cách chỉ tiêu mấy %»: what is left of its figure. */
const left = pattern(
  '(?<=^ )(?:(?:thế|và|mà|vậy) )?(?:còn|thiếu)(?: (?:lại|thiếu))* (?:mấy|bao nhiêu)(?: (?:nữa|thế|vậy|chưa))?(?= $)|(?:còn )?cách (?:chỉ tiêu|mục tiêu|đích|kế hoạch)(?: [^ @]+){0,3} (?:mấy|bao nhiêu|bao xa)',
);
const inTimeFor = pattern('(?:có |liệu )?kịp(?: [^ @]+){0,6} (?:không|chưa)(?= $)');
const term = pattern(
  '(?<=^ )(?:(?:thế|còn|mà|và|rồi) )?(?:thời )?hạn(?: (?:của nó|chót|là|đến|tới|vào|cuối))* (?:khi nào|bao giờ|lúc nào|chừng nào|(?:ngày|hôm|bữa) (?:nào|mấy)|(?:tháng|quý) (?:mấy|nào)|nào)',
);

/** What a clause asks of the task that a message is about. */
interface AskedOf {
  aspects: readonly Aspect[];
  inTime: boolean;
  /** It asks how things are, and nothing of what is to be. */
  ofNow: boolean;
}

/** What the plan says of a task. */
const ofPlan: ReadonlySet<Aspect> = new Set([
  'due',
  'leader',
  'index',
  'cadence',
  'product',
  'source',
  'measure',
  'owner',
]);

/** What can be asked of nothing but a report. */
const ofNowAlone: ReadonlySet<Aspect> = new Set(['done', 'progress', 'remaining', 'reached', 'half']);
/** «hiện được bao nhiêu», and not «phải được bao nhiêu». */
const soFar = pattern(
  '(?:hiện|hiện nay|hiện giờ|giờ|đến nay|tới nay|đến giờ|tới giờ|được|đạt|lên)(?: (?:là|đang|mới|tới|đến|có|được))* (?:bao nhiêu|mấy)|(?:bao nhiêu|mấy)(?: [^ @]+){0,3} rồi',
);
const toBe = pattern(
  '(?:phải|cần|kế hoạch|giao|quy định|yêu cầu|chậm nhất|tối thiểu|ít nhất|nếu|khi nào thì)',
);

/** What a clause that names nothing asks of the one task which its message is about; nothing where it is of something else. */
function askedOfTask(parts: Parts, index?: string, owners: readonly string[] = []): AskedOf {
  const { context } = parts;
  const nothing: AskedOf = { aspects: [], inTime: false, ofNow: false };
  const { sentence } = parts;
  const isOfReports = has(parts, 'sent', 'month') && holds(ofReports, sentence);
  // «sổ tay hoàn công tới đâu»: words of its own index's name are words of the task.
  const isOfAnother = parts.named.some(
    (one) =>
      // «nghị quyết … hạn bao giờ, văn phòng làm đến đâu»: whose it is may be named again.
      !(one.type === 'unit' && one.ids.every((id) => owners.includes(id))) &&
      (one.type !== 'index' || index === undefined || !one.codes.includes(index)),
  );
  // «đến nay quá mấy ngày rồi»: as it stands.
  const others =
    holds(untilNow, sentence) || untilNowSaid.test(parts.reading.foldedText) ? ofElseNow : ofElse;
  if (isOfAnother || has(parts, ...others) || isOfReports) return nothing;
  const isLate = holds(daysLate, sentence);
  const ends = holds(whenEnds, sentence) || holds(term, sentence);
  const isInTime = isLate || asksInTime(sentence) || holds(inTimeFor, sentence);
  const isLeft = holds(left, sentence);
  const passed: readonly Aspect[] = [
    ...(ends || isInTime ? (['due', 'figure', 'when', 'done', 'reached', 'obstacle'] as const) : []),
    ...(isLeft ? (['measure'] as const) : []),
  ];
  const aspects = aspectsIn(sentence, context.plan)
    .map(({ aspect }) => aspect)
    .filter((aspect) => !passed.includes(aspect));
  const all = [
    ...new Set<Aspect>([
      ...aspects,
      ...(ends ? (['due'] as const) : []),
      ...(isLeft ? (['remaining'] as const) : []),
    ]),
  ];
  const isOfNow = all.some((one) => ofNowAlone.has(one)) || holds(soFar, sentence);
  return {
    aspects: all,
    inTime: isInTime,
    ofNow: isOfNow && !all.some((one) => ofPlan.has(one)) && !holds(toBe, sentence),
  };
}

/** What of a figure is told in its own words, in place of the figure alone. */
const ofFigure: ReadonlySet<Aspect> = new Set(['remaining', 'reached', 'half', 'share']);

/** What is told of a task already. */
function toldOf({ found, inTime }: TaskTold): ReadonlySet<Aspect> {
  const told = new Set<Aspect>(inTime ? ['due'] : []);
  for (const { query, found: rows } of found) {
    for (const one of query.give) told.add(one as Aspect);
    if (rows.of !== 'task') continue;
    const inReports = query.months.length > 0;
    const isMeasured = rows.rows.every(({ task }) => task.measure !== undefined);
    told.add('owner');
    if (isMeasured) told.add('measure');
    if (!inReports)
      for (const one of ['due', 'cadence', 'index', 'product', 'source', 'text'] as const) told.add(one);
    if (inReports)
      for (const one of ['figure', 'result', 'progress', 'done', 'text', 'when', 'name', 'sum'] as const)
        told.add(one);
    const says = (what: 'obstacle' | 'proposal'): boolean =>
      rows.rows.some(({ reported }) =>
        reported.some(({ progress }) => answerOf(progress)?.[what] !== undefined),
      );
    if (inReports && says('obstacle')) told.add('obstacle');
    if (inReports && says('proposal')) told.add('proposal');
  }
  if (told.has('remaining') || told.has('half')) told.add('reached');
  return told;
}

/** «báo mấy tháng rồi», «mấy điểm ngập làm ì ạch là do đâu»: no figure is asked for, or not first. */
const noFigure =
  /(?<![a-z])(?:may|bao nhieu) (?:thang|ngay|tuan|nam|ky|lan)(?![a-z])|^(?:may|nhung|cac) |(?<![a-z])(?:do|vi|tai) (?:dau|sao|gi|chi|rang)(?![a-z])/;

/** What is told of how things stand, however it is asked. */
const ofStanding: ReadonlySet<Aspect> = new Set(['figure', 'progress', 'result', 'done', 'reached', 'share']);
const ofWords: ReadonlySet<Aspect> = new Set(['obstacle', 'proposal']);

/**
 * «sáp nhập được mấy thôn rồi, mắc ở đâu»: what is asked first is told first, where one clause asks how far it is and a later one what
 * stands in the way or is asked for. Null where they are asked the other way round, or in one clause.
 */
export function inOrderAsked(answer: Answer, clauses: readonly string[], { context }: Parts): Answer | null {
  const [first = [], ...rest] = clauses
    .map((clause) =>
      aspectsIn(partsOf(context, readText(clause, context), null).sentence, context.plan)
        .map(({ aspect }) => aspect)
        .filter((aspect) => !ofStanding.has(aspect) || !noFigure.test(fold(clause)))
        // How far something is, is told by its figure, or by what was reported of it.
        .map((aspect) => (aspect === 'progress' ? 'figure' : aspect)),
    )
    .filter((aspects) => aspects.some((one) => ofStanding.has(one) || ofWords.has(one)));
  const isStanding = first.some((one) => ofStanding.has(one)) && !first.some((one) => ofWords.has(one));
  if (!isStanding || !rest.flat().some((one) => ofWords.has(one))) return null;
  const turned = (one: Answer): Answer => {
    if (one.type !== 'found' || one.query.months.length === 0) return one;
    const given = one.query.give as readonly Aspect[];
    const words = given.filter((aspect) => ofWords.has(aspect));
    const standing = [...given.filter((aspect) => aspect !== 'progress'), ...first].filter((aspect) =>
      ofStanding.has(aspect),
    );
    const others = given.filter((aspect) => !ofWords.has(aspect) && !ofStanding.has(aspect));
    const give = [...new Set([...standing, ...words, ...others])];
    return words.length === 0 ? one : { ...one, query: { ...one.query, give } };
  };
  return answer.type === 'several' ? { ...answer, answers: answer.answers.map(turned) } : turned(answer);
}

/**
 * Everything that the clauses of a message ask of the one task which it is about, where the answer to the whole leaves some of it out:
 * the plan's facts beside what was reported, what was reported beside the plan's, whether it is in time, what is left.
 * @returns the answers in their order; null where nothing is left out
 */
export function withAllAsked(
  told: TaskTold,
  answer: Answer,
  clauses: readonly string[],
  parts: Parts,
): Answer[] | null {
  const { context } = parts;
  const of = context.plan.indices.find(({ tasks }) => tasks.some(({ id }) => id === told.id));
  const task = of?.tasks.find(({ id }) => id === told.id);
  const owners = of && task ? ownersOf(context.org, of, task).map(({ id }) => id) : [];
  return allAsked(
    told,
    answer,
    clauses.map((clause) => askedOfTask(partsOf(context, readText(clause, context), null), of?.code, owners)),
    parts,
  );
}

function allAsked(told: TaskTold, answer: Answer, asked: readonly AskedOf[], parts: Parts): Answer[] | null {
  const { context } = parts;
  const known = toldOf(told);
  const missing = [...new Set(asked.flatMap(({ aspects }) => aspects))].filter((one) => !known.has(one));
  const [first] = told.found;
  const query = first!.query;
  const where = ofThese([told.id], query);
  const units = where.flatMap((filter) => (filter.by === 'unit' ? filter.ids : []));
  const asksState = !told.inTime && (asked.some(({ inTime }) => inTime) || missing.includes('due'));
  const state = asksState ? stateOf(context, told.id, units) : null;
  const isReported = told.found.some(({ query: { months } }) => months.length > 0);
  const task = context.plan.indices.flatMap(({ tasks }) => tasks).find(({ id }) => id === told.id);
  // Of what has no day of its own, that the plan sets none.
  const untimed: readonly Aspect[] = asksState && !state && !known.has('due') ? ['due'] : [];
  const planned = [
    ...new Set([...missing.filter((one) => ofPlan.has(one) && !(one === 'due' && state)), ...untimed]),
  ];
  const ofReport = missing.filter(
    (one) => !ofPlan.has(one) && one !== 'text' && (task?.measure !== undefined || !ofFigure.has(one)),
  );
  const plan = (): Answer =>
    answered(context, { of: 'task', where, give: planned, about: [], brief: true, months: [] }, parts.fields)
      .answer;
  const all = answer.type === 'several' ? answer.answers : [answer];
  if (!isReported) {
    const give = [...new Set(asked.flatMap(({ ofNow, aspects }) => (ofNow ? aspects : [])))];
    if (give.length === 0) return state && [state, ...all];
    const months = monthsFor(parts, { ids: [told.id], reported: [] }, give);
    const report = someFound(answered(context, { of: 'task', where, give, about: [], months }, parts.fields));
    if (!report) return state && [state, ...all];
    const isSaid = (one: string): boolean =>
      one === 'owner' ||
      (one === 'measure' && task?.measure !== undefined) ||
      (one === 'due' && state !== null);
    const inBrief = all.flatMap((one): Answer[] => {
      if (one.type !== 'found') return [one];
      const rest = one.query.give.filter((fact) => !isSaid(fact));
      return rest.length > 0 ? [{ ...one, query: { ...one.query, give: rest, brief: true } }] : [];
    });
    return [...(state ? [state] : []), report.answer, ...inBrief];
  }
  const figures = ofReport.filter((one) => ofFigure.has(one));
  if (!state && planned.length === 0 && figures.length === 0) return null;
  const withFigures = all.map(
    (one): Answer =>
      one.type === 'found' && one.query.months.length > 0 && figures.length > 0
        ? { ...one, query: { ...one.query, give: [...figures, ...one.query.give] } }
        : one,
  );
  return [...(state ? [state] : []), ...withFigures, ...(planned.length > 0 ? [plan()] : [])];
}

/**
 * «bao giờ xong», «trễ mấy ngày», «còn cách chỉ tiêu mấy %», behind one task that was told of: of it, and of nothing else that is
 * asked so. Null where it is asked in other words.
 */
export function restOfOneTask({ parts, context, known, last }: Leaning): Asked | null {
  if (known?.of !== 'task' || known.about === undefined || !last) return null;
  const [id, another] = idsShown(last);
  if (id === undefined || another !== undefined) return null;
  const { sentence } = parts;
  // Behind what the plan says the plan's own day is asked.
  if (known.months.length === 0 && holds(whenEnds, sentence)) return null;
  const isOfTerm = [daysLate, whenEnds, inTimeFor].some((one) => holds(one, sentence));
  if (!isOfTerm && !holds(left, sentence)) return null;
  const { aspects, inTime } = askedOfTask(parts);
  const strange = contentOf(parts).some(({ word, soft }) => !soft && !matterHolds(context.plan, [id], word));
  if ((aspects.length === 0 && !inTime) || strange) return null;
  const where = ofThese([id], known);
  const asOfNow = { ...parts, pieces: parts.pieces.filter(({ type }) => type !== 'period') };
  const months = monthsFor(asOfNow, { ids: [id], reported: [] }, ['progress']);
  const give = aspects.filter((one) => !ofPlan.has(one));
  const told = answered(context, { of: 'task', where, give, about: known.about, months }, parts.fields);
  const subject = taskTold(told.answer);
  const answers = subject && allAsked(subject, told.answer, [{ aspects, inTime, ofNow: true }], parts);
  return answers ? { ...told, answer: { type: 'several', answers } } : told;
}
