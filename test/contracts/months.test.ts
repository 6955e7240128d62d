import { describe, expect, it } from 'vitest';
import type { State } from '../../src/core/state/state.ts';
import { reportedState, someEvidence, someReport } from '../support/month-states.ts';
import { drivers, openHolding } from '../support/store-drivers.ts';

const years = ['2021-12', '2022-04', '2022-05', '2023-01', '2023-02'];
const whole = reportedState(years, ['a', 'b']);

const monthsIn = (state: State): string[] =>
  [...new Set(Object.values(state.reports).map(({ period }) => period))].sort();

for (const driver of drivers)
  describe.skipIf(!driver.isThere)(`months in every store (${driver.name})`, () => {
    const open = (state: State, planYear: number) => openHolding(driver, state, planYear);

    it('of the plan year are there, others are known to be elsewhere until they are asked for', async () => {
      const store = await open(whole, 2023);
      const begun = await store.read();
      expect(monthsIn(begun)).toEqual(['2023-01', '2023-02']);
      expect(begun.elsewhere).toEqual(['2021-12', '2022-04', '2022-05']);
      expect(begun.locks).toEqual(whole.locks);

      await store.ensure(['2022-05', '2020-01', '2023-01']);
      const loaded = await store.read();
      expect(loaded.elsewhere).toEqual(['2021-12', '2022-04']);
      expect(monthsIn(loaded)).toEqual(['2022-05', '2023-01', '2023-02']);
      expect(loaded.reports['2022-05:a']).toEqual(whole.reports['2022-05:a']);
      expect(loaded.evidence['2022-05-a']).toEqual(whole.evidence['2022-05-a']);
      await store.close();
    });

    it('are loaded once, however many ask for them at the same time, and between changes', async () => {
      const store = await open(whole, 2023);
      await Promise.all([
        store.ensure(['2021-12', '2022-04', '2022-05']),
        store.transact((state) => ({ state: { ...state, seeded: [...state.seeded, 'x'] }, result: null })),
        store.ensure(['2022-05', '2022-04']),
        store.transact((state) => ({ state: { ...state, told: ['y'] }, result: null }), { lazy: true }),
        store.ensure(['2022-04']),
      ]);
      const state = await store.read();
      expect(state).toMatchObject({ elsewhere: [], told: ['y'], reports: whole.reports });
      expect(state.seeded).toContain('x');
      expect(state.evidence).toEqual(whole.evidence);
      const digests = state.digests.map(({ period }) => period);
      expect(new Set(digests).size).toBe(digests.length);
      await store.close();
    });

    it('that are not loaded cannot be written over', async () => {
      const store = await open(whole, 2023);
      const report = someReport('a', '2022-05', 1);
      const write = () =>
        store.transact((state) => ({
          state: { ...state, reports: { ...state.reports, '2022-05:a': report } },
          result: null,
        }));
      await expect(write()).rejects.toThrow('the document of 2022-05 is not loaded');
      await expect(
        store.transact((state) => ({
          state: { ...state, evidence: { ...state.evidence, x: someEvidence('a', '2022-04') } },
          result: null,
        })),
      ).rejects.toThrow('the document of 2022-04 is not loaded');
      await store.ensure(['2022-05']);
      await write();
      expect((await store.read()).reports['2022-05:a']).toEqual(report);
      await store.close();
    });
  });
