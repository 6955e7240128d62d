import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import writeFileAtomic from 'write-file-atomic';

/** A file that `replaceFile` has not wholly written yet. */
export const unfinished = '.part';

/** Makes a rename or a new file in a folder survive a power cut; Windows does not let folders be opened. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Writes a file durably: a temporary file, fsync, rename, fsync of the folder. */
export async function writeDurably(file: string, content: string | Uint8Array): Promise<void> {
  const bytes = typeof content === 'string' ? content : Buffer.from(content);
  await writeFileAtomic(file, bytes, { encoding: 'utf8', fsync: true });
  await syncFolder(dirname(file));
}

/**
 * Writes a file under a temporary name (`.part`), and gives it its own once all of it is on disk: whoever looks finds the
 * whole file, the one before, or none. For several files of a folder, after which the caller has it synced once; unlike
 * `writeDurably` it leaves alone who owns the file.
 * @param mode rights of the file, 0o666 without the umask where none are given
 */
export async function replaceFile(file: string, content: string | Uint8Array, mode?: number): Promise<void> {
  const temporary = `${file}${unfinished}`;
  try {
    const handle = await open(temporary, 'w', mode);
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {});
    throw error;
  }
}
