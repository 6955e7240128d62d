import type { Answer, Fact, PlanFact } from '../answer.ts';
import type { PieceMeaning } from '../language.ts';
import type { Query } from '../query.ts';
import { monthsOf } from './months-asked.ts';
import { has, type Parts, peopleOf, piecesOfType, speaksOfSelf, standsDenied } from './parts.ts';

/**
 * A part of a question that says which of the things there are is asked for, or what is made of them. Who answers
 * without it answers another question.
 */
type Condition =
  | 'order'
  | 'status'
  | 'returned'
  | 'number'
  | 'state'
  | 'measure'
  | 'cadence'
  | 'sent'
  | 'fold'
  | 'obstacle'
  | 'proposal'
  | 'months'
  /** A month that has been: what was reported in it is asked, and no fact of the plan. */
  | 'month'
  | 'person'
  | 'self'
  | 'count'
  /** «trụ cột hạ tầng gồm những chỉ số nào»: those of one of the plan's own groups. */
  | 'group'
  /** «chưa được chấm lần nào». */
  | 'unmeasured'
  /** «công bố hôm nào», «sao trễ vậy»: on which day something was, and why it is so. */
  | 'when'
  | 'why'
  /** «hạn nộp lùi đến hôm nào»: by when reports were to be sent. */
  | 'deadline'
  /** «không phải của thanh tra»: all but what is named. */
  | 'not';

const ofPiece: Partial<Record<PieceMeaning['type'], Condition>> = {
  status: 'status',
  returned: 'returned',
  number: 'number',
  state: 'state',
  measure: 'measure',
  cadence: 'cadence',
  sent: 'sent',
  group: 'group',
};

/** Where a question denies a name, a cadence or a state; null where it does not. */
function deniedIn(parts: Parts): { at: number; to: number } | null {
  const state = parts.pieces.find(
    (piece) => (piece.type === 'status' || piece.type === 'cadence') && standsDenied(parts, piece),
  );
  if (state) return { at: Math.max(0, state.at - 'không '.length), to: state.to };
  const named = parts.named.find(({ not }) => not);
  if (!named) return null;
  return (
    parts.pieces.findLast(({ type, to }) => type === 'not' && to <= named.at) ?? {
      at: named.at,
      to: named.at,
    }
  );
}

/** The months that are asked about, as typed; by their numbers where only a question before named them. */
const periodWords = (parts: Parts): string =>
  parts.period.trim() || `tháng ${monthsOf(parts).months.join(', ')}`;

/** A month that has been, or several months. */
function ofSpan(parts: Parts): Condition[] {
  const { months } = monthsOf(parts);
  const hasBeen = has(parts, 'period') && months.every((month) => month <= parts.context.atHand);
  return [
    ...(months.length > 1 ? (['months'] as const) : []),
    ...(hasBeen && months.length > 0 ? (['month'] as const) : []),
  ];
}

const isCondition = (what: string): what is 'count' | 'when' | 'why' =>
  what === 'count' || what === 'when' || what === 'why';

/** Where a leader is named; undefined where none is. */
const leaderNamedAt = (parts: Parts): number | undefined =>
  peopleOf(parts).some(({ role }) => role === 'leader')
    ? parts.named.find(({ type }) => type === 'person')?.at
    : undefined;

