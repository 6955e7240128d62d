import type { Answer } from '../../core/ask/answer.ts';
import { fieldOf, fields } from '../../core/ask/fields.ts';
import type { Order, Query } from '../../core/ask/query.ts';
import { unitName } from '../../core/people/org.ts';
import { type Index, rankGap, scoreGap } from '../../core/plan/plan.ts';
import type { Line, Message, Span } from '../../core/said/message.ts';
import type { Names } from '../../core/said/names.ts';
import { choices } from './button.ts';
import { groupsFound } from './found-groups.ts';
import { matterMessage } from './found-matter.ts';
import { beyondLines, placeLines } from './found-place.ts';
import { readingWords } from './found-reading.ts';
import { tasksFound } from './found-tasks.ts';
import { monthsWords } from './found-words.ts';
import {
  b,
  bareScoreOf,
  capital,
  codedIndex,
  figure,
  i,
  joined,
  leaderNames,
  line,
  lineEach,
  movement,
  namesInLine,
  placeIn,
  placeOf,
  score,
  scoreOf,
  shortTitle,
  stopAfter,
  target,
} from './words.ts';

type FoundAnswer = Extract<Answer, { type: 'found' }>;

const orderName = ({ field, dir, take, nth }: Order, falls = false): string => {
  const many =
    falls && field === 'change'
      ? ['tụt nhiều bậc', 'tụt ít bậc']
      : ({
          score: ['điểm thấp', 'điểm cao'],
          rank: ['hạng tốt', 'hạng thấp'],
          'previous-rank': ['hạng trước tốt', 'hạng trước thấp'],
          change: ['tụt nhiều bậc', 'tăng nhiều bậc'],
          gap: ['gần chỉ tiêu', 'còn thiếu nhiều điểm'],
          'rank-gap': ['gần chỉ tiêu về hạng', 'cách chỉ tiêu nhiều bậc'],
          target: ['chỉ tiêu thấp', 'chỉ tiêu cao'],
          tasks: ['ít nhiệm vụ', 'nhiều nhiệm vụ'],
          indices: ['ít chỉ số', 'nhiều chỉ số'],
          worked: ['ít chỉ số', 'nhiều chỉ số'],
          behind: ['ít việc chậm hoặc chưa làm', 'nhiều việc chậm hoặc chưa làm'],
          finished: ['ít việc hoàn thành', 'nhiều việc hoàn thành'],
          'not-begun': ['ít việc chưa làm', 'nhiều việc chưa làm'],
          late: ['ít việc chậm', 'nhiều việc chậm'],
          unfinished: ['ít việc chưa xong', 'nhiều việc chưa xong'],
          'on-track': ['ít việc đúng tiến độ', 'nhiều việc đúng tiến độ'],
        }[field] ?? [`${field} thấp`, `${field} cao`]);
  const words = many[dir === 'asc' ? 0 : 1]!;
  if (nth !== undefined) return `${words} thứ ${nth === 2 ? 'nhì' : nth}`;
  if (take === 'all') return `theo ${words}${isOneWord(words) ? '' : ' nhất'} trước`;
  return take === 1 ? `${words} nhất` : `${take} ${words} nhất`;
};

/** «điểm cao», «ít nhiệm vụ»: an end without how far along it. */
const endName = (order: Order): string => orderName({ ...order, take: 1 }).replace(/ nhất$/u, '');

const isOneWord = (words: string): boolean => !words.includes(' ');

/** «còn thiếu 1,71 điểm, 6,79 → 8,5» */
function gapShown(index: Index): string {
  const gap = scoreGap(index);
  if (gap === null) return `chỉ tiêu ${target(index.target)}`;
  return gap > 0
    ? `còn thiếu ${score(gap)} điểm, ${bareScoreOf(index)} → ${score((index.baseline.score ?? 0) + gap)}`
    : `đã đạt chỉ tiêu ${target(index.target)}, ${bareScoreOf(index)}`;
}

/** What is shown of an index: what was asked of it. */
function shown(
  index: Index,
  give: readonly string[],
  { org }: Names,
  owed?: Readonly<Record<string, number>>,
): string {
  const { baseline } = index;
  const parts = (give.length > 0 ? give : ['score']).map((field): string => {
    switch (field) {
      case 'score':
        return scoreOf(index);
      case 'rank':
        return placeOf(index);
      case 'change':
        return baseline.previous
          ? `${movement(baseline.previous.change)}, hạng ${baseline.previous.rank} → ${placeIn(index)}`
          : placeOf(index);
      case 'gap':
        return gapShown(index);
      case 'rank-gap': {
        const places = rankGap(index);
        return places !== null && places > 0
          ? `còn cách ${figure(places)} bậc, ${placeOf(index)}, chỉ tiêu ${target(index.target)}`
          : `${placeOf(index)}, chỉ tiêu ${target(index.target)}`;
      }
      case 'target':
        return `chỉ tiêu ${target(index.target)}`;
      case 'tasks':
        return `${owed?.[index.code] ?? index.tasks.length} nhiệm vụ`;
      case 'leader':
        return `${leaderNames(org, index)} phụ trách`;
      case 'lead-unit':
        return `${unitName(org, index.leadUnit)} chủ trì`;
      default: {
        const known = fieldOf(fields, field);
        const figured = known?.of(index) ?? null;
        return figured === null ? '' : `${figure(figured)} ${known!.unit}`;
      }
    }
  });
  return parts.filter((part) => part !== '').join(', ');
}

