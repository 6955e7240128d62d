import { describe, expect, it } from 'vitest';
import { toSaid } from './words-of-answer.ts';

describe('what typed words say of a task', () => {
  it.each([
    ['đề nghị Sở Tài chính cấp kinh phí', undefined, 'đề nghị Sở Tài chính cấp kinh phí'],
    ['đã họp 15/5, đề nghị Sở Tài chính cấp kinh phí', 'đã họp 15/5', 'đề nghị Sở Tài chính cấp kinh phí'],
    ['đã họp.\nKiến nghị UBND tỉnh cho gia hạn', 'đã họp.', 'Kiến nghị UBND tỉnh cho gia hạn'],
    ['đã tổng hợp; xin đề xuất bổ sung 1 biên chế', 'đã tổng hợp', 'xin đề xuất bổ sung 1 biên chế'],
  ])('«%s» holds a proposal beside a result', (words, result, proposal) => {
    expect(toSaid(words, false)).toEqual({ ...(result === undefined ? {} : { result }), proposal });
  });

  it.each([
    'đã trả lời 3/5 kiến nghị',
    'kiến nghị của doanh nghiệp đã được trả lời',
    'đã họp, kiến nghị đã chuyển Sở Tài chính',
    'đã xử lý xong, đề xuất được phê duyệt',
    'kiến nghị 3 doanh nghiệp đã giải quyết xong',
    'đã họp, cần thì họp lại',
  ])('«%s» is a result', (words) => {
    expect(toSaid(words, false)).toEqual({ result: words });
  });
});
