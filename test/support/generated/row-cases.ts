import { fieldOf, fields } from '../../../src/core/ask/fields.ts';
import type { Filter, Order } from '../../../src/core/ask/query.ts';
import type { Index } from '../../../src/core/plan/plan.ts';
import type { Case } from './cases.ts';
import { countMark, type Expected, noneMark } from './expected.ts';
import { callIndex, callLeader, callUnit, type Rows } from './rows.ts';

/** What an answer that lists these indices holds: each of them, and none of the others. */
export function listOf(
  all: readonly Index[],
  rows: readonly Index[],
  named: readonly Index[] = [],
): Expected {
  const others = all.filter((index) => !rows.includes(index) && !named.includes(index));
  return {
    all: rows.length === 0 ? [noneMark] : rows.map(({ name }) => name),
    nowhere: others.map(({ name }) => name),
  };
}

const counted = (rows: readonly unknown[]): Expected => ({ all: [], first: [countMark(rows.length)] });

const leads = (id: string, not?: true): Filter => ({
  by: 'unit',
  relation: 'lead',
  ids: [id],
  ...(not ? { not } : {}),
});
const helps = (id: string): Filter => ({ by: 'unit', relation: 'coordinate', ids: [id] });
const owes = (id: string): Filter => ({ by: 'unit', relation: 'task', ids: [id] });
const isOf = (id: string, not?: true): Filter => ({ by: 'person', ids: [id], ...(not ? { not } : {}) });
const improve: Filter = { by: 'group', group: 'improve' };
const maintain: Filter = { by: 'group', group: 'maintain' };
const behind: Filter = { by: 'figure', field: 'gap', op: '>', value: 0 };
const fell: Filter = { by: 'figure', field: 'change', op: '<', value: 0 };
const rose: Filter = { by: 'figure', field: 'change', op: '>', value: 0 };
const lowest: Order = { field: 'score', dir: 'asc', take: 1 };
const highest: Order = { field: 'score', dir: 'desc', take: 1 };

/** The indices of a leader, and what is asked of them. */
function ofLeaders({ indices, leaders, world }: Rows): Case[] {
  const all = world.context.plan.indices;
  return leaders.flatMap((leader): Case[] => {
    const mine = indices([isOf(leader.id)]);
    if (mine.length === 0) return [];
    const slots = { x: callLeader(leader) };
    const one = (kind: string, ways: string[], expected: Expected, take = 3): Case => ({
      kind: `leader: ${kind}`,
      id: leader.id,
      ways,
      slots,
      take,
      expected,
    });
    return [
      one(
        'indices',
        [
          '{x} phụ trách chỉ số nào',
          'các chỉ số của {x}',
          '{x} phụ trách những gì',
          '{x} được giao chỉ số nào',
          'liệt kê chỉ số do {x} phụ trách',
          'chỉ số nào do {x} chỉ đạo',
        ],
        listOf(all, mine),
        4,
      ),
      one(
        'count',
        [
          '{x} phụ trách mấy chỉ số',
          '{x} có bao nhiêu chỉ số',
          'số chỉ số {x} phụ trách là bao nhiêu',
          '{x} được giao bao nhiêu chỉ số',
        ],
        counted(mine),
      ),
      one(
        'lowest',
        [
          'trong các chỉ số của {x} cái nào thấp điểm nhất',
          'chỉ số thấp điểm nhất của {x}',
          'chỉ số nào của {x} điểm thấp nhất',
          '{x} phụ trách chỉ số nào kém điểm nhất',
        ],
        listOf(all, indices([isOf(leader.id)], lowest)),
      ),
      one(
        'highest',
        [
          'trong các chỉ số của {x} cái nào cao điểm nhất',
          'chỉ số điểm cao nhất của {x} là chỉ số nào',
          'chỉ số nào của {x} được điểm cao nhất',
        ],
        listOf(all, indices([isOf(leader.id)], highest)),
        2,
      ),
      one(
        'improve',
        [
          '{x} có chỉ số nào cần cải thiện',
          'chỉ số cần cải thiện nào do {x} phụ trách',
          'trong nhóm cần cải thiện {x} phụ trách chỉ số nào',
        ],
        listOf(all, indices([isOf(leader.id), improve])),
      ),
      one(
        'behind',
        [
          'chỉ số nào của {x} chưa đạt chỉ tiêu điểm',
          '{x} có những chỉ số nào chưa đạt chỉ tiêu điểm',
          'trong các chỉ số {x} phụ trách, chỉ số nào còn thiếu điểm so với chỉ tiêu',
        ],
        listOf(all, indices([isOf(leader.id), behind])),
      ),
      one(
        'fell',
        ['{x} có chỉ số nào tụt hạng', 'chỉ số nào của {x} tụt hạng', 'các chỉ số tụt bậc do {x} phụ trách'],
        listOf(all, indices([isOf(leader.id), fell])),
      ),
      one(
        'not',
        [
          'chỉ số nào không do {x} phụ trách',
          'những chỉ số {x} không phụ trách',
          'trừ các chỉ số của {x} thì còn chỉ số nào',
        ],
        listOf(all, indices([isOf(leader.id, true)])),
      ),
    ];
  });
}

