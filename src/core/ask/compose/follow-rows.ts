import { findIndex } from '../../plan/plan.ts';
import type { Asked, IndexIntent } from '../answer.ts';
import { answerIndices } from '../answer-index.ts';
import type { Filter, Order, Query } from '../query.ts';
import { holds, pattern } from '../sentence.ts';
import { answered } from './answered.ts';
import { inBothFigures } from './both-figures.ts';
import { contentOf } from './content.ts';
import { type Leaning, ofThese } from './leaning.ts';
import { monthsFor } from './matter-months.ts';
import { monthsOf } from './months-asked.ts';
import { orderOf } from './order.ts';
import { has, isOnly, type Parts, pieceOf } from './parts.ts';

const ordinal =
  / (?:cái|chỉ số|việc|nhiệm vụ|cai|chi so|viec|nhiem vu) (?:đứng |xếp |ở )?(?:thứ|số|thu|so) (nhất|hai|ba|tư|năm|nhat|tu|nam|\d) /u;

const first = / (?:cái|chỉ số|việc|cai|chi so|viec) (?:đầu|đầu tiên|dau|dau tien) /u;

const middle = / (?:cái|chỉ số|việc|cai|chi so|viec)(?: nằm| ở| nam| o)* (?:giữa|giua|chính giữa) /u;

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
  if (middle.test(text)) return count % 2 === 1 ? (count - 1) / 2 : null;
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

const eachOfThem = pattern(
  '(?:mỗi|từng|cả (?:hai|ba|bốn|mấy|\\d)|hai|ba|bốn|mấy|những|các)(?: chỉ số)? (?:cái|chỉ số|mục|món|đứa)(?: (?:đó|ấy|kia|này|một|trên))?',
);

/** «các chỉ số của anh Hùng» – «chỉ tiêu từng cái là gì»: a fact of each of the indices shown. */
export function factOfEach({ parts, context, last, known, heads }: Leaning): Asked | null {
  if (known?.of !== 'index' || !last || last.rows.length < 2 || parts.named.length > 0) return null;
  if (!holds(eachOfThem, parts.sentence) || heads.some(({ of, asks }) => asks || of !== 'index')) return null;
  if (has(parts, 'order', 'number', 'state', 'status', 'period', 'fold', 'sent', 'debt')) return null;
  const intents = factOf(parts);
  if (intents[0] === 'card') return null;
  const indices = last.rows.flatMap((code) => findIndex(context.plan, code) ?? []);
  return {
    answer: answerIndices(context, indices, { intents }),
    topic: { indices: indices.map(({ code }) => code), intents, last },
  };
}

const claims = pattern(
  '(?:có phải|phải chăng|đúng là)(?= )|(?:à|hả|nhỉ|phải không|đúng không|đúng chưa|không) $',
);

/** «đơn vị chủ trì có phải văn phòng không», of the one index spoken of: who leads it, whoever is supposed to. */
export function whoLeadsIndeed({ parts, context, topic, heads }: Leaning): Asked | null {
  const relation = pieceOf(parts, 'relation');
  const [one, more] = parts.named;
  const isClaim =
    one !== undefined && more === undefined && one.type !== 'index' && holds(claims, parts.sentence);
  if (!isClaim || !relation || relation.not || heads.some(({ asks }) => asks) || parts.left.length > 0)
    return null;
  if (!isOnly(parts, 'head', 'relation', 'filler', 'ask', 'that', 'not', 'within')) return null;
  const [code, another] = topic.indices;
  const index = another === undefined && code !== undefined ? findIndex(context.plan, code) : undefined;
  const intent = one.type === 'person' ? 'leader' : intentOf[relation.relation];
  if (!index || !intent) return null;
  return {
    answer: answerIndices(context, [index], { intents: [intent] }),
    topic: { indices: [index.code], intents: [intent] },
  };
}

const intentOf: Partial<Record<string, IndexIntent>> = { lead: 'lead-unit', coordinate: 'coordinating' };

