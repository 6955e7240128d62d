import type { Attachment } from '../core/said/attachment.ts';
import { createRecent } from '../kit/recent.ts';
import { nameOf } from './name-of-error.ts';
import type { MakeAttachment } from './ports/attachments.ts';
import type { Log } from './ports/log.ts';

/** How many are kept once made: one digest goes to many chats. */
const kept = 4;

/** Makes each attachment once for all the chats that get it. @returns undefined for one that cannot be made */
export function createAttachmentDesk(
  make: MakeAttachment | null,
  log: Log,
): (attachment: Attachment) => Promise<Uint8Array | undefined> {
  const made = createRecent<string, Promise<Uint8Array | undefined>>(kept);
  return (attachment) => {
    if (make === null) return Promise.resolve(undefined);
    const key = JSON.stringify(attachment);
    const known = made.get(key);
    if (known) return known;
    const making = make(attachment).catch((error: unknown) => {
      log.error('attachment: not made', { type: attachment.type, why: nameOf(error) });
      made.delete(key);
      return undefined;
    });
    made.set(key, making);
    return making;
  };
}