/** The indices of a unit: that it leads, helps with, has tasks in. */
function ofUnits({ indices, units, world, leaders }: Rows): Case[] {
  const all = world.context.plan.indices;
  return units.flatMap((unit): Case[] => {
    const slots = { x: callUnit(unit) };
    const one = (
      kind: string,
      ways: string[],
      expected: Expected,
      take = 3,
      more: Case['slots'] = {},
      id = '',
    ): Case => ({
      kind: `unit: ${kind}`,
      id: `${unit.id}${id}`,
      ways,
      slots: { ...slots, ...more },
      take,
      expected,
    });
    // What a unit leads it does not help with, though it belongs to a group that does.
    const lead = indices([leads(unit.id)]);
    const boss = leaders.find(({ id }) => lead.some(({ leaders: own }) => own.includes(id)));
    return [
      one(
        'leads',
        [
          '{x} chủ trì chỉ số nào',
          '{x} chủ trì những chỉ số nào',
          'các chỉ số do {x} chủ trì',
          'chỉ số nào giao cho {x} chủ trì',
          '{x} làm đầu mối chỉ số nào',
        ],
        listOf(all, lead),
      ),
      one(
        'helps',
        [
          '{x} phối hợp chỉ số nào',
          '{x} phối hợp thực hiện những chỉ số nào',
          'các chỉ số {x} phối hợp',
          'chỉ số nào cần {x} phối hợp',
        ],
        listOf(
          all,
          indices([helps(unit.id)]).filter((index) => !lead.includes(index)),
          lead,
        ),
      ),
      one(
        'owes',
        [
          '{x} có nhiệm vụ trong những chỉ số nào',
          '{x} có việc ở chỉ số nào',
          'chỉ số nào có nhiệm vụ của {x}',
          '{x} phải làm việc trong chỉ số nào',
        ],
        listOf(all, indices([owes(unit.id)])),
      ),
      one(
        'count',
        [
          '{x} chủ trì mấy chỉ số',
          '{x} chủ trì bao nhiêu chỉ số',
          'số chỉ số {x} chủ trì',
          '{x} được giao chủ trì mấy chỉ số',
        ],
        counted(lead),
        2,
      ),
      one(
        'not',
        [
          'chỉ số nào {x} không chủ trì',
          'những chỉ số nào không do {x} chủ trì',
          'các chỉ số {x} không chủ trì',
          'ngoài các chỉ số {x} chủ trì còn chỉ số nào',
        ],
        listOf(all, indices([leads(unit.id, true)])),
        2,
      ),
      one(
        'has no tasks in',
        [
          'chỉ số nào {x} không có nhiệm vụ',
          'những chỉ số nào {x} không có việc',
          'chỉ số nào không có nhiệm vụ của {x}',
        ],
        listOf(all, indices([{ ...owes(unit.id), not: true }])),
        2,
      ),
      one(
        'leads and fell',
        [
          '{x} chủ trì chỉ số nào tụt hạng',
          'chỉ số nào do {x} chủ trì bị tụt hạng',
          'trong các chỉ số {x} chủ trì cái nào tụt bậc',
        ],
        listOf(all, indices([leads(unit.id), fell])),
        2,
      ),
      ...(boss
        ? [
            one(
              'leads and leader',
              [
                'chỉ số nào {x} chủ trì mà {y} phụ trách',
                'chỉ số nào do {y} phụ trách và {x} chủ trì',
                '{x} chủ trì chỉ số nào của {y}',
              ],
              listOf(all, indices([leads(unit.id), isOf(boss.id)])),
              2,
              { y: callLeader(boss) },
            ),
          ]
        : []),
    ];
  });
}

