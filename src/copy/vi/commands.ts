import { type CommandName, type KnownCommand, commands as known } from '../../core/features/acts.ts';
import type { Audience } from '../../core/features/declare.ts';
import type { Role } from '../../core/people/org.ts';

/** What each command does, in half a line. */
const descriptions: Readonly<Record<CommandName, string>> = {
  baocao: 'Báo cáo tháng: /baocao hoặc /baocao 4/2023',
  tiendo: 'Tiến độ tháng này',
  chuabaocao: 'Đơn vị chưa báo cáo',
  index: 'Một chỉ số: /index Chi phí thời gian',
  chiso: 'Danh sách chỉ số',
  trogiup: 'Hỏi được những gì',
  huy: 'Dừng việc đang làm, không mất gì',
  uyquyen: 'Trưởng đơn vị: ủy quyền báo cáo thay',
  nhantonghop: 'Nhận riêng bản tổng hợp hay không',
  kenh: 'Chọn kênh ưu tiên',
  vangmat: 'Báo những ngày vắng mặt',
  nhac: 'Văn phòng: nhắc đơn vị ngay',
  tonghop: 'Văn phòng: xem trước, gửi bản tổng hợp',
  tinhtrang: 'Văn phòng: tình trạng của bot, tin không gửi được',
  lich: 'Văn phòng: đổi lịch hằng tháng',
  trichdan: 'Văn phòng: trích lời vướng mắc trong nhóm hay không',
  tralai: 'Văn phòng: trả lại một nhiệm vụ',
  khoa: 'Văn phòng: khóa hoặc mở kỳ báo cáo',
  moi: 'Văn phòng: tạo mã mời một người',
  go: 'Văn phòng: gỡ liên kết một tài khoản',
  nhom: 'Văn phòng: liên kết nhóm (gõ trong nhóm đó)',
  truong: 'Văn phòng: đổi trưởng đơn vị',
  nguoi: 'Văn phòng: thêm người',
  suaten: 'Văn phòng: sửa họ tên, chức danh',
  donvi: 'Văn phòng: thêm đơn vị',
  help: 'Hỏi được những gì',
  start: 'Bắt đầu',
};

/** Every command, with whether a platform's menu shows it to everybody: the office finds its own under /trogiup. */
export const commands = known.map(({ name, menu }) => ({
  command: name,
  description: descriptions[name],
  inMenu: menu !== null && menu.for !== 'office',
}));

const reporting: readonly Role[] = ['head', 'deputy', 'office'];

/** Whether somebody of a role is shown what is for an audience; with no role, as in a group, what is for all. */
const isFor = (audience: Audience, role: Role | undefined): boolean =>
  audience === 'all' ||
  (audience === 'office' && role === 'office') ||
  (audience === 'reporters' && role !== undefined && reporting.includes(role));

const isListed = ({ menu }: KnownCommand, role: Role | undefined): boolean =>
  menu !== null && isFor(menu.for, role);

/**
 * The commands that somebody may give, a line each: a platform without a menu shows them nowhere else.
 * @param role none of somebody in a group, who is told what everybody may ask
 */
export const commandLines = (role: Role | undefined): string[] =>
  known
    .filter((command) => isListed(command, role))
    .map(
      ({ name }) =>
        `/${name} · ${descriptions[name].replace(/^Văn phòng: (.)/u, (_, first: string) => first.toUpperCase())}`,
    );
