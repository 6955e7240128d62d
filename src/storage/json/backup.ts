import { mkdir, readdir, readFile, realpath, rm, stat } from 'node:fs/promises';
import { join, normalize, sep } from 'node:path';
import { setTimeout as pass } from 'node:timers/promises';
import { DataError } from '../../core/plan/data-error.ts';
import { dateOf, inVietNam } from '../../core/time/viet-nam-time.ts';
import { isMissing } from '../../kit/error-code.ts';
import { writeDurably } from '../../kit/write-durably.ts';
import { fileFault } from '../file-fault.ts';
import { copyDurably, copyOnce, DamagedError, filesBelow } from './copy-once.ts';
import {
  archiveFolder,
  evidenceFolder,
  learnedFiles,
  monthsFolder,
  stateFile,
  statesFolder,
} from './folder-names.ts';
import { monthFilesNamed } from './month-files.ts';
import { copiesToRemove, stampPattern } from './thin-copies.ts';
import { archiveCheck, evidenceSizesNamed, monthCheck, type WholeCheck } from './whole-file.ts';

/** After a copy that failed, real time until the next try. */
export const retryAfterMs = 60_000;
/** A stop has given what sends and works nearly two seconds before; a copy that hangs gets what is left. */
const closeWithinMs = 100;
/** How often a copy begins anew because the state moved on while its months were copied. */
const triesAtOnce = 3;

export interface BackupParts {
  /** The state's folder. */
  folder: string;
  /** The second folder. It is never made: where a disk is not mounted, copies would land on this one. */
  target: string;
  /** The world's clock, epoch ms. */
  now(): number;
  /** Real time that never goes back, ms. */
  realNow(): number;
  /** Hears why a copy failed, or null when one is complete. */
  report(why: string | null): void;
}

/** Copies of the state to a second folder, hour by hour, behind the commits. */
export interface Backup {
  /** A commit is on disk: the first one of an hour begins a copy, and nobody waits for it. */
  committed(): void;
  /** Resolves when no copy is being made. */
  idle(): Promise<void>;
  /** Begins no more, and gives the one under way up after the file in hand; waits a tenth of a second at most. */
  close(): Promise<void>;
}

/** The bot stops while a copy is being made: no fault. */
class Stopped extends Error {}

const stampOf = (at: number): string => `${dateOf(at)}T${inVietNam(at).format('HH')}`;

const isThere = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  );

const whyFailed = (error: unknown, target: string): string =>
  fileFault(error) ??
  // A write that fails names no path.
  fileFault(error, target) ??
  (error instanceof Error ? error.message : 'unknown fault');

/** The second folder, if it can be one. @throws DataError */
async function placeFor(folder: string, target: string): Promise<string> {
  const found = await stat(target).catch((error: NodeJS.ErrnoException) => {
    if (!isMissing(error)) throw error;
    throw new DataError(`${target} is not there. Mount its disk, or make the folder`);
  });
  if (!found.isDirectory()) throw new DataError(`${target} is no folder. Set BACKUP_DIR to one`);
  const [own, other] = [await realpath(folder), await realpath(target)];
  if (`${other}${sep}`.startsWith(`${own}${sep}`))
    throw new DataError(`${target} lies inside the state's own folder. Set BACKUP_DIR to another place`);
  return target;
}

/** Whether the second folder lies on the disk of the first, so that one fault would take both. */
export async function isOnSameDisk(folder: string, target: string): Promise<boolean> {
  const [own, other] = await Promise.all([folder, target].map((path) => stat(path).catch(() => null)));
  return own != null && other != null && own.dev === other.dev;
}

/** Removes what is kept no more, and the months' documents that no copy names. */
async function thinOut(states: string, months: string): Promise<void> {
  const names = await readdir(states);
  // What a killed process left half written.
  for (const name of names) if (/\.json\.\d{1,10}$/.test(name)) await rm(join(states, name));
  const stamps = names
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .filter((stamp) => stampPattern.test(stamp));
  const old = copiesToRemove(stamps);
  for (const stamp of old) await rm(join(states, `${stamp}.json`));
  if (old.length === 0) return;
  const named = new Set<string>();
  for (const name of await readdir(states))
    for (const month of monthFilesNamed(await readFile(join(states, name), 'utf8'))) named.add(month);
  for (const name of await filesBelow(months)) if (!named.has(name)) await rm(join(months, name));
}

