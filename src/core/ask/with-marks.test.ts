import { beforeAll, describe, expect, it } from 'vitest';
import { askWorld, loadWorld, type World } from '../../../test/support/world.ts';
import { fold } from '../text/fold.ts';
import { withMarks } from './with-marks.ts';

let health: World;
let district: World;

beforeAll(async () => {
  health = await loadWorld('so-y-te-2024');
  district = await loadWorld('huyen-2026');
});

describe('A question typed without marks', () => {
  it.each([
    ['dau thau thuoc den gio xong may goi roi', 'đấu thầu thuốc đến giờ xong mấy gói rồi'],
    ['thanh toan tien thuoc dat chi tieu chua', 'thanh toán tiền thuốc đạt chỉ tiêu chưa'],
    ['moi nguoi phu trach may chi so', 'mỗi người phụ trách mấy chỉ số'],
    ['viec nao giao cho co quan ngoai so', 'việc nào giao cho cơ quan ngoài sở'],
    ['nam ngoai dung thu may', 'năm ngoái đứng thứ mấy'],
    ['lan toi phong em nop ngay nao', 'lần tới phòng em nộp ngày nào'],
    ['2 thang sau thi sao', '2 tháng sau thì sao'],
    ['hai thang sau phong em nop gi', 'hai tháng sau phòng em nộp gì'],
  ])('is given them: «%s»', (typed, meant) => {
    const told = withMarks(typed, health.context);
    // «thuộc» for «thuốc» is the only word of these that a plan of medicines could still spell otherwise.
    expect(told.replace('thuộc', 'thuốc')).toBe(meant);
  });

  it.each([
    'Giai ngan t5 DTC duoc 27,1% chua? nop o dau; ai lam',
    '2.1.5 bi tra lai 26/07 luc 09:05',
    'xyzt qwrk 100% 5/2026 ...',
    'VP HDND va UBND gui bc',
    '   a   ',
    '',
  ])('keeps its letters, figures, signs and capitals: «%s»', (typed) => {
    const told = withMarks(typed, district.context);
    expect(fold(told)).toBe(fold(typed));
    expect(told.replace(/[^\p{Lu}]/gu, '')).toHaveLength(typed.replace(/[^\p{Lu}]/gu, '').length);
  });

  const same: readonly [string, string][] = [
    ['vo-hoai-nam', 'đấu thầu thuốc đến giờ xong mấy gói rồi'],
    ['luu-ba-phuc', 'thanh toán tiền thuốc đúng hạn đạt chỉ tiêu chưa'],
    ['hoang-van-quyet', 'đơn vị nào nộp muộn tháng 5, muộn mấy hôm'],
    ['hoang-van-quyet', 'chỉ số nào còn cách chỉ tiêu xa nhất'],
    ['hoang-van-quyet', 'tháng 6 những ai có kiến nghị, nội dung gì'],
    ['vo-hoai-nam', 'khảo sát cơ sở khám chữa bệnh do ai làm'],
  ];

  it.each(same)('is answered as with them: %s, «%s»', (speaker, q) => {
    const asked = (text: string): string =>
      askWorld(health, { id: '', kind: '', expect: '', speaker, q: text }).text;
    expect(asked(fold(q))).toBe(asked(q));
    expect(asked(q)).not.toContain('chưa hiểu');
  });

  it('passes on what somebody orders in their own words', () => {
    const { text } = askWorld(health, {
      id: '',
      kind: '',
      expect: '',
      speaker: 'truong-thi-huong',
      q: 'tra lai thanh tra muc 2.3.4 thang 6 nhe, ly do chua ghi ngay giam sat lai',
    });
    expect(text).toContain('«chua ghi ngay giam sat lai»');
  });

  it('is refused in the words that were typed', () => {
    const { text } = askWorld(health, {
      id: '',
      kind: '',
      expect: '',
      speaker: 'hoang-van-quyet',
      q: 'bang tuan hoan chi so nao co blorf',
    });
    expect(text).toMatch(/blorf/);
    expect(text).not.toMatch(/hoàn|tuần/u);
  });
});