/** Indices that were not measured the year before are no part of an order or a mean; that is said. */
const withoutFigure = (field: string, indices: readonly Index[]): Line[] =>
  indices.length > 0 && (field === 'score' || field === 'rank')
    ? [
        line(
          field === 'score' ? 'Chưa có điểm: ' : 'Chưa xếp hạng: ',
          joined(namesInLine(indices)),
          stopAfter(namesInLine(indices).at(-1) ?? ''),
        ),
      ]
    : [];

/** A sum, a mean or a difference of a figure: reckoned by the bot, which the plan does not give. */
function foldedIndices(
  { fold, give, order }: Query,
  rows: readonly Index[],
  reading: string,
  names: Names,
): Message {
  const field = fieldOf(fields, give[0] ?? 'score')!;
  const figures = rows.flatMap((index) => {
    const one = field.of(index);
    return one === null ? [] : [{ index, one }];
  });
  const sum = figures.reduce((total, { one }) => total + one, 0);
  const of = ` của ${figures.length} chỉ số${reading ? ` ${reading}` : ''}`;
  const shownOf = ({ index }: { index: Index }): Span[] => [
    i(codedIndex(index, figures.length > 1 ? 40 : undefined)),
    ` (${shown(index, give, names)})`,
  ];
  const listedOf = line(
    ...figures.flatMap((one, position): Span[] => [position === 0 ? '' : '; ', ...shownOf(one)]),
    '.',
  );
  if (fold === 'difference') {
    const all = figures.map(({ one }) => one);
    const between = Math.max(...all) - Math.min(...all);
    const apart = field.unit === 'hạng' ? `${figure(between)} bậc` : `${score(between)} ${field.unit}`;
    const [first, second, more] = figures;
    // «cái nào còn cách xa hơn»: which of the two it is, before by how much.
    if (order && field.id === 'gap' && first && second && !more && first.one !== second.one)
      return {
        lines: [
          line(
            b(codedIndex(first.index)),
            ` còn thiếu ${first.one > second.one ? 'nhiều' : 'ít'} hơn `,
            b(apart),
            ': ',
            ...listedOf,
          ),
        ],
      };
    return {
      lines: [line('Chênh nhau ', b(apart), ': ', ...listedOf)],
    };
  }
  return {
    lines: [
      line(
        'Tổng ',
        b(`${score(sum)} ${field.unit}`),
        `, bình quân `,
        b(score(sum / figures.length)),
        `${of} (tôi tính từ số liệu trong kế hoạch, không phải điểm chung).`,
      ),
      listedOf,
      ...withoutFigure(
        field.id,
        rows.filter((index) => field.of(index) === null),
      ),
    ],
  };
}

/** The two ends of an order, each under its own name: which is the highest is never to be guessed. */
function bothEnds(
  order: Order,
  rows: readonly Index[],
  under: (one: Order, of: readonly Index[]) => Line[],
): Line[] {
  const field = fieldOf(fields, order.field);
  const first = rows.filter((index) => field?.of(index) === field?.of(rows[0]!));
  const last = rows.filter((index) => !first.includes(index));
  const other = order.dir === 'asc' ? 'desc' : 'asc';
  return [
    ...under({ ...order, take: 1 }, first),
    ...(last.length > 0 ? under({ ...order, dir: other, take: 1 }, last) : []),
  ];
}

