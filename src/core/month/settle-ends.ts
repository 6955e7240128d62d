import type { Context } from '../context.ts';
import { leftBehind } from '../features/passing/seen.ts';
import { chatKey } from '../heard/event.ts';
import { heirOf, orgBefore } from '../people/as-of.ts';
import { headOf } from '../people/directory.ts';
import { unlink } from '../people/enrolment.ts';
import { accountsOf } from '../people/links.ts';
import { type Person, type Unit, worksForOffice } from '../people/org.ts';
import { type Index, isLedBy } from '../plan/plan.ts';
import { handOver } from '../report/hand-over.ts';
import type { Notice } from '../said/content.ts';
import type { State } from '../state/state.ts';
import { dateOf } from '../time/viet-nam-time.ts';

interface Settled {
  state: State;
  notices: Notice[];
}

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
function withoutLeaver(context: Context, state: State, person: Person, now: number): Settled {
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

/** A report that is being written of months which its unit owes no more: it is put away, and its writer told who has them. */
function withoutEndedDrafts({ org }: Context, state: State): Settled {
  const { closed = [] } = org;
  const ended = state.drafts.flatMap((draft) => {
    const unit = closed.includes(draft.unit) ? org.units.find(({ id }) => id === draft.unit) : undefined;
    return unit && draft.period >= (unit.owesUntil ?? '') ? [{ draft, unit }] : [];
  });
  if (ended.length === 0) return { state, notices: [] };
  return {
    state: { ...state, drafts: state.drafts.filter((one) => !ended.some(({ draft }) => draft === one)) },
    notices: ended
      .filter(({ draft }) => Object.keys(draft.entries).length > 0)
      .map(({ draft: { personId, period }, unit }) => {
        const heir = heirOf(org.units, unit.id, ({ id }) => closed.includes(id));
        const content = {
          type: 'draft-ended' as const,
          unit,
          heir: org.units.find(({ id }) => id === heir) ?? null,
          period,
        };
        return { personId, content };
      }),
  };
}

/** The accounts of those who left are kept until their day is over. */
function withoutOldLeavers(state: State, today: string): State {
  if (!state.leavers || state.leavers.every(({ on }) => on >= today)) return state;
  const { leavers, ...rest } = state;
  const kept = leavers.filter(({ on }) => on >= today);
  return kept.length > 0 ? { ...rest, leavers: kept } : rest;
}

/**
 * What comes of units and people whose end has come: accounts of who left are unlinked, reports that another unit owes now
 * are put away. The same state where nothing has come to its end.
 * @param context as of this moment
 * @param now epoch ms
 */
export function settleEnds(context: Context, seen: State, now: number): Settled {
  const before = withoutOldLeavers(seen, dateOf(now));
  const { left = [] } = context.org;
  const leavers = context.org.people.filter(
    ({ id }) =>
      left.includes(id) && [...before.accounts, ...before.codes].some(({ personId }) => personId === id),
  );
  const drafts = withoutEndedDrafts(context, before);
  return leavers.reduce<Settled>((settled, person) => {
    const one = withoutLeaver(context, settled.state, person, now);
    return { state: one.state, notices: [...settled.notices, ...one.notices] };
  }, drafts);
}
