import { planIdOf } from '../../core/report/carried.ts';
import { type MonthProgress, maySee, type TaskProgress, tallyOf } from '../../core/report/progress.ts';
import { isBehind } from '../../core/report/report.ts';
import type { Line } from '../../core/said/message.ts';
import { taskWords } from './cadence-name.ts';
import { rate } from './history.ts';
import { counts, missingParts, showsReturned } from './progress.ts';
import { shortList, unitList } from './short-list.ts';
import { b, capital, line, monthName, shortText } from './words.ts';

/** So much room has a list in a summary of few lines, and so much of a unit's words is told in it. */
const roomOfList = 620;
const mostOfWords = 70;

/** So few tasks are told with why. */
const fewTasks = 4;

const named = ({ task, unit }: TaskProgress): string =>
  `${planIdOf(task)} ${shortText(taskWords(task), 42)} (${unit.name})`;

/** «🟠 Chậm 4: 1.1.1 … (Trung tâm …) – «…»; …»: tasks in one line, why where they are few; none where there are none. */
function listed(head: string, tasks: readonly TaskProgress[], tell: (one: TaskProgress) => string): Line[] {
  if (tasks.length === 0) return [];
  const { shown, left } = shortList(tasks.map(tell), '; ', roomOfList);
  return [line(`${head} ${tasks.length}: ${shown.join('; ')}${left > 0 ? ` … và ${left} việc nữa` : ''}.`)];
}

/** «🟠 Chậm 8: Phòng … 3 (1.1.e, 3.1.c, 4.1.a); Ban … 3 (…)»: many tasks by whose they are, who has most of them first. */
function byUnit(head: string, tasks: readonly TaskProgress[]): Line[] {
  const units = [...new Set(tasks.map(({ unit }) => unit))]
    .map((unit) => ({ unit, own: tasks.filter((one) => one.unit === unit) }))
    .sort((one, other) => other.own.length - one.own.length);
  const words = units.map(
    ({ unit, own }) => `${unit.name} ${own.length} (${own.map(({ task }) => planIdOf(task)).join(', ')})`,
  );
  const { shown, left } = shortList(words, '; ', roomOfList);
  return [line(`${head} ${tasks.length}: ${shown.join('; ')}${left > 0 ? ` … và ${left} đơn vị nữa` : ''}.`)];
}

/**
 * Who has reported of all that owe: «Đã báo cáo 4/5; chưa báo cáo: …; trễ hạn: …».
 * @param withMissing whether those that have not are named here
 */
export function sentLine({ owing, reported, lateUnits }: MonthProgress, withMissing = true): Line[] {
  if (owing.length === 0) return [];
  const missing = owing.filter(({ id }) => !reported.some((unit) => unit.id === id));
  const parts = [
    `Đã báo cáo ${reported.length}/${owing.length} đơn vị`,
    ...(withMissing && missing.length > 0 ? [`chưa báo cáo: ${unitList(missing)}`] : []),
    ...(lateUnits.length > 0 ? [`trễ hạn: ${unitList(lateUnits)}`] : []),
  ];
  return [line(`${parts.join('; ')}.`)];
}

interface Brief {
  /** Of whom or what it is. */
  whom: string;
  tasks: readonly TaskProgress[];
  progress: MonthProgress;
  isOfAll: boolean;
}

/** A month in few lines: how it stands, what is behind by name, what is asked for and given back. */
export function briefLines({ whom, tasks, progress, isOfAll }: Brief): Line[] {
  const of = (...status: readonly string[]): TaskProgress[] =>
    tasks.filter(({ entry }) => entry !== null && status.includes(entry.status));
  const [late, notBegun] = [of('late'), of('not-begun')];
  const isRead = ({ unit }: TaskProgress): boolean => maySee(progress.visibility, unit.id);
  const asking = tasks.filter((one) => one.entry?.proposal && isRead(one));
  const returned = tasks.filter((one) => one.returned && isRead(one));
  const behind = late.length + notBegun.length;
  const isFew = behind <= fewTasks;
  const told = (one: TaskProgress): string => {
    const why = isFew && isRead(one) ? one.entry?.obstacle : undefined;
    return why ? `${named(one)} – «${shortText(why, mostOfWords)}»` : named(one);
  };
  const missing = isOfAll ? [] : missingParts(tasks).map((part) => ` · ${part}`);
  return [
    line(
      b(`${capital(monthName(progress.period))}, ${whom}`),
      `: ${rate(tasks)} (${counts(tallyOf(tasks), showsReturned(progress)) || 'không đến hạn'})${behind > 0 ? ` · ${behind} chậm hoặc chưa làm` : ''}${missing.join('')}.`,
    ),
    ...(isOfAll ? sentLine(progress) : []),
    ...(late.length > fewTasks ? byUnit('🟠 Chậm', late) : listed('🟠 Chậm', late, told)),
    ...listed('⚪ Chưa làm', notBegun, told),
    ...besides(asking, returned),
  ];
}

/** «Kiến nghị 2: 2.2.2 (Thanh tra Sở) «…»; đang trả lại 2: …» */
function besides(asking: readonly TaskProgress[], returned: readonly TaskProgress[]): Line[] {
  const words = ({ task, unit, entry }: TaskProgress): string =>
    `${planIdOf(task)} (${unit.name}) «${shortText(entry!.proposal!, mostOfWords)}»`;
  const asked = shortList(asking.map(words), '; ', roomOfList / 2);
  const back = shortList(
    returned.map((one) => (one.before && isBehind(one.before) ? `${named(one)}, đã báo chậm` : named(one))),
    '; ',
    roomOfList / 2,
  );
  const parts = [
    ...(asking.length > 0
      ? [
          `kiến nghị ${asking.length}: ${asked.shown.join('; ')}${asked.left > 0 ? ` … và ${asked.left} nữa` : ''}`,
        ]
      : []),
    ...(returned.length > 0
      ? [
          `↩ đang trả lại ${returned.length}: ${back.shown.join('; ')}${back.left > 0 ? ` … và ${back.left} nữa` : ''}`,
        ]
      : []),
  ];
  return parts.length === 0 ? [] : [line(`${capital(parts.join(' · '))}.`)];
}
