import { fieldOf, fields } from '../../core/ask/fields.ts';
import type { Filter, Op, Query, Said, UnitRelation } from '../../core/ask/query.ts';
import { unitName } from '../../core/people/org.ts';
import type { Index } from '../../core/plan/plan.ts';
import type { Names } from '../../core/said/names.ts';
import { wantedWords } from './found-words.ts';
import { figure, groupNames, joined, score, shortTitle } from './words.ts';

const relationWords: Readonly<Record<UnitRelation, string>> = {
  lead: 'chủ trì',
  coordinate: 'phối hợp',
  task: 'có nhiệm vụ',
  any: 'tham gia',
};

const opWords = { '<': 'dưới', '<=': 'không quá', '>': 'trên', '>=': 'từ', '=': '', between: 'từ' } as const;

const value = (field: string, figured: number): string =>
  ['score', 'target', 'gap'].includes(field) ? score(figured) : figure(figured);

/** Conditions that have a name of their own: by the field, the comparison and the value. */
function namedFigure({ field, op, value: asked, not }: Extract<Filter, { by: 'figure' }>): string | null {
  if (field === 'target' && (not || (asked === 0 && op === '>='))) return 'có chỉ tiêu điểm';
  if (field === 'aims') return 'có chỉ tiêu';
  if (asked !== 0) return null;
  if (field === 'gap' && op === '<') return 'có chỉ tiêu điểm thấp hơn kết quả đã đạt';
  if (field === 'gap') return op === '>' ? 'chưa đạt chỉ tiêu điểm' : 'đã đạt chỉ tiêu điểm';
  if (field !== 'change') return null;
  if (not) return 'đổi hạng (tăng hoặc tụt)';
  return op === '>' ? 'tăng hạng' : op === '<' ? 'tụt hạng' : 'giữ nguyên hạng';
}

/** «tụt từ 10 bậc»: a fall turns the comparison round. */
function movementWords({ op, value: asked }: Extract<Filter, { by: 'figure' }>, range: string): string {
  if (op === 'between') return `${asked < 0 ? 'tụt' : 'tăng'} ${range} bậc`;
  const turned = { ...opWords, '<': 'trên', '<=': 'từ', '>': 'dưới', '>=': 'không quá' } as const;
  return `${asked < 0 ? `tụt ${turned[op]}` : `tăng ${opWords[op]}`} ${figure(Math.abs(asked))} bậc`;
}

/** What stands before a figure, and behind it. */
const figureFrame: Readonly<Record<string, readonly [string, string]>> = {
  score: ['', ' điểm'],
  gap: ['còn thiếu ', ' điểm'],
  target: ['chỉ tiêu ', ' điểm'],
  rank: ['hạng ', ''],
  'previous-rank': ['hạng trước ', ''],
  tasks: ['có ', ' nhiệm vụ'],
  indices: ['', ' chỉ số'],
  units: ['giao cho ', ' đơn vị'],
};

/** «hạng 10 trở lên»: of places the first is the best, so that «dưới» and «trên» may be taken either way. */
const placeWords: Partial<Record<Op, (place: string) => string>> = {
  '<': (place) => `trước ${place}`,
  '<=': (place) => `${place} trở lên`,
  '>': (place) => `sau ${place}`,
  '>=': (place) => `${place} trở xuống`,
};

function figureWords(filter: Extract<Filter, { by: 'figure' }>): string {
  const named = namedFigure(filter);
  if (named !== null) return named;
  const { field, op, value: asked, to = asked } = filter;
  const amount = (one: number): string => value(field, Math.abs(one));
  const range =
    op === 'between' ? `từ ${amount(asked)} đến ${amount(to)}` : `${opWords[op]} ${amount(asked)}`.trim();
  if (field === 'change') return movementWords(filter, range);
  const placed = placeWords[op];
  if (field === 'rank' && placed) return `hạng ${placed(amount(asked))}`;
  const known = fieldOf(fields, field);
  const [before, behind] = figureFrame[field] ?? [
    `${known?.words.split('|')[0] ?? field} `,
    ` ${known?.unit ?? ''}`,
  ];
  return `${before}${range}${behind}`;
}

