import { answerOf } from '../../../src/core/ask/conditions.ts';
import type { TaskRow } from '../../../src/core/ask/found.ts';
import type { Filter, Wanted } from '../../../src/core/ask/query.ts';
import type { Case } from './cases.ts';
import { countMark, type Expected, figureMark, noneMark } from './expected.ts';
import { aliensTo, beginOf, callIndex, callLeader, callUnit, type Rows } from './rows.ts';

const missing = /chưa (?:báo cáo|gửi|nộp|có báo cáo|nhận)/iu;

/** Tasks of a status among those of a scope: these by their own words, the others not. */
function statusOf({ tasks }: Rows, scope: readonly Filter[], status: Wanted, month: number): Expected {
  const within = tasks(scope, [month]);
  const found = tasks([...scope, { by: 'status', status }], [month]);
  const isSilent = within.every(({ reported }) =>
    reported.every(({ progress }) => answerOf(progress) === null),
  );
  if (isSilent) return { all: [missing] };
  const nowhere = aliensTo(found, within);
  if (found.length === 0) return { all: [noneMark], nowhere };
  return found.length > 15
    ? { all: [countMark(found.length, 'nhiệm vụ|việc')], nowhere }
    : { all: found.map(({ task }) => beginOf(task)), nowhere };
}

const statusWays: Readonly<Record<'behind' | 'finished' | 'not-begun', readonly string[]>> = {
  behind: [
    'tháng {m} {x} có việc nào chậm không',
    '{x} tháng {m} chậm những nhiệm vụ nào',
    'những việc chậm hoặc chưa làm của {x} tháng {m}',
    'tháng {m} {x} còn nhiệm vụ nào chậm, chưa làm',
    'nhiệm vụ chậm tiến độ của {x} trong tháng {m}',
  ],
  finished: [
    'tháng {m} {x} hoàn thành việc nào',
    '{x} đã xong những nhiệm vụ nào trong tháng {m}',
    'các nhiệm vụ {x} hoàn thành tháng {m}',
    'nhiệm vụ nào của {x} đã hoàn thành trong tháng {m}',
  ],
  'not-begun': [
    'tháng {m} {x} có việc nào chưa làm',
    'nhiệm vụ nào của {x} chưa triển khai trong tháng {m}',
    '{x} tháng {m} còn việc gì chưa bắt đầu',
    'những việc {x} chưa làm trong tháng {m}',
  ],
};

/** «chậm» alone may leave out what is not begun. */
function soften(rows: Rows, scope: readonly Filter[], month: number, expected: Expected): Expected {
  const open = rows
    .tasks([...scope, { by: 'status', status: 'not-begun' }], [month])
    .map(({ task }) => beginOf(task));
  return {
    ...expected,
    all: expected.all.filter((mark) => typeof mark !== 'string' || !open.includes(mark)),
  };
}

function statuses(rows: Rows): Case[] {
  const { units, leaders, months, world } = rows;
  const cases = (
    kind: string,
    id: string,
    x: readonly string[],
    scope: readonly Filter[],
    asked: readonly (keyof typeof statusWays)[],
    take: number,
  ): Case[] =>
    months.flatMap((month) =>
      asked.map((status): Case => {
        const expected = statusOf(rows, scope, status, month);
        return {
          kind: `month: ${status} of ${kind}`,
          id: `${id}/${month}`,
          ways: statusWays[status],
          take,
          slots: { x, m: [String(month)] },
          expected: status === 'behind' ? soften(rows, scope, month, expected) : expected,
        };
      }),
    );
  return [
    ...units.flatMap((unit) =>
      cases(
        'a unit',
        unit.id,
        callUnit(unit),
        [{ by: 'unit', relation: 'task', ids: [unit.id] }],
        ['behind', 'finished', 'not-begun'],
        2,
      ),
    ),
    ...leaders.flatMap((leader) =>
      cases(
        'a leader',
        leader.id,
        callLeader(leader).map((name) => `các chỉ số của ${name}`),
        [{ by: 'person', ids: [leader.id] }],
        ['behind', 'finished'],
        2,
      ),
    ),
    ...world.context.plan.indices.flatMap((index) =>
      cases('an index', index.code, callIndex(index), [{ by: 'index', codes: [index.code] }], ['behind'], 2),
    ),
  ];
}

