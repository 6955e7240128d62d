import { sharesOf } from '../../core/coordinating/share.ts';
import type { ReportContent } from '../../core/documents/compose-report.ts';
import type { PaperRow, PaperTable } from '../../core/documents/paper-model.ts';
import type { AnsweredRow, LateRow, ReportedTask } from '../../core/documents/report-rows.ts';
import { indexOf } from '../../core/people/directory-index.ts';
import { type Org, unitName } from '../../core/people/org.ts';
import type { Assignment } from '../../core/plan/assignments.ts';
import type { Committed, Extended, Index } from '../../core/plan/plan.ts';
import { countOf, doneOf, fallenOf, type Row, rateOf } from '../../core/report/counting.ts';
import { committedOf, extensionOf, lastDayOf, originalDayOf } from '../../core/report/due.ts';
import { isRate } from '../../core/report/figure.ts';
import type { TaskProgress } from '../../core/report/progress.ts';
import type { Entry } from '../../core/report/report.ts';
import { plainSpan } from '../../core/said/message.ts';
import { type Period, periodKey } from '../../core/time/viet-nam-time.ts';
import { share } from './counting.ts';
import { signedBy, withUnit } from './entry.ts';
import { stateWord, unheardWords } from './progress.ts';
import { brief, type References } from './report-saying.ts';
import { capital, date, joined } from './words.ts';

/** «đồng chí Lê Hải Yến, Phó Giám đốc» */
function comrade({ people }: Org, id: string): string {
  const person = people.find((one) => one.id === id);
  return person ? `đồng chí ${person.name}, ${person.title}` : id;
}

/** «phụ trách: đồng chí Lê Hải Yến, Phó Giám đốc; chủ trì: Văn phòng Sở; phối hợp: các phòng chuyên môn». */
export function chargeWords(org: Org, index: Index): string {
  const coordinating = index.coordinating.map((id) => unitName(org, id));
  return [
    `phụ trách: ${joined(index.leaders.map((id) => comrade(org, id)))}`,
    `chủ trì: ${unitName(org, index.leadUnit)}`,
    ...(coordinating.length > 0 ? [`phối hợp: ${joined(coordinating)}`] : []),
  ].join('; ');
}

/** The indices that a report speaks of, in the plan's order; one that was taken out behind the others. */
export function indicesOf({ context, tasks, rows }: ReportContent): Index[] {
  const told = [...tasks, ...rows].map(({ index }) => index);
  const known = new Map([...context.plan.indices, ...told].map((index) => [index.code, index]));
  return [...known.values()].filter(({ code }) => told.some((index) => index.code === code));
}

/** Rows in the directory's order of their units, else as they come. */
export function inOrderOfUnits<Of extends { unit: { id: string } }>(
  { org }: Pick<ReportContent['context'], 'org'>,
  rows: readonly Of[],
): Of[] {
  const places = new Map([...org.units, ...org.outside].map(({ id }, place) => [id, place]));
  const placeOf = ({ unit }: Of): number => places.get(unit.id) ?? places.size;
  return [...rows].sort((one, other) => placeOf(one) - placeOf(other));
}

export const ofIndex = <Of extends { index: Index }>(all: readonly Of[], { code }: Index): Of[] =>
  all.filter(({ index }) => index.code === code);

/** Whether anything waits to be confirmed: else nothing is said of it. */
const hasAwaiting = ({ rows }: Pick<ReportContent, 'rows'>): boolean =>
  rows.some(({ state }) => state === 'awaits');

const countCells = (rows: readonly Row[], withAwaiting: boolean): string[] => {
  const count = countOf(rows);
  const rate = rateOf(count);
  return [
    String(fallenOf(count)),
    String(doneOf(count)),
    rate === null ? '' : share(rate),
    ...(withAwaiting ? [String(count.awaiting ?? 0)] : []),
    String(count.overdue),
    String(count.unknown),
    String(count.inTerm),
  ];
};

/** What is counted in the papers of some months: of several of them a duty of every month once a month. */
export const countedIn = ({ months }: Pick<ReportContent, 'months'>): 'nhiệm vụ' | 'lượt nhiệm vụ' =>
  months.length > 1 ? 'lượt nhiệm vụ' : 'nhiệm vụ';

