import { describe, expect, it } from 'vitest';
import { withoutAround } from '../src/core/ask/said-around.ts';

describe('what stands around a question', () => {
  it.each([
    ['chi phí thời gian ai phụ trách, để em còn đi giục', 'chi phí thời gian ai phụ trách'],
    ['tháng 5 ai nộp muộn, để chiều anh họp giao ban nhắc luôn', 'tháng 5 ai nộp muộn'],
    ['kế hoạch căn cứ văn bản nào, em cần ghi vào tờ trình', 'kế hoạch căn cứ văn bản nào'],
    ['Chiều nay tôi họp giao ban tuần, tháng 5 có mấy kiến nghị', 'tháng 5 có mấy kiến nghị'],
    ['văn phòng chủ trì mấy chỉ số vậy cả nhà', 'văn phòng chủ trì mấy chỉ số'],
  ])('is left out of «%s»', (text, kept) => {
    expect(withoutAround(text, false)).toBe(kept);
  });

  it.each([
    // It asks something itself, or narrows what is asked.
    'ai phụ trách chi phí thời gian, để em báo cáo phòng nào',
    'Chiều nay tôi họp tháng 5, ai chưa nộp',
    'chỉ số nào giao cho văn phòng chủ trì',
    // Nothing would be left that asks.
    'để em xem lại đã',
    'em cần ghi biên bản',
    'không phải tôi hỏi tháng 5',
  ])('is no reason to cut «%s»', (text) => {
    expect(withoutAround(text, false)).toBe(text);
  });

  it.each([
    ['à nhầm, ý tôi là tháng 6', 'còn tháng 6'],
    ['a nhầm, tháng 6 cơ', 'còn tháng 6'],
    ['ko phải, tôi hỏi phòng báo chí cơ mà', 'còn phòng báo chí'],
    ['tháng 6 cơ', 'tháng 6'],
  ])('takes the place of what was said before: «%s»', (text, kept) => {
    expect(withoutAround(text, true)).toBe(kept);
  });

  it('is not looked for in a text longer than a question, however it is made', () => {
    for (const text of [`${' '.repeat(100_000)}, để em làm`, `${'a, '.repeat(50_000)}nhầm`])
      expect(withoutAround(text, true)).toBe(text);
  });

  it('is cut at the same sign whatever the spelling', () => {
    const text = 'chỉ số nào tụt nhiều nhất, để em còn báo cáo sếp';
    expect(withoutAround(text.normalize('NFD'), false)).toBe('chỉ số nào tụt nhiều nhất'.normalize('NFC'));
    expect(withoutAround('🙂 chỉ số nào tụt nhất, để em còn báo cáo', false)).toBe('🙂 chỉ số nào tụt nhất');
  });
});
