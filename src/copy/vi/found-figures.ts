import type { Answer } from '../../core/ask/answer.ts';
import { answerOf } from '../../core/ask/conditions.ts';
import type { FigureBound, TaskRow } from '../../core/ask/found.ts';
import type { Query } from '../../core/ask/query.ts';
import type { Measure } from '../../core/plan/plan.ts';
import { mayHear } from '../../core/report/progress.ts';
import type { Line } from '../../core/said/message.ts';
import type { Names } from '../../core/said/names.ts';
import { fold } from '../../core/text/fold.ts';
import { withUnit } from './entry.ts';
import { apartBy, movedBy, movedInWords } from './found-moved.ts';
import { quoted, targetOf } from './found-reported.ts';
import { b, figure, joined, line, lowered } from './words.ts';

type FoundAnswer = Extract<Answer, { type: 'found' }>;

/** «; chưa đạt, còn 1,1 điểm phần trăm»: whether the last figure is what the plan asks for, and what is left to it, where that is asked. */
function verdict(left: number, unit: string, give: Query['give']): string {
  const rest = `còn ${apartBy(left, unit)}`;
  if (give.includes('reached')) return left > 0 ? `; chưa đạt, ${rest}` : '; đã đạt';
  return give.includes('remaining') ? `; ${rest}` : '';
}

/** How a figure moved from the first to the last of the months; of several units with whose it is. */
function movementLine(row: TaskRow, { give, extreme }: Query, names: Names, isOfSeveral = false): Line[] {
  const { measure } = row.task;
  const figures = row.reported.flatMap(({ month, progress }) => {
    const value = answerOf(progress)?.figure;
    return value === undefined ? [] : [{ month, value }];
  });
  const [first] = figures;
  const last = figures.at(-1);
  if (!measure || !first || !last || figures.length < 2) return [];
  const words = movedBy(first.value, last.value, measure.unit);
  const of = `: ${withUnit(first.value, measure)} (tháng ${first.month}) → ${withUnit(last.value, measure)} (tháng ${last.month}/${names.plan.year})`;
  const whose = isOfSeveral ? `${joined(row.units.map(({ name }) => name))} ${lowered(words)}` : words;
  // «so với t4 tăng được bao nhiêu, còn lại mấy hồ sơ»
  const left = Math.max(0, Math.round((measure.target - last.value) * 100) / 100);
  // Where the month at an end is asked for, it has a line of its own.
  const between = extreme ? '' : endsBetween(figures, measure);
  return [line(b(whose), `${of}${targetOf(row.task)}${between}${verdict(left, measure.unit, give)}.`)];
}

/** «; cao nhất tháng 8 (96,9%)»: where a figure stood higher or lower in between than at both ends, that is told with how it moved. */
function endsBetween(figures: readonly { month: number; value: number }[], measure: Measure): string {
  const inside = figures.slice(1, -1);
  const ends = [figures[0]!.value, figures.at(-1)!.value];
  const told = (word: string, found: (typeof inside)[number] | undefined): string =>
    found ? `; ${word} tháng ${found.month} (${withUnit(found.value, measure)})` : '';
  const [low, high] = [inside.toSorted((one, other) => one.value - other.value)].flatMap(
    (sorted) => [sorted[0], sorted.at(-1)] as const,
  );
  return `${told('cao nhất', high && high.value > Math.max(...ends) ? high : undefined)}${told('thấp nhất', low && low.value < Math.min(...ends) ? low : undefined)}`;
}

/** «Tháng 4: 14 đơn; tháng 5: 25 đơn (+11); tháng 6: 39 đơn (+14).»: by how much a figure moved from each month to the next. */
function stepLines(row: TaskRow, { give }: Query, isOfSeveral: boolean): Line[] {
  const { measure } = row.task;
  const figures = row.reported.flatMap(({ month, progress }) => {
    const value = answerOf(progress)?.figure;
    return value === undefined ? [] : [{ month, value }];
  });
  if (!measure || figures.length < 2) return [];
  const steps = figures.slice(1).map(({ month, value }, at) => ({
    month,
    moved: Math.round((value - figures[at]!.value) * 100) / 100,
  }));
  const signed = (moved: number): string =>
    moved > 0 ? `+${figure(moved)}` : moved < 0 ? `−${figure(-moved)}` : '0';
  const told = figures
    .map(
      ({ month, value }, at) =>
        `tháng ${month} ${withUnit(value, measure)}${at === 0 ? '' : ` (${signed(steps[at - 1]!.moved)}${month - figures[at - 1]!.month > 1 ? ` so với tháng ${figures[at - 1]!.month}` : ''})`}`,
    )
    .join('; ');
  const whose = isOfSeveral ? `, ${joined(row.units.map(({ name }) => name))} (${row.index.code})` : '';
  const left = Math.max(0, Math.round((measure.target - figures.at(-1)!.value) * 100) / 100);
  const rest =
    give.includes('remaining') && measure.unit !== '%' ? `; còn ${apartBy(left, measure.unit)}` : '';
  const verdict = give.includes('even') ? evenWords(steps.map(({ moved }) => moved)) : 'Từng tháng';
  return [line(b(verdict), `${whose}: ${told}${targetOf(row.task)}${rest}.`)];
}

