import { followerOf } from '../../people/as-of.ts';
import { headOf, putPerson, removePerson } from '../../people/directory.ts';
import { isLinked } from '../../people/links.ts';
import type { Person, Unit } from '../../people/org.ts';
import { handOver } from '../../report/hand-over.ts';
import type { Outcome } from '../../said/content.ts';
import type { State } from '../../state/state.ts';
import { gone } from '../feature.ts';
import { change, type KnownTurn, tell } from '../turn.ts';
import { personOf, unitOf } from './opening.ts';
import { hasActed } from './removing.ts';

/** So long a change of head is taken back whole; later /truong makes another. */
const lifetimeMs = 30 * 60_000;

type HeadBefore = NonNullable<State['headsBefore']>[number];

/** What a change of head ended, kept for a while beside what it made. */
export function keepBefore(
  { state, now }: KnownTurn,
  unit: Unit,
  person: Person,
  kept: Omit<HeadBefore, 'unit' | 'personId' | 'at'>,
): Pick<State, 'headsBefore'> {
  const others = (state.headsBefore ?? []).filter(
    (one) => one.unit !== unit.id && now - one.at <= lifetimeMs,
  );
  return { headsBefore: [...others, { unit: unit.id, personId: person.id, at: now, ...kept }] };
}

/** The people as they were: who came with the change goes with it, unless they have an account or have done something. */
function peopleBefore(turn: KnownTurn, before: HeadBefore): State['directory'] {
  const { directory } = turn.state;
  const restored = before.people.reduce(putPerson, directory);
  const isKnown = before.people.some(({ id }) => id === before.personId);
  const added = isKnown ? undefined : personOf(turn, before.personId);
  if (!added) return restored;
  const hasAccount = turn.state.accounts.some(({ personId }) => personId === added.id);
  return hasAccount || hasActed(turn, added)
    ? putPerson(restored, { ...added, role: 'staff', title: added.name })
    : removePerson(restored, added.id);
}

/** «nhầm» right after a change of head: head, titles, mandates, codes and drafts are as they were; both are told. */
export function headBack(turn: KnownTurn, unitId: string): Outcome {
  const { state, context, now } = turn;
  const unit = unitOf(turn, unitId);
  const before = state.headsBefore?.find((one) => one.unit === unitId);
  const today = unit && headOf(context.org, unit.id);
  const toCome = today && followerOf(context.org, today.id);
  const head = toCome ?? today;
  const isOver = !before || now - before.at > lifetimeMs || head?.id !== before.personId;
  if (!unit || !head || isOver) return gone();
  const old = toCome
    ? (today ?? null)
    : (before.people.find(({ role, unit: of }) => role === 'head' && of === unit.id) ?? null);
  const back = old && !toCome ? handOver(state, unit.id, head.id, old.id) : { state, handed: [] };
  const told = { type: 'head-restored' as const, unit, person: old, not: head };
  const concerned = [
    ...new Set([
      ...(old ? [old.id] : []),
      head.id,
      ...before.deputies.map(({ personId }) => personId),
      ...context.org.people.filter(({ role }) => role === 'office').map(({ id }) => id),
    ]),
  ].filter((id) => id !== turn.person.id && isLinked(state, id));
  return change(
    turn,
    {
      drafts: back.state.drafts,
      directory: peopleBefore(turn, before),
      deputies: [...state.deputies, ...before.deputies],
      codes: state.codes.map((code) => {
        const { replaced, ...rest } = code;
        return replaced && before.codes.includes(code.hash) ? rest : code;
      }),
      headsBefore: state.headsBefore?.filter((one) => one !== before),
    },
    { verb: 'set-head', before: `${unit.id} ${head.id}`, after: `${unit.id} ${old?.id ?? ''}`.trim() },
    { ...told, to: 'self' },
    {
      notices: concerned.map((id) =>
        tell(id, { ...told, to: id === head.id ? 'new' : id === old?.id ? 'old' : 'other' }),
      ),
    },
  );
}
