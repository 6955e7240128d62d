import { memo } from '../../../kit/memo.ts';
import type { Org, Person } from '../../people/org.ts';
import { fold } from '../../text/fold.ts';
import type { Answer, Asked } from '../answer.ts';
import { indicesOf, isHeadOf, isOnly, ownUnits, type Parts, piecesOfType } from './parts.ts';

/** How titles are cut short, folded: «tp», «cv». */
const short: ReadonlyMap<string, readonly string[]> = new Map([
  ['tp', ['truong', 'phong']],
  ['pp', ['pho', 'phong']],
  ['cvp', ['chanh', 'van', 'phong']],
  ['cv', ['chuyen', 'vien']],
  ['pct', ['pho', 'chu', 'tich']],
  ['pgd', ['pho', 'giam', 'doc']],
]);

/** Every title of the directory, as folded words. */
const titlesOf = memo(
  (org: Org) => [org],
  ({ people }): readonly { person: Person; words: readonly string[] }[] =>
    people.map((person) => ({
      person,
      words: fold(person.title)
        .split(/[^a-z0-9]+/)
        .filter(Boolean),
    })),
);

/** Words that stand between a title and its unit, or around both. */
const joining: ReadonlySet<string> = new Set(
  'cua ben o tai thuoc phong don vi trung tam ban minh ta nha la ten'.split(' '),
);

/** All else that such a question says. */
const around: ReadonlySet<string> = new Set(
  'ai nguoi nao ban bac cau chu co anh chi ong ba em dong chi vi ten gi ho va gom nhung cac cho hoi xin biet the vay nhi a ah toi voi nhe hien nay gio bay dang giu chuc lam lam'.split(
    ' ',
  ),
);
const asksWho =
  / (?:ai|nguoi nao|(?:ban|bac|cau|chu|co|anh|chi|ong|ba|em|dong chi|vi) nao|(?:ho )?ten (?:la )?gi|xin (?:ho )?ten) /;

interface Word {
  folded: string;
  at: number;
}

/** A sentence's words, those of titles that are cut short written out. */
const wordsOf = ({ sentence: { text } }: Parts): Word[] =>
  [...text.matchAll(/[^ ]+/gu)].flatMap(({ 0: word, index: at }) =>
    (short.get(fold(word)) ?? [fold(word)]).map((folded) => ({ folded, at })),
  );

/**
 * How much of a sentence says a title, from one of its words on: words of the title in their order, with names of units and words
 * that join them between. Empty where it is none.
 */
function saidFrom(words: readonly Word[], from: number, title: readonly string[]): Word[] {
  if (words[from]?.folded !== title[0]) return [];
  const said: Word[] = [];
  let next = 0;
  // «chánh thanh tra»: the unit's name is the rest of the title.
  const least = words[from + 1]?.folded.startsWith('@u') ? 1 : 2;
  for (const word of words.slice(from)) {
    const at = title.indexOf(word.folded, next);
    // «giám đốc sở» is none of «Giám đốc Trung tâm Công nghệ số»: one word of a title may be left out, and no more.
    if (at >= 0 && at - next <= 1) {
      said.push(word);
      next = at + 1;
    } else if (!word.folded.startsWith('@u') && !joining.has(word.folded)) break;
  }
  return said.length >= least ? said : [];
}

const most = 4;

/** Whether a person is meant by what a question says: their title, their unit, and nothing else. */
function countSaid(words: readonly Word[], title: readonly string[]): number {
  const runs = words.map((_, from) => saidFrom(words, from, title));
  const said = new Set(runs.flatMap((run) => run.map(({ at }) => at)));
  const isAll = words.every(
    ({ folded, at }) => said.has(at) || folded.startsWith('@') || joining.has(folded) || around.has(folded),
  );
  return isAll ? Math.max(...runs.map((run) => run.length)) : 0;
}

