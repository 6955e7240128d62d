import type { Answer } from '../../core/ask/answer.ts';
import { expandUnits, type Unit, type UnitGroup } from '../../core/people/org.ts';
import type { Index } from '../../core/plan/plan.ts';
import { type MonthProgress, maySee, type Progress, type TaskProgress } from '../../core/report/progress.ts';
import { type Entry, hasReason, isBehind, isFinished } from '../../core/report/report.ts';
import type { Line, Span } from '../../core/said/message.ts';
import type { Names } from '../../core/said/names.ts';
import { answeredTask } from './cadence-name.ts';
import { proposalWords } from './entry.ts';
import type { ListParts } from './fold-answer.ts';
import { behindCounted } from './found-words.ts';
import { markOf, missingUnits, outside, overdueLines, unheardLine } from './progress.ts';
import { unexplained } from './unexplained.ts';
import { b, capital, codedIndex, i, joined, line, monthName } from './words.ts';

/** Tasks that somebody asks about: of one index, of a unit, or all. */
export interface AskedTasks {
  concerns(task: TaskProgress): boolean;
  /** Whose tasks they are; undefined of all. */
  of: Index | Unit | UnitGroup | undefined;
}

/** The tasks of an index, of a unit, of a unit for an index, or all. */
export const askedTasks = (
  { index, unit }: { index?: Index; unit?: Unit | UnitGroup },
  { org }: Pick<Names, 'org'>,
): AskedTasks => ({
  concerns: (task) =>
    (!index || task.index.code === index.code) &&
    (!unit || expandUnits(org, [unit.id]).some(({ id }) => id === task.unit.id)),
  of: unit ?? index,
});

/** What is known of the tasks that are asked about, or the one line that says why nothing is. */
function readTasks(progress: Progress, { concerns, of }: AskedTasks) {
  const name: Span[] = of ? [i(capital('code' in of ? codedIndex(of) : of.name)), ' · '] : [];
  if (progress.type !== 'month') return { nothing: [line(...name, capital(outside(progress)))] };
  const tasks = progress.tasks.filter(concerns);
  // At the beginning of the line, or behind the name.
  const month = of ? monthName(progress.period) : capital(monthName(progress.period));
  if (tasks.length === 0) return { nothing: [line(...name, `${month} không có nhiệm vụ đến hạn.`)] };
  // What was sent without its figure, or was given back, is a report.
  if (tasks.every(({ entry, sent }) => entry === null && !sent))
    return {
      nothing: [line(...name, `${month}: chưa có báo cáo nào.`), ...overdueLines({ ...progress, tasks })],
    };
  return { name, tasks, month, progress };
}

const isBegun = (entry: Entry | null): boolean => entry !== null && entry.status !== 'not-begun';

/** One task that is behind or has an obstacle, in the unit's words where the reader may see them. */
function obstacleLine(task: TaskProgress, isNamed: boolean): Line {
  const { entry, unit } = task;
  const said = [
    ...(entry?.obstacle ? [`«${entry.obstacle}»`] : []),
    ...(entry?.proposal ? [proposalWords(`«${entry.proposal}»`, !entry.obstacle)] : []),
  ];
  return line(
    `${markOf(entry!)} ${answeredTask(task.task, entry!)}${isNamed ? '' : ` (${unit.name})`}`,
    `: ${said.length > 0 ? said.join('; ') : unexplained(task)}`,
  );
}

/** What stands in the way: in words for those who may read them, in totals for the others. */
export function obstacleLines(asked: Progress, of: AskedTasks): Line[] {
  const read = readTasks(asked, of);
  if (read.nothing) return read.nothing;
  const { name, tasks, month, progress } = read;
  const behind = tasks.filter(({ entry }) => entry !== null && (isBehind(entry) || hasReason(entry)));
  if (behind.length === 0) return [line(...name, `${month} không có vướng mắc nào được báo cáo.`)];
  const seen = behind.filter((task) => maySee(progress.visibility, task.unit.id));
  const units = joined([...new Set(behind.map(({ unit }) => unit.name))]);
  const head = line(
    ...name,
    b(`${behind.length} vướng mắc`),
    ` trong ${monthName(progress.period)}${seen.length < behind.length ? ` (${units})` : ''}${seen.length > 0 ? ':' : '.'}`,
  );
  const own = [...new Set(seen.map(({ unit }) => unit))];
  // Unit by unit, unless each has but one.
  if (own.length < 2 || own.length === seen.length)
    return [head, ...seen.map((task) => obstacleLine(task, false))];
  return [
    head,
    ...own.flatMap((unit) => [
      line(b(unit.name)),
      ...seen.filter((task) => task.unit === unit).map((task) => obstacleLine(task, true)),
    ]),
  ];
}

