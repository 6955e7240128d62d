import { randomBytes } from 'node:crypto';
import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { MadeFile } from '../../core/documents/document-work.ts';
import { writeDurably } from '../../kit/write-durably.ts';

/** Where files that are made on demand lie, beside the state. */
const madeFolder = 'documents';

/** Where a document's files go, and who hears how far it is. */
export interface Output {
  /** Puts a file beside the state. @param name what people see and save it as, with its ending */
  put(name: string, mime: string, bytes: Uint8Array): Promise<void>;
  /** For what is written piece by piece: a place, and its entry once it is whole. */
  place(name: string, mime: string): Promise<{ path: string; done(): Promise<void> }>;
  progress(done: number, of: number): void;
}

const endingOf = (name: string): string => /\.[a-z0-9]{1,5}$/.exec(name)?.[0] ?? '';

/** An output into the folder of a state. @returns it, and the files that were put there so far */
export function createOutput(
  stateFolder: string,
  onProgress: (done: number, of: number) => void,
): { output: Output; files: MadeFile[] } {
  const files: MadeFile[] = [];
  async function placed(name: string): Promise<{ file: string; path: string }> {
    const file = `${madeFolder}/${randomBytes(16).toString('hex')}${endingOf(name)}`;
    await mkdir(join(stateFolder, madeFolder), { recursive: true, mode: 0o700 });
    return { file, path: join(stateFolder, file) };
  }
  return {
    files,
    output: {
      async put(name, mime, bytes) {
        const { file, path } = await placed(name);
        await writeDurably(path, bytes);
        files.push({ name, mime, file, bytes: bytes.length });
      },
      async place(name, mime) {
        const { file, path } = await placed(name);
        return {
          path,
          async done() {
            files.push({ name, mime, file, bytes: (await stat(path)).size });
          },
        };
      },
      progress: onProgress,
    },
  };
}
