import { createHash } from 'node:crypto';

/** SHA-256 of a text, or of the bytes of one, 64 hex digits. */
export const checksumOf = (text: string | Uint8Array): string =>
  createHash('sha256').update(text).digest('hex');

/**
 * A document with its checksum as its first field, over the exact JSON text that it has without it:
 * `{"seal":"<64 hex digits>",…}`, as the bytes of a file.
 * @param json the JSON of an object with at least one field
 */
export function sealed(json: string | Uint8Array): Buffer {
  const bytes = typeof json === 'string' ? Buffer.from(json) : json;
  return Buffer.concat([Buffer.from(`{"seal":"${checksumOf(bytes)}",`), bytes.subarray(1)]);
}

/** Whether a file is as it was written: `missing` in those of earlier versions, `broken` after any change by hand. */
export type Seal = 'fits' | 'missing' | 'broken';

const opening = /^\{"seal":"([0-9a-f]{64})",/;

/**
 * Reads what `sealed` wrote, or a document without a seal.
 * @throws SyntaxError if it is no JSON
 */
export function unsealed(text: string): { document: unknown; seal: Seal } {
  const whole = text.trim();
  const parsed: unknown = JSON.parse(whole);
  if (typeof parsed !== 'object' || parsed === null || !Object.hasOwn(parsed, 'seal'))
    return { document: parsed, seal: 'missing' };
  const { seal: _, ...document } = parsed as { seal: unknown };
  const begin = opening.exec(whole);
  const fits = begin !== null && checksumOf(`{${whole.slice(begin[0].length)}`) === begin[1];
  return { document, seal: fits ? 'fits' : 'broken' };
}
