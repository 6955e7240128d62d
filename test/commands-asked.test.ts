import { beforeAll, describe, expect, it } from 'vitest';
import { type CommandName, commands } from '../src/core/features/acts.ts';
import { askWorld, loadWorld, type World } from './support/world.ts';

let world: World;
beforeAll(async () => {
  world = await loadWorld('so-xay-dung-2025');
});

const said = (speaker: string, q: string): string =>
  askWorld(world, { id: q, kind: 'how-to', expect: '', speaker, q }).text;
const [leader, office, head] = ['ninh-duy-khoat', 'la-bich-thao', 'than-huu-kiet'] as const;
const denied = /chưa có lệnh|[Bb]ot chưa|chưa hiểu|chưa ghép|không có (?:số liệu|điều này)/u;

it.each(commands.map(({ name }) => name))('tells what /%s does, whoever names it', (name) => {
  for (const speaker of [leader, office, head]) {
    expect(said(speaker, `cho hỏi lệnh ${name} dùng để làm gì`)).toMatch(new RegExp(`/${name} · .{6}`, 'u'));
    expect(said(speaker, `gõ /${name} thì được gì, dùng thế nào`)).not.toMatch(denied);
  }
});

/**
 * How each command is asked for in words, by whom: whatever the bot can do it never denies, and a new command has its question
 * here before it compiles. Null where nobody asks for it in words but by its name.
 */
const asked: Readonly<Record<CommandName, readonly [speaker: string, q: string] | null>> = {
  baocao: [head, 'muốn gửi báo cáo tháng thì làm thế nào'],
  tiendo: [leader, 'xem tiến độ tháng thì gõ lệnh gì'],
  chuabaocao: null,
  index: [leader, 'muốn xem một chỉ số thì gõ gì'],
  chiso: null,
  trogiup: null,
  help: null,
  start: null,
  huy: [head, 'đang báo cáo dở muốn dừng thì làm sao'],
  uyquyen: [head, 'muốn ủy quyền cho phó báo cáo thay thì làm thế nào'],
  nhantonghop: [leader, 'đăng ký nhận bản tổng hợp ở đâu'],
  kenh: [head, 'đổi kênh nhận tin sang zalo thế nào'],
  vangmat: [head, 'em đi công tác tuần sau thì báo vắng kiểu gì'],
  nhac: [office, 'làm sao để nhắc các đơn vị'],
  tonghop: [office, 'gửi bản tổng hợp lên nhóm thế nào'],
  tinhtrang: null,
  lich: [office, 'đổi lịch mở kỳ, giờ nhắc hằng tháng ở đâu'],
  trichdan: [office, 'bật trích dẫn vướng mắc trong nhóm thế nào'],
  xacnhan: [office, 'bật xác nhận hoàn thành thì gõ gì'],
  tralai: [office, 'muốn trả lại một nhiệm vụ thì bấm gì'],
  khoa: [office, 'khóa kỳ bằng lệnh nào'],
  moi: [office, 'cấp mã liên kết cho người mới thế nào'],
  go: [office, 'gỡ liên kết tài khoản cũ thế nào'],
  nhom: null,
  truong: [office, 'đổi trưởng đơn vị thì gõ gì'],
  nguoi: [office, 'thêm chuyên viên mới vào danh bạ thế nào'],
  suaten: [office, 'sửa chức danh của một người ở đâu'],
  donvi: [office, 'thêm đơn vị mới vào danh bạ kiểu gì'],
  bieudo: [leader, 'xem biểu đồ cả năm thì gõ gì'],
  kehoach: [office, 'nạp kế hoạch năm mới lên thế nào'],
  phutrach: [office, 'đổi lãnh đạo phụ trách chỉ số thì làm sao'],
  duyet: [leader, 'việc đơn vị báo hoàn thành thì tôi xác nhận ở đâu'],
  lichsu: null,
  baocaothang: [leader, 'xuất báo cáo word tháng này thế nào'],
  xuat: [office, 'lấy bảng excel tháng 9 ở đâu'],
  thongke: [leader, 'xem thống kê nộp đúng hạn, trễ hạn ở đâu'],
  danhba: [office, 'in thư mời cho mọi người thì làm sao'],
  ketqua: [office, 'ghi điểm, hạng tỉnh công bố thì vào đâu'],
  mau: [office, 'đổi nơi nhận, người ký trên báo cáo word ở đâu'],
  nhatky: [office, 'xem nhật ký ai đã làm gì thì gõ gì'],
  giahan: [head, 'muốn xin gia hạn một việc thì làm sao'],
  vuongmac: [leader, 'trả lời kiến nghị của các phòng thì vào đâu'],
  yeucau: [head, 'xem yêu cầu của lãnh đạo ở đâu'],
};

describe('of what the bot can do it says by which command', () => {
  it.each(Object.entries(asked).flatMap(([name, one]) => (one ? [[name, ...one] as const] : [])))(
    '/%s, asked by %s: %s',
    (name, speaker, q) => {
      expect(said(speaker, q)).toMatch(new RegExp(`/${name}(?![a-z])`, 'u'));
    },
  );
});

it.each([
  [head, 'tôi ghi xin lùi trong báo cáo rồi, có phải xin gia hạn nữa không', '/giahan'],
  [leader, 'phòng xin gia hạn thì tôi trả lời ở đâu', '/giahan'],
  [leader, 'muốn giao Văn phòng giải quyết kiến nghị của đơn vị thì bấm gì', '[Giao Văn phòng]'],
  [head, 'chuyển bớt việc cho chuyên viên trả lời thì làm thế nào', '[Chuyển cho…]'],
  [head, 'phần phối hợp thì ghi vào đâu', '[Thêm phần của mình]'],
  [leader, 'gửi yêu cầu cho đơn vị thì làm sao', '«yêu cầu»'],
])('what else is done by words and buttons, asked by %s: %s', (speaker, q, way) => {
  const text = said(speaker, q);
  expect(text).toContain(way);
  expect(text).not.toMatch(denied);
});
