import type { Line } from '../../core/said/message.ts';
import { b, joined, line } from './words.ts';

/** Which place one of several has by its count: «nhiều nhiệm vụ thứ 2/6», with whoever has as many, and all before it. */
export function placeLines(
  rows: readonly { key: string; name: string; count: number; told: string }[],
  place: string,
  words: string,
  of: string,
): Line[] {
  const one = rows.find(({ key }) => key === place);
  if (!one) return [];
  const before = rows.slice(
    0,
    rows.findIndex(({ count }) => count === one.count),
  );
  const alike = rows.filter((row) => row !== one && row.count === one.count);
  const alikeWords = alike.length > 0 ? `, bằng ${joined(alike.map(({ name }) => name))}` : '';
  const at = before.length === 0 ? `${words} nhất` : `${words} thứ ${before.length + 1}`;
  return [
    line(
      b(one.name),
      `${one.told.startsWith('(') ? '' : ' có'} ${one.told}: `,
      b(`${at} trong ${rows.length} ${of}`),
      `${alikeWords}.`,
    ),
    line(`Thứ tự: ${rows.map(({ name, told }) => `${name} ${told}`).join('; ')}.`),
  ];
}

/**
 * «Có, 2 chỉ số còn thiếu nhiều điểm hơn A (…): B (…); C (…).»: those that go beyond the one that was spoken of; where none does, that
 * it is the first, and which come next.
 */
export function beyondLines(
  rows: readonly { key: string; name: string; count: number; told: string }[],
  place: string,
  words: string,
): Line[] {
  const one = rows.find(({ key }) => key === place);
  if (!one) return [];
  const at = rows.findIndex(({ count }) => count === one.count);
  const beyond = rows.slice(0, at);
  const listed = (some: typeof rows): string => some.map(({ name, told }) => `${name} ${told}`).join('; ');
  if (beyond.length > 0)
    return [
      line(b(`Có, ${beyond.length} chỉ số`), ` ${words} hơn ${one.name} ${one.told}: ${listed(beyond)}.`),
    ];
  const alike = rows.filter((row) => row !== one && row.count === one.count);
  const next = rows.filter(({ count }) => count !== one.count).slice(0, 3);
  return [
    line(
      b('Không'),
      `: ${one.name} ${one.told} ${words} nhất`,
      alike.length > 0 ? `, bằng ${joined(alike.map(({ name }) => name))}` : '',
      next.length > 0 ? `; kế đó: ${listed(next)}.` : '.',
    ),
  ];
}
