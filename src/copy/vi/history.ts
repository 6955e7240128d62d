import type { Answer } from '../../core/ask/answer.ts';
import { answerOf } from '../../core/ask/conditions.ts';
import type { Measure } from '../../core/plan/plan.ts';
import { planIdOf } from '../../core/report/carried.ts';
import {
  asHeard,
  type MonthProgress,
  mayHear,
  type TaskProgress,
  tallyOf,
} from '../../core/report/progress.ts';
import type { Line, Message, Span } from '../../core/said/message.ts';
import type { Names } from '../../core/said/names.ts';
import { overdueSince } from './cadence-name.ts';
import { theAgency } from './called.ts';
import { yearPicture } from './digest-pictures.ts';
import { withUnit, wordsRead } from './entry.ts';
import { apartBy, movedBy } from './found-moved.ts';
import { behindOverMonths } from './history-behind.ts';
import { counts, missingUnits, showsReturned, stateWord } from './progress.ts';
import { b, codedIndex, i, joined, line, shortText, shortTitle } from './words.ts';

type History = Extract<Answer, { type: 'history' }>;

export const rate = (tasks: readonly TaskProgress[]): string => {
  const tally = tallyOf(tasks);
  return `${tally.done + tally.onTrack}/${tally.due} nhiệm vụ đúng tiến độ`;
};

/** What was answered for a task in a month, with what was given back and is owed again; that nothing was. */
function stateOf(one: TaskProgress, progress: MonthProgress): Span[] {
  const { task, unit } = one;
  // In totals a task that was given back is one that was not reported.
  const answered = showsReturned(progress) ? answerOf(one) : one.entry;
  const entry = answered && asHeard(progress.visibility, unit.id, answered);
  const of = task.carried ? ` (${overdueSince(task)})` : '';
  if (!entry) return ['chưa báo cáo', of];
  const words = mayHear(progress.visibility) ? wordsRead(entry, undefined) : '';
  return [
    task.measure && entry.figure !== undefined ? b(withUnit(entry.figure, task.measure)) : stateWord(entry),
    words ? ` – ${words}` : '',
    one.entry ? '' : ' ↩ đã trả lại, chờ gửi lại',
    of,
  ];
}

/** «; giảm 8 điểm phần trăm, còn 6,1 điểm phần trăm»: what the reader would else work out; nothing of one figure. */
function moved(figures: readonly number[], { target, unit }: Measure): string {
  const [first, last] = [figures[0], figures.at(-1)];
  if (first === undefined || last === undefined || figures.length < 2) return '';
  const left = last < target ? `, còn ${apartBy(target - last, unit)}` : '';
  return `; ${movedBy(first, last, unit).toLowerCase()}${left}`;
}

/** «Tỷ lệ hồ sơ đúng hạn (Phòng …): tháng 5 96,4%, tháng 6 98,1% (chỉ tiêu 100%)»: what is measured, over the months. */
function measuredLines(months: readonly MonthProgress[], concerns: (task: TaskProgress) => boolean): Line[] {
  // A unit's figures are no totals, which alone a group is told.
  if (months.some(({ visibility }) => visibility.type === 'totals')) return [];
  const rows = new Map<string, { one: TaskProgress; told: string[]; figures: number[] }>();
  for (const progress of months)
    for (const one of progress.tasks.filter((task) => concerns(task) && task.task.measure)) {
      const entry = showsReturned(progress) ? answerOf(one) : one.entry;
      const key = `${one.task.id}:${one.unit.id}`;
      const row = rows.get(key) ?? { one, told: [], figures: [] };
      rows.set(key, row);
      if (entry?.figure !== undefined) {
        row.told.push(`tháng ${progress.period.month} ${withUnit(entry.figure, one.task.measure!)}`);
        row.figures.push(entry.figure);
      }
    }
  return [...rows.values()]
    .filter(({ told }) => told.length > 0)
    .slice(0, mostMeasured)
    .map(({ one: { task, unit }, told, figures }) =>
      line(
        `📈 ${task.measure!.ask} `,
        i(`(${unit.name})`),
        `: ${told.join(', ')} (chỉ tiêu ${withUnit(task.measure!.target, task.measure!)})${moved(figures, task.measure!)}`,
      ),
    );
}

/** The year as a picture: of all indices, or of the one that is asked about. */
function pictureOf(
  of: History['of'],
  months: readonly MonthProgress[],
  names: Names,
): Pick<Message, 'attachment'> {
  if (of.type !== 'all' && of.type !== 'index') return {};
  const codes = new Set(of.type === 'index' ? [of.index.code] : names.plan.indices.map(({ code }) => code));
  return {
    attachment: { type: 'picture', picture: { type: 'year', content: yearPicture(months, codes, names) } },
  };
}

function nameOf(of: History['of']): string {
  switch (of.type) {
    case 'all':
      return `Toàn ${theAgency}`;
    case 'unit':
      return of.unit.name;
    case 'index':
      return codedIndex(of.index);
    case 'indices':
      return of.person
        ? `${of.indices.length} chỉ số của ${shortTitle(of.person)} ${of.person.name}`
        : joined(of.indices.map(({ name }) => name));
    case 'task':
      return `${shortText(of.task.text, 80)} (${of.unit.name})`;
  }
}

/** More figures than these are asked for one by one. */
const mostMeasured = 8;

/** Something over the months: one line a month, then what is measured; of the agency or an index with the year's picture. */
export function historyMessage({ of, months, brief }: History, names: Names): Message {
  const concerns = (task: TaskProgress): boolean => {
    switch (of.type) {
      case 'all':
        return true;
      case 'unit':
        return task.unit.id === of.unit.id;
      case 'index':
        return task.index.code === of.index.code;
      case 'indices':
        return of.indices.some(({ code }) => code === task.index.code);
      case 'task':
        return planIdOf(task.task) === of.task.id && task.unit.id === of.unit.id;
    }
  };
  const name = nameOf(of);
  return {
    lines: [
      line(b(name), ' qua các tháng:'),
      ...months.map((progress) => {
        const tasks = progress.tasks.filter(concerns);
        const month = `Tháng ${progress.period.month}: `;
        if (tasks.length === 0) return line(`${month}không đến hạn`);
        if (of.type === 'task')
          return line(
            month,
            ...tasks.flatMap((one, place) => [place > 0 ? '; ' : '', ...stateOf(one, progress)]),
          );
        const missing = missingUnits(tasks);
        if (tasks.every(({ entry }) => entry === null)) return line(`${month}chưa báo cáo`);
        return line(
          month,
          b(rate(tasks)),
          ` (${counts(tallyOf(tasks))})${of.type !== 'unit' && missing.length > 0 ? `; chưa báo cáo: ${joined(missing)}` : ''}`,
        );
      }),
      ...(of.type === 'task'
        ? []
        : behindOverMonths(months, concerns, { brief, isOfOne: of.type === 'unit' })),
      ...(of.type === 'task' || brief ? [] : measuredLines(months, concerns)),
    ],
    ...pictureOf(of, months, names),
  };
}
