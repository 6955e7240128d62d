import type { Attachment } from '../core/said/attachment.ts';
import { createRecent } from '../kit/recent.ts';
import { nameOf } from './name-of-error.ts';
import type { Enclosed, MadeAttachment, MakeAttachment } from './ports/attachments.ts';
import type { EvidenceFiles } from './ports/evidence-files.ts';
import type { Log } from './ports/log.ts';

/** How many are kept once made: one digest goes to many chats. */
const kept = 4;

/** Where what goes with messages comes from; null where there is none of that kind. */
export interface AttachmentSources {
  make: MakeAttachment | null;
  files: Pick<EvidenceFiles, 'find'> | null;
}

/**
 * Has each attachment for all the chats that get it: what is made is made once, what was kept lies where it is.
 * @returns undefined for one that cannot be had
 */
export function createAttachmentDesk(
  { make, files }: AttachmentSources,
  log: Log,
): (attachment: Attachment) => Promise<Enclosed | undefined> {
  const made = createRecent<string, Promise<Uint8Array | undefined>>(kept);

  function had<Got>(attachment: Attachment, getting: Promise<Got>): Promise<Got | undefined> {
    return getting.catch((error: unknown) => {
      log.error('attachment: not made', { type: attachment.type, why: nameOf(error) });
      return undefined;
    });
  }

  function madeOnce(attachment: MadeAttachment): Promise<Uint8Array | undefined> {
    if (make === null) return Promise.resolve(undefined);
    const key = JSON.stringify(attachment);
    const known = made.get(key);
    if (known) return known;
    const making = had(attachment, make(attachment)).then((bytes) => {
      if (bytes === undefined) made.delete(key);
      return bytes;
    });
    made.set(key, making);
    return making;
  }

  return (attachment) =>
    attachment.type === 'kept'
      ? files === null
        ? Promise.resolve(undefined)
        : had(attachment, files.find(attachment.file))
      : madeOnce(attachment);
}
