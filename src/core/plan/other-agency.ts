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
export function directoryOfPaper(paper: Org, taker: Person): { org: Org; takerId: string } | null {
  const office = paper.people.find(({ role }) => role === 'office');
  if (office === undefined) return null;
  const named = { ...office, name: taker.name, title: taker.title };
  return {
    org: { ...paper, people: paper.people.map((person) => (person === office ? named : person)) },
    takerId: office.id,
  };
}

/** A state in which a paper's directory stands instead of the one there was: nobody else of that one is linked any more. */
export function withDirectoryReplaced(
  state: State,
  takerId: string,
  taker: Person,
): { state: State; replaced: NonNullable<HeldPlan['replaced']> } {
  return {
    state: {
      ...state,
      directory: emptyDirectory(),
      accounts: state.accounts.flatMap((link) =>
        link.personId === taker.id ? [{ ...link, personId: takerId }] : [],
      ),
      drafts: [],
      codes: [],
    },
    replaced: { directory: state.directory, accounts: state.accounts },
  };
}
