import type { Plan } from '../plan/plan.ts';
import { isWrittenInTasks } from './task-text.ts';

/** What people ask for and no plan of this kind, no report and no directory has a field for; as it is named to them. */
const fields: readonly (readonly [words: RegExp, name: string])[] = [
  [/(?:^| )(?:trọng số|trong so)(?= |$)/u, 'trọng số'],
  [/(?:^| )(?:điểm cộng|điểm trừ|điểm thưởng|điểm phạt)(?= |$)/u, 'điểm cộng, điểm trừ'],
  [
    /(?:^| )(?<!chi )(?:phí|lệ phí|mức phí|mức thu) (?:thẩm định|cấp phép|cấp|làm|đăng ký)(?= |$)/u,
    'mức phí',
  ],
  [
    /(?:^| )(?:số điện thoại|sđt|sdt|so dien thoai|số zalo|email|địa chỉ|dia chi)(?= |$)/u,
    'số điện thoại, địa chỉ',
  ],
  [
    /(?:^| )(?:họp|giao ban|hop)(?: [^ ]+){0,6} (?:mấy giờ|lúc nào|ở đâu|phòng nào|may gio|luc nao|o dau)(?= |$)/u,
    'lịch họp',
  ],
  [
    /(?:^| )(?:lương|thưởng|phụ cấp|luong|phu cap)(?: [^ ]+){0,3} (?:bao nhiêu|mấy|bao nhieu)(?= |$)/u,
    'lương, thưởng',
  ],
  [/(?:^| )(?:sinh nhật|ngày sinh|quê|bao nhiêu tuổi|mấy tuổi|sinh nhat)(?= |$)/u, 'lý lịch'],
];

/**
 * What is asked for that has no field, by name; null where nothing of the kind is, or where tasks of the plan use the words.
 * @param words the question's words as typed, in small letters, apart by one blank
 */
export function missingField(plan: Plan, words: string): string | null {
  const found = fields.find(([expression]) => expression.test(words));
  if (!found) return null;
  const [said] = found[0].exec(words)!;
  return isWrittenInTasks(plan, said.trim()) ? null : found[1];
}
