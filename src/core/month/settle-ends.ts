import type { Context } from '../context.ts';
import { heirOf } from '../people/as-of.ts';
import type { Person } from '../people/org.ts';
import type { Notice } from '../said/content.ts';
import type { State } from '../state/state.ts';
import { dateOf } from '../time/viet-nam-time.ts';

export interface Settled {
  state: State;
  notices: Notice[];
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
 * @param leave what comes of somebody who left, asked for only where somebody has: seldom, so that a start does without it
 */
export function settleEnds(
  context: Context,
  seen: State,
  now: number,
  leave: (context: Context, state: State, person: Person, now: number) => Settled,
): Settled {
  const before = withoutOldLeavers(seen, dateOf(now));
  const { left = [] } = context.org;
  const leavers = context.org.people.filter(
    ({ id }) =>
      left.includes(id) && [...before.accounts, ...before.codes].some(({ personId }) => personId === id),
  );
  const drafts = withoutEndedDrafts(context, before);
  return leavers.reduce<Settled>((settled, person) => {
    const one = leave(context, settled.state, person, now);
    return { state: one.state, notices: [...settled.notices, ...one.notices] };
  }, drafts);
}
