import { hasQuestionForm } from '../ask/question-form.ts';
import { beforeTyped } from './before-told.ts';
import { ask, at, type Desk, type Effect } from './desk-draft.ts';
import { maxWords, type TaskStep } from './report.ts';

type Moved = [Desk, Effect[]];

const lead = `^\\s*${beforeTyped}`;

const trouble = new RegExp(
  `${lead}(?:(?:đang|vẫn|còn|có|bị|phải|gặp|hơi|rất|khá|nhiều|một số|dang|van|con|co|bi|phai|gap|nhieu|mot so)\\s+)*(?:khó khăn|kho khan|khó lắm|khó quá|vướng|vuong|trở ngại|tro ngai|trục trặc|truc trac|ách tắc|ach tac|tắc(?=\\s|$)|chờ(?=\\s+\\p{L})|đợi(?=\\s+\\p{L})|tạm dừng|tam dung|tạm ngừng|tam ngung|tạm hoãn|tam hoan|hoãn|dừng lại|dừng thực hiện|không làm nữa|khong lam nua|không thực hiện nữa|không (?:thể )?(?:thực hiện|triển khai|hoàn thành|làm) được|khong (?:the )?(?:thuc hien|trien khai|hoan thanh|lam) duoc|chưa (?:thể )?(?:thực hiện|triển khai|hoàn thành|làm) được|(?:chuyển|lùi|dời|để) (?:sang|qua|đến) (?:tháng|quý|kỳ|năm)|(?:chuyen|lui|doi|de) (?:sang|qua|den) (?:thang|quy|ky|nam)|thiếu (?:người|nhân lực|cán bộ|kinh phí|vốn|tiền|thiết bị|máy)|thieu (?:nguoi|nhan luc|can bo|kinh phi|von|thiet bi)|chưa (?:xong|hoàn thành|hoàn tất)|chua (?:xong|hoan thanh|hoan tat)|chưa có (?:kinh phí|vốn|người|văn bản|hướng dẫn)|chua co (?:kinh phi|von|nguoi|van ban|huong dan))(?![\\p{L}])`,
  'iu',
);

/** Whether words say of a task that something is in its way, or that it is not gone on with: how far it is they leave open. */
export const tellsTrouble = (words: string): boolean => trouble.test(words.normalize('NFC'));

const work = new RegExp(
  `${lead}(?:đã|vừa|mới|vừa mới|tiếp tục|duy trì|thường xuyên|tăng cường|phối hợp|đang|da|vua|moi|tiep tuc|duy tri|thuong xuyen|phoi hop|dang)\\s+\\p{L}`,
  'iu',
);
/** What is asked, whatever it begins with: «đang có bao nhiêu việc chậm», «đã có ai báo cáo rồi». */
const asks =
  /(?<!\p{L})(?:bao nhiêu|bao nhieu|mấy|ai|gì|nào|đâu|sao|bao giờ|khi nào|nao|gi|bao gio|khi nao)(?!\p{L})|(?<!\p{L})(?:chưa|không|chua|khong)[\s.!]*$/iu;

/** So few words may be anything. */
const fewest = 4;
const count = (words: string): number => words.trim().split(/\s+/).length;

/** Whether a text tells what was done of a task, or what is in its way, and names no status: «đã triển khai đến toàn thể cán bộ». */
export const tellsWork = (text: string): boolean =>
  !hasQuestionForm(text) &&
  !text.includes('?') &&
  (tellsTrouble(text) || !asks.test(text.normalize('NFC'))) &&
  text.length <= maxWords &&
  (tellsTrouble(text) || (count(text) >= fewest && work.test(text.normalize('NFC'))));

/** «thiếu người», «chờ kinh phí»: what it is that is in the way. */
const namesWhat = /(?<!\p{L})(?:thiếu|chờ|đợi|thieu|cho|doi)\s+\p{L}/iu;

/**
 * What was told of a task without its status: it waits, and the status is asked. Of trouble that says no more than that there is some the
 * words are asked with the status.
 */
export function askStatusOf(desk: Desk, taskId: string, words: string): Moved {
  const { step, pending } = desk.draft;
  const isOwn = step.type === 'task' && step.taskId === taskId;
  const asked: TaskStep = isOwn
    ? { ...step, part: 'status' }
    : { type: 'task', taskId, part: 'status', after: 'summary' };
  const before = isOwn ? pending.said : undefined;
  const said = [
    before,
    count(words) < 3 && !namesWhat.test(words.normalize('NFC')) ? undefined : words.trim(),
  ]
    .filter((one, at, all) => one !== undefined && all.indexOf(one) === at)
    .join('; ');
  if (said.length > maxWords) return [desk, ask({ type: 'too-long', length: said.length })];
  const { said: _, ...others } = isOwn ? pending : {};
  return [
    at(desk, asked, { ...others, ...(said === '' ? {} : { said }) }),
    ask({ type: 'choose', told: true }),
  ];
}

/** Whether words that were told before the status wait for it. */
export const toldBefore = ({ draft: { step, pending } }: Desk): string | undefined =>
  step.type === 'task' && step.part === 'status' ? pending.said : undefined;
