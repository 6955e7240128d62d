import type { MonthConduct, ReportContent } from '../../core/documents/compose-report.ts';
import { nameOfSpan } from '../../core/documents/name-of-span.ts';
import type { PaperBlock } from '../../core/documents/paper-model.ts';
import { proposalKey } from '../../core/documents/proposals.ts';
import type { AnsweredRow } from '../../core/documents/report-rows.ts';
import { countedMatters } from '../../core/matters/followed.ts';
import { assignmentsOf } from '../../core/plan/assignments.ts';
import type { Index } from '../../core/plan/plan.ts';
import { countOf, type Row } from '../../core/report/counting.ts';
import { plainLine } from '../../core/said/message.ts';
import { dateOf, lastDateOf, periodKey } from '../../core/time/viet-nam-time.ts';
import { countingLine } from './counting.ts';
import { unheardWords } from './progress.ts';
import { assessmentPart } from './report-assessment.ts';
import { yearResultBlocks, yearResultWords } from './report-results.ts';
import {
  brief,
  day,
  hour,
  names,
  ownWords,
  type Part,
  partWith,
  type References,
  text,
  texts,
  toldOf,
} from './report-saying.ts';
import {
  chargeWords,
  countedIn,
  countTable,
  indicesOf,
  inOrderOfUnits,
  ofIndex,
  resultWords,
  toldWords,
} from './report-tables.ts';
import {
  capital,
  date,
  daysBetween,
  joined,
  lowered,
  monthName,
  placeOf,
  scoreOf,
  shortText,
  target,
} from './words.ts';

/** How a month was carried on: when it opened, who was reminded, who has reported. */
function conductWords(conduct: MonthConduct, now: number): string[] {
  const { period, openAt, deadlineAt, remindedOn, inTime, late, missing, unheard, returned } = conduct;
  const silent = missing.filter((unit) => !unheard.includes(unit));
  const owing = inTime.length + late.length + missing.length;
  const reported = inTime.length + late.length;
  const lateWords = late.map(({ unit, sentAt }) => {
    const days = daysBetween(deadlineAt, sentAt);
    return days > 0 ? `${unit.name}, ${days} ngày` : unit.name;
  });
  const parts = [
    ...(inTime.length > 0 && late.length > 0 ? [`đúng hạn ${inTime.length}`] : []),
    ...(late.length > 0 ? [`quá hạn ${late.length} (${lateWords.join('; ')})`] : []),
    ...(silent.length > 0 ? [`chưa báo cáo ${silent.length} (${names(silent)})`] : []),
    ...(unheard.length > 0 ? [`chưa báo cáo do ${unheardWords} ${unheard.length} (${names(unheard)})`] : []),
  ];
  // Before the deadline all that came is in time, which says nothing.
  const isAllInTime = inTime.length === owing && now > deadlineAt;
  const reminded =
    remindedOn.length === 0
      ? ''
      : `; đã đôn đốc các đơn vị chưa báo cáo vào ${remindedOn.length > 1 ? 'các ' : ''}ngày ${joined(remindedOn.map(date))}`;
  return [
    `Kỳ báo cáo ${monthName(period)} mở từ ngày ${day(openAt)}, hạn gửi báo cáo ${hour(deadlineAt)}${reminded}.`,
    ...(owing === 0
      ? []
      : [
          `Đến ngày ${day(now)}, có ${reported}/${owing} đơn vị báo cáo kết quả ${monthName(period)}${
            isAllInTime ? ', tất cả đúng hạn' : parts.length > 0 ? `: ${parts.join('; ')}` : ''
          }.`,
        ]),
    ...(returned > 0 ? [`Có ${returned} nội dung được trả lại, đang chờ đơn vị báo cáo lại.`] : []),
  ];
}

/** How much the plan gives to whom; what others than the agency do is named, and counted nowhere else. */
function planWords({ context: { plan, org } }: ReportContent): string {
  const assignments = assignmentsOf(plan, org);
  const tasks = plan.indices.flatMap((index) => index.tasks).length;
  const own = new Set(assignments.map(({ index, task }) => `${index.code} ${task.id}`)).size;
  const units = new Set(assignments.map(({ unit }) => unit.id)).size;
  const leaders = new Set(plan.indices.flatMap((index) => index.leaders)).size;
  const said = [
    ...(tasks > own ? [`${tasks - own} nhiệm vụ do cơ quan khác thực hiện`] : []),
    ...(assignments.length > own ? [`${assignments.length} nhiệm vụ tính theo từng đơn vị thực hiện`] : []),
  ];
  return `Kế hoạch ${plan.composite} năm ${plan.year} có ${plan.indices.length} chỉ số với ${tasks} nhiệm vụ${said.length > 0 ? ` (${said.join('; ')})` : ''}, giao ${leaders} đồng chí lãnh đạo phụ trách, ${units} đơn vị thực hiện.`;
}

