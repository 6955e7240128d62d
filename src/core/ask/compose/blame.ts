import { holds, pattern } from '../sentence.ts';
import { has, isHeadOf, type Parts, piecesOfType, wholeSentence } from './parts.ts';

const namesThem = pattern(
  '(?:nêu|nói|kể|đọc|cho biết|gọi|chỉ)(?: (?:rõ|thẳng|đích|luôn|hết|ra|ngay|đúng))* (?:tên|mặt)|tên (?:là )?(?:gì|ai|chi)|nói thẳng',
);
const whoDidSo = pattern(
  '(?:ai|(?:người|anh|chị|cô|chú|ông|bà|đứa|thằng|đồng chí) nào)(?:(?: [^ @]+){0,3}| (?:ở|bên|trong|thuộc|tại|của) (?:@u\\d+|[^ @]+(?: [^ @]+){0,5})) (?:làm|để|gây|khiến|mà)(?: [^ @]+){0,8} (?:chậm|trễ|muộn|hỏng|sai|quá hạn|chưa nộp|chưa gửi|chưa xong|chưa báo cáo|ì ạch)',
);
const whoseFault = pattern(
  '(?:tại|(?:lỗi|là)(?: của| do| tại)*|do) (?:ai|(?:người|anh|chị|cô|chú|ông|bà|đứa|đồng chí) nào)(?: (?:làm|gây|thế|vậy|hả|đây|ra))*(?= $)',
);

/** «tại ai mà cụm công nghiệp không xong», «lỗi của ai mà máy chủ ngừng»: whose fault stands first. */
const faultFirst = pattern(
  '(?<=^ (?:(?:thế|vậy|mà|rốt cuộc|là|bot|ơi|cho|hỏi|em|các|bác|mọi|người) )*)(?:tại|lỗi(?: là)?(?: của| do| tại)*|do) (?:ai|(?:người|anh|chị|cô|chú|ông|bà|đứa|đồng chí) nào)(?: (?:mà|nên|thì|để|khiến|làm|lại))+ ',
);
const undone = pattern(
  '(?:không|chưa|chẳng) (?:xong|làm|kịp|đạt|hoàn thành|nộp|gửi)|hỏng|ngừng|sai|trễ|chậm|muộn|tụt',
);

/** «chị nào để bản tin chậm thế, nêu tên»: a person's name beside a fault, which no group hears. */
export function blamesSomebody(parts: Parts): boolean {
  const whole = wholeSentence(parts);
  const isFault =
    has(parts, 'returned') ||
    holds(undone, whole) ||
    piecesOfType(parts, 'status').some(({ status }) => status !== 'finished');
  // «nêu tên các phòng còn chậm», «phòng nào chưa nộp»: units are named in a group.
  return (
    holds(whoDidSo, whole) ||
    (isFault && holds(faultFirst, whole)) ||
    (isFault && !isHeadOf(parts, 'unit') && [namesThem, whoseFault].some((words) => holds(words, whole)))
  );
}
