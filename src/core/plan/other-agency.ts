import { emptyDirectory } from '../people/directory.ts';
import type { Org, Person } from '../people/org.ts';
import type { State } from '../state/state.ts';
import { foldedWords } from '../text/fold.ts';
import { isAnswered } from './answered.ts';
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

/** What a bot of the new agency begins with: nothing that was told, put off, asked or linked is theirs. */
const nothingSaid = (): Partial<State> => ({
  groups: [],
  drafts: [],
  discarded: undefined,
  codes: [],
  preferred: {},
  deputies: [],
  absences: [],
  movedUnheard: undefined,
  tiersDone: {},
  reached: undefined,
  snoozes: [],
  nudgesLater: [],
  instructions: [],
  remindersLater: [],
  reminded: [],
  unreached: null,
  digests: [],
  digestPeople: [],
  appointments: {},
  proposals: undefined,
  documents: undefined,
  letterhead: undefined,
  told: [],
});

/** What of the agency before is kept for who goes back to it. */
const keptOf = ({
  directory,
  accounts,
  groups,
  preferred,
  deputies,
  absences,
  digestPeople,
  letterhead,
}: State): NonNullable<HeldPlan['replaced']> => ({
  directory,
  accounts,
  groups,
  preferred,
  deputies,
  absences,
  digestPeople,
  ...(letterhead === undefined ? {} : { letterhead }),
});

/**
 * Whether another agency's plan waits for its day: of the months until then nobody is told anything, since nothing of the plan in
 * force was ever answered and the bot is to be another's.
 */
export const awaitsOtherAgency = (
  state: Pick<State, 'plans' | 'reports' | 'drafts' | 'elsewhere'>,
): boolean => state.plans?.next?.org !== undefined && !isAnswered(state);

/**
 * A state in which the directory that a plan brings stands instead of the one there was, with the plan as it is held then:
 * whoever took it up is its office's, and nobody else of the old one is linked any more, nor any group. What waited to be sent,
 * stood open in a chat or was told once spoke of the old one, and goes with it. Only on the plan's day: until then
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
      ...nothingSaid(),
      directory: emptyDirectory(),
      accounts: state.accounts.flatMap((link) =>
        link.personId === held.by ? [{ ...link, personId: taker }] : [],
      ),
      chats: {},
      // What is being sent cannot be called back; an answer to whoever acts is about what they asked.
      outbox: state.outbox.filter(({ key, lease }) => lease !== null || key.startsWith('reply:')),
    },
    held: { ...held, by: taker, replaced: keptOf(state) },
  };
}