/** How each index stands, counted: a row an index, and all of them. */
export function countTable(content: ReportContent): PaperTable {
  const awaits = hasAwaiting(content);
  const numbers = (name: string, widthMm: number) => ({ name, widthMm, align: 'right' as const });
  const rows = indicesOf(content).map(
    (index): PaperRow => ({
      cells: [index.code, index.name, ...countCells(ofIndex(content.rows, index), awaits)],
    }),
  );
  return {
    columns: [
      { name: 'TT', widthMm: 12, align: 'centre' },
      { name: 'Chỉ số', widthMm: awaits ? 31 : 47 },
      numbers(content.months.length > 1 ? 'Lượt đến hạn hoặc đã xong' : 'Đến hạn hoặc đã xong', 18),
      numbers('Hoàn thành', 18),
      numbers('Tỷ lệ', 17),
      ...(awaits ? [numbers('Chờ xác nhận', 16)] : []),
      numbers('Quá hạn chưa hoàn thành', 19),
      numbers('Chưa có thông tin', 18),
      numbers('Trong hạn', 16),
    ],
    rows: [...rows, { type: 'total', cells: ['', 'Tổng cộng', ...countCells(content.rows, awaits)] }],
  };
}

/** «Tỷ lệ hồ sơ trực tuyến đạt 97,8%»; of what grows over the year «Số cơ sở đã kiểm tra: lũy kế 12 cơ sở». */
function figureWords({ figure }: Entry, { task: { measure } }: Pick<TaskProgress, 'task'>): string {
  if (figure === undefined || !measure) return '';
  const name = capital(measure.ask.replace(/,?\s*(?:lũy|luỹ) kế(?: từ đầu năm)?$/u, ''));
  return isRate(measure)
    ? `${name} đạt ${withUnit(figure, measure)}`
    : `${name}: lũy kế ${withUnit(figure, measure)}`;
}

/** What was said of one task, one behind the other: what begins as a sentence is one of its own. */
const saidTogether = (said: readonly string[]): string =>
  said
    .filter((words) => words !== '')
    .reduce((all, words) => {
      if (all === '') return words;
      return /^\p{Lu}/u.test(words) ? `${all.replace(/[.;,\s]+$/u, '')}. ${words}` : `${all}; ${words}`;
    }, '');

/**
 * What came of a task in a month: its figure by its name (of what grows over the year only where no column beside it has it), that there was nothing to measure, the day on which it was done, the
 * unit's words as it wrote them.
 */
export const resultWords = (
  entry: Entry,
  of: Pick<TaskProgress, 'task'>,
  grown: 'with-grown' | 'without-grown' = 'with-grown',
): string =>
  saidTogether([
    grown === 'with-grown' || (of.task.measure && isRate(of.task.measure)) ? figureWords(entry, of) : '',
    ...(entry.noFigure === 'nothing' ? ['Không phát sinh'] : []),
    ...(entry.doneOn ? [`Hoàn thành ngày ${date(entry.doneOn)}`] : []),
    entry.result ?? '',
  ]);

/** The same with whose it is, where it was passed on, and with what co-ordinating units added. */
function answeredWords(
  { context, shares }: Pick<ReportContent, 'context' | 'shares'>,
  entry: Entry | null,
  of: Pick<TaskProgress, 'task' | 'unit'> & { period: Period | null },
  grown: 'with-grown' | 'without-grown' = 'with-grown',
): string {
  const said = entry ? resultWords(entry, of, grown) : '';
  const by = entry ? signedBy(entry, context) : '';
  const own = by === '' ? said : said === '' ? capital(by) : `${said.replace(/[.;\s]+$/u, '')} (${by})`;
  const { units } = indexOf(context.org);
  const added = of.period
    ? sharesOf({ shares })(of.unit.id, periodKey(of.period), of.task.id).map(
        ({ unit, words }) => `${capital(units.get(unit)?.name ?? unit)} phối hợp: ${words}`,
      )
    : [];
  return saidTogether([own, ...added]);
}

const keyOfRow = ({ index, task, unit }: Assignment): string => `${index.code} ${task.id} ${unit.id}`;

const overdueWords = 'Quá hạn chưa hoàn thành';

