import { expect, it } from 'vitest';
import { inFigures } from './numbers-in-words.ts';

it.each([
  ['Hai trăm mười tám tỉ vốn công', '218 tỉ vốn công'],
  ['hai mươi lăm hồ sơ, mười một việc', '25 hồ sơ, 11 việc'],
  ['một trăm linh năm thôn', '105 thôn'],
  ['một nghìn hai trăm hộ', '1200 hộ'],
  ['bốn mươi mốt nhiệm vụ tháng mười hai', '41 nhiệm vụ tháng 12'],
  ['bay muoi phan tram, hai tram ho', '70 phan tram, 200 ho'],
])('%s', (typed, read) => {
  expect(inFigures(typed)).toBe(read);
});

it.each([
  'ba chỉ số của chị Năm',
  'hai ba việc chậm',
  'bao nhiêu phần trăm năm nay',
  'mấy trăm hồ sơ',
  'tháng năm sáu phòng nộp muộn',
  'trăm hai mươi',
])('leaves «%s» as it is', (typed) => {
  expect(inFigures(typed)).toBe(typed);
});
