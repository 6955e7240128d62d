import { describe, expect, it } from 'vitest';
import { eitherWay } from './either-way.ts';

describe('a pattern of words', () => {
  const found = (source: string, text: string, asIs?: ReadonlySet<string>): boolean =>
    new RegExp(`^(?:${eitherWay(source, asIs)})$`, 'iu').test(text);

  it.each([
    ['bỏ qua', 'bỏ qua', true],
    ['bỏ qua', 'bo qua', true],
    ['bỏ qua', 'bổ qua', false],
    ['Đúng \\S+ \\p{L}+', 'dung tien do', true],
    ['\\p{L}+ được', 'làm đuoc', false],
  ])('%s finds «%s»: %s', (source, text, isFound) => expect(found(source, text)).toBe(isFound));

  it('has words that count only as they stand', () => {
    expect(found('đừng|có', 'dung', new Set(['đừng']))).toBe(false);
    expect(found('đừng|có', 'co', new Set(['đừng']))).toBe(true);
  });
});
