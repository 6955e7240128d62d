import { type ChildProcess, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { onTestFinished } from 'vitest';
import { newFolder } from './bot-process.ts';

/** A process of its own that takes a folder's lock when told to. */
export interface LockTaker {
  child: ChildProcess;
  /** Resolves once it waits at the line. */
  ready: Promise<void>;
  /** Lets it go; resolves with what came of it. */
  take(): Promise<'has' | 'refused' | string>;
  /** Lets go of the lock and ends. */
  letGo(): Promise<void>;
  kill(): Promise<void>;
}

/** Bundles the lock as it stands in the source, so that processes of their own can race for it. */
export async function prepareLockTakers(): Promise<
  (given: { folder: string; cwd?: string; env?: Record<string, string> }) => LockTaker
> {
  const place = newFolder();
  const bundle = join(place, 'folder-lock.mjs');
  await build({
    entryPoints: ['src/storage/json/folder-lock.ts'],
    outfile: bundle,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'warning',
  });
  const script = join(place, 'take.mjs');
  writeFileSync(
    script,
    `import { lockFolder } from ${JSON.stringify(resolve(bundle))};
    let letGo = null;
    process.on('message', async (word) => {
      if (word === 'take')
        try {
          letGo = await lockFolder(process.argv[2]);
          process.send('has');
        } catch (error) {
          process.send(error.name === 'FolderInUseError' ? 'refused' : String(error.stack));
        }
      else {
        await letGo?.();
        process.exit(0);
      }
    });
    process.send('ready');`,
  );
  return ({ folder, cwd, env = {} }) => {
    const child = spawn(process.execPath, [script, folder], {
      cwd,
      env: { PATH: process.env.PATH ?? '', ...env },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    onTestFinished(() => {
      child.kill('SIGKILL');
    });
    const ended = new Promise<void>((done) => child.once('exit', () => done()));
    const next = (): Promise<string> =>
      new Promise((done) => child.once('message', (word) => done(String(word))));
    return {
      child,
      ready: next().then(() => {}),
      take() {
        const answer = next();
        child.send('take');
        return answer;
      },
      letGo() {
        child.send('let go');
        return ended;
      },
      kill() {
        child.kill('SIGKILL');
        return ended;
      },
    };
  };
}