/** «là việc gì đấy», «cụ thể là những mục nào»: which those were that were counted. */
const whichThen =
  /^ (?:thế |vậy |the |vay )?(?:(?:cụ thể|đó|gồm|cu the|do|gom) )?(?:là |la )?(?:những |mấy |các |nhung |may |cac )?(?:việc|nhiệm vụ|mục|cái|đầu việc|viec|nhiem vu|muc|cai|dau viec) (?:gì|nào|gi|nao)(?: (?:đấy|thế|vậy|đó|ấy|day|the|vay|do|ay|em|bot))* $/u;

/** «kể ra xem nào»: the rows that were counted. */
export function listedAgain({ parts, context, known }: Leaning): Asked | null {
  const isBare =
    has(parts, 'ask') &&
    isOnly(parts, 'ask', 'filler') &&
    parts.named.length === 0 &&
    parts.left.length === 0;
  if (known?.of === 'task' && known.months.length > 0 && whichThen.test(parts.sentence.text)) {
    const { fold: _, ...whole } = known;
    return answered(context, whole, parts.fields);
  }
  if (!isBare || !parts.pieces.some((piece) => piece.type === 'ask' && piece.what === 'list') || !known)
    return null;
  const { fold: _, ...rest } = known;
  return answered(context, rest, parts.fields);
}

