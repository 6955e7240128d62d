import { fold, type Token } from '../text/fold.ts';
import { mayStand, type Needs, needsOf } from './anchors.ts';
import type { Span } from './find-phrases.ts';
import type { Reading } from './reading.ts';

/** Somebody or something that a question names, at a place of its sentence. */
export type Named =
  | { type: 'index'; codes: readonly string[]; strong: boolean }
  | { type: 'person'; ids: readonly string[] }
  | { type: 'unit'; ids: readonly string[] };

/**
 * A question as the rules of language read it: its words apart by one blank, each name as a sign of its own («@i0», «@p1»,
 * «@u2»), with diacritics where the asker types them.
 */
export interface Sentence {
  text: string;
  /** Whether diacritics were typed, so that «chậm» is not «chấm». */
  marked: boolean;
  named: readonly Named[];
  /** The words as they were typed, at each place of `text` where one begins. */
  wordAt: ReadonlyMap<number, Token>;
  /** The place of each of those words in the question. */
  placeOf: ReadonlyMap<number, number>;
  /** It ends with a word that calls the bot («… chưa em»), which stands in `text` no more. */
  callsBot: boolean;
}

/** Words of politeness and of the mouth: no rule reads them, and they stand between the words of any. */
const particles: ReadonlySet<string> = new Set(
  'ạ à ơi hầy hở nhé nhỉ nha nhá hả hử vậy á ớ z zậy dzậy dzị dzạ zị rứa hè hen dạ thưa ờ ừm luôn nè nhen ha hén xíu ư nhể hén'.split(
    ' ',
  ),
);
const particlesFolded: ReadonlySet<string> = new Set('nhe nhi nha z zay rua da nhen hen'.split(' '));

/** «da» without diacritics is «dạ» at the beginning, and «đã» within. */
const isParticle = (token: Token, marked: boolean, position: number): boolean =>
  marked
    ? particles.has(token.raw)
    : particlesFolded.has(token.folded) && (position === 0 || token.folded !== 'da');

/** What a sentence without diacritics ends with: «… the a», «… vay em» without its «em», which may be «phong em». */
const closing: ReadonlySet<string> = new Set(['a', 'ah', 'vay', 'ha']);

/** «… làm gì ấy (nhỉ)»: behind a word that asks, «ấy» points to nothing. */
const isMouthAy = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.folded === 'ay' &&
  /^(?:gi|nao|dau|ai|may|sao|chua|khong|ko|roi)$/.test(tokens[at - 1]?.folded ?? '');

/** Where «ấy» ends a marked sentence behind a word that asks: «không phải làm gì ấy nhỉ»; -1 where it does not. */
function mouthAyAt(tokens: readonly Token[]): number {
  const last = tokens.findLastIndex((token, at) => !isParticle(token, true, at));
  return last > 0 && isMouthAy(tokens, last) ? last : -1;
}

const isClosing = ({ folded }: Token): boolean => closing.has(folded) || particlesFolded.has(folded);

/** Where the politeness at the end of a sentence without diacritics begins. */
function closedAt(tokens: readonly Token[]): number {
  let end = tokens.length;
  while (end > 1 && (isClosing(tokens[end - 1]!) || isMouthAy(tokens, end - 1))) end -= 1;
  return end < tokens.length && end > 1 && tokens[end - 1]!.folded === 'the' ? end - 1 : end;
}

/** Whom a question is put to, behind a word that ends it: «… chưa chấm điểm *em*», «… đến đâu rồi *anh*»; «phòng em» is another. */
const called: ReadonlySet<string> = new Set(['em', 'anh', 'chi', 'bot', 'ad']);
const endsQuestion = /^(?:gi|nao|dau|sao|chua|khong|ko|may|ai|roi|nhat|diem|hang|xong|dat|cham|tre|the|vay)$/;

/** A text as typed without the word at its end that calls whoever is asked. */
export function withoutCall(text: string): string {
  const [, before, last] = /^(.*\S)\s+(\S+)$/su.exec(text.trim()) ?? [];
  if (before === undefined || !called.has(fold(last!))) return text;
  return endsQuestion.test(fold(/\S+$/u.exec(before)![0])) ? before : text;
}

/** Where a word that calls whoever is asked ends a sentence; -1 where none does. */
function calledAt(tokens: readonly Token[], marked: boolean): number {
  const last = tokens.findLastIndex((token, at) => !isParticle(token, marked, at));
  return last > 1 && called.has(tokens[last]!.folded) && endsQuestion.test(tokens[last - 1]!.folded)
    ? last
    : -1;
}

/** Whether a word was typed with its marks: «vp» is spelt out with those of «văn phòng», which nobody typed. */
const hasMarks = ({ raw, folded, spelt }: Token): boolean => raw !== folded && !spelt;

const signOf = { index: 'i', person: 'p', unit: 'u' } as const;

