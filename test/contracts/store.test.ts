import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stateVersion } from '../../src/core/state/pinned-shape.ts';
import { emptyState, type State } from '../../src/core/state/state.ts';
import { FolderInUseError } from '../../src/storage/json/folder-lock.ts';
import { openJsonStore } from '../../src/storage/json/json-store.ts';
import { newFolder } from '../support/bot-process.ts';
import { drivers, lasting } from '../support/store-drivers.ts';

const seed = (state: State, name: string): { state: State; result: number } => ({
  state: { ...state, seeded: [...state.seeded, name] },
  result: state.seeded.length,
});

for (const { name, isThere, newPlace } of drivers)
  describe.skipIf(!isThere)(`every store (${name})`, () => {
    const open = async () => (await newPlace())();

    it('applies changes one after another', async () => {
      const store = await open();
      const results = await Promise.all(
        Array.from({ length: 50 }, (_, n) => store.transact((state) => seed(state, `s${n}`))),
      );
      expect(results).toEqual(Array.from({ length: 50 }, (_, n) => n));
      expect((await store.read()).seeded).toHaveLength(50);
      await store.close();
    });

    it('refuses a change that throws, and only that one', async () => {
      const store = await open();
      const [good, bad, after] = await Promise.allSettled([
        store.transact((state) => seed(state, 'a')),
        store.transact(() => {
          throw new Error('no');
        }),
        store.transact((state) => seed(state, 'b')),
      ]);
      expect([good.status, bad.status, after.status]).toEqual(['fulfilled', 'rejected', 'fulfilled']);
      expect((await store.read()).seeded).toEqual(['a', 'b']);
      await store.close();
    });

    it('refuses a change whose state does not validate, and only that one', async () => {
      const store = await open();
      const [bad, good] = await Promise.allSettled([
        store.transact((state) => ({ state: { ...state, seeded: [7 as unknown as string] }, result: 0 })),
        store.transact((state) => seed(state, 'b')),
      ]);
      expect(bad).toMatchObject({
        status: 'rejected',
        reason: { message: expect.stringContaining('seeded[0]') },
      });
      expect(good.status).toBe('fulfilled');
      expect((await store.read()).seeded).toEqual(['b']);
      await store.close();
    });

    it('keeps archived documents beside the state', async () => {
      const store = await open();
      expect(await store.readArchive('2023-05')).toBeUndefined();
      await store.transact((state) => ({
        ...seed(state, 'closed'),
        archive: [{ name: '2023-05', document: { closed: true } }],
      }));
      expect(await store.readArchive('2023-05')).toEqual({ closed: true });
      await store.close();
    });

    it('drops a lazy change that spoilt the state, and goes on', async () => {
      const store = await open();
      await store.transact((state) => seed(state, 'kept'));
      await store.transact(
        (state) => ({ state: { ...state, seeded: [7 as unknown as string] }, result: 0 }),
        {
          lazy: true,
        },
      );
      await store.transact((state) => seed(state, 'after'));
      expect((await store.read()).seeded).toEqual(['kept', 'after']);
      await store.close();
    });

    it('shows lazy changes at once', async () => {
      const store = await open();
      await store.transact((state) => seed(state, 'lazy'), { lazy: true });
      expect((await store.read()).seeded).toEqual(['lazy']);
      await store.close();
    });
  });