/** «tháng 4», «các tháng 5, 6» */
const monthsNamed = (months: readonly number[]): string =>
  `${months.length > 1 ? 'các ' : ''}tháng ${joined(months.map(String))}`;

/** Of which months a paper tells where they are not all of its span, or not over; nothing where they are. */
function notToldWords({ notTold: { told, before, ahead, open }, span }: ReportContent): string[] {
  if (before.length + ahead.length + open.length === 0) return [];
  const running = open.map(({ month }) => month);
  const lacks = [
    ...(before.length > 0 ? [`chưa có số liệu ${monthsNamed(before)}`] : []),
    ...(ahead.length > 0 ? [`kỳ báo cáo ${monthsNamed(ahead)} chưa mở`] : []),
    ...(running.length > 0 ? [`kỳ báo cáo ${monthsNamed(running)} chưa hết hạn`] : []),
  ];
  return [`Báo cáo tổng hợp số liệu ${monthsNamed(told)} năm ${span.year}; ${lacks.join('; ')}.`];
}

/** So many instructions stand with their words; of more the latest. */
const mostInstructed = 12;
/** So much of each. */
const mostOfWords = 400;

/** What leaders had units do, and what these said to it: how many, then each in their words. */
function instructedWords({ instructions }: ReportContent): string[] {
  if (instructions.length === 0) return [];
  const answered = instructions.filter(({ instruction: { answers } }) => answers.length > 0).length;
  const units = new Set(instructions.map(({ unit }) => unit.id)).size;
  const head = `Lãnh đạo đã có ${instructions.length} yêu cầu đối với ${units} đơn vị; các đơn vị đã trả lời ${answered}.`;
  const told = instructions.slice(-mostInstructed).map(({ instruction, unit, by, index, task }) => {
    const about = task ? `, nhiệm vụ ${task.id}` : index ? `, chỉ số ${index.name}` : '';
    const answer = instruction.answers.at(-1);
    const said = answer ? ` Đơn vị trả lời: «${shortText(answer.words, mostOfWords)}».` : '';
    const who = by ? `Đồng chí ${by.name}` : 'Lãnh đạo';
    return `- ${who} yêu cầu ${unit.name}${about} (ngày ${day(instruction.at)}): «${shortText(instruction.words, mostOfWords)}».${said}`;
  });
  return [head, ...told];
}

const conductPart = (content: ReportContent): Part[] =>
  partWith(
    'Công tác chỉ đạo, triển khai',
    texts([
      planWords(content),
      ...notToldWords(content),
      ...content.conduct.flatMap((one) => conductWords(one, content.now)),
      ...instructedWords(content),
    ]),
  );

/** «Có 8 nhiệm vụ đến hạn hoặc đã xong: hoàn thành 7, đạt 87,5% (…); …»: the counting sentence of a part of the rows. */
const countedWords = (rows: readonly Row[], content: ReportContent): string[] =>
  countingLine(rows, content, countedIn(content)).map((line) =>
    plainLine(line).replace(/^Tính đến \S+ có/u, 'Có'),
  );

function indexPart(content: ReportContent, references: References, index: Index): Part {
  const { org, plan } = content.context;
  const { baseline } = index;
  const results = ofIndex(content.tasks, index).flatMap((task) =>
    ownWords(
      task,
      references,
      toldWords(
        task,
        (one) => (one.entry ? brief(resultWords(one.entry, one), references.tasks) : ''),
        toldOf(content),
      ),
    ),
  );
  const reached = baseline.score === null && baseline.rank === null;
  return {
    title: index.name,
    number: index.code,
    blocks: [
      text(`${capital(chargeWords(org, index))}.`),
      ...(index.target.type === 'none'
        ? []
        : [
            text(
              `Chỉ tiêu năm ${plan.year}: ${target(index.target)}${reached ? '' : ` (năm ${baseline.year}: ${scoreOf(index)}, ${placeOf(index)})`}.`,
            ),
          ]),
      ...texts(yearResultWords(content, index)),
      ...texts(countedWords(ofIndex(content.rows, index), content)),
      ...results,
    ],
  };
}

function resultsPart(content: ReportContent, references: References): Part[] {
  return partWith(
    'Kết quả thực hiện',
    [
      text(
        `Tổng hợp theo chỉ số như sau${references.tasks === null ? '' : ` (chi tiết từng nhiệm vụ tại ${references.tasks})`}:`,
      ),
      { type: 'table', table: countTable(content) },
      ...yearResultBlocks(content),
    ],
    indicesOf(content).map((index) => indexPart(content, references, index)),
  );
}

