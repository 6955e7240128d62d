import * as z from 'zod';
import { findIndex } from '../../plan/plan.ts';
import type { AskContext, Asked, IndexIntent, SentAsked, Topic } from '../answer.ts';
import { answerIndices } from '../answer-index.ts';
import type { Piece } from '../language.ts';
import { matterHolds } from '../matter.ts';
import type { Filter, Query } from '../query.ts';
import { pattern } from '../sentence.ts';
import { answered } from './answered.ts';
import { type Aspect, aspectsIn } from './aspects.ts';
import { contentOf } from './content.ts';
import { filterOf, orderOf, replaced } from './filters.ts';
import { monthsOf } from './months-asked.ts';
import { has, isOnly, type Parts, pieceOf, piecesOfType, unitsOf } from './parts.ts';
import { answerSent, unitReport } from './reports-sent.ts';
import { monthsFor, type Spoken, spokenOf } from './of-matter.ts';

const filterSchema = z.looseObject({ by: z.string() });

const querySchema = z.object({
  of: z.enum(['index', 'task', 'unit', 'person']),
  where: z.array(filterSchema),
  order: z
    .object({
      field: z.string(),
      dir: z.enum(['asc', 'desc']),
      take: z.union([z.number(), z.literal('all'), z.literal('ends')]),
      nth: z.number().optional(),
    })
    .optional(),
  fold: z.enum(['count', 'sum', 'average', 'difference', 'yes-no']).optional(),
  give: z.array(z.string()),
  among: z.array(z.string()).optional(),
  about: z.array(z.string()).optional(),
  counted: z.string().optional(),
  claimed: z.array(z.string()).optional(),
  months: z.array(z.number()),
});

/** What a follow-up leans on. */
interface Leaning {
  parts: Parts;
  context: AskContext;
  topic: Topic;
  spoken: Spoken | null;
  last: NonNullable<Topic['last']> | null;
  known: Query | null;
  heads: readonly Extract<Piece, { type: 'head' }>[];
  isWithin: boolean;
  /** «còn …», «thế …», «ý tôi là …»: it says itself that it leans. */
  pointsBack: boolean;
  aspects: readonly { aspect: Aspect; of: 'plan' | 'report' }[];
}

/** The rows shown last: those of a composed question, else the indices that were spoken of. */
function lastOf(topic: Topic | null): NonNullable<Topic['last']> | null {
  if (topic?.last) return topic.last;
  if (!topic || topic.indices.length < 2) return null;
  const query: Query = { of: 'index', where: [{ by: 'index', codes: topic.indices }], give: [], months: [] };
  return { query: JSON.stringify(query), rows: topic.indices };
}

/** The question before, as it was printed; null for one that this version cannot read. */
function queryIn(last: Topic['last'] | null): Query | null {
  try {
    const read = querySchema.safeParse(JSON.parse(last?.query ?? 'null'));
    return read.success ? (read.data as unknown as Query) : null;
  } catch {
    return null;
  }
}

const otherSchema = z.object({
  sent: z.string().optional(),
  report: z.string().optional(),
  months: z.array(z.number()).optional(),
  /** Whom the answer named, and whom the question was about. */
  rows: z.array(z.string()).optional(),
  scope: z.array(z.string()).optional(),
});

/** A report or what was sent, spoken of before; null where neither was. */
function otherIn(last: Topic['last'] | null): z.output<typeof otherSchema> | null {
  try {
    const read = otherSchema.safeParse(JSON.parse(last?.query ?? 'null'));
    return read.success && (read.data.sent ?? read.data.report) !== undefined ? read.data : null;
  } catch {
    return null;
  }
}

const ordinal =
  / (?:cái|chỉ số|việc|nhiệm vụ|cai|chi so|viec|nhiem vu) (?:thứ|số|thu|so) (nhất|hai|ba|tư|năm|nhat|tu|nam|\d) /u;

const first = / (?:cái|chỉ số|việc|cai|chi so|viec) (?:đầu|đầu tiên|dau|dau tien) /u;

const lastOne = / (?:cái|chỉ số|việc|cai|chi so|viec) (?:cuối|cuối cùng|sau|cuoi|cuoi cung) /u;

