import { answerOf } from '../../core/ask/conditions.ts';
import type { FigureBound, TaskRow } from '../../core/ask/found.ts';
import type { Measure } from '../../core/plan/plan.ts';
import type { Line } from '../../core/said/message.ts';
import { share } from './counting.ts';
import { withUnit } from './entry.ts';
import { apartBy } from './found-moved.ts';
import { b, capital, figure, joined, line } from './words.ts';

interface Measured {
  name: string;
  value: number;
  measure: Measure;
}

/** The figures of one month, by whom they are of. */
const inMonth = (rows: readonly TaskRow[], month: number): Measured[] =>
  rows.flatMap(({ units, task, reported }) => {
    const entry = reported.find((one) => one.month === month);
    const value = entry && answerOf(entry.progress)?.figure;
    return value === undefined || !task.measure
      ? []
      : [{ name: joined(units.map(({ name }) => name)), value, measure: task.measure }];
  });

const told = ({ name, value, measure }: Measured): string => `${name} ${withUnit(value, measure)}`;

/** «Phòng A cao hơn: 98,1%; Phòng B 97,6% (hơn 0,5 điểm phần trăm).»: who stands at an end, beside the others. */
function verdict(measured: readonly Measured[], end: 'low' | 'high'): Line {
  const [first, ...others] = measured.toSorted((one, other) =>
    end === 'low' ? one.value - other.value : other.value - one.value,
  );
  const shown = withUnit(first!.value, first!.measure);
  if (others.every(({ value }) => value === first!.value))
    return line(b(`Bằng nhau, đều ${shown}`), `: ${joined(measured.map(({ name }) => name))}.`);
  const equal = [first!, ...others.filter(({ value }) => value === first!.value)];
  const rest = others.filter((one) => !equal.includes(one));
  const by = apartBy(first!.value - rest[0]!.value, first!.measure.unit);
  const words = end === 'low' ? 'thấp' : 'cao';
  const isPair = measured.length === 2;
  return line(
    b(`${joined(equal.map(({ name }) => name))} ${words} ${isPair ? 'hơn' : 'nhất'}: ${shown}`),
    `; ${rest.map(told).join('; ')}${isPair ? ` (${end === 'low' ? 'kém' : 'hơn'} ${by})` : ''}.`,
  );
}

/** Who has told no figure of a month, behind those that have. */
const silentIn = (rows: readonly TaskRow[], month: number): string => {
  const names = rows
    .filter(({ reported }) => reported.some((one) => one.month === month && answerOf(one.progress) === null))
    .flatMap(({ units }) => units.map(({ name }) => name));
  return names.length > 0 ? `${joined(names)} chưa báo cáo` : '';
};

/** Whoever told no figure may stand before whoever is first. */
const withSilent = (said: Line, silent: string): Line => (silent === '' ? said : [...said, ` ${silent}.`]);

/** «52% (13/25 cơ sở)»: what part of its figure to reach a task has reached. */
function shareTold(value: number, measure: Measure): string {
  return measure.unit === '%'
    ? `${withUnit(value, measure)}/${measure.target}%`
    : `${share((100 * value) / measure.target)} (${figure(value)}/${withUnit(measure.target, measure)})`;
}

/** «Số cơ sở đã kiểm tra cao hơn: 52% (13/25 cơ sở); …»: two tasks by what part of their figures they have reached; none where these are not two. */
function tasksBeside(rows: readonly TaskRow[], month: number, end: 'low' | 'high'): Line[] {
  if (new Set(rows.map(({ task }) => task.id)).size !== 2 || rows.length !== 2) return [];
  const measured = inMonth(rows, month).map(({ value, measure }) => ({
    name: measure.ask.replace(/,.*$/u, ''),
    part: value / measure.target,
    shown: shareTold(value, measure),
  }));
  const [first, second, more] = measured.toSorted((one, other) =>
    end === 'low' ? one.part - other.part : other.part - one.part,
  );
  if (!first || !second || more) return [];
  if (first.part === second.part)
    return [line(b('Bằng nhau'), `: ${first.name} ${first.shown}; ${second.name} ${second.shown}.`)];
  return [
    line(
      b(`${first.name} ${end === 'low' ? 'thấp' : 'cao'} hơn: ${first.shown}`),
      `; ${second.name} ${second.shown}.`,
    ),
  ];
}

/** «Dưới 95%: Phòng A 90,5%.», «Không có đơn vị nào dưới 95% trong các báo cáo đã nhận.» */
function boundLine(measured: readonly Measured[], { op, value }: FigureBound, silent: string): Line {
  const words = `${{ '<': 'dưới', '>': 'trên', '>=': 'từ' }[op]} ${figure(value)}%${op === '>=' ? ' trở lên' : ''}`;
  const isIn = (one: Measured): boolean =>
    op === '<' ? one.value < value : op === '>' ? one.value > value : one.value >= value;
  const met = measured.filter(isIn);
  const unknown = silent === '' ? '' : `; ${silent}`;
  return met.length > 0
    ? line(b(capital(words)), `: ${met.map(told).join('; ')}${unknown}.`)
    : line(b(`Không có đơn vị nào ${words}`), ` trong các báo cáo đã nhận${unknown}.`);
}

/** Several units' figures beside each other: who stands at the end that is asked for, month by month where several are. */
export function besideLines(
  rows: readonly TaskRow[],
  months: readonly number[],
  end: 'low' | 'high',
  bound?: FigureBound,
): Line[] {
  const [single, later] = months;
  const tasks = single !== undefined && later === undefined ? tasksBeside(rows, single, end) : [];
  if (tasks.length > 0) return tasks;
  const each = months.map((month) => ({ month, measured: inMonth(rows, month) }));
  if (!each.some(({ measured }) => measured.length > 1)) return [];
  const [only, another] = each;
  if (only && !another)
    return [
      ...(bound ? [boundLine(only.measured, bound, silentIn(rows, only.month))] : []),
      withSilent(verdict(only.measured, end), bound ? '' : silentIn(rows, only.month)),
    ];
  return each.map(({ month, measured }) => {
    const silent = silentIn(rows, month);
    const [alone, more] = measured;
    if (alone && more) {
      const [first, ...spans] = verdict(measured, end);
      return line(`Tháng ${month} – `, first!, ...spans, silent === '' ? '' : ` ${silent}.`);
    }
    const known = alone ? told(alone) : '';
    return line(`Tháng ${month} – ${[known, silent].filter(Boolean).join('; ')}.`);
  });
}
