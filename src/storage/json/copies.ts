import { fileFault } from '../file-fault.ts';
import { createDailyCopy } from './daily-copy.ts';

/** The copies that accompany the commits: one a day beside the state, one an hour in a second folder. */
export interface Copies {
  /** Before a commit: the day's copy, where it is time. @returns whether it made one */
  before(): Promise<boolean>;
  /** After a commit; nobody waits for what it begins. */
  after(): void;
  close(): Promise<void>;
}

/** @param report hears why copies fail, or null when neither kind fails any more; without it a failure is thrown */
export async function createCopies(parts: {
  folder: string;
  now: () => number;
  backupDir: string | undefined;
  report: ((why: string | null) => void) | undefined;
}): Promise<Copies> {
  const { folder, now, backupDir, report } = parts;
  const copyOnceADay = createDailyCopy(folder, now);
  const failing = new Map<'daily' | 'hourly', string>();
  const note = (kind: 'daily' | 'hourly', why: string | null): void => {
    if (why === null) failing.delete(kind);
    else failing.set(kind, why);
    report?.([...failing.values()][0] ?? null);
  };
  const backup =
    backupDir === undefined
      ? null
      : (await import('./backup.ts')).createBackup({
          folder,
          target: backupDir,
          now,
          realNow: () => performance.now(),
          report: (why) => note('hourly', why),
        });
  return {
    async before() {
      try {
        const copied = await copyOnceADay();
        if (copied) note('daily', null);
        return copied;
      } catch (error) {
        if (report === undefined) throw error;
        // What cannot be copied is committed all the same, and copied at another commit.
        note('daily', fileFault(error) ?? 'the copy of the day could not be made');
        return false;
      }
    },
    after: () => backup?.committed(),
    close: async () => backup?.close(),
  };
}
