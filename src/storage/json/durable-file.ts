import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Adapter } from 'lowdb';
import writeFileAtomic from 'write-file-atomic';
import { readTextIfThere } from '../read-text.ts';
import { sealed, unsealed } from './seal.ts';

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

/** lowdb's adapter for one JSON file with its checksum; unlike lowdb's own it is durable. */
export class SealedJsonFile<Document> implements Adapter<Document> {
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  async read(): Promise<Document | null> {
    const text = await readTextIfThere(this.#file);
    return text === null ? null : (unsealed(text).document as Document);
  }

  async write(document: Document): Promise<void> {
    await writeDurably(this.#file, sealed(JSON.stringify(document)));
  }
}
