import type { OutboxRow } from '../../src/core/outbox/row.ts';
import type { State } from '../../src/core/state/state.ts';
import type { Copies } from './copies.ts';
import type { FaultPlatform } from './fault-platforms.ts';
import type { Delivery } from './standin-server.ts';

/** Deliveries of which the bot cannot have known: the answer was lost, or it died before it had noted them. */
export interface UnknownOutcomes {
  readonly all: ReadonlySet<Delivery>;
  /** In which of the lives something was delivered; what came in the last ones is not in it. */
  readonly livedIn: ReadonlyMap<Delivery, number>;
  /** How many were answered, and not yet taken out of what is to be sent. */
  underWay(): number;
  /** A life is over: what it delivered, and what it left behind on disk. */
  look(life: number, delivered: readonly Delivery[], state: State): void;
}

/** Whether a delivery is that of a row. */
const isOf = (platform: Pick<FaultPlatform, 'contentsOf'>, row: OutboxRow, delivery: Delivery): boolean =>
  delivery.chatId === row.chat.chatId &&
  platform.contentsOf(row.message).includes(delivery.content) &&
  (row.edit ? delivery.messageId === row.edit.messageId : delivery.method.startsWith('send'));

export function unknownOutcomes(
  platform: Pick<FaultPlatform, 'contentsOf'>,
  copies: Pick<Copies, 'isLatest'>,
): UnknownOutcomes {
  const all = new Set<Delivery>();
  const livedIn = new Map<Delivery, number>();
  let underWay = 0;
  return {
    all,
    livedIn,
    underWay: () => underWay,
    look(life, delivered, state) {
      for (const delivery of delivered) {
        livedIn.set(delivery, life);
        const unsaved =
          copies.isLatest(delivery) && state.outbox.some((row) => isOf(platform, row, delivery));
        if (delivery.answered && unsaved) underWay += 1;
        if (!delivery.answered || unsaved) all.add(delivery);
      }
    },
  };
}
