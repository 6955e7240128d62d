import { describe, expect, it } from 'vitest';
import { askWorld, loadWorld } from './support/world.ts';

/** What is told first to somebody of a made-up department. */
async function firstLine(world: string, speaker: string, q: string): Promise<string> {
  return askWorld(await loadWorld(world as Parameters<typeof loadWorld>[0]), {
    id: 'lesson',
    kind: 'lesson',
    expect: '',
    speaker,
    q,
  }).text.split('\n')[0]!;
}

describe('lessons of the fortieth set', () => {
  it.each([
    [
      'so-y-te-2024',
      'hoang-van-quyet',
      'tháng 5 phòng dược gửi báo cáo có kịp hạn không, ngày nào gửi',
      '16:30 thứ Sáu 24/05 (đúng hạn)',
    ],
    [
      'so-tttt-2023',
      'truong-thanh-tra',
      'tháng 6 thanh tra nộp có đúng hạn không, hôm nào',
      '08:50 thứ Hai 26/06 (đúng hạn)',
    ],
  ])('whether a unit sent in time, and when, is its report: %s %s %s', async (world, speaker, q, told) => {
    expect(await firstLine(world, speaker, q)).toContain(told);
  });

  it.each([
    ['so-y-te-2024', 'anh Khánh giữ chức vụ gì', 'Trưởng phòng Nghiệp vụ Dược'],
    ['so-y-te-2024', 'anh Phúc bên dược làm chức gì ạ', 'Phó Trưởng phòng Nghiệp vụ Dược'],
  ])('the post of who is named: %s %s', async (world, q, told) => {
    expect(await firstLine(world, 'hoang-van-quyet', q)).toContain(told);
  });

  it('sums up all of the agency for who leads it, and their own indices where they say so', async () => {
    expect(await firstLine('so-y-te-2024', 'hoang-van-quyet', 'tóm tắt tình hình tháng 6')).toContain(
      'toàn Sở',
    );
    expect(
      await firstLine('so-tttt-2023', 'nguyen-trong-hung', 'Tổng hợp nhanh kết quả t7 cho anh'),
    ).toContain('toàn Sở');
    expect(await firstLine('so-y-te-2024', 'hoang-van-quyet', 'tóm tắt tình hình tháng 6 của tôi')).toContain(
      '2 chỉ số',
    );
  });

  it('sums up the month in a group, and still tells who sums up by the plan', async () => {
    const asked = 'cho nhóm xin tổng hợp tháng 9 nhé';
    expect(await firstLine('so-xay-dung-2025', 'group:la-bich-thao', asked)).toContain(
      'Tháng 9/2025, toàn Sở',
    );
    for (const brief of ['tổng hợp tháng 9 ngắn gọn', 'tong hop thang 9 gon thoi'])
      expect(await firstLine('so-xay-dung-2025', 'ninh-duy-khoat', brief)).toContain('Tháng 9/2025, toàn Sở');
    const whose = 'ai tổng hợp kết quả thực hiện kế hoạch';
    expect(await firstLine('so-xay-dung-2025', 'khuc-trong-nghi', whose)).toContain('tham mưu Giám đốc Sở');
  });

  it('tells who reports how much is still to be told, and not how much the plan has', async () => {
    for (const asked of ['còn mấy việc', 'em con may viec nua a'])
      expect(await firstLine('so-tttt-2023', 'truong-phong-thong-tin-bao-chi-xuat-ban', asked)).toContain(
        'còn 6 nhiệm vụ chưa báo cáo tháng 7/2023',
      );
  });

  it('says beside what moved whether it is reached, and what is left', async () => {
    const moved = 'hồ sơ trả đúng hẹn 3 tháng nay tăng hay giảm, đạt chỉ tiêu chưa';
    expect(await firstLine('huyen-2026', 'khuat-thi-ngan', moved)).toContain(
      'chưa đạt, còn 1,1 điểm phần trăm',
    );
    const far = 'giải ngân t6 so với t4 tăng bao nhiêu, cách chỉ tiêu xa ko';
    expect(await firstLine('so-khcn-2026', 'to-thi-nga', far)).toContain('còn 44 điểm phần trăm');
  });
});
