import { describe, expect, it } from 'vitest';
import { context } from '../../../test/support/context.ts';
import { owedIn } from '../report/owed.ts';
import { amendPlan } from './amend.ts';
import { assignmentsOf } from './assignments.ts';
import { type Index, keptPlanSchema, type Plan } from './plan.ts';
import { checkReferences } from './references.ts';

const { plan: before, org } = context;
const august = { day: '2023-08-01', month: '2023-08' };

/** A paper as its reader gives it: indices as they are changed, and every task counted anew within its index. */
const paperOf = (indices: readonly Index[]): Plan => ({
  ...before,
  document: { ...before.document, number: '41', date: '2023-07-28' },
  indices: indices.map((index) => ({
    ...index,
    tasks: index.tasks.map((task, place) => ({ ...task, id: `${index.code}.${place + 1}` })),
  })),
});

const [first, second, ...others] = before.indices as [Index, Index, ...Index[]];
const owedOf = (plan: Plan, month: number, unit?: string): string[] =>
  owedIn({ plan, org, begunAt: 0 }, {}, { year: 2023, month }, unit).map(
    ({ task, unit: of }) => `${task.id} ${of.id}`,
  );

describe('an amendment of a plan', () => {
  it('that changes nothing leaves every task and what each month owes', () => {
    const { plan, changes } = amendPlan(before, paperOf(before.indices), august);
    expect(changes).toEqual([]);
    expect(plan.indices.map(({ tasks }) => tasks)).toEqual(before.indices.map(({ tasks }) => tasks));
    expect(plan.amendments).toEqual([
      { from: '2023-08-01', number: '41', symbol: before.document.symbol, date: '2023-07-28' },
    ]);
    for (let month = 1; month <= 12; month++) expect(owedOf(plan, month)).toEqual(owedOf(before, month));
  });

  it('that leaves a task out keeps the ids of those behind it, and owes it until then alone', () => {
    const [gone, ...left] = first.tasks;
    const { plan, changes } = amendPlan(
      before,
      paperOf([{ ...first, tasks: left as Index['tasks'] }, second, ...others]),
      august,
    );
    expect(changes).toEqual([expect.objectContaining({ type: 'task-removed', task: gone })]);
    expect(plan.indices[0]!.tasks.map(({ id }) => id)).toEqual(left.map(({ id }) => id));
    expect(owedOf(plan, 7).toSorted()).toEqual(owedOf(before, 7).toSorted());
    expect(owedOf(plan, 8)).toEqual(owedOf(before, 8).filter((row) => !row.startsWith(`${gone!.id} `)));
    expect(keptPlanSchema.parse(plan)).toEqual(plan);
  });

  it('that words a task otherwise keeps it, and one with other words is new from its month on', () => {
    const task = first.tasks[0]!;
    const reworded = { ...task, text: `${task.text} theo văn bản mới` };
    const fresh = { ...task, text: 'Lập sổ tay hướng dẫn doanh nghiệp' };
    const tasks = [reworded, ...first.tasks.slice(1), fresh];
    const { plan, changes } = amendPlan(before, paperOf([{ ...first, tasks }, second, ...others]), august);
    expect(changes.map(({ type }) => type)).toEqual(['task-words', 'task-new']);
    const added = plan.indices[0]!.tasks.at(-1)!;
    expect(plan.indices[0]!.tasks[0]).toMatchObject({ id: task.id, text: reworded.text });
    expect(before.indices.flatMap((index) => index.tasks).map(({ id }) => id)).not.toContain(added.id);
    expect(added.owesFrom).toBe('2023-08');
    expect(owedOf(plan, 7).filter((row) => row.startsWith(`${added.id} `))).toEqual([]);
    expect(owedOf(plan, 8).filter((row) => row.startsWith(`${added.id} `))).toHaveLength(1);
  });

  it('that gives a task to another unit owes it there from its month on, and the reports before are the other’s', () => {
    const task = first.tasks[0]!;
    const other = org.units.find(({ id }) => id !== first.leadUnit && !task.owners?.includes(id))!;
    const tasks = [{ ...task, owners: [other.id] }, ...first.tasks.slice(1)];
    const { plan, changes } = amendPlan(before, paperOf([{ ...first, tasks }, second, ...others]), august);
    expect(changes).toEqual([
      expect.objectContaining({ type: 'task-owners', before: task.owners ?? [first.leadUnit] }),
    ]);
    const rows = (month: number) => owedOf(plan, month).filter((row) => row.startsWith(`${task.id} `));
    expect(rows(7)).toEqual(owedOf(before, 7).filter((row) => row.startsWith(`${task.id} `)));
    expect(rows(8)).toEqual([`${task.id} ${other.id}`]);
    expect(owedOf(plan, 8, other.id)).toContain(`${task.id} ${other.id}`);
    // What the plan says today is the new owner alone.
    const today = assignmentsOf(plan, org).filter((one) => one.task.id === task.id);
    expect(today.map(({ unit }) => unit.id)).toEqual([other.id]);
    expect(() => checkReferences(plan, org, 'plan', 'org')).not.toThrow();
  });

  it('knows an index by its name where its code is another, and keeps one that is left out with its tasks', () => {
    const moved = { ...second, code: '9.1' };
    const { plan, changes } = amendPlan(before, paperOf([first, moved, ...others.slice(1)]), august);
    expect(plan.indices[1]!.tasks.map(({ id }) => id)).toEqual(second.tasks.map(({ id }) => id));
    expect(changes.map(({ type }) => type)).toEqual(['index-removed']);
    expect(plan.removed).toEqual([
      expect.objectContaining({
        owesUntil: '2023-08',
        index: expect.objectContaining({ code: others[0]!.code }),
      }),
    ]);
    expect(owedOf(plan, 7).toSorted()).toEqual(owedOf(before, 7).toSorted());
    const ids = new Set(others[0]!.tasks.map(({ id }) => id));
    expect(owedOf(plan, 8).filter((row) => ids.has(row.split(' ')[0]!))).toEqual([]);
  });

  it('twice within a year keeps what the first took and says who led until when', () => {
    const leaders = [before.indices.find((index) => index.leaders[0] !== first.leaders[0])!.leaders[0]!];
    const once = amendPlan(before, paperOf([{ ...first, leaders }, second, ...others]), august).plan;
    const paper = paperOf([
      { ...first, leaders, tasks: first.tasks.slice(1) as Index['tasks'] },
      second,
      ...others,
    ]);
    const twice = amendPlan(once, paper, { day: '2023-10-05', month: '2023-10' }).plan;
    expect(twice.indices[0]!.formerLeaders).toEqual([{ leaders: first.leaders, until: '2023-08-01' }]);
    expect(twice.indices[0]!.removed).toEqual([
      expect.objectContaining({
        owesUntil: '2023-10',
        task: expect.objectContaining({ id: first.tasks[0]!.id }),
      }),
    ]);
    expect(twice.amendments).toHaveLength(2);
    expect(keptPlanSchema.parse(JSON.parse(JSON.stringify(twice)))).toEqual(twice);
  });
});
