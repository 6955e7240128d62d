import { hasMarks, type Token, tokenize } from '../text/fold.ts';
import { findMistyped, findPhrases, type Span } from './find-phrases.ts';
import { withAllMarks } from './half-marked.ts';
import type { Concept } from './lexicon.ts';
import { titles } from './names.ts';
import { type Numbers, readNumbers } from './numerals.ts';
import type { Meaning, PhraseBook } from './phrase-book.ts';
import { spellOut } from './spell-out.ts';

/** What was understood of the words of a question, before any intent is chosen. */
export interface Reading extends Numbers {
  concepts: ReadonlySet<Concept>;
  people: string[];
  units: string[];
  /** People and units named right after «không do», «không phải». */
  excluded: string[];
  /** «anh Lam»: a title with a name that nobody of the directory has. */
  unknownPerson: boolean;
  foreign: boolean;
  /** Words that explain nothing, in order. */
  unknown: Token[];
  /** Words after «chỉ số» that are no name of the plan, as typed. */
  unknownIndexName: string | null;
  foldedText: string;
  /** The text, as typed. */
  text: string;
  wordCount: number;
  /** The words, and the phrases that explain them. */
  tokens: readonly Token[];
  cover: readonly Span[];
}

/** Whether a question holds any of some concepts. */
export const speaksOf =
  (reading: Reading) =>
  (...wanted: readonly Concept[]): boolean =>
    wanted.some((concept) => reading.concepts.has(concept));

/** The words of a question from one place up to another, as they were typed. */
export const typedWords = ({ tokens }: Pick<Reading, 'tokens'>, from: number, to?: number): string =>
  tokens
    .slice(from, to)
    .map(({ typed }) => typed)
    .join(' ');

/** A foreign subject of several words outdoes the names inside it («Văn phòng UBND tỉnh»); a single one yields. */
const rankOf = (meaning: Meaning, length: number): number =>
  meaning.type === 'foreign'
    ? length > 1
      ? 0.4
      : 0.05
    : {
        index: meaning.type === 'index' && meaning.whole ? 0.8 : 0.35,
        person: 0.35,
        unit: 0.35,
        concept: 0.3,
        filler: 0.1,
      }[meaning.type];

/**
 * How much a span explains: more words, then longer runs, then names before notions before fillers. In a text
 * written with diacritics a bare word is meant bare: «trong» is not «trông».
 */
function weightOf(span: Span, marked: boolean): number {
  const length = span.to - span.from;
  const kind = Math.max(...span.phrase.meanings.map((meaning) => rankOf(meaning, length)));
  const spelling = span.sameMarks ? 0.05 : marked && length === 1 && span.slips === 0 ? -0.35 : 0;
  return length + 0.5 * (length - 1) + kind - span.slips + spelling;
}

/** The set of spans that explains most, none overlapping. */
function bestCover(spans: readonly Span[], length: number, marked: boolean): Span[] {
  const best: number[] = new Array(length + 1).fill(0);
  const chosen: (Span | null)[] = new Array(length + 1).fill(null);
  const byEnd = new Map<number, Span[]>();
  for (const span of spans) {
    const list = byEnd.get(span.to);
    if (list) list.push(span);
    else byEnd.set(span.to, [span]);
  }
  for (let end = 1; end <= length; end++) {
    best[end] = best[end - 1]!;
    for (const span of byEnd.get(end) ?? []) {
      const weight = best[span.from]! + weightOf(span, marked);
      if (weight > best[end]!) {
        best[end] = weight;
        chosen[end] = span;
      }
    }
  }
  const cover: Span[] = [];
  for (let end = length; end > 0; ) {
    const span = chosen[end];
    if (span) cover.unshift(span);
    end = span ? span.from : end - 1;
  }
  return cover;
}

const uncovered = (cover: readonly Span[], length: number): boolean[] => {
  const unknown: boolean[] = new Array(length).fill(true);
  for (const span of cover) unknown.fill(false, span.from, span.to);
  return unknown;
};

