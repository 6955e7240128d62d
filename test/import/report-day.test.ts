import { describe, expect, test } from 'vitest';
import { readReportDay } from '../../src/documents/import/report-day.ts';

const names = ['Phòng Kế hoạch - Tổng hợp', 'Văn phòng Sở'];

describe('the day by which units report', () => {
  test.each<[string, number | null]>([
    [
      'Các phòng, đơn vị báo cáo tình hình thực hiện về Phòng Kế hoạch - Tổng hợp trước ngày 18 hằng tháng, đảm bảo theo mẫu.',
      17,
    ],
    ['Các phòng gửi báo cáo về Văn phòng Sở chậm nhất ngày 20 hàng tháng.', 20],
    ['Định kỳ hằng tháng, chậm nhất vào ngày 22, các phòng báo cáo Văn phòng Sở.', 22],
    ['Hàng tháng (trước ngày 15) gửi báo cáo kết quả về Văn phòng Sở.', 14],
    ['Báo cáo kết quả trước ngày 19 của tháng về Văn phòng Sở.', 18],
    ['Vào ngày 10 mỗi tháng, các đơn vị báo cáo.', 10],
    [
      'Các đơn vị báo cáo trước ngày 05 hằng tháng; Văn phòng Sở tổng hợp trình Giám đốc trước ngày 10 hằng tháng.',
      4,
    ],
    ['Báo cáo tháng gửi hằng tháng trước ngày 05 tháng sau.', null],
    ['Báo cáo chậm nhất ngày 30 hằng tháng.', null],
  ])('%s', (text, day) => {
    const found = readReportDay([text], names)!;
    expect(found.day).toBe(day);
    expect(text).toContain(found.words);
    expect(found.words).toMatch(/ngày \d/);
  });

  test.each([
    'Các phòng báo cáo hằng tháng về Văn phòng Sở.',
    'Văn phòng Sở tổng hợp, báo cáo UBND tỉnh trước ngày 25 hằng tháng.',
    'Định kỳ 6 tháng, hàng năm tổ chức sơ kết trước ngày 15/6.',
    'Công khai giá trước ngày 5 hằng tháng.',
  ])('none: %s', (text) => {
    expect(readReportDay([text], names)).toBeNull();
  });
});
