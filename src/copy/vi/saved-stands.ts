import type { StayingVerb } from '../../core/features/reviewing/staying-verbs.ts';
import type { AuditEntry } from '../../core/people/audit-slice.ts';
import { isPeriodKey } from '../../core/report/report.ts';
import type { Message } from '../../core/said/message.ts';
import type { Names } from '../../core/said/names.ts';
import { toPeriod } from '../../core/time/period.ts';
import { trailSentence } from './trail-words.ts';
import { line } from './words.ts';

/** «5/2023» behind a command, of what begins with «2023-05». */
const monthIn = ({ before, after }: AuditEntry): string => {
  const key = [after, before].map((kept) => kept.split(/\s+/)[0] ?? '').find(isPeriodKey);
  if (key === undefined) return '';
  const { month, year } = toPeriod(key);
  return ` ${month}/${year}`;
};

/** How each is changed after all. */
const ways: Readonly<Record<StayingVerb, (entry: AuditEntry) => string>> = {
  lock: (entry) => `Mở lại thì gõ /khoa${monthIn(entry)}.`,
  unlock: (entry) => `Khóa lại thì gõ /khoa${monthIn(entry)}.`,
  'set-calendar': () => 'Đặt lại như trước thì gõ /lich.',
  'rename-person': () => 'Sửa lại thì gõ /suaten.',
  'rename-unit': () => 'Sửa lại thì gõ /donvi.',
  'remove-person': () => 'Thêm lại thì gõ /nguoi.',
  'unit-owes-from': () => 'Đổi lại thì gõ /donvi.',
  'set-absence': () => 'Ghi lại thì gõ /vangmat.',
  'end-deputy': () => 'Ủy quyền lại thì gõ /uyquyen.',
  invite: () => 'Tạo mã khác thì gõ /moi; mã mới thay mã cũ.',
  unlink: () => 'Mời lại thì gõ /moi.',
  remind: () => 'Tin nhắc đã gửi thì không rút lại được.',
  'remind-later': () => 'Tin nhắc đã hẹn thì không rút lại được.',
  'call-off-reminder': () => 'Nhắc lại thì chọn [Nhắc đơn vị].',
  'undo-instruction': () => 'Gửi lại thì chọn [Yêu cầu…].',
  'answer-instruction': () => 'Lãnh đạo nhận rồi; cần sửa thì trả lời thêm: /yeucau.',
  'post-digest': () => 'Bản đã gửi thì không rút lại được.',
  'strike-evidence': () => 'Cần lại thì đơn vị gửi lại tệp.',
  'withdraw-return': () => 'Trả lại lần nữa thì gõ /tralai.',
  'unaccept-report': (entry) => `Nhận lại thì gõ /duyet${monthIn(entry)}.`,
  'withdraw-correction': (entry) => `Sửa lại thì gõ /duyet${monthIn(entry)}.`,
  'settle-result': () => 'Chọn lại thì gõ /kehoach.',
  'undo-change-draft': () => 'Cần sửa thì nhắn lại chỗ đó.',
  'set-letterhead': () => 'Đổi lại thì gõ /mau.',
  'withdraw-results': () => 'Ghi lại thì gõ /ketqua.',
  'make-document': () => 'Tệp vẫn được lập; không cần thì anh/chị bỏ qua.',
};

/** «nhầm» after what is not taken back by it: that it stands, what it is, and the way to change it. */
export const savedStandsMessage = (
  { entry }: { entry: AuditEntry & { verb: StayingVerb } },
  names: Names,
): Message => ({
  lines: [
    line(`«Nhầm» chưa lấy lại việc này: ${trailSentence(entry, names).what}.`),
    line(ways[entry.verb](entry)),
  ],
});
