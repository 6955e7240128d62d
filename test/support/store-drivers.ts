import type { Store } from '../../src/app/ports/store.ts';
import type { State } from '../../src/core/state/state.ts';
import { openJsonStore } from '../../src/storage/json/json-store.ts';
import { createMemoryStore } from '../../src/storage/memory/memory-store.ts';
import { openPostgresStore } from '../../src/storage/postgres/postgres-store.ts';
import { newFolder } from './bot-process.ts';
import { newDatabase, postgres } from './new-database.ts';

/** A driver of the store, as the contracts ask for it. */
export interface Driver {
  name: string;
  /** False where this machine cannot have it: its tests are skipped, and counted. */
  isThere: boolean;
  /** An empty place of its own, which may be opened again and again, one after another. */
  newPlace(): Promise<(planYear?: number) => Promise<Store>>;
}

const optional = (planYear: number | undefined) => (planYear === undefined ? {} : { planYear });

/** Those that keep what they save. */
export const lasting: readonly Driver[] = [
  {
    name: 'json',
    isThere: true,
    async newPlace() {
      const folder = newFolder();
      return (planYear) => openJsonStore(folder, () => 0, optional(planYear));
    },
  },
  {
    name: 'postgres',
    isThere: postgres !== null,
    async newPlace() {
      const database = await newDatabase();
      return (planYear) => openPostgresStore(database, 'so', { term: 0, ...optional(planYear) });
    },
  },
];

/** All of them. */
export const drivers: readonly Driver[] = [
  { name: 'memory', isThere: true, newPlace: async () => async (year) => createMemoryStore(undefined, year) },
  ...lasting,
];

/** Opens a store that holds a state, for a plan of a year. */
export async function openHolding(driver: Driver, state: State, planYear: number): Promise<Store> {
  if (driver.name === 'memory') return createMemoryStore(state, planYear);
  const open = await driver.newPlace();
  const before = await open(2021);
  await before.transact(() => ({ state, result: null }));
  await before.close();
  // Whatever gathered in the live document moves with the first save of the later year.
  const between = await open(planYear);
  await between.transact((latest) => ({ state: { ...latest, seeded: ['moved'] }, result: null }));
  await between.close();
  return open(planYear);
}
