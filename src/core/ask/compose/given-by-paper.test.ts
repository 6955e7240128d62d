import { describe, expect, it } from 'vitest';
import { building, district, science } from '../../../../test/support/six-worlds.ts';
import { answerTo as say } from '../../../../test/support/world.ts';

describe('what a paper bids', () => {
  it.each([
    [district, 'Nghị quyết số 19 là căn cứ của nhiệm vụ nào', /^Nghị quyết số 19-NQ\/HU: Sáp nhập 22 thôn/],
    [
      district,
      'NQ 43 giao viec gi, phong nao lam',
      /^Nghị quyết số 43\/NQ-HĐND: Giải ngân .*Ban Quản lý dự án/,
    ],
    [
      science,
      '08-CTr/TU giao những gì',
      /^Chương trình hành động số 08-CTr\/TU: Tham mưu ban hành nghị quyết/,
    ],
    [building, 'việc nào làm theo kết luận 118', /^Kết luận số 118-KL\/TU: Trình UBND tỉnh/],
    [building, 'công văn 2210 yêu cầu làm gì', /^Công văn số 2210\/UBND-XD: Công bố đơn giá/],
  ])('is told by its number: %#', (world, q, told) => {
    const who = world.context.org.people.find(({ role }) => role === 'office')!.id;
    expect(say(world, who, q)).toMatch(told);
  });

  it('is not told where the paper itself is asked about', () => {
    expect(say(district, 'kha-thi-lua', 'Nghị quyết số 19 ban hành ngày nào')).toMatch(/05\/11\/2025/);
  });
});
