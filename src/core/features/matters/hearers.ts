import { answerersOf } from '../../matters/answerers.ts';
import { givenTo, type Matter, type MatterAct, settledBy } from '../../matters/matter.ts';
import { recipientsOf } from '../../month/debts.ts';
import { concernedWith } from '../../people/answering-for.ts';
import { unitsNow } from '../../people/as-of.ts';
import { indexOf } from '../../people/directory-index.ts';
import { addressOf, officeOf } from '../../people/links.ts';
import type { Person } from '../../people/org.ts';
import type { State } from '../../state/state.ts';
import type { KnownTurn } from '../turn.ts';
import type { MatterSeen } from './declared.ts';

/** As what somebody hears of it: of its unit, as who is to answer it now, or as who has had to do with it. */
export type Part = 'unit' | 'concerned' | 'answerer';

/** Behind these it waits for whoever answers it. */
const askingAnew: ReadonlySet<MatterAct['type']> = new Set(['to-office', 'to-unit', 'replied', 'reopened']);

/** The head of the office's unit: what is given to the office is given to that unit. */
const headsOfOffice = (state: State, { context, now }: KnownTurn): Person[] =>
  unitsNow(context.org)
    .filter(({ kind }) => kind === 'office')
    .flatMap(({ id }) => recipientsOf(state, context, id, now));

/**
 * Who hears what was done with a matter, each once: its unit; who is to answer it now, and who was before; the leaders of its index, whoever
 * had given it away and, where it is opened again, who had closed it; of a direction the office, which writes the papers.
 * @param after the state in which the act is the matter's last
 */
export function hearers(turn: KnownTurn, after: State, seen: MatterSeen, act: MatterAct): Map<Person, Part> {
  const { state, context, person, now } = turn;
  const { matter, index, unit } = seen;
  const all = new Map<Person, Part>();
  const add = (people: readonly Person[], part: Part): void => {
    for (const one of people)
      if (one.id !== person.id && !all.has(one) && addressOf(state, context, one.id) !== null)
        all.set(one, part);
  };
  const holders = (of: Matter): Person[] => [
    ...answerersOf(after, context, of, index, now).people,
    ...(givenTo(of)?.type === 'to-office' ? headsOfOffice(after, turn) : []),
  ];
  add(concernedWith(state, context, unit.id, [matter.told.at(-1)!.by], now), 'unit');
  if (askingAnew.has(act.type)) add(holders(matter), 'answerer');
  // An answer of who has it is for those to go on with who gave it.
  const leaders = answerersOf(after, context, { ...matter, acts: [] }, index, now).people.filter(
    ({ role }) => role === 'leader',
  );
  const before: Matter = { ...matter, acts: matter.acts.slice(0, -1) };
  if (givenTo(before)) add(holders(before), 'concerned');
  add(leaders, act.type === 'direction' ? 'answerer' : 'concerned');
  const acted = [givenTo(before)?.by, act.type === 'reopened' ? settledBy(before)?.by : undefined];
  add(
    acted.flatMap((by) => (by === undefined ? [] : (indexOf(context.org).people.get(by) ?? []))),
    'concerned',
  );
  if (act.type === 'direction') add(officeOf(state, context), 'concerned');
  return all;
}
