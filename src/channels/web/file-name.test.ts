import { describe, expect, it } from 'vitest';
import { toShownName } from './file-name.ts';

describe('a name to show', () => {
  it('keeps an ordinary name, its diacritics composed', () => {
    expect(toShownName('Biên bản tháng 5 (bản 2).pdf'.normalize('NFD'))).toBe('Biên bản tháng 5 (bản 2).pdf');
  });

  it('leaves the path out, of any system', () => {
    expect(toShownName('../../etc/passwd')).toBe('passwd');
    expect(toShownName('C:\\fakepath\\anh.jpg')).toBe('anh.jpg');
    expect(toShownName('thu-muc/')).toBe('');
    expect(toShownName('..')).toBe('');
  });

  it('leaves out what is not seen, or turns the letters after it', () => {
    expect(toShownName('a\u0000b\r\nc\u001b[31m.pdf')).toBe('abc[31m.pdf');
    expect(toShownName('anh\u202egpj.exe')).toBe('anhgpj.exe');
    expect(toShownName(' \u200b\u2028 ')).toBe('');
  });

  it('is at most 120 characters long and keeps its ending', () => {
    const long = toShownName(`${'ộ'.repeat(300)}.docx`);
    expect(long).toHaveLength(120);
    expect(long.endsWith('ộ….docx')).toBe(true);
    expect(toShownName(`a.${'b'.repeat(300)}`)).toHaveLength(120);
  });

  it('never cuts a character in two', () => {
    for (const before of ['', 'a']) {
      const name = toShownName(`${before}${'😀'.repeat(100)}.png`);
      expect(name.length).toBeLessThanOrEqual(120);
      expect(name).not.toMatch(/\p{Cs}/u);
    }
  });
});
