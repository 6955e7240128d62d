import type { Person } from '../../people/org.ts';
import { fold } from '../../text/fold.ts';

/** How people are spoken of before their names. */
const before = /^(?:(?:anh|chi|ong|ba|co|chu|bac|em|thay|dong chi|d c|pgd|pho giam doc)\s+)+/;

/** Those whom a few words name, whole or in part («chị Lan»); where nobody is so named, those who have the title. */
export function peopleCalled(people: readonly Person[], said: string): Person[] {
  const typed = fold(said).trim();
  const bare = typed.replace(before, '').trim();
  if (bare === '') return [];
  const isWithin = (whole: string, part: string): boolean => ` ${fold(whole)} `.includes(` ${part} `);
  const exact = people.filter(({ name }) => fold(name) === bare || fold(name) === typed);
  if (exact.length > 0) return exact;
  // Who is called by one name is called by the last.
  const last = people.filter(({ name }) => fold(name).endsWith(` ${bare}`));
  if (last.length > 0) return last;
  const named = people.filter(({ name }) => isWithin(name, bare));
  return named.length > 0 ? named : people.filter(({ title }) => isWithin(title, bare));
}
