import type { Proposal } from '../../core/plan/draft.ts';
import { fold } from '../../core/text/fold.ts';
import type { Building } from './building.ts';
import type { Line } from './lines.ts';

/** «Phan Thị Mĩ Lệ» in a sentence, where the paper's leader is «Phan Thị Mỹ Lệ»: one of the two is a slip, which is asked. */

const name = /\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}*){1,5}/gu;

const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** «Thuý» and «Thúy» are one: on which vowel the tone's sign stands says nothing. */
const spelling = (words: string): string =>
  words
    .split(' ')
    .map((word) => {
      const apart = word.normalize('NFD');
      return apart.replace(tones, '') + (apart.match(tones) ?? []).join('');
    })
    .join(' ');

/** «Mĩ» and «Mỹ» are sounded alike, and one of them is the name's. */
const keyOf = (words: string): string => fold(words).replaceAll('y', 'i');

const timesIn = (words: string, texts: readonly string[]): number =>
  texts.reduce((count, text) => count + text.split(words).length - 1, 0);

/** Names of leaders that sentences write with other marks; whichever the paper writes more often is taken. */
export function namesMisspelt({ leaders, indices }: Building, lines: readonly Line[]): Proposal[] {
  const known = new Map(leaders.drafts().map((person) => [keyOf(person.name), person]));
  const texts = [...lines.map(({ text }) => text), ...indices.map(({ leaderWords }) => leaderWords)];
  const found = new Map<string, Proposal>();
  for (const { text, place } of lines) {
    if (text.length > 3000) continue;
    for (const [words] of text.matchAll(name)) {
      const parts = words.split(' ');
      // A title may stand right before the name, and a place right behind it.
      for (let from = 0; from < parts.length - 1; from++)
        for (let to = parts.length; to > from + 1; to--) {
          const own = parts.slice(from, to).join(' ');
          const person = known.get(keyOf(own));
          if (person === undefined || spelling(person.name) === spelling(own) || found.has(own)) continue;
          const isUsual = timesIn(own, texts) > timesIn(person.name, texts);
          const [source, shown] = isUsual ? [person.name, own] : [own, person.name];
          person.name = shown;
          found.set(source, { type: 'spelling', place, path: '', source, shown });
        }
    }
  }
  return [...found.values()];
}
