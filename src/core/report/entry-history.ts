import { returnsOf } from './give-back.ts';
import type { Entry, Evidence, Report, ReturnReason, Revision } from './report.ts';

/** Evidence by its id. */
type Kept = Readonly<Record<string, Evidence>>;

/** Something that became of one answer, at a moment (epoch ms). */
export type HistoryEvent =
  /** It was sent, corrected in a chat, or corrected by the office (`entry.corrected`); `before`: what stood there. */
  | { type: 'version'; at: number; by: string; entry: Entry; before: Entry | null }
  | { type: 'returned'; at: number; by: string; why: ReturnReason; withdrawn: boolean }
  | { type: 'disputed'; at: number; by: string }
  /** «Hoàn thành» was confirmed. */
  | { type: 'confirmed'; at: number; by: string }
  | { type: 'attached'; at: number; by: string; evidence: Evidence }
  | { type: 'struck'; at: number; by: string; evidence: Evidence };

/** What was answered, version by version: each revision keeps what it replaced. */
function versionsOf(report: Report, taskId: string, revisions: readonly Revision[]): HistoryEvent[] {
  const last = report.entries[taskId];
  if (!last) return [];
  const changes = revisions.filter((one) => one.taskId === taskId).sort((one, other) => one.at - other.at);
  const [earliest] = changes;
  const first = earliest ? earliest.before : last;
  return [
    ...(first
      ? [
          {
            type: 'version' as const,
            at: report.firstSentAt,
            // Who sent the report first is not kept once it was sent again; who answered is.
            by: first.by,
            entry: first,
            before: null,
          },
        ]
      : []),
    ...changes.map(({ at, by, before }, place) => ({
      type: 'version' as const,
      at,
      by,
      entry: changes[place + 1]?.before ?? last,
      before,
    })),
  ];
}

/** Evidence that any version of the answer had, or that was struck from it. */
function evidenceOf(
  evidence: Kept,
  { unit, period }: Report,
  taskId: string,
  entries: readonly Entry[],
): HistoryEvent[] {
  const named = new Set(entries.flatMap((entry) => entry.evidence));
  const own = Object.values(evidence).filter(
    (one) => named.has(one.id) || (one.taskId === taskId && one.unit === unit && one.period === period),
  );
  return own.flatMap((one): HistoryEvent[] => [
    { type: 'attached', at: one.at, by: one.by, evidence: one },
    ...(one.struck ? [{ type: 'struck' as const, ...one.struck, evidence: one }] : []),
  ]);
}

/**
 * All that is kept of one answer of a report, oldest first: what was sent, what the office gave back or corrected, and
 * what came and went as evidence. What was written before it was sent is kept nowhere.
 * @param archived the revisions that went to the archive when the month was locked
 */
export function historyOf(
  evidence: Kept,
  report: Report,
  taskId: string,
  archived: readonly Revision[],
): HistoryEvent[] {
  const versions = versionsOf(report, taskId, [...archived, ...report.revisions]);
  const entries = versions.flatMap((one) => (one.type === 'version' ? [one.entry] : []));
  const returns = returnsOf(report).filter((one) => one.taskId === taskId);
  return [
    ...versions,
    ...returns.map(
      ({ at, by, withdrawn, ...why }): HistoryEvent => ({
        type: 'returned',
        at,
        by,
        why,
        withdrawn: withdrawn === true,
      }),
    ),
    ...entries.flatMap(({ corrected }): HistoryEvent[] =>
      corrected?.disputed ? [{ type: 'disputed', ...corrected.disputed }] : [],
    ),
    ...entries.flatMap(({ confirmation }): HistoryEvent[] =>
      confirmation?.given ? [{ type: 'confirmed', ...confirmation.given }] : [],
    ),
    ...evidenceOf(evidence, report, taskId, entries),
  ].sort((one, other) => one.at - other.at);
}

/** What an answer said before it was changed last, where that is at hand; null where it was not changed. */
export function changedFrom({ revisions }: Report, taskId: string): Revision | null {
  const own = revisions.filter((one) => one.taskId === taskId);
  return own.reduce<Revision | null>((last, one) => (last && last.at > one.at ? last : one), null);
}
