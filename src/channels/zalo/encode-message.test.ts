import { describe, expect, it } from 'vitest';
import type { Line } from '../../core/said/message.ts';
import { toCaption, toText } from './encode-message.ts';

describe('the text of a message', () => {
  it('has bold and italic beside it, counted in UTF-16 units behind emoji', () => {
    const lines: Line[] = [
      ['📊 ', { b: 'Đậm 😀' }, ' và ', { i: 'nghiêng' }],
      [{ b: '' }, '**không**', { b: 'x' }],
    ];
    const { text, text_styles: styles } = toText(lines);
    expect(text).toBe('📊 Đậm 😀 và nghiêng\n**không**x');
    expect(styles).toEqual([
      { start: 3, len: 6, st: ['b'] },
      { start: 13, len: 7, st: ['i'] },
      { start: 30, len: 1, st: ['b'] },
    ]);
    for (const { start, len } of styles!)
      expect(['Đậm 😀', 'nghiêng', 'x']).toContain(text.slice(start, start + len));
  });

  it('has none where nothing is formatted, and no blanks around it that would shift the offsets', () => {
    expect(toText([['<b>x</b> _y_']])).toEqual({ text: '<b>x</b> _y_' });
    expect(toText([[''], ['  ', { b: ' x ' }], ['']])).toEqual({
      text: 'x',
      text_styles: [{ start: 0, len: 1, st: ['b'] }],
    });
  });

  it('has the colour of a state beside its word, and none for what looks like a state', () => {
    const state = (colour: 'red' | 'orange' | 'green', text: string) => ({ colour, text });
    const { text, text_styles: styles } = toText([
      ['🟠 ', state('orange', 'Chậm'), ' – «🔴 c_db342e Chậm»'],
      [state('green', 'Hoàn thành'), ' ', state('red', 'chưa báo cáo')],
    ]);
    expect(styles!.map(({ start, len, st }) => [text.slice(start, start + len), st])).toEqual([
      ['Chậm', ['c_f27806']],
      ['Hoàn thành', ['c_15a85f']],
      ['chưa báo cáo', ['c_db342e']],
    ]);
  });

  it('gives its first line to a picture', () => {
    expect(toCaption([[''], ['📌 ', { b: 'DDCI tháng 5' }], ['x']])).toBe('📌 DDCI tháng 5');
    expect(toCaption([[`${'x'.repeat(1_998)}😀😀`]])).toBe(`${'x'.repeat(1_998)}😀`);
    expect(toCaption([])).toBe('');
  });
});
