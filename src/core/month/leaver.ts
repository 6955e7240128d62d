import type { Context } from '../context.ts';
import { leftBehind } from '../features/passing/seen.ts';
import { chatKey } from '../heard/event.ts';
import { orgBefore } from '../people/as-of.ts';
import { headOf } from '../people/directory.ts';
import { unlink } from '../people/enrolment.ts';
import { accountsOf } from '../people/links.ts';
import { type Person, type Unit, worksForOffice } from '../people/org.ts';
import { type Index, isLedBy } from '../plan/plan.ts';
import { handOver } from '../report/hand-over.ts';
import type { Notice } from '../said/content.ts';
import type { State } from '../state/state.ts';
import { dateOf } from '../time/viet-nam-time.ts';
import type { Settled } from './settle-ends.ts';

/** What somebody who leaves was in charge of: the unit that they head, where nobody follows yet, and the indices that they lead. */
export function vacanciesOf(
  { org, plan }: Pick<Context, 'org' | 'plan'>,
  personId: string,
): { headed: Unit | null; led: Index[] } {
  const before = orgBefore(org).people.find(({ id }) => id === personId);
  const unit = before?.role === 'head' ? org.units.find(({ id }) => id === before.unit) : undefined;
  const head = unit && headOf(org, unit.id);
  return {
    headed: unit && !org.closed?.includes(unit.id) && (!head || head.id === personId) ? unit : null,
    led: plan.indices.filter((index) => isLedBy(index, personId)),
  };
}

/** Somebody whose last day is over: their accounts are unlinked, with a word to them and to the office. */
export function withoutLeaver(context: Context, state: State, person: Person, now: number): Settled {
  const accounts = state.accounts.filter(({ personId }) => personId === person.id);
  const unlinked = accounts.reduce(unlink, state);
  const { [person.id]: _, ...preferred } = unlinked.preferred;
  const office = context.org.people.filter(
    (one) => worksForOffice(context.org, one) && accountsOf(unlinked, one.id).length > 0,
  );
  const word: Notice[] = accounts.map(({ channel, userId }) => ({
    chat: chatKey({ channel, chatId: userId }),
    content: { type: 'leave-told', day: person.until ?? dateOf(now), hasCome: true },
  }));
  const vacancies = vacanciesOf(context, person.id);
  const head = context.org.people.find(({ follows, role }) => follows?.id === person.id && role === 'head');
  const unit = head && context.org.units.find(({ id }) => id === head.unit);
  const given = head && unit ? handOver(unlinked, unit.id, person.id, head.id).state : unlinked;
  const before = orgBefore(context.org).people.find(({ id }) => id === person.id) ?? person;
  if (head && unit)
    word.push({
      personId: head.id,
      content: { type: 'head-told', unit, person: head, before, handed: [], to: 'new' },
    });
  return {
    state: {
      ...given,
      preferred,
      codes: unlinked.codes.filter(({ personId }) => personId !== person.id),
      digestPeople: unlinked.digestPeople.filter((id) => id !== person.id),
      deputies: unlinked.deputies.filter(({ personId }) => personId !== person.id),
      snoozes: unlinked.snoozes.filter(({ personId }) => personId !== person.id),
      leavers: [
        ...(unlinked.leavers ?? []),
        {
          personId: person.id,
          on: dateOf(now),
          accounts: accountsOf(state, person.id).map(({ channel, userId, linkedAt, shownName }) => ({
            channel,
            userId,
            linkedAt,
            ...(shownName === undefined ? {} : { shownName }),
          })),
        },
      ],
    },
    notices: [
      ...word,
      // Of somebody who had no account nothing is unlinked: that they leave was said when it was ordered.
      ...(state.passings.some(({ to }) => to === person.id)
        ? leftBehind(unlinked, context, person.id, now)
        : []),
      ...(accounts.length > 0 ? office : []).map(({ id }) => ({
        personId: id,
        content: { type: 'left' as const, person, ...vacancies },
      })),
    ],
  };
}
