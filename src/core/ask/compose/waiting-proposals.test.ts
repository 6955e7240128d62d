import { expect, it } from 'vitest';
import { answerTo, openWorlds } from '../../../../test/support/world.ts';

const worlds = await openWorlds([
  'so-y-te-2024',
  'so-tttt-2023',
  'so-xay-dung-2025',
  'so-khcn-2026',
  'huyen-2026',
]);

it.each([
  // Of a leader's own indices, whatever name «quyết» is of.
  [
    'so-y-te-2024',
    'doan-trong-nghia',
    'có kiến nghị nào đang chờ tôi quyết không',
    '2 mục báo cáo có kiến nghị chưa ghi trả lời tháng 4–6/2024, do PGĐ Đoàn Trọng Nghĩa phụ trách',
  ],
  [
    'so-tttt-2023',
    'le-hai-yen',
    'chị còn nợ ý kiến phòng nào không em',
    '3 mục báo cáo có kiến nghị chưa ghi trả lời',
  ],
  // Of whoever leads the agency all of it.
  [
    'so-khcn-2026',
    'dinh-cong-vien',
    'các phòng trình lên việc gì tôi chưa có ý kiến',
    'Đề nghị giao chỉ tiêu giải ngân theo tháng',
  ],
  [
    'so-tttt-2023',
    'trieu-thi-binh',
    'những đề xuất nào từ tháng 5 đến giờ vẫn treo',
    '4 mục báo cáo có kiến nghị chưa ghi trả lời tháng 5–7/2023',
  ],
  [
    'so-xay-dung-2025',
    'kieu-thi-nhan',
    'đề nghị nào gửi lên quá một tháng mà chưa ai trả lời',
    'tháng 7 có 0, tháng 8 có 5',
  ],
  [
    'so-y-te-2024',
    'luu-ba-phuc',
    'phòng tôi có kiến nghị nào bị bỏ quên không',
    'không có nhiệm vụ nào có kiến nghị chưa ghi trả lời',
  ],
])('%s: %s «%s»', (name, speaker, said, told) => {
  expect(answerTo(worlds.get(name)!, speaker, said)).toContain(told);
});

it('tells in a group how many there are, and none of their words', () => {
  const answer = answerTo(
    worlds.get('huyen-2026')!,
    'group:cam-ba-thong',
    'còn bao nhiêu kiến nghị chưa ai trả lời',
  );
  expect(answer).toContain('11 mục báo cáo có kiến nghị chưa ghi trả lời');
  expect(answer).not.toContain('«Đề nghị');
  expect(answer).toContain('ở chat riêng');
});
