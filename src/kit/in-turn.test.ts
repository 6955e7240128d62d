import { expect, test } from 'vitest';
import { createTurns } from './in-turn.ts';

/** Work that ends when it is told to. */
function begun(done: string[], name: string) {
  let end = (_error?: Error): void => {};
  const work = (): Promise<string> => {
    done.push(`${name} begins`);
    return new Promise((resolve, reject) => {
      end = (error) => {
        done.push(`${name} ends`);
        if (error) reject(error);
        else resolve(name);
      };
    });
  };
  return { work, end: (error?: Error) => end(error) };
}

const settle = (): Promise<void> => new Promise((done) => setImmediate(done));

test('the work of one key goes one after another, that of another does not wait', async () => {
  const turns = createTurns();
  const done: string[] = [];
  const [first, second, other] = ['first', 'second', 'other'].map((name) => begun(done, name));
  const results = [turns.run('a', first!.work), turns.run('a', second!.work), turns.run('b', other!.work)];
  // Where nothing is before it, work begins at once.
  expect(done).toEqual(['first begins', 'other begins']);
  other!.end();
  first!.end();
  await settle();
  second!.end();
  expect(await Promise.all(results)).toEqual(['first', 'second', 'other']);
  expect(done).toEqual([
    'first begins',
    'other begins',
    'other ends',
    'first ends',
    'second begins',
    'second ends',
  ]);
});

test('what fails tells its caller alone', async () => {
  const turns = createTurns();
  const failing = turns.run('a', () => Promise.reject(new Error('no')));
  const behind = turns.run('a', async () => 'done');
  await expect(failing).rejects.toThrow('no');
  expect(await behind).toBe('done');
});

test('idle waits for work that comes while it waits, and not for what failed', async () => {
  const turns = createTurns();
  const done: string[] = [];
  const first = begun(done, 'first');
  const second = begun(done, 'second');
  turns.run('a', first.work).catch(() => {});
  let isIdle = false;
  const idle = turns.idle().then(() => {
    isIdle = true;
  });
  void turns.run('a', second.work);
  first.end(new Error('no'));
  await settle();
  expect(isIdle).toBe(false);
  second.end();
  await idle;
  await turns.idle();
});
