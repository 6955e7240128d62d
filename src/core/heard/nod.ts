import { fold } from '../text/fold.ts';

/** Words that say yes, or that something is done. */
const heads = new Set('ok oke okay okie okela da vang u uh um uhm duoc dong nhat roi xong tiep'.split(' '));
/** What else such an answer is made of. */
const others = new Set(
  'y tri tuc lam het hoan thanh ca bao cao gui nop minh toi em anh chi bac a e nhe nha  thi no do viec'.split(
    ' ',
  ),
);
const signs = /^(?:👍|👌|✅|🆗|\p{Emoji_Modifier}|\uFE0F|\s)+$/u;
const mostWords = 8;

/**
 * Whether a text is no more than a yes: «ok», «vâng», «đã làm xong rồi». The day after it is what somebody says who
 * believes that there was nothing more to do.
 */
export function isNod(text: string): boolean {
  if (signs.test(text)) return text.trim() !== '';
  const words = fold(text)
    .replace(/[^a-z0-9\s]+/g, ' ')
    .trim()
    .split(/\s+/);
  return (
    words.length <= mostWords &&
    words.some((word) => heads.has(word)) &&
    words.every((word) => heads.has(word) || others.has(word))
  );
}
