import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Evidence } from '../core/report/report.ts';
import { filesBelow } from '../storage/json/copy-once.ts';
import {
  archiveFolder,
  copiesFolder,
  evidenceFolder,
  monthsFolder,
  stateFile,
} from '../storage/json/folder-names.ts';
import { readMonth } from '../storage/json/month-files.ts';
import { parseLive } from '../storage/json/state-file.ts';
import { readText, readTextIfThere } from '../storage/read-text.ts';

/** What a check found: what is wrong, one line each, and what there is. */
export interface Findings {
  problems: string[];
  notes: string[];
}

const messageOf = (error: unknown): string => (error as Error).message.split('\n')[0]!;

async function problemOfEvidence(folder: string, { kept }: Evidence): Promise<string | null> {
  if (kept.type !== 'stored') return null;
  const file = join(folder, kept.file);
  const found = await stat(file).catch(() => null);
  if (found === null) return `${file} is missing: a report names it as evidence.`;
  return found.size === kept.bytes ? null : `${file} has ${found.size} bytes; the state says ${kept.bytes}.`;
}

/** Looks at everything of a state's folder: live document, seal, months, archive, evidence. Nothing is changed. */
export async function checkState(folder: string): Promise<Findings> {
  const problems: string[] = [];
  const notes: string[] = [];
  const file = join(folder, stateFile);
  const text = await readTextIfThere(file).catch((error: unknown) => {
    problems.push(messageOf(error));
    return undefined;
  });
  if (text === undefined) return { problems, notes };
  if (text === null) {
    for (const part of [copiesFolder, archiveFolder, monthsFolder, evidenceFolder])
      if ((await filesBelow(join(folder, part))).length > 0) {
        problems.push(`${file} is missing, but ${part}/ stands beside it.`);
        return { problems, notes };
      }
    return { problems, notes: [`${folder} holds nothing yet.`] };
  }

  const evidence: Evidence[] = [];
  try {
    const { live, seal } = parseLive(text);
    if (seal === 'broken') problems.push(`${file} does not fit its checksum: damaged, or changed by hand.`);
    if (seal === 'missing')
      notes.push(`${file} has no checksum: of an earlier version; the next start adds it.`);
    const documents = new Map<string, Evidence>();
    let months = 0;
    for (const [period, hash] of Object.entries(live.months))
      try {
        const month = await readMonth(folder, period, hash);
        for (const one of Object.values(month.evidence)) documents.set(one.id, one);
        months++;
      } catch (error) {
        problems.push(messageOf(error));
      }
    for (const one of Object.values(live.evidence)) documents.set(one.id, one);
    evidence.push(...documents.values());
    notes.push(`${months} months' documents`);
  } catch (error) {
    problems.push(`${file} ${messageOf(error)}.`);
  }

  const archived = await filesBelow(join(folder, archiveFolder));
  for (const name of archived)
    try {
      JSON.parse(await readText(join(folder, archiveFolder, name)));
    } catch (error) {
      problems.push(
        error instanceof SyntaxError ? `${join(folder, archiveFolder, name)} is no JSON.` : messageOf(error),
      );
    }
  notes.push(`${archived.length} archived documents`);
  for (const one of evidence) {
    const problem = await problemOfEvidence(folder, one);
    if (problem !== null) problems.push(problem);
  }
  notes.push(`${evidence.filter(({ kept }) => kept.type === 'stored').length} files of evidence`);
  return { problems, notes };
}
