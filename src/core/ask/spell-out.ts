import { hasMarks, type Token, tokenize } from '../text/fold.ts';
import { departments } from './departments.ts';
import { abbreviations } from './lexicon.ts';
import type { PhraseBook } from './phrase-book.ts';
import { runFor, wholeOf } from './short-runs.ts';
import { withSlipsBeside } from './slips-beside.ts';

/** Undoes Telex keystrokes that an input method left standing: «thoiwf» → «thoi», «ddieemr» → «diem». */
function undoTelex(word: string): string {
  return word
    .replace(/dd/g, 'd')
    .replace(/([aeo])\1/g, '$1')
    .replace(/w/g, '')
    .replace(/(?<=[aeiouy][a-z]*)[sfrxj](?=[a-z]{0,3}$)/, '');
}

/** Keys of Telex that no Vietnamese word with its marks has: «ddieemr», «sôs», «sốo». */
const keysLeft = /[wfjz]|[aeiouy][srx]$|([aeo])\1$/;

/** Cuts words that were typed without spaces: «phutrach» → «phu», «trach»; null where that is not possible. */
function cutJoined(word: string, words: ReadonlySet<string>): string[] | null {
  const cuts: (string[] | null)[] = [[]];
  for (let end = 1; end <= word.length; end++) {
    let best: string[] | null = null;
    for (let length = 2; length <= Math.min(6, end); length++) {
      const before = cuts[end - length];
      const piece = word.slice(end - length, end);
      if (before && words.has(piece) && (best === null || before.length + 1 < best.length))
        best = [...before, piece];
    }
    cuts[end] = best;
  }
  return cuts[word.length] ?? null;
}

/** Initial sounds that are written one for the other. */
const alike: readonly (readonly [string, string])[] = [
  ['ch', 'tr'],
  ['tr', 'ch'],
];

const fromText = (text: string, capital: boolean): Token[] =>
  tokenize(text).map((token) => ({ ...token, capital: token.capital || capital }));

const digitWords = ['khong', 'mot', 'hai', 'ba', 'bon', 'nam'];

/** «hai chấm ba» is the code 2.3. */
function joinSpokenCodes(tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  for (let position = 0; position < tokens.length; position++) {
    const [left, point, right] = [0, 1, 2].map((step) => tokens[position + step]?.folded ?? '');
    const whole = digitWords.indexOf(left!);
    const part = digitWords.indexOf(right!);
    if (point === 'cham' && whole > 0 && part > 0) {
      const code = `${whole}.${part}`;
      joined.push({ raw: code, typed: code, folded: code, capital: false });
      position += 2;
    } else joined.push(tokens[position]!);
  }
  return joined;
}

/** «năm 22» is the year 2022. */
const withYears = (tokens: readonly Token[]): Token[] =>
  tokens.map((token, at) => {
    const before = tokens[at - 1];
    const isYear = /^2\d$/.test(token.folded) && (before?.raw === 'năm' || before?.raw === 'nam');
    return isYear ? { ...token, raw: `20${token.raw}`, folded: `20${token.folded}` } : token;
  });

/** The asker, as short as people type it behind a «p»: «p e». */
const ownSpelt: Readonly<Record<string, string>> = {
  e: 'em',
  a: 'anh',
  c: 'chị',
  minh: 'mình',
  toi: 'tôi',
  chi: 'chị',
};

/** Two words that are said for others, whatever the plan. */
const saidFor: ReadonlyMap<string, string> = new Map([
  ['qua mang', 'trực tuyến'],
  ['tren mang', 'online'],
  ['trong kh', 'trong kế hoạch'],
  ['theo kh', 'theo kế hoạch'],
  ['kh ghi', 'kế hoạch ghi'],
  ['kh giao', 'kế hoạch giao'],
  ['kh ddci', 'kế hoạch ddci'],
  ['nc ngoai', 'nước ngoài'],
  ['toi h', 'tới giờ'],
  ['den h', 'đến giờ'],
  ['may h', 'mấy giờ'],
  ...departments.flatMap(({ name, clear }): [string, string][] =>
    clear === undefined ? [] : [[`so ${clear}`, `sở ${name}`]],
  ),
  ...['em', 'e', 'minh', 'toi', 'anh', 'a', 'chi', 'c', 'ta'].map((own): [string, string] => [
    `p ${own}`,
    `phòng ${ownSpelt[own] ?? own}`,
  ]),
]);

/** Two words for which a plan may have two others: they are read as those where its tasks hold these alone. */
const plansOwn: ReadonlyMap<string, readonly [own: string, meant: string]> = new Map([
  ['truc tuyen', ['qua mang', 'qua mạng']],
]);

