import type { AuditEntry } from '../../core/people/audit-slice.ts';

/** What was done, as the trail calls it. */
export const trailVerbs: Readonly<Record<AuditEntry['verb'], string>> = {
  join: 'Liên kết tài khoản',
  'spoil-code': 'Mã lộ trong nhóm, đã hủy mã',
  invite: 'Tạo mã mời',
  unlink: 'Gỡ liên kết tài khoản',
  'confirm-account': 'Xác nhận tài khoản thêm',
  'reject-account': 'Không nhận tài khoản thêm',
  'office-code': 'Tạo mã Văn phòng tại máy chủ',
  'link-group': 'Liên kết nhóm',
  'add-person': 'Thêm người',
  'rename-person': 'Sửa họ tên',
  'remove-person': 'Xóa người',
  'add-unit': 'Thêm đơn vị',
  'remove-unit': 'Xóa đơn vị',
  'unit-owes-from': 'Đổi tháng đơn vị bắt đầu báo cáo',
  'set-head': 'Đổi trưởng đơn vị',
  'rename-unit': 'Đổi tên đơn vị',
  'end-unit': 'Giải thể, sáp nhập đơn vị',
  'call-off-end': 'Bỏ lệnh giải thể, sáp nhập',
  leave: 'Cho nghỉ, chuyển công tác',
  'call-off-leave': 'Bỏ lệnh nghỉ, chuyển công tác',
  'set-leaders': 'Đổi lãnh đạo phụ trách',
  'doubt-leaders': 'Báo sai lãnh đạo phụ trách',
  'appoint-deputy': 'Ủy quyền báo cáo',
  'end-deputy': 'Thôi ủy quyền báo cáo',
  'set-absence': 'Báo vắng mặt',
  lock: 'Khóa kỳ',
  'post-digest': 'Gửi bản tổng hợp',
  unlock: 'Mở khóa kỳ',
  'return-task': 'Trả lại nhiệm vụ',
  'withdraw-return': 'Rút lệnh trả lại',
  'strike-evidence': 'Bỏ minh chứng',
  'take-up-plan': 'Dùng kế hoạch mới',
  'plan-back': 'Trở về kế hoạch trước',
  'set-calendar': 'Đổi lịch báo cáo',
  'set-quoting': 'Đổi trích dẫn lời đơn vị trong nhóm',
  'retry-aside': 'Thử lại tin chưa xử lý được',
  'drop-aside': 'Bỏ tin chưa xử lý được',
  'read-status': 'Xem tình trạng',
  remind: 'Nhắc báo cáo',
  'remind-later': 'Hẹn nhắc báo cáo',
  'make-document': 'Lập tệp',
  'set-results': 'Ghi kết quả chấm điểm',
  'withdraw-results': 'Rút kết quả chấm điểm',
  'send-report': 'Gửi báo cáo',
  'undo-account': 'Bỏ việc của tài khoản đã gỡ',
  'set-letterhead': 'Đổi mẫu văn bản',
  'accept-report': 'Nhận báo cáo',
  'unaccept-report': 'Bỏ nhận báo cáo',
  'correct-entry': 'Sửa thay',
  'dispute-correction': 'Báo sửa thay không đúng',
};

/** What the trail keeps of these is of no use to people: ids of chats, files and events, a calendar as it is stored. */
const untold: ReadonlySet<AuditEntry['verb']> = new Set([
  'link-group',
  'set-calendar',
  'retry-aside',
  'drop-aside',
]);

const words: Readonly<Record<string, string>> = {
  true: 'bật',
  false: 'tắt',
  report: 'báo cáo',
  workbook: 'bảng số liệu',
  evidence: 'minh chứng',
  head: 'trưởng đơn vị',
  deputy: 'phó trưởng đơn vị',
  leader: 'lãnh đạo',
  office: 'Văn phòng tổng hợp',
  staff: 'chuyên viên',
  telegram: 'Telegram',
  zalo: 'Zalo',
  web: 'trang chạy thử',
  again: 'gửi lại',
  '->': 'về',
};

/** One word of what the trail keeps: a name for an id, months and days as people write them. */
function wordOf(word: string, names: ReadonlyMap<string, string>): { text: string; isName: boolean } {
  const [, core = word, sign = ''] = /^(.*?)([,;]?)$/.exec(word)!;
  const name = names.get(core);
  if (name !== undefined) return { text: `${name}${sign}`, isName: sign === '' };
  const known = words[core];
  if (known !== undefined) return { text: `${known}${sign}`, isName: false };
  const [, from, to, of] = /^(\d{1,2})-(\d{1,2})\/(\d{4})$/.exec(core) ?? [];
  if (of !== undefined)
    return { text: from === to ? `tháng ${from}/${of}` : `tháng ${from}–${to}/${of}`, isName: false };
  const [, year, month, day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(core) ?? [];
  if (month === undefined) return { text: word, isName: false };
  const text = day === undefined ? `tháng ${Number(month)}/${year}` : `${day}/${month}/${year}`;
  return { text: `${text}${sign}`, isName: true };
}

/** What is kept of a new name begins with the id of whose it is. */
const renames: ReadonlySet<AuditEntry['verb']> = new Set(['rename-person', 'rename-unit']);

/** What stood before or after a change, in people's words: names of people and units, and no id of a chat or account. */
export function trailDetail(
  { verb, before, after }: AuditEntry,
  which: 'before' | 'after',
  names: ReadonlyMap<string, string>,
): string {
  // Of a piece of evidence the trail keeps an id beforehand.
  if (untold.has(verb) || (verb === 'strike-evidence' && which === 'before')) return '';
  const kept = which === 'before' ? before : after;
  if (renames.has(verb)) return which === 'before' ? kept.replace(/^\S+ ?/, '') : kept;
  let text = '';
  let isAfterName = false;
  for (const word of kept.split(' ').filter((one) => one !== '')) {
    const told = wordOf(word, names);
    text += `${text === '' ? '' : isAfterName && told.isName ? ', ' : ' '}${told.text}`;
    isAfterName = told.isName;
  }
  return text;
}
