import * as z from 'zod';
import { findIndex } from '../../plan/plan.ts';
import type { AskContext, Asked, IndexIntent, SentAsked, Topic } from '../answer.ts';
import { answerIndices } from '../answer-index.ts';
import type { Piece } from '../language.ts';
import type { Query } from '../query.ts';
import { answered } from './answered.ts';
import { filterOf, orderOf, replaced } from './filters.ts';
import { monthsOf } from './months-asked.ts';
import { has, isAsked, isOnly, type Parts, pieceOf, piecesOfType, unitsOf } from './parts.ts';
import { answerSent, unitReport } from './reports-sent.ts';
import type { TextFound } from './texts.ts';

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
  months: z.array(z.number()),
});

/** What a follow-up leans on. */
interface Leaning {
  parts: Parts;
  context: AskContext;
  topic: Topic;
  text: TextFound | null;
  last: NonNullable<Topic['last']> | null;
  known: Query | null;
  heads: readonly Extract<Piece, { type: 'head' }>[];
  isWithin: boolean;
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

/** «vì sao chậm»: the words of the rows shown. */
function whyRows({ parts, context, known }: Leaning): Asked | null {
  if (!isAsked(parts, 'why') || known?.of !== 'task' || known.months.length === 0 || parts.named.length > 0)
    return null;
  return answered(context, { ...known, give: ['obstacle'] }, parts.fields);
}

const inMonths = (months: readonly number[]): Piece => ({
  type: 'period',
  spec: { type: 'months', months },
  at: -1,
  to: -1,
});

/** «trễ mấy ngày»: of what was sent and spoken of. */
function ofSent({ parts, context, topic, last, heads }: Leaning): Asked | null {
  const before = otherIn(last);
  const sent = pieceOf(parts, 'sent');
  if (!sent || before?.sent === undefined || topic.unit === undefined) return null;
  if (parts.named.length > 0 || has(parts, 'period') || heads.some(({ asks }) => asks)) return null;
  return answerSent(
    {
      ...parts,
      named: [unitNamed(topic.unit)],
      pieces: [...parts.pieces, inMonths(before.months ?? [context.atHand])],
    },
    sent.what,
  );
}

const unitNamed = (id: string): Parts['named'][number] => ({ type: 'unit', ids: [id], at: 0, not: false });

const pointsBack = / (?:còn|thế|vậy|thì sao|đó|ấy|cũng|con|the|vay|thi sao|do|ay|cung) /u;

/** «tháng 6 thì sao»: the same of another month. */
function otherMonth({ parts, context, topic, text, last, known }: Leaning): Asked | null {
  const { months } = monthsOf(parts);
  if (
    months.length === 0 ||
    text !== null ||
    parts.named.length > 0 ||
    months.some((month) => month > context.atHand)
  )
    return null;
  if (!isOnly(parts, 'period', 'ask', 'words', 'filler', 'fold', 'own', 'within')) return null;
  // «vướng mắc tháng này» says all that it asks: only what points back leans on what was shown.
  if (has(parts, 'words') && !pointsBack.test(parts.sentence.text)) return null;
  if (known && (known.months.length > 0 || known.of === 'task'))
    return answered(
      context,
      { ...known, give: known.give.filter((one) => one !== 'owner' && one !== 'index'), months },
      parts.fields,
    );
  const before = otherIn(last);
  if (before?.sent !== undefined)
    return answerSent(
      { ...parts, named: topic.unit === undefined ? [] : [unitNamed(topic.unit)] },
      before.sent as SentAsked,
    );
  const unit = context.org.units.find(({ id }) => id === before?.report);
  return unit ? unitReport(context, unit, months[0]!) : null;
}

/** «còn thanh tra»: the same of somebody or something else. */
function otherName({ parts, context, last, known }: Leaning): Asked | null {
  const [one, another] = parts.named;
  if (!one || another || !isOnly(parts, 'ask', 'filler', 'within', 'words')) return null;
  if (!/ (?:còn|thế còn|vậy còn|con|the con|vay con|thì sao|thi sao) /u.test(parts.sentence.text))
    return null;
  const before = one.type === 'unit' ? otherIn(last) : null;
  const months = before?.months ?? [context.atHand];
  if (before?.sent !== undefined)
    return answerSent({ ...parts, pieces: [...parts.pieces, inMonths(months)] }, 'whether');
  const [unit] = unitsOf(parts);
  if (before?.report !== undefined && unit) return unitReport(context, unit, months[0] ?? context.atHand);
  if (known?.of !== 'task' || known.months.length === 0) return null;
  return answered(context, { ...known, where: replaced(known.where, [filterOf(one)]) }, parts.fields);
}

/** «trong đó cái nào chưa làm»: of the same rows. */
function otherStatus({ parts, context, known, isWithin }: Leaning): Asked | null {
  const status = pieceOf(parts, 'status');
  if (!status || !isWithin || known?.of !== 'task' || known.months.length === 0 || parts.named.length > 0)
    return null;
  const where = replaced(known.where, [{ by: 'status', status: status.status }]);
  return answered(context, { ...known, where }, parts.fields);
}

/** The ways in which a fragment leans on what was answered, the first that fits. */
const leanings: readonly ((leaning: Leaning) => Asked | null)[] = [
  whoDoes,
  rowOf,
  orderedRows,
  whyRows,
  ofSent,
  otherMonth,
  otherName,
  otherStatus,
];

/**
 * A fragment that leans on what was answered before: it orders, narrows or points into the rows shown, or replaces what
 * is of its own kind («tháng 6 thì sao», «còn thanh tra»). A question with a head of its own leans on nothing.
 */
export function followUp(parts: Parts, text: TextFound | null): Asked | null {
  const { context, sentence, topic } = parts;
  if (!topic || parts.left.length > 0) return null;
  const last = lastOf(topic);
  const leaning: Leaning = {
    parts,
    context,
    topic,
    text,
    last,
    known: queryIn(last),
    heads: piecesOfType(parts, 'head'),
    isWithin: has(parts, 'within') || / (?:đó|ấy|này|do|ay|nay) /u.test(sentence.text),
  };
  for (const lean of leanings) {
    const asked = lean(leaning);
    if (asked) return asked;
  }
  return null;
}
