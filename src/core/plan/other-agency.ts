import { emptyDirectory } from '../people/directory.ts';
import type { Org, Person } from '../people/org.ts';
import type { State } from '../state/state.ts';
import { foldedWords } from '../text/fold.ts';
import type { Plan } from './plan.ts';
import type { HeldPlan } from './plan-slice.ts';

/** Whether two plans are of different agencies, by the names that their papers give them. */
export const isOfOtherAgency = (one: Pick<Plan, 'agency'>, other: Pick<Plan, 'agency'>): boolean =>
  foldedWords(one.agency.name) !== foldedWords(other.agency.name);

/**
 * The directory that a paper of another agency brings: whoever takes it up becomes the one of its office who works with the bot,
 * by the name and title that they have here.
 */
export function directoryOfPaper(paper: Org, taker: Person): Org | null {
  const office = paper.people.find(({ role }) => role === 'office');
  if (office === undefined) return null;
  const own = { ...office, name: taker.name, title: taker.title };
  // The first of the office is whoever took it up. Somebody else was named: they work with the bot beside whoever takes the plan up.
  if (office.name !== office.title && foldedWords(office.name) !== foldedWords(taker.name)) {
    const taken = new Set(paper.people.map(({ id }) => id));
    const id = ['van-phong', 'van-phong-2', 'van-phong-3'].find((one) => !taken.has(one))!;
    const unit = paper.units.find(({ kind }) => kind === 'office')?.id ?? office.unit;
    return { ...paper, people: [{ ...own, id, unit }, ...paper.people] };
  }
  return { ...paper, people: paper.people.map((person) => (person === office ? own : person)) };
}

/**
 * A state in which the directory that a plan brings stands instead of the one there was, with the plan as it is held then:
 * whoever took it up is its office's, and nobody else of the old one is linked any more. Only on the plan's day: until then
 * everybody stays who they are.
 */
export function withDirectoryReplaced(
  state: State,
  held: HeldPlan & { org: Org },
): { state: State; held: HeldPlan } {
  const taker = held.org.people.find(({ role }) => role === 'office')?.id ?? held.by;
  return {
    state: {
      ...state,
      directory: emptyDirectory(),
      accounts: state.accounts.flatMap((link) =>
        link.personId === held.by ? [{ ...link, personId: taker }] : [],
      ),
      drafts: [],
      codes: [],
    },
    held: { ...held, by: taker, replaced: { directory: state.directory, accounts: state.accounts } },
  };
}