export function createBackup({ folder, target, now, realNow, report }: BackupParts): Backup {
  let running: Promise<void> | null = null;
  let runningFor = '';
  let copiedFor = '';
  let failedAt: number | null = null;
  let timer: NodeJS.Timeout | null = null;
  let closed = false;
  /** What was seen whole today, here and there: it is looked at once a day. */
  const seen = new Set<string>();
  let seenOn = '';
  /** The sizes of evidence, as the months that were seen say them. */
  const sizes = new Map<string, number>();
  const sizesOf = new Set<string>();
  /** A file at home that is damaged: told of until a later hour finds none. */
  let damaged: DamagedError | null = null;

  const goOn = (): void => {
    if (closed) throw new Stopped();
  };

  /** Copies what only grows. A name that was seen is looked for again, since the disk behind it may be another. */
  async function copyGrowing(
    part: string,
    names: readonly string[],
    checkOf: (file: string) => WholeCheck | undefined,
    isLastTry: boolean,
  ): Promise<void> {
    const there = new Set(await filesBelow(join(target, part)));
    for (const name of names) {
      const file = join(part, name);
      if (there.has(name) && seen.has(file)) continue;
      goOn();
      try {
        await copyOnce(join(folder, file), join(target, file), checkOf(file));
        seen.add(file);
      } catch (error) {
        // One damaged file must not keep the state and all others from being copied.
        if (error instanceof DamagedError) damaged = error;
        else if (isLastTry && isMissing(error) && !(await isThere(join(folder, file))))
          damaged = new DamagedError(
            `${join(folder, file)} is missing: npm run state -- check says what to do`,
          );
        else throw error;
      }
    }
  }

  /** Months name evidence and its sizes; one that is damaged or gone was told of. */
  async function learnSizes(names: readonly string[]): Promise<void> {
    for (const name of names) {
      const file = join(monthsFolder, name);
      if (!seen.has(file) || sizesOf.has(file)) continue;
      for (const [evidence, bytes] of evidenceSizesNamed(await readFile(join(folder, file), 'utf8')))
        sizes.set(normalize(evidence), bytes);
      sizesOf.add(file);
    }
  }

  async function copyLearned(): Promise<void> {
    for (const name of learnedFiles) {
      goOn();
      if (await isThere(join(folder, name))) await copyDurably(join(folder, name), join(target, name));
    }
  }

  /**
   * The state with all it names. It is read first, since whatever it names stood on disk before it; and written last, so
   * that a state which stands there is complete.
   */
  async function copyState(file: string, isLastTry: boolean): Promise<void> {
    damaged = null;
    const content = await readFile(join(folder, stateFile));
    const text = content.toString('utf8');
    const months = monthFilesNamed(text);
    await copyGrowing(monthsFolder, months, monthCheck, isLastTry);
    await learnSizes(months);
    for (const [evidence, bytes] of evidenceSizesNamed(text)) sizes.set(normalize(evidence), bytes);
    const inFolder = (part: string): Promise<string[]> => filesBelow(join(folder, part));
    await copyGrowing(archiveFolder, await inFolder(archiveFolder), () => archiveCheck, isLastTry);
    const evidenceCheck = (name: string): WholeCheck | undefined => {
      const bytes = sizes.get(name);
      return bytes === undefined ? undefined : { bytes };
    };
    await copyGrowing(evidenceFolder, await inFolder(evidenceFolder), evidenceCheck, isLastTry);
    await copyLearned();
    goOn();
    await writeDurably(file, content);
  }

  async function copyAll(stamp: string): Promise<void> {
    await placeFor(folder, target);
    const states = join(target, statesFolder);
    await mkdir(states, { recursive: true });
    const file = join(states, `${stamp}.json`);
    if (await isThere(file)) {
      if (damaged !== null) throw damaged;
      return;
    }
    if (seenOn !== stamp.slice(0, 10)) seen.clear();
    seenOn = stamp.slice(0, 10);
    for (let attempt = 1; ; attempt++)
      try {
        await copyState(file, attempt === triesAtOnce);
        break;
      } catch (error) {
        // A commit replaced a month meanwhile, and the document that was named is gone.
        if (!isMissing(error) || attempt === triesAtOnce) throw error;
      }
    await thinOut(states, join(target, monthsFolder));
    if (damaged !== null) throw damaged;
  }

  function begin(stamp: string): void {
    runningFor = stamp;
    running = copyAll(stamp)
      .then(
        () => {
          copiedFor = stamp;
          failedAt = null;
          report(null);
        },
        (error: unknown) => {
          if (error instanceof Stopped) return;
          failedAt = realNow();
          report(whyFailed(error, target));
          // Commits may not come for hours, and the copy is owed all the same.
          if (!closed)
            timer = setTimeout(() => {
              failedAt = null;
              committed();
            }, retryAfterMs).unref();
        },
      )
      .finally(() => {
        running = null;
      });
  }

  function committed(): void {
    const stamp = stampOf(now());
    if (closed || stamp === copiedFor) return;
    if (running !== null) {
      // A disk of the network that hangs neither fails nor ends.
      if (stamp !== runningFor) report(`${target}: a copy has not ended for an hour`);
      return;
    }
    if (failedAt !== null && realNow() - failedAt < retryAfterMs) return;
    if (timer !== null) clearTimeout(timer);
    timer = null;
    begin(stamp);
  }

  return {
    committed,
    async idle() {
      await running;
    },
    async close() {
      closed = true;
      if (timer !== null) clearTimeout(timer);
      timer = null;
      // A disk of the network that hangs keeps the bot from nothing.
      await Promise.race([running, pass(closeWithinMs, undefined, { ref: false })]);
    },
  };
}
