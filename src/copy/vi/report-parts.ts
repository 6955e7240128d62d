import type { MonthConduct, ReportContent } from '../../core/documents/compose-report.ts';
import { nameOfSpan } from '../../core/documents/month-span.ts';
import type { PaperBlock } from '../../core/documents/paper-model.ts';
import type { AnsweredRow, ReportedTask } from '../../core/documents/report-rows.ts';
import type { Unit } from '../../core/people/org.ts';
import { assignmentsOf } from '../../core/plan/assignments.ts';
import type { Index } from '../../core/plan/plan.ts';
import { countOf, doneOf, fallenOf, type Row, rateOf } from '../../core/report/counting.ts';
import { isRate } from '../../core/report/figure.ts';
import { tallyOf } from '../../core/report/progress.ts';
import { isBehind } from '../../core/report/report.ts';
import { plainLine } from '../../core/said/message.ts';
import { inVietNam } from '../../core/time/viet-nam-time.ts';
import { countingLine, share } from './counting.ts';
import { withUnit } from './entry.ts';
import { chargeWords, countTable, indicesOf, ofIndex, resultWords, toldWords } from './report-tables.ts';
import { spanName } from './span-name.ts';
import { capital, date, daysBetween, figure, joined, monthName, placeOf, scoreOf, target } from './words.ts';

/** A part of a paper; its number is where it stands. */
export interface Part {
  title: string;
  blocks: readonly PaperBlock[];
  parts?: readonly Part[];
}

/** What the annexes are called; null of one that is not there. */
export interface References {
  tasks: string | null;
  late: string | null;
}

const text = (words: string): PaperBlock => ({ type: 'text', text: words });
const texts = (words: readonly string[]): PaperBlock[] => words.map(text);

/** Ends as a sentence does, whatever somebody typed; their words stay as they are. */
const sentence = (words: string): string => (/[.;:!?…»”)]\s*$/u.test(words) ? words : `${words}.`);

const day = (atMs: number): string => inVietNam(atMs).format('DD/MM/YYYY');
/** «17 giờ 00 ngày 25/05/2023». */
const hour = (atMs: number): string => inVietNam(atMs).format('HH [giờ] mm [ngày] DD/MM/YYYY');

const names = (units: readonly Unit[]): string => joined(units.map(({ name }) => name));

/** A part, or none where nothing is said in it. */
const partWith = (title: string, blocks: readonly PaperBlock[], parts: readonly Part[] = []): Part[] =>
  blocks.length === 0 && parts.length === 0 ? [] : [{ title, blocks, parts }];

