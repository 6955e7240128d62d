import { has, type Parts } from './parts.ts';

const ofYear = / (?:kế hoạch|năm nay|cả năm|trong năm|ke hoach|nam nay|ca nam|trong nam) /u;
const stillOwed = / (?:còn|nợ|thiếu|nữa|chưa|nộp|gửi|báo cáo|con|no|thieu|nua|chua|nop|gui|bao cao|bc) /u;
const namesDuties =
  / (?:phải|cần|được giao|phai|can|duoc giao) (?:làm|lo|lam) (?:những |các |mấy |nhung |cac |may )?(?:việc|nhiệm vụ|đầu việc|viec|nhiem vu|dau viec) /u;

/** «một tháng phòng tôi phải báo cáo mấy việc»: of every month alike, and not what is owed of one. */
const everyMonth =
  / (?:một|mỗi|hằng|hàng|từng|1|mot|moi|hang|tung) tháng| (?:một|mỗi|hằng|hàng|từng|1|mot|moi|hang|tung) thang| tháng nào cũng | thang nao cung /u;

/** «năm nay thanh tra phải làm những việc gì»: what the plan gives them to do, and not what of a month is owed still. */
export const isOfDuties = (parts: Parts): boolean =>
  ofYear.test(parts.sentence.text) ||
  (everyMonth.test(parts.sentence.text) && !/ (?:còn|nợ|thiếu|con|no|thieu) /u.test(parts.sentence.text)) ||
  / (?:năm nay|cả năm|trong năm|nam nay|ca nam|trong nam) /u.test(` ${parts.period} `) ||
  (!has(parts, 'period') && namesDuties.test(parts.sentence.text) && !stillOwed.test(parts.sentence.text));
