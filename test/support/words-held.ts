import type { FaultPlatform } from './fault-platforms.ts';
import { isOfMatters, isPassing, isReminder } from './living-heads.ts';
import type { Delivery } from './standin-server.ts';

/** What somebody wrote, and how much had been delivered to anybody by then. */
export interface Written {
  text: string;
  at: number;
}

/**
 * What each life of a process had to answer: a word that was answered by a life which died before the platform heard that it was
 * taken comes again, and is answered again by the next.
 */
export interface WordsHeld {
  /** A process begins. */
  begin(): void;
  /**
   * Whether a delivery may answer a word of somebody's: until then the life in which it came said no more to them than it was given
   * words, what may have been said twice for its outcome aside.
   */
  mayAnswer(head: number, delivery: Delivery, unknown: ReadonlySet<Delivery>): boolean;
}

const isAnswer = ({ method, text }: Delivery): boolean =>
  method.startsWith('send') && !isReminder(text) && !isPassing(text) && !isOfMatters(text);

export function wordsHeld(
  { api, heldOf }: Pick<FaultPlatform, 'heldOf'> & { api: Pick<FaultPlatform['api'], 'deliveries'> },
  heads: readonly number[],
  writtenBy: (head: number) => readonly Written[],
): WordsHeld {
  const lives: { from: number; held: ReadonlyMap<number, number | null> }[] = [];
  return {
    begin() {
      lives.push({
        from: api.deliveries.length,
        held: new Map(heads.map((head) => [head, heldOf(head)] as const)),
      });
    },
    mayAnswer(head, delivery, unknown) {
      const to = api.deliveries.indexOf(delivery);
      const life = lives.findLast(({ from }) => from <= to);
      const held = life?.held.get(head) ?? null;
      if (!life || held === null) return false;
      const answers = api.deliveries
        .slice(life.from, to + 1)
        .filter((one) => one.chatId === String(head) && isAnswer(one) && !unknown.has(one));
      const words = writtenBy(head).filter(({ at }) => at > life.from && at <= to);
      return answers.length <= held + words.length;
    },
  };
}