const saidWords: Readonly<Record<Said, string>> = {
  obstacle: 'vướng mắc',
  proposal: 'kiến nghị',
  result: 'kết quả',
  evidence: 'minh chứng',
};

const cadenceWords = { monthly: 'hằng tháng', quarter: 'theo quý', 'half-year': '6 tháng một lần' } as const;

function withinWords({ codes, not }: Extract<Filter, { by: 'index' }>, indices: readonly Index[]): string {
  const names = joined(codes.map((code) => nameOf(indices, code)));
  if (not) return `ngoài ${names}`;
  return codes.length > 3 ? `trong ${codes.length} chỉ số` : `trong ${names}`;
}

/** «của Thanh tra Sở» in months; of the plan what a unit has to do with it. */
function concernWords(
  { relation, not }: Extract<Filter, { by: 'unit' }>,
  units: string,
  months: boolean,
): string {
  if (months && relation === 'task') return `${not ? 'ngoài' : 'của'} ${units}`;
  return `${units} ${not ? 'không ' : ''}${relationWords[relation]}`;
}

const measureWords = ({ value, unit }: Extract<Filter, { by: 'measure' }>): string =>
  value !== null
    ? `chỉ tiêu ${figure(value)}%`
    : unit === undefined
      ? 'đo bằng con số'
      : 'tính theo phần trăm';

/** How one condition reads: «chưa đạt chỉ tiêu», «của PGĐ Nguyễn Trọng Hùng». */
function filterWords(filter: Filter, { org, plan }: Names, months: boolean): string {
  const not = filter.not ? 'không ' : '';
  switch (filter.by) {
    case 'figure':
      // What was not measured is yet to be.
      if (filter.field === 'score' && filter.not && filter.value === 0) return 'chưa có điểm';
      return `${filter.field === 'change' ? '' : not}${figureWords(filter)}`;
    case 'person':
      return `${not}do ${joined(
        filter.ids.map((id) => {
          const person = org.people.find((one) => one.id === id);
          return person ? `${shortTitle(person)} ${person.name}` : id;
        }),
      )} phụ trách`;
    case 'unit':
      return concernWords(filter, joined(filter.ids.map((id) => unitName(org, id))), months);
    case 'group':
      return `${not}${groupNames(plan, [filter.group])}`;
    case 'index':
      return withinWords(filter, plan.indices);
    case 'status':
      return `${not}${wantedWords[filter.status]}`;
    case 'said':
      return `${filter.not ? 'chưa có' : 'có'} ${saidWords[filter.what]}`;
    case 'text':
      return '';
    case 'measure':
      return `${not}${measureWords(filter)}`;
    case 'cadence':
      return `${filter.not ? 'không ' : ''}${filter.cadence === null ? 'định kỳ' : cadenceWords[filter.cadence]}`;
  }
}

const nameOf = (indices: readonly Index[], code: string): string =>
  indices.find((index) => index.code === code)?.name ?? code;

type OfUnit = Extract<Filter, { by: 'unit' }>;

/** Units of which each has a task: what they share. None where there is but one. */
function sharedIn({ where, months }: Query): readonly Filter[] {
  const owing = where.filter(
    (one): one is OfUnit => one.by === 'unit' && one.relation === 'task' && !one.not,
  );
  return owing.length > 1 && months.length === 0 ? owing : [];
}

const sharedWords = (shared: readonly Filter[], { org }: Names): string =>
  `giao chung cho ${joined(shared.flatMap((one) => (one.by === 'unit' ? one.ids.map((id) => unitName(org, id)) : [])))}`;

/** The conditions of a question as they were understood, so that a misreading is seen. */
export function readingWords(query: Query, names: Names): string {
  const shared = sharedIn(query);
  return query.where
    .filter(
      (filter, position, all) =>
        !(
          filter.by === 'figure' &&
          filter.field === 'change' &&
          filter.value === 0 &&
          all.some((other, at) => at !== position && other.by === 'figure' && other.field === 'change')
        ),
    )
    .map((filter) =>
      shared.includes(filter)
        ? sharedWords(shared, names)
        : filterWords(filter, names, query.months.length > 0),
    )
    .filter((words, at, all) => words !== '' && all.indexOf(words) === at)
    .join(', ');
}
