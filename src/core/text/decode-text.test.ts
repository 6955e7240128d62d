import { expect, it } from 'vitest';
import { decodeText } from './decode-text.ts';

const text = '{"name": "Phòng Hạ tầng số 🟠"}';
const le = Buffer.from(text, 'utf16le');
const be = Buffer.from(le).swap16();
const cp1258 = Buffer.from([0x7b, 0x22, 0xd5, 0x22, 0x7d]);

it.each([
  ['UTF-8', Buffer.from(text)],
  ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`)],
  ['UTF-16 little-endian with a mark', Buffer.concat([Buffer.from([0xff, 0xfe]), le])],
  ['UTF-16 big-endian with a mark', Buffer.concat([Buffer.from([0xfe, 0xff]), be])],
  ['UTF-16 little-endian', le],
  ['UTF-16 big-endian', be],
])('reads %s', (_, bytes) => {
  expect(decodeText(bytes)).toBe(text);
});

it.each([
  ['a code page of Windows', cp1258],
  ['half of a sign of UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), le.subarray(0, 5)])],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0])],
  ['zeros', Buffer.alloc(8)],
])('takes no guess at %s', (_, bytes) => {
  expect(decodeText(bytes)).toBeNull();
});

it('reads nothing as nothing', () => {
  expect(decodeText(new Uint8Array())).toBe('');
});
