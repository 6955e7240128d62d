import { beforeAll, describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';
import { askWorld, loadWorld, type World } from '../../../../test/support/world.ts';
import { asksRather } from './asks-rather.ts';

const worlds = new Map<string, World>();
beforeAll(async () => {
  for (const name of ['so-tttt-2023', 'so-khcn-2026', 'so-xay-dung-2025', 'so-y-te-2024', 'huyen-2026'])
    worlds.set(name, await loadWorld(name));
});
const ask = (world: string, speaker: string, q: string): string =>
  askWorld(worlds.get(world)!, { id: '', kind: '', expect: '', speaker, q }).text;

describe('what is ordered in words of its own', () => {
  it.each([
    ['<reminder-offered>', 'so-tttt-2023', 'le-hai-yen', 'thúc thanh tra nộp bài đi em'],
    ['<reminder-offered>', 'so-y-te-2024', 'hoang-van-quyet', 'giục anh Phúc tài chính gửi báo cáo'],
    ['<reminder-offered>', 'so-xay-dung-2025', 'ninh-duy-khoat', 'kêu phòng nhà nộp báo cáo đi'],
    ['<confirm-instruction>', 'huyen-2026', 'cam-ba-thong', 'bảo anh Duy 10h sáng mai phải gửi'],
    [
      '<confirm-instruction>',
      'so-khcn-2026',
      'to-thi-nga',
      'Vụ tiền đề tài giao chị Tâm rà lại danh mục, 8/7 trình',
    ],
    [
      '<confirm-instruction>',
      'so-xay-dung-2025',
      'ninh-duy-khoat',
      'bảo phòng đường bộ rà lại mấy chỗ lún, thứ hai báo',
    ],
    [
      '<confirm-instruction>',
      'so-tttt-2023',
      'le-hai-yen',
      'Trung tâm chuẩn bị hồ sơ máy chủ nhé, tôi giao đấy',
    ],
    ['<confirm-instruction>', 'so-tttt-2023', 'le-hai-yen', 'chấp thuận cho trung tâm mua máy chủ'],
    ['<own-work>', 'so-khcn-2026', 'nong-quoc-toan', 'đổi giúp 37 xã thành 38 xã'],
    ['<own-work>', 'so-xay-dung-2025', 'than-huu-kiet', 'chỉnh số cầu đã kiểm định lên 8 nhé'],
    ['<choose-snooze>', 'so-xay-dung-2025', 'man-thi-hoai-phuong', '4h chiều gọi nhắc lại chị'],
    [
      'Xin gia hạn Tổ chức 02 lớp',
      'so-khcn-2026',
      'hoang-thi-lieu',
      'cho lớp bồi dưỡng lùi tới 31/8, thầy bận',
    ],
    ['Khóa tháng 9/2025', 'so-xay-dung-2025', 'la-bich-thao', 'đóng sổ tháng 9 giùm chị, khỏi chờ nữa'],
    [
      'thiếu địa điểm',
      'so-xay-dung-2025',
      'kieu-thi-nhan',
      'đẩy mục ổ gà về phòng đường bộ làm lại, ghi là thiếu địa điểm',
    ],
    ['Nhắc Trung tâm Đổi mới sáng tạo', 'so-khcn-2026', 'ly-kim-dung', 'bao TT doi moi nop bc di'],
    ['<digest>', 'so-tttt-2023', 'van-thu-tong-hop', 'thả bản tổng hợp tháng 7 vào nhóm giúp em'],
    ['<choose-calendar>', 'so-tttt-2023', 'van-thu-tong-hop', 'lùi hạn nộp tháng này sang 28 nhé'],
    ['Tháng 7/2023', 'so-tttt-2023', 'van-thu-tong-hop', 'xem bảng tổng hợp tháng 7 đủ các phòng nhé'],
  ])('comes to %s: %s %s «%s»', (told, world, speaker, q) => {
    expect(ask(world, speaker, q)).toContain(told);
  });

  it('is shown as it was said, with what it is about before it', () => {
    const talk = startTalk('2023-05-23T09:00:00');
    expect(talk.say(people.yen, 'Vụ hồ sơ trễ giao thanh tra rà lại, thứ sáu trình tôi').text).toContain(
      '«Vụ hồ sơ trễ: rà lại, thứ sáu trình tôi»',
    );
  });

  it('is none of what asks', () => {
    for (const typed of [
      'giao cho phòng nào',
      'xin lùi hạn lần thứ hai có được không',
      'trung tâm làm tới đâu rồi',
      'nhắc thanh tra chưa em',
      'muon xin gia han thi lam sao',
    ])
      expect(asksRather(typed), typed).toBe(true);
    for (const typed of [
      'bảo phòng đường bộ rà lại mấy ổ gà',
      'lùi giao ban tới hết tháng 9 được không, xin cho chị',
      'sửa lại là 2 chứ không phải 1',
    ])
      expect(asksRather(typed), typed).toBe(false);
    // A word of a name bids nothing, what was given is read, what was asked for is decided where it is shown.
    for (const [q, told] of [
      ['minh bach va tiep can tt dung thu may', 'hạng 1/25'],
      ['phong tt bao chi xuat ban lam j o cs minh bach', 'có 1 nhiệm vụ'],
      ['đọc nguyên văn việc giao thanh tra bên minh bạch', 'đường dây nóng'],
      ['chuyển văn phòng xử lý đề xuất máy chủ của trung tâm', '/vuongmac'],
    ] as const)
      expect(ask('so-tttt-2023', 'le-hai-yen', q), q).toContain(told);
    // What ends with how it is done is asked, whatever it tells before.
    expect(
      ask('so-khcn-2026', 'hoang-thi-lieu', 'tôi nghỉ từ 20/7, muốn bot báo người khác thì bấm gì'),
    ).toContain('/vangmat');
  });
});
