import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newFolder } from '../../../test/support/bot-process.ts';
import { emptyState, type State } from '../../core/state/state.ts';
import { openJsonStore } from './json-store.ts';

describe('what a killed process left half written', () => {
  it('is removed at the start, and nothing else', async () => {
    const folder = newFolder();
    for (const name of ['archive', 'copies', 'months', 'evidence/2023-05'])
      mkdirSync(join(folder, name), { recursive: true });
    const halfWritten = [
      'state.json.3405691582',
      'archive/audit-1.json.17',
      'copies/2023-05-01.json.9',
      'months/2023-05-0123456789abcdef.json.10',
      'evidence/2023-05/e1.jpg.42',
    ];
    const others = [
      'state.json.replaced-2023-05-01',
      'state.json.old',
      'state.json.12345678901',
      'notes.json.3405691582',
      'archive/audit-1.json',
      'copies/2023-05-01.json',
      'evidence/2023-05/e1.jpg',
    ];
    for (const name of [...halfWritten, ...others]) writeFileSync(join(folder, name), name);
    writeFileSync(join(folder, 'state.json'), JSON.stringify(emptyState()));
    const store = await openJsonStore(folder, () => 0);
    await store.close();
    const left = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    expect(left.filter((name) => halfWritten.includes(name))).toEqual([]);
    expect(others.filter((name) => !left.includes(name))).toEqual([]);
  });

  it('stays while another process has the folder', async () => {
    const folder = newFolder();
    const store = await openJsonStore(folder, () => 0);
    writeFileSync(join(folder, 'state.json.7'), 'in hand');
    await expect(openJsonStore(folder, () => 0)).rejects.toThrow(/in use/);
    expect(readFileSync(join(folder, 'state.json.7'), 'utf8')).toBe('in hand');
    await store.close();
  });
});

it('keeps the first copy of a day when it is started again on that day', async () => {
  const folder = newFolder();
  let now = Date.parse('2023-05-01T08:00:00+07:00');
  const add = (name: string) => (state: State) => ({
    state: { ...state, seeded: [...state.seeded, name] },
    result: null,
  });
  const live = async (name: string): Promise<void> => {
    const store = await openJsonStore(folder, () => now);
    await store.transact(add(name));
    await store.close();
  };
  await live('the evening before');
  now += 86_400_000;
  for (const name of ['morning', 'noon', 'evening']) await live(name);
  const copy = readFileSync(join(folder, 'copies', '2023-05-02.json'), 'utf8');
  expect(copy).toContain('the evening before');
  expect(copy).not.toContain('morning');
});
