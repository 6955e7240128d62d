import type { Answer } from '../../core/ask/answer.ts';
import type { GroupRow } from '../../core/ask/found.ts';
import type { Group, Measured } from '../../core/ask/query.ts';
import { unitName } from '../../core/people/org.ts';
import type { TaskProgress } from '../../core/report/progress.ts';
import type { Line, Message } from '../../core/said/message.ts';
import type { Names } from '../../core/said/names.ts';
import { readingWords } from './found-reading.ts';
import { behindSplit, monthsWords, wantedWords } from './found-words.ts';
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

/** Units, months, leaders or indices by what was reported: whoever is first with the count, then all the others. */
export function groupsFound(
  { query, progress }: Groups,
  { rows, silent }: Extract<Groups['found'], { of: 'group' }>,
  names: Names,
): Message {
  const { by, measured } = query.group!;
  const what = thing(measured);
  const year = progress.type === 'month' ? progress.period.year : names.plan.year;
  const months = monthsWords(query.months, year);
  const reading = readingWords(query, names);
  const about = `${months}${reading ? `, ${reading}` : ''}`;
  const total = rows.reduce((sum, { count }) => sum + count, 0);
  const [first] = rows;
  if (!first || (total === 0 && query.order?.dir !== 'asc'))
    return { lines: [line(`${capital(about)}: `, b(`không có ${what}`), '.'), ...silentLine(silent, names)] };
  const told = ({ key, count }: GroupRow): string =>
    `${nameOf(by, key, names)}${by === 'month' ? ' có' : ''} ${count}`;
  const split = (group: GroupRow): string =>
    measured === 'behind' ? behindSplit(group.entries.map((one) => ({ progress: one }))) : '';
  if (query.order?.take === 'all')
    return {
      lines: [
        line(b(`${total} ${what}`), ` ${about}: ${rows.map((row) => told(row) + split(row)).join('; ')}.`),
        ...silentLine(silent, names),
      ],
    };
  const best = rows.filter(({ count }) => count === first.count);
  const others = rows.filter((row) => !best.includes(row));
  const end = query.order?.dir === 'asc' ? 'ít nhất' : 'nhiều nhất';
  const head =
    others.length === 0 && best.length > 1
      ? line(
          b(`Bằng nhau: ${first.count} ${what}`),
          ` ${about}: ${joined(best.map(({ key }) => nameOf(by, key, names)))}.`,
        )
      : line(
          b(capital(joined(best.map(({ key }) => nameOf(by, key, names))))),
          `: ${first.count} ${what}${best.length === 1 ? split(first) : ''}, ${end} ${about}.`,
        );
  return {
    lines: [
      head,
      ...(others.length > 0 ? [line(`Còn lại: ${others.map(told).join('; ')}.`)] : []),
      ...silentLine(silent, names),
    ],
  };
}