/** Titles as typed; without diacritics only those that are no other word («ba» is three). */
export const typedTitles: ReadonlySet<string> = new Set([...titles, 'chi', 'ong', 'dong chi', 'sep']);

/** Whether a title or a known given name stands before a capital word that means nothing here: «anh Lam», «Yến Nhi». */
function namesStranger(tokens: readonly Token[], cover: readonly Span[]): boolean {
  const meant = (position: number, types: readonly Meaning['type'][]): boolean =>
    cover.some(
      (span) =>
        span.from <= position &&
        position < span.to &&
        span.slips === 0 &&
        span.phrase.meanings.some((meaning) => types.includes(meaning.type)),
    );
  return tokens.some((token, position) => {
    if (!token.capital || meant(position, ['person', 'unit', 'index', 'concept'])) return false;
    const before = tokens[position - 1]?.raw ?? '';
    const pair = `${tokens[position - 2]?.raw ?? ''} ${before}`;
    return typedTitles.has(before) || typedTitles.has(pair) || meant(position - 1, ['person']);
  });
}

/** The words from a place on that are no part of the plan's language, as typed: «chỉ số» *gia nhập thị trường*. */
function readUnknownName(
  tokens: readonly Token[],
  cover: readonly Span[],
  numbers: readonly boolean[],
  from: number,
  indexWords: ReadonlySet<string>,
): string | null {
  const isForeign = (position: number): boolean => {
    const span = cover.find((known) => known.from <= position && position < known.to);
    return span === undefined || span.phrase.meanings.every((meaning) => meaning.type === 'foreign');
  };
  let to = from;
  while (to < tokens.length && !numbers[to] && isForeign(to)) to += 1;
  if (to === from) return null;
  // «cs xanh»: a word of a name, and none of another index.
  if (tokens.slice(from, to).every(({ folded }) => indexWords.has(folded))) return null;
  return typedWords({ tokens }, from, to);
}

/** The texts read last, by their book: a message of several clauses has each of them read in more ways than one. */
const lately = new WeakMap<PhraseBook, Map<string, Reading>>();
const mostKept = 24;

/** Reads a question's words against the phrase book. The same text read again gives the same reading: nobody changes it. */
export function readQuestion(book: PhraseBook, codes: ReadonlyMap<string, string>, text: string): Reading {
  const known = lately.get(book) ?? new Map<string, Reading>();
  lately.set(book, known);
  const before = known.get(text);
  if (before) return before;
  if (known.size >= mostKept) known.clear();
  const reading = readAnew(book, codes, text);
  known.set(text, reading);
  return reading;
}

/** What a unit does and sends, and what of an index may be asked: by these a name that both have is told to be of one. */
const ofUnit: readonly Concept[] = [
  'tasks',
  'doing',
  'reported',
  'not-reported',
  'report',
  'responsible',
  'lead',
  'coordinate',
];
const ofIndex: readonly Concept[] = ['who', 'leader', 'target', 'score', 'rank', 'change', 'gap'];

const means = ({ phrase: { meanings } }: Span, ...concepts: readonly Concept[]): boolean =>
  meanings.some((meaning) => meaning.type === 'concept' && concepts.includes(meaning.concept));

/** Whether a name is a unit's, and a part of an index's too. */
const isUnitToo = ({ phrase: { meanings } }: Span): boolean =>
  meanings.some(({ type }) => type === 'unit') &&
  meanings.some(({ type }) => type === 'index') &&
  meanings.every((meaning) => meaning.type !== 'index' || !meaning.whole);

const ofType = (span: Span, type: 'unit' | 'index'): Span => ({
  ...span,
  phrase: {
    ...span.phrase,
    meanings: span.phrase.meanings
      .filter((meaning) => meaning.type === type)
      .map((meaning) => (meaning.type === 'index' ? { ...meaning, strong: true } : meaning)),
  },
});

