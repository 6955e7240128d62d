import { describe, expect, it } from 'vitest';
import { spanText } from './month-span.ts';
import { nameOfSpan } from './name-of-span.ts';
import { readMonthSpan } from './read-month-span.ts';

const read = (text: string): string => {
  const span = readMonthSpan(text, 2023, { year: 2023, month: 5 });
  return span === 'unreadable' ? span : `${span.from}-${span.to}/${span.year}`;
};

describe('the months of a document', () => {
  it.each([
    ['', '5-5/2023'],
    ['tháng này', '5-5/2023'],
    ['kỳ trước', '4-4/2023'],
    ['5/2023', '5-5/2023'],
    ['thang 6 a', '6-6/2023'],
    ['T6', '6-6/2023'],
    ['quý 2', '4-6/2023'],
    ['quý II/2022', '4-6/2022'],
    ['Q3', '7-9/2023'],
    ['quý này', '4-6/2023'],
    ['quý trước', '1-3/2023'],
    ['nửa năm trước', '7-12/2022'],
    ['năm ngoái', '1-12/2022'],
    ['năm nay', '1-12/2023'],
    ['6 tháng đầu năm', '1-6/2023'],
    ['6 tháng cuối năm 2022', '7-12/2022'],
    ['sáu tháng', '1-6/2023'],
    ['9 tháng', '1-9/2023'],
    ['cả năm', '1-12/2023'],
    ['năm 2022', '1-12/2022'],
    ['2023', '1-12/2023'],
    ['tháng 5 đến tháng 7', '5-7/2023'],
    ['từ t5 tới t7/2022', '5-7/2022'],
    ['5-8', '5-8/2023'],
    ['13', 'unreadable'],
    ['quý 5', 'unreadable'],
    ['8-5', 'unreadable'],
    ['hôm qua', 'unreadable'],
  ])('«%s» is %s', (text, months) => expect(read(text)).toBe(months));

  it('have the names that officials call them by', () => {
    const name = (from: number, to: number) => nameOfSpan({ year: 2023, from, to }).type;
    expect([name(5, 5), name(4, 6), name(1, 6), name(7, 12), name(1, 9), name(1, 12), name(5, 7)]).toEqual([
      'month',
      'quarter',
      'half-year',
      'half-year',
      'nine-months',
      'year',
      'months',
    ]);
  });

  it('stand in six signs of a button, and nothing else does', () => {
    expect(spanText.encode({ year: 2023, from: 5, to: 12 })).toBe('230512');
    for (const signs of ['230005', '230512', '231205', '2305', 'abcdef'])
      expect(spanText.safeParse(signs).success, signs).toBe(signs === '230512');
  });
});
