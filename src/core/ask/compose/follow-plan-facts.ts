import type { AskContext, Asked } from '../answer.ts';
import type { Query } from '../query.ts';
import { readText } from '../read-text.ts';
import { holds, pattern } from '../sentence.ts';
import { answered } from './answered.ts';
import { type Aspect, asksByWord, aspectsIn } from './aspects.ts';
import { plannedEndOf } from './cadence-due.ts';
import { contentOf } from './content.ts';
import { idsShown, type Leaning, ofThese } from './leaning.ts';
import { has, type Parts } from './parts.ts';
import { partsOf } from './taken-apart.ts';

/** What the plan sets of a task beside its words. */
const set: ReadonlySet<Aspect> = new Set(['due', 'product', 'source', 'owner']);

/** Pieces that say of what else a question is: a task by its number, a group, a month, what was reported. */
const ofElse = ['task', 'group', 'period', 'status', 'returned', 'sent', 'own', 'order', 'act'] as const;

/** «việc đó của phòng nào», «ai làm»: whose it is, and nothing of who did something with it («ai trả lại»). */
const whose = pattern(
  '(?<=^ )(?:(?:thế|vậy|còn|mà|rồi) )*(?:(?:cái |nhiệm vụ |việc |mục )(?:đó|ấy|này|kia|trên) |nó )?(?:là |do |thuộc |của |giao |cho )*(?:ai|phòng nào|đơn vị nào|bên nào|phòng ban nào)(?: (?:làm|lo|phụ trách|chủ trì|thực hiện|chịu trách nhiệm|đảm nhiệm|phải làm))?(?= $)',
);

/** What of that a text asks for, where it names nothing and asks nothing of reports; none where it does. */
function setAsked(parts: Parts): readonly Aspect[] {
  if (parts.named.length > 0 || has(parts, ...ofElse)) return [];
  const asks = asksByWord(parts.sentence);
  const says = contentOf(parts).some(({ place, soft }) => !soft && !asks(place));
  const asked = aspectsIn(parts.sentence, parts.context.plan).map(({ aspect }) => aspect);
  // A deadline is asked for by two rows of the table.
  const isWhose = holds(whose, parts.sentence);
  return says ? [] : [...new Set(asked)].filter((one) => set.has(one) && (one !== 'owner' || isWhose));
}

/** Whether a clause asks for what the plan sets of a task, and names none. */
export const asksPlanFact = (clause: string, context: AskContext): boolean =>
  setAsked(partsOf(context, readText(clause, context), null)).length > 0;

/**
 * «hạn là bao giờ, sản phẩm phải nộp là gì», of the one task that was told of just before, whether what the plan says of it was
 * told or what was reported: what the plan sets, whatever other tasks have words of the question.
 */
export function planFactOfShown({ parts, context, known, last }: Leaning): Asked | null {
  if (known?.of !== 'task' || !last) return null;
  const [id, another] = idsShown(last);
  const give = id === undefined || another !== undefined ? [] : setAsked(parts);
  const [first, more] = give;
  if (id === undefined || first === undefined) return null;
  if (first === 'due' && more === undefined) {
    const end = plannedEndOf(parts, [id]);
    return end && { ...end, topic: end.topic ? { ...end.topic, last } : undefined };
  }
  const query: Query = { of: 'task', where: ofThese([id], known), give, about: [], months: [] };
  return answered(context, query, parts.fields);
}
