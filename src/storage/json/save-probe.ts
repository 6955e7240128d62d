import { open, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** What is tried at least, where there is no state yet. */
const leastBytes = 64 * 1024;

/**
 * Tries whether a state could be saved in a folder now, without touching it: a file of its size is written and
 * flushed, and removed.
 * @throws what stands against it: ENOSPC, EROFS, EACCES …
 */
export async function probeSaving(folder: string): Promise<void> {
  const size = await stat(join(folder, 'state.json')).then(
    (file) => file.size,
    () => 0,
  );
  const path = join(folder, `probe-${process.pid}.tmp`);
  const file = await open(path, 'w', 0o600);
  try {
    await file.writeFile(Buffer.alloc(Math.max(leastBytes, size)));
    await file.sync();
  } finally {
    await file.close();
    await rm(path, { force: true });
  }
}
