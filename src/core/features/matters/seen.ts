import type { Context } from '../../context.ts';
import { givenUnit, rightOn, unitOfMatter } from '../../matters/answerers.ts';
import { isOpenMatter, type Matter, settledBy } from '../../matters/matter.ts';
import { indexOf } from '../../people/directory-index.ts';
import { worksForOffice } from '../../people/org.ts';
import type { State } from '../../state/state.ts';
import { taskOf } from '../extending/seen.ts';
import type { KnownTurn } from '../turn.ts';
import type { MatterRight, MatterSeen } from './declared.ts';

/** A matter with what it is about; null of a plan or a unit that is no more. */
export function seenOf(context: Context, matter: Matter): MatterSeen | null {
  const found = taskOf(context, matter.taskId);
  const unit = indexOf(context.org).units.get(unitOfMatter(context, matter));
  return found && unit ? { matter, ...found, unit, given: givenUnit(context, matter) } : null;
}

export function seenById({ matters }: State, context: Context, id: number): MatterSeen | null {
  const matter = matters.find((one) => one.id === id);
  return matter ? seenOf(context, matter) : null;
}

/** What whoever acts may do with a matter at this moment; null where they may not read it. */
export const rightHere = ({ state, context, person, now }: KnownTurn, seen: MatterSeen): MatterRight | null =>
  rightOn(state, context, person, seen, now);

/** The matters that whoever asks may read, in their order: those that they answer for first. What a unit had once is none of its list. */
export function readable(turn: KnownTurn): { open: MatterSeen[]; settled: MatterSeen[] } {
  const isOverseer = turn.person.role === 'leader' || worksForOffice(turn.context.org, turn.person);
  const read = turn.state.matters
    .filter(({ withdrawnAt }) => withdrawnAt === undefined)
    .flatMap((matter) => {
      const seen = seenOf(turn.context, matter);
      const may = seen && rightHere(turn, seen);
      return seen && may && (may !== 'read' || isOverseer)
        ? [{ seen, isFirst: may === 'decide' || may === 'answer' }]
        : [];
    });
  const isOwn = ({ index }: MatterSeen): boolean => index.leaders.includes(turn.person.id);
  const ordered = [...read].sort(
    (one, other) =>
      Number(isOwn(other.seen)) - Number(isOwn(one.seen)) || Number(other.isFirst) - Number(one.isFirst),
  );
  return {
    open: ordered.flatMap(({ seen }) => (isOpenMatter(seen.matter) ? [seen] : [])),
    settled: read.flatMap(({ seen }) => (settledBy(seen.matter) ? [seen] : [])),
  };
}
