import { memo } from '../../kit/memo.ts';
import { fold } from '../text/fold.ts';
import { anchorsIn } from './anchors.ts';
import type { AskContext, AskResult, Memory } from './answer.ts';
import { pieceOf } from './compose/parts.ts';
import { partsOf } from './compose/taken-apart.ts';
import { type ActVerb, rules } from './language.ts';
import { readText, wordsAhead } from './read-text.ts';
import { asksSomething } from './several.ts';
import type { Asking } from './turn.ts';

/** What somebody bids, and does not tell of themselves: «tôi đi vắng rồi, khóa kỳ giúp». */
const bids: ReadonlySet<ActVerb> = new Set(['return', 'remind', 'lock', 'unlock', 'deputise', 'invite']);

/** What must stand in an order that somebody bids, one of them, folded: «@p» is whoever is named. */
const mustStandIn = memo(
  (known: typeof rules) => [known],
  (known): readonly string[] => {
    const bidding = known.filter(({ means }) => means?.type === 'act' && bids.has(means.verb));
    const anchors = bidding.flatMap(({ pattern }) =>
      // Where nothing is certain nothing need stand there.
      [true, false].flatMap((marked) => anchorsIn(pattern.needs(marked)) ?? ['']),
    );
    return [...new Set(anchors.map(fold))];
  },
);

/**
 * Whether an order may begin with a clause of a message: looked at before all that is left of it is read. Its next one is looked
 * at as well, since the first may only say when: «tháng 5, nhắc phòng …».
 */
function mayOrder(clauses: readonly string[], place: number, isNamed: boolean, context: AskContext): boolean {
  const words = wordsAhead(clauses.slice(place, place + 2).join(''), context);
  return mustStandIn(rules).some((anchor) =>
    anchor === '@p' ? isNamed : anchor === '' || words.includes(` ${anchor} `),
  );
}

/** «…, trả lại vì sao thế»: why it was done is asked. */
const asksWhy = /^\s*(?:\S+\s+){1,4}(?:vì sao|tại sao|vi sao|tai sao|sao)(?!\p{L})/iu;

/** The order with which a text begins; undefined where it begins with none. */
function orderAtHead(text: string, context: AskContext): ActVerb | undefined {
  if (asksWhy.test(text)) return undefined;
  const act = pieceOf(partsOf(context, readText(text, context), null), 'act');
  return act && act.at <= 1 && bids.has(act.verb) ? act.verb : undefined;
}

/** The one unit that a text names; none where it names several. */
function unitIn(text: string, context: AskContext): string {
  const { named } = partsOf(context, readText(text, context), null);
  const ids = new Set(named.flatMap((one) => (one.type === 'unit' ? one.ids : [])));
  const [unit, another] = context.org.units.filter(({ id }) => ids.has(id));
  return unit && !another ? unit.name : '';
}

/**
 * «số liệu thế này không được, trả lại 2.3.4 của trung tâm đi»: the order that stands behind what somebody says before it. What
 * is said before asks nothing, and may name whose it is.
 * @returns null where the message begins with its order, asks something first, or holds none
 */
export function orderBehind(
  text: string,
  whole: AskResult,
  memory: Memory,
  context: AskContext,
  { askOne }: Pick<Asking, 'askOne'>,
): AskResult | null {
  const clauses = text.split(/(?<=[,;:.!…\n])(?=\s)/u);
  if (clauses.length < 2) return null;
  // What asks something first is no order; looked at before any clause is read.
  const asks = clauses.findIndex(asksSomething);
  const isNamed = readText(text, context).people.length > 0;
  const at = clauses.findIndex(
    (_, place) =>
      place > 0 &&
      (asks < 0 || place <= asks) &&
      mayOrder(clauses, place, isNamed, context) &&
      orderAtHead(clauses.slice(place).join(''), context),
  );
  if (at < 1 || orderAtHead(text, context) !== undefined) return null;
  const before = clauses.slice(0, at);
  const order = clauses.slice(at).join('').trim();
  const result = askOne(order, memory, context);
  if (result.answer.type !== 'offer') return null;
  const { verb, unit } = result.answer;
  // The whole was understood as the same order, with what is named before it.
  if (whole.answer.type === 'offer' && whole.answer.verb === verb && whole.answer.unit) return null;
  const named = verb === 'return' && !unit ? unitIn(before.join(''), context) : '';
  return named === '' ? result : askOne(`${order} của ${named}`, memory, context);
}