function indicesFound({ query, found }: FoundAnswer, names: Names): Message {
  if (found.of !== 'index') throw new Error('rows of another kind');
  const { rows, owed } = found;
  const reading = readingWords(query, names);
  const { order } = query;
  if (rows.length === 0)
    return { lines: [line(b('Không có chỉ số nào'), reading ? ` ${reading}.` : ' như vậy.')] };
  const give = query.give;
  if (query.fold === 'sum' || query.fold === 'average' || query.fold === 'difference')
    return foldedIndices(query, rows, reading, names);
  if (order) {
    const falls = query.where.some(
      (filter) => filter.by === 'figure' && filter.field === 'change' && filter.op === '<',
    );
    if (query.place !== undefined) {
      const field = fieldOf(fields, order.field);
      const told = rows.map((index) => ({
        key: index.code,
        name: index.name,
        count: field?.of(index) ?? 0,
        told: `(${shown(index, give, names, owed)})`,
      }));
      return {
        lines:
          query.fold === 'yes-no'
            ? beyondLines(told, query.place, endName(order))
            : placeLines(told, query.place, endName(order), 'chỉ số'),
      };
    }
    // How many there are is said where it is asked.
    const howMany = (one: Order, of: readonly Index[]): string =>
      query.fold === 'count' && one.take === 'all' ? `${of.length} chỉ số, ` : '';
    const under = (one: Order, of: readonly Index[]): Line[] =>
      lineEach(
        [capital(`${howMany(one, of)}${orderName(one, falls)}${reading ? ` (${reading})` : ''}:`)],
        of,
        of.map((index) => [b(codedIndex(index)), ` (${shown(index, give, names, owed)})`]),
      );
    if (order.take === 'ends') return { lines: bothEnds(order, rows, under) };
    return {
      lines: [
        ...under(order, rows),
        ...(order.take === 'all' ? withoutFigure(order.field, found.unknown) : []),
      ],
    };
  }
  // Of months the state is asked, and no figure of the year before.
  if (query.months.length > 0)
    return {
      lines: [
        line(
          `${capital(monthsWords(query.months, names.plan.year))} · `,
          b(`${rows.length} chỉ số`),
          `${reading ? ` ${reading}` : ''}: `,
          joined(rows.map(({ code, name }) => `${code} ${name}`)),
          '.',
        ),
      ],
    };
  const head = lineEach(
    [b(`${rows.length} chỉ số`), `${reading ? ` ${reading}` : ''}:`],
    rows,
    rows.map((index) => [i(codedIndex(index)), ` (${shown(index, give, names, owed)})`]),
  );
  return {
    lines: head,
    ...(rows.length > 1 && rows.length <= 4 && query.fold !== 'count'
      ? { buttons: choices(rows, { intents: ['card'] }) }
      : {}),
  };
}

/** Whoever is first in months, with their counts. */
const rankedInMonths = (
  rows: readonly { name: string; count: number }[],
  order: Order,
  months: string,
): Line =>
  line(
    `${capital(orderName(order))} ${months}: `,
    ...rows.flatMap(({ name, count }, position): Span[] => [
      position === 0 ? '' : '; ',
      b(name),
      ` (${count})`,
    ]),
    '.',
  );

/** The other end, where both are asked for. */
function otherEnd({ dir }: Order, others: readonly { name: string; count: number }[]): string {
  const count = others.at(-1)?.count ?? 0;
  return `; ${dir === 'desc' ? 'ít' : 'nhiều'} nhất: ${joined(others.map(({ name }) => name))} (${count})`;
}

/** «A nhiều hơn: 11 nhiệm vụ, B 9, hơn 2»; where they have as many, that. */
function besideEachOther(
  one: { name: string; count: number },
  other: { name: string; count: number },
  what: string,
): Line {
  const [more, less] = one.count >= other.count ? [one, other] : [other, one];
  return more.count === less.count
    ? line('Bằng nhau: ', b(more.name), ' và ', b(less.name), ` cùng ${more.count} ${what}.`)
    : line(
        b(more.name),
        ` nhiều hơn: ${more.count} ${what}, ${less.name} ${less.count}, hơn `,
        b(`${more.count - less.count}`),
        '.',
      );
}

const counted = (rows: readonly { name: string; count: number }[], what: string): Span[] =>
  rows.flatMap(({ name, count }, position): Span[] => [
    position === 0 ? '' : '; ',
    b(name),
    ` (${count} ${what})`,
  ]);

/** Whoever is first; then the other end where that is asked as well, else all the others. */
function orderedCounts(rows: readonly { name: string; count: number }[], order: Order, what: string): Line[] {
  const best = rows.filter(({ count }) => count === rows[0]!.count);
  const others = rows.filter((row) => !best.includes(row));
  const first = [...counted(best, what), `: ${orderName({ ...order, take: 1 })}`];
  if (others.length === 0) return [line(...first, '.')];
  if (order.take === 'ends') return [line(...first, otherEnd(order, others), '.')];
  return [
    line(...first, '.'),
    line(`Còn lại: ${others.map(({ name, count }) => `${name} ${count}`).join('; ')}.`),
  ];
}

const concernWords = {
  lead: 'chủ trì',
  coordinate: 'phối hợp',
  task: 'có nhiệm vụ',
  any: 'tham gia',
} as const;

