import { DeliveryError } from '../core/outbox/delivery-error.ts';
import { isOver, isSuperseded } from '../core/outbox/outbox.ts';
import type { OutboxRow } from '../core/outbox/row.ts';
import { isKnownChat } from '../core/people/links.ts';
import type { ChannelName } from '../core/people/org.ts';
import type { Attachment } from '../core/said/attachment.ts';
import { canTake } from '../core/said/suited.ts';
import type { createAttachmentDesk } from './attachment-desk.ts';
import { nameOf } from './name-of-error.ts';
import type { Pace } from './pace.ts';
import type { Enclosed } from './ports/attachments.ts';
import type { Channel } from './ports/channel.ts';
import type { Log } from './ports/log.ts';
import type { Store } from './ports/store.ts';
import type { SendGate } from './send-gate.ts';

/** What came of one send. */
export type Sent =
  | { type: 'sent'; messageId: string | null }
  | { type: 'failed'; error: DeliveryError }
  /** Nothing may be sent there now: it was not tried. */
  | { type: 'held' }
  /** Of no use any more, or a newer one waits: it was not tried. */
  | { type: 'over' };

export interface SendParts {
  store: Store;
  /** The moment (epoch ms) by which a message is of use, or not. */
  usefulAt(): number;
  log: Log;
  channels: ReadonlyMap<ChannelName, Channel>;
  gate: SendGate;
  pace: Pace;
  made: ReturnType<typeof createAttachmentDesk>;
  /** Whether the process ends: nothing waits for its turn then. */
  isEnding(): boolean;
}

/**
 * Sends one message once, at the platform's pace, where it may be sent now and is still of use at that moment.
 * @returns a function that never rejects
 */
export function createSendOnce(parts: SendParts) {
  const { store, usefulAt, log, channels, gate, pace, made } = parts;

  const toError = (error: unknown): DeliveryError =>
    error instanceof DeliveryError
      ? error
      : new DeliveryError('refused', 'a fault of the bot', { cause: error });

  /**
   * What goes along. Where a picture cannot, its words say enough.
   * @throws DeliveryError for a file that cannot: what is said then is another message
   */
  async function enclosedFor(channel: Channel, attachment: Attachment): Promise<Enclosed | undefined> {
    const isTaken = canTake(channel.can, attachment);
    const enclosed = isTaken ? await made(attachment) : undefined;
    if (enclosed || attachment.type === 'picture') return enclosed;
    throw isTaken
      ? new DeliveryError('file-refused', 'the file could not be had')
      : new DeliveryError('files-forbidden', `${channel.name} sends no files`);
  }

  async function transmit(channel: Channel, row: OutboxRow, enclosed?: Enclosed): Promise<string | null> {
    if (!row.edit) return channel.send(row.chat.chatId, row.message, enclosed, row.chat.threadId);
    await channel.edit(row.chat.chatId, row.edit.messageId, row.message, enclosed);
    return row.edit.messageId;
  }

  return async (row: OutboxRow, group: boolean): Promise<Sent> => {
    const channel = channels.get(row.chat.channel);
    if (!channel) {
      const error = new DeliveryError('refused', `channel ${row.chat.channel} is not in use`);
      return { type: 'failed', error };
    }
    // What was kept goes to whoever is linked at this moment, not when it was asked for.
    if (row.message.attachment?.type === 'kept' && !isKnownChat(await store.read(), row.chat))
      return { type: 'over' };
    let enclosed: Enclosed | undefined;
    try {
      enclosed = row.message.attachment && (await enclosedFor(channel, row.message.attachment));
    } catch (caught) {
      return { type: 'failed', error: toError(caught) };
    }
    const isPaced = row.bulk === true || row.edit !== undefined;
    if (gate.waitMs(row.chat) > 0) return { type: 'held' };
    if (isPaced) {
      await pace.turn(row.chat, group);
      if (parts.isEnding()) return { type: 'held' };
    }
    if (isOver(row, usefulAt()) || (row.personId !== undefined && isSuperseded(await store.read(), row)))
      return { type: 'over' };
    // A place from before a pause is void: all that waited would be sent at once.
    if (gate.waitMs(row.chat) > 0) return { type: 'held' };
    if (!isPaced) pace.answered(row.chat);
    gate.begin(row.chat);
    try {
      const messageId = await transmit(channel, row, enclosed);
      gate.end(row.chat, null);
      return { type: 'sent', messageId };
    } catch (caught) {
      const error = toError(caught);
      gate.end(row.chat, error);
      const level = error.retryable ? 'info' : 'warn';
      log[level]('outbox: send failed', {
        channel: row.chat.channel,
        code: error.code,
        why: nameOf(caught),
      });
      return { type: 'failed', error };
    }
  };
}
