import { type Attachment, mediaOf } from './attachment.ts';
import type { Can } from './can.ts';
import type { Line, Message } from './message.ts';

const takenBy = { picture: 'pictures', file: 'files' } as const satisfies Record<
  ReturnType<typeof mediaOf>,
  keyof Can
>;

/** Whether a channel can show or send what is attached to a message. */
export const canTake = (can: Can, attachment: Attachment): boolean => can[takenBy[mediaOf(attachment)]];

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
    case 'kept':
      return { ...message, lines: [...message.lines, sayWithoutFile(attachment.name)] };
    case 'picture':
    case undefined:
      return message;
  }
}

/**
 * A photo that was kept, as a file to be saved: where it cannot be shown it can still be had.
 * @returns null for whatever is no such photo
 */
export function asFile(message: Message): Message | null {
  const { attachment } = message;
  return attachment?.type === 'kept' && attachment.as === 'photo'
    ? { ...message, attachment: { ...attachment, as: 'file' } }
    : null;
}

/**
 * A message as a channel can show it. A drawn picture stays, also where none can be shown: an account elsewhere may take
 * the message over.
 */
export function suited(message: Message, can: Can, sayWithoutFile: SayWithoutFile): Message {
  const { attachment } = message;
  if (!attachment || attachment.type === 'picture' || canTake(can, attachment)) return message;
  const file = asFile(message);
  return file ? suited(file, can, sayWithoutFile) : withoutAttachment(message, sayWithoutFile);
}