/** Who sent, who did not, who was late. */
function sent({ units, months, reportOf, year }: Rows): Case[] {
  return months.flatMap((month): Case[] => {
    const of = (test: (unit: string) => boolean): Expected => {
      const rows = units.filter(({ id }) => test(id));
      return {
        all:
          rows.length === 0
            ? [[noneMark, /cả \d+ đơn vị đã/iu]]
            : // «Cả 5 đơn vị đã báo cáo» names them all.
              rows.map(({ name }) => (rows.length === units.length ? [name, /cả \d+ đơn vị/iu] : name)),
        notFirst: units.filter((unit) => !rows.includes(unit)).map(({ name }) => name),
      };
    };
    const slots = { m: [`tháng ${month}`, `tháng ${month}/${year}`] };
    const one = (kind: string, ways: string[], expected: Expected): Case => ({
      kind: `sent: ${kind}`,
      id: String(month),
      ways,
      take: 4,
      slots,
      expected,
    });
    return [
      one(
        'who',
        [
          '{m} ai đã gửi báo cáo',
          'đơn vị nào đã nộp báo cáo {m}',
          '{m} những đơn vị nào báo cáo rồi',
          'ai nộp báo cáo {m} rồi',
          'những đơn vị đã gửi báo cáo {m}',
        ],
        of((id) => reportOf(id, month) !== undefined),
      ),
      one(
        'who not',
        [
          '{m} ai chưa gửi báo cáo',
          'đơn vị nào chưa nộp báo cáo {m}',
          '{m} còn ai chưa báo cáo',
          'ai còn nợ báo cáo {m}',
          '{m} còn đơn vị nào chưa nộp',
        ],
        of((id) => reportOf(id, month) === undefined),
      ),
      one(
        'who late',
        [
          '{m} ai nộp muộn',
          'đơn vị nào gửi báo cáo trễ hạn {m}',
          '{m} đơn vị nào nộp trễ',
          'ai báo cáo muộn {m}',
          '{m} những đơn vị nào quá hạn mới nộp',
        ],
        of((id) => reportOf(id, month)?.late === true),
      ),
      one(
        'who on time',
        [
          '{m} ai nộp đúng hạn',
          'đơn vị nào gửi báo cáo đúng hạn {m}',
          '{m} những đơn vị nào báo cáo đúng hạn',
          'những đơn vị nộp đúng hạn {m}',
        ],
        of((id) => reportOf(id, month)?.late === false),
      ),
      ...units.map((unit): Case => {
        const report = reportOf(unit.id, month);
        return {
          kind: 'sent: whether',
          id: `${unit.id}/${month}`,
          take: 2,
          ways: [
            '{x} đã nộp báo cáo {m} chưa',
            '{m} {x} gửi báo cáo chưa',
            '{x} báo cáo {m} rồi chưa',
            'báo cáo {m} của {x} nộp chưa',
          ],
          slots: { ...slots, x: callUnit(unit) },
          expected: { all: [], first: [report ? /đã (?:báo cáo|gửi|nộp)|rồi/iu : missing] },
        };
      }),
    ];
  });
}

/** The figure of a measured task, of one unit, in one month and over the months. */
function figures({ tasks, months }: Rows): Case[] {
  const rows = tasks([{ by: 'measure', value: null }], months);
  const nameOf = ({ task }: TaskRow): string => {
    const ask = task.measure!.ask.replace(/, lũy kế.*$/u, '');
    return ask.charAt(0).toLowerCase() + ask.slice(1);
  };
  const valueIn = ({ reported }: TaskRow, month: number): number | undefined => {
    const one = reported.find((of) => of.month === month);
    return one ? answerOf(one.progress)?.figure : undefined;
  };
  return rows.flatMap((row): Case[] => {
    const [unit] = row.units;
    const slots = { x: callUnit(unit!), f: [nameOf(row)] };
    const known = months.filter((month) => valueIn(row, month) !== undefined);
    const id = `${row.task.id}/${unit!.id}`;
    return [
      ...known.map(
        (month): Case => ({
          kind: 'figure: in a month',
          id: `${id}/${month}`,
          take: 2,
          ways: [
            '{f} của {x} tháng {m} là bao nhiêu',
            'tháng {m} {x} báo {f} bao nhiêu',
            '{f} tháng {m} của {x}',
            '{x} tháng {m} {f} được bao nhiêu',
          ],
          slots: { ...slots, m: [String(month)] },
          expected: { all: [figureMark(valueIn(row, month)!, row.task.measure!.unit)] },
        }),
      ),
      ...(known.length > 1
        ? [
            {
              kind: 'figure: over months',
              id,
              take: 2,
              ways: [
                '{f} của {x} qua các tháng',
                '{f} của {x} từ đầu năm đến nay',
                '{f} của {x} các tháng thế nào',
                '{x} báo {f} qua từng tháng ra sao',
              ],
              slots,
              expected: {
                all: known.map((month) => figureMark(valueIn(row, month)!, row.task.measure!.unit)),
              },
            } satisfies Case,
          ]
        : []),
    ];
  });
}

/** What stands in the way, and what is asked for, in a unit's own words. */
function words({ units, months, reportOf }: Rows): Case[] {
  const begin = (text: string): string => text.slice(0, 30).trimEnd();
  return units.flatMap((unit) =>
    months.flatMap((month): Case[] => {
      const report = reportOf(unit.id, month);
      const slots = { x: callUnit(unit), m: [String(month)] };
      const entries = Object.values(report?.entries ?? {});
      const told = (all: (string | undefined)[]): Expected => {
        const some = all.filter((text) => text !== undefined).map(begin);
        return { all: report === undefined ? [missing] : some.length === 0 ? [noneMark] : some };
      };
      return [
        {
          kind: 'words: obstacles',
          id: `${unit.id}/${month}`,
          take: 2,
          slots,
          ways: [
            'vướng mắc của {x} tháng {m}',
            'tháng {m} {x} vướng gì',
            '{x} gặp khó khăn gì trong tháng {m}',
            'khó khăn, vướng mắc của {x} tháng {m} là gì',
          ],
          expected: told(entries.map(({ obstacle }) => obstacle)),
        },
        {
          kind: 'words: proposals',
          id: `${unit.id}/${month}`,
          take: 2,
          slots,
          ways: [
            'kiến nghị của {x} tháng {m}',
            'tháng {m} {x} đề xuất gì',
            '{x} có kiến nghị gì trong tháng {m}',
            'đề nghị của {x} trong báo cáo tháng {m}',
          ],
          expected: told(entries.map(({ proposal }) => proposal)),
        },
      ];
    }),
  );
}

/** Questions about the months that were reported. */
export const monthCases = (rows: Rows): Case[] => [
  ...statuses(rows),
  ...sent(rows),
  ...figures(rows),
  ...words(rows),
];