/** Whoever has the title that a question says, of the units that it names, where nothing else is said. */
function holdersOf(parts: Parts): Person[] {
  const words = wordsOf(parts);
  const named = new Set(parts.named.flatMap((one) => (one.type === 'unit' ? one.ids : [])));
  const own = piecesOfType(parts, 'own').some(({ of }) => of === 'unit') ? ownUnits(parts) : [];
  const units = named.size > 0 ? named : new Set(own.map(({ id }) => id));
  const found = titlesOf(parts.context.org).flatMap(({ person, words: title }) => {
    const isThere = units.size === 0 || (person.unit !== undefined && units.has(person.unit));
    const count = isThere ? countSaid(words, title) : 0;
    // «giám đốc là ai»: who heads a unit is not meant where none is named.
    const least = units.size === 0 && person.unit !== undefined ? 3 : 1;
    return count >= least ? [{ person, count }] : [];
  });
  const longest = Math.max(0, ...found.map(({ count }) => count));
  return found.filter(({ count }) => count === longest).map(({ person }) => person);
}

/**
 * «chuyên viên tổng hợp bên văn phòng là ai», «tp QLN là chị nào», «chủ tịch huyện là ai»: whoever has a title of the directory,
 * whatever posts there are.
 */
export function titled(parts: Parts): Asked | null {
  if (!asksWho.test(fold(parts.sentence.text)) || indicesOf(parts).length > 0) return null;
  if (!isOnly(parts, 'head', 'ask', 'filler', 'own', 'chat', 'relation')) return null;
  const holders = holdersOf(parts);
  // «trưởng phòng nội vụ với trưởng phòng tài chính là ai»: a title with its unit's whole name names whoever has it.
  const ids = new Set(parts.named.flatMap((one) => (one.type === 'person' ? one.ids : [])));
  const people = [...parts.context.org.people.filter(({ id }) => ids.has(id)), ...holders];
  if (holders.length === 0 || people.length > most) return null;
  const { units } = parts.context.org;
  const answers = people.map((person): Answer => {
    const unit = units.find(({ id }) => id === person.unit);
    return { type: 'who-is', person, units: unit ? [unit] : [], indices: [] };
  });
  const [first, another] = answers;
  if (!first) return null;
  return { answer: another ? { type: 'several', answers } : first };
}

/** Words of posts, which say nothing of what whoever has them does. */
const ofPosts: ReadonlySet<string> = new Set(
  'truong pho phong giam doc chanh chuyen vien chuc nhan van thu so can bo chu tich ban lanh dao phu trach'.split(
    ' ',
  ),
);
/** What is done is done of them all. */
const ofEverything: ReadonlySet<string> = new Set(
  'ddci bao cao bc so lieu viec cong tac ke hoach phu trach lo'.split(' '),
);

/** What a title says that its holder does: «tổng hợp», of «Chuyên viên tổng hợp Văn phòng Sở». */
const dutyIn = (title: readonly string[], unit: string): string[] =>
  title.filter((word) => !ofPosts.has(word) && !` ${unit} `.includes(` ${word} `));

/** «văn phòng ai làm tổng hợp DDCI»: whoever's title says that they do so, where nothing else is asked. */
export function titledByDuty(parts: Parts): Asked | null {
  if (!asksWho.test(fold(parts.sentence.text)) || isHeadOf(parts, 'unit', true)) return null;
  if (parts.named.some(({ type }) => type !== 'unit')) return null;
  if (!isOnly(parts, 'head', 'ask', 'filler', 'own', 'chat', 'relation', 'summary')) return null;
  const { units, people } = parts.context.org;
  const named = new Set(parts.named.flatMap((one) => (one.type === 'unit' ? one.ids : [])));
  const said = wordsOf(parts)
    .map(({ folded }) => folded)
    .filter(
      (word) => !word.startsWith('@') && !joining.has(word) && !around.has(word) && !ofEverything.has(word),
    );
  if (said.length < 2) return null;
  const found = people.flatMap((person) => {
    const unit = units.find(({ id }) => id === person.unit);
    const title = titlesOf(parts.context.org).find(({ person: { id } }) => id === person.id)?.words ?? [];
    const isThere = named.size === 0 || (person.unit !== undefined && named.has(person.unit));
    const isSo = isThere && dutyIn(title, fold(unit?.name ?? '')).join(' ') === said.join(' ');
    return isSo ? [{ person, units: unit ? [unit] : [] }] : [];
  });
  const [first, another] = found.map(
    (one): Answer => ({ type: 'who-is', person: one.person, units: one.units, indices: [] }),
  );
  return first && !another ? { answer: first } : null;
}