/** The figures that were reported of a row, month by month. */
const figuresOf = (row: TaskRow): { month: number; value: number }[] =>
  row.reported.flatMap(({ month, progress }) => {
    const value = answerOf(progress)?.figure;
    return value === undefined ? [] : [{ month, value }];
  });

const rounded = (value: number): number => Math.round(value * 10) / 10;

/** Where a figure will be at the end of the year if it goes on as it went, and when it will be what it is to be. */
function paceLines(row: TaskRow, query: Query): Line[] {
  const { measure } = row.task;
  const figures = figuresOf(row);
  const [first, last] = [figures[0], figures.at(-1)];
  if (!measure || !first || !last || first === last) return [];
  const { target, unit } = measure;
  const steps = stepLines(row, { ...query, give: ['steps'] }, false);
  const told = `${withUnit(last.value, measure)} (tháng ${last.month})`;
  if (last.value >= target) return [line(b('Đã đạt'), `: ${told}${targetOf(row.task)}.`), ...steps];
  const each = (last.value - first.value) / (last.month - first.month);
  const left = `còn ${apartBy(target - last.value, unit)}`;
  const ofThem = 'Tôi tính từ các kỳ đã báo cáo, không phải số của đơn vị.';
  if (each <= 0)
    return [
      line(b('Theo đà này không tới'), `: ${told}, chưa tăng; ${left}${targetOf(row.task)}.`),
      ...steps,
    ];
  const atEnd = Math.min(
    last.value + each * (lastOfYear - last.month),
    unit === '%' ? 100 : Number.POSITIVE_INFINITY,
  );
  const month = last.month + Math.ceil(Math.round(((target - last.value) / each) * 100) / 100);
  const months = lastOfYear - last.month;
  const need =
    months > 0
      ? [
          line(
            `Cần khoảng ${withUnit(rounded((target - last.value) / months), measure)} mỗi tháng để đủ trong năm.`,
          ),
        ]
      : [];
  const by = `bình quân thêm ${apartBy(rounded(each), unit)} mỗi tháng, ${left}`;
  return [
    month <= lastOfYear
      ? line(b('Theo đà này kịp'), `: ${by}, khoảng tháng ${month} đủ${targetOf(row.task)}. ${ofThem}`)
      : line(
          b('Theo đà này chưa tới'),
          `: ${by}; đến tháng 12 ước ${withUnit(unit === '%' ? rounded(atEnd) : Math.floor(atEnd), measure)}${targetOf(row.task)}. ${ofThem}`,
        ),
    ...need,
    ...steps,
  ];
}

const lastOfYear = 12;

/** What is counted from the beginning of the year: what a month did is by how much it is more. */
const isRunningTotal = (measure: Measure): boolean => /lũy kế|luỹ kế|cộng dồn/iu.test(measure.ask);

