import type { Answer } from '../../core/ask/answer.ts';
import { isOfStatus } from '../../core/ask/conditions.ts';
import type { GroupRow } from '../../core/ask/found.ts';
import type { Group, Measured, Query } from '../../core/ask/query.ts';
import { unitName } from '../../core/people/org.ts';
import type { TaskProgress } from '../../core/report/progress.ts';
import type { Line, Message } from '../../core/said/message.ts';
import type { Names } from '../../core/said/names.ts';
import { readingWords } from './found-reading.ts';
import { entryLine } from './found-tasks.ts';
import { behindCounted, behindShort, behindSplit, monthsWords, wantedWords } from './found-words.ts';
import { b, capital, joined, line, shortTitle } from './words.ts';

type Groups = Extract<Answer, { type: 'found' }>;

/** What is counted: «vướng mắc», «việc chậm hoặc chưa làm». */
const thing = (measured: Measured): string => {
  switch (measured) {
    case 'obstacle':
      return 'vướng mắc';
    case 'proposal':
      return 'kiến nghị';
    case 'returned':
      return 'việc bị trả lại';
    default:
      return `việc ${wantedWords[measured]}`;
  }
};

function nameOf(by: Group, key: string, { org, plan }: Names): string {
  switch (by) {
    case 'unit':
      return unitName(org, key);
    case 'month':
      return `tháng ${key}`;
    case 'index':
      return plan.indices.find(({ code }) => code === key)?.name ?? key;
    case 'person': {
      const person = org.people.find(({ id }) => id === key);
      return person ? `${shortTitle(person)} ${person.name}` : key;
    }
  }
}

const silentLine = (silent: readonly TaskProgress[], { org }: Names): Line[] => {
  const ids = new Set(silent.map(({ unit }) => unit.id));
  return ids.size === 0
    ? []
    : [
        line(
          `Chưa báo cáo đủ: ${joined(org.units.filter(({ id }) => ids.has(id)).map(({ name }) => name))}.`,
        ),
      ];
};

/** What is said of those of which nothing is counted, something, or something in each month. */
const headOfThose: Readonly<
  Record<NonNullable<NonNullable<Query['group']>['only']>, (what: string, about: string) => string>
> = {
  none: (what, about) => `Không có ${what} ${about}: `,
  some: (what, about) => `Có ${what} ${about}: `,
  every: (what, about) => `Tháng nào cũng có ${what} (${about}): `,
};

/** Those of which nothing is counted, or something in each month; then the others, with what is counted of them. */
function onlyThose(
  query: Query,
  rows: readonly GroupRow[],
  { about, what, silent }: { about: string; what: string; silent: readonly TaskProgress[] },
  names: Names,
): Message {
  const { by, only } = query.group!;
  const missing = new Set(silent.map(({ unit }) => unit.id));
  // Whoever has not reported of all is known by halves.
  const kept = rows.filter(({ key, isOut }) => !isOut && (only !== 'none' || !missing.has(key)));
  const others = rows.filter(
    ({ key, isOut, count }) => isOut && count > 0 && !kept.some((one) => one.key === key),
  );
  const nameTold = ({ key }: GroupRow): string => nameOf(by, key, names);
  const head = headOfThose[only!](what, about);
  const shown = only === 'some' ? (row: GroupRow): string => `${nameTold(row)} ${row.count}` : nameTold;
  return {
    lines: [
      line(
        head,
        b(kept.length > 0 ? joined(kept.map(shown)) : `không có ${by === 'index' ? 'chỉ số' : 'đơn vị'} nào`),
        '.',
      ),
      ...(others.length > 0 && only !== 'some'
        ? [
            line(
              `${only === 'none' ? 'Có' : 'Có nhưng không phải tháng nào cũng có'}: ${others
                .map(
                  (row) =>
                    `${nameTold(row)} ${row.count}${behindSplit(row.entries.map((one) => ({ progress: one })))}`,
                )
                .join('; ')}.`,
            ),
          ]
        : []),
      ...silentLine(silent, names),
    ],
  };
}

/** «Giảm 1 vướng mắc: 7 (tháng 5) → 6 (tháng 6).»: how a count moved from one month to another. */
function turnedLine(rows: readonly GroupRow[], what: string): Line[] {
  const [first, second] = rows.toSorted((one, other) => Number(one.key) - Number(other.key));
  if (!first || !second) return [];
  const moved = second.count - first.count;
  const of = `: ${first.count} (tháng ${first.key}) → ${second.count} (tháng ${second.key}).`;
  return [
    line(
      b(
        moved === 0
          ? `Không đổi, cùng ${first.count} ${what}`
          : `${moved < 0 ? 'Giảm' : 'Tăng'} ${Math.abs(moved)} ${what}`,
      ),
      of,
    ),
  ];
}

