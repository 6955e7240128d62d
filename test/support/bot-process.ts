import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { whenFailed, whenOver } from './lasting.ts';
import { sparing } from './sparing.ts';

/** A bot running as a process of its own, from the build. */
export interface BotProcess {
  readonly child: ChildProcess;
  /** Everything it printed so far, both streams. */
  output(): string;
  /** Resolves when the output holds the text; rejects when the process ends before, or prints nothing of it for a minute. */
  printed(text: string | RegExp): Promise<string>;
  /** The port of the page, once it listens. */
  pagePort(): Promise<number>;
  /** Sends a signal and resolves with the exit code (null after SIGKILL). */
  end(signal: NodeJS.Signals): Promise<number | null>;
  readonly exited: Promise<number | null>;
}

/** A wait in vain ends before the test's own time does: it says what was waited for. */
const patienceMs = 60_000;

export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'ddci-'));

/**
 * Starts the built bot with nothing in its environment but what is given; it is killed when the test ends, or the suite that shares it.
 * @param cwd where it is started, for its `.env`
 */
export function startBot(environment: Record<string, string>, cwd?: string): BotProcess {
  const child = spawn(process.execPath, [...sparing, resolve('dist/main.js')], {
    cwd,
    env: { PATH: process.env.PATH ?? '', PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const listeners = new Set<() => void>();
  const onData = (chunk: Buffer) => {
    output += chunk.toString();
    for (const listener of listeners) listener();
  };
  child.stdout!.on('data', onData);
  child.stderr!.on('data', onData);
  const exited = new Promise<number | null>((done) => {
    child.once('close', (code) => {
      done(code);
      for (const listener of listeners) listener();
    });
  });
  // A test that waits in vain for a process tells what that process said.
  whenFailed(() =>
    console.error(`the bot ${child.pid}, exit ${child.exitCode ?? child.signalCode}:\n${output}`),
  );
  whenOver(() => {
    child.kill('SIGKILL');
  });
  const printed = (text: string | RegExp): Promise<string> =>
    new Promise((done, fail) => {
      const timer = setTimeout(() => {
        listeners.delete(look);
        fail(new Error(`the bot did not print ${text}`));
      }, patienceMs);
      const look = () => {
        const found = typeof text === 'string' ? output.includes(text) : text.test(output);
        if (!found && child.exitCode === null && child.signalCode === null) return;
        listeners.delete(look);
        clearTimeout(timer);
        if (found) done(output);
        else fail(new Error(`the bot ended without printing ${text}:\n${output}`));
      };
      listeners.add(look);
      look();
    });
  return {
    child,
    output: () => output,
    printed,
    async pagePort() {
      const text = await printed(/http:\/\/localhost:(\d+)/);
      return Number(/http:\/\/localhost:(\d+)/.exec(text)![1]);
    },
    end(signal) {
      child.kill(signal);
      return exited;
    },
    exited,
  };
}
