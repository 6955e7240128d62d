import { headOf } from '../../people/directory.ts';
import { indexOf } from '../../people/directory-index.ts';
import { denialOf } from '../../report/desk.ts';
import type { Draft } from '../../report/report.ts';
import type { Content, Notice } from '../../said/content.ts';
import type { State } from '../../state/state.ts';
import { toPeriod } from '../../time/period.ts';
import type { KnownTurn } from '../turn.ts';

/** Everybody who should hear that a report was sent: whose it replaces, who still writes one, the unit's head. */
export function tellOthers(turn: KnownTurn, after: State, draft: Draft, sent: Content): Notice[] {
  const { person, context, now } = turn;
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
    .flatMap((id) => (id === person.id ? [] : (indexOf(context.org).people.get(id) ?? [])))
    .map((reader) => ({
      personId: reader.id,
      content: {
        ...base,
        writing: writing.includes(reader.id),
        elsewhere: false,
        // What a reader could do with a report of their own is asked as it will be when they try.
        locked:
          denialOf(after, context, reader, draft.unit, toPeriod(draft.period), now)?.type === 'locked',
      },
    }));
}