/** The words with which they begin. */
const saidForBegins: ReadonlySet<string> = new Set(
  [...saidFor.keys(), ...plansOwn.keys()].map((run) => run.split(' ')[0]!),
);

/** What a word and the one behind it are said for; a plan's own words are never said for others. */
const meantByRun = ({ taskPairs }: PhraseBook, tokens: readonly Token[], at: number): string | undefined => {
  const [one, next] = [tokens[at], tokens[at + 1]];
  if (!one || !next || !saidForBegins.has(one.folded)) return undefined;
  const run = `${one.folded} ${next.folded}`;
  if (taskPairs.has(run)) return undefined;
  const [own, meant] = plansOwn.get(run) ?? [];
  return own !== undefined && taskPairs.has(own) ? meant : saidFor.get(run);
};

/** «nộp qua mạng» is «nộp trực tuyến». */
const withRuns = (book: PhraseBook, tokens: readonly Token[]): Token[] =>
  tokens.flatMap((token, at) => {
    const meant = meantByRun(book, tokens, at);
    if (meant !== undefined) return fromText(meant, false).map((one) => ({ ...one, spelt: true as const }));
    return meantByRun(book, tokens, at - 1) !== undefined ? [] : [token];
  });

/** What a word stands for that is written short: «cs», «q2», «ksát», «xk», «an toàn hc»; null where it is none. */
function spelledShort(
  { words, shortRuns }: PhraseBook,
  token: Token,
  before: string | undefined,
  after: string | undefined,
): readonly Token[] | null {
  const meant = abbreviations.get(token.raw);
  // «ht xuất khẩu»: a name's own words before what the letters mean elsewhere.
  const named = meant === undefined ? undefined : shortRuns.inNames.get(`${token.raw} ${after}`);
  if (named) return named;
  if (meant !== undefined) return fromText(meant, false);
  if (/^q[1-4]$/.test(token.raw)) return fromText(`quý ${token.raw.slice(1)}`, false);
  if (words.has(token.folded)) return null;
  const whole = wholeOf(shortRuns, token);
  if (whole) return whole;
  // Letters that are no word stand for words of the plan, beside one of their neighbours there.
  // «lich cat dien»: a whole syllable is a word, whose marks were not typed.
  const isSyllable =
    /^(?:ngh|ng|nh|gh|gi|ch|kh|ph|qu|th|tr|[bcdghklmnprstvx])[aeiouy]{1,2}(?:ch|ng|nh|[cmnpt])$/.test(
      token.raw,
    );
  return /^[a-zđ]{2,4}$/.test(token.raw) && !isSyllable
    ? runFor(shortRuns, token.folded, before, after)
    : null;
}

/** «trao (đổi)»: words of their own, whatever sounds like them. */
const ownWords: ReadonlySet<string> = new Set(['trao']);

/** «phụ chách», «xố liệu»: sounds that are one in many mouths; null where the word is none of these. */
function soundedAs(book: PhraseBook, { folded }: Token): string | null {
  if (ownWords.has(folded) || folded.length < 4) return null;
  for (const [heard, meant] of alike) {
    const other = meant + folded.slice(heard.length);
    if (folded.startsWith(heard) && book.words.has(other)) return other;
  }
  return null;
}

/** Writes out abbreviations, Telex leftovers and joined words, so that phrases can be found. */
export function spellOut(book: PhraseBook, tokens: readonly Token[]): Token[] {
  return withYears(joinSpokenCodes(withRuns(book, withSlipsBeside(book.words, tokens)))).flatMap(
    (token, at, tokens) => {
      const short = spelledShort(book, token, tokens[at - 1]?.folded, tokens[at + 1]?.folded);
      if (short) return short.map((one) => ({ ...one, spelt: true as const }));
      if (book.words.has(token.folded) || /\d/.test(token.folded)) return [token];
      if (!hasMarks(token) || keysLeft.test(token.folded)) {
        const plain = undoTelex(token.folded);
        if (plain !== token.folded && plain.length > 1 && book.words.has(plain))
          return fromText(plain, token.capital);
      }
      // «fu trach», «jao ban»: letters that stand for two.
      const written = token.folded
        .replace(/^f/, 'ph')
        .replace(/^j/, 'gi')
        .replace(/^w/, 'qu')
        .replace(/^z/, 'd');
      if (written !== token.folded && book.words.has(written)) return fromText(written, token.capital);
      const meant = soundedAs(book, token);
      if (meant !== null) return fromText(meant, token.capital);
      if (token.folded.length >= 7) {
        const pieces = cutJoined(token.folded, book.words);
        if (pieces && pieces.length > 1)
          return pieces.map((piece) => ({ raw: piece, typed: piece, folded: piece, capital: false }));
      }
      return [token];
    },
  );
}
