import { laneOf } from '../core/outbox/claim-rows.ts';
import type { OutboxRow } from '../core/outbox/row.ts';
import { isLinkedGroup } from '../core/people/links.ts';
import type { State } from '../core/state/state.ts';
import { createKeptChanges, type KeptChanges } from './kept-changes.ts';
import type { Lanes } from './lanes.ts';
import { createLookLoop } from './look-loop.ts';
import type { Moments } from './moments.ts';
import type { Naps } from './naps.ts';
import type { Log } from './ports/log.ts';
import type { Store } from './ports/store.ts';
import { type Claim, createRowClaims } from './row-claims.ts';
import { outcomeOf, type SettleUndeliverable } from './row-outcomes.ts';
import type { SendGate } from './send-gate.ts';
import type { Sent } from './send-once.ts';

export type { Claim } from './row-claims.ts';

/** Sends rows of the state, each under a lease. */
export interface SavedRows {
  /** There may be rows that are due. */
  look(): void;
  /** Makes rows this sender's; pure. Once stopped it claims none. */
  claim(state: State): Claim;
  /** Sets claimed rows going. */
  begin(claim: Claim): void;
  /** What was done and could not be saved yet. */
  readonly kept: KeptChanges;
  /** Looks and claims no more. */
  stop(): void;
  readonly isStopped: boolean;
}

export interface SavedRowsParts {
  store: Store;
  log: Log;
  holder: string;
  lanes: Lanes;
  naps: Naps;
  gate: SendGate;
  moments: Moments;
  random(): number;
  send(row: OutboxRow, group: boolean): Promise<Sent>;
  settleUndeliverable: SettleUndeliverable | undefined;
}

/**
 * A saved row is claimed with a lease before it is sent and leaves the state when it is sent; a row that fails is judged
 * by the core.
 */
export function createSavedRows(parts: SavedRowsParts): SavedRows {
  const { store, log, holder, lanes, naps, gate, moments, random, send, settleUndeliverable } = parts;
  const loop = createLookLoop({ log, lanes, lookOnce });
  const kept = createKeptChanges({ store, log, naps, onSaved: loop.look });
  const claimDue = createRowClaims({
    ...moments,
    holder,
    gate,
    kept,
    settleUndeliverable,
    isEnding: () => naps.areOver,
  });
  const claim = (state: State): Claim =>
    loop.isStopped ? { state, claimed: [], lost: [], lostRows: [] } : claimDue(state);

  async function deliver(row: OutboxRow): Promise<void> {
    const group = isLinkedGroup(await store.read(), row.chat.channel, row.chat.chatId);
    const sent = await send(row, group);
    const ended = { now: moments.now(), at: moments.steady(), chance: random() };
    const outcome = outcomeOf(row, sent, ended, settleUndeliverable);
    await kept.keep(row.key, outcome.change, outcome.plain);
    if (sent.type === 'failed' && outcome.isGivenUp())
      log.warn('outbox: given up', { channel: row.chat.channel, code: sent.error.code });
    loop.look();
  }

  function begin({ claimed, lost }: Claim): void {
    for (const { chat, code } of lost) log.warn('outbox: given up', { channel: chat.channel, code });
    for (const row of claimed) lanes.run(laneOf(row), () => deliver(row));
  }

  /** Claims what is due and sets it going. @returns whether something waits for later */
  async function lookOnce(): Promise<boolean> {
    const seen = await store.read();
    if (seen.outbox.length === 0) return false;
    if (seen.outbox.some((row) => row.lease?.holder !== holder))
      begin(
        await store.transact((state) => {
          const result = claim(state);
          return { state: result.state, result };
        }),
      );
    return (await store.read()).outbox.length > 0;
  }

  return {
    look: loop.look,
    claim,
    begin,
    kept,
    stop: loop.stop,
    get isStopped() {
      return loop.isStopped;
    },
  };
}
