import { stat } from 'node:fs/promises';
import { resolve, sep } from 'node:path';
import type { EvidenceContent, EvidencePiece } from '../../core/documents/compose-evidence.ts';
import type { WorkbookModel } from '../../core/documents/sheet-model.ts';
import type { Output } from './output.ts';
import { type Archived, writeArchive } from './write-archive.ts';
import { writeWorkbook } from './write-workbook.ts';

/** The most bytes of an archive: bots of Telegram send files of up to 50 MB. */
const mostBytes = 45_000_000;

/** What the archive's own list may take, and what a zip keeps of each file. */
const listBytes = 1_500_000;
const aroundFile = 1_024;

/** What becomes of a piece: its file in a part of the archive, or why it is in none. */
type Outcome = { type: 'file'; name: string; part: number } | { type: 'gone' } | { type: 'none' };

/** The words of the archives. */
interface ArchiveWords {
  fileName(piece: EvidencePiece): string;
  /** The ending of a file's path, as its name in the archive has it. */
  endingOf(path: string): string;
  archiveName(content: EvidenceContent, part: number, of: number): string;
  list(content: EvidenceContent, outcomes: readonly Outcome[]): WorkbookModel;
}

interface Found {
  path: string;
  bytes: number;
}

/** Where a piece's file lies; null where it lies nowhere. */
async function findFile(stateFolder: string, { evidence: { kept } }: EvidencePiece): Promise<Found | null> {
  if (kept.type !== 'stored') return null;
  const root = resolve(stateFolder, 'evidence');
  // A state of Windows names it with its own separator.
  const path = resolve(stateFolder, kept.file.replaceAll('\\', '/'));
  if (!path.startsWith(`${root}${sep}`)) return null;
  const found = await stat(path).catch(() => null);
  return found?.isFile() && found.size > 0 ? { path, bytes: found.size } : null;
}

/** Names that are each given once, whatever the system makes of capitals. */
function createNames(): (name: string, ending: string) => string {
  const given = new Set<string>();
  return (name, ending) => {
    for (let again = 1; ; again += 1) {
      const tried = `${name}${again === 1 ? '' : ` (${again})`}${ending}`;
      if (given.has(tried.toLowerCase())) continue;
      given.add(tried.toLowerCase());
      return tried;
    }
  };
}

/**
 * Puts all evidence of some months into archives, each no larger than can be sent, split between files, each with the list of
 * all. A file that is gone is named there and stops nothing. Nothing is put where there is no evidence.
 * @param stateFolder where the state lies, with its evidence
 */
export async function putEvidence(
  content: EvidenceContent,
  words: ArchiveWords,
  stateFolder: string,
  output: Output,
): Promise<void> {
  const { pieces, now } = content;
  if (pieces.length === 0) return;
  const nameOf = createNames();
  const parts: Archived[][] = [[]];
  let left = mostBytes - listBytes;
  const outcomes: Outcome[] = [];
  for (const piece of pieces) {
    const found = await findFile(stateFolder, piece);
    if (!found) {
      outcomes.push({ type: piece.evidence.kept.type === 'stored' ? 'gone' : 'none' });
      continue;
    }
    const bytes = found.bytes + aroundFile;
    if (bytes > left && parts.at(-1)!.length > 0) {
      parts.push([]);
      left = mostBytes - listBytes;
    }
    left -= bytes;
    const name = nameOf(words.fileName(piece), words.endingOf(found.path));
    parts.at(-1)!.push({ name, at: piece.evidence.at, path: found.path });
    outcomes.push({ type: 'file', name, part: parts.length });
  }
  const model = words.list(content, outcomes);
  const list = { name: `${model.name}.xlsx`, at: now, bytes: await writeWorkbook(model) };
  const files = parts.flat().length;
  let done = 0;
  for (const [at, part] of parts.entries()) {
    const place = await output.place(words.archiveName(content, at + 1, parts.length), 'application/zip');
    await writeArchive(place.path, [list, ...part], () => {
      done += 1;
      output.progress(done, files);
    });
    await place.done();
  }
}
