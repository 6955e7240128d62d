import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { importWords } from '../copy/vi/import.ts';
import { writeDurably } from '../kit/write-durably.ts';

/** Writes values as files of JSON into a folder, which is made where there is none. @returns whether it could; else it is said */
export async function writeFolder(
  folder: string,
  files: ReadonlyMap<string, unknown>,
  say: (line: string) => void,
): Promise<boolean> {
  try {
    await mkdir(folder, { recursive: true });
    for (const [name, value] of files)
      await writeDurably(join(folder, name), `${JSON.stringify(value, null, 2)}\n`);
    return true;
  } catch {
    say(importWords.noFolder(folder));
    return false;
  }
}
