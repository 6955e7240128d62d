import { expect, it } from 'vitest';
import { answerTo, openWorlds } from '../../../test/support/world.ts';
import { reportsPlainly } from './said-of-reports.ts';

const worlds = await openWorlds([
  'huyen-2026',
  'so-xay-dung-2025',
  'so-cong-thuong-2025',
  'so-tttt-2023',
  'so-y-te-2024',
]);

it.each([
  ['phòng tui trễ mấy phen rồi', 'phòng tui trễ mấy lần rồi'],
  ['bữa rày đơn vị em còn thiếu chi nữa', 'đơn vị em còn thiếu gì nữa'],
  ['tháng nào bên em quên gửi', 'tháng nào bên em chưa nộp báo cáo'],
  ['em quên khuấy tháng 6', 'em chưa nộp báo cáo tháng 6'],
])('reads «%s» as «%s»', (said, read) => {
  expect(reportsPlainly(said)).toBe(read);
});

it.each([
  'chi phí thời gian hạng mấy',
  'trả đúng hẹn bao nhiêu hồ sơ',
  'bữa cơm trưa',
  'chưa quên việc 3',
  'trả về cho họ làm lại',
  'mục vp trả về thì vào đâu',
])('leaves «%s» as it is', (said) => {
  expect(reportsPlainly(said)).toBe(said);
});

it.each([
  ['huyen-2026', 'quang-van-po', 'liệt kê các lần gửi của phòng tui', 'trễ hạn 1 ngày'],
  ['so-cong-thuong-2025', 'dang-thi-thu', 'kỳ nào trung tâm tôi bỏ sót', 'còn nợ báo cáo tháng 5'],
  [
    'so-xay-dung-2025',
    'khuc-trong-nghi',
    'phòng anh bị hoạnh họe gì ở mục thông báo kết quả soát xét',
    '«Chưa ghi tên 3 hồ sơ trễ',
  ],
  [
    'so-y-te-2024',
    'kieu-van-phuc',
    'có kỳ nào em báo hộ anh Khanh không',
    'Kiều Văn Phúc gửi thay Đào Duy Khánh',
  ],
  // Of the one report that was sent in another's name what stands in it, wherever its month is not said.
  [
    'so-tttt-2023',
    'nguyen-ngoc-son',
    'hôm mình gửi thay anh Bình có việc nào chưa làm',
    '1 nhiệm vụ chưa làm tháng 5/2023, của Phòng Hạ tầng số',
  ],
])('%s: %s «%s»', (name, speaker, said, told) => {
  expect(answerTo(worlds.get(name)!, speaker, said)).toContain(told);
});
