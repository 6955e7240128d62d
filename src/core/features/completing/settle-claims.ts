import type { Claim } from '../../confirmations/claims.ts';
import { confirmersOf } from '../../confirmations/confirmers.ts';
import { withTold } from '../../confirmations/settle-claim.ts';
import type { Context } from '../../context.ts';
import type { Deciders } from '../../extensions/asked.ts';
import { reminderAfter } from '../../extensions/working-time.ts';
import type { Notice } from '../../said/content.ts';
import type { State } from '../../state/state.ts';
import { waitingIn, withList } from './listed.ts';

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
  const byPerson = new Map<string, { claim: Claim; instead: Deciders['instead'] }[]>();
  for (const claim of waiting) {
    const { people, instead } = confirmersOf(seen, context, claim, now);
    for (const { id } of people) byPerson.set(id, [...(byPerson.get(id) ?? []), { claim, instead }]);
  }
  let state = seen;
  const notices: Notice[] = [];
  const heard = new Set<Claim>();
  for (const [personId, own] of byPerson) {
    if (!own.some(({ claim }) => isDue(claim))) continue;
    for (const { claim } of own) heard.add(claim);
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
        instead: own.every(({ instead }) => instead !== null) ? own[0]!.instead : null,
        isReminder: own.every(({ claim }) => (claim.entry.confirmation?.told ?? 0) > 0),
      },
    });
  }
  const next = reminderAfter(now, context.holidays);
  state = withTold(state, [...heard], next, true);
  state = withTold(
    state,
    waiting.filter((claim) => !heard.has(claim) && isDue(claim)),
    next,
    false,
  );
  return { state, notices };
}
