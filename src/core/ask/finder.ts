/** A letter of strings that are looked for, with what may follow it. */
interface Letter {
  next: Map<number, Letter>;
  /** The number of the string that ends here; -1 where none does. */
  ends: number;
}

const newLetter = (): Letter => ({ next: new Map(), ends: -1 });

/**
 * Looks for many strings at once: a text is gone through once, however many they are.
 * @returns tells of a text the places of the strings that stand in it, each once
 */
export function finder(strings: readonly string[]): (text: string) => readonly number[] {
  const root = newLetter();
  for (const [place, string] of strings.entries()) {
    let letter = root;
    for (let at = 0; at < string.length; at++) {
      const code = string.charCodeAt(at);
      const next = letter.next.get(code) ?? newLetter();
      letter.next.set(code, next);
      letter = next;
    }
    letter.ends = place;
  }
  // All 0 between two texts: one array for each would cost more than the looking.
  const stands = new Uint8Array(strings.length);
  return (text) => {
    const places: number[] = [];
    for (let from = 0; from < text.length; from++) {
      let letter = root.next.get(text.charCodeAt(from));
      for (let at = from + 1; letter !== undefined; at++) {
        if (letter.ends >= 0 && stands[letter.ends] === 0) {
          stands[letter.ends] = 1;
          places.push(letter.ends);
        }
        letter = at < text.length ? letter.next.get(text.charCodeAt(at)) : undefined;
      }
    }
    for (const place of places) stands[place] = 0;
    return places;
  };
}