const comma = (value: number): string => String(value).replace('.', ',');

/** Between each two neighbouring figures lies a bound; the first, the middle and the last of them. */
function bounds(all: readonly Index[], field: string): number[] {
  const figures = [...new Set(all.flatMap((index) => fieldOf(fields, field)?.of(index) ?? []))].sort(
    (a, b) => a - b,
  );
  const between = figures.slice(1).map((figure, at) => Math.round(((figure + figures[at]!) / 2) * 10) / 10);
  const usable = between.filter((bound) => !figures.includes(bound));
  return [...new Set([usable[0], usable[Math.floor(usable.length / 2)], usable.at(-1)])].filter(
    (bound) => bound !== undefined,
  );
}

/** By bounds of the score, the rank, the movement and the target. */
function byBounds({ indices, world }: Rows): Case[] {
  const all = world.context.plan.indices;
  const one = (
    kind: string,
    id: string,
    ways: string[],
    where: Filter[],
    more: Record<string, string> = {},
  ): Case => ({
    kind: `bound: ${kind}`,
    id,
    ways,
    take: 4,
    slots: Object.fromEntries(Object.entries(more).map(([slot, text]) => [slot, [text]])),
    expected: listOf(all, indices(where)),
  });
  const count = (
    kind: string,
    id: string,
    ways: string[],
    where: Filter[],
    more: Record<string, string> = {},
  ): Case => ({
    ...one(kind, id, ways, where, more),
    expected: counted(indices(where)),
  });
  const scores = bounds(all, 'score').flatMap((bound): Case[] => {
    const n = { n: comma(bound) };
    const below: Filter = { by: 'figure', field: 'score', op: '<', value: bound };
    const above: Filter = { by: 'figure', field: 'score', op: '>', value: bound };
    return [
      one(
        'score below',
        String(bound),
        [
          'chỉ số nào dưới {n} điểm',
          'những chỉ số có điểm thấp hơn {n}',
          'chỉ số nào điểm dưới {n}',
          'các chỉ số đạt dưới {n} điểm',
          'chỉ số nào chưa tới {n} điểm',
        ],
        [below],
        n,
      ),
      one(
        'score above',
        String(bound),
        [
          'chỉ số nào trên {n} điểm',
          'những chỉ số có điểm cao hơn {n}',
          'chỉ số nào được hơn {n} điểm',
          'các chỉ số đạt trên {n} điểm',
        ],
        [above],
        n,
      ),
      count(
        'score below, count',
        String(bound),
        [
          'có mấy chỉ số dưới {n} điểm',
          'bao nhiêu chỉ số điểm thấp hơn {n}',
          'đếm giúp số chỉ số dưới {n} điểm',
          'mấy chỉ số chưa được {n} điểm',
        ],
        [below],
        n,
      ),
      one(
        'score above and improve',
        String(bound),
        [
          'chỉ số nào cần cải thiện mà trên {n} điểm',
          'trong nhóm cần cải thiện chỉ số nào trên {n} điểm',
          'chỉ số cần cải thiện nào có điểm cao hơn {n}',
        ],
        [above, improve],
        n,
      ),
      one(
        'score not below',
        String(bound),
        [
          'chỉ số nào không dưới {n} điểm',
          'những chỉ số nào có điểm không dưới {n}',
          'các chỉ số không dưới {n} điểm',
        ],
        [{ ...below, not: true }],
        n,
      ),
    ];
  });
  const top = all.flatMap(({ baseline }) => baseline.rank ?? []).sort((a, b) => a - b);
  const places = [top[2]!, top[4]!].map((rank) =>
    top.filter((one) => one <= rank + 1).length === top.filter((one) => one <= rank).length ? rank + 1 : rank,
  );
  const ranks = [...new Set(places)].flatMap((bound): Case[] => {
    const n = { n: String(bound) };
    return [
      one(
        'rank within',
        String(bound),
        [
          'chỉ số nào trong top {n}',
          'chỉ số nào nằm trong {n} hạng đầu',
          'những chỉ số xếp hạng từ {n} trở lên',
          'chỉ số nào xếp trong top {n} của tỉnh',
        ],
        [{ by: 'figure', field: 'rank', op: '<=', value: bound }],
        n,
      ),
      one(
        'rank behind',
        String(bound),
        [
          'chỉ số nào ngoài top {n}',
          'chỉ số nào xếp sau hạng {n}',
          'những chỉ số không nằm trong top {n}',
          'chỉ số nào xếp hạng thấp hơn hạng {n}',
        ],
        [{ by: 'figure', field: 'rank', op: '>', value: bound }],
        n,
      ),
      count(
        'rank within, count',
        String(bound),
        ['có mấy chỉ số trong top {n}', 'bao nhiêu chỉ số nằm trong top {n}', 'mấy chỉ số lọt top {n}'],
        [{ by: 'figure', field: 'rank', op: '<=', value: bound }],
        n,
      ),
    ];
  });
  const falls = bounds(all, 'change')
    .filter((bound) => bound < -1)
    .map((bound) => Math.floor(Math.abs(bound)));
  const moves = [...new Set(falls)].map((bound) =>
    one(
      'fell more than',
      String(bound),
      [
        'chỉ số nào tụt hơn {n} bậc',
        'những chỉ số tụt trên {n} bậc',
        'chỉ số nào giảm quá {n} bậc',
        'các chỉ số rớt hơn {n} hạng',
      ],
      [{ by: 'figure', field: 'change', op: '<', value: -bound }],
      { n: String(bound) },
    ),
  );
  const targets = [
    ...new Set(all.flatMap(({ target }) => (target.type === 'score' ? [target.score] : []))),
  ].map((score) =>
    one(
      'target of',
      String(score),
      [
        'chỉ số nào có chỉ tiêu {n} điểm',
        'những chỉ số có mức chỉ tiêu {n} điểm',
        'các chỉ số có mục tiêu {n} điểm',
        'chỉ số nào phấn đấu {n} điểm',
      ],
      [{ by: 'figure', field: 'target', op: '=', value: score }],
      { n: comma(score) },
    ),
  );
  return [
    ...scores,
    ...ranks,
    ...moves,
    ...targets,
    one(
      'fell',
      'all',
      [
        'chỉ số nào tụt hạng',
        'những chỉ số nào bị tụt bậc',
        'chỉ số nào giảm hạng so với năm trước',
        'các chỉ số xuống hạng',
        'chỉ số nào rớt hạng',
      ],
      [fell],
    ),
    one(
      'rose',
      'all',
      [
        'chỉ số nào tăng hạng',
        'những chỉ số lên hạng',
        'chỉ số nào tăng bậc so với năm trước',
        'các chỉ số được tăng hạng',
      ],
      [rose],
    ),
    count(
      'fell, count',
      'all',
      ['mấy chỉ số tụt hạng', 'có bao nhiêu chỉ số bị tụt hạng', 'số chỉ số giảm hạng là bao nhiêu'],
      [fell],
    ),
    one(
      'behind the target',
      'all',
      [
        'chỉ số nào chưa đạt chỉ tiêu điểm',
        'những chỉ số còn thiếu điểm so với chỉ tiêu',
        'chỉ số nào phải tăng điểm mới đạt chỉ tiêu',
        'các chỉ số có điểm thấp hơn chỉ tiêu điểm',
      ],
      [behind],
    ),
    count(
      'behind the target, count',
      'all',
      [
        'còn bao nhiêu chỉ số chưa đạt chỉ tiêu điểm',
        'mấy chỉ số còn thiếu điểm so với chỉ tiêu',
        'có mấy chỉ số chưa đạt chỉ tiêu điểm',
      ],
      [behind],
    ),
    one(
      'maintain',
      'all',
      ['những chỉ số nào cần duy trì', 'các chỉ số thuộc nhóm duy trì', 'chỉ số nào phải giữ vững'],
      [maintain],
    ),
    one(
      'improve',
      'all',
      ['những chỉ số nào cần cải thiện', 'các chỉ số thuộc nhóm cần cải thiện', 'chỉ số nào phải cải thiện'],
      [improve],
    ),
    count(
      'improve, count',
      'all',
      ['có mấy chỉ số cần cải thiện', 'bao nhiêu chỉ số phải cải thiện', 'nhóm cần cải thiện có mấy chỉ số'],
      [improve],
    ),
    one(
      'improve and rose',
      'all',
      [
        'trong nhóm cần cải thiện chỉ số nào tăng hạng',
        'chỉ số cần cải thiện nào vẫn tăng hạng',
        'chỉ số nào cần cải thiện mà lại tăng hạng',
      ],
      [improve, rose],
    ),
    one(
      'no score target',
      'all',
      [
        'chỉ số nào không giao chỉ tiêu điểm',
        'những chỉ số không có chỉ tiêu điểm',
        'chỉ số nào không có chỉ tiêu bằng điểm',
      ],
      [{ by: 'figure', field: 'target', op: '>=', value: 0, not: true }],
    ),
    count(
      'all, count',
      'all',
      [
        'kế hoạch có bao nhiêu chỉ số',
        'có tất cả mấy chỉ số',
        'tổng cộng bao nhiêu chỉ số',
        'sở mình có mấy chỉ số',
      ],
      [],
    ),
  ];
}

