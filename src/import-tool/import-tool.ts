import { readFile } from 'node:fs/promises';
import { correctionSaid, correctionWords } from '../copy/vi/correction-sheet.ts';
import {
  draftLines,
  draftWords,
  importWords,
  noPlanWords,
  refusalWords,
  wayOnLines,
} from '../copy/vi/import.ts';
import { emptyPlanCells } from '../core/plan/correction.ts';
import type { Draft } from '../core/plan/draft.ts';
import { planOfDraft } from '../core/plan/plan-of-draft.ts';
import { isCorrections, writeCorrections } from '../documents/import/correction-sheet.ts';
import { indicesOfAreas } from '../documents/import/indices-of-areas.ts';
import { largestBytes, readDocument } from '../documents/import/read-document.ts';
import { understandPlan } from '../documents/import/understand-plan.ts';
import { writeDurably } from '../kit/write-durably.ts';
import { correctedBy } from './corrected-by.ts';
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
  /** Where to write the workbook of corrections. */
  sheet: string | null;
  /** The workbook that was filled in. */
  corrections: string | null;
}

const flags = ['--out', '--sheet', '--corrections'] as const;

function readTyped(words: readonly string[]): Typed | null {
  const values = new Map<string, string>();
  const files: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    const value = words[at + 1];
    if (!flags.some((flag) => flag === word)) files.push(word);
    else if (value === undefined || value.startsWith('--')) return null;
    else {
      values.set(word, value);
      at += 1;
    }
  }
  const [file, ...more] = files;
  if (file === undefined || more.length > 0 || /^-./.test(file)) return null;
  return {
    file,
    out: values.get('--out') ?? './nhap-ke-hoach',
    sheet: values.get('--sheet') ?? null,
    corrections: values.get('--corrections') ?? null,
  };
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
  if (made.type === 'plan') {
    say(importWords.ready);
    return true;
  }
  for (const { words: fault } of made.refused) say(importWords.refused(fault));
  if (made.missing.length > 0) say(importWords.lacking(made.missing.length, emptyPlanCells(draft)));
  return true;
}

/** Writes the workbook in which a draft is corrected. @returns whether it could be written */
async function writeSheet(file: string, draft: Draft, { say }: ImportParts): Promise<boolean> {
  const bytes = await writeCorrections(draft, correctionWords);
  try {
    await writeDurably(file, bytes);
  } catch {
    say(importWords.noFolder(file));
    return false;
  }
  say(correctionSaid.sheetWritten(file));
  return true;
}

/** Reads what was named or pasted as a plan, and says why it is none. */
async function readPlan(
  { file, sheet, corrections }: Typed,
  { input, say }: ImportParts,
): Promise<Draft | null> {
  const bytes = file === '-' ? await readInput(input) : await readFile(file).catch(() => null);
  if (bytes === null) {
    say(importWords.noFile(file));
    return null;
  }
  const reading = await readDocument(bytes, file === '-' ? 'stdin.txt' : file);
  if (reading.type === 'refused') {
    say(refusalWords[reading.why]!);
    return null;
  }
  // Read as a plan it would be one, of what stands in its cells.
  if (await isCorrections(bytes, correctionWords)) {
    say(correctionSaid.isCorrections(file));
    return null;
  }
  const understood = understandPlan(reading.blocks);
  if (understood.type === 'plan') return understood.draft;
  // What a paper of blocks of work lacks of each is filled in in the workbook.
  const filledIn = sheet ?? corrections;
  const ofAreas = filledIn === null || understood.draft === null ? null : indicesOfAreas(understood.draft);
  if (ofAreas !== null) {
    say(importWords.areasAsIndices(ofAreas.indices.length));
    say('');
    return ofAreas;
  }
  if (understood.draft !== null) {
    for (const line of draftLines(understood.draft)) say(line);
    say('');
  }
  say(noPlanWords(understood));
  for (const line of wayOnLines(understood.draft)) say(line);
  return null;
}

/**
 * Reads a plan and says what was understood of it; writes a draft into a folder. With `--sheet` it writes a workbook in which
 * the draft is corrected, with `--corrections` it takes one that was filled in.
 * @returns 0 where it is a plan that raises an index, complete or not; 1 where it is none or cannot be read
 */
export async function runImportTool(parts: ImportParts): Promise<0 | 1> {
  const { words, say } = parts;
  const typed = readTyped(words);
  if (typed === null) {
    say(importWords.usage);
    return 1;
  }
  const { out, sheet, corrections } = typed;
  const read = await readPlan(typed, parts);
  if (read === null) return 1;
  const draft = corrections === null ? read : await correctedBy(read, corrections, say);
  if (draft === null) return 1;
  for (const line of draftLines(draft)) say(line);
  if (sheet !== null && !(await writeSheet(sheet, draft, parts))) return 1;
  return (await write(out, draft, parts)) ? 0 : 1;
}
