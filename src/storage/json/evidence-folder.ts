import { mkdir, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import type { EvidenceFiles } from '../../app/ports/evidence-files.ts';
import { writeDurably } from '../../kit/write-durably.ts';
import { evidenceKind } from '../evidence-kind.ts';
import { evidenceFolder } from './folder-names.ts';

/** Evidence in a folder beside the state. */
export function openEvidenceFolder(stateFolder: string): EvidenceFiles {
  const root = resolve(stateFolder, evidenceFolder);

  /** Where a kept file lies; a state of Windows names it with its own separator. @throws for a place outside the folder */
  function placeOf(file: string): string {
    const place = resolve(stateFolder, file.replaceAll('\\', '/'));
    if (!place.startsWith(`${root}${sep}`)) throw new Error('evidence lies in its folder alone');
    return place;
  }

  return {
    async keep(name, content) {
      const kind = await evidenceKind(name, content);
      if (kind === null) return null;
      const file = join(evidenceFolder, `${name}.${kind.ext}`);
      await mkdir(dirname(join(stateFolder, file)), { recursive: true });
      await writeDurably(join(stateFolder, file), content);
      return { file, mime: kind.mime, bytes: content.length };
    },
    async find(file) {
      const path = placeOf(file);
      const found = await stat(path);
      if (!found.isFile() || found.size === 0) throw new Error('there is no such evidence');
      return { path, bytes: found.size };
    },
    async remove(file) {
      await rm(placeOf(file), { force: true });
    },
  };
}
