import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Evidence } from '../core/report/report.ts';
import { fileFault } from '../storage/file-fault.ts';
import { filesBelow } from '../storage/json/copy-once.ts';
import {
  archiveFolder,
  copiesFolder,
  evidenceFolder,
  monthsFolder,
  stateFile,
} from '../storage/json/folder-names.ts';
import { readMonth } from '../storage/json/month-files.ts';
import { monthAdvice, restoreAdvice } from '../storage/json/restore-advice.ts';
import { archiveCheck, isWhole, type WholeCheck } from '../storage/json/whole-file.ts';
import { isEmpty, parseLive } from '../storage/parse-live.ts';
import { readText, readTextIfThere } from '../storage/read-text.ts';

/** Something that is wrong, and what to do about it. */
interface Problem {
  what: string;
  remedy: string;
}

/** What a check found: what is wrong, and what there is. */
export interface Findings {
  problems: Problem[];
  notes: string[];
}

const messageOf = (error: unknown): string => (error as Error).message.split('\n')[0]!;

/** What the second folder can do about a file that never changes: a restore would not bring it back by itself. */
async function remedyOfFile(
  folder: string,
  backupDir: string | undefined,
  name: string,
  check: WholeCheck,
): Promise<string> {
  if (backupDir === undefined)
    return 'Set BACKUP_DIR, if there is a second folder, and check again: the file may stand there';
  const copy = join(backupDir, name);
  return (await isWhole(copy, check).catch(() => false))
    ? `Copy ${copy} to ${join(folder, name)}`
    : `${backupDir} has no whole copy of it`;
}

async function problemOfEvidence(
  folder: string,
  backupDir: string | undefined,
  { kept }: Evidence,
): Promise<Problem | null> {
  if (kept.type !== 'stored') return null;
  const file = join(folder, kept.file);
  const found = await stat(file).catch(() => null);
  if (found?.size === kept.bytes) return null;
  const remedy = await remedyOfFile(folder, backupDir, kept.file, kept);
  return {
    what:
      found === null
        ? `${file} is missing: a report names it as evidence.`
        : `${file} has ${found.size} bytes; the state says ${kept.bytes}.`,
    remedy: `${remedy}. The bot runs without it${remedy.startsWith('Copy') ? '' : '; its unit can send it again'}.`,
  };
}

/**
 * Looks at everything of a state's folder: live document, seal, months, archive, evidence. Nothing is changed.
 * @param backupDir the second folder, for what to do
 */
export async function checkState(folder: string, backupDir: string | undefined): Promise<Findings> {
  const problems: Problem[] = [];
  const notes: string[] = [];
  const file = join(folder, stateFile);
  const text = await readTextIfThere(file).catch((error: unknown) => {
    problems.push({ what: fileFault(error) ?? messageOf(error), remedy: 'Then check again.' });
    return undefined;
  });
  if (text === undefined) return { problems, notes };
  if (text === null) {
    for (const part of [copiesFolder, archiveFolder, monthsFolder, evidenceFolder])
      if ((await filesBelow(join(folder, part))).length > 0) {
        problems.push({
          what: `${file} is missing, but ${part}/ stands beside it.`,
          remedy: `${await restoreAdvice(folder, backupDir)}.`,
        });
        return { problems, notes };
      }
    return { problems, notes: [`${folder} holds nothing yet.`] };
  }

  const evidence: Evidence[] = [];
  try {
    const { live, seal } = parseLive(text);
    if (seal === 'broken')
      problems.push({
        what: `${file} does not fit its checksum: damaged, or changed by hand.`,
        remedy: `${await restoreAdvice(folder, backupDir, { mayBeByHand: true })}.`,
      });
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
        problems.push({
          what: fileFault(error) ?? messageOf(error),
          remedy: `${await monthAdvice(folder, backupDir, period, hash)}.`,
        });
      }
    for (const one of Object.values(live.evidence)) documents.set(one.id, one);
    evidence.push(...documents.values());
    notes.push(`${months} months' documents`);
  } catch (error) {
    problems.push({
      what: `${file} ${messageOf(error)}.`,
      remedy: `${await restoreAdvice(folder, backupDir, { mayBeByHand: messageOf(error) !== isEmpty })}.`,
    });
  }

  const archived = await filesBelow(join(folder, archiveFolder));
  for (const archivedName of archived)
    try {
      JSON.parse(await readText(join(folder, archiveFolder, archivedName)));
    } catch (error) {
      const name = join(archiveFolder, archivedName);
      problems.push({
        what:
          error instanceof SyntaxError
            ? `${join(folder, name)} is no JSON.`
            : (fileFault(error) ?? messageOf(error)),
        remedy: `${await remedyOfFile(folder, backupDir, name, archiveCheck)}. The bot runs without it.`,
      });
    }
  notes.push(`${archived.length} archived documents`);
  for (const one of evidence) {
    const problem = await problemOfEvidence(folder, backupDir, one);
    if (problem !== null) problems.push(problem);
  }
  notes.push(`${evidence.filter(({ kept }) => kept.type === 'stored').length} files of evidence`);
  return { problems, notes };
}
