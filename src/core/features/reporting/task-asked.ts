import { type Topic, topicLifetimeMs } from '../../ask/answer.ts';
import { chatKey } from '../../heard/event.ts';
import { planIdOf } from '../../report/carried.ts';
import type { Desk } from '../../report/desk-draft.ts';
import { inWords, whole } from '../../said/choices.ts';
import type { KnownTurn } from '../turn.ts';

/** «còn chỉ tiêu?», «thế ai chủ trì»: it goes on with what was answered just before, and not with the task. */
const goesOn = whole(
  '(?:(?:à|ừ|ừm|ủa|dạ|vâng) )*(?:còn|thế|vậy|rứa)(?: .*)?|.* (?:đó|ấy|kia|đấy)(?: .*)?|.* thì sao(?: .*)?',
);

/** «việc này ai phụ trách»: what is asked stands right behind what it is asked of. «việc này ai cũng bận» asks nothing. */
const ofThis = whole(
  '(?:(?:thế|vậy|à|ơ|dạ) )*(?:việc|nhiệm vụ|cái|mục|câu|phần|nội dung) này (?:(?:là|do|của|thì|thuộc|làm|cùng|với|phải|cần|được) )*(?:ai|gì|bao giờ|khi nào|bao nhiêu|mấy|(?:đơn vị|phòng|bên|chỉ số|lãnh đạo|ngày|tháng) nào)(?! cũng)(?: .*)?',
);

/** Whether words ask something of the task that is asked now, though they have not the form of a question. */
export const asksOfTask = (text: string): boolean => ofThis.test(inWords(text));

/**
 * What a question in the middle of a report is about where it names nothing: the task that is asked now, «này», «việc này».
 * Undefined where no task is asked, or the question goes on with one that was asked since.
 */
export function topicAsked({ state, event, now }: KnownTurn, { draft, tasks }: Desk, text: string) {
  const { step } = draft;
  const asked = step.type === 'task' ? tasks.find(({ task }) => task.id === step.taskId) : undefined;
  if (!asked) return undefined;
  const before = state.chats[chatKey(event.chat)]?.topic;
  const isSince = before !== undefined && before.at > draft.touchedAt && now - before.at <= topicLifetimeMs;
  const isFollowing = goesOn.test(inWords(text));
  if (isSince && isFollowing) return undefined;
  const id = planIdOf(asked.task);
  const query = JSON.stringify({
    of: 'task',
    where: [{ by: 'text', words: id }],
    give: [],
    about: [],
    months: [],
  });
  const topic: Topic = {
    indices: [asked.index.code],
    intents: [],
    open: false,
    // «còn chỉ tiêu minh bạch?» names another: nothing of it is looked for within the task.
    ...(isFollowing ? {} : { last: { query, rows: [id] } }),
    at: now,
  };
  return topic;
}
