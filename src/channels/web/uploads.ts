import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { FileUnavailableError } from '../../app/ports/channel.ts';
import { isMissing } from '../../kit/error-code.ts';
import { replaceFile, syncFolder, unfinished } from '../../kit/write-durably.ts';

/** Whoever needs an upload fetches it soon after it came; one this old is needed by nobody. */
const keptMs = 2 * 24 * 3_600_000;
const refForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Files of one message, written while they come. */
export interface Arriving {
  /** Writes a file durably, as fast as the disk takes it. @returns its ref and its size */
  write(content: AsyncIterable<Uint8Array>): Promise<{ ref: string; bytes: number }>;
  /** Once a power cut can take none of them away. */
  keep(): Promise<void>;
  /** Takes back whatever was written. */
  drop(): Promise<void>;
}

/** Files that came with messages of the page, until they are fetched. */
export interface Uploads {
  /** Makes the folder; removes what is too old, or was left half written by a crash. */
  open(): Promise<void>;
  /** For the files of a message. */
  arrive(): Arriving;
  /** @throws FileUnavailableError if there is no such upload, or it is larger than `maxBytes` */
  fetch(ref: string, maxBytes: number): Promise<Uint8Array>;
}

/** Uploads in a folder of their own, each under a random name: nothing of a path comes from outside. */
export function createUploads(folder: string): Uploads {
  return {
    async open() {
      await mkdir(folder, { recursive: true });
      await syncFolder(dirname(folder));
      for (const name of await readdir(folder)) {
        const path = join(folder, name);
        // By the world's clock, as the files' own times are: the rehearsal's may have been wound by months.
        const old = Date.now() - (await stat(path)).mtimeMs > keptMs;
        if (old || name.endsWith(unfinished)) await rm(path, { recursive: true, force: true });
      }
    },
    arrive() {
      const refs: string[] = [];
      return {
        async write(content) {
          const ref = randomUUID();
          refs.push(ref);
          let bytes = 0;
          async function* counted() {
            for await (const piece of content) {
              bytes += piece.length;
              yield piece;
            }
          }
          await replaceFile(join(folder, ref), counted());
          return { ref, bytes };
        },
        async keep() {
          if (refs.length > 0) await syncFolder(folder);
        },
        async drop() {
          await Promise.all(refs.splice(0).map((ref) => rm(join(folder, ref), { force: true })));
        },
      };
    },
    async fetch(ref, maxBytes) {
      if (!refForm.test(ref)) throw new FileUnavailableError('gone');
      const handle = await open(join(folder, ref), 'r').catch((cause: unknown) => {
        throw isMissing(cause) ? new FileUnavailableError('gone', { cause }) : cause;
      });
      try {
        if ((await handle.stat()).size > maxBytes) throw new FileUnavailableError('too-large');
        return new Uint8Array(await handle.readFile());
      } finally {
        await handle.close();
      }
    },
  };
}
