import type { Org } from '../../core/people/org.ts';
import type { Draft, UnitDraft } from '../../core/plan/draft.ts';
import { foldedWords } from '../../core/text/fold.ts';
import type { Building } from './building.ts';
import type { Item } from './headings.ts';
import { worksOf } from './unit-changes.ts';

/** So many of a paper's units are named again and again at least, where one that is named but once is unlike them; a commune has but four. */
const [leastOften, leastOfCommune] = [5, 3];
/** More of its units than this share are named once in a paper that gives each its own work. */
const mostOnce = 0.34;

/** Departments, the office, and bodies of a level: whose they are their names say, or it is asked by those. */
const saysWhose =
  /^(?:so|van phong|ban quan ly|bql) | (?:tinh|thanh pho|huyen|quan|thi xa|xa|phuong|dac khu)$/;

/** How often a name stands in words, which are folded and have a blank at either end. */
const countOf = (name: string, words: string): number => words.split(` ${name} `).length - 1;

/** All that a paper says, folded, with what is merged over several cells of a row once. */
const wordsOf = (items: readonly Item[]): string =>
  ` ${items
    .flatMap((item) =>
      item.type === 'line'
        ? [item.line.words]
        : item.table.rows.map(({ cells }) => [...new Set(cells)].join(' . ')),
    )
    .map(foldedWords)
    .join(' . ')} `;

/**
 * Units that one place of a paper alone names, where the others are named again and again: a slip, a part of another unit or a body of
 * somebody else's, as likely as one of the agency's own. A paper that lists all its units says so itself.
 */
export function namedOnce(
  { listed }: Building,
  draft: Pick<Draft, 'agency' | 'units' | 'indices'>,
  items: readonly Item[],
  org: Org | undefined,
): Set<string> {
  if (listed.size > 0 || org !== undefined) return new Set();
  const words = wordsOf(items);
  const own = draft.units.filter(({ type }) => type === 'unit');
  const timesOf = ({ name, aliases }: UnitDraft): number =>
    [...new Set([name, ...aliases].map(foldedWords))].reduce((sum, one) => sum + countOf(one, words), 0);
  const once = own.filter(
    (unit) => !saysWhose.test(foldedWords(unit.name)) && owesOnly(draft, unit.id) && timesOf(unit) === 1,
  );
  const often = own.filter((unit) => timesOf(unit) > 1);
  const isOfCommune = /^(?:ubnd|uy ban nhan dan) (?:xa|phuong|dac khu) /.test(foldedWords(draft.agency.name));
  const isUnlike =
    often.length >= (isOfCommune ? leastOfCommune : leastOften) && once.length <= own.length * mostOnce;
  return new Set(isUnlike ? once.map(({ id }) => id) : []);
}

/** Whether a unit owes work and leads no index: whoever leads is no slip, and who helps owes nothing. */
const owesOnly = ({ indices }: Pick<Draft, 'indices'>, unit: string): boolean =>
  !indices.some(({ leadUnit }) => leadUnit === unit) &&
  indices.some(({ tasks }) => tasks.some(({ owners }) => owners?.includes(unit)));

/** Units that the paper lists not among all of its units: who does their work is asked. */
export function askUnlisted({ doubts, listed }: Building, draft: Draft, org: Org | undefined): void {
  if (listed.size === 0) return;
  const isOfOrg = (id: string): boolean => org?.units.some((unit) => unit.id === id) === true;
  const isEnded = (id: string): boolean => doubts.some((one) => one.type === 'unit-ended' && one.unit === id);
  for (const unit of draft.units)
    if (unit.type === 'unit' && !listed.has(unit.id) && !isOfOrg(unit.id) && !isEnded(unit.id))
      ask(doubts, draft, unit);
}

/** Units that are named but once, where nothing else is asked of them. @param once their ids */
export function askNamedOnce({ doubts }: Building, draft: Draft, once: ReadonlySet<string>): void {
  const isAsked = (id: string): boolean =>
    doubts.some(
      (one) =>
        ((one.type === 'unit-ended' || one.type === 'body-ended') && one.unit === id) ||
        (one.type === 'same-unit' && (one.unit === id || one.other === id)),
    );
  for (const unit of draft.units)
    if (once.has(unit.id) && !isAsked(unit.id)) ask(doubts, draft, unit, { isOnce: true });
}

function ask(
  doubts: Building['doubts'],
  { indices }: Draft,
  { id, name }: UnitDraft,
  told: { isOnce?: true } = {},
): void {
  const works = worksOf(indices, id);
  const index = indices.find(({ code }) => code === works[0]);
  if (index === undefined) return;
  const { place, path } = index;
  doubts.push({ type: 'unit-unlisted', unit: id, name, works, ...told, place, path, source: name });
}
