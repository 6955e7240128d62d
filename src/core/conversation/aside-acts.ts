import { record } from '../people/audit.ts';
import type { OfficeAct } from './office-act.ts';
import type { Outcome } from './outcome.ts';
import { dropSetAside, retrySetAside } from './set-aside.ts';
import { type KnownTurn, say } from './turn.ts';

export type AsideAct = Extract<OfficeAct, { type: 'retry-aside' | 'drop-aside' }>;

/** The office has an event that was set aside tried again, or forgotten. */
export function actOnAside({ state, event, person, now }: KnownTurn, act: AsideAct): Outcome {
  const after = act.type === 'retry-aside' ? retrySetAside(state, act.id) : dropSetAside(state, act.id);
  if (after === null) return say({ type: 'stale-button' });
  const { channel } = event.chat;
  return {
    kind: 'act',
    state: record(after, { at: now, by: person.id, channel, verb: act.type, before: act.id, after: '' }),
    replies: [{ type: 'aside-settled', again: act.type === 'retry-aside' }],
  };
}
