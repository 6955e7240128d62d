import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { isMissing } from '../../kit/error-code.ts';
import { checksumOf } from '../seal.ts';

/** What tells that a file which never changes is as it was written: its size, or what it holds. */
export type WholeCheck = { bytes: number } | { fits(content: Buffer): boolean };

/** A month's document is named by its content. */
export const monthCheck = (file: string): WholeCheck => ({
  fits: (content) => basename(file, '.json').endsWith(`-${checksumOf(content).slice(0, 16)}`),
});

/** An archived document has no checksum; one that was cut is no JSON any more. */
export const archiveCheck: WholeCheck = {
  fits(content) {
    try {
      JSON.parse(content.toString('utf8'));
      return true;
    } catch {
      return false;
    }
  },
};

/** The sizes of the files of evidence that a document's text names, by file; quoted words cannot look like one. */
export const evidenceSizesNamed = (text: string): [file: string, bytes: number][] =>
  [...text.matchAll(/"file":\s*"([^"\\]+)",\s*"mime":\s*"[^"]*",\s*"bytes":\s*(\d+)/g)].map(
    ([, file, bytes]) => [file!, Number(bytes)],
  );

/** Whether a file is there and whole. @throws what the system says, but for a file that is missing */
export async function isWhole(file: string, check: WholeCheck): Promise<boolean> {
  try {
    if ('bytes' in check) return (await stat(file)).size === check.bytes;
    return check.fits(await readFile(file));
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}
