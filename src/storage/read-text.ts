import { readFile } from 'node:fs/promises';
import { DataError } from '../core/plan/data-error.ts';
import { decodeText } from '../core/text/decode-text.ts';
import { isMissing } from '../kit/error-code.ts';
import { asFileFault } from './file-fault.ts';

/**
 * The one place where a text file that a person may have written is read: UTF-8 or UTF-16, with or without its mark.
 * @throws DataError in one line if it is no text, or the system refuses it
 */
export async function readText(file: string): Promise<string> {
  const bytes = await readFile(file).catch((error: unknown) => {
    throw asFileFault(error, file);
  });
  const text = decodeText(bytes);
  if (text === null)
    throw new DataError(`${file} is no text in UTF-8 or UTF-16. Save it as UTF-8 and start again.`);
  return text;
}

/** As `readText`; null where there is no such file. */
export const readTextIfThere = (file: string): Promise<string | null> =>
  readText(file).catch((error: Error) => {
    if (isMissing(error.cause)) return null;
    throw error;
  });
