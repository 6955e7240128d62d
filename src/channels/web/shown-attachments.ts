import { randomUUID } from 'node:crypto';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { type Enclosed, isOnDisk } from '../../app/ports/attachments.ts';
import { type Attachment, mediaOf } from '../../core/said/attachment.ts';
import { createRecent } from '../../kit/recent.ts';

/** What an entry shows of what went with its message. */
export interface Shown {
  /** Address of a picture. */
  picture?: string;
  /** What somebody called it, where it is a photo of theirs. */
  photo?: string;
  /** A file, with the address from which it is saved. */
  download?: { name: string; bytes: number; address: string };
}

interface Answered {
  body: Uint8Array<ArrayBuffer> | ReadableStream;
  headers: Record<string, string>;
}

/** What went with messages of the page: what was made in memory, what was kept where it lies. */
export interface ShownAttachments {
  /** @returns what the entry shows; nothing where there are no bytes */
  keep(attachment: Attachment | undefined, enclosed: Enclosed | undefined): Shown;
  /** Answers a request of an address that `keep` gave; null for any that is unknown, too old, or gone from the disk. */
  answer(id: string): Promise<Answered | null>;
}

/** What went with this many messages can still be looked at. */
const kept = 60;

const headersOf = (attachment: Attachment): Record<string, string> => {
  const headers = { 'Cache-Control': 'private, max-age=86400' };
  if (attachment.type === 'picture') return { ...headers, 'Content-Type': 'image/png' };
  if (mediaOf(attachment) === 'picture') return { ...headers, 'Content-Type': attachment.mime };
  return {
    ...headers,
    'Content-Type': attachment.mime,
    // Saved, never shown as a page of this origin.
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(attachment.name)}`,
  };
};

/** A file of this machine as a stream; null where it is gone. */
async function readNow(path: string): Promise<ReadableStream | null> {
  const handle = await open(path, 'r').catch(() => null);
  return handle && (Readable.toWeb(handle.createReadStream()) as ReadableStream);
}

export function createShownAttachments(): ShownAttachments {
  const known = createRecent<string, { attachment: Attachment; enclosed: Enclosed }>(kept);
  return {
    keep(attachment, enclosed) {
      if (!attachment || !enclosed) return {};
      const id = randomUUID();
      known.set(id, { attachment, enclosed });
      if (attachment.type === 'picture') return { picture: `/api/pictures/${id}` };
      if (mediaOf(attachment) === 'picture')
        return { picture: `/api/pictures/${id}`, photo: attachment.name };
      const bytes = isOnDisk(enclosed) ? enclosed.bytes : enclosed.length;
      return { download: { name: attachment.name, bytes, address: `/api/files/${id}` } };
    },
    async answer(id) {
      const found = known.get(id);
      if (!found) return null;
      const { attachment, enclosed } = found;
      const body = isOnDisk(enclosed) ? await readNow(enclosed.path) : new Uint8Array(enclosed);
      return body && { body, headers: headersOf(attachment) };
    },
  };
}