function stateOf({ entry, returned, awaited }: TaskProgress, isOverdue: boolean): string {
  if (entry) return plainSpan(stateWord(entry));
  if (returned) return 'Trả lại, chờ báo cáo lại';
  if (awaited) return 'Chưa có số liệu';
  // Work with a day of its own that was told of before is behind, whether or not this month says so.
  return isOverdue ? overdueWords : 'Chưa báo cáo';
}

/** «Tháng 5, 6»: months of one year that have the same words. */
const monthLabel = (months: readonly number[]): string => `Tháng ${months.join(', ')}`;

/**
 * What was told of a task; of several months each with its name, those that follow one another with the same words once.
 * @param which every month's, or that of the last which has any alone
 */
export function toldWords(
  { told }: ReportedTask,
  words: (one: TaskProgress, period: Period) => string,
  which: 'each' | 'last' = 'each',
): string {
  const said: { months: number[]; words: string }[] = [];
  for (const { period, progress } of told) {
    const own = words(progress, period);
    const before = said.at(-1);
    if (own === '') continue;
    if (before?.words === own) before.months.push(period.month);
    else said.push({ months: [period.month], words: own });
  }
  if (told.length === 1) return said[0]?.words ?? '';
  return (which === 'last' ? said.slice(-1) : said)
    .map(({ months, words: own }) => `${monthLabel(months)}: ${own}`)
    .join('\n');
}

/** What stands at the end of the months. */
const lastWords = ({ told }: ReportedTask, words: (one: TaskProgress) => string): string =>
  words(told.at(-1)!.progress);

/** What stands since January: the figure that grows, else of a monthly duty the months that are done. */
function soFarWords({ task, told, soFar }: ReportedTask): string {
  const { measure } = task;
  const figures = told.flatMap(({ progress: { entry } }) =>
    entry?.figure === undefined ? [] : [entry.figure],
  );
  const last = figures.at(-1);
  if (measure && !isRate(measure) && last !== undefined) return withUnit(last, measure);
  return soFar === null ? '' : `Đạt ${soFar.done}/${soFar.fallen} tháng`;
}

/** «15/07/2023 (hạn gốc 30/06/2023, gia hạn lần 1)» */
const termOf = (day: string, extended: Extended | undefined): string =>
  extended ? `${date(day)} (hạn gốc ${date(extended.due)}, gia hạn lần ${extended.times})` : date(day);

/** «Cam kết xong 20/07/2023: «…»» */
const commitmentOf = ({ until, words }: Committed): string => `${date(until)}: «${words}»`;

const taskCell = ({ task, told }: ReportedTask): string => {
  const { period } = told.at(-1)!;
  const day = lastDayOf(task, period);
  const committed = committedOf(task, period);
  return [
    task.text,
    ...(day === null ? [] : [`(Thời hạn: ${termOf(day, extensionOf(task, originalDayOf(task, period)))})`]),
    ...(committed ? [`(Cam kết xong ${commitmentOf(committed)})`] : []),
  ].join('\n');
};

/** «2.1. Chi phí thời gian (phụ trách: …; chủ trì: …; phối hợp: …)», above the tasks of an index. */
const groupName = ({ context: { org } }: ReportContent, index: Index): string =>
  `${index.code}. ${index.name} (${chargeWords(org, index)})`;

/** Every task with what was reported of it, word for word. */
export function taskTable(content: ReportContent): PaperTable {
  const isOne = content.months.length === 1;
  const overdue = new Set(content.inTheEnd.filter(({ state }) => state === 'overdue').map(keyOfRow));
  const isOverdue = (task: ReportedTask): boolean => overdue.has(keyOfRow(task));
  return {
    columns: [
      { name: 'TT', widthMm: 11, align: 'right' },
      { name: 'Nhiệm vụ', widthMm: 54 },
      { name: 'Đơn vị thực hiện', widthMm: 26 },
      { name: isOne ? 'Kết quả trong tháng' : 'Kết quả trong kỳ', widthMm: 46 },
      { name: 'Lũy kế từ đầu năm', widthMm: 18 },
      { name: 'Tiến độ', widthMm: 19 },
      { name: 'Tồn tại, vướng mắc', widthMm: 42 },
      { name: 'Đề xuất', widthMm: 36 },
    ],
    rows: indicesOf(content).flatMap((index): PaperRow[] => {
      const tasks = ofIndex(content.tasks, index);
      if (tasks.length === 0) return [];
      return [
        { type: 'group', cells: [groupName(content, index)] },
        ...tasks.map(
          (task): PaperRow => ({
            cells: [
              String(task.place),
              taskCell(task),
              task.unit.name,
              toldWords(task, (one, period) =>
                answeredWords(content, one.entry, { ...one, period }, 'without-grown'),
              ),
              soFarWords(task),
              lastWords(task, (one) => stateOf(one, isOverdue(task))),
              toldWords(task, ({ entry }) => entry?.obstacle ?? ''),
              toldWords(task, ({ entry }) => entry?.proposal ?? ''),
            ],
          }),
        ),
      ];
    }),
  };
}

