import { memo } from '../../kit/memo.ts';
import type { Group } from '../plan/plan.ts';
import { fold, type Token } from '../text/fold.ts';
import type { Field } from './fields.ts';
import { finder } from './finder.ts';
import { type Piece, periodRules, type Rule, rules, rulesOfFields, rulesOfGroups } from './language.ts';
import { fillers } from './lexicon.ts';
import type { Named, Sentence } from './sentence.ts';

/** A question taken to pieces: what rules of language and names explain of it, and what is left. */
export interface Pieces {
  pieces: readonly Piece[];
  /** Names at their places. */
  named: readonly (Named & { at: number; not: boolean })[];
  /** Content words that nothing explains, as typed, with their places. */
  left: readonly { word: string; at: number }[];
}

const used = '\u0001';

/** Words without a question of their own, one by one: those of the fillers and of politeness. */
const idle: ReadonlySet<string> = new Set(fillers.flatMap((phrase) => phrase.split(/\s+/)));
const idleFolded: ReadonlySet<string> = new Set([...idle].map(fold));

/** Words of figures: they stand beside what rules read. */
const measures: ReadonlySet<string> = new Set([
  'bậc',
  'hạng',
  'điểm',
  'bac',
  'hang',
  'diem',
  'nhiệm',
  'vụ',
  'đứng',
  'dung',
  'xếp',
  'xep',
  'độ',
  'những',
  'các',
]);

/** Whether a word has no question of its own. */
export const isIdleWord = ({ raw, folded }: Token): boolean => isIdle(raw, raw !== folded);

const isIdle = (word: string, marked: boolean): boolean =>
  marked ? idle.has(word) || (word === fold(word) && idleFolded.has(word)) : idleFolded.has(word);

/** A rule with what must stand in a text that it reads, by the places of the strings. */
interface Gated {
  rule: Rule;
  needs: readonly (readonly (readonly number[])[])[];
}

/** Rules with all strings that they look for: these once, since many rules share them. */
interface Gate {
  standIn(text: string): readonly number[];
  rules: readonly Gated[];
  /** Which rules are tried whatever stands there. */
  always: readonly number[];
  /** Which rules may read something where a string stands, by its place. */
  opens: readonly (readonly number[])[];
  /** All 0 between two sentences, so that none needs arrays of its own: which strings stand there, and which rules are tried. */
  stands: Uint8Array;
  tried: Uint8Array;
}

const gatedBy = memo((known: readonly Rule[], marked: boolean) => [known, marked], gate);

function gate(known: readonly Rule[], marked: boolean): Gate {
  const places = new Map<string, number>();
  const placeOf = (string: string): number => {
    const place = places.get(string) ?? places.size;
    places.set(string, place);
    return place;
  };
  const rules = known.map((rule) => ({
    rule,
    needs: rule.pattern
      .needs(marked)
      .map((clauses) => clauses.map((clause) => [...new Set(clause)].map(placeOf))),
  }));
  const always: number[] = [];
  const opens: number[][] = Array.from({ length: places.size }, () => []);
  for (const [at, { needs }] of rules.entries())
    for (const [rarest] of needs)
      if (rarest) for (const place of rarest) opens[place]!.push(at);
      else always.push(at);
  return {
    standIn: finder([...places.keys()]),
    rules,
    always,
    opens,
    stands: new Uint8Array(places.size),
    tried: new Uint8Array(rules.length),
  };
}

/** Whether all that one of a rule's branches needs stands there. */
function mayRead({ needs }: Gated, stands: Uint8Array): boolean {
  for (const clauses of needs) if (standAll(clauses, stands)) return true;
  return false;
}

function standAll(clauses: readonly (readonly number[])[], stands: Uint8Array): boolean {
  for (const places of clauses) if (!standsOne(places, stands)) return false;
  return true;
}

function standsOne(places: readonly number[], stands: Uint8Array): boolean {
  for (const place of places) if (stands[place] === 1) return true;
  return false;
}

