import { mkdir, readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';

/** The state goes last: a move that was broken off is begun again by the next start. */
const lastOf = 'state.json';

/**
 * Moves what a closed store keeps in a folder to another one beside it.
 * @param but names of entries that stay
 */
export async function putAside(folder: string, to: string, but: readonly string[] = []): Promise<void> {
  const names = (await readdir(folder)).filter((name) => !but.includes(name) && !name.endsWith('.sock'));
  await mkdir(to, { recursive: true });
  for (const name of names.sort((a, b) => Number(a === lastOf) - Number(b === lastOf)))
    await rename(join(folder, name), join(to, name));
}
