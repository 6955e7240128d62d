import type { Filter } from '../../../src/core/ask/query.ts';
import { addressOf, type Case } from './cases.ts';
import { countMark, type Expected, noneMark } from './expected.ts';
import { listOf } from './row-cases.ts';
import { beginOf, type Rows } from './rows.ts';

/** «tôi phụ trách», «chỉ số của tôi»: a leader's own. */
function ofLeaders({ leaders, indices, tasks, world, months }: Rows): Case[] {
  const all = world.context.plan.indices;
  const last = months.at(-1)!;
  return leaders.flatMap((leader): Case[] => {
    const mine: Filter = { by: 'person', ids: [leader.id] };
    const own = indices([mine]);
    if (own.length === 0) return [];
    const one = (kind: string, ways: string[], expected: Expected): Case => ({
      kind: `own: ${kind}`,
      id: leader.id,
      ways,
      take: 3,
      speaker: leader.id,
      slots: { i: ['tôi', addressOf(leader)] },
      expected,
    });
    const late = tasks([mine, { by: 'status', status: 'late' }], [last]);
    return [
      one(
        'my indices',
        [
          '{i} phụ trách chỉ số nào',
          'các chỉ số {i} phụ trách',
          '{i} được giao những chỉ số nào',
          'chỉ số của tôi gồm những gì',
          'liệt kê chỉ số do {i} phụ trách',
        ],
        listOf(all, own),
      ),
      one(
        'my indices, count',
        ['{i} phụ trách mấy chỉ số', '{i} được giao bao nhiêu chỉ số', 'tôi có mấy chỉ số'],
        { all: [], first: [countMark(own.length)] },
      ),
      one(
        'my lowest',
        [
          'chỉ số nào của tôi thấp điểm nhất',
          'trong các chỉ số {i} phụ trách cái nào điểm thấp nhất',
          'chỉ số thấp điểm nhất của tôi',
        ],
        listOf(all, indices([mine], { field: 'score', dir: 'asc', take: 1 })),
      ),
      one(
        'my falls',
        [
          'chỉ số nào của tôi tụt hạng',
          '{i} phụ trách chỉ số nào bị tụt hạng',
          'các chỉ số của tôi có cái nào tụt bậc',
        ],
        listOf(all, indices([mine, { by: 'figure', field: 'change', op: '<', value: 0 }])),
      ),
      one(
        'my improve',
        [
          'chỉ số nào của tôi cần cải thiện',
          '{i} phụ trách chỉ số nào trong nhóm cần cải thiện',
          'trong nhóm cần cải thiện {i} phụ trách những chỉ số nào',
        ],
        listOf(all, indices([mine, { by: 'group', group: 'improve' }])),
      ),
      one(
        'my late tasks',
        [
          `tháng ${last} các chỉ số của tôi có việc nào chậm`,
          `việc chậm trong các chỉ số {i} phụ trách tháng ${last}`,
          `các chỉ số tôi phụ trách tháng ${last} chậm việc gì`,
        ],
        { all: late.length === 0 ? [noneMark] : late.map(({ task }) => beginOf(task)) },
      ),
    ];
  });
}

/** «phòng tôi», «đơn vị em»: a head's own. */
function ofHeads({ world, indices, tasks, months, reportOf }: Rows): Case[] {
  const { plan, org } = world.context;
  const all = plan.indices;
  const [before, last] = [months.at(-2)!, months.at(-1)!];
  return org.people.flatMap((head): Case[] => {
    const unit = org.units.find(({ id }) => id === head.unit);
    if (head.role !== 'head' || !unit) return [];
    const noun = { office: 'văn phòng', inspectorate: 'thanh tra', division: 'phòng', centre: 'trung tâm' }[
      unit.kind
    ];
    const is = (relation: 'lead' | 'coordinate' | 'task'): Filter => ({
      by: 'unit',
      relation,
      ids: [unit.id],
    });
    const one = (kind: string, ways: string[], expected: Expected): Case => ({
      kind: `own: ${kind}`,
      id: unit.id,
      ways,
      take: 3,
      speaker: head.id,
      slots: { x: [`${noun} tôi`, `${noun} mình`, 'đơn vị tôi', `${noun} em`] },
      expected,
    });
    // What a unit leads it does not help with, though it belongs to a group that does.
    const lead = indices([is('lead')]);
    const count = tasks([is('task')]).length;
    const late = tasks([is('task'), { by: 'status', status: 'late' }], [before]);
    const report = reportOf(unit.id, last);
    return [
      one(
        'our indices',
        [
          '{x} chủ trì chỉ số nào',
          'các chỉ số {x} chủ trì',
          '{x} được giao chủ trì những chỉ số nào',
          'chỉ số nào do {x} chủ trì',
        ],
        listOf(all, lead),
      ),
      one(
        'we help with',
        ['{x} phối hợp chỉ số nào', '{x} phối hợp những chỉ số nào', 'các chỉ số {x} phối hợp'],
        listOf(
          all,
          indices([is('coordinate')]).filter((index) => !lead.includes(index)),
          lead,
        ),
      ),
      one(
        'our tasks, indices',
        ['{x} có nhiệm vụ trong những chỉ số nào', 'chỉ số nào có việc của {x}', '{x} có việc ở chỉ số nào'],
        listOf(all, indices([is('task')])),
      ),
      one(
        'our tasks, count',
        ['{x} có bao nhiêu nhiệm vụ', '{x} được giao mấy việc', 'số nhiệm vụ của {x}'],
        { all: [], first: [countMark(count, 'nhiệm vụ|việc')] },
      ),
      one(
        'our late tasks',
        [
          `tháng ${before} {x} có việc nào chậm`,
          `{x} tháng ${before} chậm những việc gì`,
          `việc chậm của {x} tháng ${before}`,
        ],
        { all: late.length === 0 ? [noneMark] : late.map(({ task }) => beginOf(task)) },
      ),
      one(
        'our report',
        [
          `{x} nộp báo cáo tháng ${last} chưa`,
          `tháng ${last} {x} gửi báo cáo chưa`,
          `báo cáo tháng ${last} của {x} đã nộp chưa`,
        ],
        { all: [], first: [report ? /đã (?:báo cáo|gửi|nộp)|rồi/iu : /chưa/iu] },
      ),
    ];
  });
}

/** Questions about the asker's own. */
export const ownCases = (rows: Rows): Case[] => [...ofLeaders(rows), ...ofHeads(rows)];
