import { expandUnits, unitName } from '../../../src/core/people/org.ts';
import { type Index, scoreGap } from '../../../src/core/plan/plan.ts';
import type { Case } from './cases.ts';
import { type Expected, figureMark, type Mark, rankMark } from './expected.ts';
import { callIndex, type Rows } from './rows.ts';

/** Ways to ask one fact of one index; `{x}` is its name. */
const ways = {
  leader: [
    'ai phụ trách chỉ số {x}',
    'lãnh đạo nào phụ trách {x}',
    '{x} do ai phụ trách',
    'chỉ số {x} thuộc lãnh đạo nào',
    'đồng chí nào chỉ đạo chỉ số {x}',
    'người phụ trách {x} là ai',
  ],
  lead: [
    'đơn vị nào chủ trì {x}',
    'chỉ số {x} đơn vị nào chủ trì',
    '{x} do phòng nào chủ trì',
    'ai là đơn vị chủ trì chỉ số {x}',
    'phòng nào làm đầu mối chỉ số {x}',
    'đơn vị chủ trì của {x} là đơn vị nào',
  ],
  coordinating: [
    'đơn vị nào phối hợp chỉ số {x}',
    'những đơn vị nào phối hợp thực hiện {x}',
    '{x} có những đơn vị nào phối hợp',
    'các đơn vị phối hợp của chỉ số {x}',
    'chỉ số {x} phối hợp với đơn vị nào',
  ],
  score: [
    '{x} năm {year} được bao nhiêu điểm',
    'điểm chỉ số {x} là bao nhiêu',
    'năm ngoái {x} mấy điểm',
    '{x} đạt bao nhiêu điểm',
    'cho biết điểm của {x}',
    'điểm {x}',
  ],
  rank: [
    '{x} xếp hạng mấy',
    'chỉ số {x} đứng thứ mấy',
    'năm {year} {x} xếp thứ bao nhiêu',
    'thứ hạng của {x} là bao nhiêu',
    'hạng của chỉ số {x}',
    '{x} đứng hạng bao nhiêu trong bảng xếp hạng',
  ],
  target: [
    'chỉ tiêu của {x} là gì',
    'năm nay {x} phấn đấu bao nhiêu',
    'mục tiêu chỉ số {x} năm nay',
    'chỉ số {x} đặt chỉ tiêu thế nào',
    '{x} phải đạt mức nào',
  ],
  gap: [
    '{x} còn thiếu bao nhiêu điểm so với chỉ tiêu',
    'chỉ số {x} phải tăng bao nhiêu điểm nữa để đạt chỉ tiêu',
    '{x} cách chỉ tiêu bao nhiêu điểm',
    'còn bao nhiêu điểm nữa thì {x} đạt chỉ tiêu',
    'khoảng cách đến chỉ tiêu của {x}',
  ],
  change: [
    '{x} tăng hay tụt bao nhiêu bậc',
    'chỉ số {x} thay đổi mấy bậc so với năm trước',
    'so với năm {before} {x} lên hay xuống mấy bậc',
    '{x} biến động hạng thế nào',
    'thứ hạng {x} tăng giảm ra sao so với năm {before}',
  ],
  tasks: [
    '{x} có bao nhiêu nhiệm vụ',
    'chỉ số {x} có mấy việc',
    'số nhiệm vụ của chỉ số {x}',
    'có mấy nhiệm vụ trong {x}',
  ],
} as const;

function targetMarks({ target }: Index): Mark[] {
  if (target.type === 'score') return [figureMark(target.score)];
  if (target.type === 'band') return [target.band];
  if (target.type !== 'rank') throw new Error(`no world has a target of the kind ${target.type}`);
  return [[new RegExp(`(?:hạng|thứ|số) 0?${target.rank}(?!\\d)`, 'iu')]];
}

const moved = (change: number): Mark[] =>
  change === 0
    ? [/giữ|không đổi|không thay đổi/iu]
    : [figureMark(change), change > 0 ? /▲|tăng|lên/iu : /▼|tụt|giảm|xuống/iu];

/** What each fact of an index is by the plan; null where the plan gives none. */
function factsOf(index: Index, { world, leaders }: Rows): Record<keyof typeof ways, Expected | null> {
  const { org } = world.context;
  const { baseline } = index;
  const leader = org.people.find(({ id }) => id === index.leaders[0])!;
  const gap = scoreGap(index);
  // An index that is judged for the first time has noughts for figures.
  const isNew = baseline.score === null;
  return {
    leader: {
      all: [],
      first: [leader.name],
      notFirst: leaders.filter(({ id }) => id !== leader.id).map(({ name }) => name),
    },
    lead: { all: [], first: [unitName(org, index.leadUnit)] },
    coordinating: {
      all: index.coordinating.flatMap((id): Mark[] => {
        const group = org.unitGroups.find((one) => one.id === id);
        const members = expandUnits(org, [id]).map(({ name }) => name);
        // A group by its name, or by all of its units.
        const listed = new RegExp(members.map((name) => `(?=[^]*${name})`).join(''), 'u');
        return [group ? [group.name, listed] : unitName(org, id)];
      }),
    },
    score: isNew ? null : { all: [], first: [figureMark(baseline.score!)] },
    rank: isNew ? null : { all: [], first: [rankMark(baseline.rank!, baseline.of!)] },
    target: { all: [], first: targetMarks(index) },
    gap:
      gap === null
        ? null
        : { all: [], first: [gap > 0 ? figureMark(gap) : /đã đạt|vượt|không (?:còn )?thiếu|đủ/iu] },
    change: baseline.previous === null ? null : { all: [], first: moved(baseline.previous.change) },
    tasks: { all: [], first: [new RegExp(`(?<!\\d)0?${index.tasks.length} (?:nhiệm vụ|việc)`, 'u')] },
  };
}

/** Facts of one index, of each index. */
export function indexCases(rows: Rows): Case[] {
  const { plan } = rows.world.context;
  return plan.indices.flatMap((index) => {
    const facts = factsOf(index, rows);
    return (Object.keys(ways) as (keyof typeof ways)[]).flatMap((fact): Case[] => {
      const expected = facts[fact];
      if (expected === null) return [];
      const { year, previous } = index.baseline;
      const slots = {
        x: callIndex(index),
        year: [String(year)],
        before: [String(previous?.year ?? year - 1)],
      };
      return [
        {
          kind: `index ${fact}`,
          id: index.code,
          ways: ways[fact],
          slots,
          expected: { ...expected, all: [[index.name], ...expected.all] },
        },
      ];
    });
  });
}