/** In which of some months more was done: of a running total what each added, of another figure where it stood. */
function fasterLines(row: TaskRow, query: Query, isOfSeveral: boolean): Line[] {
  const { measure } = row.task;
  const figures = figuresOf(row);
  const wanted = query.between ?? figures.map(({ month }) => month);
  if (!measure || figures.length < 2) return [];
  const byStep = isRunningTotal(measure) || query.give.includes('change') || query.give.includes('steps');
  const told = figures.flatMap(({ month, value }, at) => {
    const before = figures[at - 1];
    if (!wanted.includes(month) || (byStep && before === undefined)) return [];
    return [{ month, value, by: byStep ? Math.round((value - before!.value) * 100) / 100 : value, before }];
  });
  if (told.length < 2) return [];
  const sorted = told.toSorted((one, other) => other.by - one.by);
  const [first, second] = sorted as [(typeof told)[number], (typeof told)[number]];
  const words = ({ month, value, by, before }: (typeof told)[number]): string =>
    byStep
      ? `tháng ${month} thêm ${apartBy(by, measure.unit)} (${withUnit(before!.value, measure)} → ${withUnit(value, measure)})`
      : `tháng ${month} ${withUnit(value, measure)}`;
  const whose = isOfSeveral ? `, ${joined(row.units.map(({ name }) => name))} (${row.index.code})` : '';
  const verdict =
    first.by === second.by ? 'Bằng nhau' : `Tháng ${first.month} ${byStep ? 'nhiều' : 'cao'} hơn`;
  return [line(b(verdict), `${whose}: ${sorted.map(words).join('; ')}${targetOf(row.task)}.`)];
}

/** Whether a figure moved by as much every month. */
function evenWords(steps: readonly number[]): string {
  const [first] = steps as [number, ...number[]];
  const last = steps.at(-1)!;
  if (steps.length === 1) return first > 0 ? 'Tăng' : first < 0 ? 'Giảm' : 'Không đổi';
  if (steps.every((step) => step > 0)) {
    if (steps.every((step) => step === first)) return 'Tăng đều';
    return `Tháng nào cũng tăng, ${last < first ? 'nhưng chậm lại' : 'nhưng không đều'}`;
  }
  if (steps.every((step) => step < 0)) return 'Tháng nào cũng giảm';
  return steps.every((step) => step === 0) ? 'Không đổi' : 'Không tăng đều';
}

interface Counted {
  found: { month: number; value: number }[];
  /** Months of which the words tell no number of it. */
  without: number[];
}

/**
 * «4 cuộc gọi»: the number before the thing that is counted, in what was reported of each month; null where one month's words
 * tell two, or tell it in a way that is not read («1,5 triệu»).
 * @param each whether every month has to tell one
 */
function countedIn(rows: readonly TaskRow[], things: readonly string[], each: boolean): Counted | null {
  const found: Counted['found'] = [];
  const without: number[] = [];
  const otherwise = new RegExp(`\\d\\s*(?:${[...things, ...moneyUnits(things)].join('|')})(?!\\p{L})`, 'iu');
  for (const { reported } of rows)
    for (const { month, progress } of reported) {
      const words = answerOf(progress)?.result ?? '';
      const values = things.flatMap((thing) =>
        [...words.matchAll(new RegExp(`(?<![\\d/,.])(\\d+)(?:/\\d+)?\\s+${thing}(?!\\p{L})`, 'giu'))].map(
          (match) => Number(match[1]),
        ),
      );
      const isSilent = words !== '' && values.length === 0;
      if (values.length > 1 || (isSilent && (each || otherwise.test(words)))) return null;
      if (isSilent) without.push(month);
      if (values[0] !== undefined) found.push({ month, value: values[0] });
    }
  return found.length >= 2 ? { found, without } : null;
}

/** A sum in another unit is a sum as well. */
const moneyUnits = (things: readonly string[]): readonly string[] =>
  things.includes('triệu') ? ['tỷ', 'tỉ', 'nghìn', 'đồng'] : [];

/** «tin bài đăng được bao nhiêu»: what is counted stands before, where the question has no word for it behind. */
const thingsIn = (about: readonly string[] | undefined): string | undefined => {
  const [first, second] = about ?? [];
  return first !== undefined && second !== undefined ? `${first} ${second}`.toLowerCase() : undefined;
};

/** «2/15, 4/15», «lũy kế 34»: what reports tell so is a running total already, and no month's own. */
function isRunning(rows: readonly TaskRow[]): boolean {
  const said = rows.flatMap(({ reported }) =>
    reported.map(({ progress }) => answerOf(progress)?.result ?? '').filter(Boolean),
  );
  if (said.some((words) => /lũy kế|luỹ kế|cộng dồn/iu.test(words))) return true;
  const wholes = said.map((words) => /\d+\/(\d+)/u.exec(words)?.[1]);
  return wholes.length > 1 && wholes[0] !== undefined && wholes.every((whole) => whole === wholes[0]);
}

