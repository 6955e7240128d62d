import type { Refusal } from './blocks.ts';

export type Kind = { type: 'zip' } | { type: 'text' } | { type: 'refused'; why: Refusal };

const startsWith = (bytes: Uint8Array, signs: readonly number[]): boolean =>
  signs.every((sign, at) => bytes[at] === sign);

const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const pictures = [
  [0xff, 0xd8, 0xff],
  [0x89, 0x50, 0x4e, 0x47],
  [0x47, 0x49, 0x46, 0x38],
  [0x49, 0x49, 0x2a, 0x00],
  [0x4d, 0x4d, 0x00, 0x2a],
];
/** HEIC and its like name themselves behind a length of four bytes. */
const isHeic = (bytes: Uint8Array): boolean => startsWith(bytes.subarray(4), [0x66, 0x74, 0x79, 0x70]);

/** Names in an OLE container are UTF-16; one with this name holds an encrypted document (MS-OFFCRYPTO 2.3.4.5). */
const encryptedName = Buffer.from('EncryptedPackage', 'utf16le');

/** A PDF that names no font shows pictures of pages. One whose dictionaries are packed does not tell. */
function pdfKind(bytes: Uint8Array): Refusal {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.includes('/Font') || file.includes('/ObjStm')) return 'pdf';
  return file.includes('/Image') ? 'scanned-pdf' : 'pdf';
}

const macroNames = /\.(?:docm|dotm|xlsm|xltm|xlam|xlsb)$/i;

/** What a file is, by its first bytes; of what is refused at once, why. */
export function kindOf(bytes: Uint8Array, name: string): Kind {
  const refused = (why: Refusal): Kind => ({ type: 'refused', why });
  if (macroNames.test(name)) return refused('macros');
  if (startsWith(bytes, [0x50, 0x4b])) return { type: 'zip' };
  if (startsWith(bytes, ole))
    return refused(
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(encryptedName)
        ? 'password'
        : 'old-office',
    );
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) return refused(pdfKind(bytes));
  if (pictures.some((signs) => startsWith(bytes, signs)) || isHeic(bytes)) return refused('picture');
  if (startsWith(bytes, [0x7b, 0x5c, 0x72, 0x74, 0x66])) return refused('other-kind');
  if (/\.(?:docx|xlsx)$/i.test(name)) return refused('broken');
  return { type: 'text' };
}
