import type { Adapter } from 'lowdb';
import { writeDurably } from '../../kit/write-durably.ts';
import { JsonBytes } from '../json-text.ts';
import { readTextIfThere } from '../read-text.ts';
import { sealed, unsealed } from '../seal.ts';

/** lowdb's adapter for one JSON file with its checksum; unlike lowdb's own it is durable. */
export class SealedJsonFile<Document extends Readonly<Record<string, unknown>>> implements Adapter<Document> {
  readonly #file: string;
  readonly #bytes = new JsonBytes();

  constructor(file: string) {
    this.#file = file;
  }

  async read(): Promise<Document | null> {
    const text = await readTextIfThere(this.#file);
    return text === null ? null : (unsealed(text).document as Document);
  }

  async write(document: Document): Promise<void> {
    await writeDurably(this.#file, sealed(this.#bytes.of(document)));
  }
}