/** «Tăng: Phòng A 1 → 3. Giảm: Văn phòng 1 → 0. Giữ nguyên: Phòng B 1.»: who has more than in the month before, and who less. */
function whoTurned(
  query: Query,
  rows: readonly GroupRow[],
  { about, what, silent }: { about: string; what: string; silent: readonly TaskProgress[] },
  names: Names,
): Message {
  const [first, second] = query.months;
  const nameTold = ({ key }: GroupRow): string => nameOf(query.group!.by, key, names);
  const known = rows.filter((row) => typeof row.before === 'number');
  const those = (way: (row: GroupRow) => boolean, told: (row: GroupRow) => string): string => {
    const some = known.filter(way).map(told);
    return some.length > 0 ? some.join(', ') : 'không có đơn vị nào';
  };
  const moved = (row: GroupRow): string => `${nameTold(row)} ${row.before} → ${row.count}`;
  const same = known.filter(({ before, count }) => before === count && count > 0);
  const sum = (of: (row: GroupRow) => number): number => known.reduce((total, row) => total + of(row), 0);
  return {
    lines: [
      line(
        `${capital(what)}, tháng ${first} → tháng ${second}${about ? `, ${about}` : ''}: `,
        b(`${sum(({ before }) => before!)} → ${sum(({ count }) => count)}`),
        ' (các đơn vị đã báo cáo cả hai tháng).',
      ),
      line(b('Tăng'), `: ${those(({ before, count }) => count > before!, moved)}.`),
      line(b('Giảm'), `: ${those(({ before, count }) => count < before!, moved)}.`),
      ...(same.length > 0
        ? [line(`Giữ nguyên: ${same.map((row) => `${nameTold(row)} ${row.count}`).join(', ')}.`)]
        : []),
      ...silentLine(silent, names),
    ],
  };
}

/** How each is counted: what is late and what is not begun apart, unless both were asked for as one. */
function countedWords(query: Query, rows: readonly GroupRow[], what: string, names: Names) {
  const { by, measured } = query.group!;
  const reportedOf = (groups: readonly GroupRow[]) =>
    groups.flatMap(({ entries }) => entries.map((one) => ({ progress: one })));
  const apart = measured === 'behind' && query.group!.both !== true;
  const isMixed = apart && behindSplit(reportedOf(rows)) !== '';
  const told = (row: GroupRow): string =>
    `${nameOf(by, row.key, names)}${by === 'month' ? ' có' : ''} ${isMixed ? behindShort(reportedOf([row])) : row.count}`;
  const splitOf = (groups: readonly GroupRow[]): string =>
    measured === 'behind' && !apart ? behindSplit(reportedOf(groups)) : '';
  const counted = (groups: readonly GroupRow[], count: number): string =>
    apart && count > 0 ? behindCounted(reportedOf(groups), 'việc') : `${count} ${what}`;
  return { told, splitOf, counted };
}

/**
 * «Thanh tra Sở: 2 việc chậm, nhiều nhất tháng 7.»: whoever stands at the end that was asked for. Where what is late orders them,
 * it is what is counted, and what is not begun stands beside it.
 */
function headOfBest(
  query: Query,
  best: readonly GroupRow[],
  {
    about,
    isAll,
    counted,
  }: { about: string; isAll: boolean; counted: (rows: readonly GroupRow[]) => string },
  names: Names,
): Line {
  const { by, measured, both } = query.group!;
  const [first] = best as [GroupRow, ...GroupRow[]];
  const lateOf = ({ entries }: GroupRow): number => entries.filter(isOfStatus.late).length;
  const isApart = measured === 'behind' && !both;
  const isByLate = isApart && (first.rank === lateOf(first) || query.order?.dir === 'asc');
  const what = isByLate ? thing('late') : isApart ? thing('not-begun') : thing(measured);
  const beside = (row: GroupRow): string => {
    if (measured !== 'behind') return '';
    const open = row.count - lateOf(row);
    if (isByLate) return open > 0 ? ` (thêm ${open} chưa làm)` : '';
    return behindSplit(row.entries.map((one) => ({ progress: one })));
  };
  const nameTold = ({ key }: GroupRow): string => nameOf(by, key, names);
  const end = query.order?.dir === 'asc' ? 'ít nhất' : 'nhiều nhất';
  if (best.length === 1) {
    const isNone = isByLate && first.rank === 0;
    return line(
      b(capital(nameTold(first))),
      `: ${isNone ? `0 ${what}${beside(first)}` : counted(best)}, ${end} ${about}.`,
    );
  }
  const told = joined(best.map((row) => `${nameTold(row)}${beside(row)}`));
  return isAll
    ? line(b(`Bằng nhau, đều ${first.rank} ${what}`), ` ${about}: ${told}.`)
    : line(b(capital(told)), `: đều ${first.rank} ${what}, ${end} ${about}.`);
}

/**
 * «Thanh tra Sở nhiều hơn 1 việc chậm tháng 7: 2, Trung tâm 1 (thêm 1 chưa làm).»: who of two has more, and by how much; null where
 * they are not two.
 */
