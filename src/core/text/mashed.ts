/** Keys side by side, in rows of which no word of any language that is typed here has three in a row: «asdf», «zxc». */
const rows = ['qwe', 'asdfghjkl', 'zxcvbnm'];

const runs: readonly string[] = rows.flatMap((row) =>
  Array.from({ length: row.length - 2 }, (_, at) => row.slice(at, at + 3)),
);

/**
 * Whether a word, in small letters without diacritics, is no word at all: keys struck one beside the other, or one over and
 * over, «asdf», «zzz». A foreign name is none: «zalo», «fdi», nor «www» and a figure in Roman signs.
 */
export const isMashed = (folded: string): boolean =>
  /^([a-hj-vyz])\1{2,}$/.test(folded) || runs.some((run) => folded.includes(run));
