import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { newFolder } from '../../../test/support/bot-process.ts';
import { createJournal as create, type Journal, readJournal } from './journal.ts';

const opened: Journal[] = [];
function createJournal(folder: string): Journal {
  const journal = create(folder);
  opened.push(journal);
  return journal;
}
afterEach(() => Promise.all(opened.splice(0).map((journal) => journal.close())));

const update = (n: number, text = 'x') => ({ event_name: 'message.text.received', message: { n, text } });
const fileIn = (folder: string): string => join(folder, 'in-hand.journal');

it('gives the next process what was kept and not cleared, in order', async () => {
  const folder = join(newFolder(), 'zalo');
  const journal = createJournal(folder);
  expect(await journal.left()).toEqual([]);
  const [a, b, c] = [update(1), update(2), update(3)];
  for (const one of [a, b, c]) await journal.keep(one);
  await journal.clear(b);
  expect(await createJournal(folder).left()).toEqual([a, c]);
});

it('needs no more room than it has from the start, and says when there is none', async () => {
  const folder = newFolder();
  const journal = createJournal(folder);
  await journal.left();
  const { size, mode } = statSync(fileIn(folder));
  expect(mode & 0o777).toBe(0o600);
  let kept = 0;
  const overfull = async () => {
    for (; ; kept++) await journal.keep(update(kept, 'x'.repeat(4_000)));
  };
  await expect(overfull()).rejects.toMatchObject({ code: 'no room' });
  expect(kept).toBeGreaterThan(20);
  expect(statSync(fileIn(folder)).size).toBe(size);
  expect(await createJournal(folder).left()).toHaveLength(kept);
});

it('has one whole line however the writing of the other was cut off', async () => {
  const folder = newFolder();
  const journal = createJournal(folder);
  await journal.left();
  const [first, second] = [update(1, 'a'.repeat(300)), update(2, 'b'.repeat(300))];
  await journal.keep(first);
  const before = readFileSync(fileIn(folder));
  await journal.keep(second);
  const after = readFileSync(fileIn(folder));
  const near = Array.from({ length: 120 }, (_, n) => n * 7);
  for (const cut of [...near, ...near.map((n) => after.length / 2 + n)]) {
    const torn = Buffer.concat([after.subarray(0, cut), before.subarray(cut)]);
    expect([1, 2]).toContain(readJournal(torn)!.updates.length);
  }
});

it('keeps nothing readable of what was cleared', async () => {
  const folder = newFolder();
  const journal = createJournal(folder);
  await journal.left();
  const one = update(1, 'lời của ai đó');
  await journal.keep(one);
  expect(readFileSync(fileIn(folder), 'utf8')).toContain('lời của ai đó');
  await journal.clear(one);
  expect(readFileSync(fileIn(folder), 'utf8')).not.toContain('lời của ai đó');
});

it('takes over what an earlier version kept, and survives a file that is no journal', async () => {
  const folder = newFolder();
  writeFileSync(join(folder, 'in-hand.json'), JSON.stringify(update(1)));
  writeFileSync(fileIn(folder), 'no journal');
  const journal = createJournal(folder);
  const [left] = await journal.left();
  expect(left).toEqual(update(1));
  expect(await createJournal(folder).left()).toEqual([update(1)]);
  await journal.clear(left);
  expect(await createJournal(folder).left()).toEqual([]);
});

it('rejects while its folder cannot be made, and works once it can', async () => {
  const folder = join(newFolder(), 'zalo');
  writeFileSync(folder, 'a file where the folder should be');
  const journal = createJournal(folder);
  expect(await journal.left()).toEqual([]);
  await expect(journal.keep(update(1))).rejects.toMatchObject({ code: 'EEXIST' });
  rmSync(folder);
  mkdirSync(folder);
  await journal.keep(update(1));
  expect(await createJournal(folder).left()).toEqual([update(1)]);
});