/** «thế ai làm»: of the tasks or the one index spoken of. */
export function whoDoes({ parts, context, topic, known, heads }: Leaning): Asked | null {
  const asksWho =
    heads.length > 0 && heads.every(({ of, asks }) => asks && (of === 'person' || of === 'unit'));
  if (!asksWho || parts.named.length > 0 || !isOnly(parts, 'head', 'relation', 'filler', 'ask')) return null;
  // «điện gió ai làm»: whoever does something else that is named.
  if (contentOf(parts).some(({ soft }) => !soft)) return null;
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

/** «phòng nào chạy chính», of the one index spoken of: who leads it, or works along. */
export function whoLeads({ parts, context, topic, heads }: Leaning): Asked | null {
  const relation = pieceOf(parts, 'relation')?.relation;
  const asksUnit =
    heads.length > 0 && heads.every(({ of, asks }) => asks && (of === 'unit' || of === 'person'));
  if (!asksUnit || (relation !== 'lead' && relation !== 'coordinate') || parts.named.length > 0) return null;
  if (!isOnly(parts, 'head', 'relation', 'filler', 'ask', 'that') || parts.left.length > 0) return null;
  const [code, another] = topic.indices;
  const index = another === undefined && code !== undefined ? findIndex(context.plan, code) : undefined;
  if (!index) return null;
  const intents: IndexIntent[] = [relation === 'lead' ? 'lead-unit' : 'coordinating'];
  return { answer: answerIndices(context, [index], { intents }), topic: { indices: [index.code], intents } };
}

/** «cái cuối tháng 5 sao lại chậm»: what is asked of one of the tasks shown, in the months asked or those shown. */
function taskOf({ parts, context, last, known, aspects }: Leaning): Asked | null {
  if (!last || !known) return null;
  const at = rowAsked(parts.sentence.text, last.rows.length);
  const id = at === null ? undefined : last.rows[at]?.split(':')[0];
  if (id === undefined) return null;
  const where = ofThese([id], known);
  const give = aspects.map(({ aspect }) => aspect);
  const asksReport = aspects.some(({ of }) => of === 'report');
  const named = monthsOf(parts).months.filter((month) => month <= context.atHand);
  const spoken =
    named.length > 0 || !asksReport ? named : monthsFor(parts, { ids: [id], reported: [] }, give);
  const months = spoken.length > 0 ? spoken : known.months;
  return answered(context, { of: 'task', where, give, about: [], months }, parts.fields);
}

/** «cái thứ hai», «cái cuối»: one of the rows shown, or the place in the order that was asked. */
export function rowOf(leaning: Leaning): Asked | null {
  const { parts, context, topic, last, known } = leaning;
  const { text } = parts.sentence;
  if (known?.of === 'task') return taskOf(leaning);
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

/** «những chỉ số tụt hạng» – «nặng nhất là cái nào»: by what they were chosen by, where no other figure is named. */
function asFall(parts: Parts, known: Query, order: Order): Order {
  const falls = known.where.some(
    (filter) => filter.by === 'figure' && filter.field === 'change' && filter.op === '<',
  );
  const isFigured = has(parts, 'field') || / (?:điểm|hạng|diem|hang) /u.test(parts.sentence.text);
  return falls && order.field === 'score' && !isFigured
    ? { ...order, field: 'change', dir: order.dir === 'desc' ? 'asc' : 'desc' }
    : order;
}

/** Among which an order is asked: the rows shown, or where one of a set was, all of that set («trong các chỉ số của anh Hùng, cái nào thấp nhất» – «cao nhất là cái nào»). */
function codesAmong({ parts, context, last, known }: Leaning): readonly string[] {
  const rows = last?.rows ?? [];
  const isSet = known?.where.every(({ by }) => by === 'person' || by === 'unit' || by === 'group');
  if (rows.length > 1 || !known?.order || known.where.length === 0 || !isSet) return rows;
  const { answer } = answered(
    context,
    { of: 'index', where: known.where, give: [], months: [] },
    parts.fields,
  );
  return answer.type === 'found' && answer.found.of === 'index'
    ? answer.found.rows.map(({ code }) => code)
    : rows;
}

/** «cao nhất là cái nào, cách nhau bao nhiêu điểm», behind the lowest: both of them, with what is between. */
function fromBefore(leaning: Leaning, asked: Asked): Asked {
  const { parts, context, last } = leaning;
  const { answer } = asked;
  const [before, another] = last?.rows ?? [];
  const [row] = answer.type === 'found' && answer.found.of === 'index' ? answer.found.rows : [];
  const isApart = holds(gapWords, parts.sentence) && another === undefined;
  if (answer.type !== 'found' || !isApart || !before || !row || row.code === before) return asked;
  return answered(
    context,
    {
      ...answer.query,
      where: [{ by: 'index', codes: [row.code, before] }],
      order: { ...answer.query.order!, take: 'all' },
      fold: 'difference',
    },
    parts.fields,
  );
}

/** «cái nào cao nhất»: of the rows shown. */
export function orderedRows(leaning: Leaning): Asked | null {
  const asked = inOrderAmong(leaning);
  return asked && fromBefore(leaning, asked);
}

function inOrderAmong(leaning: Leaning): Asked | null {
  const { parts, context, topic, last, known, heads, isWithin } = leaning;
  // Of two of which one was asked about since, nothing is ordered but against the other: «cái nào thấp hơn».
  const isAgainst = parts.pieces.some((piece) => piece.type === 'order' && piece.than === true);
  if (topic.indices.length === 1 && last?.rows.length === 2 && !isWithin && !isAgainst) return null;
  const order = orderOf(parts);
  if (known?.of !== 'index' || !order || !last || parts.named.length > 0) return null;
  const codes = codesAmong(leaning);
  if (
    codes.length < 2 ||
    has(parts, 'sent') ||
    / (?:kế hoạch|tất cả|toàn bộ|ke hoach|tat ca|toan bo) /u.test(parts.sentence.text)
  )
    return null;
  const isOfIndices = heads.every(({ of, asks }) => !asks || of === 'index');
  const isFragment = heads.length === 0 || / (?:cái nào|cai nao|nào|nao) /u.test(parts.sentence.text);
  if (!isWithin && !(isOfIndices && isFragment)) return null;
  const inOrder = asFall(parts, known, order);
  const query: Query = {
    of: 'index',
    where: [{ by: 'index', codes }],
    order: inOrder,
    give: [inOrder.field],
    months: [],
  };
  return answered(context, query, parts.fields);
}

const gapWords = pattern('(?:chênh|cách|hơn|kém) (?:nhau|lệch)|chênh(?= |$)|khoảng cách');

/** «chênh nhau mấy bậc»: of the two that were spoken of. */
export function apart({ parts, context, topic }: Leaning): Asked | null {
  if (topic.indices.length !== 2 || parts.named.length > 0) return null;
  if (!holds(gapWords, parts.sentence)) return null;
  const field = / (?:bậc|hạng|bac|hang) /u.test(parts.sentence.text) ? 'rank' : 'score';
  const where: Filter[] = [{ by: 'index', codes: topic.indices }];
  return inBothFigures(
    parts,
    answered(context, { of: 'index', where, fold: 'difference', give: [field], months: [] }, parts.fields),
  );
}
