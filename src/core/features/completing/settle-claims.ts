import type { Claim } from '../../confirmations/claims.ts';
import { confirmersOf, timesAsked } from '../../confirmations/confirmers.ts';
import { type Told, withTold } from '../../confirmations/settle-claim.ts';
import type { Context } from '../../context.ts';
import type { Deciders } from '../../extensions/asked.ts';
import { nextReminder } from '../../extensions/working-time.ts';
import { groupedBy } from '../../grouped-by.ts';
import { isYearOpen } from '../../month/year-end.ts';
import type { Notice } from '../../said/content.ts';
import type { State } from '../../state/state.ts';
import { periodOf } from '../../time/viet-nam-time.ts';
import type { Insteads } from './declared.ts';
import { waitingIn, withList } from './listed.ts';

interface Asked {
  claim: Claim;
  instead: Deciders['instead'];
}

/** Whether somebody has heard of a claim before: a leader by their own times. */
const hasHeard = ({ claim, instead }: Asked, personId: string): boolean =>
  instead === null ? timesAsked(claim, personId) > 0 : (claim.entry.confirmation?.told ?? 0) > 0;

/** Why somebody else is asked than the leader, once a leader and reason, with the numbers of the list that it is of. */
const insteadsOf = (own: readonly Asked[]): Insteads =>
  [
    ...groupedBy(
      own.flatMap(({ instead }, at) => (instead ? [{ instead, at: at + 1 }] : [])),
      ({ instead }) => `${instead.leader?.id} ${instead.why}`,
    ).values(),
  ].map((all) => ({ instead: all[0]!.instead, places: all.map(({ at }) => at) }));

/**
 * Whoever confirms hears of all that waits for them in one message, where one of it is due to be spoken of: the morning after it
 * was reported, and again after two working days. Nothing is ever confirmed by that nobody answers.
 * @param now epoch ms, on a working day
 */
export function settleClaims(
  context: Context,
  seen: State,
  now: number,
): { state: State; notices: Notice[] } {
  const waiting = waitingIn(seen, context);
  const isDue = ({ entry }: Claim): boolean => (entry.confirmation?.tellAt ?? 0) <= now;
  if (!waiting.some(isDue)) return { state: seen, notices: [] };
  // A year that was summed up is told of no more, unless somebody asks.
  const isOver = periodOf(now).year > context.plan.year && !isYearOpen(context, seen);
  const byPerson = new Map<string, Asked[]>();
  for (const claim of isOver ? [] : waiting) {
    const { people, instead } = confirmersOf(seen, context, claim, now);
    for (const { id } of people) byPerson.set(id, [...(byPerson.get(id) ?? []), { claim, instead }]);
  }
  let state = seen;
  const notices: Notice[] = [];
  const heard = new Map<Claim, Told>();
  for (const [personId, own] of byPerson) {
    if (!own.some(({ claim }) => isDue(claim))) continue;
    for (const { claim, instead } of own)
      heard.set(claim, instead === null ? { leader: personId } : 'office');
    const listed = withList(
      state,
      context,
      personId,
      own.map(({ claim }) => claim),
    );
    state = listed.state;
    notices.push({
      personId,
      key: `claims:${now}:${personId}`,
      content: {
        type: 'claims-awaited',
        ...listed.shown,
        instead: insteadsOf(own),
        isReminder: own.every((one) => hasHeard(one, personId)),
      },
    });
  }
  for (const claim of waiting) {
    const to = heard.get(claim);
    const next = nextReminder(now, claim.entry.confirmation?.told ?? 0, context.holidays);
    if (to || isDue(claim)) state = withTold(state, claim, next, to ?? 'nobody');
  }
  return { state, notices };
}
