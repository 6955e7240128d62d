import type { Role } from '../../core/people/org.ts';

/** Whom a command is for: everybody, who reports for a unit, or the office. */
type Audience = 'all' | 'reporters' | 'office';

interface Command {
  command: string;
  description: string;
  audience: Audience;
}

const list: readonly Command[] = [
  { command: 'baocao', description: 'Báo cáo tháng: /baocao hoặc /baocao 4/2023', audience: 'reporters' },
  { command: 'tiendo', description: 'Tiến độ tháng này', audience: 'all' },
  { command: 'chuabaocao', description: 'Đơn vị chưa báo cáo', audience: 'all' },
  { command: 'index', description: 'Một chỉ số: /index Chi phí thời gian', audience: 'all' },
  { command: 'chiso', description: 'Danh sách chỉ số', audience: 'all' },
  { command: 'trogiup', description: 'Hỏi được những gì', audience: 'all' },
  { command: 'huy', description: 'Dừng việc đang làm, không mất gì', audience: 'all' },
  { command: 'uyquyen', description: 'Trưởng đơn vị: ủy quyền báo cáo thay', audience: 'reporters' },
  { command: 'nhantonghop', description: 'Nhận riêng bản tổng hợp hay không', audience: 'all' },
  { command: 'kenh', description: 'Chọn kênh ưu tiên', audience: 'all' },
  { command: 'vangmat', description: 'Báo những ngày vắng mặt', audience: 'all' },
  { command: 'nhac', description: 'Văn phòng: nhắc đơn vị ngay', audience: 'office' },
  { command: 'tonghop', description: 'Văn phòng: xem trước, gửi bản tổng hợp', audience: 'office' },
  {
    command: 'tinhtrang',
    description: 'Văn phòng: tình trạng của bot, tin không gửi được',
    audience: 'office',
  },
  { command: 'lich', description: 'Văn phòng: đổi lịch hằng tháng', audience: 'office' },
  {
    command: 'trichdan',
    description: 'Văn phòng: trích lời vướng mắc trong nhóm hay không',
    audience: 'office',
  },
  { command: 'tralai', description: 'Văn phòng: trả lại một nhiệm vụ', audience: 'office' },
  { command: 'khoa', description: 'Văn phòng: khóa hoặc mở kỳ báo cáo', audience: 'office' },
  { command: 'moi', description: 'Văn phòng: tạo mã mời một người', audience: 'office' },
  { command: 'go', description: 'Văn phòng: gỡ liên kết một tài khoản', audience: 'office' },
  { command: 'nhom', description: 'Văn phòng: liên kết nhóm (gõ trong nhóm đó)', audience: 'office' },
  { command: 'truong', description: 'Văn phòng: đổi trưởng đơn vị', audience: 'office' },
  { command: 'nguoi', description: 'Văn phòng: thêm người', audience: 'office' },
  { command: 'suaten', description: 'Văn phòng: sửa họ tên, chức danh', audience: 'office' },
  { command: 'donvi', description: 'Văn phòng: thêm đơn vị', audience: 'office' },
  { command: 'help', description: 'Hỏi được những gì', audience: 'all' },
];

/** Every command, with whether a platform's menu shows it to everybody: the office finds its own under /trogiup. */
export const commands = list.map(({ command, description, audience }) => ({
  command,
  description,
  inMenu: audience !== 'office' && command !== 'help',
}));

const reporting: readonly Role[] = ['head', 'deputy', 'office'];

/**
 * The commands that somebody may give, a line each: a platform without a menu shows them nowhere else.
 * @param role none of somebody in a group, who is told what everybody may ask
 */
export function commandLines(role: Role | undefined): string[] {
  const mine = (audience: Audience): boolean =>
    audience === 'all' ||
    (audience === 'office' && role === 'office') ||
    (audience === 'reporters' && role !== undefined && reporting.includes(role));
  return list
    .filter(({ command, audience }) => command !== 'help' && mine(audience))
    .map(
      ({ command, description }) =>
        `/${command} · ${description.replace(/^Văn phòng: (.)/u, (_, first: string) => first.toUpperCase())}`,
    );
}
