import { describe, expect, it } from 'vitest';
import { readFigure } from './figure.ts';
import { apart, linksIn, stillFitting, toSaid } from './words-of-answer.ts';

const rate = { words: '100% hồ sơ', unit: '%', target: 100, max: 100, ask: 'Tỷ lệ' };
const count = { words: '03 nhiệm vụ', unit: 'nhiệm vụ', target: 3, max: 3, ask: 'Số nhiệm vụ' };
const many = { ...count, unit: 'hồ sơ', max: 100_000, target: 2_000 };

describe('a figure', () => {
  it.each([
    ['98', 98],
    ['98,5', 98.5],
    ['98.5 %', 98.5],
    ['98.5%', 98.5],
    [' 98,5 phần trăm ', 98.5],
    ['100%', 100],
    ['0', 0],
  ])('%s is %d', (text, value) => {
    expect(readFigure(text, rate)).toEqual({ type: 'figure', value, words: '' });
  });

  it('is grouped as Vietnamese do', () => {
    expect(readFigure('1.234,0', many)).toMatchObject({ value: 1_234 });
    expect(readFigure('1.234', many)).toMatchObject({ value: 1_234 });
    expect(readFigure('1.234,5', { ...rate, max: 10_000 })).toMatchObject({ value: 1_234.5 });
    expect(readFigure('12.345.678', { ...many, max: 1e9 })).toMatchObject({ value: 12_345_678 });
  });

  it('may bring words', () => {
    expect(readFigure('95, hai hồ sơ chờ bổ sung', rate)).toEqual({
      type: 'figure',
      value: 95,
      words: 'hai hồ sơ chờ bổ sung',
    });
    expect(readFigure('98,5% – mất mạng 2 ngày', rate)).toMatchObject({
      value: 98.5,
      words: 'mất mạng 2 ngày',
    });
    expect(readFigure('2/3 nhiệm vụ', count)).toEqual({ type: 'figure', value: 2, words: '' });
    expect(readFigure('2 nhiệm vụ, còn chuyển đổi số', count)).toMatchObject({
      value: 2,
      words: 'còn chuyển đổi số',
    });
  });

  it('of something else than is asked is told apart, be it without its marks', () => {
    expect(readFigure('5 hồ sơ', rate)).toEqual({ type: 'other-unit', value: 5, unit: 'hồ sơ' });
    expect(readFigure('5 ho so', rate)).toMatchObject({ type: 'other-unit', value: 5 });
    expect(readFigure('2 hồ sơ', count)).toMatchObject({ type: 'other-unit', value: 2 });
    for (const own of ['2 nhiem vu', '2 việc', '2 nv', '2 nhiệm vụ'])
      expect(readFigure(own, count)).toEqual({ type: 'figure', value: 2, words: '' });
    expect(readFigure('95 vì thiếu người', rate)).toMatchObject({ type: 'figure', words: 'vì thiếu người' });
    expect(readFigure('95% hồ sơ đúng hạn', rate)).toMatchObject({ type: 'figure', value: 95 });
  });

  it.each([
    ['abc', 'unreadable'],
    ['', 'unreadable'],
    ['%', 'unreadable'],
    ['9 8', 'unreadable'],
    ['98,5,1', 'unreadable'],
    ['3/5', 'unreadable'],
    ['98,5 97', 'unreadable'],
    ['khoảng 98', 'unreadable'],
    ['1e2', 'unreadable'],
    ['９８', 'unreadable'],
    ['120%', 'out-of-range'],
    ['-5', 'out-of-range'],
    ['1.234,5', 'out-of-range'],
    ['100,01', 'out-of-range'],
  ])('%s is refused as %s', (text, type) => {
    expect(readFigure(text, rate).type).toBe(type);
  });

  it('counts things in whole numbers, up to what there is', () => {
    expect(readFigure('2,5', count).type).toBe('not-whole');
    expect(readFigure('4', count).type).toBe('out-of-range');
    expect(readFigure('2/5', count).type).toBe('unreadable');
  });
});

describe('the words of an answer', () => {
  it('are taken apart into obstacle and proposal, losing nothing', () => {
    expect(toSaid('chờ Cục Thuế trả lời, đề nghị Sở có công văn', true)).toEqual({
      obstacle: 'chờ Cục Thuế trả lời',
      proposal: 'đề nghị Sở có công văn',
    });
    expect(toSaid('Đề nghị bố trí kinh phí.', true)).toEqual({ proposal: 'Đề nghị bố trí kinh phí.' });
    expect(toSaid('thiếu người. Cần 1 biên chế', true)).toEqual({
      obstacle: 'thiếu người.',
      proposal: 'Cần 1 biên chế',
    });
    expect(toSaid('doanh nghiệp đề nghị lùi', true)).toEqual({ obstacle: 'doanh nghiệp đề nghị lùi' });
    expect(toSaid(' ', true)).toEqual({});
  });

  it('are a result where nobody asks why', () => {
    const text = 'đã họp, cần thì Sở có công văn';
    expect(toSaid(text, false)).toEqual({ result: text });
  });

  it('are told from the rest of an entry, and kept where they still fit', () => {
    const said = { result: 'đã họp', obstacle: 'thiếu người', proposal: 'cần 1 biên chế' };
    expect(apart({ ...said, status: 'late', tomorrow: 1 })).toEqual({
      said,
      rest: { status: 'late', tomorrow: 1 },
    });
    expect(apart({ result: 'đã họp' })).toStrictEqual({ said: { result: 'đã họp' }, rest: {} });
    expect(stillFitting(said, false)).toStrictEqual({ result: 'đã họp' });
    expect(stillFitting(said, true)).toStrictEqual({ obstacle: 'thiếu người', proposal: 'cần 1 biên chế' });
  });

  it('hold links', () => {
    expect(linksIn('xem https://a.vn/b?c=1, http://x.vn/y. và https://a.vn/b?c=1')).toEqual([
      'https://a.vn/b?c=1',
      'http://x.vn/y',
    ]);
  });
});

describe('so many of so many', () => {
  const rate = { unit: '%', target: 100, max: 100 } as never;
  it.each([
    ['98 trên 100', 98, ''],
    ['98 tren 100', 98, ''],
    ['98/100', 98, ''],
    ['49 trên 50 hồ sơ', 98, ''],
    ['1.980 trên 2.000 hồ sơ, 20 hồ sơ chờ bổ sung', 99, '20 hồ sơ chờ bổ sung'],
  ])('is a rate, and no reason: «%s»', (text, value, words) => {
    expect(readFigure(text, rate)).toEqual({ type: 'figure', value, words });
  });

  it('is none where it may be a day, or more than all', () => {
    for (const text of ['5/12', '12/5', '2/3']) expect(readFigure(text, rate).type, text).toBe('unreadable');
    expect(readFigure('120 trên 100', rate)).not.toMatchObject({ value: 120, type: 'figure', words: '' });
  });
});