/** «Không phối hợp Hỗ trợ xuất khẩu: …», «Ngoài Văn phòng Sở, có nhiệm vụ ở …». */
function concernFound(
  { where }: Query,
  { relation, not, beside }: NonNullable<Query['concern']>,
  rows: readonly { unit: { name: string }; count: number }[],
  { plan, org }: Names,
): Message {
  const codes = where.flatMap((filter) => (filter.by === 'index' ? filter.codes : []));
  const of = joined(namesInLine(plan.indices.filter(({ code }) => codes.includes(code))));
  const without = beside.length > 0 ? `ngoài ${joined(beside.map((id) => unitName(org, id)))}, ` : '';
  const what = `${without}${not ? 'không ' : ''}${concernWords[relation]}${relation === 'task' ? ' ở' : ''} ${of}`;
  if (rows.length === 0) return { lines: [line(`${capital(what)}: `, b('không có đơn vị nào'), '.')] };
  const leads = plan.indices
    .filter(({ code }) => codes.includes(code))
    .map(({ leadUnit }) => unitName(org, leadUnit));
  // Whoever leads is no helper, and no stranger to it either.
  const isOfHelpers = relation === 'coordinate';
  const told = rows
    .filter(({ unit }) => !isOfHelpers || !leads.includes(unit.name))
    .map(({ unit, count }) => (not || relation !== 'task' ? unit.name : `${unit.name} (${count} nhiệm vụ)`));
  const behind = isOfHelpers ? `; ${joined(leads)} chủ trì.` : '.';
  return {
    lines: [line(`${capital(what)}: `, b(told.length > 0 ? joined(told) : 'không có đơn vị nào'), behind)],
  };
}

/** Which place one unit has among all of them; null where that is not asked. */
function placesOfUnits({ place, order }: Query, found: FoundAnswer['found'], what: string): Message | null {
  if (place === undefined || !order || found.of !== 'unit') return null;
  const told = found.rows.map(({ unit, count }) => ({
    key: unit.id,
    name: unit.name,
    count,
    told: `${count} ${what}`,
  }));
  return { lines: placeLines(told, place, endName(order), 'đơn vị') };
}

function countsFound({ query, found, progress }: FoundAnswer, names: Names): Message {
  if (found.of !== 'unit' && found.of !== 'person') throw new Error('rows of another kind');
  if (query.concern && found.of === 'unit') return concernFound(query, query.concern, found.rows, names);
  const what = query.give.includes('coordinated')
    ? 'chỉ số phối hợp'
    : query.give.includes('worked')
      ? 'chỉ số có nhiệm vụ'
      : query.give.includes('indices')
        ? found.of === 'unit'
          ? 'chỉ số chủ trì'
          : 'chỉ số'
        : 'nhiệm vụ';
  const rows =
    found.of === 'unit'
      ? found.rows.map(({ unit, count }) => ({ name: unit.name, count }))
      : found.rows.map(({ person, count }) => ({ name: `${shortTitle(person)} ${person.name}`, count }));
  if (rows.length === 0) return { lines: [line(b('Không có'), ' nơi nào như vậy.')] };
  if (query.months.length > 0 && query.order && progress.type === 'month')
    return { lines: [rankedInMonths(rows, query.order, monthsWords(query.months, progress.period.year))] };
  const places = placesOfUnits(query, found, what);
  if (places) return places;
  const [first, second] = rows;
  if (query.order && second && rows.length === 2) return { lines: [besideEachOther(first!, second, what)] };
  return {
    lines: query.order ? orderedCounts(rows, query.order, what) : [line(...counted(rows, what), '.')],
  };
}

/** Rows that a composed question found, the fact first and the reading beside it. */
export function foundMessage(answer: FoundAnswer, names: Names): Message {
  const { outside, addressee } = answer;
  const message = rowsMessage(answer, names);
  if (addressee !== undefined)
    return {
      ...message,
      lines: [line(b('Không có'), ` kiến nghị nào nêu «${addressee}»; kiến nghị khác:`), ...message.lines],
    };
  if (!outside) return message;
  return {
    ...message,
    lines: [
      line(
        b('Chưa có thông tin'),
        `: ${joined(outside.map(({ name }) => name))} không thuộc ${names.plan.agency.name} nên không báo cáo ở đây. Kế hoạch giao:`,
      ),
      ...message.lines,
    ],
  };
}

function rowsMessage(answer: FoundAnswer, names: Names): Message {
  switch (answer.found.of) {
    case 'group':
      return groupsFound(answer, answer.found, names);
    case 'index':
      return indicesFound(answer, names);
    case 'task':
      return answer.query.about && answer.found.rows.length > 0
        ? matterMessage(answer, answer.found, names)
        : tasksFound(answer, answer.found, names);
    default:
      return countsFound(answer, names);
  }
}
