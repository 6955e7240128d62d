import { isUnmarked } from '../text/fold.ts';

const count = '(?:bao nhiêu|mấy|nhiêu|nhiu|bn|bao nhieu|may|nhieu)';
/** What is counted of everything, days, places and scores, of which another thing is asked so. */
const general =
  '(?:ngày|hôm|tuần|tháng|giờ|việc|nhiệm vụ|mục|đơn vị|phòng|đầu việc|điểm|bậc|hạng|chỉ số|báo cáo|lần|cs|ngay|hom|tuan|thang|gio|viec|nhiem vu|muc|don vi|phong|dau viec|diem|bac|hang|chi so|bao cao|lan|đv|dv)';
const aim =
  '(?:(?:cả |ca )?năm|(?:ca )?nam|chỉ tiêu|mục tiêu|kế hoạch|dự toán|đích|mức giao|số được giao|số giao|chi tieu|muc tieu|ke hoach|du toan|dich|muc giao|so giao)';
const enough = `(?:mới|thì|cho|để|là|moi|thi|de|la) (?:đủ|đạt|xong|hết|tròn|kịp|về đích|tới|du|dat|het|tron|kip|ve dich)(?: (?:được|hết|duoc|het))?(?: ${aim})?`;

/** «còn phải lấy bao nhiêu mẫu nữa cho đủ năm», «còn hụt bao nhiêu tỷ nữa mới đủ dự toán». */
const missing = new RegExp(
  `(?<!\\p{L})(?:còn|vẫn còn|cần|phải|con|van con|can|phai)(?: (?:thêm|phải|cần|thiếu|hụt|kém|lại|cách|đang|vẫn|phai|can|thieu|hut|kem|lai|cach|dang|van))* ((?:(?!${count}|tồn|nợ|vướng|chậm|trễ|chưa|ton|no|vuong|cham|tre|chua|gì|gi|nào|nao|ai)\\p{L}+ ){0,3}?)${count}(?! ${general}(?!\\p{L}))((?: (?!nữa|nua|mới|moi|thì|thi|cho|để|de)\\p{L}+){0,3})(?: (?:nữa|nua)(?: ${enough})?| ${enough})(?!\\p{L})`,
  'giu',
);
/** «hồ sơ tồn còn lại bao nhiêu»: at its end. */
const left =
  /(?<!\p{L})(?:còn lại|còn tồn|còn thiếu|còn hụt|con lai|con ton|con thieu|con hut) (?:bao nhiêu|nhiêu|nhiu|bao nhieu|nhieu)(?=(?: (?:vậy|thế|rồi|em|ạ|vay|the|roi|a|v|nhỉ))*[ ?.!]*$)/giu;

/** «còn bao nhiêu hộ nữa»: as it is read. */
const isPlain =
  /^(?:còn|con)(?: (?:thiếu|lại|phải|thieu|lai|phai))? (?:bao nhiêu|mấy|bao nhieu|may)(?: \p{L}+){0,3} (?:nữa|nua)$/iu;

/** How much has to come of it each month is another question. */
const isByMonth =
  /(?<!\p{L})(?:bình quân|trung bình|binh quan|trung binh|(?:mỗi|moi|một|mot) (?:tháng|thang))(?!\p{L})/iu;

/** What is asked to be missing of a figure, in the one form by which it is read; who does it, and what, stands before. */
export function missingPlainly(text: string): string {
  if (isByMonth.test(text)) return text;
  const [lacks, many] = isUnmarked(text) ? ['con thieu', 'bao nhieu'] : ['còn thiếu', 'bao nhiêu'];
  const more = isUnmarked(text) ? 'nua' : 'nữa';
  return text
    .replace(missing, (said, verb: string, thing: string) =>
      isPlain.test(said) ? said : `${verb}${lacks} ${many}${thing} ${more}`,
    )
    .replace(left, `${lacks} ${many} ${more}`);
}
