import { wholeChat } from '../heard/event.ts';
import type { Message } from '../said/message.ts';
import { plainer } from '../said/plainer.ts';
import { asFile, type SayWithoutFile, withoutAttachment } from '../said/suited.ts';
import type { DeliveryCode } from './delivery-error.ts';
import type { OutboxRow } from './row.ts';

/** The row once more as another message: its own key, its tries not counted. */
const again = (row: OutboxRow, as: string, more: Partial<OutboxRow>): OutboxRow => ({
  ...row,
  key: `${row.key}>${as}`,
  notBefore: 0,
  attempts: 0,
  unknownOutcomes: 0,
  deaths: 0,
  lease: null,
  ...more,
});

/** A message of its own for an edit that found none. */
function asNew({ edit: _, ...row }: OutboxRow): OutboxRow {
  return again(row, 'new', { bulk: true });
}

/** What is said instead of what cannot be. */
export interface Instead {
  /** At least, where an answer cannot be said at all. */
  lastWords: Message;
  /** Of a file that does not go along. */
  withoutFile: SayWithoutFile;
}

/** Bare text for what was refused; for an answer whose bare text is refused too, the last words. */
function barer(row: OutboxRow, { lastWords, withoutFile }: Instead): OutboxRow | null {
  if (!row.message.plain) {
    const message = plainer(withoutAttachment(row.message, withoutFile));
    if (message) return again(row, 'plain', { message });
  }
  const isAnswer = row.key.startsWith('reply:') && !row.key.includes('>last');
  return isAnswer ? again(row, 'last', { message: { ...lastWords, plain: true } }) : null;
}

/** What of a message a refusal is about; null where the chat takes nothing, or it says nothing of this message. */
const refusedPart: Readonly<Record<DeliveryCode, 'attachment' | 'edit' | 'topic' | 'form' | null>> = {
  'pictures-forbidden': 'attachment',
  'picture-refused': 'attachment',
  'files-forbidden': 'attachment',
  'file-refused': 'attachment',
  'edit-gone': 'edit',
  'thread-gone': 'topic',
  refused: 'form',
  blocked: null,
  'chat-not-found': null,
  moved: null,
  'no-right': null,
  'token-refused': null,
  'rate-limited': null,
  unavailable: null,
  unreachable: null,
  'outcome-unknown': null,
};

/**
 * What is sent to the same chat instead of a row that the platform will never take. Each successor lacks something that
 * the row had (edit, attachment, topic, formatting), so that a chain of them ends.
 * @returns null where nothing else can be sent there
 */
export function successorOf(row: OutboxRow, code: DeliveryCode, instead: Instead): OutboxRow | null {
  switch (refusedPart[code]) {
    case 'attachment': {
      // A photo that cannot be shown there may be taken as a file.
      const file = asFile(row.message);
      if (file) return again(row, 'file', { message: file });
      return row.message.attachment
        ? again(row, 'words', { message: withoutAttachment(row.message, instead.withoutFile) })
        : barer(row, instead);
    }
    case 'edit':
      return row.edit ? asNew(row) : barer(row, instead);
    case 'topic':
      if (row.edit) return asNew(row);
      return row.chat.threadId === undefined ? null : again(row, 'general', { chat: wholeChat(row.chat) });
    case 'form':
      return barer(row, instead);
    case null:
      return null;
  }
}

/** What a row says, by its key. */
export type RowKind = 'reminder' | 'summary' | 'digest' | 'office' | 'answer' | 'notice';

/** Reads the kind of message from the key of its row. */
export function kindOfRow(key: string): RowKind {
  switch (key.slice(0, key.indexOf(':'))) {
    case 'remind':
      return 'reminder';
    case 'leader':
    case 'year':
      return 'summary';
    case 'digest':
    case 'digest-edit':
    case 'digest-addendum':
      return 'digest';
    case 'office':
    case 'unreachable':
    case 'given-up':
    case 'alarm':
    case 'aside':
    case 'year-over':
      return 'office';
    case 'reply':
      return 'answer';
    default:
      return 'notice';
  }
}
