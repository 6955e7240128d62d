import type { Desk } from './desk-draft.ts';
import { beginsWithStatus, isMereStatus } from './spoken-status.ts';
import { statusMeant } from './status-meant.ts';
import { numberOf } from './task-number.ts';

const lead =
  '(?:(?:à|ơ|ủa|ấy|chết|dạ|thôi|ôi|ối|xin lỗi|em|tôi|mình|anh|chị|a|chet|da|thoi|xin loi|toi|minh)[\\s,]+)*';
const before =
  '(?:mới là|phải là|phải|là|thực ra là|thực ra|đổi thành|đổi sang|sửa thành|thành|chỉ|moi la|phai la|phai|la|doi thanh|sua thanh|thanh|chi)';

/** «nhầm, đúng tiến độ», «à không, hoàn thành rồi», «em bấm nhầm, mới đúng tiến độ thôi» */
const slipped = new RegExp(
  `^\\s*${lead}(?:(?:không|ko|k|khong)(?:\\s+(?:phải|phai))?(?=\\s*[,.;])|(?:(?:bấm|ghi|gõ|chọn|báo|nói|bam|go|chon|bao|noi)\\s+)?(?:nhầm|nham|lộn|sai)|(?:sửa|đổi|sua|doi)\\s+(?:lại|lai)|ý em là|y em la)(?:\\s+(?:rồi|mất|ạ|em|anh|chị|roi|mat|a))*[\\s,.:;–-]+(?:${before}\\s+)*(?=\\p{L})([\\s\\S]+)$`,
  'iu',
);

/** The words of the status that a text says in place of what was chosen by mistake: «đúng tiến độ»; null for any other text. */
export function statusInstead(text: string): string | null {
  const [, rest = ''] = slipped.exec(text.normalize('NFC')) ?? [];
  const words = rest.trim().replace(/[.!]+$/, '');
  if (words === '') return null;
  const meant = statusMeant(words);
  return isMereStatus(words) || (meant !== null && 'status' in meant) ? words : null;
}

/** The status that words name. */
export const statusNamedBy = (words: string) => beginsWithStatus(words)?.status ?? null;

/** The place from 1 of the one task that was answered last; 0 where several were, or none. */
export function placeOfLast({ draft: { trail }, tasks }: Desk): number {
  const [only, another] = trail?.at(-1) ?? [];
  return another === undefined ? numberOf(tasks, only) : 0;
}
