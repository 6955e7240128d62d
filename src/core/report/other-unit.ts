import type { Measure } from '../plan/plan.ts';
import { escaped } from '../text/escaped.ts';
import { fold } from '../text/fold.ts';

/** What officials count: behind a number it is what the number is of. */
const counted =
  'bộ hồ sơ|hồ sơ|thủ tục|nhiệm vụ|vụ việc|vụ|trường hợp|văn bản|công văn|biên bản|kế hoạch|báo cáo|người|cán bộ|công chức|doanh nghiệp|đơn vị|lượt|cuộc|buổi|phiếu|đơn|kiến nghị|phản ánh|ý kiến|lần|việc|bài viết|bài|tin bài|lớp|ngày|giờ|phút|tuần|tháng|triệu|tỷ|nghìn|ngàn|đồng|điểm|hs|dn|th|nv|vb';

/** A unit as it is typed: with its marks, or with none at all. */
const asTyped = (words: string): string => {
  const plain = fold(words);
  return plain === words ? escaped(words) : `${escaped(words)}|${escaped(plain)}`;
};

/** What units are called as well. */
const alsoCalled: Readonly<Record<string, string>> = {
  '%': '%|phần trăm|phan tram',
  'nhiệm vụ': `${asTyped('nhiệm vụ')}|việc|viec|nv`,
  'hồ sơ': `bộ hồ sơ|${asTyped('hồ sơ')}|hs`,
};

/** The unit of a measure, as it may stand behind its figure. */
export const unitPattern = ({ unit }: Measure): string => alsoCalled[unit] ?? asTyped(unit);

const begun = new RegExp(`^(?:${counted.split('|').map(asTyped).join('|')})(?![\\p{L}\\p{N}])`, 'iu');

/** The unit with which words behind a number begin: «hồ sơ» of «hồ sơ đúng hạn trên 100»; null where they begin with none. */
export const unitBehind = (words: string): string | null => begun.exec(words.normalize('NFC'))?.[0] ?? null;
