import { claimRows } from '../core/outbox/claim-rows.ts';
import { DeliveryError } from '../core/outbox/delivery-error.ts';
import type { State } from '../core/state/state.ts';
import type { KeptChanges } from './kept-changes.ts';
import type { SettleUndeliverable } from './row-outcomes.ts';
import type { SendGate } from './send-gate.ts';

/** A state in which rows became this sender's, and those rows. */
export type Claim = ReturnType<typeof claimRows>;

export interface ClaimParts {
  holder: string;
  gate: SendGate;
  /** Rows of which only the saving is left. */
  kept: Pick<KeptChanges, 'has'>;
  settleUndeliverable: SettleUndeliverable | undefined;
  /** The moment of the bot's clock, epoch ms; that by which leases and retries go; that by which messages are of use. */
  now(): number;
  steady(): number;
  usefulAt(): number;
  /** Whether the process is about to end: what nobody waits for is left to the next start. */
  isEnding(): boolean;
}

const concurrentSends = 64;
/** So many of them at most are messages that nobody waits for. */
const concurrentBulk = 16;

/**
 * Claims rows that are due. What this sender has in hand is what its leases say, also of changes that are only being
 * saved; rows of which only the saving is left stay in hand, and take no room.
 * @returns a pure function
 */
export function createRowClaims(parts: ClaimParts): (state: State) => Claim {
  const { holder, gate, kept, settleUndeliverable: settle } = parts;
  return (state) => {
    const inHand = state.outbox.filter((row) => row.lease?.holder === holder);
    const underWay = inHand.filter((row) => !kept.has(row.key));
    const bulk = underWay.filter((row) => row.bulk).length;
    const made = claimRows(
      state,
      holder,
      parts.steady(),
      Math.max(0, concurrentSends - underWay.length),
      new Set(inHand.map((row) => row.key)),
      parts.isEnding() ? 0 : Math.max(0, concurrentBulk - bulk),
      {
        usefulAt: parts.usefulAt(),
        isPaused: (row) => gate.waitMs(row.chat) > 0,
        roomOf: (channel) =>
          gate.roomOf(channel) - underWay.filter((row) => row.chat.channel === channel).length,
      },
    );
    if (!settle || made.lostRows.length === 0) return made;
    const lost = new DeliveryError('outcome-unknown', 'processes died of it');
    return {
      ...made,
      state: made.lostRows.reduce((to, row) => settle(to, row, lost, parts.now()), made.state),
    };
  };
}