/** Which place a text names («cái thứ hai»), from 1; null where none. */
function placeAsked(text: string): number | null {
  const [, word] = ordinal.exec(text) ?? [];
  if (!word) return null;
  const plain = word.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
  const place = ['nhat', 'hai', 'ba', 'tu', 'nam'].indexOf(plain);
  return place >= 0 ? place + 1 : Number(plain);
}

/** Which of the rows shown a text points to; null where to none. */
function rowAsked(text: string, count: number): number | null {
  const [, word] = ordinal.exec(text) ?? [];
  if (word) {
    const plain = word.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
    const place = ['nhat', 'hai', 'ba', 'tu', 'nam'].indexOf(plain);
    const at = place >= 0 ? place : Number(plain) - 1;
    return at >= 0 && at < count ? at : null;
  }
  if (first.test(text)) return count > 0 ? 0 : null;
  return lastOne.test(text) && count > 0 ? count - 1 : null;
}

/** What a short question asks of one index: its card where it says nothing. */
function factOf(parts: Parts): Parameters<typeof answerIndices>[2]['intents'] {
  const { text } = parts.sentence;
  if (/ (?:ai|phụ trách|phu trach) /u.test(text)) return ['leader'];
  if (/ (?:chủ trì|chu tri|đơn vị nào|phòng nào) /u.test(text)) return ['lead-unit'];
  if (/ (?:chỉ tiêu|chi tieu|mục tiêu) /u.test(text)) return ['target'];
  if (/ (?:điểm|diem) /u.test(text)) return ['score'];
  if (/ (?:hạng|hang) /u.test(text)) return ['rank'];
  if (/ (?:nhiệm vụ|làm gì|nhiem vu|lam gi) /u.test(text)) return ['tasks'];
  return ['card'];
}

/** «thế ai làm»: of the tasks or the one index spoken of. */
function whoDoes({ parts, context, topic, known, heads }: Leaning): Asked | null {
  const asksWho =
    heads.length > 0 && heads.every(({ of, asks }) => asks && (of === 'person' || of === 'unit'));
  if (!asksWho || parts.named.length > 0 || !isOnly(parts, 'head', 'relation', 'filler', 'ask')) return null;
  if (!/ (?:làm|thực hiện|triển khai|tổ chức|lam|thuc hien|trien khai|to chuc) /u.test(parts.sentence.text))
    return null;
  if (known?.of === 'task' && known.months.length === 0)
    return answered(context, { ...known, give: ['owner'] }, parts.fields);
  const [code, another] = topic.indices;
  const index = another === undefined && code !== undefined ? findIndex(context.plan, code) : undefined;
  if (!index || parts.sentence.text.trim().split(' ').length > 5) return null;
  const intents: IndexIntent[] = ['lead-unit'];
  return { answer: answerIndices(context, [index], { intents }), topic: { indices: [index.code], intents } };
}

/** «cái thứ hai», «cái cuối»: one of the rows shown, or the place in the order that was asked. */
function rowOf({ parts, context, topic, last, known }: Leaning): Asked | null {
  const { text } = parts.sentence;
  if (!last || known?.of !== 'index') return null;
  const place = placeAsked(text);
  if (place !== null && known.order && last.rows.length <= 1)
    return answered(context, { ...known, order: { ...known.order, take: 1, nth: place } }, parts.fields);
  const at = rowAsked(text, last.rows.length);
  const index = at === null ? undefined : findIndex(context.plan, last.rows[at]!);
  if (!index) return null;
  const said = factOf(parts);
  const intents = said[0] === 'card' && topic.open && topic.intents.length > 0 ? topic.intents : said;
  return {
    answer: answerIndices(context, [index], { intents }),
    topic: { indices: [index.code], intents, last },
  };
}

