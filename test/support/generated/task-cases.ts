import type { TaskRow } from '../../../src/core/ask/found.ts';
import type { Filter } from '../../../src/core/ask/query.ts';
import type { Case } from './cases.ts';
import { countMark, type Expected, noneMark } from './expected.ts';
import { aliensTo, beginOf, callLeader, callUnit, type Rows } from './rows.ts';

/** Long lists are counted by the answer, not listed. */
const listed = 8;

const tasksMark = (count: number): RegExp => countMark(count, 'nhiệm vụ|việc|đầu việc');

/** Each of the tasks by its own words, and none of the others. */
function tasksOf(rows: readonly TaskRow[], others: readonly TaskRow[]): Expected {
  const nowhere = aliensTo(rows, others);
  if (rows.length === 0) return { all: [noneMark], nowhere };
  return rows.length > listed
    ? { all: [tasksMark(rows.length)], nowhere }
    : { all: rows.map(({ task }) => beginOf(task)), nowhere };
}

/** Questions about the tasks of the plan: whose, how many, with which figure, how often. */
export function taskCases(rows: Rows): Case[] {
  const { units, leaders, tasks } = rows;
  const all = tasks([]);
  const owes = (id: string): Filter => ({ by: 'unit', relation: 'task', ids: [id] });
  const quarter: Filter = { by: 'cadence', cadence: 'quarter' };
  const half: Filter = { by: 'cadence', cadence: 'half-year' };
  const measured: Filter = { by: 'measure', value: null };
  const whole: Filter = { by: 'measure', value: 100 };
  const list = (where: Filter[]): Expected => {
    const found = tasks(where);
    const ids = new Set(found.map(({ task }) => task.id));
    return tasksOf(
      found,
      all.filter(({ task }) => !ids.has(task.id)),
    );
  };
  const count = (where: Filter[]): Expected => ({ all: [], first: [tasksMark(tasks(where).length)] });
  const one = (
    kind: string,
    id: string,
    ways: string[],
    expected: Expected,
    slots: Case['slots'] = {},
    take = 3,
  ): Case => ({ kind: `tasks: ${kind}`, id, ways, slots, take, expected });
  return [
    ...units.flatMap((unit): Case[] => {
      const slots = { x: callUnit(unit) };
      return [
        one(
          'of a unit',
          unit.id,
          [
            '{x} có những nhiệm vụ gì',
            '{x} phải làm những việc gì',
            'nhiệm vụ của {x}',
            'liệt kê nhiệm vụ của {x}',
            'kế hoạch giao {x} làm gì',
          ],
          list([owes(unit.id)]),
          slots,
        ),
        one(
          'of a unit, count',
          unit.id,
          [
            '{x} có bao nhiêu nhiệm vụ',
            '{x} có mấy việc',
            '{x} được giao mấy nhiệm vụ',
            'số nhiệm vụ của {x} là bao nhiêu',
          ],
          count([owes(unit.id)]),
          slots,
        ),
        one(
          'of a unit, quarterly',
          unit.id,
          [
            '{x} có nhiệm vụ nào làm theo quý',
            '{x} có việc gì hằng quý',
            'nhiệm vụ theo quý của {x}',
            'việc nào của {x} mỗi quý một lần',
          ],
          list([owes(unit.id), quarter]),
          slots,
        ),
        one(
          'of a unit, half-yearly',
          unit.id,
          [
            '{x} có nhiệm vụ nào 6 tháng một lần',
            'việc 6 tháng một lần của {x}',
            '{x} có việc gì làm 6 tháng/lần',
          ],
          list([owes(unit.id), half]),
          slots,
          2,
        ),
        one(
          'of a unit, with a figure',
          unit.id,
          [
            '{x} có nhiệm vụ nào đo bằng con số',
            'nhiệm vụ có chỉ tiêu con số của {x}',
            '{x} có những nhiệm vụ nào có số liệu chỉ tiêu',
          ],
          list([owes(unit.id), measured]),
          slots,
          2,
        ),
        one(
          'of a unit, 100 %',
          unit.id,
          ['{x} có nhiệm vụ nào chỉ tiêu 100%', 'nhiệm vụ 100% của {x}', 'việc nào của {x} phải đạt 100%'],
          list([owes(unit.id), whole]),
          slots,
          2,
        ),
      ];
    }),
    ...leaders.map((leader) =>
      one(
        'of a leader, count',
        leader.id,
        [
          'các chỉ số của {x} có tất cả bao nhiêu nhiệm vụ',
          'tổng số nhiệm vụ thuộc các chỉ số {x} phụ trách',
          '{x} có bao nhiêu nhiệm vụ',
        ],
        count([{ by: 'person', ids: [leader.id] }]),
        { x: callLeader(leader) },
        2,
      ),
    ),
    one(
      'quarterly',
      'all',
      [
        'nhiệm vụ nào làm theo quý',
        'những việc mỗi quý một lần',
        'nhiệm vụ nào 01 quý/lần',
        'các nhiệm vụ hằng quý',
        'việc nào phải làm hằng quý',
      ],
      list([quarter]),
      {},
      5,
    ),
    one(
      'half-yearly',
      'all',
      [
        'nhiệm vụ nào 6 tháng một lần',
        'những việc làm 6 tháng/lần',
        'các nhiệm vụ nửa năm một lần',
        'việc nào 6 tháng làm một lần',
      ],
      list([half]),
      {},
      4,
    ),
    one(
      '100 %',
      'all',
      [
        'nhiệm vụ nào có chỉ tiêu 100%',
        'những nhiệm vụ phải đạt 100%',
        'việc nào đặt chỉ tiêu 100%',
        'các nhiệm vụ chỉ tiêu 100 phần trăm',
      ],
      list([whole]),
      {},
      4,
    ),
    one(
      'all, count',
      'all',
      ['kế hoạch có bao nhiêu nhiệm vụ', 'có tất cả mấy nhiệm vụ', 'tổng số nhiệm vụ là bao nhiêu'],
      count([]),
      {},
      3,
    ),
    one(
      'quarterly, count',
      'all',
      ['có mấy nhiệm vụ làm theo quý', 'bao nhiêu việc hằng quý', 'mấy nhiệm vụ mỗi quý một lần'],
      count([quarter]),
      {},
      3,
    ),
    one(
      '100 %, count',
      'all',
      ['có mấy nhiệm vụ chỉ tiêu 100%', 'bao nhiêu nhiệm vụ phải đạt 100%', 'mấy việc có chỉ tiêu 100%'],
      count([whole]),
      {},
      3,
    ),
  ];
}
