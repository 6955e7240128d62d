import { type FileHandle, lstat, open, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { isMissing } from './error-code.ts';

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

/**
 * Writes all of some bytes at a place of a file. Where a disk is almost full the system takes a part of what it is given
 * and calls that a success; the rest is offered again, and refused if there is no room.
 */
export async function writeWhole(handle: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, position + done);
    done += bytesWritten;
  }
}

/** A file's rights and owner. */
interface Holding {
  mode: number;
  uid: number;
  gid: number;
}

/** Where a file is written, through links, and what its successor keeps of it; null where none is there. */
async function placeOf(file: string): Promise<{ place: string; held: Holding | null }> {
  try {
    const there = await lstat(file);
    if (!there.isSymbolicLink()) return { place: file, held: there };
    const place = await realpath(file);
    return { place, held: await lstat(place) };
  } catch (error) {
    if (isMissing(error)) return { place: file, held: null };
    throw error;
  }
}

/** Rights and owner as they were: whoever corrects a file as another user does not take it from the bot. */
async function hold(handle: FileHandle, held: Holding): Promise<void> {
  const made = await handle.stat();
  // Only root may give a file away; for anybody else it is theirs already, or cannot be helped.
  if (made.uid !== held.uid || made.gid !== held.gid) await handle.chown(held.uid, held.gid).catch(() => {});
  if ((made.mode & 0o7777) !== (held.mode & 0o7777)) await handle.chmod(held.mode & 0o7777);
}

/** All of a file, or what of it comes piece by piece. */
type Written = string | Uint8Array | AsyncIterable<Uint8Array>;

async function writeAs(
  place: string,
  temporary: string,
  content: Written,
  mode: number | undefined,
  held: Holding | null,
): Promise<void> {
  try {
    const handle = await open(temporary, 'w', mode);
    try {
      if (held) await hold(handle, held);
      // Unlike a single write of the system's it does not end before all is written.
      await writeFile(handle, content);
      await handle.sync();
    } catch (error) {
      await handle.close().catch(() => {});
      throw error;
    }
    // Nothing is lost with a file that is on disk and closes badly. Only Windows renames none that is open.
    const closing = handle.close().catch(() => {});
    if (process.platform === 'win32') await closing;
    await rename(temporary, place);
    await closing;
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {});
    throw error;
  }
}

let drafts = 0;

/**
 * Writes a file durably: a temporary file beside it (its name and a number), fsync, rename, fsync of the folder. Rights
 * and owner stay as they were.
 * @throws whatever the system says, with the file as it was before
 */
export async function writeDurably(file: string, content: string | Uint8Array): Promise<void> {
  const { place, held } = await placeOf(file);
  drafts += 1;
  const temporary = `${place}.${drafts}`;
  if (process.platform === 'win32') return writeAs(place, temporary, content, held?.mode, held);
  // Opened while the file is written: each turn that is waited for is one more before an act is answered.
  const opening = open(dirname(place), 'r');
  // Told below, or after what went wrong before.
  opening.catch(() => {});
  try {
    await writeAs(place, temporary, content, held?.mode, held);
    await (await opening).sync();
  } finally {
    void opening.then((folder) => folder.close()).catch(() => {});
  }
}

/**
 * Writes a file under a temporary name (`.part`), and gives it its own once all of it is on disk: whoever looks finds the
 * whole file, the one before, or none. For several files of a folder, after which the caller has it synced once; unlike
 * `writeDurably` it leaves alone who owns the file. What comes piece by piece is asked for as the disk takes it.
 * @param mode rights of the file, 0o666 without the umask where none are given
 */
export const replaceFile = (file: string, content: Written, mode?: number): Promise<void> =>
  writeAs(file, `${file}${unfinished}`, content, mode, null);