/** The conditions that a question makes, each with its words as typed. */
function conditionsIn(parts: Parts): Map<Condition, string> {
  const found = new Map<Condition, string>();
  const add = (condition: Condition, at: number, to: number): void => {
    if (!found.has(condition))
      found.set(condition, at < 0 ? periodWords(parts) : parts.sentence.text.slice(at, to).trim());
  };
  const hasLimit = has(parts, 'month');
  for (const piece of parts.pieces) {
    const plain = ofPiece[piece.type];
    if (plain) add(plain, piece.at, piece.to);
    if (piece.type === 'state' && piece.filter === 'unmeasured') add('unmeasured', piece.at, piece.to);
    // «cái nào cao hơn» is a comparison, «chậm nhất ngày nào» a limit; «nhất» makes an order.
    else if (piece.type === 'order' && piece.than !== true && !hasLimit) add('order', piece.at, piece.to);
    else if (piece.type === 'fold' && piece.fold !== 'compare') add('fold', piece.at, piece.to);
    else if (piece.type === 'words' && (piece.what === 'obstacle' || piece.what === 'proposal'))
      add(piece.what, piece.at, piece.to);
    else if (piece.type === 'ask' && isCondition(piece.what)) add(piece.what, piece.at, piece.to);
    else if (piece.type === 'own') add('self', piece.at, piece.to);
  }
  const deadline = piecesOfType(parts, 'month').find(({ what }) => what === 'deadline');
  if (deadline) add('deadline', deadline.at, deadline.to);
  addWhose(parts, add);
  return found;
}

/** The months that a question is of, and whose it is. */
function addWhose(parts: Parts, add: (condition: Condition, at: number, to: number) => void): void {
  for (const condition of ofSpan(parts)) add(condition, -1, -1);
  if (speaksOfSelf(parts)) add('self', 0, 0);
  const person = leaderNamedAt(parts);
  if (person !== undefined) add('person', person, person);
  const denied = deniedIn(parts);
  if (denied) add('not', denied.at, denied.to);
}

/** What a list of somebody's indices, a person's or a unit's, does not look at. */
const ofWhoseIndices: readonly Condition[] = [
  'order',
  'status',
  'returned',
  'number',
  'state',
  'measure',
  'cadence',
  'sent',
  'fold',
  'obstacle',
  'proposal',
  'month',
  'not',
];

/** Conditions that an answer of the plain reading never looks at, whatever it is of; the composed reading is asked for them. */
const unseen: Partial<Record<Answer['type'], readonly Condition[]>> = {
  deadline: [
    'order',
    'status',
    'returned',
    'number',
    'state',
    'measure',
    'obstacle',
    'proposal',
    'fold',
    'not',
  ],
  'plan-task-count': [
    'month',
    'order',
    'status',
    'returned',
    'number',
    'state',
    'measure',
    'cadence',
    'sent',
    'obstacle',
    'proposal',
    'person',
    'self',
    'not',
  ],
  'plan-fact': [
    'order',
    'status',
    'returned',
    'number',
    'state',
    'measure',
    'cadence',
    'sent',
    'obstacle',
    'proposal',
    'self',
    'not',
  ],
  cadence: [
    'order',
    'status',
    'returned',
    'number',
    'state',
    'measure',
    'sent',
    'obstacle',
    'proposal',
    'self',
    'not',
  ],
  card: [
    'order',
    'returned',
    'obstacle',
    'proposal',
    'measure',
    'cadence',
    'sent',
    'fold',
    'months',
    'when',
    'why',
    'not',
  ],
  'unit-progress': ['order', 'status', 'returned', 'number', 'not'],
  // Which index is meant is asked only where that is all that is open.
  'choose-index': ['status', 'returned', 'sent', 'obstacle', 'proposal', 'cadence', 'measure'],
  obstacles: ['order', 'status', 'returned', 'number', 'measure', 'fold', 'sent', 'months', 'not'],
  month: [
    'order',
    'returned',
    'status',
    'number',
    'measure',
    'fold',
    'proposal',
    'obstacle',
    'months',
    'not',
  ],
  missing: ['order', 'returned', 'status', 'number', 'measure', 'fold', 'proposal', 'obstacle', 'not'],
  tasks: [
    'month',
    'order',
    'status',
    'returned',
    'number',
    'measure',
    'cadence',
    'sent',
    'fold',
    'obstacle',
    'proposal',
    'not',
  ],
  table: [
    'month',
    'order',
    'status',
    'returned',
    'number',
    'measure',
    'cadence',
    'sent',
    'obstacle',
    'proposal',
    'person',
    'self',
    'not',
  ],
  'person-indices': ofWhoseIndices,
  'unit-indices': ofWhoseIndices,
  'index-list': ['month', 'status', 'returned', 'cadence', 'sent', 'obstacle', 'proposal'],
  ranking: ['month', 'status', 'returned', 'measure', 'cadence', 'sent', 'obstacle', 'proposal'],
  'leader-counts': ['month', 'status', 'returned', 'measure', 'cadence', 'sent', 'obstacle', 'proposal'],
  'unit-counts': ['month', 'status', 'returned', 'measure', 'cadence', 'sent', 'obstacle', 'proposal'],
  comparison: ['month', 'status', 'returned', 'measure', 'cadence', 'sent', 'obstacle', 'proposal'],
};

