/** A part of a pattern: what of it must stand in every text that it matches, one of them; null where nothing need. */
type Anchors = readonly string[] | null;

/** How little a text is likely to hold one of these by chance: the fewer and the longer, the better. */
const chance = (anchors: readonly string[]): number =>
  anchors.reduce((sum, anchor) => sum + 1 / anchor.length ** 2, 0);

const better = (one: Anchors, other: Anchors): Anchors => {
  if (one === null || other === null) return one ?? other;
  return chance(one) <= chance(other) ? one : other;
};

/** Shorter pieces stand in every other text. */
const shortest = 2;

/** Reads a regular expression from left to right, as far as the rules of language are written in it. */
class PatternReader {
  private at = 0;
  private readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  /** Branches up to the end of a group: whichever matches, one of its own must stand there. */
  branches(): Anchors {
    const all: string[] = [];
    let isCertain = true;
    for (;;) {
      const branch = this.branch();
      if (branch === null) isCertain = false;
      else all.push(...branch);
      if (this.source[this.at] !== '|') break;
      this.at += 1;
    }
    return isCertain ? [...new Set(all)] : null;
  }

  /** What stands one after the other: the best of what must stand there. */
  private branch(): Anchors {
    let best: Anchors = null;
    let run = '';
    const flush = (): void => {
      const said = run.trim();
      if (said.length >= shortest) best = better(best, [said]);
      run = '';
    };
    while (this.at < this.source.length && !'|)'.includes(this.source[this.at]!)) {
      const letter = this.letter();
      if (letter === null) {
        flush();
        const group = this.piece();
        if (!this.isOptional()) best = better(best, group);
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
    flush();
    return best;
  }

  /** A letter, digit or blank that means itself; null at anything else, which is left to be read. */
  private letter(): string | null {
    const sign = this.source[this.at]!;
    if (!/[\p{L}\p{M}\d @%,]/u.test(sign)) return null;
    this.at += 1;
    return sign;
  }

  /** A group, a class or an escape: what must stand in it. Looking around takes nothing, and asks for nothing here. */
  private piece(): Anchors {
    const rest = this.source.slice(this.at);
    if (rest.startsWith('(')) {
      const head = /^\((?:\?(?:<?[=!]|:|<\w+>))?/.exec(rest)![0];
      this.at += head.length;
      const inner = this.branches();
      this.at += 1;
      return /[=!]$/.test(head) ? null : inner;
    }
    this.at += /^(?:\[(?:\\.|[^\]])*\]|\\p\{[^}]*\}|\\.|[\s\S])/.exec(rest)![0].length;
    return null;
  }

  /** Reads how often what stands before comes; whether it may be missing. */
  private isOptional(): boolean {
    const quantity = /^(?:[?*+]|\{(\d+)(?:,\d*)?\})\??/.exec(this.source.slice(this.at));
    if (!quantity) return false;
    this.at += quantity[0].length;
    return quantity[0].startsWith('?') || quantity[0].startsWith('*') || quantity[1] === '0';
  }
}

/**
 * What must stand in a text that a pattern matches, at least one of them: who finds none of them there need not try it.
 * @param words a regular expression as `pattern` takes it
 * @returns null where nothing is certain
 */
export const anchorsOf = (words: string): Anchors => new PatternReader(words).branches();
