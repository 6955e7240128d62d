import { describe, expect, it } from 'vitest';
import { bitCount, editDistance, haveAlikeLetters, letterCounts, letterSet } from './edit-distance.ts';

describe('edit distance', () => {
  it.each([
    ['thoigian', 'thoigian', 0],
    ['thoigain', 'thoigian', 1],
    ['thoigan', 'thoigian', 1],
    ['thoiigian', 'thoigian', 1],
    ['thoigiqn', 'thoigian', 1],
    ['toigain', 'thoigian', 2],
    ['', 'ab', 2],
  ])('%s → %s takes %i', (a, b, slips) => {
    expect(editDistance(a, b, 3)).toBe(slips);
    expect(editDistance(b, a, 3)).toBe(slips);
  });

  it('gives up beyond the limit', () => {
    expect(editDistance('chiphithoigian', 'canhtranhbinhdang', 2)).toBe(3);
  });

  it('never differs in more letters than twice the slips', () => {
    expect(bitCount(letterSet('thoigian') ^ letterSet('thoigiqn'))).toBeLessThanOrEqual(2);
    expect(bitCount(0xffffffff)).toBe(32);
    // A letter that is there twice counts twice.
    expect(haveAlikeLetters(letterCounts('thoigian'), letterCounts('thoigiqn'), 2)).toBe(true);
    expect(haveAlikeLetters(letterCounts('thoigian'), letterCounts('thoigiqn'), 1)).toBe(false);
    expect(haveAlikeLetters(letterCounts('aab'), letterCounts('abb'), 2)).toBe(true);
    expect(haveAlikeLetters(letterCounts('aaab'), letterCounts('abbb'), 2)).toBe(false);
  });
});
