import type { Answer } from '../../core/ask/answer.ts';
import { type Org, unitName } from '../../core/people/org.ts';
import { carryingIds, coordinatingIds, ownerIds } from '../../core/plan/assignments.ts';
import { type Index, type Plan, scoreGap, type Task, timeWordsOf } from '../../core/plan/plan.ts';
import type { Line, Message, Span } from '../../core/said/message.ts';
import type { Names } from '../../core/said/names.ts';
import { toPeriod } from '../../core/time/period.ts';
import { askButton, choices } from './button.ts';
import { dueLine, progressLine } from './progress.ts';
import { resultLines } from './result-words.ts';
import {
  b,
  capital,
  codedIndex,
  groupNames,
  i,
  leaderSpans,
  line,
  monthName,
  movement,
  placeOf,
  score,
  scoreOf,
  shortIndex,
  target,
} from './words.ts';

/** Behind the name of whoever has no task. */
export const noTaskOfTheirOwn = ' không có nhiệm vụ riêng trong kế hoạch.';

/** «phối hợp: …», as the plan names them, and «có nhiệm vụ: …», those that only have a task. */
function besides(org: Org, index: Index): string[] {
  const named = (ids: readonly string[]): string => ids.map((id) => unitName(org, id)).join(', ');
  const [coordinating, carrying] = [coordinatingIds(index), carryingIds(org, index)];
  return [
    ...(coordinating.length > 0 ? [`phối hợp: ${named(coordinating)}`] : []),
    ...(carrying.length > 0 ? [`có nhiệm vụ: ${named(carrying)}`] : []),
    ...(index.following.length > 0 ? [`theo dõi: ${named(index.following)}`] : []),
  ];
}

/** What amendments took out of an index: it is said, not left out. */
const removedLines = ({ removed = [] }: Index): Line[] =>
  removed.map(({ task, owesUntil }) =>
    line(i(`Đã bỏ khi điều chỉnh, từ báo cáo ${monthName(toPeriod(owesUntil))}: ${task.text}`)),
  );

export function card(index: Index, names: Names, progress: Parameters<typeof progressLine>[0]): Message {
  const { org, plan } = names;
  const { baseline } = index;
  const gap = scoreGap(index);
  const moved = baseline.previous
    ? ` (${movement(baseline.previous.change)}, ${baseline.previous.year}: hạng ${baseline.previous.rank})`
    : '';
  const missing = gap === null ? '' : gap > 0 ? ` (còn thiếu ${score(gap)})` : ` (${baseline.year} đã đạt)`;
  return {
    lines: [
      line('📊 ', b(index.name), ` (${index.code} · ${groupNames(plan, [index.group])})`),
      line('Phụ trách: ', ...leaderSpans(org, index)),
      line('Chủ trì: ', b(unitName(org, index.leadUnit)), ...besides(org, index).map((part) => ` · ${part}`)),
      line(`${baseline.year}: ${scoreOf(index)} · ${placeOf(index)}${moved}`),
      line(`Chỉ tiêu ${plan.year}: `, b(target(index.target)), missing),
      ...resultLines(index, names),
      line(capital(progressLine(progress, index).map(String).join(''))),
      ...dueLine(progress, { index }),
      ...removedLines(index),
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

/** All indices of the plan, each with its card a tap away. */
export const wholeList = (indices: readonly Index[], plan: Plan): Message => ({
  lines: [
    line(b(`${indices.length} chỉ số trong kế hoạch ${plan.year}`), ':'),
    ...indices.map((index) => line(`${index.code} `, shortIndex(index))),
  ],
  buttons: choices(indices, { intents: ['card'] }),
});

const owners = (org: Org, index: Index, task: Task): string =>
  ownerIds(index, task)
    .map((id) => unitName(org, id))
    .join(', ');

export function tasks(answer: Extract<Answer, { type: 'tasks' }>, { org }: Names): Message {
  const { index, unit, items } = answer;
  const subject: Span[] = [
    ...(unit ? [b(capital(unit.name)), ' '] : []),
    ...(unit && index ? ['trong '] : []),
    ...(index ? [i(codedIndex(index)), ' '] : []),
  ];
  if (items.length === 0) return { lines: [line(...subject, noTaskOfTheirOwn.trimStart())] };
  const head = line(
    ...(subject.length > 0 ? subject : ['Trong kế hoạch ']),
    'có ',
    b(`${items.length} nhiệm vụ`),
    ':',
  );
  const lines: Line[] = [head];
  let last: Index | null = null;
  items.forEach(({ index: of, task }, position) => {
    if (!index && of !== last) lines.push(line(b(`${of.code} ${shortIndex(of)}`)));
    last = of;
    const suffix = [
      ...(unit && unit.id === ownerIds(of, task)[0] && ownerIds(of, task).length === 1
        ? []
        : [owners(org, of, task)]),
      ...[timeWordsOf(task) ?? []].flat(),
    ];
    lines.push(
      line(
        `${position + 1}. ${task.text}`,
        ...(suffix.length > 0 ? [' ', i(`(${suffix.join(' · ')})`)] : []),
      ),
    );
  });
  if (index && !unit) lines.push(...removedLines(index));
  return { lines };
}