/** «còn 6 thôn», «còn 2 thôn»: how much is left, which nobody adds up. */
const isLeft = (rows: readonly TaskRow[], [thing = '']: readonly string[]): boolean =>
  rows.some(({ reported }) =>
    reported.some(({ progress }) => {
      const [, counted] = /(?<!\p{L})còn \d+ (\p{L}+)/iu.exec(answerOf(progress)?.result ?? '') ?? [];
      return counted !== undefined && fold(counted) === fold(thing);
    }),
  );

/** A running total: what the last report tells is all of it. */
function runningLine(rows: readonly TaskRow[]): Line[] {
  const [only, another] = rows;
  const last = only?.reported.findLast(({ progress }) =>
    /lũy kế|luỹ kế|cộng dồn|\d+\/\d+/iu.test(answerOf(progress)?.result ?? ''),
  );
  const words = last && answerOf(last.progress)?.result;
  return last && words && !another ? [line(b(quoted(words)), `: lũy kế đến tháng ${last.month}.`)] : [];
}

/** What the months' words count together; a month that tells none of it is named where the sum was asked for. */
function sumLine(rows: readonly TaskRow[], thing: string | undefined, isAsked: boolean): Line[] {
  // What a task is measured by is told by its figure; words beside it may count something else.
  if (rows.some(({ task }) => task.measure && ` ${thing ?? ''} `.includes(` ${task.measure.unit} `)))
    return [];
  if (isRunning(rows)) return runningLine(rows);
  // «mấy kiến nghị của», «mấy cuộc rồi»: two words, else the first alone.
  const [first] = thing?.startsWith('tiền') ? ['triệu'] : (thing?.split(' ') ?? []);
  if (isLeft(rows, thing?.split(' ') ?? [])) return [];
  const both = thing ? countedIn(rows, [thing], true) : null;
  const told = both ?? (first ? countedIn(rows, [first], !isAsked) : null);
  if (!told) return [];
  const { found: counted, without } = told;
  const silent = without.length > 0 ? `; tháng ${without.join(', ')} không ghi số này` : '';
  const sum = counted.reduce((total, { value }) => total + value, 0);
  const top = Math.max(...counted.map(({ value }) => value));
  const [most, another] = counted.filter(({ value }) => value === top);
  const highest = counted.length > 2 && most && !another ? `, nhiều nhất tháng ${most.month}` : '';
  return [
    line(
      b(`${sum} ${both ? thing : first === 'triệu' ? 'triệu đồng' : first}`),
      `: ${counted.map(({ month, value }) => `${value} (tháng ${month})`).join(' + ')}${highest}${silent}; tôi cộng từ lời các báo cáo.`,
    ),
  ];
}

/** What the figures of reports make together, before each of them is told: how they moved, or their sum. */
export function figureLines(answer: FoundAnswer, rows: readonly TaskRow[], names: Names): Line[] {
  const { query } = answer;
  const { give, months } = query;
  const isOfOne = new Set(rows.map(({ task }) => task.id)).size === 1;
  // A unit's figures are no totals, which alone a group is told.
  if (!answer.months.every(({ visibility }) => mayHear(visibility))) return [];
  if (query.extreme)
    return [
      ...(give.includes('change') ? movedLines(query, rows, names, isOfOne) : []),
      ...extremeLines(rows, query.extreme, names),
    ];
  if (query.within) return withinLines(rows, query.within);
  if (give.includes('pace')) return rows.flatMap((row) => paceLines(row, query));
  if (give.includes('faster')) {
    const faster = rows.flatMap((row) => fasterLines(row, query, rows.length > 1));
    if (faster.length > 0) return faster;
  }
  const moved =
    months.length > 1
      ? [...reachedSoFar(query, rows, names), ...movedLines(query, rows, names, isOfOne)]
      : [];
  const summed =
    isOfOne &&
    // How a task's own figure moved is not told by what its words count.
    (give.includes('sum') || (give.includes('figure') && months.length > 1 && moved.length === 0))
      ? sumLine(rows, query.counted ?? thingsIn(query.about), give.includes('sum'))
      : [];
  return [...summed, ...moved];
}

const boundWords = { '<': 'Dưới', '>': 'Trên', '>=': 'Từ' } as const;