function besideLine(
  query: Query,
  rows: readonly GroupRow[],
  { about, what }: { about: string; what: string },
  names: Names,
): Line | null {
  const [first, second, more] = rows.toSorted((one, other) => other.rank - one.rank);
  if (!first || !second || more) return null;
  const { by, measured, both } = query.group!;
  const lateOf = ({ entries }: GroupRow): number => entries.filter(isOfStatus.late).length;
  const isByLate = measured === 'behind' && !both && [first, second].every((row) => row.rank === lateOf(row));
  const counts = isByLate ? thing('late') : what;
  const told = (row: GroupRow): string => {
    const open = row.count - row.rank;
    return `${nameOf(by, row.key, names)}${by === 'month' ? ' có' : ''} ${row.rank}${open > 0 ? ` (thêm ${open} chưa làm)` : ''}`;
  };
  const when = by === 'month' ? '' : ` ${about}`;
  if (first.rank === second.rank)
    return line(b(`Bằng nhau, đều ${first.rank} ${counts}`), `${when}: ${told(first)}; ${told(second)}.`);
  const isLess = query.order?.dir === 'asc';
  const [asked, other] = isLess ? [second, first] : [first, second];
  return line(
    b(capital(nameOf(by, asked.key, names))),
    ` ${isLess ? 'ít' : 'nhiều'} hơn `,
    b(`${first.rank - second.rank} ${counts}`),
    `${when}: ${told(asked)}; ${told(other)}.`,
  );
}

/** The rows of each that has some, under its name; none where they are counted alone. */
function listedLines(
  { query, progress }: Pick<Groups, 'query' | 'progress'>,
  rows: readonly GroupRow[],
  names: Names,
): Line[] {
  const { by, measured, listed } = query.group!;
  if (!listed || progress.type !== 'month') return [];
  const give = measured === 'obstacle' || measured === 'proposal' ? measured : undefined;
  return rows
    .filter(({ count }) => count > 0)
    .flatMap(({ key, entries }) => [
      line(b(capital(nameOf(by, key, names)))),
      ...entries.map((one) => entryLine(one, progress.visibility, '', give, by === 'unit')),
    ]);
}

/** Units, months, leaders or indices by what was reported: whoever is first with the count, then all the others. */
export function groupsFound(
  { query, progress }: Groups,
  { rows, silent }: Extract<Groups['found'], { of: 'group' }>,
  names: Names,
): Message {
  const what = thing(query.group!.measured);
  const year = progress.type === 'month' ? progress.period.year : names.plan.year;
  const months = monthsWords(query.months, year);
  const reading = readingWords(query, names);
  const about = `${months}${reading ? `, ${reading}` : ''}`;
  if (query.group!.turned) return whoTurned(query, rows, { about: reading, what, silent }, names);
  if (query.group!.only) return onlyThose(query, rows, { about, what, silent }, names);
  const total = rows.reduce((sum, { count }) => sum + count, 0);
  const [first] = rows;
  if (!first || (total === 0 && query.order?.dir !== 'asc'))
    return { lines: [line(`${capital(about)}: `, b(`không có ${what}`), '.'), ...silentLine(silent, names)] };
  const { told, splitOf, counted } = countedWords(query, rows, what, names);
  const split = (group: GroupRow): string => splitOf([group]);
  // Those that are named are told with their counts.
  const where = query.where.filter(({ by }) => by !== 'unit');
  const without = readingWords({ ...query, where }, names);
  const beside = query.group!.beside
    ? besideLine(query, rows, { about: `${months}${without ? `, ${without}` : ''}`, what }, names)
    : null;
  if (beside) return { lines: [beside, ...silentLine(silent, names)] };
  if (query.order?.take === 'all')
    return {
      lines: [
        ...(query.fold === 'difference' ? turnedLine(rows, what) : []),
        line(
          b(counted(rows, total)),
          `${splitOf(rows)} ${about}: ${rows.map((row) => told(row) + split(row)).join('; ')}.`,
        ),
        ...listedLines({ query, progress }, rows, names),
        ...silentLine(silent, names),
      ],
    };
  const best = rows.filter((row) => row.rank === first.rank);
  const others = rows.filter((row) => !best.includes(row));
  const head = headOfBest(
    query,
    best,
    {
      about,
      isAll: others.length === 0,
      counted: (some) => counted(some, first.count) + splitOf(some),
    },
    names,
  );
  // «cả sở có bao nhiêu vướng mắc, đơn vị nào nhiều nhất»: how many there are is asked first.
  const all = query.fold === 'count' ? [line(b(counted(rows, total)), ` ${about}.`)] : [];
  return {
    lines: [
      ...all,
      head,
      ...(others.length > 0
        ? [line(`Còn lại: ${others.map((row) => told(row) + split(row)).join('; ')}.`)]
        : []),
      ...silentLine(silent, names),
    ],
  };
}