/** The first, the last, the second, the first three. */
function byOrder({ indices, world }: Rows): Case[] {
  const all = world.context.plan.indices;
  const one = (kind: string, ways: string[], order: Order, where: Filter[] = []): Case => ({
    kind: `order: ${kind}`,
    id: 'all',
    ways,
    take: 5,
    expected: listOf(all, indices(where, order)),
  });
  return [
    one(
      'highest score',
      [
        'chỉ số nào điểm cao nhất',
        'chỉ số cao điểm nhất',
        'chỉ số nào được nhiều điểm nhất',
        'điểm cao nhất là chỉ số nào',
        'chỉ số nào dẫn đầu về điểm',
      ],
      highest,
    ),
    one(
      'lowest score',
      [
        'chỉ số nào điểm thấp nhất',
        'chỉ số thấp điểm nhất là chỉ số nào',
        'chỉ số nào ít điểm nhất',
        'điểm thấp nhất thuộc về chỉ số nào',
        'chỉ số nào kém điểm nhất',
      ],
      lowest,
    ),
    one(
      'best rank',
      [
        'chỉ số nào xếp hạng cao nhất',
        'chỉ số nào có thứ hạng tốt nhất',
        'chỉ số nào đứng hạng cao nhất',
        'hạng tốt nhất là chỉ số nào',
      ],
      { field: 'rank', dir: 'asc', take: 1 },
    ),
    one(
      'worst rank',
      [
        'chỉ số nào xếp hạng thấp nhất',
        'chỉ số nào có thứ hạng kém nhất',
        'chỉ số nào đứng hạng bét',
        'hạng thấp nhất là chỉ số nào',
      ],
      { field: 'rank', dir: 'desc', take: 1 },
    ),
    one(
      'biggest fall',
      [
        'chỉ số nào tụt nhiều bậc nhất',
        'chỉ số tụt hạng nhiều nhất',
        'chỉ số nào giảm nhiều bậc nhất',
        'chỉ số nào rớt hạng nặng nhất',
        'chỉ số nào tụt sâu nhất',
      ],
      { field: 'change', dir: 'asc', take: 1 },
    ),
    one(
      'biggest rise',
      [
        'chỉ số nào tăng nhiều bậc nhất',
        'chỉ số tăng hạng nhiều nhất',
        'chỉ số nào lên nhiều bậc nhất',
        'chỉ số nào tăng hạng mạnh nhất',
      ],
      { field: 'change', dir: 'desc', take: 1 },
    ),
    one(
      'biggest gap',
      [
        'chỉ số nào còn thiếu nhiều điểm nhất so với chỉ tiêu',
        'chỉ số nào cách chỉ tiêu xa nhất',
        'chỉ số nào phải tăng nhiều điểm nhất',
        'chỉ số nào thiếu nhiều điểm nhất',
      ],
      { field: 'gap', dir: 'desc', take: 1 },
    ),
    one(
      'highest target',
      [
        'chỉ số nào có chỉ tiêu điểm cao nhất',
        'chỉ tiêu điểm cao nhất là chỉ số nào',
        'chỉ số nào có mục tiêu điểm cao nhất',
      ],
      { field: 'target', dir: 'desc', take: 1 },
    ),
    one(
      'most tasks',
      [
        'chỉ số nào nhiều nhiệm vụ nhất',
        'chỉ số nào có nhiều việc nhất',
        'chỉ số nhiều nhiệm vụ nhất là chỉ số nào',
      ],
      { field: 'tasks', dir: 'desc', take: 1 },
    ),
    one(
      'fewest tasks',
      ['chỉ số nào ít nhiệm vụ nhất', 'chỉ số nào có ít việc nhất', 'chỉ số ít nhiệm vụ nhất là chỉ số nào'],
      { field: 'tasks', dir: 'asc', take: 1 },
    ),
    one(
      'second score',
      [
        'chỉ số nào điểm cao thứ hai',
        'chỉ số đứng thứ nhì về điểm',
        'chỉ số có điểm cao thứ nhì',
        'điểm cao thứ hai là chỉ số nào',
      ],
      { field: 'score', dir: 'desc', take: 1, nth: 2 },
    ),
    one(
      'second lowest',
      ['chỉ số nào điểm thấp thứ hai', 'chỉ số thấp điểm thứ nhì', 'điểm thấp thứ hai là chỉ số nào'],
      { field: 'score', dir: 'asc', take: 1, nth: 2 },
    ),
    one(
      'three highest',
      [
        '3 chỉ số điểm cao nhất',
        'ba chỉ số có điểm cao nhất',
        'top 3 chỉ số về điểm',
        'cho 3 chỉ số cao điểm nhất',
      ],
      { field: 'score', dir: 'desc', take: 3 },
    ),
    one(
      'two lowest',
      ['2 chỉ số điểm thấp nhất', 'hai chỉ số thấp điểm nhất', 'hai chỉ số có điểm thấp nhất là chỉ số nào'],
      { field: 'score', dir: 'asc', take: 2 },
    ),
    one(
      'lowest of improve',
      [
        'trong nhóm cần cải thiện chỉ số nào điểm thấp nhất',
        'chỉ số cần cải thiện nào thấp điểm nhất',
        'nhóm cần cải thiện cái nào kém điểm nhất',
      ],
      lowest,
      [improve],
    ),
    one(
      'lowest of maintain',
      [
        'trong nhóm duy trì chỉ số nào điểm thấp nhất',
        'chỉ số thuộc nhóm duy trì nào thấp điểm nhất',
        'nhóm duy trì cái nào thấp điểm nhất',
      ],
      lowest,
      [maintain],
    ),
  ];
}

