import type { Answer } from '../../core/ask/answer.ts';
import { countOf, doneOf, fallenOf, onTimeRateOf, type Row, rateOf } from '../../core/report/counting.ts';
import type { Line, Message } from '../../core/said/message.ts';
import type { Names } from '../../core/said/names.ts';
import { inVietNam } from '../../core/time/viet-nam-time.ts';
import { dayMonth, extendedWords, taskWords } from './cadence-name.ts';
import { notDone, share } from './counting.ts';
import { readingWords } from './found-reading.ts';
import { monthsWords } from './found-words.ts';
import { shortLines } from './short-list.ts';
import { b, capital, i, line } from './words.ts';

type Counted = Extract<Answer, { type: 'counted' }>;

/** What a row of a cell is called, as every official calls it. */
const cellWords: Readonly<Record<Row['state'], string>> = {
  'done-in-time': 'hoàn thành đúng hạn',
  'done-late': 'hoàn thành quá hạn',
  'in-term': 'trong hạn, chưa hoàn thành',
  overdue: 'quá hạn chưa hoàn thành',
  unknown: 'chưa có thông tin',
  awaits: 'chờ xác nhận hoàn thành',
};

/** So many rows are told; the rest is counted. */
const mostTold = 12;

/** «2.3 Giải quyết kiến nghị… (Phòng Hạ tầng số, hạn 25/05)» */
const rowLine = ({ task, index, unit, dueDay, extended }: Row): Line =>
  line(
    `${index.code} ${taskWords(task, 80)} `,
    i(`(${unit.name}, ${extended ? extendedWords(extended) : `hạn ${dayMonth(dueDay)}`})`),
  );

/** «, tháng 5/2023, của Thanh tra Sở»: of when and of whom it is counted. */
function scopeWords({ months, where }: Counted, names: Names): string {
  const reading = readingWords({ of: 'task', where, give: [], months }, names);
  return `${monthsWords(months, names.plan.year)}${reading === '' ? '' : `, ${reading}`}`;
}

function rateMessage(answer: Counted, names: Names): Message {
  const count = countOf(answer.rows);
  const fallen = fallenOf(count);
  const day = inVietNam(answer.now).format('DD/MM/YYYY');
  const scope = scopeWords(answer, names);
  if (fallen === 0)
    return { lines: [line(`${capital(scope)}: `, b('chưa có nhiệm vụ nào đến hạn'), ` (tính đến ${day}).`)] };
  const rest = notDone(count);
  const parts = [`đúng hạn ${count.inTime}`, `quá hạn ${count.doneLate}`].join(', ');
  const head =
    answer.cell === 'rate'
      ? [b(`Hoàn thành ${doneOf(count)}/${fallen}, đạt ${share(rateOf(count)!)}`), ` (${parts})`]
      : [
          b(`Hoàn thành đúng hạn ${count.inTime}/${fallen}, đạt ${share(onTimeRateOf(count)!)}`),
          ` (hoàn thành ${doneOf(count)})`,
        ];
  return {
    lines: [line(...head, `, ${scope}, tính đến ${day}${rest.length > 0 ? `; ${rest.join('; ')}` : ''}.`)],
  };
}

/** «Thanh tra Sở 2, Phòng Hạ tầng số 1»: the units of rows, the one with most first. */
function unitCounts(rows: readonly Row[]): string {
  const counts = new Map<string, number>();
  for (const { unit } of rows) counts.set(unit.name, (counts.get(unit.name) ?? 0) + 1);
  return [...counts]
    .sort(([, one], [, other]) => other - one)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');
}

/** Which units have work that is overdue; beside them, and apart, those of whose due work nothing is known. */
function unitsMessage(answer: Counted, names: Names): Message {
  const rows = answer.rows.filter(({ state }) => state === 'overdue');
  const silent = answer.rows.filter(({ state }) => state === 'unknown');
  const scope = `${scopeWords(answer, names)}, tính đến ${inVietNam(answer.now).format('DD/MM/YYYY')}`;
  const units = new Set(rows.map(({ unit }) => unit.id)).size;
  return {
    lines: [
      units === 0
        ? line(
            b(silent.length > 0 ? 'Chưa đơn vị nào báo' : 'Không đơn vị nào'),
            ` có nhiệm vụ ${cellWords.overdue} (${scope}).`,
          )
        : line(b(`${units} đơn vị có nhiệm vụ ${cellWords.overdue}`), ` (${scope}): ${unitCounts(rows)}.`),
      ...(silent.length > 0
        ? [line(`Đến hạn mà chưa có thông tin (chưa báo cáo): ${unitCounts(silent)}.`)]
        : []),
    ],
  };
}

/** One cell of the counting, with its rows where they may be told; or the rate, with all of them. */
export function countedMessage(answer: Counted, names: Names): Message {
  const { cell, listed, now } = answer;
  if (cell === 'rate' || cell === 'on-time-rate') return rateMessage(answer, names);
  if (answer.byUnit && listed) return unitsMessage(answer, names);
  const rows = answer.rows.filter(({ state }) => state === cell);
  const scope = `${scopeWords(answer, names)}, tính đến ${inVietNam(now).format('DD/MM/YYYY')}`;
  const told = (of: readonly Row[]): Line[] =>
    listed ? shortLines(of.map(rowLine), mostTold, 'nhiệm vụ') : [];
  // What fell due and is not reported may well be overdue: nobody is told that nothing is.
  const silent = cell === 'overdue' ? answer.rows.filter(({ state }) => state === 'unknown') : [];
  const end = listed ? ':' : '.';
  const lines =
    rows.length > 0
      ? [line(b(`${rows.length} nhiệm vụ ${cellWords[cell]}`), ` (${scope})${end}`), ...told(rows)]
      : silent.length > 0
        ? [line(`Chưa đơn vị nào báo là ${cellWords[cell]} (${scope}).`)]
        : [line(b('Không có nhiệm vụ nào'), ` ${cellWords[cell]} (${scope}).`)];
  return {
    lines: [
      ...lines,
      ...(silent.length > 0
        ? [line(b(`${silent.length} nhiệm vụ`), ` đã đến hạn mà chưa có thông tin${end}`), ...told(silent)]
        : []),
    ],
  };
}
