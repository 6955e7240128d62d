/** Which way the two bytes of a sign stand in UTF-16: by its mark, or where the zeros of Latin letters stand. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === undefined || second === undefined || (first === 0) === (second === 0)) return null;
  return first === 0 ? 'utf-16be' : 'utf-16le';
}

/**
 * Reads a text as Windows' editors and shells may have written it: UTF-8 or UTF-16, with a byte order mark or without.
 * The mark is no part of the text.
 * @returns null if it is neither
 */
export function decodeText(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder(utf16Of(bytes) ?? 'utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}
