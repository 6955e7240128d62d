import { describe, expect, it } from 'vitest';
import { building, district, first, health, science, trade } from '../../../../test/support/six-worlds.ts';
import { answerTo as say } from '../../../../test/support/world.ts';

describe('what is asked first of one task is told first', () => {
  it.each([
    [
      district,
      'lo-thi-may',
      'sáp nhập được bao nhiêu thôn rồi, kẹt chỗ nào',
      /^🟠 9 thôn .*vướng: «Dân bản Huổi Lếch/,
    ],
    [
      health,
      'doan-trong-nghia',
      'liên thông hồ sơ sức khỏe mấy trạm rồi, có khó khăn gì không',
      /^🔵 73 trạm .*báo cáo không nêu vướng mắc\.\n/,
    ],
    [
      building,
      'co-dang-phuong',
      'khảo sát mỏ cát tới đâu rồi, vì sao dừng',
      /^🟠 11 mỏ .*vướng: «7 mỏ còn lại/,
    ],
    [
      science,
      'luc-van-dat',
      'lớp bồi dưỡng quản lý đề tài tháng 5 mở đến đâu, lý do chậm',
      /^🟠 «Mới mở lớp 1» .*vướng: «Giảng viên dời lịch»/,
    ],
  ])('how far it is, and then why', (world, who, q, told) => {
    expect(say(world, who, q)).toMatch(told);
  });

  it.each([
    [building, 'tang-thi-ngoc-dieu', 'mấy điểm ngập làm chậm là do đâu, phòng đề nghị gì', /^🟠 «/],
    [first, 'le-hai-yen', 'vì sao trang thông tin điện tử chậm, làm tới đâu rồi', /^🟠 «Máy chủ cũ/],
  ])('and why before how far it is, where it is asked so', (world, who, q, told) => {
    expect(say(world, who, q)).toMatch(told);
  });
});

it('how an index stands is told with what stands in its way, where both are asked in one breath', () => {
  const text = say(
    science,
    'to-thi-nga',
    'chỉ số chi cho nghiên cứu và phát triển tiến độ thế nào còn vướng mắc gì',
  );
  expect(text).toMatch(/0\/2 nhiệm vụ đúng tiến độ/);
  expect(text).toContain('51%');
});

describe('which work falls short', () => {
  it.each([
    [
      science,
      'nong-quoc-toan',
      'phòng mình tháng 6 nhiệm vụ nào vẫn chưa đạt',
      /^1 nhiệm vụ chậm và 1 chưa làm tháng 6\/2026/,
    ],
    [health, 'dao-duy-khanh', 'tháng 5 phòng em việc gì còn chưa đạt', /^2 nhiệm vụ chậm tháng 5\/2024/],
    [
      trade,
      'vu-truong-son',
      'phòng tôi t5 mục nào chưa đạt yêu cầu',
      /^1 nhiệm vụ chậm và 1 chưa làm tháng 5\/2025/,
    ],
  ])('is answered with these alone', (world, who, q, told) => {
    const text = say(world, who, q);
    expect(text).toMatch(told);
    expect(text).not.toMatch(/\n[✅🔵]/u);
  });
});
