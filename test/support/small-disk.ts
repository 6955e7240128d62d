import { execFileSync } from 'node:child_process';
import { closeSync, cpSync, fsyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A file system of its own that can be filled to the last byte. */
export interface SmallDisk {
  readonly folder: string;
  fill(): void;
  free(): void;
}

function mounted(bytes: number): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'ddci-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', folder], { stdio: 'ignore' });
    return folder;
  } catch {
    rmSync(folder, { recursive: true });
    return null;
  }
}

const unmount = (folder: string): void => {
  execFileSync('umount', ['-l', folder], { stdio: 'ignore' });
  rmSync(folder, { recursive: true, force: true });
};

/** Whether this machine lets its tests have a disk of their own: root on Linux. */
export const canMount = ((): boolean => {
  const folder = process.platform === 'linux' ? mounted(65_536) : null;
  if (folder !== null) unmount(folder);
  return folder !== null;
})();

/** @param from a folder whose files are laid there */
export function smallDisk(from: string, bytes = 4 * 1024 * 1024): SmallDisk {
  const folder = mounted(bytes)!;
  onTestFinished(() => unmount(folder));
  cpSync(from, folder, { recursive: true });
  const filler = join(folder, 'filler');
  return {
    folder,
    fill() {
      const file = openSync(filler, 'a');
      try {
        for (let size = 65_536; size >= 1; size = Math.floor(size / 2))
          try {
            for (;;) writeSync(file, Buffer.alloc(size));
          } catch (error) {
            if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
          }
        fsyncSync(file);
      } finally {
        closeSync(file);
      }
    },
    free: () => rmSync(filler, { force: true }),
  };
}

/** From now on no process of this id can write a byte to any file; `null` lifts it. Needs no right but one's own. */
export function limitFiles(pid: number, bytes: number | null): void {
  execFileSync('prlimit', ['--pid', String(pid), `--fsize=${bytes ?? 'unlimited'}:unlimited`]);
}

export const canLimit = ((): boolean => {
  try {
    execFileSync('prlimit', ['--version'], { stdio: 'ignore' });
    return process.platform === 'linux';
  } catch {
    return false;
  }
})();