/**
 * A name that a unit has and a part of an index, where an index is called «Thanh tra, kiểm tra …»: the unit in «nhiệm vụ của thanh
 * tra», «thanh tra có mấy việc», the index in «chỉ số thanh tra»; else either.
 */
function told(cover: readonly Span[]): Span[] {
  const asksOfUnit =
    cover.some((span) => means(span, ...ofUnit)) && !cover.some((span) => means(span, ...ofIndex));
  return cover.map((span, at) => {
    if (!isUnitToo(span)) return span;
    const before = cover[at - 1];
    if (before?.to === span.from && means(before, 'index')) return ofType(span, 'index');
    return asksOfUnit ? ofType(span, 'unit') : span;
  });
}

function readAnew(book: PhraseBook, codes: ReadonlyMap<string, string>, text: string): Reading {
  const tokens = withAllMarks(spellOut(book, tokenize(text)));
  const reading: Reading = {
    concepts: new Set(),
    mentions: [],
    people: [],
    units: [],
    excluded: [],
    years: [],
    months: [],
    figures: [],
    ranks: [],
    unknownPerson: false,
    unknownCode: null,
    foreign: false,
    unknown: [],
    unknownIndexName: null,
    text,
    foldedText: tokens.map((token) => token.folded).join(' '),
    wordCount: tokens.length,
    tokens,
    cover: [],
  };
  const spans = findPhrases(book, tokens);
  const marked = tokens.filter(hasMarks).length * 4 >= tokens.length;
  let cover = bestCover(spans, tokens.length, marked);
  const unknown = uncovered(cover, tokens.length);
  const numbers: boolean[] = new Array(tokens.length).fill(false);
  readNumbers(tokens, codes, book.outOf, reading, numbers);
  if (unknown.some((open, position) => open && !numbers[position]))
    cover = bestCover([...spans, ...findMistyped(book, tokens, unknown)], tokens.length, marked);

  cover = told(cover);
  const found = new Set<Concept>();
  const open = uncovered(cover, tokens.length);
  let excluding = false;
  let namedAfter: number | null = null;
  for (const span of cover) {
    const meanings = span.phrase.meanings;
    const indices = meanings.filter((meaning) => meaning.type === 'index');
    // «24/25» and the like were read as numbers; a phrase that only repeats the digits says nothing more.
    for (const meaning of meanings) {
      if (meaning.type === 'concept') found.add(meaning.concept);
      else if (meaning.type === 'person' || meaning.type === 'unit') {
        (meaning.type === 'person' ? reading.people : reading.units).push(meaning.id);
        if (excluding) reading.excluded.push(meaning.id);
      } else if (meaning.type === 'foreign' && meanings.every((other) => other.type === 'foreign'))
        reading.foreign = true;
    }
    if (meanings.some((meaning) => meaning.type === 'concept' && meaning.concept === 'except'))
      excluding = true;
    else if (meanings.some((meaning) => meaning.type === 'person' || meaning.type === 'unit'))
      excluding = false;
    if (indices.length > 0)
      reading.mentions.push({
        codes: [...new Set(indices.map((meaning) => meaning.code))],
        strong: indices.some((meaning) => meaning.strong),
        words: span.phrase.raws[0]!,
      });
    else if (meanings.some((meaning) => meaning.type === 'concept' && meaning.concept === 'index'))
      namedAfter = span.to;
  }
  reading.cover = cover;
  reading.unknownIndexName =
    namedAfter === null ? null : readUnknownName(tokens, cover, numbers, namedAfter, book.indexWords);
  reading.unknownPerson = namesStranger(tokens, cover);
  reading.concepts = found;
  reading.people = [...new Set(reading.people)];
  reading.units = [...new Set(reading.units)];
  reading.unknown = tokens.filter((_, position) => open[position] && !numbers[position]);
  return reading;
}
