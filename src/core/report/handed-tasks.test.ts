import { describe, expect, it } from 'vitest';
import { context } from '../../../test/support/context.ts';
import { orgAsOf } from '../people/as-of.ts';
import type { Org, Unit } from '../people/org.ts';
import type { Plan } from '../plan/plan.ts';
import { planAsOf } from '../plan/plan-as-of.ts';
import { rowsOfMonth } from './counting.ts';
import { owedIn, type Reports } from './owed.ts';

const hts = 'phong-ha-tang-so';
const press = 'phong-thong-tin-bao-chi-xuat-ban';
const centre = 'trung-tam-cong-nghe-so';
const begunAt = Date.parse('2023-04-01T08:00:00+07:00');

/** The directory with units that end in a month, each with whoever has its work. */
function ending(ends: Readonly<Record<string, [month: string, successor: string]>>, more: Unit[] = []): Org {
  const units = [...context.org.units, ...more].map((unit): Unit => {
    const end = ends[unit.id];
    return end ? { ...unit, until: `${end[0]}-01`, owesUntil: end[0], successor: end[1] } : unit;
  });
  return { ...context.org, units };
}

/** Who owes a task in a month, as it is seen on a day. */
function holders(plan: Plan, org: Org, taskId: string, month: number, reports: Reports = {}): string[] {
  const seen = orgAsOf(org, '2023-12-31');
  return owedIn({ plan: planAsOf(plan, seen), org: seen, begunAt }, reports, { year: 2023, month })
    .filter(({ task }) => task.id.split('@')[0] === taskId)
    .map(({ unit, task }) => (task.id === taskId ? unit.id : `${unit.id} ${task.id}`));
}

describe('a task whose unit ends', () => {
  it('is held by one unit in each month, and once by who has it already', () => {
    const org = ending({ [hts]: ['2023-07', centre] });
    expect([6, 7, 8].map((month) => holders(context.plan, org, '2.3.1', month))).toEqual([
      [hts],
      [centre],
      [centre],
    ]);
    expect(holders(context.plan, org, '1.3.3', 7)).toEqual([press, centre]);
    expect(holders(context.plan, ending({}), '1.3.3', 7)).toEqual([hts, press, centre]);
  });

  it('goes on from heir to heir', () => {
    const org = ending({ [hts]: ['2023-07', centre], [centre]: ['2023-09', press] });
    expect([6, 7, 8, 9, 10].map((month) => holders(context.plan, org, '2.3.1', month))).toEqual([
      [hts],
      [centre],
      [centre],
      [press],
      [press],
    ]);
  });

  it('is held once by a new unit into which several are merged, though it came later', () => {
    const added: Unit = {
      id: 'phong-moi',
      name: 'Phòng Mới',
      aliases: [],
      kind: 'division',
      addedAt: Date.parse('2023-07-21T09:00:00+07:00'),
      owesFrom: '2023-08',
    };
    const org = ending({ [hts]: ['2023-07', 'phong-moi'], [press]: ['2023-08', 'phong-moi'] }, [added]);
    expect([6, 7, 8].map((month) => holders(context.plan, org, '1.3.3', month))).toEqual([
      [hts, press, centre],
      [press, centre, 'phong-moi'],
      [centre, 'phong-moi'],
    ]);
  });

  it('is not lost or twice where an amendment gives it to the heir later', () => {
    const plan: Plan = {
      ...context.plan,
      indices: context.plan.indices.map((index) => ({
        ...index,
        tasks: index.tasks.map((task) =>
          task.id === '2.3.1'
            ? { ...task, owners: [centre], before: [{ owners: [hts], owesUntil: '2023-09' }] }
            : task,
        ),
      })) as Plan['indices'],
    };
    const org = ending({ [hts]: ['2023-07', centre] });
    expect([6, 7, 8, 9].map((month) => holders(plan, org, '2.3.1', month))).toEqual([
      [hts],
      [centre],
      [centre],
      [centre],
    ]);
  });
});

describe('work of a quarter whose unit ends', () => {
  const org = ending({ 'thanh-tra': ['2023-07', centre] });
  const plan: Plan = {
    ...context.plan,
    indices: context.plan.indices.map((index) => ({
      ...index,
      tasks: index.tasks.map((task) =>
        task.id === '1.4.1' ? { ...task, cadence: { type: 'quarter' as const, words: '01 quý/lần' } } : task,
      ),
    })) as Plan['indices'],
  };
  const done: Reports = {
    '2023-05:thanh-tra': {
      unit: 'thanh-tra',
      period: '2023-05',
      entries: {
        '1.4.1': { status: 'done', evidence: [], at: Date.parse('2023-05-24T09:00:00+07:00'), by: 'x' },
      },
      firstSentAt: 0,
      sentAt: 0,
      sentBy: 'x',
      late: false,
      revisions: [],
      returned: [],
      answers: [],
    },
  };

  it('is carried over to the heir where it is undone, and to nobody where it was done', () => {
    expect(holders(plan, org, '1.4.1', 8)).toEqual([`${centre} 1.4.1@Q2`]);
    expect(holders(plan, org, '1.4.1', 8, done)).toEqual([]);
  });

  it('is one row, of who did it or has it', () => {
    const seen = orgAsOf(org, '2023-08-31');
    const counted = { ...context, plan: planAsOf(plan, seen), org: seen, begunAt };
    const rows = (reports: Reports, month: number) =>
      rowsOfMonth(counted, reports, { year: 2023, month }, Date.parse('2023-08-31T09:00:00+07:00'))
        .filter(({ task, dueDay }) => task.id.startsWith('1.4.1') && dueDay === '2023-06-30')
        .map(({ unit, state }) => `${unit.id} ${state}`);
    expect(rows({}, 6)).toEqual(['thanh-tra unknown']);
    expect(rows({}, 8)).toEqual([`${centre} unknown`]);
    expect(rows(done, 6)).toEqual(['thanh-tra done-in-time']);
    expect(rows(done, 8)).toEqual([]);
  });
});
