import { describe, expect, it } from 'vitest';
import { zaloTestWords } from '../../../test/support/zalo-words.ts';
import { type Message, plainText } from '../../core/said/message.ts';
import { toText } from './encode-message.ts';
import { fitMessage, withChoices } from './fit-message.ts';

const fitted = (message: Message) => fitMessage(message, zaloTestWords);
/** A part as it is sent. */
const shown = (part: Message) => toText(withChoices(part, zaloTestWords)).text;
const choices = (count: number, label = 'Nhãn') =>
  Array.from({ length: count }, (_, position) => [
    { label: `${label} ${position + 1}`, data: `d${position}` },
  ]);

describe('fitting a message', () => {
  it('sets the code of an index apart from the number of its choice, whether the list stands in the text or under it', () => {
    const buttons = ['1.1 Tính minh bạch', '2.1 Chi phí thời gian'].map((label) => [{ label, data: label }]);
    const listed = (lines: Message['lines']) =>
      plainText({ lines: withChoices({ lines, buttons }, zaloTestWords) });
    const apart = '1. Tính minh bạch (1.1)\n2. Chi phí thời gian (2.1)';
    expect(listed([['Chỉ số nào?']])).toBe(`Chỉ số nào?\n\n${apart}`);
    expect(listed([['1.1 ', 'Tính minh bạch'], ['2.1 Chi phí thời gian']])).toBe(apart);
  });

  it('numbers choices across rows under a blank line, and keeps them for the answer', () => {
    const row = (...labels: string[]) => labels.map((label) => ({ label, data: label }));
    const message = { lines: [['Chọn gì?']], buttons: [row('A', 'B'), row('C')] };
    expect(fitted(message)).toEqual([message]);
    expect(shown(message)).toBe('Chọn gì?\n\n1. A\n2. B\n3. C');
    expect(shown({ ...message, lines: [] })).toBe('1. A\n2. B\n3. C');
  });

  it('lists once what the text lists under its number, and says no number twice', () => {
    const row = (label: string) => [{ label, data: label }];
    const buttons = [row('1. Niêm yết…'), row('2. Đối thoại…'), row('Về báo cáo')];
    const lines = [['Trả lại nhiệm vụ nào?'], ['1 🔵 Niêm yết công khai'], ['2 🔵 Đối thoại']];
    expect(shown(fitted({ lines, buttons })[0]!)).toBe(
      'Trả lại nhiệm vụ nào?\n1 🔵 Niêm yết công khai\n2 🔵 Đối thoại\n\n3. Về báo cáo',
    );
    expect(shown(fitted({ lines: [['Nhiệm vụ nào?']], buttons })[0]!)).toBe(
      'Nhiệm vụ nào?\n\n1. Niêm yết…\n2. Đối thoại…\n3. Về báo cáo',
    );
  });

  it('lists them without numbers where a number is the answer', () => {
    const [part] = fitted({ lines: [['Bao nhiêu?']], buttons: choices(2), wordsOnly: true });
    expect(shown(part!)).toBe('Bao nhiêu?\n\n– Nhãn 1\n– Nhãn 2\nGõ lại chữ.');
  });

  it('changes nothing of what it gave, and lists no choices twice', () => {
    const lines = [['x'.repeat(1_990)]];
    for (const wordsOnly of [true, false])
      for (const count of [0, 1, 3, 300]) {
        const parts = fitted({ lines, buttons: choices(count), wordsOnly });
        for (const part of parts) expect(fitted(part)).toEqual([part]);
        const said = parts.map(shown).join('\n');
        expect(said.match(/^(–|\d+\.) Nhãn/gm)?.length ?? 0).toBe(count);
      }
  });

  it('keeps the choices together under the last lines, in parts of at most 2000', () => {
    const below = fitted({ lines: [['x'.repeat(1_990)], ['y'.repeat(100)]], buttons: choices(5) });
    expect(below.map((part) => shown(part).length)).toEqual([1_990, 100 + 2 + 5 * 10 - 1]);
    const alone = fitted({ lines: [['x'.repeat(1_990)]], buttons: choices(5) });
    expect(alone.map((part) => shown(part).slice(0, 9))).toEqual(['xxxxxxxxx', '1. Nhãn 1']);
    expect(alone.map((part) => part.buttons?.length)).toEqual([undefined, 5]);
    for (let length = 1_900; length <= 2_000; length++)
      for (const part of fitted({ lines: [['x'.repeat(length)]], buttons: choices(5) }))
        expect(shown(part).length).toBeLessThanOrEqual(2_000);
  });

  it('cuts very many choices in order', () => {
    const parts = fitted({ lines: [['Ai?']], buttons: choices(400, 'Nguyễn Văn Một Người 😀') });
    expect(parts.length).toBeGreaterThan(4);
    for (const part of parts) expect(shown(part).length).toBeLessThanOrEqual(2_000);
    const numbers = parts
      .map(shown)
      .join('\n')
      .match(/^\d+(?=\. )/gm)!
      .map(Number);
    expect(numbers).toEqual(Array.from({ length: 400 }, (_, position) => position + 1));
    expect(parts.at(-1)!.buttons!.flat()).toHaveLength(400);
  });

  it('leaves out parts without words, and keeps the picture with the first', () => {
    const attachment = { type: 'picture', picture: {} } as unknown as NonNullable<Message['attachment']>;
    const lines = [['x'.repeat(2_000)], [''], ['y'.repeat(2_000)], ['']];
    const parts = fitted({ lines, attachment });
    expect(parts.map((part) => [plainText(part)[0], part.attachment !== undefined])).toEqual([
      ['x', true],
      ['y', false],
    ]);
    expect(fitted({ lines: [['']] })).toEqual([]);
    expect(fitted({ lines: [], attachment })).toHaveLength(1);
    expect(fitted({ lines: [], buttons: choices(2) })).toHaveLength(1);
  });
});
