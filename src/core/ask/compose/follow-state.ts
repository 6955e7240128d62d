import type { Asked } from '../answer.ts';
import type { Query } from '../query.ts';
import { holds, pattern } from '../sentence.ts';
import { asksEither } from './in-time.ts';
import { inMonths, type Leaning, otherIn, unitNamed } from './leaning.ts';
import { ofTasks } from './of-tasks.ts';
import { has, isHeadOf, isOnly, type Parts } from './parts.ts';

/** «toàn sở», «các đơn vị»: beyond what was spoken of. */
const ofAll = pattern(
  '(?:toàn|cả|chung)(?: bộ| thể)? (?:sở|huyện|cơ quan|ngành)|(?:tất cả|các|mọi|những) (?:đơn vị|phòng|chỉ số)|(?:đơn vị|phòng|chỉ số) nào',
);

/** «phòng quản lý xây dựng chậm việc gì» – «còn việc nào chưa làm không»: the one unit whose tasks were asked for. */
function unitAskedBefore(known: Query): Parts['named'] | null {
  const [of, another] = known.where.filter(({ by }) => by === 'unit');
  const isPlain = known.of === 'task' && known.where.every(({ by }) => by === 'unit' || by === 'status');
  const isOne = isPlain && of?.by === 'unit' && of.ids.length === 1 && !another && !known.about;
  return isOne ? of.ids.map(unitNamed) : null;
}

/** What was told of how it stands: one index or unit, or the indices of a leader; null of anything else. */
function scopeOf({ context, topic, last, known }: Leaning): Parts['named'] | null {
  if (known) return unitAskedBefore(known);
  const other = otherIn(last);
  const isOfState = other?.progress !== undefined || other?.report !== undefined;
  const unit = other?.report ?? (last === null || isOfState ? topic.unit : undefined);
  if (unit !== undefined && context.org.units.some(({ id }) => id === unit)) return [unitNamed(unit)];
  const isTold =
    isOfState || topic.intents.includes('progress') || (topic.person !== undefined && !topic.last);
  return isTold && topic.indices.length > 0
    ? [{ type: 'index', codes: topic.indices, strong: true, at: 0, not: false }]
    : null;
}

/**
 * «chỉ số công bố giá tháng 9 thế nào» – «việc nào chậm, chậm bao lâu»: of what was told of and in its month, and not of the whole
 * agency's.
 */
export function stateOfShown(leaning: Leaning): Asked | null {
  const { parts, context, known, last } = leaning;
  const isFragment =
    parts.named.length === 0 &&
    parts.left.length === 0 &&
    has(parts, 'status') &&
    (!has(parts, 'head') || isHeadOf(parts, 'task')) &&
    isOnly(parts, 'status', 'head', 'ask', 'filler', 'words', 'within', 'debt');
  if (!isFragment || holds(ofAll, parts.sentence)) return null;
  // «trễ hay đúng hẹn», of a report that was sent.
  if (otherIn(last)?.sent !== undefined && asksEither(parts.sentence)) return null;
  const scope = scopeOf(leaning);
  if (!scope) return null;
  const [month, later] = known?.months ?? otherIn(last)?.months ?? [];
  if (later !== undefined) return null;
  const pieces =
    month === undefined || month > context.atHand ? parts.pieces : [...parts.pieces, inMonths([month])];
  return ofTasks({ ...parts, named: scope, pieces: pieces.filter(({ type }) => type !== 'debt') }, null);
}