/** «Trên 90%: tháng 9 (91,2%); còn lại: tháng 7 82,5%, tháng 8 86,6%.»: in which months a figure stood so, and in which it did not. */
function withinLines(rows: readonly TaskRow[], { op, value: limit }: FigureBound): Line[] {
  return rows.flatMap(({ task, units, reported }): Line[] => {
    const { measure } = task;
    if (!measure) return [];
    const figures = reported.flatMap(({ month, progress }) => {
      const value = answerOf(progress)?.figure;
      return value === undefined ? [] : [{ month, value }];
    });
    const isSo = ({ value }: { value: number }): boolean =>
      op === '<' ? value < limit : op === '>' ? value > limit : value >= limit;
    const told = (some: typeof figures): string =>
      some.map(({ month, value }) => `tháng ${month} (${withUnit(value, measure)})`).join(', ');
    const [those, others] = [figures.filter(isSo), figures.filter((one) => !isSo(one))];
    const whose = rows.length > 1 ? `${units.map(({ name }) => name).join(', ')}: ` : '';
    return [
      line(
        whose,
        b(
          `${boundWords[op]} ${figure(limit)}%${op === '>=' ? ' trở lên' : ''}: ${those.length > 0 ? told(those) : 'không có tháng nào'}`,
        ),
        others.length > 0 ? `; còn lại: ${told(others)}.` : '.',
      ),
    ];
  });
}

/** «Tháng 4 thấp nhất: 98,3%; tháng 5 99,1%; tháng 3 100%.»: in which month a figure stood at an end, with the others in their order. */
function extremeLines(rows: readonly TaskRow[], end: 'low' | 'high', { plan }: Names): Line[] {
  return rows.flatMap(({ task, units, reported }): Line[] => {
    const { measure } = task;
    const figures = reported.flatMap(({ month, progress }) => {
      const value = answerOf(progress)?.figure;
      return value === undefined ? [] : [{ month, value }];
    });
    if (!measure || figures.length < 2) return [];
    const sorted = figures.toSorted((one, other) =>
      end === 'low' ? one.value - other.value : other.value - one.value,
    );
    const first = sorted.filter(({ value }) => value === sorted[0]!.value);
    const rest = sorted.slice(first.length);
    const whose = rows.length > 1 ? `${units.map(({ name }) => name).join(', ')}: ` : '';
    const words = end === 'low' ? 'thấp nhất' : 'cao nhất';
    return [
      line(
        whose,
        b(
          `${whose === '' ? 'T' : 't'}háng ${first.map(({ month }) => month).join(', ')}/${plan.year} ${words}: ${withUnit(first[0]!.value, measure)}`,
        ),
        rest.map(({ month, value }) => `; tháng ${month} ${withUnit(value, measure)}`).join(''),
        '.',
      ),
    ];
  });
}

/** «từ đầu năm đưa được mấy lượt»: how many there are, before how that came. */
function reachedSoFar({ give }: Query, rows: readonly TaskRow[], { plan }: Names): Line[] {
  const [only, another] = rows;
  const measure = only?.task.measure;
  const isCount = give.includes('figure') && !give.includes('change') && !give.includes('steps');
  if (!isCount || !only || another || !measure || !/lũy kế|luỹ kế/iu.test(measure.ask)) return [];
  const last = only.reported.findLast(({ progress }) => answerOf(progress)?.figure !== undefined);
  const value = last && answerOf(last.progress)?.figure;
  return last && value !== undefined
    ? [
        line(
          b(withUnit(value, measure)),
          `, lũy kế đến tháng ${last.month}/${plan.year}${targetOf(only.task)}.`,
        ),
      ]
    : [];
}

/** How a task's figure moved from the first of the months to the last; where only the words of reports count, how that did. */
function movedLines(query: Query, rows: readonly TaskRow[], names: Names, isOfOne: boolean): Line[] {
  const { give, counted, about } = query;
  // Whether somebody answered is asked, and no figure.
  if (give.includes('reply')) return [];
  if (give.includes('steps') || give.includes('even')) {
    const steps = rows.flatMap((row) => [
      // «qua các tháng tăng hay giảm»: which way it went, before how much in each.
      ...(give.includes('change') && give.includes('steps')
        ? movementLine(row, query, names, rows.length > 1)
        : []),
      ...stepLines(row, query, rows.length > 1),
    ]);
    if (steps.length > 0) return steps;
  }
  const [only, another] = rows;
  const figured = only && !another && give.length > 0 ? movementLine(only, query, names) : [];
  if (figured.length > 0 || !isOfOne || !give.includes('change')) return figured;
  // Of several units each by its own figure, where the task has one.
  const each = rows.flatMap((row) => movementLine(row, query, names, true));
  return each.length > 0 ? each : movedInWords(rows, [...(counted?.split(' ') ?? []), ...(about ?? [])]);
}