/** «cái nào cao nhất»: of the rows shown. */
function orderedRows({ parts, context, last, known, heads, isWithin }: Leaning): Asked | null {
  const order = orderOf(parts);
  if (known?.of !== 'index' || !order || !last || last.rows.length < 2 || parts.named.length > 0) return null;
  if (
    has(parts, 'sent') ||
    / (?:kế hoạch|tất cả|toàn bộ|ke hoach|tat ca|toan bo) /u.test(parts.sentence.text)
  )
    return null;
  const isOfIndices = heads.every(({ of, asks }) => !asks || of === 'index');
  const isFragment = heads.length === 0 || / (?:cái nào|cai nao|nào|nao) /u.test(parts.sentence.text);
  if (!isWithin && !(isOfIndices && isFragment)) return null;
  const query: Query = {
    of: 'index',
    where: [{ by: 'index', codes: last.rows }],
    order,
    give: [order.field],
    months: [],
  };
  return answered(context, query, parts.fields);
}

const inMonths = (months: readonly number[]): Piece => ({
  type: 'period',
  spec: { type: 'months', months },
  at: -1,
  to: -1,
});

const unitNamed = (id: string): Parts['named'][number] => ({ type: 'unit', ids: [id], at: 0, not: false });

/** What says of itself that it leans on what was said: «còn», «thế», «thì sao», «đó», «à nhầm». */
const back = pattern(
  '(?<=^ )(?:à |ừ |ừm |rồi |ok |vâng )?(?:còn|thế còn|vậy còn|thế|vậy|rứa|nhầm|à nhầm|ý (?:tôi|em|anh|chị|mình) là|ý là)|thì sao|(?:đó|ấy|này|kia)(?= |$)|cũng',
);

const isMatch = ({ marked, plain }: ReturnType<typeof pattern>, { text, marked: isMarked }: Parts['sentence']): boolean => {
  const expression = isMarked ? marked : plain;
  expression.lastIndex = 0;
  return expression.test(text);
};

/** Whether all that a text speaks of is what was shown: its words stand in the tasks shown. */
function speaksOfShown({ parts, known, aspects }: Leaning): boolean {
  const ids = known?.where.flatMap((filter) => (filter.by === 'text' ? filter.words.split('|') : [])) ?? [];
  const strange = contentOf(parts)
    .filter(({ soft, paired }) => !soft || (known?.about !== undefined && !paired && !has(parts, 'words')))
    .filter(({ word }) => !matterHolds(parts.context.plan, ids, word));
  // One word that nobody knows says less than what is asked: «có *xin xỏ* gì không».
  return strange.length === 0 || (strange.length === 1 && aspects.length > 0 && known?.about !== undefined);
}

const gapWords = pattern('(?:chênh|cách|hơn|kém) (?:nhau|lệch)|chênh(?= |$)|khoảng cách');

/** «chênh nhau mấy bậc»: of the two that were spoken of. */
function apart({ parts, context, topic }: Leaning): Asked | null {
  if (topic.indices.length !== 2 || parts.named.length > 0) return null;
  if (!isMatch(gapWords, parts.sentence)) return null;
  const field = / (?:bậc|hạng|bac|hang) /u.test(parts.sentence.text) ? 'rank' : 'score';
  const where: Filter[] = [{ by: 'index', codes: topic.indices }];
  return answered(
    context,
    { of: 'index', where, fold: 'difference', give: [field], months: [] },
    parts.fields,
  );
}

/** What of a text takes the place of something in the question before. */
interface Patch {
  months: readonly number[];
  filters: readonly Filter[];
  give: readonly Aspect[] | null;
}

function patchOf({ parts, context, aspects, known }: Leaning): Patch {
  const isBefore = piecesOfType(parts, 'period').some(({ spec }) => spec.type === 'before');
  const spoken = known?.months[0];
  const months = isBefore && spoken !== undefined ? [spoken - 1] : monthsOf(parts).months;
  // «họ đề nghị gì»: whoever was spoken of stays.
  const isPronoun = has(parts, 'that') && !parts.named.some(({ type }) => type === 'unit');
  const units = isPronoun ? [] : unitsOf(parts).map(({ id }) => id);
  const status = pieceOf(parts, 'status');
  const people = parts.named.filter(({ type }) => type === 'person').map(filterOf);
  const indices = parts.named.filter(({ type }) => type === 'index').map(filterOf);
  const asked = aspects.map(({ aspect }) => aspect);
  const isEmpty = asked.length === 0 || (asked.length === 1 && asked[0] === 'progress');
  return {
    months: months.filter((month) => month >= context.firstMonth && month <= context.atHand),
    filters: [
      ...(units.length > 0 ? [{ by: 'unit' as const, relation: 'task' as const, ids: units }] : []),
      ...(units.length === 0 ? people : []),
      ...indices,
      ...(status ? [{ by: 'status' as const, status: status.status }] : []),
    ],
    give: isEmpty ? null : asked,
  };
}

