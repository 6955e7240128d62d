import type { Answer, IndexFilter, PendingQuery, RankingKey } from '../../core/ask/answer.ts';
import { figureOf } from '../../core/ask/answer-list.ts';
import { toPressData } from '../../core/conversation/press.ts';
import type { Button, Line, Message, Span } from '../../core/message/message.ts';
import { expandUnits, type Org, unitName } from '../../core/people/org.ts';
import { coordinatingIds, ownerIds } from '../../core/plan/assignments.ts';
import { type Index, type Plan, scoreGap, type Task } from '../../core/plan/plan.ts';
import { factLine } from './facts.ts';
import type { Names } from './names.ts';
import { planFactLines } from './plan-facts.ts';
import { deadlineLines, missingLines, monthLines, progressLine, unitLines } from './progress.ts';
import {
  b,
  capital,
  groupName,
  i,
  indexNames,
  line,
  movement,
  planTitle,
  rankOf,
  score,
  shortTitle,
  target,
} from './words.ts';

const askButton = (label: string, query: PendingQuery, index: Index): Button => ({
  label,
  data: toPressData({ type: 'ask', query, code: index.code }),
});

const choices = (indices: readonly Index[], query: PendingQuery): Button[][] =>
  indices.map((index) => [askButton(index.name, query, index)]);

function card(index: Index, { org, plan }: Names, progress: Parameters<typeof progressLine>[0]): Message {
  const leader = org.people.find((person) => person.id === index.leader);
  const { baseline } = index;
  const gap = scoreGap(index);
  const moved = baseline.previous
    ? ` (${movement(baseline.previous.change)}, ${baseline.previous.year}: hạng ${baseline.previous.rank})`
    : '';
  const missing = gap === null ? '' : gap > 0 ? ` (còn thiếu ${score(gap)})` : ` (${baseline.year} đã đạt)`;
  return {
    lines: [
      line('📊 ', b(index.name), ` (${index.code} · ${groupName[index.group]})`),
      line(`Phụ trách: ${leader ? shortTitle(leader) : ''} `, b(leader?.name ?? index.leader)),
      line(
        'Chủ trì: ',
        b(unitName(org, index.leadUnit)),
        ` · phối hợp: ${coordinatingIds(org, index)
          .map((id) => unitName(org, id))
          .join(', ')}`,
      ),
      line(`${baseline.year}: ${score(baseline.score)} điểm · hạng ${rankOf(index)}${moved}`),
      line(`Chỉ tiêu ${plan.year}: `, b(target(index.target)), missing),
      line(capital(progressLine(progress).map(String).join(''))),
    ],
    buttons: [
      [
        askButton('Nhiệm vụ', { intents: ['tasks'] }, index),
        askButton('Tiến độ', { intents: ['progress'] }, index),
        askButton('Vướng mắc', { intents: ['obstacles'] }, index),
      ],
    ],
  };
}

const owners = (org: Org, index: Index, task: Task): string =>
  ownerIds(index, task)
    .map((id) => unitName(org, id))
    .join(', ');

function tasks(answer: Extract<Answer, { type: 'tasks' }>, { org }: Names): Message {
  const { index, unit, items } = answer;
  const subject: Span[] = [
    ...(unit ? [b(capital(unit.name)), ' '] : []),
    ...(unit && index ? ['trong '] : []),
    ...(index ? [i(index.name), ' '] : []),
  ];
  if (items.length === 0) return { lines: [line(...subject, 'không có nhiệm vụ riêng trong kế hoạch.')] };
  const head = line(
    ...(subject.length > 0 ? subject : ['Trong kế hoạch: ']),
    `${subject.length > 0 ? 'có ' : ''}`,
    b(`${items.length} nhiệm vụ`),
    ':',
  );
  const lines: Line[] = [head];
  let last: Index | null = null;
  items.forEach(({ index: of, task }, position) => {
    if (!index && of !== last) lines.push(line(b(`${of.code} ${of.name}`)));
    last = of;
    const suffix = [
      ...(unit && unit.id === ownerIds(of, task)[0] && ownerIds(of, task).length === 1
        ? []
        : [owners(org, of, task)]),
      ...(task.cadence ? [task.cadence.words] : []),
    ];
    lines.push(
      line(
        `${position + 1}. ${task.text}`,
        ...(suffix.length > 0 ? [' ', i(`(${suffix.join(' · ')})`)] : []),
      ),
    );
  });
  return { lines };
}

