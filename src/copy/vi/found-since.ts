import { answerOf } from '../../core/ask/conditions.ts';
import type { TaskRow } from '../../core/ask/found.ts';
import { isBehind } from '../../core/report/report.ts';
import type { Line } from '../../core/said/message.ts';
import type { Names } from '../../core/said/names.ts';
import { taskWords } from './cadence-name.ts';
import { b, i, line } from './words.ts';

/** Since when a task stands behind: in which of the months that were reported it did, and whether it still does. */
function sinceLine({ task, units, reported }: TaskRow, year: number, withTask: boolean): Line {
  const told = reported.filter(({ progress }) => answerOf(progress) !== null);
  const behind = told.filter(({ progress }) => isBehind(answerOf(progress)!)).map(({ month }) => month);
  const last = told.at(-1)?.month;
  const of = withTask
    ? [`: ${taskWords(task, 60)} `, i(`(${units.map(({ name }) => name).join(', ')})`), ' –']
    : [' –'];
  const [first] = behind;
  if (first === undefined || last === undefined)
    return line(b('Chưa tháng nào báo chậm'), ...of, ` đã báo cáo ${told.length} tháng.`);
  const later = behind.at(-1) === last ? '' : `; tháng ${last} không còn chậm`;
  return line(
    b(`Chậm từ tháng ${first}/${year}`),
    ...of,
    ` chậm ${behind.length}/${told.length} tháng đã báo cáo (tháng ${behind.join(', ')})${later}.`,
  );
}

/** «chậm từ tháng mấy»: of each task since when, before what was reported of it. */
export function sinceLines(rows: readonly TaskRow[], { plan }: Names): Line[] {
  const known = rows.filter(({ reported }) => reported.some(({ progress }) => answerOf(progress) !== null));
  return known.map((row) => sinceLine(row, plan.year, known.length > 1));
}