/** Pieces that may stand in what leans on tasks. */
const leaningTypes = [
  'period',
  'ask',
  'words',
  'filler',
  'fold',
  'own',
  'within',
  'status',
  'that',
  'head',
  'relation',
  'number',
  'measure',
  'cadence',
  'returned',
  'month',
  'act',
  'how',
  'state',
  'field',
] as const;

/** Tasks spoken of, asked something else about: another month, unit or state, or another thing of the same. */
function ofTasksShown(leaning: Leaning): Asked | null {
  const { parts, context, known, pointsBack, aspects, isWithin } = leaning;
  if (known?.of !== 'task' || !isOnly(parts, ...leaningTypes) || !speaksOfShown(leaning)) return null;
  if (monthsOf(parts).months.some((month) => month > context.atHand)) return null;
  const patch = patchOf(leaning);
  const isBare = patch.filters.length === 0 && patch.months.length === 0;
  if (isBare && patch.give === null && !pointsBack) return null;
  // «vướng mắc tháng này», «thanh tra có việc chậm không»: that says all that it asks.
  const standsAlone =
    ((patch.give !== null || has(parts, 'status', 'words')) && patch.filters.length > 0) ||
    (has(parts, 'status', 'words') && patch.months.length > 0);
  if (standsAlone && !pointsBack && !isWithin) return null;
  const asksReport = aspects.some(({ of }) => of === 'report') || has(parts, 'status', 'period');
  const asksPlan = !asksReport && aspects.some(({ of }) => of === 'plan');
  const where = replaced(known.where, patch.filters);
  const about = known.about ?? (where.some(({ by }) => by === 'text') ? [] : undefined);
  const months = monthsPatched(leaning, patch, asksPlan);
  const query: Query = {
    ...known,
    where,
    give: patch.give ?? (known.months.length === 0 && months.length > 0 ? [] : known.give),
    ...(about ? { about } : {}),
    months,
  };
  return answered(context, query, parts.fields);
}

function monthsPatched({ parts, known }: Leaning, patch: Patch, asksPlan: boolean): number[] {
  if (patch.months.length > 0) return [...patch.months];
  if (asksPlan || !known) return [];
  if (known.months.length > 0 && !patch.give?.some((one) => one === 'sum' || one === 'change')) return [...known.months];
  const ids = known.where.flatMap((filter) => (filter.by === 'text' ? filter.words.split('|') : []));
  return monthsFor(parts, { ids, reported: [] }, patch.give ?? []);
}

/** «thế còn giao ban thì sao»: the same of what its own words name. */
function otherMatter({ parts, context, known, pointsBack, spoken: meant, aspects }: Leaning): Asked | null {
  if (known?.of !== 'task' || !pointsBack || known.about === undefined) return null;
  if (aspects.some(({ aspect }) => aspect !== 'progress')) return null;
  const spoken = meant ?? spokenOf(parts, true);
  if (!spoken) return null;
  const where: Filter[] = [{ by: 'text', words: spoken.matter.ids.join('|') }];
  const months = known.months.length === 0 ? [] : monthsFor(parts, spoken.matter, []);
  return answered(context, { ...known, where, about: spoken.matter.words, months }, parts.fields);
}

