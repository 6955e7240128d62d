import { isPassing, isReminder } from './living-heads.ts';
import type { Delivery } from './standin-server.ts';

/** Deliveries by what they show: one that shows the same again is a copy. */
export interface Copies {
  /** Takes up what was delivered next. */
  record(delivery: Delivery): void;
  /** Somebody asks again for what their chat shows: whatever is said to it next is meant anew. */
  askedAnew(chatId: string): void;
  /** All that showed the same, in order of their first. */
  all(): readonly (readonly Delivery[])[];
  /** How many deliveries showed what another had shown before. */
  count(): number;
  /** Whether something with this content reached a chat. */
  has(chatId: string | number, content: string): boolean;
  /** Whether nothing else with this content reached the chat after the delivery and its copies. */
  isLatest(delivery: Delivery): boolean;
}

/**
 * In a dialog the same words may be meant anew, once something else was said: a question that two tasks have in common.
 * @param isDialogue whether a chat is that of somebody who is asked
 */
export function createCopies(isDialogue: (chatId: string) => boolean): Copies {
  const byName = new Map<string, Delivery[]>();
  /** What a chat showed last, but for reminders. */
  const lastIn = new Map<string, string>();
  const times = new Map<string, number>();
  const nameOf = new Map<Delivery, string>();
  const placeOf = ({ chatId, method, messageId, content }: Delivery): string =>
    `${chatId}:${method.startsWith('edit') ? `${messageId}:` : ''}${content}`;
  const named = (place: string): string => `${place}#${times.get(place)}`;
  return {
    record(delivery) {
      const { chatId, text } = delivery;
      // Said once by each process for each act that waits: no copy of another.
      if (isPassing(text)) return;
      const place = placeOf(delivery);
      const isTalk = isDialogue(chatId) && !isReminder(text);
      if (!times.has(place)) times.set(place, 1);
      else if (isTalk && lastIn.get(chatId) !== place) times.set(place, times.get(place)! + 1);
      if (isTalk) lastIn.set(chatId, place);
      const name = named(place);
      nameOf.set(delivery, name);
      byName.set(name, [...(byName.get(name) ?? []), delivery]);
    },
    askedAnew: (chatId) => void lastIn.delete(chatId),
    all: () => [...byName.values()],
    count: () => [...byName.values()].reduce((sum, same) => sum + same.length - 1, 0),
    has: (chatId, content) => times.has(`${chatId}:${content}`),
    isLatest: (delivery) => nameOf.get(delivery) === named(placeOf(delivery)),
  };
}