/** How a month was carried on: when it opened, who was reminded, who has reported. */
function conductWords(conduct: MonthConduct, now: number): string[] {
  const { period, openAt, deadlineAt, remindedOn, inTime, late, missing, returned } = conduct;
  const owing = inTime.length + late.length + missing.length;
  const reported = inTime.length + late.length;
  const lateWords = late.map(({ unit, sentAt }) => {
    const days = daysBetween(deadlineAt, sentAt);
    return days > 0 ? `${unit.name}, ${days} ngày` : unit.name;
  });
  const parts = [
    ...(inTime.length > 0 && late.length > 0 ? [`đúng hạn ${inTime.length}`] : []),
    ...(late.length > 0 ? [`quá hạn ${late.length} (${lateWords.join('; ')})`] : []),
    ...(missing.length > 0 ? [`chưa báo cáo ${missing.length} (${names(missing)})`] : []),
  ];
  const isAllInTime = inTime.length === owing;
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

function conductPart({ context: { plan, org }, conduct, now }: ReportContent): Part[] {
  const assignments = assignmentsOf(plan, org);
  const tasks = plan.indices.flatMap((index) => index.tasks).length;
  const units = new Set(assignments.map(({ unit }) => unit.id)).size;
  const leaders = new Set(plan.indices.flatMap((index) => index.leaders)).size;
  return partWith('Công tác chỉ đạo, triển khai', [
    text(
      `Kế hoạch ${plan.composite} năm ${plan.year} có ${plan.indices.length} chỉ số với ${tasks} nhiệm vụ${assignments.length === tasks ? '' : ` (${assignments.length} nhiệm vụ tính theo từng đơn vị thực hiện)`}, giao ${leaders} đồng chí lãnh đạo phụ trách, ${units} đơn vị thực hiện.`,
    ),
    ...texts(conduct.flatMap((one) => conductWords(one, now))),
  ]);
}

/** «Có 8 nhiệm vụ đến hạn hoặc đã xong: hoàn thành 7, đạt 87,5% (…); …»: the counting sentence of a part of the rows. */
const countedWords = (rows: readonly Row[], now: number): string[] =>
  countingLine(rows, { now }).map((line) => plainLine(line).replace(/^Tính đến \S+ có/u, 'Có'));

/** «Phòng Hạ tầng số (mục 12 Phụ lục I)»: whose words follow, of which task. */
const saidBy = ({ unit, place }: ReportedTask, { tasks }: References): string =>
  tasks === null ? unit.name : `${unit.name} (mục ${place} ${tasks})`;

/** So many months are told one by one in the text; of more the last word of each task, the annex has them all. */
const monthsTold = 3;
const toldOf = ({ months }: ReportContent): 'each' | 'last' => (months.length > monthsTold ? 'last' : 'each');

/** A line of a unit's own words, as it wrote them. */
const ownWords = (
  task: ReportedTask,
  references: References,
  words: string,
  mark: '-' | '+' = '-',
): PaperBlock[] =>
  words === ''
    ? []
    : [text(`${mark} ${saidBy(task, references)}:${words.includes('\n') ? '\n' : ' '}${sentence(words)}`)];

function indexPart(content: ReportContent, references: References, index: Index): Part {
  const { org, plan } = content.context;
  const { baseline } = index;
  const results = ofIndex(content.tasks, index).flatMap((task) =>
    ownWords(
      task,
      references,
      toldWords(
        task,
        (one) => {
          const { measure } = one.task;
          const { entry } = one;
          if (!entry) return '';
          const grown =
            entry.figure !== undefined && measure && !isRate(measure)
              ? [`lũy kế ${withUnit(entry.figure, measure)}`]
              : [];
          return [...grown, resultWords(entry, one)].filter((words) => words !== '').join('; ');
        },
        toldOf(content),
      ),
    ),
  );
  const reached = baseline.score === null && baseline.rank === null;
  return {
    title: index.name,
    blocks: [
      text(`${capital(chargeWords(org, index))}.`),
      ...(index.target.type === 'none'
        ? []
        : [
            text(
              `Chỉ tiêu năm ${plan.year}: ${target(index.target)}${reached ? '' : ` (năm ${baseline.year}: ${scoreOf(index)}, ${placeOf(index)})`}.`,
            ),
          ]),
      ...texts(countedWords(ofIndex(content.rows, index), content.now)),
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
    ],
    indicesOf(content).map((index) => indexPart(content, references, index)),
  );
}

/** «So với tháng 4/2023 (hoàn thành 30/42, đạt 71,4%), tỷ lệ hoàn thành tăng 5,3 điểm phần trăm.» */
function comparedWords({ rows, before }: ReportContent): string[] {
  if (before === null) return [];
  const [now, then] = [countOf(rows), countOf(before.rows)];
  const [rate, rateThen] = [rateOf(now), rateOf(then)];
  if (rate === null || rateThen === null) return [];
  const tenths = Math.round(rate * 10) - Math.round(rateThen * 10);
  const moved =
    tenths === 0
      ? 'tỷ lệ hoàn thành giữ nguyên'
      : `tỷ lệ hoàn thành ${tenths > 0 ? 'tăng' : 'giảm'} ${figure(Math.abs(tenths) / 10)} điểm phần trăm`;
  return [
    `So với ${spanName(before.span)} (hoàn thành ${doneOf(then)}/${fallenOf(then)}, đạt ${share(rateThen)}), ${moved}.`,
  ];
}

/** Indices of which all that fell due is done. */
const wholeIndices = (content: ReportContent): Index[] =>
  indicesOf(content).filter((index) => rateOf(countOf(ofIndex(content.rows, index))) === 100);

function meritWords(content: ReportContent): string[] {
  const tally = tallyOf(content.months.flatMap(({ tasks }) => tasks));
  const done = tally.done - tally.nothing;
  const answers = [
    ...(done > 0 ? [`${done} nhiệm vụ hoàn thành`] : []),
    ...(tally.onTrack > 0 ? [`${tally.onTrack} nhiệm vụ đúng tiến độ`] : []),
    ...(tally.nothing > 0 ? [`${tally.nothing} nhiệm vụ không phát sinh`] : []),
  ];
  const whole = wholeIndices(content);
  const inTime = content.conduct.filter(({ missing, late, inTime: units }) => {
    return missing.length === 0 && late.length === 0 && units.length > 0;
  });
  const all = indicesOf(content).length;
  return [
    ...(answers.length > 0 ? [`- Các đơn vị báo cáo ${joined(answers)}.`] : []),
    ...(whole.length > 0
      ? [
          `- ${whole.length}/${all} chỉ số có tất cả nhiệm vụ đến hạn hoàn thành: ${joined(whole.map(({ name }) => name))}.`,
        ]
      : []),
    ...(inTime.length > 0
      ? [`- Tất cả đơn vị báo cáo đúng hạn ${joined(inTime.map(({ period }) => monthName(period)))}.`]
      : []),
  ];
}

/** How many rows each unit has, in the order in which they come: «Thanh tra Sở 2, Văn phòng Sở 1». */
function byUnit(rows: readonly AnsweredRow[]): string {
  const counts = new Map<string, number>();
  for (const { unit } of rows) counts.set(unit.name, (counts.get(unit.name) ?? 0) + 1);
  return [...counts].map(([name, count]) => `${name} ${count}`).join(', ');
}

function faultBlocks(content: ReportContent, references: References): PaperBlock[] {
  const { rows, tasks } = content;
  const overdue = rows.filter(({ state }) => state === 'overdue');
  const doneLate = rows.filter(({ state }) => state === 'done-late');
  const unknown = rows.filter(({ state }) => state === 'unknown');
  const annexed = references.late === null ? '' : ` tại ${references.late}`;
  const reasons = tasks.flatMap((task) =>
    ownWords(
      task,
      references,
      toldWords(task, ({ entry }) => entry?.obstacle ?? '', toldOf(content)),
      '+',
    ),
  );
  const silent = tasks.filter(({ told }) => {
    const entry = told.at(-1)?.progress.entry;
    return entry && isBehind(entry) && (entry.obstacle ?? entry.proposal) === undefined;
  });
  return [
    ...(overdue.length > 0
      ? [text(`- Còn ${overdue.length} nhiệm vụ quá hạn chưa hoàn thành (${byUnit(overdue)})${annexed}.`)]
      : []),
    ...(doneLate.length > 0
      ? [text(`- Có ${doneLate.length} nhiệm vụ hoàn thành quá hạn (${byUnit(doneLate)})${annexed}.`)]
      : []),
    ...(unknown.length > 0
      ? [text(`- Có ${unknown.length} nhiệm vụ đến hạn chưa có thông tin (${byUnit(unknown)}).`)]
      : []),
    ...(reasons.length > 0 ? [text('- Nguyên nhân, vướng mắc do các đơn vị báo cáo:'), ...reasons] : []),
    ...(silent.length > 0
      ? [text(`- Chưa nêu nguyên nhân: ${silent.map((task) => saidBy(task, references)).join('; ')}.`)]
      : []),
  ];
}

function assessmentPart(content: ReportContent, references: References): Part[] {
  return partWith(
    'Đánh giá chung',
    texts([
      ...countingLine(content.rows, content).map(plainLine),
      ...(countingLine(content.rows, content).length > 0 ? comparedWords(content) : []),
    ]),
    [
      ...partWith('Ưu điểm', texts(meritWords(content))),
      ...partWith('Tồn tại, nguyên nhân', faultBlocks(content, references)),
    ],
  );
}

/** What falls due next, a task once with all that owe it. */
function upcomingWords({ upcoming }: ReportContent): string[] {
  const tasks = new Map<string, { row: AnsweredRow; units: string[] }>();
  for (const row of upcoming) {
    const key = `${row.index.code} ${row.task.id}`;
    const known = tasks.get(key) ?? { row, units: [] };
    tasks.set(key, { row, units: [...known.units, row.unit.name] });
  }
  return [...tasks.values()].map(
    ({ row, units }) =>
      `- ${capital(row.task.text.replace(/[\s.;]+$/u, ''))} (${joined(units)}; thời hạn ${date(row.dueDay)}).`,
  );
}

function aheadPart(content: ReportContent, references: References): Part[] {
  const { rows, next, span } = content;
  const count = countOf(rows);
  const isMonth = nameOfSpan(span).type === 'month';
  const tasks = [
    ...upcomingWords(content),
    ...(count.overdue > 0
      ? [
          `- Tập trung hoàn thành ${count.overdue} nhiệm vụ quá hạn${references.late === null ? '' : ` tại ${references.late}`}.`,
        ]
      : []),
    ...(count.unknown > 0 ? [`- Đôn đốc, làm rõ ${count.unknown} nhiệm vụ chưa có thông tin.`] : []),
    ...(next === null
      ? []
      : [`- Các đơn vị báo cáo kết quả ${monthName(next.period)} trước ${hour(next.deadlineAt)}.`]),
  ];
  const proposals = content.tasks.flatMap((task) =>
    ownWords(
      task,
      references,
      toldWords(task, ({ entry }) => entry?.proposal ?? ''),
    ),
  );
  const ahead = `Phương hướng, nhiệm vụ ${isMonth && next ? monthName(next.period) : 'thời gian tới'}`;
  const asked = 'Kiến nghị, đề xuất';
  if (tasks.length === 0) return partWith(asked, proposals);
  if (proposals.length === 0) return partWith(ahead, texts(tasks));
  return partWith(
    `${ahead}; kiến nghị`,
    [],
    [...partWith(ahead, texts(tasks)), ...partWith(asked, proposals)],
  );
}

/** The parts of a report that have something to say, in their order. */
export const partsOf = (content: ReportContent, references: References): Part[] => [
  ...conductPart(content),
  ...resultsPart(content, references),
  ...assessmentPart(content, references),
  ...aheadPart(content, references),
];
