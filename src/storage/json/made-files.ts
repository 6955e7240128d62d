import { readdir, rm, stat } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import type { EvidenceFiles } from '../../app/ports/evidence-files.ts';
import { madeFolder } from './folder-names.ts';

/** So long what was made can be sent again, ms of the world's clock: a row may wait for a platform, a link lasts a day. */
const keptMs = 3 * 24 * 3_600_000;

/** Removes what was made long ago, and what a killed process left half written: a document can be asked for again. */
async function tidy(root: string, now: number): Promise<void> {
  for (const name of await readdir(root).catch((): string[] => [])) {
    const file = join(root, name);
    const made = await stat(file).catch(() => null);
    if (made && now - made.mtimeMs > keptMs) await rm(file, { force: true }).catch(() => {});
  }
}

/** Documents that were made on demand, in a folder beside the state; what is older than three days is removed. */
export function openMadeFiles(
  stateFolder: string,
  now: () => number = Date.now,
): Pick<EvidenceFiles, 'find'> {
  const root = resolve(stateFolder, madeFolder);
  return {
    async find(file) {
      await tidy(root, now());
      const path = resolve(stateFolder, file);
      if (!path.startsWith(`${root}${sep}`)) throw new Error('documents lie in their folder alone');
      const found = await stat(path);
      if (!found.isFile() || found.size === 0) throw new Error('there is no such document');
      return { path, bytes: found.size };
    },
  };
}