const commitmentCell = (committed: Committed | undefined): string =>
  committed ? commitmentOf(committed) : '';

const lateState = ({ state, unit, isPutRight }: LateRow, { months }: ReportContent): string => {
  if (state !== 'overdue') return 'Đã hoàn thành quá hạn';
  if (isPutRight) return 'Quá hạn trong kỳ, đã thực hiện sau';
  const isUnheard = months.at(-1)?.unheard.some(({ id }) => id === unit.id);
  return `${overdueWords}${isUnheard ? ` (${unheardWords})` : ''}`;
};

/**
 * What is late, with why: the annex of Decree and practice («Tổng hợp các nhiệm vụ chậm muộn»). Long words have their beginning
 * here and stand whole in the table of all tasks.
 */
export function lateTable(content: ReportContent, references: References): PaperTable {
  const places = new Map(content.tasks.map((task) => [keyOfRow(task), task.place]));
  const whole = (row: AnsweredRow): string | null => {
    const place = places.get(keyOfRow(row));
    return place === undefined || references.tasks === null ? null : `mục ${place} ${references.tasks}`;
  };
  const done = (row: AnsweredRow): string => answeredWords(content, row.entry, row);
  const committed = ({ task, period, extended, dueDay }: AnsweredRow): Committed | undefined =>
    period ? committedOf(task, period) : task.committed?.find(({ due }) => due === (extended?.due ?? dueDay));
  // A column in which nothing stands takes the others' room.
  const isExtended = content.late.some(({ extended }) => extended !== undefined);
  const isCommitted = content.late.some((row) => committed(row) !== undefined);
  const given = (isExtended ? 24 : 0) + (isCommitted ? 30 : 0);
  const narrowed = (widthMm: number): number => Math.round((widthMm * (200 - given)) / 200);
  return {
    columns: [
      { name: 'STT', widthMm: 12, align: 'right' },
      { name: 'Nhiệm vụ', widthMm: narrowed(50) },
      { name: 'Chỉ số', widthMm: narrowed(25) },
      { name: 'Đơn vị chủ trì', widthMm: narrowed(25) },
      { name: 'Thời hạn hoàn thành', widthMm: 23, align: 'right' },
      ...(isExtended ? [{ name: 'Gia hạn', widthMm: 24 }] : []),
      { name: 'Kết quả đến nay', widthMm: narrowed(33) },
      { name: 'Nguyên nhân, vướng mắc', widthMm: narrowed(35) },
      ...(isCommitted ? [{ name: 'Cam kết tiến độ', widthMm: 30 }] : []),
      { name: 'Kiến nghị', widthMm: narrowed(29) },
      { name: 'Trạng thái', widthMm: 20 },
    ],
    rows: content.late.map((row, at) => ({
      cells: [
        String(at + 1),
        row.task.text,
        row.index.name,
        row.unit.name,
        date(row.dueDay),
        ...(isExtended
          ? [row.extended ? `Hạn gốc ${date(row.extended.due)}, gia hạn lần ${row.extended.times}` : '']
          : []),
        brief(done(row), whole(row)),
        brief(row.entry?.obstacle ?? '', whole(row)),
        ...(isCommitted ? [commitmentCell(committed(row))] : []),
        brief(row.entry?.proposal ?? '', whole(row)),
        lateState(row, content),
      ],
    })),
  };
}
