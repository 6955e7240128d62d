import { carryOut } from '../../plan/carry-out-order.ts';
import type { Resolved } from '../../plan/draft-order.ts';
import { resolveOrder } from '../../plan/draft-order.ts';
import { type OrderPiece, readOrders } from '../../plan/order-words.ts';
import type { DraftOrder, Meant, OrderProblem } from '../../plan/ordered-of-draft.ts';
import { paperDraft } from '../../plan/paper.ts';
import type { Content } from '../../said/content.ts';
import { type carriedOut, changesNothing } from './order-carried.ts';

/** Orders of one message: what is done at once, what is asked first, and what cannot be done. */

/** Whether something of the paper is lost by it. */
export const loses = ({ type }: DraftOrder): boolean => type === 'strike' || type === 'strike-unit';

/** What is to be asked before it counts. */
export interface ToAsk {
  order: DraftOrder;
  said: string;
  meant: readonly Meant[];
}

/** What becomes of the orders of one message. */
export interface Sorted {
  sure: DraftOrder[];
  toAsk: ToAsk | null;
  problems: OrderProblem[];
  /** The words of those that are not done, since another is asked first. */
  left: string[];
}

/** All that is struck is asked together. */
export function askedWith(before: ToAsk | null, next: ToAsk): ToAsk | null {
  if (before === null) return next;
  const { order } = before;
  if (order.type !== 'strike' || next.order.type !== 'strike') return null;
  const struck = {
    type: 'strike' as const,
    indices: [...order.indices, ...next.order.indices],
    tasks: [...order.tasks, ...next.order.tasks],
  };
  return { order: struck, said: `${before.said}, ${next.said}`, meant: before.meant };
}

export function sorted(pieces: readonly OrderPiece[], resolved: readonly NonNullable<Resolved>[]): Sorted {
  const all: Sorted = { sure: [], toAsk: null, problems: [], left: [] };
  for (const [at, one] of resolved.entries()) {
    const { text } = pieces[at]!;
    if ('problem' in one) all.problems.push(one.problem);
    else if (one.isSure && !loses(one.order)) all.sure.push(one.order);
    else {
      const next = { order: one.order, said: text, meant: one.meant ?? [] };
      const asked = askedWith(all.toAsk, next);
      if (asked === null) all.left.push(text);
      else all.toAsk = asked;
    }
  }
  return all;
}

/** Who is to do a task that is new, where nobody in the draft is called so: said of it as an order of its own. */
const ownerOrders = (said: Content): OrderPiece[] =>
  said.type !== 'draft-changed'
    ? []
    : said.change.changed.flatMap(({ of, unread = [] }) =>
        unread.flatMap((one) => (one.of === 'owner' ? readOrders(`giao ${of} cho ${one.typed}`) : [])),
      );

/** What was changed, without what is asked or told beside it. */
const withoutOwners = (said: Content): Content =>
  said.type !== 'draft-changed'
    ? said
    : {
        ...said,
        change: {
          ...said.change,
          changed: said.change.changed.map((one) => ({
            ...one,
            unread: one.unread?.filter(({ of }) => of !== 'owner') ?? [],
          })),
        },
      };

type Done = ReturnType<typeof carriedOut>;

/** What was done with whoever is still to be asked of it: of a new task whose unit is not called so. */
export function withOwnersAsked(given: Sorted, done: Done | null): { done: Done | null } & Sorted {
  const pieces = done === null || given.toAsk !== null ? [] : ownerOrders(done.said);
  const draft = done && paperDraft(done.state);
  const resolved = draft ? pieces.map(({ said }) => resolveOrder(draft, said)) : [];
  if (done === null || pieces.length === 0 || resolved.some((one) => one === null)) return { ...given, done };
  const beside = sorted(pieces, resolved as NonNullable<Resolved>[]);
  // Whoever leads the index does it anyway.
  const isThere = beside.toAsk !== null && changesNothing(carryOut(draft!, beside.toAsk.order));
  return {
    sure: given.sure,
    toAsk: isThere ? null : beside.toAsk,
    problems: [...given.problems, ...beside.problems],
    left: [...given.left, ...beside.left],
    done: { ...done, said: withoutOwners(done.said) },
  };
}
