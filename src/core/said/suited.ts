import type { Attachment } from './attachment.ts';
import type { Can } from './can.ts';
import type { Line, Message } from './message.ts';

const takenBy = { picture: 'pictures', file: 'files' } as const satisfies Record<
  Attachment['type'],
  keyof Can
>;

/** Whether a channel can show or send what is attached to a message. */
export const canTake = (can: Can, { type }: Attachment): boolean => can[takenBy[type]];

/** What is said of a file that a chat does not get, by its name. */
export type SayWithoutFile = (name: string) => Line;

/**
 * The same message without its attachment. The lines under a picture say enough by themselves; that a file is missing
 * is said.
 */
export function withoutAttachment(
  { attachment, ...message }: Message,
  sayWithoutFile: SayWithoutFile,
): Message {
  switch (attachment?.type) {
    case 'file':
      return { ...message, lines: [...message.lines, sayWithoutFile(attachment.name)] };
    case 'picture':
    case undefined:
      return message;
  }
}

/**
 * A message as a channel can show it. A picture stays, also where none can be shown: an account elsewhere may take the
 * message over.
 */
export const suited = (message: Message, can: Can, sayWithoutFile: SayWithoutFile): Message =>
  message.attachment?.type === 'file' && !can.files ? withoutAttachment(message, sayWithoutFile) : message;