/** What falls due next, a task once with all that owe it; what is due in the month at hand still is told as such, first. */
function upcomingWords({ upcoming, context, next, months }: ReportContent): string[] {
  const isSooner = ({ dueDay }: AnsweredRow): boolean =>
    next !== null && dueDay < `${periodKey(next.period)}-01`;
  const last = months.at(-1)!.period;
  const sorted = [...upcoming.filter(isSooner), ...upcoming.filter((row) => !isSooner(row))];
  const tasks = new Map<string, { row: AnsweredRow; units: string[] }>();
  for (const row of inOrderOfUnits(context, sorted)) {
    const key = `${row.index.code} ${row.task.id}`;
    const known = tasks.get(key) ?? { row, units: [] };
    tasks.set(key, { row, units: [...known.units, row.unit.name] });
  }
  return sorted.flatMap((row) => {
    const key = `${row.index.code} ${row.task.id}`;
    const known = tasks.get(key);
    tasks.delete(key);
    if (!known) return [];
    const words = row.task.text.replace(/[\s.;]+$/u, '');
    const told = isSooner(row) ? `Hoàn thành trong ${monthName(last)}: ${lowered(words)}` : capital(words);
    return [
      `- ${told} (${joined(known.units)}; thời hạn ${date(row.dueDay)}${row.extended ? `, hạn gốc ${date(row.extended.due)}, gia hạn lần ${row.extended.times}` : ''}).`,
    ];
  });
}

/** What became of what units asked for, in one sentence: the words stand in their annex. */
function followedWords({ matters }: ReportContent, references: References): PaperBlock[] {
  const { all, solved, refused, open } = countedMatters(matters);
  if (all === 0) return [];
  const parts = [
    `đã giải quyết ${solved}`,
    ...(refused > 0 ? [`không giải quyết được ${refused}`] : []),
    ...(open > 0 ? [`đang giải quyết ${open}`] : []),
  ];
  return [
    text(
      `Theo dõi ${all} vướng mắc, kiến nghị của các đơn vị: ${parts.join(', ')}${references.matters === null ? '' : ` (chi tiết tại ${references.matters})`}.`,
    ),
  ];
}

function aheadPart(content: ReportContent, references: References): Part[] {
  const { inTheEnd, next, span } = content;
  const count = countOf(inTheEnd);
  const isMonth = nameOfSpan(span).type === 'month';
  const tasks = [
    ...upcomingWords(content),
    ...(count.overdue > 0
      ? [
          `- Tập trung hoàn thành ${count.overdue} nhiệm vụ quá hạn${references.late === null ? '' : ` tại ${references.late}`}.`,
        ]
      : []),
    ...(count.awaiting ? [`- Xem xét, xác nhận ${count.awaiting} nhiệm vụ đơn vị đã báo hoàn thành.`] : []),
    ...(count.unknown > 0 ? [`- Đôn đốc, làm rõ ${count.unknown} nhiệm vụ chưa có thông tin.`] : []),
    ...(next === null || next.deadlineAt <= content.now
      ? []
      : [`- Các đơn vị báo cáo kết quả ${monthName(next.period)} trước ${hour(next.deadlineAt)}.`]),
  ];
  const proposals = content.tasks.flatMap((task) =>
    ownWords(
      task,
      references,
      // What is asked of the agency's own people is no business of whom the paper goes to: it stands in the annex alone.
      toldWords(task, (one, period) =>
        content.inside.has(proposalKey(periodKey(period), one.unit.id, one.task.id))
          ? ''
          : brief(one.entry?.proposal ?? '', references.tasks),
      ),
    ),
  );
  // What is ahead of a month that is long over is no month that is over as well.
  const isNextAhead = next !== null && dateOf(content.now) <= lastDateOf(next.period);
  const ahead = `Phương hướng, nhiệm vụ ${isMonth && isNextAhead ? monthName(next.period) : 'thời gian tới'}`;
  const asked = 'Kiến nghị, đề xuất';
  const all = [...followedWords(content, references), ...proposals];
  if (tasks.length === 0) return partWith(asked, all);
  if (all.length === 0) return partWith(ahead, texts(tasks));
  return partWith(`${ahead}; kiến nghị`, [], [...partWith(ahead, texts(tasks)), ...partWith(asked, all)]);
}

/** The parts of a report that have something to say, in their order. */
export const partsOf = (content: ReportContent, references: References): Part[] => [
  ...conductPart(content),
  ...resultsPart(content, references),
  ...assessmentPart(content, references),
  ...aheadPart(content, references),
];
