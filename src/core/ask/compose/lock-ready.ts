import { worksForOffice } from '../../people/org.ts';
import type { Asked } from '../answer.ts';
import { holds, pattern } from '../sentence.ts';
import { datesOf, monthsOf } from './months-asked.ts';
import { has, indicesOf, type Parts, wholeSentence } from './parts.ts';

const lock =
  '(?:khóa|chốt|đóng)(?: (?:sổ|kỳ|báo cáo|lại|luôn|tháng \\d+|t ?\\d+|tháng này|kỳ này|\\d+|giúp|giùm|dùm|hộ|cho))*';
/** «chốt kỳ tháng 7 được chưa», «đủ điều kiện khóa chưa», «khóa được rồi chứ»: whether it can be done, and no order. */
const canLock = pattern(
  `${lock} (?:đã |có |thì )*(?:được|nổi|ổn)(?: (?:rồi|luôn))*(?: (?:chưa|không|chứ|hay chưa|hay không))|(?:đủ điều kiện|đã đủ|đủ|sẵn sàng|có thể|đã có thể)(?: (?:để|mà|báo cáo))* ${lock}(?: (?:được))?(?: (?:chưa|không|chứ|hay chưa))|${lock} (?:được )?chưa(?= (?:còn|có) (?:[^ ]+ ){0,3}(?:thiếu|vướng|ai|phòng|đơn vị))`,
);

/** «em khóa kỳ tháng 5 được không», «nhờ bot khóa luôn»: who asks would do it, or have it done. */
const wouldLock = pattern(
  `(?:em|e|tôi|tui|mình|anh|chị|bot|bên em|bên tôi|phòng em|phòng tôi)(?: (?:tự|có thể|muốn|xin|định|được|có|giúp|cho))* ${lock}`,
);

/** «chốt kỳ tháng 7 được chưa, còn thiếu ai»: whether a month can be locked, and what of it is missing. */
export function lockReady(parts: Parts): Asked | null {
  const { context } = parts;
  if (!holds(canLock, wholeSentence(parts)) || indicesOf(parts).length > 0) return null;
  if (has(parts, 'status', 'words', 'how')) return null;
  const { months, otherYear } = monthsOf(parts);
  const [month = context.atHand, another] = months;
  if (otherYear || another !== undefined || month > context.atHand || month < context.firstMonth) return null;
  const progress = context.progressOf(month);
  if (progress.type !== 'month') return null;
  const missing = progress.owing.filter((unit) => context.reportOf(unit.id, month) === undefined);
  const person = context.speaker?.person;
  return {
    answer: {
      type: 'lock-ready',
      date: datesOf(context, month),
      missing,
      owing: progress.owing.length,
      // What was given back is no talk for a group.
      returned: context.inGroup ? 0 : progress.tasks.filter((task) => task.returned).length,
      may: !context.inGroup && person !== undefined && worksForOffice(context.org, person),
      ...(holds(wouldLock, wholeSentence(parts)) ? { wouldLock: true as const } : {}),
    },
    topic: {
      indices: [],
      intents: [],
      last: {
        query: JSON.stringify({
          sent: 'unsent',
          months: [month],
          rows: missing.map(({ id }) => id),
          scope: [],
        }),
        rows: missing.map(({ id }) => id),
      },
    },
  };
}
