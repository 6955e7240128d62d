import { beforeAll, describe, expect, it } from 'vitest';
import { answerTo, openWorlds, type World } from '../../../../test/support/world.ts';

let worlds: ReadonlyMap<string, World>;
beforeAll(async () => {
  worlds = await openWorlds([
    'so-cong-thuong-2025',
    'huyen-2026',
    'so-tttt-2023',
    'so-xay-dung-2025',
    'so-y-te-2024',
    'so-khcn-2026',
  ]);
});
const ask = (world: string, speaker: string, q: string): string => answerTo(worlds.get(world)!, speaker, q);

describe('a task that is given back by its words', () => {
  it.each([
    [
      'Trả lại 2.2.5, Thanh tra Sở, tháng 5/2025? Lý do: «chua ghi so quyet dinh»',
      'so-cong-thuong-2025',
      'cao-my-hanh',
      'tra lai giup bao cao thang 5 cua thanh tra, muc cong khai ket qua xu phat, ly do chua ghi so quyet dinh',
    ],
    [
      'Trả lại 3.1.c, Phòng Nông nghiệp và Môi trường, tháng 5/2026? Lý do: «thiếu biên bản»',
      'huyen-2026',
      'kha-thi-lua',
      'Trả lại việc đấu giá đất của Phòng Nông nghiệp vì thiếu biên bản.',
    ],
    [
      'Trả lại 1.1.1, Trung tâm Công nghệ số, tháng 7/2023? Lý do: «bổ sung số lần ngừng máy chủ»',
      'so-tttt-2023',
      'van-thu-tong-hop',
      'đẩy lại mục trang thông tin điện tử cho Trung tâm, bảo bổ sung số lần ngừng máy chủ',
    ],
    [
      'Trả lại 1.4.1, Trung tâm Kiểm soát bệnh tật, tháng 6/2024? Lý do: «thiếu bảng theo huyện»',
      'so-y-te-2024',
      'thai-minh-tuan',
      'cho em trả lại mục lấy mẫu thực phẩm t6 của CDC nhé, thiếu bảng theo huyện',
    ],
  ])('comes to «%s»', (told, world, speaker, q) => {
    expect(ask(world, speaker, q)).toContain(told);
  });

  it('is none where it is asked what came back, and not by who has no right to it', () => {
    expect(
      ask('so-khcn-2026', 'ly-kim-dung', 'mục giải ngân tháng 6 của văn phòng có bị trả lại không'),
    ).not.toContain('[Trả lại');
    expect(
      ask(
        'so-tttt-2023',
        'truong-phong-ha-tang-so',
        'trả lại mục chuyển đổi số của trung tâm giùm tôi, thiếu số liệu',
      ),
    ).toContain('việc của Văn phòng Sở');
  });
});