function namedBy(span: Span): Named | null {
  const { meanings } = span.phrase;
  const codes = meanings.flatMap((meaning) => (meaning.type === 'index' ? [meaning.code] : []));
  const people = meanings.flatMap((meaning) => (meaning.type === 'person' ? [meaning.id] : []));
  const units = meanings.flatMap((meaning) => (meaning.type === 'unit' ? [meaning.id] : []));
  if (units.length > 0) return { type: 'unit', ids: [...new Set(units)] };
  if (people.length > 0) return { type: 'person', ids: [...new Set(people)] };
  if (codes.length === 0) return null;
  const strong = meanings.some((meaning) => meaning.type === 'index' && meaning.strong);
  return { type: 'index', codes: [...new Set(codes)], strong };
}

/**
 * Puts a reading's words into a sentence. Weak names of indices («thời gian») stay words.
 * @param skip words that are read already (months), and stand between no others any more
 * @param asMarked to read it without diacritics, whatever was typed
 * @param isPlainWord whether a name at words `from` to `to` is plain words here: «nhiệm vụ *trọng tâm*»
 */
export function sentenceOf(
  reading: Reading,
  codes: ReadonlyMap<string, string>,
  isPlainWord: (from: number, to: number) => boolean,
  skip?: (position: number) => boolean,
  asMarked?: false,
): Sentence {
  const { tokens, cover } = reading;
  const marked = asMarked ?? tokens.filter(hasMarks).length * 4 >= tokens.length;
  const named: Named[] = [];
  const wordAt = new Map<number, Token>();
  // None overlaps another.
  const spanAt = new Map(cover.map((span) => [span.from, span]));
  const end = closedAt(tokens);
  const mouthAy = marked ? mouthAyAt(tokens) : -1;
  const calledLast = calledAt(tokens, marked);
  let text = ' ';
  const placeOf = new Map<number, number>();
  const add = (word: string, token: Token): void => {
    wordAt.set(text.length, token);
    placeOf.set(text.length, tokens.indexOf(token));
    text += `${word} `;
  };
  for (let position = 0; position < tokens.length; ) {
    const token = tokens[position]!;
    if (skip?.(position)) {
      position += 1;
      continue;
    }
    const span = spanAt.get(position);
    const one = span ? namedBy(span) : null;
    const code = codes.get(token.folded);
    if (span && one && (one.type !== 'index' || one.strong) && !isPlainWord(span.from, span.to)) {
      add(`@${signOf[one.type]}${named.length}`, token);
      named.push(one);
      position = span.to;
    } else if (code) {
      add(`@i${named.length}`, token);
      named.push({ type: 'index', codes: [code], strong: true });
      position += 1;
    } else {
      const isEnding = position === calledLast || (marked ? position === mouthAy : position >= end);
      if (!isParticle(token, marked, position) && !isEnding) add(marked ? token.raw : token.folded, token);
      position += 1;
    }
  }
  const callsBot = calledLast >= 0 && !/^(?:anh|chi)$/.test(tokens[calledLast]!.folded);
  return { text, marked, named, wordAt, placeOf, callsBot };
}

/** A pattern of words, in the spelling of a careful writer; matched with and without diacritics. */
export interface Pattern {
  marked: RegExp;
  plain: RegExp;
  /** What must stand in a text that it matches, by the spelling. */
  needs(marked: boolean): Needs;
}

/**
 * A pattern: a regular expression over whole words, without capital escapes. Each spelling is compiled when it is first
 * asked for: there are some hundreds, and a start must not wait for them.
 * @param plain another one for a text without diacritics; null where there is none
 */
export function pattern(words: string, plain: string | null = words): Pattern {
  let ofMarked: RegExp | undefined;
  let ofPlain: RegExp | undefined;
  let needsMarked: Needs | undefined;
  let needsPlain: Needs | undefined;
  return {
    get marked() {
      ofMarked ??= new RegExp(`(?<= )(?:${words})(?= )`, 'gu');
      return ofMarked;
    },
    get plain() {
      ofPlain ??= plain === null ? /(?!)/gu : new RegExp(`(?<= )(?:${fold(plain)})(?= )`, 'gu');
      return ofPlain;
    },
    needs(marked) {
      if (marked) {
        needsMarked ??= needsOf(words);
        return needsMarked;
      }
      needsPlain ??= plain === null ? [] : needsOf(fold(plain));
      return needsPlain;
    },
  };
}

/** Whether a sentence holds a pattern, in the spelling that it has. */
export function holds(words: Pattern, { text, marked }: Pick<Sentence, 'text' | 'marked'>): boolean {
  // Most patterns stand in no sentence, and what must stand there is looked for faster than they are.
  if (!mayStand(words.needs(marked), text)) return false;
  const expression = marked ? words.marked : words.plain;
  expression.lastIndex = 0;
  return expression.test(text);
}

/** What of a sentence matches a pattern first, in the spelling that it has; null where nothing does. */
export function matchIn(
  { marked, plain }: Pattern,
  { text, marked: isMarked }: Pick<Sentence, 'text' | 'marked'>,
): RegExpExecArray | null {
  const expression = isMarked ? marked : plain;
  expression.lastIndex = 0;
  return expression.exec(text);
}
