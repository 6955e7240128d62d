import { expect, test } from 'vitest';
import { textWidth } from './font.ts';
import { clean, toLines } from './text-lines.ts';

test('a text that fits is one line', () => {
  expect(toLines('Thiết chế pháp lý', 400, 31, 600)).toEqual(['Thiết chế pháp lý']);
});

test('lines are about equally long', () => {
  expect(toLines('Chi phí không chính thức', 370, 31, 600)).toEqual(['Chi phí không', 'chính thức']);
});

test('a word wider than the line is broken, and nothing is lost', () => {
  const word = 'nghiêng'.repeat(10);
  const lines = toLines(`một ${word} hai`, 200, 30, 400);
  expect(lines.join('').replaceAll(' ', '')).toBe(`một${word}hai`);
  for (const line of lines) expect(textWidth(line, 30, 400)).toBeLessThanOrEqual(200);
});

test('an empty text has no lines', () => {
  expect(toLines(' \n ', 200, 30, 400)).toEqual([]);
});

test('letters are composed and invisible characters dropped', () => {
  expect(clean(' Sở\u0000\n\tThông  tin\u200b '.normalize('NFD'))).toBe('Sở Thông tin');
});