/** Facts of the document that are of no count: «ký được mấy biên bản» asks for none of them. */
const uncounted: ReadonlySet<string> = new Set(['signer', 'director']);

function blindOf(answer: Answer, asked: ReadonlySet<Condition>): readonly Condition[] {
  if (answer.type === 'plan-fact') return planFactBlind(answer.fact);
  // «các đơn vị có kiến nghị gì»: a list of what hinders tells them among much else.
  if (answer.type === 'obstacles' && !asked.has('obstacle')) return [...unseen.obstacles!, 'proposal'];
  // «cái nào chưa được chấm»: those alone, and no figures of all.
  if (answer.type === 'facts' && answer.facts.length > 1 && asked.has('unmeasured')) return ['unmeasured'];
  if (answer.type === 'facts' && answer.facts.every(({ intent }) => intent !== 'progress'))
    return asksWhose(answer.facts) ? ['month', 'proposal'] : ['month'];
  if (answer.type === 'found') return ofRows(answer.query);
  // «đặt chỉ tiêu bằng điểm» is no «bằng nhau».
  if (answer.type === 'index-list' && (answer.filter.type === 'same' || answer.filter.type === 'all'))
    return [...unseen['index-list']!, 'state', 'number', 'order'];
  return unseen[answer.type] ?? [];
}

/** Who leads or helps: «phòng kiến nghị gì» asks for none of them. */
const asksWhose = (facts: readonly Fact[]): boolean =>
  facts.every(({ intent }) => intent === 'lead-unit' || intent === 'coordinating');

const planFactBlind = (fact: PlanFact): readonly Condition[] => [
  ...unseen['plan-fact']!.filter(
    (condition) => fact !== 'reporting' || (condition !== 'cadence' && condition !== 'status'),
  ),
  ...(uncounted.has(fact) ? (['count'] as const) : []),
];

/** Of rows that were composed: an order that was said is in the query, unless the rows are of a matter. */
const ofRows = (query: Query): readonly Condition[] => [
  ...(query.about === undefined && query.order === undefined ? (['order'] as const) : []),
  ...(denies(query) ? [] : (['not'] as const)),
  // «hạn nộp lùi đến hôm nào, có ai trễ không»: tasks of a state tell no deadline.
  ...(query.where.some(({ by }) => by === 'status') ? (['deadline'] as const) : []),
];

/** Whether what a question denies has its effect: in a filter, in what units have not, or in units that are left out. */
const denies = ({ where, group, concern }: Query): boolean =>
  where.some(({ not }) => not) ||
  group?.only === 'none' ||
  (concern !== undefined && (concern.not === true || concern.beside.length > 0));

/** Whether in how many months something was so has its effect. */
const countsMonths = (answer: Answer): boolean =>
  answer.type === 'found' &&
  answer.query.where.some((filter) => filter.by === 'status' && filter.least !== undefined);

