import { decodeText } from '../../core/text/decode-text.ts';
import { type Block, type Reading, Refused } from './blocks.ts';
import { kindOf } from './document-kind.ts';
import { openZip } from './open-zip.ts';
import { readTextBlocks } from './read-text-blocks.ts';

/** The largest file that is opened. */
export const largestBytes = 10_000_000;

/** A plan has some ten pages. At 2,000 characters a page, this is what 300 of them hold. */
const mostCharacters = 600_000;

function charactersOf(blocks: readonly Block[]): number {
  let count = 0;
  for (const block of blocks)
    if (block.type === 'paragraph') count += block.text.length;
    else for (const { cells } of block.rows) for (const cell of cells) count += cell.length;
  return count;
}

/** By what a file holds, whatever it is called. The heavy libraries are loaded when one is there to read. */
async function blocksOf(bytes: Uint8Array, name: string): Promise<Block[]> {
  const kind = kindOf(bytes, name);
  if (kind.type === 'refused') throw new Refused(kind.why);
  if (kind.type === 'text') {
    const text = decodeText(bytes);
    if (text === null) throw new Refused('other-kind');
    return readTextBlocks(text);
  }
  const zip = await openZip(bytes);
  if (zip.main.type === 'docx') return (await import('./read-docx.ts')).readDocx(zip);
  return (await import('./read-xlsx.ts')).readXlsx(zip);
}

/**
 * Reads an official document as it was sent: .docx, .xlsx or text. Nothing in it is run, and nothing is fetched that it
 * names.
 * @param name as it was sent, for its ending alone
 */
export async function readDocument(bytes: Uint8Array, name: string): Promise<Reading> {
  try {
    if (bytes.length === 0) throw new Refused('empty');
    if (bytes.length >= largestBytes) throw new Refused('too-large');
    const blocks = await blocksOf(bytes, name);
    if (charactersOf(blocks) > mostCharacters) throw new Refused('too-long');
    if (blocks.length === 0) throw new Refused('no-text');
    return { type: 'read', blocks };
  } catch (error) {
    if (error instanceof Refused) return { type: 'refused', why: error.why };
    throw error;
  }
}
