import { spawn } from 'node:child_process';
import { expect, it, onTestFinished } from 'vitest';
import { newFolder } from './support/bot-process.ts';

it('ends when the npm that started it is ended, whose shell passes no signal on', async () => {
  const shell = spawn('sh', ['-c', 'node dist/main.js; true'], {
    env: { PATH: process.env.PATH ?? '', PORT: '0', DATA_DIR: newFolder(), npm_lifecycle_event: 'start' },
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  });
  onTestFinished(() => {
    try {
      process.kill(-shell.pid!, 'SIGKILL');
    } catch {
      // Nothing is left of the group, as it should be.
    }
  });
  let output = '';
  const ended = new Promise<void>((done) => shell.stderr.once('end', done));
  await new Promise<void>((done) =>
    shell.stderr.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes('page: open')) done();
    }),
  );
  shell.kill('SIGTERM');
  await ended;
  expect(output).toMatch(/stopping signal="parent gone"[\s\S]*stopped/);
});
