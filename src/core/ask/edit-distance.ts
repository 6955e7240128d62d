/**
 * Optimal string alignment distance (insertions, deletions, substitutions, swaps of neighbours), given up
 * as soon as it exceeds `limit`: then `limit + 1` comes back.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    let best = row;
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(last[column]! + 1, current[column - 1]! + 1, last[column - 1]! + (same ? 0 : 1));
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        cost = Math.min(cost, beforeLast[column - 2]! + 1);
      current[column] = cost;
      if (cost < best) best = cost;
    }
    if (best > limit) return limit + 1;
    beforeLast = last;
    last = current;
  }
  return Math.min(last[b.length]!, limit + 1);
}

/** One bit for each letter a–z that occurs; two strings at distance d differ in at most 2·d bits. */
export function letterSet(text: string): number {
  let set = 0;
  for (let position = 0; position < text.length; position++) {
    const letter = text.charCodeAt(position) - 97;
    if (letter >= 0 && letter < 26) set |= 1 << letter;
  }
  return set;
}

/** How often each letter a–z occurs. */
export function letterCounts(text: string): Uint8Array {
  const counts = new Uint8Array(26);
  for (let position = 0; position < text.length; position++) {
    const letter = text.charCodeAt(position) - 97;
    if (letter >= 0 && letter < 26) counts[letter]! += 1;
  }
  return counts;
}

/** Whether letters are as often in both but for so many: two strings at distance d differ in at most 2·d of them. */
export function haveAlikeLetters(one: Uint8Array, other: Uint8Array, most: number): boolean {
  let apart = 0;
  for (let letter = 0; letter < 26; letter++) {
    apart += Math.abs(one[letter]! - other[letter]!);
    if (apart > most) return false;
  }
  return true;
}

/** How many of 32 bits are set. */
export function bitCount(set: number): number {
  let bits = set - ((set >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