/** What was sent and spoken of: «ai gửi», «trễ mấy ngày», «còn tháng 6». */
function ofSent({ parts, context, topic, last, heads, pointsBack }: Leaning): Asked | null {
  const before = otherIn(last);
  if (before?.sent === undefined || !isOnly(parts, 'period', 'ask', 'filler', 'within', 'words', 'sent', 'head', 'that', 'fold', 'own', 'act', 'how', 'status'))
    return null;
  // «có trễ không» of what was sent is no state of tasks.
  const isLate = pieceOf(parts, 'status')?.status === 'behind';
  const sent = pieceOf(parts, 'sent') ?? (isLate ? { what: 'late' as const } : undefined);
  const { months } = monthsOf(parts);
  const units = unitsOf(parts).map(({ id }) => id);
  const asksWho = heads.some(({ of, asks }) => of === 'person' && asks);
  if (contentOf(parts).some(({ soft }) => !soft)) return null;
  if (sent && months.length > 0 && units.length > 0) return null;
  if (!sent && months.length === 0 && units.length === 0 && !asksWho) return null;
  // «ai chưa nộp» asks of all; «ai gửi», of the unit spoken of.
  if (sent && asksWho && ['unsent', 'sent', 'late', 'on-time', 'first', 'last'].includes(sent.what)) return null;
  if (months.length === 0 && units.length === 0 && sent && before.rows === undefined && topic.unit === undefined)
    return null;
  const what: SentAsked = sent && sent.what !== 'whether' ? sent.what : asksWho ? 'who' : (before.sent as SentAsked);
  // «thế tháng 6» asks of whom the question was about, «ai gửi» of whom the answer named.
  const spokenOf = months.length > 0 ? before.scope : before.rows;
  const scope = units.length > 0 ? units : (spokenOf ?? (topic.unit === undefined ? [] : [topic.unit]));
  if (units.length === 0 && months.length === 0 && !pointsBack && scope.length === 0) return null;
  return answerSent(
    {
      ...parts,
      named: scope.map(unitNamed),
      pieces: [
        ...parts.pieces.filter(({ type }) => type !== 'own' && type !== 'that'),
        ...(months.length > 0 ? [] : [inMonths(before.months ?? [context.atHand])]),
      ],
    },
    what,
  );
}

/** «còn thanh tra», «tháng 6 thì sao»: another unit's report, or of another month. */
function ofReport({ parts, context, last, pointsBack }: Leaning): Asked | null {
  const before = otherIn(last);
  if (before?.report === undefined || !isOnly(parts, 'period', 'ask', 'filler', 'within', 'words', 'head', 'that', 'fold'))
    return null;
  if (contentOf(parts).some(({ soft }) => !soft)) return null;
  const [named] = unitsOf(parts);
  const { months } = monthsOf(parts);
  if (!pointsBack && !(named === undefined && months.length === 1)) return null;
  const unit = named ?? context.org.units.find(({ id }) => id === before.report);
  const month = months[0] ?? before.months?.[0] ?? context.atHand;
  return unit && month <= context.atHand ? unitReport(context, unit, month) : null;
}

/** The ways in which a fragment leans on what was answered, the first that fits. */
const leanings: readonly ((leaning: Leaning) => Asked | null)[] = [
  rowOf,
  orderedRows,
  apart,
  otherMatter,
  ofTasksShown,
  whoDoes,
  ofSent,
  ofReport,
];

/** A longer sentence has a head of its own. */
const longest = 14;

/**
 * A fragment that leans on what was answered before: it orders, narrows or points into the rows shown, or replaces what
 * is of its own kind («tháng 6 thì sao», «còn thanh tra», «vì sao»). A question with a head of its own leans on nothing.
 */
export function followUp(parts: Parts, spoken: Spoken | null): Asked | null {
  const { context, sentence, topic, reading } = parts;
  if (!topic || reading.wordCount > longest) return null;
  const last = lastOf(topic);
  const leaning: Leaning = {
    parts,
    context,
    topic,
    spoken,
    last,
    known: queryIn(last),
    heads: piecesOfType(parts, 'head'),
    isWithin: has(parts, 'within') || / (?:đó|ấy|này|do|ay|nay) /u.test(sentence.text),
    // «của phòng công nghiệp?»: a name alone.
    pointsBack:
      isMatch(back, sentence) ||
      (reading.wordCount <= 6 && parts.named.length === 1 && isOnly(parts, 'filler', 'ask', 'own') && aspectsIn(sentence).length === 0),
    aspects: aspectsIn(sentence),
  };
  for (const lean of leanings) {
    const asked = lean(leaning);
    if (asked) return asked;
  }
  return null;
}