/** Who leads most or fewest, exactly so many, none. */
function byCount({ indices, units, leaders }: Rows): Case[] {
  const own = (all: { id: string; name: string }[], of: (id: string) => number) =>
    all.map(({ id, name }) => ({ name, count: of(id) }));
  const byUnit = own([...units], (id) => indices([leads(id)]).length);
  const byLeader = own([...leaders], (id) => indices([isOf(id)]).length);
  const only = (all: typeof byUnit, test: (count: number) => boolean): Expected => {
    const rows = all.filter(({ count }) => test(count));
    return {
      all: rows.length === 0 ? [noneMark] : rows.map(({ name }) => name),
      first: rows.slice(0, 1).map(({ name }) => name),
      notFirst: all.filter((row) => !rows.includes(row)).map(({ name }) => name),
    };
  };
  const ends = (all: typeof byUnit) => {
    const counts = all.map(({ count }) => count);
    return { most: Math.max(...counts), fewest: Math.min(...counts) };
  };
  const [unit, leader] = [ends(byUnit), ends(byLeader)];
  const one = (kind: string, ways: string[], expected: Expected): Case => ({
    kind: `count: ${kind}`,
    id: 'all',
    ways,
    take: 4,
    expected,
  });
  return [
    one(
      'unit leads most',
      [
        'đơn vị nào chủ trì nhiều chỉ số nhất',
        'phòng nào chủ trì nhiều chỉ số nhất',
        'nơi nào chủ trì nhiều chỉ số nhất',
        'đơn vị chủ trì nhiều chỉ số nhất là đơn vị nào',
      ],
      only(byUnit, (count) => count === unit.most),
    ),
    one(
      'unit leads one',
      [
        'đơn vị nào chỉ chủ trì đúng 1 chỉ số',
        'đơn vị nào chủ trì một chỉ số',
        'những đơn vị chỉ chủ trì 1 chỉ số',
      ],
      only(byUnit, (count) => count === 1),
    ),
    one(
      'unit leads none',
      [
        'đơn vị nào không chủ trì chỉ số nào',
        'đơn vị nào không được giao chủ trì chỉ số',
        'có đơn vị nào không chủ trì chỉ số nào không',
      ],
      only(byUnit, (count) => count === 0),
    ),
    one(
      'leader has most',
      [
        'lãnh đạo nào phụ trách nhiều chỉ số nhất',
        'ai phụ trách nhiều chỉ số nhất',
        'ai được giao nhiều chỉ số nhất',
        'lãnh đạo nào nhiều chỉ số nhất',
      ],
      only(byLeader, (count) => count === leader.most),
    ),
    one(
      'leader has fewest',
      ['lãnh đạo nào phụ trách ít chỉ số nhất', 'ai phụ trách ít chỉ số nhất', 'lãnh đạo nào ít chỉ số nhất'],
      only(byLeader, (count) => count === leader.fewest),
    ),
  ];
}

