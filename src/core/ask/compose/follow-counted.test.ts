import { beforeAll, describe, expect, it } from 'vitest';
import { answerTo, openWorlds, type World } from '../../../../test/support/world.ts';

let worlds: ReadonlyMap<string, World>;
beforeAll(async () => {
  worlds = await openWorlds([
    'so-xay-dung-2025',
    'so-cong-thuong-2025',
    'huyen-2026',
    'so-khcn-2026',
    'so-tttt-2023',
  ]);
});
const ask = (world: string, speaker: string, ...said: string[]): string =>
  answerTo(worlds.get(world)!, speaker, ...said);

describe('what is left of the one task that was told of', () => {
  it.each([
    [
      'Còn 15 đồ án',
      'so-xay-dung-2025',
      'vien-dinh-thieu',
      'đồ án quy hoạch đưa lên cổng tra cứu tháng 9 được mấy đồ án',
      'còn phải đưa bao nhiêu đồ án nữa',
    ],
    [
      'Còn 2 lớp',
      'so-cong-thuong-2025',
      'vu-truong-son',
      'Tháng 5 tập huấn an toàn hóa chất mấy lớp rồi',
      'còn phải mở mấy lớp nữa',
    ],
    [
      'Còn 7 điểm',
      'so-xay-dung-2025',
      'doan-tat-luc',
      'diem ngap thang 9 xu ly duoc may diem',
      'con phai lam may diem nua',
    ],
    [
      'Còn 6 người',
      'huyen-2026',
      'lo-thi-may',
      'tinh giản biên chế tới tháng 5 được mấy người',
      'còn phải giảm mấy người nữa',
    ],
    [
      'Còn 8 dự án',
      'huyen-2026',
      'giang-van-thuan',
      'quyết toán dự án tháng 5 mấy dự án rồi',
      'còn mấy dự án chưa xong',
    ],
  ])('%s: %s %s «%s» «%s»', (told, world, speaker, first, next) => {
    expect(ask(world, speaker, first, next)).toContain(told);
  });

  it('is of nothing else that is counted', () => {
    expect(
      ask(
        'huyen-2026',
        'lo-thi-may',
        'tinh giản biên chế tới tháng 5 được mấy người',
        'còn mấy việc chưa xong',
      ),
    ).not.toContain('Còn 6 người');
  });
});

describe('what became of those that were told', () => {
  it.each([
    ['Đề nghị cho biết các nhiệm vụ bị trả lại trong tháng 5.', 'các mục đó đơn vị đã gửi lại chưa'],
    ['tháng 5 mục nào bị trả lại', 'họ sửa lại chưa'],
    ['tháng 5 có mấy mục bị trả lại', 'đã bổ sung chưa'],
  ])('says which was not sent again: «%s» «%s»', (first, next) => {
    const told = ask('huyen-2026', 'kha-thi-lua', first, next);
    expect(told).toContain('Chưa gửi lại 2 nhiệm vụ bị trả lại tháng 5/2026');
    expect(told).toContain('2.2.a');
  });

  it('tells what the plan sets of each, and of no other', () => {
    const due = ask(
      'so-khcn-2026',
      'dinh-cong-vien',
      'tháng 6 việc nào chưa làm',
      'những việc đó hạn khi nào',
    );
    expect(due).toContain('tổng kết thực hiện chính sách');
    expect(due).not.toContain('phủ sóng');
    const led = ask(
      'so-tttt-2023',
      'le-hai-yen',
      'tháng 7 việc nào chậm',
      'những việc ấy lãnh đạo nào phụ trách',
    );
    expect(led).toContain('PGĐ Phương Thị Hương Lan phụ trách: Cập nhật các văn bản');
  });

  it('tells how each of them stood in another month', () => {
    const told = ask(
      'so-xay-dung-2025',
      'ninh-duy-khoat',
      'tháng 9 việc nào chậm',
      'mấy việc đó tháng 8 có chậm không',
    );
    expect(told).toContain('Đúng tiến độ (Phòng Quản lý xây dựng, 1.3');
    expect(told).not.toContain('Nhắn tin báo tiến độ');
  });
});

describe('what asks for nothing beside what is asked', () => {
  it.each([
    ['so-tttt-2023', 'ly-van-thanh', 'cam on nhe, may ma co cai nay do phai goi dien hoi'],
    ['huyen-2026', 'vang-mi-say', 'cảm ơn nghe, không có bot chắc quên luôn hạn nộp'],
  ])('is thanks for what it spared: %s %s «%s»', (world, speaker, q) => {
    expect(ask(world, speaker, q)).toContain('Không có gì ạ');
  });

  it('asks, where what is asked stands behind thanks', () => {
    expect(ask('huyen-2026', 'vang-mi-say', 'cảm ơn bot, may có em, tháng 5 hạn nộp khi nào')).toContain(
      '25/05',
    );
  });

  it('is an excuse behind the question', () => {
    expect(
      ask(
        'so-khcn-2026',
        'vi-thu-ha',
        'Em xin phép hỏi tháng 6 phòng em nộp đủ chưa, đợt này bận hồ sơ nên chưa rà lại',
      ),
    ).toContain('Phòng Sở hữu trí tuệ đã báo cáo');
  });

  it('is which was given back, where it is asked whether anything is to be mended', () => {
    expect(ask('so-tttt-2023', 'truong-thanh-tra', 'tháng 7 bên tôi có phải sửa chỗ nào không')).toContain(
      '1.4.3',
    );
  });
});
