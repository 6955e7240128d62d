import { mkdir, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import type { EvidenceFiles } from '../../app/ports/evidence-files.ts';
import { writeDurably } from '../../kit/write-durably.ts';
import { evidenceFolder } from './folder-names.ts';

/** Photos, PDF, office documents, short videos. */
const accepted =
  /^(image\/(jpeg|png|webp|gif|heic|heif|tiff|bmp)|video\/(mp4|quicktime)|application\/(pdf|zip|msword|rtf|x-cfb|vnd\.(ms-excel|ms-powerpoint|openxmlformats-officedocument\.[a-z.]+|oasis\.opendocument\.[a-z]+)))$/;

/** Plain text has no signature of its own: valid UTF-8 without control signs counts as such. */
function isPlainText(content: Uint8Array): boolean {
  if (content.length === 0 || content.length > 1024 * 1024) return false;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(content);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    return !/[\u0000-\u0008\u000e-\u001f]/.test(text) && !/<(?:script|html|svg)\b/i.test(text);
  } catch {
    return false;
  }
}

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
      if (!/^[A-Za-z0-9_/-]+$/.test(name)) throw new Error('evidence needs a name of letters and digits');
      // Loaded with the first file: the start does not wait for it.
      const { fileTypeFromBuffer } = await import('file-type');
      const found = await fileTypeFromBuffer(content);
      const type =
        found && accepted.test(found.mime)
          ? found
          : !found && isPlainText(content)
            ? { ext: 'txt', mime: 'text/plain' }
            : null;
      if (!type) return null;
      const file = join(evidenceFolder, `${name}.${type.ext}`);
      await mkdir(dirname(join(stateFolder, file)), { recursive: true });
      await writeDurably(join(stateFolder, file), content);
      return { file, mime: type.mime, bytes: content.length };
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
