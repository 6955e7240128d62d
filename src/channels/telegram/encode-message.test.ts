import { expect, it } from 'vitest';
import { toKeyboard } from './encode-message.ts';

const shown = (...labels: string[]): string[] =>
  toKeyboard({ lines: [], buttons: labels.map((label) => [{ label, data: 'x' }]) })!.inline_keyboard.map(
    ([button]) => button!.text,
  );

const office = 'Trưởng phòng Thông tin, Báo chí, Xuất bản';

it('rows of one person are told apart by what stands behind the name: the name is cut instead', () => {
  const rows = shown(
    `${office} · Telegram «Bình Minh», từ 20/05/2023`,
    `${office} · Telegram «Bình Minh», từ 22/05/2023`,
    `${office} · Zalo «Bình Minh», từ 22/05/2023`,
  );
  expect(rows[0]).toBe('Trưởng phòng Thông ti… · Telegram «Bình Minh», từ 20/05/2023');
  expect(new Set(rows).size).toBe(3);
  for (const row of rows) expect(row.length).toBeLessThanOrEqual(60);
});

it('rows that are cut to the same have their places before them', () => {
  const long = 'Tổ chức hội nghị đánh giá kết quả thực hiện nhiệm vụ của các đơn vị';
  const rows = shown(`${long} quý I`, 'Thôi', `${long} quý II`);
  expect(rows).toEqual([
    expect.stringMatching(/^1\. Tổ chức/),
    'Thôi',
    expect.stringMatching(/^3\. Tổ chức/),
  ]);
  for (const row of rows) expect(row.length).toBeLessThanOrEqual(60);
});

it('a label that is short enough stays as it is, and one without anything behind it ends in «…»', () => {
  expect(shown('Lê Hải Yến · Zalo', 'a'.repeat(70))).toEqual(['Lê Hải Yến · Zalo', `${'a'.repeat(59)}…`]);
});
