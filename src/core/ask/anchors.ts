/** Of what one must stand in every text that a pattern matches, blanks around words among it. */
type Clause = readonly string[];

/** By the branches of a pattern: all that must stand in a text that it matches, the least likely first. */
export type Needs = readonly (readonly Clause[])[];

/** A part of a pattern: what of it must stand in every text that it matches, one of them; null where nothing need. */
type Anchors = Clause | null;

/** How little a text is likely to hold one of these by chance: the fewer and the longer, the better. */
function chance(anchors: Clause): number {
  let sum = 0;
  for (const anchor of anchors) sum += 1 / anchor.trim().length ** 2;
  return sum;
}

function best(clauses: readonly Clause[]): Anchors {
  const [only, another] = clauses;
  if (only && !another) return only;
  let found: Anchors = null;
  let least = Number.POSITIVE_INFINITY;
  for (const clause of clauses) {
    const its = chance(clause);
    if (its < least) [found, least] = [clause, its];
  }
  return found;
}

/** Shorter pieces stand in every other text. */
const shortest = 2;

// Some hundreds of patterns are read, sign by sign, before the first question is answered: each sign is looked at where it
// stands, and by its number where that says enough.

/** What begins a look around. */
const around = /\(\?<?[=!]/y;
/** What begins a group. */
const groupHead = /\((?:\?(?:<?[=!]|:|<\w+>))?/y;
/** A class, an escape, or whatever else stands for something. */
const onePiece = /\[(?:\\.|[^\]])*\]|\\p\{[^}]*\}|\\.|[\s\S]/y;
/** How often something comes. */
const howOften = /(?:[?*+]|\{(\d+)(?:,\d*)?\})\??/y;

/** Whether a sign means itself: a letter, a digit, a blank and a few others. */
function isItself(sign: string): boolean {
  const code = sign.charCodeAt(0);
  if (code > 127) return /[\p{L}\p{M}]/u.test(sign);
  return (code >= 97 && code <= 122) || code === 32 || /[A-Z\d@%,]/.test(sign);
}

/** What must stand where one of several branches does: of each its best; nothing where one of them needs nothing. */
function oneOf(branches: Needs): Clause[] {
  const [only, another] = branches;
  if (only && !another) return [...only];
  const anchors = new Set<string>();
  for (const branch of branches) {
    const its = best(branch);
    if (its === null) return [];
    for (const anchor of its) anchors.add(anchor);
  }
  return [[...anchors]];
}

/** Reads a regular expression from left to right, as far as the rules of language are written in it. */
class PatternReader {
  private at = 0;
  private readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  /**
   * What must stand in each branch, up to the end of a group.
   * @param edge what stands around each of them
   */
  branches(edge: '' | ' '): Clause[][] {
    const all: Clause[][] = [];
    for (;;) {
      all.push(this.branch(edge));
      if (this.source[this.at] !== '|') break;
      this.at += 1;
    }
    return all;
  }

  /** All that must stand in what stands one after the other. */
  private branch(edge: '' | ' '): Clause[] {
    const clauses: Clause[] = [];
    let run: string = edge;
    const flush = (): void => {
      if (run.trim().length >= shortest) clauses.push([run]);
      run = '';
    };
    while (this.at < this.source.length && this.source[this.at] !== '|' && this.source[this.at] !== ')') {
      const letter = this.letter();
      if (letter === null) {
        // Looking around takes nothing: what stands before it and behind it stands together.
        if (this.found(around) === null) flush();
        const group = this.piece();
        if (!this.isOptional()) clauses.push(...group);
      } else {
        // What may be missing is no part of the run.
        const before = run;
        run += letter;
        const from = this.at;
        if (this.isOptional()) {
          run = before;
          flush();
        } else if (this.at > from) flush();
      }
    }
    run += edge;
    flush();
    return clauses;
  }

  /** A letter, digit or blank that means itself; null at anything else, which is left to be read. */
  private letter(): string | null {
    const sign = this.source[this.at]!;
    if (!isItself(sign)) return null;
    this.at += 1;
    return sign;
  }

  /** A group, a class or an escape: what must stand in it. Looking around asks for nothing here. */
  private piece(): Clause[] {
    const head = this.found(groupHead)?.[0];
    if (head !== undefined) {
      this.at += head.length;
      const inner = this.branches('');
      this.at += 1;
      return /[=!]$/.test(head) ? [] : oneOf(inner);
    }
    this.at += this.found(onePiece)![0].length;
    return [];
  }

  /** What of the pattern stands here, as an expression that sticks to its place takes it. */
  private found(expression: RegExp): RegExpExecArray | null {
    expression.lastIndex = this.at;
    return expression.exec(this.source);
  }

  /** Reads how often what stands before comes; whether it may be missing. */
  private isOptional(): boolean {
    const sign = this.source[this.at];
    if (sign !== '?' && sign !== '*' && sign !== '+' && sign !== '{') return false;
    const quantity = this.found(howOften);
    if (!quantity) return false;
    this.at += quantity[0].length;
    return quantity[0].startsWith('?') || quantity[0].startsWith('*') || quantity[1] === '0';
  }
}

/**
 * What must stand in a text that a pattern matches, by its branches: who finds in none of them one of each need not try it.
 * @param words a regular expression as `pattern` takes it, which stands between blanks
 */
export const needsOf = (words: string): Needs =>
  new PatternReader(words)
    .branches(' ')
    .map((clauses) => clauses.toSorted((one, other) => chance(one) - chance(other)));

/**
 * The same in one: what must stand there, at least one of them.
 * @returns null where nothing is certain
 */
export function anchorsIn(needs: Needs): readonly string[] | null {
  const anchors = needs.length === 0 ? [] : best(oneOf(needs));
  return anchors && [...new Set(anchors.map((anchor) => anchor.trim()))];
}

/** Whether what a pattern needs stands in a text. */
export function mayStand(needs: Needs, text: string): boolean {
  for (const clauses of needs) if (standAll(clauses, text)) return true;
  return false;
}

function standAll(clauses: readonly Clause[], text: string): boolean {
  for (const clause of clauses) if (!standsOne(clause, text)) return false;
  return true;
}

function standsOne(clause: Clause, text: string): boolean {
  for (const anchor of clause) if (text.includes(anchor)) return true;
  return false;
}
