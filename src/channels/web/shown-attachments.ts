import { randomUUID } from 'node:crypto';
import type { Attachment } from '../../core/said/attachment.ts';
import { createRecent } from '../../kit/recent.ts';

/** What an entry shows of what went with its message. */
export interface Shown {
  /** Address of a picture. */
  picture?: string;
  /** A file, with the address from which it is saved. */
  download?: { name: string; bytes: number; address: string };
}

/** What went with messages of the page, in memory. */
export interface ShownAttachments {
  /** @returns what the entry shows; nothing where there are no bytes */
  keep(attachment: Attachment | undefined, bytes: Uint8Array | undefined): Shown;
  /** Answers a request of an address that `keep` gave; null for any that is unknown or too old. */
  answer(id: string): { body: Uint8Array<ArrayBuffer>; headers: Record<string, string> } | null;
}

/** What went with this many messages can still be looked at. */
const kept = 60;

const headersOf = (attachment: Attachment): Record<string, string> => {
  switch (attachment.type) {
    case 'picture':
      return { 'Content-Type': 'image/png', 'Cache-Control': 'private, max-age=86400' };
    case 'file':
      return {
        'Content-Type': attachment.mime,
        // Saved, never shown as a page of this origin.
        'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(attachment.name)}`,
        'Cache-Control': 'private, max-age=86400',
      };
  }
};

export function createShownAttachments(): ShownAttachments {
  const known = createRecent<string, { attachment: Attachment; bytes: Uint8Array }>(kept);
  return {
    keep(attachment, bytes) {
      if (!attachment || !bytes) return {};
      const id = randomUUID();
      known.set(id, { attachment, bytes });
      return attachment.type === 'picture'
        ? { picture: `/api/pictures/${id}` }
        : {
            download: { name: attachment.name, bytes: bytes.length, address: `/api/files/${id}` },
          };
    },
    answer(id) {
      const found = known.get(id);
      return found ? { body: new Uint8Array(found.bytes), headers: headersOf(found.attachment) } : null;
    },
  };
}
