import type { Asked } from '../answer.ts';
import { holds, pattern } from '../sentence.ts';
import { inMonths, type Leaning, otherIn, unitNamed } from './leaning.ts';
import { ofTasks } from './of-tasks.ts';
import { has, isHeadOf, isOnly, type Parts } from './parts.ts';

/** «toàn sở», «các đơn vị»: beyond what was spoken of. */
const ofAll = pattern(
  '(?:toàn|cả|chung)(?: bộ| thể)? (?:sở|huyện|cơ quan|ngành)|(?:tất cả|các|mọi|những) (?:đơn vị|phòng|chỉ số)|(?:đơn vị|phòng|chỉ số) nào',
);

/** What was told of how it stands: one index or unit, or the indices of a leader; null of anything else. */
function scopeOf({ context, topic, last }: Leaning): Parts['named'] | null {
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
    isOnly(parts, 'status', 'head', 'ask', 'filler', 'words', 'within');
  if (known !== null || !isFragment || holds(ofAll, parts.sentence)) return null;
  const scope = scopeOf(leaning);
  if (!scope) return null;
  const [month] = otherIn(last)?.months ?? [];
  const pieces =
    month === undefined || month > context.atHand ? parts.pieces : [...parts.pieces, inMonths([month])];
  return ofTasks({ ...parts, named: scope, pieces }, null);
}
