import { beforeAll, describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';
import { askWorld, loadWorld, type World } from '../../../../test/support/world.ts';
import type { Content } from '../../said/content.ts';
import { converse } from '../converse.ts';
import { asksRather } from './asks-rather.ts';

const worlds = new Map<string, World>();
beforeAll(async () => {
  for (const name of ['so-tttt-2023', 'so-khcn-2026', 'so-xay-dung-2025', 'so-y-te-2024', 'huyen-2026'])
    worlds.set(name, await loadWorld(name));
});
const ask = (world: string, speaker: string, q: string): string =>
  askWorld(worlds.get(world)!, { id: '', kind: '', expect: '', speaker, q }).text;

const askContents = (world: string, speaker: string, q: string): readonly Content[] => {
  const { context, state, now } = worlds.get(world)!;
  const { userId } = context.org.people.find(({ id }) => id === speaker)!.accounts[0]!;
  const chat = { channel: 'telegram', chatId: userId } as const;
  const event = {
    type: 'text',
    text: q,
    addressed: true,
    eventId: '1',
    chat,
    chatKind: 'private',
    userId,
  } as const;
  const outcome = converse(state, event, context, now, { newCode: () => '', hashOf: (code: string) => code });
  return outcome.kind === 'silence' ? [] : outcome.replies;
};

describe('what is ordered in words of its own', () => {
  it.each([
    ['<reminder-offered>', 'so-tttt-2023', 'phuong-thi-huong-lan', 'thúc thanh tra nộp bài đi em'],
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

  it('reminds all but those who are left out, each by its name', () => {
    for (const [world, speaker, q, told, not] of [
      [
        'so-y-te-2024',
        'thai-minh-tuan',
        'nhắc hết mấy chỗ còn nợ giúp chị, trừ bên kế hoạch tài chính ra',
        'phong-nghiep-vu-duoc',
        'phong-ke-hoach',
      ],
      [
        'huyen-2026',
        'kha-thi-lua',
        'giục các đơn vị còn nợ, riêng anh Thuận thì thôi',
        'kinh-te',
        'tai-chinh',
      ],
      ['so-tttt-2023', 'nguyen-trong-hung', 'đôn đốc cả sở, ngoại trừ thanh tra', 'bao-chi', 'thanh-tra'],
    ] as const) {
      const outcome = askContents(world, speaker, q);
      const offered = outcome.find(({ type }) => type === 'reminder-offered');
      const units = offered?.type === 'reminder-offered' ? offered.units.map(({ id }) => id).join(' ') : '';
      expect(units, q).toContain(told);
      expect(units, q).not.toContain(not);
    }
    const none = askContents('so-khcn-2026', 'ly-kim-dung', 'nhắc các phòng chưa nộp, trừ trung tâm đổi mới');
    expect(none).toMatchObject([{ type: 'nobody-to-remind', but: [{ id: 'trung-tam-doi-moi' }] }]);
    // Whom nobody knows is left out of nothing.
    expect(ask('so-khcn-2026', 'ly-kim-dung', 'nhắc các phòng chưa nộp, trừ cục thuế')).toContain(
      'mọi đơn vị còn nợ',
    );
  });

  it.each([
    ['so-tttt-2023', 'trieu-thi-binh', 'em ơi đóng kỳ tháng 7 đi, rồi thả bản tổng hợp vào nhóm'],
    ['huyen-2026', 'kha-thi-lua', 'khóa sổ tháng 5 và gửi tổng hợp lên nhóm nhé'],
  ])('is two where the month is locked and its digest sent: %s %s «%s»', (world, speaker, q) => {
    expect(askContents(world, speaker, q).map(({ type }) => type)).toEqual(['confirm-lock', 'digest']);
  });

  it('names the unit for whom the office enters a report, and never one’s own', () => {
    expect(ask('so-tttt-2023', 'trieu-thi-binh', 'nhập hộ phòng báo chí báo cáo tháng 7 nha')).toContain(
      'Nhập thay Phòng Thông tin – Báo chí – Xuất bản',
    );
    expect(ask('so-khcn-2026', 'chu-duc-manh', 'làm báo cáo tháng 6 cho tôi')).toContain(
      '[Báo cáo tháng 6/2026]',
    );
  });

  it.each([
    'Vụ hồ sơ trễ giao thanh tra rà lại, thứ sáu trình tôi',
    'Về việc thiếu lịch kiểm tra, tôi giao Thanh tra Sở phối hợp với Văn phòng rà soát, báo cáo tôi trước 31/5.',
  ])('«%s» is shown as it was said, whatever stands before the unit', (words) => {
    expect(startTalk('2023-05-23T09:00:00').say(people.yen, words).text).toContain(`«${words}»`);
  });

  it('is begun behind «nhầm», «thế thì», which is no word for the unit', () => {
    for (const typed of ['nhầm, giao thanh tra rà lại lịch', 'thế thì giao thanh tra rà lại lịch'])
      expect(startTalk('2023-05-23T09:00:00').say(people.yen, typed).text, typed).toContain('«rà lại lịch»');
  });

  it('goes to the unit that is called by the title of its head', () => {
    const said = startTalk('2023-05-23T09:00:00').say(
      people.yen,
      'Tôi giao đồng chí Chánh Thanh tra Sở chuẩn bị báo cáo trước ngày 20/6',
    );
    expect(said.text).toContain('Gửi Thanh tra Sở');
    expect(said.text).toContain('«chuẩn bị báo cáo trước ngày 20/6»');
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
