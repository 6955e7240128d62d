import { beforeAll, expect, it } from 'vitest';
import { askWorld, loadWorld, type World } from '../../../../test/support/world.ts';

let world: World;
beforeAll(async () => {
  world = await loadWorld('so-tttt-2023');
});
const asks = (speaker: string, q: string): string =>
  askWorld(world, { id: q, kind: '', speaker, q, expect: '' }).text;
const office = 'trieu-thi-binh';
const head = 'truong-phong-ha-tang-so';

it.each(['khóa tháng 7 lại giúp', 'khoa thang 7 lai cho chi', 'chốt sổ tháng 7 giùm'])(
  '«%s»: the button, and what the month would be locked without',
  (q) => {
    const text = asks(office, q);
    expect(text).toContain('[Khóa tháng 7/2023]');
    expect(text).toContain('Chưa báo cáo: Phòng Thông tin – Báo chí – Xuất bản.');
    expect(text).toContain('2 nhiệm vụ đã trả lại, chưa gửi lại.');
  },
);

it('who may not lock a month hears who can, and not what is missing in it', () => {
  const text = asks(head, 'khóa tháng 7 lại đi');
  expect(text).toContain('Văn phòng Sở');
  expect(text).not.toMatch(/\[|Chưa báo cáo/u);
});

it.each([
  'lần tới tôi phải gửi báo cáo là hôm nào',
  'kỳ kế tiếp phòng tôi phải nộp ngày bao nhiêu',
  'bao giờ tôi phải báo cáo tiếp',
  'kỳ báo cáo tới của phòng tôi hạn hôm nào',
  'đợt sau phải nộp ngày nào',
])('«%s»: the next month, and not the one that is past', (q) => {
  expect(asks(head, q)).toContain('Hạn báo cáo tháng 8/2023: 17:00 thứ Sáu 25/08/2023');
});
