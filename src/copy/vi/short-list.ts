import type { Line } from '../../core/said/message.ts';
import { joined, line } from './words.ts';

/** The longest list in a message that is to be short: whatever is longer goes on elsewhere. */
export const listLimit = 280;

/** As many of the words as a list takes, one at least, and how many are left. @param limit its length */
export function shortList(
  words: readonly string[],
  between: string,
  limit = listLimit,
): { shown: string[]; left: number } {
  let room = limit;
  const end = words.findIndex((one, position) => {
    room -= one.length + between.length;
    return position > 0 && room < 0;
  });
  const shown = end < 0 ? [...words] : words.slice(0, end);
  return { shown, left: words.length - shown.length };
}

/** «Văn phòng Sở, Thanh tra Sở và 12 đơn vị khác» @param limit the length of its names */
export function unitList(units: readonly { name: string }[], limit = listLimit): string {
  const { shown, left } = shortList(
    units.map(({ name }) => name),
    ', ',
    limit,
  );
  return left === 0 ? joined(shown) : `${shown.join(', ')} và ${left} đơn vị khác`;
}

/** So many lines of a list, and how many more there are: what is left out is never left out in silence. */
export const shortLines = (lines: readonly Line[], most: number, what = 'mục'): Line[] =>
  lines.length > most
    ? [...lines.slice(0, most), line(`… và ${lines.length - most} ${what} nữa.`)]
    : [...lines];