const figureText = (index: Index, by: RankingKey): string => {
  const { baseline } = index;
  switch (by) {
    case 'score':
      return `${score(baseline.score)} điểm, hạng ${rankOf(index)}`;
    case 'rank':
      return `hạng ${rankOf(index)}, ${score(baseline.score)} điểm`;
    case 'change':
      return baseline.previous
        ? `${movement(baseline.previous.change)}: hạng ${baseline.previous.rank} → ${rankOf(index)}`
        : `hạng ${rankOf(index)}`;
    case 'gap': {
      const gap = scoreGap(index);
      return gap === null
        ? target(index.target)
        : gap > 0
          ? `còn thiếu ${score(gap)} điểm`
          : 'đã đạt chỉ tiêu';
    }
    case 'target':
      return `chỉ tiêu ${target(index.target)}`;
    case 'tasks':
      return `${index.tasks.length} nhiệm vụ`;
  }
};

const withFigure = (indices: readonly Index[], by: RankingKey): Span[] =>
  indices.flatMap((index, position): Span[] => [
    position === 0 ? '' : '; ',
    b(index.name),
    ` (${figureText(index, by)})`,
  ]);

function rankingHead(by: RankingKey, end: 'low' | 'high', index: Index | undefined, plan: Plan): string {
  const before = plan.year - 1;
  const fell = (index?.baseline.previous?.change ?? 0) < 0;
  return {
    score: `Điểm ${before} ${end === 'low' ? 'thấp' : 'cao'} nhất`,
    rank: `Hạng ${before} ${end === 'low' ? 'thấp' : 'cao'} nhất`,
    change: fell ? 'Tụt nhiều bậc nhất' : 'Tăng nhiều bậc nhất',
    gap: end === 'high' ? 'Còn thiếu nhiều điểm nhất so với chỉ tiêu' : 'Gần chỉ tiêu nhất',
    target: `Chỉ tiêu ${plan.year} ${end === 'low' ? 'thấp' : 'cao'} nhất`,
    tasks: `${end === 'low' ? 'Ít' : 'Nhiều'} nhiệm vụ nhất`,
  }[by];
}

function filterHead(filter: IndexFilter, count: number, plan: Plan): string {
  const before = plan.year - 1;
  switch (filter.type) {
    case 'all':
      return `${count} chỉ số trong kế hoạch ${plan.year}`;
    case 'group':
      return `${count} chỉ số ${groupName[filter.group]}`;
    case 'rank':
      return `${count} chỉ số xếp hạng ${filter.rank}/25 năm ${before}`;
    case 'top':
      return `${count} chỉ số đứng hạng 1/25 năm ${before}`;
    case 'score':
      return `${count} chỉ số ${filter.above ? 'từ' : 'dưới'} ${score(filter.score)} điểm năm ${before}`;
    case 'moved':
      return `${count} chỉ số ${filter.direction === 'up' ? 'tăng' : 'tụt'} hạng so với ${plan.year - 2}`;
    case 'chosen':
      return `${count} chỉ số`;
    case 'same':
      return `${count} chỉ số bằng điểm nhau năm ${before}`;
    case 'target':
      return `${count} chỉ số có chỉ tiêu ${score(filter.score)} điểm`;
  }
}

function indexList(answer: Extract<Answer, { type: 'index-list' }>, { plan }: Names): Message {
  const { filter, indices } = answer;
  const head = filterHead(filter, indices.length, plan);
  if (indices.length === 0)
    return { lines: [line(`Kế hoạch không có chỉ số nào như vậy (${head.replace(/^0 chỉ số /, '')}).`)] };
  if (filter.type === 'all')
    return {
      lines: [line(b(head), ':'), ...indices.map((index) => line(`${index.code} `, index.name))],
      buttons: choices(indices, { intents: ['card'] }),
    };
  const by: RankingKey = filter.type === 'moved' ? 'change' : filter.type === 'target' ? 'target' : 'score';
  return {
    lines: [
      line(b(head), ': ', ...indexNames(indices), '.'),
      ...indices.map((index) => line(`${index.code} `, index.name, `: ${figureText(index, by)}`)),
    ].slice(0, indices.length === 1 ? 1 : undefined),
  };
}

function comparison(answer: Extract<Answer, { type: 'comparison' }>, { org, plan }: Names): Message {
  const { indices, by } = answer;
  const figures = indices
    .map((index) => figureOf(index, by))
    .filter((value): value is number => value !== null);
  const bestFigure = Math.max(...figures);
  const best = indices.filter((index) => figureOf(index, by) === bestFigure);
  const scoreBy = by === 'score' || by === 'rank';
  const head =
    figures.length < 2 || best.length === indices.length
      ? line('Bằng nhau: ', ...withFigure(indices, by), '.')
      : line(
          ...(scoreBy ? [b(best.map((index) => index.name).join(', ')), ' cao hơn: '] : []),
          ...indices.flatMap((index, position): Span[] => [
            position === 0 ? '' : ' · ',
            i(index.name),
            ` ${figureText(index, by)}`,
          ]),
          '.',
        );
  return {
    lines: [
      head,
      ...indices.map((index) =>
        line(
          b(index.name),
          `: ${plan.year - 1} ${score(index.baseline.score)} điểm, hạng ${rankOf(index)}${index.baseline.previous ? ` (${movement(index.baseline.previous.change)})` : ''}; chỉ tiêu ${target(index.target)}; ${org.people.find((person) => person.id === index.leader)?.name} phụ trách, ${unitName(org, index.leadUnit)} chủ trì.`,
        ),
      ),
    ],
  };
}

