import { fold, tokenize } from './fold.ts';

/** With their marks and without; «mới» only with them, since «moi» is «mọi» as well. */
const either = (words: string): ReadonlySet<string> =>
  new Set(['mới', ...words.split(' ').flatMap((word) => [word, fold(word)])]);

/** What is said before a name out of courtesy, or to say that it is a name: «giúp em mời chị Yến», «tài khoản của chị Yến». */
const before = either(
  'anh chị cô chú bác ông bà bạn em đồng chí đ c dc cho giúp giùm hộ tài khoản tk mã của là với sếp thầy',
);
/** What is said behind one: «ạ», «nhé», «giúp em với». */
const behind = either('ạ nhé nha nhe đi với luôn ngay giúp giùm hộ em anh chị tôi mình nữa thôi ơi cái');

/**
 * What was named, without the words of courtesy around it; of nothing but such words all stays, since «Anh» and «Em» are
 * names as well.
 */
export function withoutCourtesy(said: string): string {
  const words = said.normalize('NFC').trim().split(/\s+/);
  const isOf = (known: ReadonlySet<string>, word: string | undefined): boolean =>
    word !== undefined && tokenize(word).every(({ raw }) => known.has(raw));
  let from = 0;
  let to = words.length;
  while (from < to - 1 && isOf(before, words[from])) from += 1;
  while (to - 1 > from && isOf(behind, words[to - 1])) to -= 1;
  return words.slice(from, to).join(' ');
}
