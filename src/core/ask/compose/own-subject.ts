import { holds, pattern } from '../sentence.ts';
import { has, isHeadOf, type Parts } from './parts.ts';

/** «còn kế hoạch …», «thế anh Đạt …»: it says itself that it goes on. */
const goesOn = pattern('(?<=^ )(?:còn|thế|vậy|thế còn|vậy còn|rồi|ý (?:tôi|em|anh|chị|mình) là|à)(?= )');

/** The plan itself, of which something is asked that no task and no index has. */
const ofPlan = pattern(
  [
    '(?:mục tiêu|mục đích|yêu cầu|căn cứ|cơ sở pháp lý|tên|số hiệu|nơi nhận|phạm vi)(?: chung| tổng quát| cụ thể| pháp lý| chính)*(?: của| trong)? (?:kế hoạch|kh)(?= )',
    '(?<=^ )(?:kế hoạch|kh)(?: này| ddci| của| sở| mình| ta| năm nay| năm \\d+)* (?:có|gồm|bao gồm)(?: tất cả| tổng cộng| cả thảy| tổng| cả| thảy)* (?:mấy|bao nhiêu) (?:chỉ số|nhiệm vụ|việc|đầu việc|trụ cột|nhóm|văn bản)',
    '(?<=^ )(?:kế hoạch|kh)(?: này| ddci| của| sở| mình| ta| năm nay| năm \\d+)* (?:nhằm|căn cứ|dựa|ban hành|được ban hành|do ai|số mấy|tên|được ký|ký|gửi cho)(?= )',
    '(?:ai|người nào) ký (?:ban hành )?(?:kế hoạch|kh)(?= )',
    '(?<=^ )(?:văn bản |kế hoạch |kh )?số \\d+ (?:kế hoạch|kh|quyết định|qđ)(?= )',
  ].join('|'),
);

/** The department as a whole: «sở mình» may still be its place in what was spoken of. */
const ofAgency = pattern(
  '(?<=^ )(?:sở|cả sở|toàn sở)(?: đang| hiện| được| năm nay| ddci)* (?:đứng|xếp|hạng|xếp hạng|(?:có|gồm)(?: tất cả| tổng cộng)* (?:mấy|bao nhiêu) (?:phòng|đơn vị))',
);

/** By when the month's reports are due: that is of no task and no index. */
const ofReports = pattern(
  '(?<!(?:đúng|trễ|quá|kịp|trước|muộn|sát|sai) )hạn(?: chót| cuối| cuối cùng)?(?: nộp| gửi)?(?: báo cáo| bc)(?= )',
);

/** What somebody who is named has charge of. */
const ofSomebody = pattern(
  [
    '@p\\d+(?: (?:đang|được giao|được phân công|trực tiếp|thì|hiện|có))* (?:phụ trách|theo dõi|chỉ đạo|quản lý|lãnh đạo)(?: những| các| tất cả)* (?:gì|(?:mấy|bao nhiêu) (?:chỉ số|mảng|lĩnh vực)|(?:chỉ số|mảng|lĩnh vực) (?:nào|gì)|việc gì)',
    '(?:mấy|bao nhiêu|những|các) (?:chỉ số|mảng|lĩnh vực)(?: nào)?(?: là)? (?:do|thuộc|của) @p\\d+(?: phụ trách| theo dõi| chỉ đạo)*(?= |$)',
  ].join('|'),
);

/**
 * Whether a question has a subject of its own that nothing spoken of before can be: the plan as a paper, the department, by when
 * reports are due, what somebody who is named has charge of. Asked right after an answer about a task it is of that subject still, and leans on nothing.
 */
export function hasOwnSubject(parts: Parts): boolean {
  const { sentence, named } = parts;
  if (has(parts, 'within', 'that') || holds(goesOn, sentence)) return false;
  if (holds(ofPlan, sentence)) return named.length === 0 || isHeadOf(parts, 'index');
  if (named.length === 0) return holds(ofAgency, sentence) || holds(ofReports, sentence);
  return named.length === 1 && parts.left.length === 0 && holds(ofSomebody, sentence);
}
