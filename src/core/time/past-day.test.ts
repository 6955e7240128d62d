import { describe, expect, it } from 'vitest';
import { readPastDay } from './past-day.ts';
import { momentOf } from './viet-nam-time.ts';

const now = momentOf('2023-07-20', '09:00');

describe('the day on which something was done', () => {
  it.each([
    ['15/7', '2023-07-15'],
    ['15/07/2023', '2023-07-15'],
    ['xong ngày 15', '2023-07-15'],
    ['ngày 25', '2023-06-25'],
    ['đã xong hôm 15-7 ạ', '2023-07-15'],
    ['15 tháng 7 năm 2023', '2023-07-15'],
    ['hôm qua', '2023-07-19'],
    ['xong hôm nay rồi', '2023-07-20'],
    ['20/12/22', '2022-12-20'],
  ])('«%s» is %s', (text, date) => {
    expect(readPastDay(text, now)).toBe(date);
  });

  it.each(['31/6', 'tuần trước', 'chưa xong', '15/7 và 16/7', '15 hồ sơ', '', '0/7', '15/13'])(
    '«%s» is none',
    (text) => {
      expect(readPastDay(text, now)).toBe('unclear');
    },
  );

  it.each(['21/7', '15/12', '21/7/2023', '1/1/2024'])('«%s» has not come', (text) => {
    expect(readPastDay(text, now)).toBe('ahead');
  });

  it('in January a day of December is that of last year', () => {
    expect(readPastDay('28/12', momentOf('2024-01-03', '09:00'))).toBe('2023-12-28');
  });
});
