import type { DeliveryError } from '../core/outbox/delivery-error.ts';
import { judgeFailure } from '../core/outbox/outbox.ts';
import type { OutboxRow } from '../core/outbox/row.ts';
import { type Instead, successorOf } from '../core/outbox/successor.ts';
import type { Naps } from './naps.ts';
import type { Log } from './ports/log.ts';
import type { SendGate } from './send-gate.ts';
import type { Sent } from './send-once.ts';

/** What is said from memory: answers, whose questions change nothing. */
export interface Answers {
  /**
   * Says one; the answers of a chat are to be said one after another. Never rejects.
   * @param fleeting it may be saved nowhere
   */
  say(row: OutboxRow): Promise<void>;
  /** Takes note of answers before their turn comes. */
  expect(rows: readonly OutboxRow[], fleeting: boolean): void;
  /** Those that are not said, as rows that the next start sends; none of them is said any more. */
  leave(): OutboxRow[];
}

export interface AnswerParts {
  log: Log;
  naps: Naps;
  gate: SendGate;
  random(): number;
  send(row: OutboxRow, group: boolean): Promise<Sent>;
  /** What is said where an answer was refused. */
  instead: Instead;
  /** What becomes of an answer that nothing follows. Never rejects. */
  settle(row: OutboxRow, error: DeliveryError): Promise<void>;
  /** Saves what could not be said for now, so that it is said later. */
  keepForLater(row: OutboxRow): Promise<unknown>;
}

/** So often what did not arrive is tried from memory; then it becomes a row. */
const answerTries = 5;
const longestPauseMs = 8_000;
/** Real time between looks at a pause. */
const lookMs = 1_000;
/** An answer that comes later than this is of no use. */
const usefulForMs = 24 * 3_600_000;

/** An answer that is under way or waits for its turn. */
interface Unsaid {
  row: OutboxRow;
  fleeting: boolean;
  /** Whether it is being sent: how that ends is not known yet. */
  begun: boolean;
}

/** The same as a row, of use for a day. */
const asRow = ({ row, begun }: Unsaid): OutboxRow => ({
  ...row,
  attempts: 0,
  unknownOutcomes: begun ? 1 : row.unknownOutcomes,
  validUntil: row.createdAt + usefulForMs,
});

/** Says answers: a pause is waited for, a few failures are tried again, what remains is kept. */
export function createAnswers(parts: AnswerParts): Answers {
  const { log, naps, gate, random, send } = parts;
  const unsaid = new Map<OutboxRow, Unsaid>();

  /** What a failure makes of an answer. @returns how long to wait, ms; null: it is given up */
  function judge(answer: Unsaid, error: DeliveryError, tries: number): number | null {
    const verdict = judgeFailure({ ...answer.row, attempts: tries }, error, 0, random());
    if (error.code === 'outcome-unknown')
      answer.row = { ...answer.row, unknownOutcomes: answer.row.unknownOutcomes + 1 };
    if (verdict.type === 'moved')
      answer.row = { ...answer.row, chat: { ...answer.row.chat, chatId: verdict.chatId } };
    if (verdict.type === 'give-up') return null;
    // A pause that the gate knows of is waited for there.
    const isPause = error.code === 'rate-limited' || verdict.type !== 'retry';
    return isPause ? 0 : Math.min(verdict.at, longestPauseMs);
  }

  /** @returns whether it is done with: said, or given up; false: it is left to be said */
  async function isDone(answer: Unsaid): Promise<boolean> {
    let tries = 1;
    while (tries <= answerTries) {
      const pauseMs = gate.waitMs(answer.row.chat);
      // Who asked may wait for a pause; a process that ends may not.
      if (pauseMs > 0 && naps.areOver) return false;
      if (pauseMs > 0) {
        await naps.nap(Math.min(pauseMs, lookMs));
        continue;
      }
      answer.begun = true;
      const sent = await send(answer.row, false);
      answer.begun = false;
      if (sent.type === 'sent' || sent.type === 'over') return true;
      if (sent.type === 'failed') {
        const waitMs = judge(answer, sent.error, tries);
        if (waitMs === null) {
          // What was refused is said more plainly; it was no try of that.
          const next = successorOf(answer.row, sent.error.code, parts.instead);
          if (next !== null) {
            answer.row = next;
            tries = 1;
            continue;
          }
          await parts.settle(answer.row, sent.error);
          log.warn('outbox: answer given up', { channel: answer.row.chat.channel, code: sent.error.code });
          return true;
        }
        if (waitMs > 0) tries += 1;
        await naps.nap(waitMs);
      }
      if (naps.areOver) return false;
    }
    return false;
  }

  return {
    expect(rows, fleeting) {
      for (const row of rows) unsaid.set(row, { row, fleeting, begun: false });
    },
    async say(row) {
      const answer = unsaid.get(row);
      if (!answer) return;
      const done = await isDone(answer);
      // At the end all that is left is saved at once.
      if (!done && naps.areOver && !answer.fleeting) return;
      unsaid.delete(row);
      if (done) return;
      const facts = { channel: row.chat.channel };
      if (answer.fleeting) return log.warn('outbox: answer given up', { ...facts, code: 'fleeting' });
      log.info('outbox: an answer waits as a row', facts);
      await parts.keepForLater(asRow(answer));
    },
    leave() {
      const left = [...unsaid.values()].filter(({ fleeting }) => !fleeting).map(asRow);
      unsaid.clear();
      return left;
    },
  };
}