for (const { name, isThere, newPlace } of lasting)
  describe.skipIf(!isThere)(`every store that lasts (${name})`, () => {
    it('keeps what was saved, lazy changes included, when it is opened again', async () => {
      const open = await newPlace();
      const first = await open();
      await first.transact((state) => seed(state, 'kept'));
      await first.transact((state) => seed(state, 'lazy'), { lazy: true });
      await first.close();
      const second = await open();
      expect((await second.read()).seeded).toEqual(['kept', 'lazy']);
      await second.close();
    });

    it('keeps the archive, and names all that lies there', async () => {
      const open = await newPlace();
      const first = await open();
      for (const period of ['2023-05', '2023-06'])
        await first.transact((state) => ({
          ...seed(state, period),
          archive: [{ name: period, document: { period, words: 'Đã khóa «tháng»\u0000' } }],
        }));
      await first.close();
      const second = await open();
      expect([...(await second.listArchive())].sort()).toEqual(['2023-05', '2023-06']);
      expect(await second.readArchive('2023-06')).toEqual({
        period: '2023-06',
        words: 'Đã khóa «tháng»\u0000',
      });
      await second.close();
    });

    it('archives nothing of a change that is refused', async () => {
      const store = await (await newPlace())();
      await expect(
        store.transact((state) => ({
          state: { ...state, seeded: [7 as unknown as string] },
          result: null,
          archive: [{ name: '2023-05', document: {} }],
        })),
      ).rejects.toThrow('seeded[0]');
      await store.transact((state) => seed(state, 'next'));
      expect(await store.listArchive()).toEqual([]);
      await store.close();
    });
  });

describe('the JSON store', () => {
  it('has a durable change on disk when it resolves, and writes waiting changes together', async () => {
    const folder = newFolder();
    const store = await openJsonStore(folder, () => 0);
    const begun = Date.now();
    await Promise.all(Array.from({ length: 500 }, (_, n) => store.transact((state) => seed(state, `n${n}`))));
    expect(Date.now() - begun).toBeLessThan(2_000);
    const saved = JSON.parse(readFileSync(join(folder, 'state.json'), 'utf8')) as State;
    expect(saved.seeded).toHaveLength(500);
    await store.close();
  });

  it.each([
    ['{"version":1', /is no JSON/],
    ['{"version":99}', new RegExp(`has version 99; this software reads up to ${stateVersion}:`)],
    ['[]', /has no version/],
    [JSON.stringify({ ...emptyState(), outbox: [{ key: '' }] }), /does not validate: outbox\[0\]/],
  ])('stops at a file that does not validate, and leaves it as it is: %s', async (content, complaint) => {
    const folder = newFolder();
    writeFileSync(join(folder, 'state.json'), content);
    await expect(openJsonStore(folder, () => 0)).rejects.toThrow(complaint);
    expect(readFileSync(join(folder, 'state.json'), 'utf8')).toBe(content);
    // The folder is free again once the file is mended.
    writeFileSync(join(folder, 'state.json'), JSON.stringify(emptyState()));
    await (await openJsonStore(folder, () => 0)).close();
  });

  it('refuses a folder that is in use', async () => {
    const folder = newFolder();
    const store = await openJsonStore(folder, () => 0);
    await expect(openJsonStore(folder, () => 0)).rejects.toThrow(FolderInUseError);
    await store.close();
    await (await openJsonStore(folder, () => 0)).close();
  });

  it('takes a folder with a very long path', async () => {
    const folder = join(newFolder(), 'x'.repeat(120));
    mkdirSync(folder);
    const store = await openJsonStore(folder, () => 0);
    await expect(openJsonStore(folder, () => 0)).rejects.toThrow(FolderInUseError);
    await store.close();
  });

  it('keeps one copy a day for 14 days', async () => {
    const folder = newFolder();
    let now = Date.parse('2023-05-01T12:00:00+07:00');
    const store = await openJsonStore(folder, () => now);
    for (let day = 0; day < 20; day++) {
      await store.transact((state) => seed(state, `d${day}`));
      await store.transact((state) => seed(state, `e${day}`));
      now += 86_400_000;
    }
    const copies = readdirSync(join(folder, 'copies')).sort();
    expect(copies).toHaveLength(14);
    expect(copies.at(-1)).toBe('2023-05-20.json');
    const newest = JSON.parse(readFileSync(join(folder, 'copies', copies.at(-1)!), 'utf8')) as State;
    expect(newest.seeded.at(-1)).toBe('e18');
    await store.close();
  });
});
