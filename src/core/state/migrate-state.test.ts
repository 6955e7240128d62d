import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { migrateState } from './migrate-state.ts';
import { liveSchema } from './months.ts';
import { stateVersion } from './pinned-shape.ts';
import { emptyState } from './state.ts';

interface Saved {
  [field: string]: unknown;
  acts?: unknown;
  marks?: unknown;
  audit?: readonly { act: string }[];
  outbox?: readonly { message: { picture?: unknown } }[];
}

const fixture = (name: string): Saved =>
  JSON.parse(readFileSync(new URL(`../../../test/fixtures/${name}.json`, import.meta.url), 'utf8'));

const attached = ({ message: { picture, ...message }, ...row }: NonNullable<Saved['outbox']>[number]) => ({
  ...row,
  message: { ...message, ...(picture === undefined ? {} : { attachment: { type: 'picture', picture } }) },
});

/** What a file held, by the names that it has today. */
function renamed({ acts, marks, audit, outbox, ...same }: Saved): Record<string, unknown> {
  return {
    ...same,
    ...(acts === undefined ? {} : { seenEvents: acts }),
    ...(marks === undefined ? {} : { tiersDone: marks }),
    ...(audit === undefined ? {} : { audit: audit.map(({ act, ...rest }) => ({ ...rest, verb: act })) }),
    ...(outbox === undefined ? {} : { outbox: outbox.map(attached) }),
  };
}

/** One file at least of each earlier version, as the bot of that time left it. */
const files = [
  ['the first bot', 'state-1'],
  ['the bot with codes', 'state-1-codes'],
  ['the first guided reports', 'state-2-first'],
  ['the bot that runs the month by itself', 'state-2'],
  ['the bot that keeps months in documents of their own', 'state-3/state'],
  ['the same on a day on which no picture could be sent', 'state-3-waiting/state'],
] as const;
const versionOf = (name: string): number => Number(name.slice('state-'.length)[0]);

it.each(files)('of an earlier version, written by %s, is read with everything that it held', (_who, name) => {
  const { seal: _seal, ...document } = fixture(name);
  const { version, months, ...migrated } = liveSchema.parse(migrateState(document));
  const { version: before, months: named = {}, ...held } = renamed(document);
  expect([before, version]).toEqual([versionOf(name), stateVersion]);
  expect(migrated).toMatchObject(held);
  // What it did not hold is what a new state would hold.
  const { version: _, ...empty } = emptyState();
  for (const [part, value] of Object.entries(migrated))
    if (!(part in held)) expect([part, value]).toEqual([part, empty[part as keyof typeof empty]]);
  expect(months).toEqual(named);
});

it('knows of a unit that was added by chat since when, as far as the trail tells', () => {
  const { seal: _seal, ...document } = fixture('state-3/state');
  const unit = (id: string) => ({ id, name: id, aliases: [], kind: 'division' });
  const added = { at: 7, by: 'x', channel: 'web', act: 'add-unit', before: '', after: 'phong-moi cac-phong' };
  const directory = { units: [unit('phong-moi'), unit('phong-cu')], members: [], people: [] };
  const { units } = liveSchema.parse(migrateState({ ...document, directory, audit: [added] })).directory;
  expect(units.map(({ id, addedAt }) => [id, addedAt])).toEqual([
    ['phong-moi', 7],
    ['phong-cu', undefined],
  ]);
});

it('has a file of every earlier version among those that must load', () => {
  const earlier = Array.from({ length: stateVersion - 1 }, (_, position) => position + 1);
  expect([...new Set(files.map(([, name]) => versionOf(name)))]).toEqual(earlier);
});
