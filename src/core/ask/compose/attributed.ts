import { ownersOf } from '../../plan/assignments.ts';
import type { Task } from '../../plan/plan.ts';
import type { Asked } from '../answer.ts';
import { holds, type Pattern, pattern } from '../sentence.ts';
import { answered } from './answered.ts';
import { asOwner, filtersOf } from './filters.ts';
import { has, isHeadOf, type Parts } from './parts.ts';
import { tasksWithin } from './tasks-of-plan.ts';

const aTask = '(?:nhiệm vụ|việc|mục|đầu việc|công việc)';

/** What a plan gives some of its tasks and not others: how they are asked for by it, and by which aspect it is told. */
interface Attribute {
  give: string;
  words: Pattern;
  isGiven: (task: Task) => boolean;
}

const attributes: readonly Attribute[] = [
  {
    give: 'product',
    words: pattern(
      [
        `${aTask}(?: nào| gì)?(?: (?:thì|là|mà|trong|kế hoạch|được|của|các|@u\\d+))* (?:có|ghi|phải có|nêu|yêu cầu|đòi|kèm|cần|phải nộp|ra|không có|chưa có|không ghi)(?: [^ @]+)? (?:sản phẩm|đầu ra)(?: đầu ra| phải nộp| cụ thể| phải có| gì)*(?= $| (?:không|chưa|hay|do|của|là|kèm|và|ai|phòng|đơn vị|trong))`,
        '(?:liệt kê|danh sách|kể|cho xem|nêu|những|các|(?<!(?:tháng|ngày|quý|năm) )mấy|bao nhiêu)(?: ra| hết| tên| cho tôi| cho em| những| các)* sản phẩm(?: đầu ra| phải nộp| của kế hoạch| trong kế hoạch| cụ thể)*(?= $| (?:là|gồm|nào|gì))',
        '@u\\d+(?: [^ @]+){0,3} (?:nộp|ra|có|làm ra)(?: những| các)? sản phẩm(?: đầu ra)? (?:gì|nào)',
      ].join('|'),
    ),
    isGiven: ({ product }) => product !== undefined,
  },
  {
    give: 'due',
    words: pattern(
      `${aTask}(?: nào| gì)?(?: (?:thì|là|mà|trong|kế hoạch|được|của|các|@u\\d+))* (?:có|ghi|phải có|được đặt|đặt|không có|chưa có|không ghi|không đặt) (?:thời hạn|hạn|hạn chót|hạn hoàn thành)(?: hoàn thành| riêng| cụ thể| chót| rõ| ngày)*(?= $| (?:không|chưa|hay|do|của|là|và|ai|trong))`,
    ),
    isGiven: ({ due }) => due !== undefined,
  },
];

const denied = pattern(
  '(?:không|chưa|chẳng)(?: hề)? (?:có|ghi|nêu|đặt|được đặt)(?: [^ @]+)? (?:sản phẩm|đầu ra|thời hạn|hạn)',
);

/** More are not told one by one. */
const most = 20;

/**
 * «nhiệm vụ nào có sản phẩm», «việc nào không có thời hạn», «liệt kê sản phẩm»: the tasks to which the plan gives such a thing,
 * with it, and no task in whose words it stands. Null of a plan that gives it to none, or where a task is named.
 */
export function tasksGiven(parts: Parts): Asked | null {
  if (has(parts, 'period', 'status', 'returned', 'sent', 'due') || isHeadOf(parts, 'index')) return null;
  const attribute = attributes.find(({ words }) => holds(words, parts.sentence));
  if (!attribute) return null;
  const { context } = parts;
  const { give, isGiven } = attribute;
  if (!context.plan.indices.some(({ tasks }) => tasks.some(isGiven))) return null;
  const scope = filtersOf(parts)
    .filter(({ by }) => by === 'unit' || by === 'person' || by === 'index' || by === 'group')
    .map(asOwner);
  const isDenied = holds(denied, parts.sentence);
  const works = tasksWithin(context, (task) => isGiven(task) !== isDenied, scope).filter(
    ({ index, task }) => ownersOf(context.org, index, task).length > 0,
  );
  const words = works.map(({ task }) => task.id).join('|');
  const isList = isDenied || works.length === 0 || works.length > most;
  return answered(
    context,
    {
      of: 'task',
      where: [{ by: 'text', words }],
      give: isList ? [] : [give],
      ...(isList ? {} : { about: [] }),
      months: [],
    },
    parts.fields,
  );
}
