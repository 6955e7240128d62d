import { headOf } from '../../people/directory.ts';
import type { Draft } from '../../report/report.ts';
import type { Content, Notice } from '../../said/content.ts';
import type { State } from '../../state/state.ts';
import type { KnownTurn } from '../turn.ts';

/** Everybody who should hear that a report was sent: whose it replaces, who still writes one, the unit's head. */
export function tellOthers(turn: KnownTurn, after: State, draft: Draft, sent: Content): Notice[] {
  const { person, context } = turn;
  if (sent.type !== 'report-sent') return [];
  const base = { type: 'report-sent-by-other' as const, by: person, unit: sent.unit, report: sent.report };
  const writing = after.drafts
    .filter((other) => other.unit === draft.unit && other.period === draft.period)
    .map((other) => other.personId);
  const concerned = new Set([
    ...writing,
    ...(sent.replaced ? [sent.replaced.sentBy] : []),
    ...(draft.onBehalf ? [headOf(context.org, draft.unit)?.id ?? ''] : []),
  ]);
  return [...concerned]
    .filter((id) => id !== person.id && context.org.people.some((known) => known.id === id))
    .map((id) => ({
      personId: id,
      content: { ...base, writing: writing.includes(id), elsewhere: false },
    }));
}
