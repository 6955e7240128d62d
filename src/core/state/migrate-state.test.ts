import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { migrateState } from './migrate-state.ts';
import { liveSchema } from './months.ts';
import { emptyState, stateVersion } from './state.ts';

const fixture = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL(`../../../test/fixtures/${name}.json`, import.meta.url), 'utf8'));

it.each([
  ['the first bot', 'state-1'],
  ['the bot with codes', 'state-1-codes'],
  ['the first guided reports', 'state-2-first'],
  ['the bot that runs the month by itself', 'state-2'],
  ['the bot that keeps months in documents of their own', 'state-3/state'],
])('of an earlier version, written by %s, is read with everything that it held', (_who, name) => {
  const { seal: _seal, ...document } = fixture(name);
  const { version, months, ...migrated } = liveSchema.parse(migrateState(document));
  const { version: before, months: named = {}, ...held } = document;
  expect([before, version]).toEqual([Number(name.slice(6, 7)), stateVersion]);
  expect(migrated).toMatchObject(held);
  // What it did not hold is what a new state would hold.
  const { version: _, ...empty } = emptyState();
  for (const [part, value] of Object.entries(migrated))
    if (!(part in held)) expect([part, value]).toEqual([part, empty[part as keyof typeof empty]]);
  expect(months).toEqual(named);
});
