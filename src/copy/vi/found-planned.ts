import type { TaskRow } from '../../core/ask/found.ts';
import { type Cadence, type Measure, type Task, timeWordsOf } from '../../core/plan/plan.ts';
import type { Line, Span } from '../../core/said/message.ts';
import type { Names } from '../../core/said/names.ts';
import { withoutStop } from './found-words.ts';
import { b, capital, figure, i, joined, line, shortIndex, shortText, shortTitle } from './words.ts';

/** More than so many tasks are told in a line each. */
const told = 8;

/** «03 ngày làm việc», «thứ Sáu hằng tuần», «trước ngày 25»: a time in a task's own words. */
const timeWords =
  /(?:(?:trong(?: thời hạn)?|trước|sau|chậm nhất|tối đa)\s+)?\d+\s*(?:ngày|giờ|tuần|phút)(?: làm việc)?|(?:chiều |sáng )?thứ (?:hai|ba|tư|năm|sáu|bảy)(?: (?:hằng|hàng) tuần)?|(?:trước |đến )?ngày \d+(?:\/\d+)*(?: (?:hằng|hàng) tháng)?/giu;

/** A figure to reach, as it is said. */
export const amount = ({ target, unit }: Measure): string =>
  `${figure(target)}${unit === '%' ? '%' : ` ${unit}`}`;

/** «6 tháng/lần», however the plan writes it. */
const often = ({ words }: Cadence): string => words.replace(/^06 /, '6 ');

/** «quá 01 lần/năm»: how often, in a task's own words; that there is none. */
function timesIn({ text }: Task): Span {
  const [said] =
    /(?:không quá |quá |ít nhất |tối đa )?\d+ lần(?:\/[^\s,;.]+| (?:một|trong|mỗi) [^,;.]+)?|(?<=\s)(?:hằng|hàng|mỗi) (?:ngày|tuần|tháng|quý|năm)/iu.exec(
      text,
    ) ?? [];
  // «không thanh tra trùng lặp quá 01 lần/năm»: a bound, and not how often.
  const isBound = said?.startsWith('quá') && /(?:^|[,;.] ?)không [^;.]*quá \d+ lần/iu.test(text);
  return said ? b(isBound ? `không ${said}` : said) : 'kế hoạch không ghi định kỳ';
}

/** «PGĐ Lê Hải Yến phụ trách» */
const leadersOf = ({ leaders }: TaskRow['index'], { org }: Names): Span =>
  b(
    `${joined(
      org.people.filter(({ id }) => leaders.includes(id)).map((one) => `${shortTitle(one)} ${one.name}`),
    )} phụ trách`,
  );

/** The plan's fact of a task that was asked for, in bold before everything else; none where its words are the fact. */
function planFact({ task, index, units }: TaskRow, give: readonly string[], names: Names): Span[] {
  const facts: Span[] = [];
  if (give.includes('index')) facts.push(b(`${index.code} ${shortIndex(index)}`));
  // «nằm ở chỉ số nào, ai phụ trách»: of an index a leader has charge, of a task the unit.
  if (give.includes('leader') || (give.includes('index') && give.includes('owner')))
    facts.push(leadersOf(index, names));
  if (give.includes('cadence')) facts.push(task.cadence ? b(often(task.cadence)) : timesIn(task));
  if (give.includes('due')) {
    const times = [...task.text.matchAll(timeWords)].map(([time]) => withoutStop(time));
    const when = task.due ? task.due.words : times.length > 0 ? joined(times) : timeWordsOf(task);
    facts.push(when === null ? 'kế hoạch không đặt hạn cho nhiệm vụ này' : b(when));
  }
  if (give.includes('product'))
    facts.push(task.product ? b(task.product) : 'kế hoạch không ghi sản phẩm của việc này');
  if (give.includes('source'))
    facts.push(task.source ? b(task.source) : 'kế hoạch không ghi văn bản giao việc này');
  if (give.includes('measure') && task.measure) facts.push(b(`chỉ tiêu ${amount(task.measure)}`));
  if (give.includes('owner') || facts.length === 0) facts.push(b(joined(units.map(({ name }) => name))));
  return facts.flatMap((fact, at): Span[] => (at === 0 ? [fact] : ['; ', fact]));
}

