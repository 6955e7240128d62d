import { describe, expect, it } from 'vitest';
import { inCommonWords } from './region-words.ts';

describe('words of the centre and the south', () => {
  const read = (text: string): string => inCommonWords(text, (words) => words);

  it.each([
    ['gửi ở bước mô rứa', 'gửi ở bước nào rứa'],
    ['đi mô', 'đi đâu'],
    ['nộp bữa nào', 'nộp ngày nào'],
    ['khóa bữa mô', 'khóa ngày nào'],
    ['bữa nay ai nộp', 'hôm nay ai nộp'],
    ['thì mần răng', 'thì làm thế nào'],
    ['sửa răng anh hè', 'sửa thế nào anh hè'],
    ['mần tới đâu rồi', 'làm tới đâu rồi'],
  ])('«%s» is read as «%s»', (text, meant) => expect(read(text)).toBe(meant));

  it.each([
    'mô hình chuyển đổi số ai làm',
    'quy mô dự án',
    'phòng mô hình trình diễn',
    'khám răng hàm mặt',
    'ngày mở kỳ',
    'làm răng giả',
  ])('«%s» is no such word', (text) => expect(read(text)).toBe(text));
});
