import { describe, expect, it } from 'vitest';
import { spokenOfMatter } from './ask-matters.ts';

describe('what is said where a matter that is open is asked about', () => {
  it.each([
    'xong cả 2',
    'cả hai việc xong rồi ạ',
    'dạ xong cả rồi',
    'tất cả đều giải quyết xong',
    'cả 2 đã xong',
    'xong tất cả',
  ])('settles every one that is asked: «%s»', (text) => {
    expect(spokenOfMatter(text)).toEqual({ says: 'done', all: true });
  });

  it.each(['xong rồi', 'đã giải quyết', 'hết vướng rồi ạ'])('settles this one: «%s»', (text) => {
    expect(spokenOfMatter(text)).toEqual({ says: 'done' });
  });

  it.each(['chưa xong cả 2', 'còn', 'còn cả 2 việc', 'xong một nửa', 'mới xong 1 trong 2'])(
    'settles nothing: «%s»',
    (text) => {
      expect(spokenOfMatter(text)?.says).not.toBe('done');
    },
  );
});