/** What the plan says besides: whose it is, of which index, how often, its figure. */
function beside({ task, index, units }: TaskRow, give: readonly string[]): string {
  const parts = [
    ...(give.includes('owner') || give.length === 0 ? [] : [joined(units.map(({ name }) => name))]),
    ...(give.includes('index') ? [] : [`${index.code} ${shortIndex(index)}`]),
    ...(give.includes('cadence') ? [] : [timeWordsOf(task) ?? []].flat()),
    ...(task.product && !give.includes('product') ? [`sản phẩm: ${task.product}`] : []),
    ...(task.source && !give.includes('source') ? [`văn bản giao: ${task.source}`] : []),
    ...(task.measure && !give.includes('measure') ? [`chỉ tiêu ${amount(task.measure)}`] : []),
  ];
  return parts.join('; ');
}

const behind = (words: string): Span[] => (words === '' ? [] : [' (', i(words), ')']);

/** What tasks quote, once, and where it stands. */
function quoteLine(rows: readonly TaskRow[]): Line {
  const words = [...new Set(rows.flatMap(({ task }) => task.text.match(/[“"«][^”"»]+[”"»]/u) ?? []))];
  return line(b(joined(words)), ` (nhiệm vụ ${joined(rows.map(({ task }) => task.id))}).`);
}

/** « (Thanh tra Sở 3; Văn phòng Sở 2)»: how many of the tasks each unit has, where each is of one. */
function eachUnit(rows: readonly TaskRow[]): string {
  const counts = new Map<string, number>();
  for (const { units } of rows) {
    const [only, another] = units;
    if (!only || another) return '';
    counts.set(only.name, (counts.get(only.name) ?? 0) + 1);
  }
  if (counts.size < 2 || rows.length < 3) return '';
  const told = [...counts]
    .sort(([, one], [, other]) => other - one)
    .map(([name, count]) => `${name} ${count}`);
  return ` (${told.join('; ')})`;
}

/** «Kế hoạch: Trước ngày 15/5/2026.», of a task that is told of already; that it sets none says so itself. */
function briefLine(facts: readonly Span[]): Line {
  const [first, ...rest] = facts;
  return typeof first === 'string' && first.startsWith('kế hoạch')
    ? line(capital(first), ...rest, '.')
    : line('Kế hoạch: ', ...facts, '.');
}

/**
 * What the plan says of the tasks that a question's own words name: the fact that is asked for first.
 * @param named whether its words named them, and they are no tasks of a kind
 */
export function planLines(
  rows: readonly TaskRow[],
  give: readonly string[],
  names: Names,
  named = true,
  isBrief = false,
): Line[] {
  if (give[0] === 'quote') return [quoteLine(rows)];
  const [only, another] = rows;
  if (only && isBrief) return [briefLine(planFact(only, give, names))];
  if (only && !another && give.length === 1 && give[0] === 'text')
    return [
      line(
        b(`«${only.task.text}»`),
        ` (`,
        i([joined(only.units.map(({ name }) => name)), beside(only, ['owner'])].join('; ')),
        ').',
      ),
    ];
  if (only && !another)
    return [
      line(
        ...planFact(only, give, names),
        `: ${withoutStop(only.task.text)}`,
        ...behind(beside(only, give)),
        '.',
      ),
    ];
  const units = [...new Set(rows.flatMap(({ units: all }) => all.map(({ name }) => name)))];
  const indices = [...new Map(rows.map(({ index }) => [index.code, index])).values()];
  const times = [...new Set(rows.flatMap(({ task }) => (task.cadence ? [often(task.cadence)] : [])))];
  const facts = give.includes('index')
    ? indices.map(({ code, name }) => `${code} ${name}`)
    : give.includes('cadence') && times.length > 0
      ? times
      : give.includes('owner')
        ? units
        : [];
  const head =
    facts.length > 0
      ? line(b(joined(facts)), `: ${rows.length} nhiệm vụ${named ? ' nói đến việc này' : ''}.`)
      : line(b(`${rows.length} nhiệm vụ`), `${named ? ' nói đến việc này' : ''}${eachUnit(rows)}:`);
  return [
    head,
    ...rows
      .slice(0, told)
      .map((row) =>
        line(
          ...planFact(row, give, names),
          `: ${give.includes('text') ? withoutStop(row.task.text) : shortText(row.task.text, 160)} (`,
          i(beside(row, give)),
          ')',
        ),
      ),
  ];
}