/** Words by which a question denies something, where the answer tells what it denies; none where it does not. */
export function turnedRound(parts: Parts, answer: Answer): string[] {
  const often = parts.pieces.find(({ type }) => type === 'times');
  // «kiến nghị nào ngâm quá một tháng»: for how long nobody has answered.
  const isOfReplies = answer.type === 'found' && answer.query.give.includes('reply');
  if (often && answer.type !== 'how' && !isOfReplies && !countsMonths(answer))
    return [parts.sentence.text.slice(often.at, often.to).trim()];
  const denied = blindOf(answer, new Set()).includes('not') ? deniedIn(parts) : null;
  return denied ? [parts.sentence.text.slice(denied.at, denied.to).trim()].filter(Boolean) : [];
}

/** Whether facts are told of indices that are not of the group that a question names. */
function isBeyondGroup(parts: Parts, answer: Answer): boolean {
  const groups = parts.pieces.flatMap((piece) => (piece.type === 'group' ? [piece.group] : []));
  return (
    groups.length > 0 &&
    answer.type === 'facts' &&
    answer.facts.some(({ index }) => !groups.includes(index.group))
  );
}

/** Words of a question that a plain answer passes over, as typed; none where each of its conditions had its effect. */
export function passedOver(parts: Parts, answer: Answer): string[] {
  const often = turnedRound(parts, answer);
  if (often.length > 0 && has(parts, 'times')) return often;
  const conditions = conditionsIn(parts);
  // «kế hoạch của mình ký hôm nào»: the department's.
  // «bên mình phải họp với doanh nghiệp bao lâu một lần», as far as the plan tells of it as one.
  const isOfAll = answer.type === 'plan-fact' || answer.type === 'cadence';
  if (
    isOfAll &&
    /^(?:của |cua )?(?:(?:bên|sở|nhà|ben|so|nha) )?(?:mình|ta|minh)$/u.test(conditions.get('self') ?? '')
  )
    conditions.delete('self');
  const blind = [
    ...blindOf(answer, new Set(conditions.keys())),
    ...(isBeyondGroup(parts, answer) ? (['group'] as const) : []),
  ];
  if (blind.length === 0) return [];
  return [...conditions]
    .filter(([condition]) => blind.includes(condition))
    .map(([condition, words]) => words || (condition === 'self' ? 'của anh/chị' : condition));
}

const lacked =
  / (?:thiếu|thieu) (?:mấy|bao nhiêu|may|bao nhieu) (?!(?:điểm|bậc|hạng|phần|nữa|chỉ|so|thì|mới|là|không|vậy|thế|để|cho|em|ạ|diem|bac|hang|phan|nua|chi|thi|moi|la|khong|vay|the|de) )([^ @]+) /u;

const verbatim = / (?:kế hoạch|ke hoach) (?:[^ @]+ ){0,3}(?:nguyên văn|nguyen van|từng chữ|tung chu) /u;
const monthFirst = / ((?:tháng|kỳ|đợt|thang|ky|dot) (?:nào|nao)) (?:[^ @]+ ){0,3}(?:nhất|nhat) $/u;
const ofNoMonth: ReadonlySet<Answer['type']> = new Set(['ranking', 'facts', 'index-list']);

/** «còn thiếu mấy đơn»: what an index lacks is told in points, and in nothing else that is counted. */
export function countedOther({ sentence }: Parts, answer: Answer): string[] {
  // «trong kế hoạch viết nguyên văn thế nào»: a task that shares some of the words is not what was quoted.
  if (answer.type === 'tasks' && !answer.index && verbatim.test(sentence.text)) return ['nguyên văn'];
  // «tháng nào khá nhất»: of months, and no order of indices.
  const month = monthFirst.exec(sentence.text)?.[1];
  if (month !== undefined && ofNoMonth.has(answer.type)) return [month];
  const thing = lacked.exec(sentence.text)?.[1];
  return thing !== undefined &&
    answer.type === 'facts' &&
    answer.facts.every(({ intent }) => intent === 'gap')
    ? [thing]
    : [];
}