/** Two indices beside each other. */
function pairs({ world }: Rows): Case[] {
  const all = world.context.plan.indices.filter(
    ({ baseline }) => baseline.score !== null && baseline.rank !== null,
  );
  return all.slice(1).flatMap((right, at): Case[] => {
    const left = all[at]!;
    if (left.baseline.score === right.baseline.score || left.baseline.rank === right.baseline.rank) return [];
    const slots = { x: callIndex(left), y: callIndex(right) };
    const better = left.baseline.score! > right.baseline.score! ? left : right;
    const ahead = left.baseline.rank! < right.baseline.rank! ? left : right;
    const id = `${left.code}-${right.code}`;
    return [
      {
        kind: 'pair: score',
        id,
        slots,
        take: 2,
        ways: [
          '{x} và {y} cái nào điểm cao hơn',
          '{x} với {y} chỉ số nào nhiều điểm hơn',
          'so sánh điểm {x} và {y}',
          '{x} hay {y} điểm cao hơn',
        ],
        expected: { all: [left.name, right.name], first: [better.name] },
      },
      {
        kind: 'pair: rank',
        id,
        slots,
        take: 2,
        ways: [
          '{x} và {y} cái nào xếp hạng cao hơn',
          '{x} hay {y} đứng hạng tốt hơn',
          'giữa {x} và {y} chỉ số nào hạng tốt hơn',
        ],
        expected: { all: [left.name, right.name], first: [ahead.name] },
      },
    ];
  });
}

/** Questions that select, order, count and compare indices, units and leaders by the plan. */
export const rowCases = (rows: Rows): Case[] => [
  ...ofLeaders(rows),
  ...ofUnits(rows),
  ...byBounds(rows),
  ...byOrder(rows),
  ...byCount(rows),
  ...pairs(rows),
];