function unitIndices(answer: Extract<Answer, { type: 'unit-indices' }>): Message {
  const { unit, asked, lead, coordinate } = answer;
  const part = (verb: string, indices: Index[]): Span[] =>
    indices.length === 0
      ? [`không ${verb} chỉ số nào`]
      : [`${verb} `, b(`${indices.length} chỉ số`), ': ', ...indexNames(indices)];
  const name = b(capital(unit.name));
  if (asked === 'lead') return { lines: [line(name, ' ', ...part('chủ trì', lead), '.')] };
  if (asked === 'coordinate') return { lines: [line(name, ' ', ...part('phối hợp', coordinate), '.')] };
  return { lines: [line(name, ' ', ...part('chủ trì', lead), '; ', ...part('phối hợp', coordinate), '.')] };
}

function counted<Entry extends { indices: Index[] }>(
  entries: Entry[],
  count: (entry: Entry) => number,
  name: (entry: Entry) => string,
  noun: string,
  end: 'low' | 'high',
): Message {
  const wanted = (end === 'low' ? Math.min : Math.max)(...entries.map(count));
  const best = entries.filter((entry) => count(entry) === wanted);
  const sorted = [...entries].sort((left, right) => count(right) - count(left));
  return {
    lines: [
      line(`${end === 'low' ? 'Ít' : 'Nhiều'} nhất: `, b(best.map(name).join(', ')), ` (${wanted} ${noun}).`),
      ...sorted.map((entry) => line(`${name(entry)}: ${count(entry)} ${noun}`)),
    ],
  };
}

function refusal(answer: Extract<Answer, { type: 'refused' }>, { plan, org }: Names): Message {
  const { refusal: why } = answer;
  switch (why.type) {
    case 'no-such-index':
      return {
        lines: [
          line(
            `Kế hoạch ${plan.year} không có chỉ số «${why.name}». ${plan.indices.length} chỉ số trong kế hoạch: ${plan.indices.map((index) => index.name).join('; ')}.`,
          ),
        ],
      };
    case 'no-such-person':
      return {
        lines: [
          line(
            `Kế hoạch ${plan.year} không có người này hoặc không ghi điều anh/chị hỏi về người đó; hãy hỏi theo tên chỉ số hoặc tên lãnh đạo phụ trách.`,
          ),
        ],
      };
    case 'no-such-unit':
      return {
        lines: [
          line(
            `Kế hoạch ${plan.year} không có đơn vị này; các đơn vị trong kế hoạch: ${org.units.map((unit) => unit.name).join('; ')}.`,
          ),
        ],
      };
    case 'no-such-year':
      return {
        lines: [
          line(
            `Kế hoạch không có số liệu năm đó; chỉ có hạng ${plan.year - 2}, kết quả ${plan.year - 1} và chỉ tiêu ${plan.year}.`,
          ),
        ],
      };
    case 'no-reasons':
      return {
        lines: [
          line(
            'Kế hoạch không ghi nguyên nhân; hãy hỏi về điểm, hạng, chỉ tiêu, nhiệm vụ, người phụ trách hoặc tiến độ của chỉ số.',
          ),
        ],
      };
    case 'out-of-plan':
      return {
        lines: [
          line(
            `Kế hoạch DDCI ${plan.year} không có điều này; hãy hỏi về chỉ số, chỉ tiêu, người phụ trách, đơn vị, nhiệm vụ, tiến độ hoặc hạn báo cáo.`,
          ),
        ],
      };
    case 'not-understood':
      return {
        lines: [
          line(
            `Tôi không hiểu câu này; hãy hỏi về chỉ số, chỉ tiêu, người phụ trách, đơn vị, nhiệm vụ, tiến độ hoặc hạn báo cáo, hoặc gõ /trogiup.`,
          ),
        ],
      };
  }
}

function help({ plan }: Names, greeting: boolean): Message {
  return {
    lines: [
      line(
        `${greeting ? 'Chào anh/chị! ' : ''}Tôi trả lời về `,
        b(planTitle(plan)),
        `: ${plan.indices.length} chỉ số, ai phụ trách, chỉ tiêu, nhiệm vụ, tiến độ và hạn báo cáo.`,
      ),
      line('Hỏi bằng lời thường, có dấu hay không dấu đều được:'),
      line('• ai phụ trách chi phí thời gian'),
      line('• còn chỉ tiêu?'),
      line('• nhiệm vụ của thanh tra'),
      line('• chỉ số nào tụt nhiều nhất'),
      line('• hạn báo cáo tháng này'),
      line('/index: danh sách chỉ số · /index tên hoặc mã: một chỉ số · /trogiup: trang này'),
    ],
  };
}

