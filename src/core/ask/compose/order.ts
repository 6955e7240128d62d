import { bare, number } from '../language/piece.ts';
import type { Order } from '../query.ts';
import { holds, pattern } from '../sentence.ts';
import { plainField } from './filters.ts';
import { has, type Of, type Parts, piecesOfType } from './parts.ts';

/** «còn phải kéo lên bao nhiêu»: what is left to climb, whatever verb it is told by. */
const leftToClimb = pattern(
  '(?:còn|cần|phải)(?: còn| cần| phải| được| đang)* (?:kéo|nâng|leo|bù|vươn|đẩy|gỡ)(?: thêm| lên)*(?= |$)|(?:phải|cần|còn)(?: [^ @]+)? (?:lên|thêm)(?: [^ @]+)? (?:mấy|bao nhiêu) điểm',
);

/** «cái nào đặt điểm cao nhất»: what is set to be reached, and not what was. Without diacritics «dat» is «đạt» as well. */
const setsScore = pattern(
  '(?:đặt|đề ra|được giao|giao|phấn đấu|phải đạt|cần đạt|hướng tới)(?: ra| mức| số| mốc| đạt| tới| lên| với)* (?:điểm|mức điểm|mức|số điểm)(?= )',
  '(?:de ra|duoc giao|phan dau|phai dat|can dat|huong toi)(?: ra| muc| so| moc| dat| toi| len| voi)* (?:diem|muc diem|muc|so diem)(?= )',
);

/** «phải lên nhiều bậc nhất»: the places that are left to climb, and not those that were. */
const placesToClimb = pattern(
  '(?:còn|cần|phải)(?: còn| cần| phải| được)* (?:lên|leo|nhảy|tăng|vượt|cải thiện)(?: thêm| lên)* (?:nhiều|ít|mấy|bao nhiêu) (?:bậc|hạng)',
);

/** «tụt nhiều nhất», where another figure is asked for behind it. */
function fallsMost(parts: Parts): boolean {
  const order = piecesOfType(parts, 'order')[0];
  const falls = piecesOfType(parts, 'state').some(
    ({ filter, to }) => filter === 'down' && order !== undefined && order.at >= to && order.at - to <= 6,
  );
  return falls && piecesOfType(parts, 'field').some(({ at }) => order !== undefined && at > order.to);
}

/** The figure that a superlative speaks of. */
function fieldAsked(parts: Parts): string {
  const { text } = parts.sentence;
  // «tụt sâu nhất, phải lên mấy bậc»: what stands right before the order, and not what is asked besides.
  if (fallsMost(parts)) return 'change';
  if (holds(placesToClimb, parts.sentence)) return 'rank-gap';
  const named = plainField(parts);
  if (named !== undefined) return named;
  if (holds(leftToClimb, parts.sentence)) return 'gap';
  if (holds(setsScore, parts.sentence)) return 'target';
  if (
    / (?:thiếu|thieu|khoảng cách|khoang cach|phải tăng|phai tang|cần tăng|can tang|xa (?:chỉ tiêu|đích|mục tiêu)|(?:gần|sát) (?:chỉ tiêu|đích|mục tiêu)|cách chỉ tiêu|cách đích|hụt|hut|xa (?:chi tieu|dich|muc tieu)|(?:gan|sat) (?:chi tieu|dich|muc tieu)|cach (?:chi tieu|dich)) /u.test(
      text,
    )
  )
    return 'gap';
  if (
    has(parts, 'state') &&
    parts.pieces.some((piece) => piece.type === 'state' && ['up', 'down'].includes(piece.filter))
  )
    return 'change';
  if (/ (?:bậc|bac|tụt|tut|rớt|rot) /u.test(text)) return 'change';
  // «nhóm thấp điểm, cái nào xếp hạng khá nhất»: what the order stands beside.
  if (
    / (?:hạng|thứ hạng|hang) (?:[^ ]+ )?(?:khá|cao|tốt|thấp|kém|kha|cao|tot|thap|kem) (?:nhất|hơn|nhat|hon) /u.test(
      text,
    )
  )
    return 'rank';
  // Who stands last in a table does so by its place.
  if (/ (?:đội sổ|cuối bảng|đứng cuối|doi so|cuoi bang|dung cuoi) /u.test(text)) return 'rank';
  if (/ (?:hạng|xếp|thứ hạng|hang|xep) /u.test(text) && !/ (?:điểm|diem) /u.test(text))
    return parts.years.includes(parts.context.plan.year - 2) ? 'previous-rank' : 'rank';
  if (/ (?:chỉ tiêu|mục tiêu|chi tieu|muc tieu) /u.test(text)) return 'target';
  if (/ (?:nhiệm vụ|việc|nhiem vu|viec) /u.test(text)) return 'tasks';
  return 'score';
}

/** «cao nhất, thấp nhất» */
function asksBothEnds(orders: readonly Of<'order'>[]): boolean {
  const ends = new Set(orders.map(({ end }) => end));
  return (
    orderSaid(orders)?.end === 'both' ||
    (ends.has('high') && ends.has('low')) ||
    (ends.has('most') && ends.has('least')) ||
    (ends.has('best') && ends.has('worst'))
  );
}

