import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkReferences } from '../src/core/plan/references.ts';
import { owedIn, reportableEarly } from '../src/core/report/owed.ts';
import { toPeriod } from '../src/core/time/period.ts';
import { loadWorld } from './support/world.ts';

const names = readdirSync('test/worlds').filter((name) => name.startsWith('so-'));

/** A question set over data that contradict themselves would judge the engine by the data's faults. */
describe.each(names)('the made-up department «%s»', (name) => {
  it('has a plan, a directory and reports that fit each other', async () => {
    const { context, state, now } = await loadWorld(name);
    const { plan, org } = context;
    checkReferences(plan, org, 'plan.json', 'org.json');
    const tasks = new Map(plan.indices.flatMap((index) => index.tasks.map((task) => [task.id, task])));
    for (const { unit, period, entries, sentAt, returned } of Object.values(state.reports)) {
      const where = `${period} ${unit}`;
      const owed = owedIn(context, state.reports, toPeriod(period), unit).map(({ task }) => task.id);
      const early = reportableEarly(context, state.reports, toPeriod(period), unit).map(
        ({ task }) => task.id,
      );
      expect(Object.keys(entries), where).toEqual(expect.arrayContaining(owed));
      expect([...owed, ...early], where).toEqual(expect.arrayContaining(Object.keys(entries)));
      expect(sentAt, where).toBeLessThan(now);
      for (const { taskId, at } of returned) {
        expect(Object.keys(entries), where).toContain(taskId);
        expect(at, where).toBeGreaterThan(sentAt);
      }
      for (const [id, { figure, status, obstacle }] of Object.entries(entries)) {
        expect(figure !== undefined, `${where} ${id}`).toBe(tasks.get(id)?.measure !== undefined);
        if (status === 'late' || status === 'not-begun') expect(obstacle, `${where} ${id}`).toBeTruthy();
      }
    }
  });

  it('has three months of reports, of which the last lacks one unit', async () => {
    const { context, state } = await loadWorld(name);
    const periods = [...new Set(Object.values(state.reports).map(({ period }) => period))].sort();
    expect(periods).toHaveLength(3);
    const sent = Object.values(state.reports).filter(({ period }) => period === periods[2]);
    expect(sent).toHaveLength(context.org.units.length - 1);
    expect(state.locks.map(({ period }) => period)).toEqual(periods.slice(0, 2));
  });
});