/** Puts an answer into Vietnamese. */
export function answerMessage(answer: Answer, names: Names): Message {
  const { org, plan } = names;
  switch (answer.type) {
    case 'card':
      return card(answer.index, names, answer.progress);
    case 'facts': {
      const lines = answer.facts.map((fact) => factLine(org, fact, answer.progress));
      const oneIndex = new Set(answer.facts.map((fact) => fact.index.code)).size === 1;
      // Several facts of one index are one answer: they stand in one line.
      if (oneIndex && lines.length > 1)
        return { lines: [lines.flatMap((facts, position) => (position === 0 ? facts : [' ', ...facts]))] };
      return { lines };
    }
    case 'tasks':
      return tasks(answer, names);
    case 'person-indices':
      return {
        lines: [
          line(
            `${shortTitle(answer.person)} `,
            b(answer.person.name),
            ' phụ trách ',
            b(`${answer.indices.length} chỉ số`),
            ': ',
            ...indexNames(answer.indices),
            '.',
          ),
        ],
      };
    case 'unit-indices':
      return unitIndices(answer);
    case 'ranking':
      return {
        lines: [
          line(
            `${rankingHead(answer.by, answer.end, answer.indices[0], plan)}: `,
            ...withFigure(answer.indices, answer.by),
            '.',
          ),
        ],
      };
    case 'bottom':
      return {
        lines: [
          line(
            'Hạng thấp nhất: ',
            ...withFigure(answer.lowestRank, 'rank'),
            '; điểm thấp nhất: ',
            ...withFigure(answer.lowestScore, 'score'),
            '.',
          ),
        ],
      };
    case 'index-list':
      return indexList(answer, names);
    case 'table':
      return {
        lines: answer.indices.map((index) =>
          factLine(org, { intent: answer.intent, index }, { type: 'year-over', year: plan.year }),
        ),
      };
    case 'comparison':
      return comparison(answer, names);
    case 'leader-counts':
      return counted(
        answer.counts,
        (entry) => entry.indices.length,
        (entry) => `${shortTitle(entry.person)} ${entry.person.name}`,
        'chỉ số',
        answer.end,
      );
    case 'unit-counts':
      return answer.by === 'lead'
        ? counted(
            answer.counts,
            (entry) => entry.indices.length,
            (entry) => entry.unit.name,
            'chỉ số chủ trì',
            answer.end,
          )
        : counted(
            answer.counts,
            (entry) => entry.tasks,
            (entry) => entry.unit.name,
            'nhiệm vụ',
            answer.end,
          );
    case 'plan-fact':
      return { lines: planFactLines(answer.fact, names) };
    case 'plan-task-count':
      return {
        lines: [
          answer.unit
            ? line(b(capital(answer.unit.name)), ' có ', b(`${answer.tasks} nhiệm vụ`), ' trong kế hoạch.')
            : line(
                'Kế hoạch có ',
                b(`${answer.tasks} nhiệm vụ`),
                ` của ${plan.indices.length} chỉ số; tính theo từng đơn vị phải làm là ${answer.assignments}.`,
              ),
        ],
      };
    case 'cadence':
      return {
        lines: answer.items.map(({ index, task }) =>
          line(
            b(task.cadence!.words.replace(/^06 /, '6 ')),
            `: ${expandUnits(org, ownerIds(index, task))
              .map((unit) => unit.name)
              .join(', ')} – ${task.text.replace(/\.$/, '')} (`,
            i(index.name),
            ').',
          ),
        ),
      };
    case 'month':
      return { lines: monthLines(answer.progress) };
    case 'missing':
      return { lines: missingLines(answer.progress) };
    case 'deadline':
      return { lines: deadlineLines(answer.progress, answer.period) };
    case 'unit-progress':
      return { lines: unitLines(answer.unit, answer.progress) };
    case 'choose-index':
      return {
        lines: [
          answer.missing
            ? line('Anh/chị hỏi chỉ số nào?')
            : line(`Có ${answer.candidates.length} chỉ số như vậy; anh/chị hỏi chỉ số nào?`),
        ],
        buttons: choices(answer.candidates, answer.query),
      };
    case 'refused':
      return refusal(answer, names);
    case 'help':
      return help(names, false);
    case 'greeting':
      return help(names, true);
    case 'thanks':
      return { lines: [line('Không có gì ạ. Cần thêm điều gì về kế hoạch, anh/chị cứ hỏi.')] };
  }
}
