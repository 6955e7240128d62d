import { expect, it } from 'vitest';
import { answerTo, openWorlds } from '../../../test/support/world.ts';

const worlds = await openWorlds(['so-khcn-2026', 'so-cong-thuong-2025', 'so-tttt-2023']);

// A unit of the directory was denied for what stood behind its name.
it.each([
  ['so-khcn-2026', 'nong-quoc-toan', 'trưởng phòng Sở hữu trí tuệ bên mình là ai ấy nhỉ', 'Vi Thu Hà'],
  ['so-khcn-2026', 'group:nong-quoc-toan', 'truong phong so huu tri tue ben minh la ai', 'Vi Thu Hà'],
  [
    'so-khcn-2026',
    'nong-quoc-toan',
    'phòng Sở hữu trí tuệ sở mình t6 nộp chưa',
    'Phòng Sở hữu trí tuệ đã báo cáo',
  ],
] as const)('of %s, %s asks «%s»', (world, speaker, question, told) => {
  const text = answerTo(worlds.get(world)!, speaker, question);
  expect(text).toContain(told);
  expect(text).not.toContain('không có đơn vị');
});

it.each([
  ['so-cong-thuong-2025', 'do-manh-ha', 'phòng quản lý năng lượng có việc gì'],
  ['so-cong-thuong-2025', 'do-manh-ha', 'phòng Xuất nhập khẩu bên mình làm gì'],
] as const)('of %s, %s asks of a unit that there is not: «%s»', (world, speaker, question) => {
  expect(answerTo(worlds.get(world)!, speaker, question)).toContain('không có đơn vị này');
});

it('a head whose name is guessed is told by its unit, and no other of that name', () => {
  const world = worlds.get('so-tttt-2023')!;
  const question = 'giám đốc trung tâm công nghệ số tên gì vậy, có phải anh Hùng ko';
  expect(answerTo(world, 'ly-van-thanh', question)).toMatch(/^Đinh Quốc Hùng: Giám đốc Trung tâm/);
});
