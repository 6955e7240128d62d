import { readFile } from 'node:fs/promises';
import { draftLines, draftWords, importWords, noPlanWords, refusalWords } from '../copy/vi/import.ts';
import type { Draft } from '../core/plan/draft.ts';
import { planOfDraft } from '../core/plan/plan-of-draft.ts';
import { largestBytes, readDocument } from '../documents/import/read-document.ts';
import { understandPlan } from '../documents/import/understand-plan.ts';
import { writeFolder } from './write-folder.ts';

export interface ImportParts {
  /** What was typed behind the tool's name. */
  words: readonly string[];
  /** What is pasted, for the file «-». */
  input: AsyncIterable<Uint8Array>;
  say(line: string): void;
}

interface Typed {
  file: string;
  out: string;
}

function readTyped(words: readonly string[]): Typed | null {
  const at = words.indexOf('--out');
  const out = at < 0 ? './nhap-ke-hoach' : words[at + 1];
  const files = words.filter((_, position) => at < 0 || (position !== at && position !== at + 1));
  const [file, ...more] = files;
  if (file === undefined || out === undefined || more.length > 0 || /^-./.test(file)) return null;
  return { file, out };
}

/** No more is read than what is refused anyway. */
async function readInput(input: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of input) {
    chunks.push(chunk);
    size += chunk.length;
    if (size >= largestBytes) break;
  }
  return Buffer.concat(chunks);
}

/** Writes the draft, and plan and directory where it is complete. @returns whether it could be written */
async function write(folder: string, draft: Draft, { say }: ImportParts): Promise<boolean> {
  const made = planOfDraft(draft, draftWords);
  const files = new Map<string, unknown>([['draft.json', draft]]);
  if (made.type === 'plan') {
    files.set(`plan-${made.plan.year}.json`, made.plan);
    files.set('org.json', made.org);
  }
  if (!(await writeFolder(folder, files, say))) return false;
  say('');
  say(importWords.written(folder, [...files.keys()]));
  if (made.type === 'plan') return true;
  for (const fault of made.refused) say(importWords.refused(fault));
  if (made.missing.length > 0) say(importWords.lacking(made.missing.length));
  return true;
}

/**
 * Reads a plan and says what was understood of it; writes a draft into a folder.
 * @returns 0 where it is a plan that raises an index, complete or not; 1 where it is none or cannot be read
 */
export async function runImportTool(parts: ImportParts): Promise<0 | 1> {
  const { words, input, say } = parts;
  const typed = readTyped(words);
  if (typed === null) {
    say(importWords.usage);
    return 1;
  }
  const { file, out } = typed;
  const bytes = file === '-' ? await readInput(input) : await readFile(file).catch(() => null);
  if (bytes === null) {
    say(importWords.noFile(file));
    return 1;
  }
  const reading = await readDocument(bytes, file === '-' ? 'stdin.txt' : file);
  if (reading.type === 'refused') {
    say(refusalWords[reading.why]!);
    return 1;
  }
  const understood = understandPlan(reading.blocks);
  if (understood.draft !== null) for (const line of draftLines(understood.draft)) say(line);
  if (understood.type === 'no-plan') {
    if (understood.draft !== null) say('');
    say(noPlanWords(understood));
    return 1;
  }
  return (await write(out, understood.draft, parts)) ? 0 : 1;
}
