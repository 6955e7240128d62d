import { expect, it } from 'vitest';
import { troublePlainly } from './said-of-trouble.ts';

it.each([
  ['nhà ở xã hội bị tô cam vì răng', 'nhà ở xã hội chậm vì sao'],
  ['mục này vàng vì cái gì', 'mục này chậm vì sao'],
  ['việc đó hỏng vì ai', 'việc đó hỏng vì sao'],
  ['tiến độ ì ạch nguyên cớ gì', 'tiến độ chậm vì sao'],
  ['cham boi dau', 'cham vi sao'],
])('reads «%s» as «%s»', (said, read) => {
  expect(troublePlainly(said)).toBe(read);
});

it.each([
  'đơn vị nào cam kết rồi',
  'giá vàng hôm nay',
  'cấp sổ đỏ được bao nhiêu',
  'việc này do ai phụ trách',
  'vì ai cũng bận nên chưa nộp',
  'họp tại đâu',
  'tháng này có vướng mắc gì',
])('leaves «%s» as it is', (said) => {
  expect(troublePlainly(said)).toBe(said);
});