/** The order that is meant, of those that are said. */
function orderSaid(orders: readonly Of<'order'>[]): Of<'order'> | undefined {
  const row = orders.filter(({ row: isRow }) => isRow);
  // «xếp theo hạng từ kém lên», «…, kém nhất lên trước»: the second says from which end.
  const said =
    row.length === 1
      ? orders.find((one) => !one.row && ['low', 'worst', 'least'].includes(one.end))
      : undefined;
  const first = row.at(-1) ?? orders[0];
  return first?.row && said ? { ...first, end: 'worst' } : first;
}

/** «thấp nhất và thấp nhì», «cái nào bét, cái nào áp bét»: so many from that end; undefined where a place is said alone. */
function placesUpTo(orders: readonly Of<'order'>[]): number | undefined {
  const at = orders.find(({ nth }) => nth !== undefined);
  const isFromFirst = orders.some((one) => one.nth === undefined && one.end === at?.end && !one.than);
  return isFromFirst ? at?.nth : undefined;
}

/** «gần đội sổ, từ hạng 20 trở xuống»: the bound says how many, and the word for an end no more than from where. */
const isBoundOfPlaces = (parts: Parts, { at, to }: Of<'order'>): boolean =>
  !/ (?:nhất|nhat) /u.test(parts.sentence.text.slice(at - 1, to + 1)) &&
  piecesOfType(parts, 'number').some(({ op, unit }) => unit === 'hạng' && op !== '=');

/** «chỉ số nào tụt hạng, cái nào tụt nhiều nhất»: all of them, and which of them is the first. */
function asksAllAndFirst(parts: Parts, { at }: Of<'order'>): boolean {
  const chosen = parts.pieces.find((one) => (one.type === 'state' || one.type === 'number') && one.at < at);
  if (!chosen) return false;
  const asks = parts.pieces.filter(
    (one) =>
      (one.type === 'head' && one.of === 'index' && one.asks) ||
      (one.type === 'ask' && (one.what === 'count' || one.what === 'which')),
  );
  return asks.some((one) => one.at < chosen.at) && asks.some((one) => one.at > chosen.at && one.at <= at);
}

/** «xếp từ tụt nhiều nhất»: from which end all of them are to stand. */
const fromEnd =
  / (?:xếp|sắp xếp|sắp|liệt kê|kể|xep|sap xep|sap|liet ke|ke)(?: [^ @]+){0,4}? (?:từ|tu)(?: [^ @]+){0,2} $/u;

const asksAll = (parts: Parts, piece: Of<'order'>): boolean =>
  piece.row === true ||
  fromEnd.test(parts.sentence.text.slice(0, piece.at)) ||
  isBoundOfPlaces(parts, piece) ||
  asksAllAndFirst(parts, piece);

/** How many rows an order is of: «2 chỉ số thấp nhất»; of «2 chỉ số của tôi, cái nào kém hơn» one. */
function takenOf({ sentence: { text }, context }: Parts, { than }: Of<'order'>): number {
  const [, said] =
    / (?<!trong )(?<!cả )(\d+|hai|ba|bốn|sáu|bảy) (?:chỉ số|chi so|cái|cai|đơn vị|don vi) /u.exec(text) ?? [];
  const counted = said === undefined ? null : number(bare(said));
  const isAll = counted !== null && counted >= context.plan.indices.length;
  const isOne =
    / (?:cái nào|cai nao|là cái|la cai) /u.test(text) &&
    !/ (?:xếp(?! hạng)|sắp|lần lượt|trước|xep(?! hang)|sap|lan luot|truoc) /u.test(text);
  return counted !== null && !isAll && !than && !isOne ? counted : 1;
}

/** Rows in an order, and how many of them. */
export function orderOf(parts: Parts): Order | undefined {
  const orders = piecesOfType(parts, 'order');
  const piece = orderSaid(orders);
  if (!piece) return undefined;
  const field = fieldAsked(parts);
  const known = parts.fields.find(({ id }) => id === field);
  const places = placesUpTo(orders);
  const take = piece.take ?? places ?? takenOf(parts, piece);
  const isFall =
    field === 'change' && parts.pieces.some((one) => one.type === 'state' && one.filter === 'down');
  const good: 'asc' | 'desc' = known?.better === 'low' ? 'asc' : 'desc';
  const bad: 'asc' | 'desc' = good === 'asc' ? 'desc' : 'asc';
  const dir = {
    high: field === 'rank' ? 'asc' : 'desc',
    low: field === 'rank' ? 'desc' : 'asc',
    most: isFall || field === 'rank' ? 'asc' : 'desc',
    least: isFall ? 'desc' : 'asc',
    best: good,
    worst: bad,
    both: good,
  } as const satisfies Record<Of<'order'>['end'], 'asc' | 'desc'>;
  return {
    field,
    dir: dir[piece.end],
    take: asksAll(parts, piece) ? 'all' : asksBothEnds(orders) ? 'ends' : take,
    ...(piece.nth === undefined || places !== undefined ? {} : { nth: piece.nth }),
  };
}
