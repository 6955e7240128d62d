import { mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { basename, dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { lockFolder } from '../src/storage/json/folder-lock.ts';
import { newFolder, startBot } from './support/bot-process.ts';
import { prepareLockTakers } from './support/lock-takers.ts';

let takerOf: Awaited<ReturnType<typeof prepareLockTakers>>;
beforeAll(async () => {
  takerOf = await prepareLockTakers();
});

const longFolder = (): string => {
  const folder = join(newFolder(), 'x'.repeat(60), 'y'.repeat(60));
  mkdirSync(folder, { recursive: true });
  return folder;
};

/** Four processes wait at the line and go for the folder at one moment. */
async function race(
  folders: readonly string[],
): Promise<{ winner: ReturnType<typeof takerOf> | null; outcomes: string[] }> {
  const takers = folders.map((folder) => takerOf({ folder }));
  await Promise.all(takers.map(({ ready }) => ready));
  const outcomes = await Promise.all(takers.map((taker) => taker.take()));
  await Promise.all(
    takers.filter((_, position) => outcomes[position] !== 'has').map((taker) => taker.kill()),
  );
  return { winner: takers[outcomes.indexOf('has')] ?? null, outcomes };
}

const oneOfFour = ['has', 'refused', 'refused', 'refused'];

describe('the lock of a folder', () => {
  it('goes to exactly one of four that start at once after a kill -9, forty times', async () => {
    const folder = newFolder();
    for (let round = 0; round < 40; round++) {
      const { winner, outcomes } = await race([folder, folder, folder, folder]);
      expect([round, [...outcomes].sort()]).toEqual([round, oneOfFour]);
      await winner!.kill();
    }
    // What the killed ones left does not pile up.
    expect(readdirSync(folder).length).toBeLessThanOrEqual(4);
  }, 240_000);

  for (const [how, hangUp] of [
    ['without a word', (socket: Socket) => socket.end()],
    ['in the middle', (socket: Socket) => socket.destroy()],
  ] as const)
    it(`goes to who is left when another gives way and hangs up ${how}`, async () => {
      const folder = newFolder();
      const path = join(folder, `in-use-${'f'.repeat(16)}.sock`);
      const going = createServer((socket) => {
        rmSync(path, { force: true });
        hangUp(socket);
        going.close();
      });
      await new Promise<void>((done) => going.listen(path, done));
      const letGo = await lockFolder(folder);
      await letGo();
      expect(readdirSync(folder)).toEqual([]);
    });

  it('stays with one that says nothing and stays, as an earlier version does', async () => {
    const folder = newFolder();
    const path = join(folder, 'in-use.sock');
    const earlier = createServer((socket) => socket.end());
    await new Promise<void>((done) => earlier.listen(path, done));
    await expect(lockFolder(folder)).rejects.toThrow('is in use by another process');
    earlier.close();
  });

  it('is one lock behind links, long paths and relative paths', async () => {
    for (const folder of [newFolder(), longFolder()]) {
      const links = newFolder();
      const longLink = join(links, 'l'.repeat(110));
      symlinkSync(folder, join(links, 'short'));
      symlinkSync(folder, longLink);
      for (let round = 0; round < 5; round++) {
        const { winner, outcomes } = await race([folder, join(links, 'short'), longLink, `${folder}/.`]);
        expect([folder, round, [...outcomes].sort()]).toEqual([folder, round, oneOfFour]);
        const elsewhere = takerOf({
          folder: basename(folder),
          cwd: dirname(folder),
          // Another temporary folder, as a service of systemd has: the lock does not stand there.
          env: { TMPDIR: newFolder() },
        });
        await elsewhere.ready;
        expect(await elsewhere.take()).toBe('refused');
        await elsewhere.kill();
        await winner!.kill();
      }
    }
  }, 240_000);

  it('refuses nobody after a clean stop, and leaves nothing behind', async () => {
    for (const folder of [newFolder(), longFolder()])
      for (let round = 0; round < 10; round++) {
        const taker = takerOf({ folder });
        await taker.ready;
        expect(await taker.take()).toBe('has');
        await taker.letGo();
        expect(readdirSync(folder)).toEqual([]);
      }
  }, 240_000);

  it('is kept by a process that lives but is stopped', async () => {
    const folder = newFolder();
    const stopped = takerOf({ folder });
    await stopped.ready;
    expect(await stopped.take()).toBe('has');
    stopped.child.kill('SIGSTOP');
    const next = takerOf({ folder });
    await next.ready;
    expect(await next.take()).toBe('refused');
    await stopped.kill();
    const last = takerOf({ folder });
    await last.ready;
    expect(await last.take()).toBe('has');
  });

  it('is held by the built bot, by whatever way a second one comes, until it is killed', async () => {
    const folder = longFolder();
    const link = join(newFolder(), 'data');
    symlinkSync(folder, link);
    const first = startBot({ DATA_DIR: folder });
    await first.pagePort();
    const second = startBot({ DATA_DIR: link });
    expect(await second.exited).toBe(1);
    expect(second.output()).toMatch(/is in use by another process of this bot; stop that one first\n$/);
    await first.end('SIGKILL');
    const third = startBot({ DATA_DIR: link });
    await third.pagePort();
    expect(await third.end('SIGTERM')).toBe(0);
  });
});