type WantedStatus = Extract<Answer, { type: 'by-status' }>['wanted'];

/** «3 nhiệm vụ chưa làm» */
const wantedNames: Readonly<Record<WantedStatus, string>> = {
  behind: 'chậm hoặc chưa làm',
  'not-begun': 'chưa làm',
  finished: 'đã hoàn thành',
  unfinished: 'chưa hoàn thành',
};

const isOfStatus: Readonly<Record<WantedStatus, (entry: Entry) => boolean>> = {
  behind: isBehind,
  'not-begun': ({ status }) => status === 'not-begun',
  finished: isFinished,
  unfinished: (entry) => !isFinished(entry),
};

/** «3 nhiệm vụ chậm và 1 chưa làm»: what is late and what is not begun are never one sum. */
const countedWords = (found: readonly TaskProgress[], wanted: WantedStatus): string =>
  wanted === 'behind'
    ? behindCounted(
        found.map((progress) => ({ progress })),
        'nhiệm vụ',
      )
    : `${found.length} nhiệm vụ ${wantedNames[wanted]}`;

/** The tasks of a status, unit by unit; in the unit's words for those who may read them. */
export function statusParts(
  { progress: asked, wanted, ...about }: Extract<Answer, { type: 'by-status' }>,
  names: Pick<Names, 'org'>,
): ListParts {
  const of = askedTasks(about, names);
  const read = readTasks(asked, of);
  if (read.nothing) return { head: read.nothing, rows: [], tail: [] };
  const { name, tasks, month, progress } = read;
  const found = tasks.filter(({ entry }) => entry !== null && isOfStatus[wanted](entry));
  const units = [...new Set(found.map(({ unit }) => unit))];
  // Whose task was given back has sent its report.
  const silent = new Set(missingUnits(tasks));
  const missing = progress.owing.flatMap((unit) => (silent.has(unit.name) ? [unit.name] : []));
  // What is overdue is undone whether anybody reported or not, and stands first.
  // Whoever is at it has begun.
  const undone = wanted === 'not-begun' ? tasks.filter(({ entry }) => !isBegun(entry)) : tasks;
  const overdue = wanted === 'finished' ? [] : overdueLines({ ...progress, tasks: undone });
  const isFirst = overdue.length === 0;
  const head: Span[] = isFirst ? [...name, month] : [capital(month)];
  return {
    head: [
      ...overdue.map((one) => line(...name, ...one)),
      found.length === 0
        ? line(
            ...head,
            ` không có nhiệm vụ nào ${isFirst ? '' : 'khác '}${wantedNames[wanted]} trong các báo cáo đã nhận.`,
          )
        : line(...head, ' có ', b(countedWords(found, wanted)), ':'),
    ],
    rows: units.flatMap((unit) => [
      line(b(unit.name)),
      ...found.filter((task) => task.unit === unit).map((task) => statusLine(task, progress)),
    ]),
    tail: [
      ...(missing.length > 0 ? [line(`Chưa báo cáo: ${joined(missing)}.`)] : []),
      ...unheardLine(progress.unheard.filter(({ id }) => tasks.some(({ unit }) => unit.id === id))),
    ],
  };
}

function statusLine({ task, index, unit, entry }: TaskProgress, { visibility }: MonthProgress): Line {
  const why =
    entry && isBehind(entry) && maySee(visibility, unit.id) ? (entry.obstacle ?? entry.proposal) : undefined;
  return line(`${markOf(entry!)} ${index.code} ${answeredTask(task, entry!)}${why ? `: «${why}»` : ''}`);
}
