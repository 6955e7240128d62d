import { DeliveryError } from '../core/outbox/delivery-error.ts';
import {
  applyVerdict,
  isForOnePerson,
  judgeFailure,
  markSent,
  type Verdict,
  without,
} from '../core/outbox/outbox.ts';
import type { OutboxRow } from '../core/outbox/row.ts';
import type { State } from '../core/state/state.ts';
import { rememberSent } from './notice-rows.ts';
import type { Sent } from './send-once.ts';

/** What becomes of a row that was given up; a part of the transaction that gives it up. */
export type SettleUndeliverable = (state: State, row: OutboxRow, error: DeliveryError, now: number) => State;

/** When a send ended, and the chance by which its retry is spread. */
export interface Ended {
  /** By the bot's clock, epoch ms. */
  now: number;
  /** By the clock by which retries go, ms. */
  at: number;
  /** In [0, 1). */
  chance: number;
}

/** What a send makes of the state: pure changes, since each may be run more than once. */
export interface RowOutcome {
  /** All that follows from it. */
  change(state: State): State;
  /** The least that must be known: whether the row is still to be sent. */
  plain(state: State): State;
  /** Whether the row was given up, once a change ran. */
  isGivenUp(): boolean;
}

/** Says what a send of a saved row makes of the state. */
export function outcomeOf(
  row: OutboxRow,
  sent: Sent,
  { now, at, chance }: Ended,
  settle: SettleUndeliverable | undefined,
): RowOutcome {
  let verdict: Verdict | null = null;
  let own = row;
  const judged = (state: State, error: DeliveryError): State => {
    // Made at another moment, where a clock that was ahead was set right meanwhile; or gone, to be said anew.
    const known = state.outbox.find(({ key }) => key === row.key);
    if (known === undefined) return state;
    own = { ...row, createdAt: known.createdAt, heard: known.heard };
    verdict = judgeFailure(own, error, at, chance, isForOnePerson(state, own));
    return applyVerdict(state, own, error, verdict, now);
  };
  const plain = (state: State): State => {
    switch (sent.type) {
      case 'sent':
        return markSent(state, row.key, sent.messageId);
      case 'over':
        return without(state, row.key);
      case 'held':
        return judged(state, new DeliveryError('token-refused', 'not tried'));
      case 'failed':
        return judged(state, sent.error);
    }
  };
  const isGivenUp = (): boolean => sent.type === 'failed' && verdict?.type === 'give-up';
  return {
    plain,
    isGivenUp,
    change(state) {
      const after = plain(state);
      if (sent.type === 'sent') return rememberSent(after, row, now);
      return sent.type === 'failed' && isGivenUp() && settle ? settle(after, own, sent.error, now) : after;
    },
  };
}