/** The rules that may read something in a sentence, in their order. */
export function rulesFor(sentence: Pick<Sentence, 'text' | 'marked'>, known: readonly Rule[]): Rule[] {
  const { standIn, rules, always, opens, stands, tried } = gatedBy(known, sentence.marked);
  const places = standIn(sentence.text);
  for (const at of always) tried[at] = 1;
  for (const place of places) {
    stands[place] = 1;
    for (const at of opens[place]!) tried[at] = 1;
  }
  const found: Rule[] = [];
  for (let at = tried.indexOf(1); at >= 0; at = tried.indexOf(1, at + 1))
    if (mayRead(rules[at]!, stands)) found.push(rules[at]!.rule);
  tried.fill(0);
  for (const place of places) stands[place] = 0;
  return found;
}

/** What rules read in a text, which they take out of it. */
function read(sentence: Sentence, known: readonly Rule[]): { pieces: Piece[]; text: string } {
  let { text } = sentence;
  const pieces: Piece[] = [];
  for (const { pattern, read: meaningOf } of rulesFor(sentence, known)) {
    const expression = sentence.marked ? pattern.marked : pattern.plain;
    expression.lastIndex = 0;
    for (let match = expression.exec(text); match !== null; match = expression.exec(text)) {
      if (match[0].length === 0) {
        expression.lastIndex += 1;
        continue;
      }
      const meaning = meaningOf(match);
      if (meaning === null) continue;
      const at = match.index;
      const to = at + match[0].length;
      pieces.push({ ...meaning, at, to });
      text = `${text.slice(0, at)}${used.repeat(match[0].length)}${text.slice(to)}`;
      expression.lastIndex = to;
    }
  }
  return { pieces, text };
}

/** The months that a sentence names, and which of the question's words name them. */
export function monthsIn(sentence: Sentence): { pieces: Piece[]; isTaken: (position: number) => boolean } {
  const { pieces } = read(sentence, periodRules);
  const taken = new Set<number>();
  for (const [at, place] of sentence.placeOf)
    if (pieces.some((piece) => piece.at <= at && at < piece.to)) taken.add(place);
  return { pieces, isTaken: (position) => taken.has(position) };
}

/** Those of the plan's own groups and of the figures that can be asked come first. */
const rulesWith = memo(
  (known: readonly Field[], groups: readonly Group[]) => [known, groups],
  (known, groups): readonly Rule[] => [...rulesOfGroups(groups), ...rulesOfFields(known), ...rules],
);

/** A name with whether it is left out, by what stands before it: «trừ văn phòng». */
export const deniedBy =
  (pieces: readonly Piece[]) =>
  (one: Pieces['named'][number]): Pieces['named'][number] => ({
    ...one,
    not: pieces.some(({ type, to }) => type === 'not' && to <= one.at && one.at - to <= 14),
  });

/**
 * Takes a sentence to pieces.
 * @param before what was read of the question already
 * @param known the figures that can be asked
 * @param groups the plan's own groups
 */
export function piecesOf(
  sentence: Sentence,
  before: readonly Piece[],
  known: readonly Field[],
  groups: readonly Group[],
): Pieces {
  const { pieces: found, text } = read(sentence, rulesWith(known, groups));
  const pieces = [...before.map((piece) => ({ ...piece, at: -1, to: -1 })), ...found];
  const named: (Named & { at: number; not: boolean })[] = [];
  const left: { word: string; at: number }[] = [];
  for (const match of text.matchAll(/(?<= )[^ ]+(?= )/gu)) {
    const [word] = match;
    const at = match.index;
    if (word.startsWith('@')) {
      const one = sentence.named[Number(word.slice(2))]!;
      named.push(deniedBy(pieces)({ ...one, at, not: false }));
    } else if (
      !word.includes(used) &&
      !isIdle(word, sentence.marked) &&
      !measures.has(word) &&
      !/^20\d\d$/.test(word)
    )
      left.push({ word: sentence.wordAt.get(at)?.typed ?? word, at });
  }
  pieces.sort((one, other) => one.at - other.at);
  return { pieces, named, left };
}
