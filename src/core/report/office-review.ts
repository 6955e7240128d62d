import type { State } from '../state/state.ts';
import { returnsOf } from './give-back.ts';
import { type Entry, type Report, reportKey } from './report.ts';

/** Whether the office has read a report as it was sent last. */
export const isAccepted = ({ accepted, sentAt }: Pick<Report, 'accepted' | 'sentAt'>): boolean =>
  accepted?.sentAt === sentAt;

/** When a report last became another one (epoch ms): sent, given back, corrected, or said to be corrected wrongly. */
export const changedAt = (report: Report): number =>
  Math.max(
    report.sentAt,
    ...report.revisions.map(({ at }) => at),
    ...returnsOf(report).flatMap(({ at, withdrawn }) => (withdrawn ? [] : [at])),
    ...Object.values(report.entries).map(({ corrected }) => corrected?.disputed?.at ?? 0),
  );

/** A report in its place. */
export const withReport = (state: State, report: Report): Pick<State, 'reports'> => ({
  reports: { ...state.reports, [reportKey(report.unit, report.period)]: report },
});

/** A report that somebody has read at a moment (epoch ms): no answer of it changes. */
export const accept = (report: Report, by: string, at: number): Report => ({
  ...report,
  accepted: { by, at, sentAt: report.sentAt },
});

/** A report that nobody has read after all. */
export function unaccept(report: Report): Report {
  const { accepted: _, ...unread } = report;
  return unread;
}

/**
 * One answer as the office puts it, in place of the unit's, which stands as a revision: who sent the report, and when,
 * stays, and so does the unit's lateness. A task that was given back is answered by it.
 */
export const correctByOffice = (
  report: Report,
  taskId: string,
  { entry, reason, by, at }: { entry: Entry; reason: string; by: string; at: number },
): Report => {
  const { sameAs: _, blanket: __, kept: ___, ...said } = entry;
  return {
    ...report,
    entries: {
      ...report.entries,
      [taskId]: {
        ...said,
        evidence: report.entries[taskId]?.evidence ?? [],
        corrected: { reason },
        at,
        by,
      },
    },
    returned: report.returned.filter((one) => one.taskId !== taskId),
    revisions: [...report.revisions, { at, by, taskId, before: report.entries[taskId] ?? null }],
  };
};

/** The report before a correction that stands last of its task: the unit's own answer, given back again where it was; null where there is none. */
export function withdrawCorrection(report: Report, taskId: string): { report: Report; before: Entry } | null {
  const entry = report.entries[taskId];
  const at = report.revisions.findLastIndex((one) => one.taskId === taskId);
  const before = report.revisions[at]?.before;
  if (!entry?.corrected || !before || report.revisions[at]?.at !== entry.at) return null;
  const back = returnsOf(report).findLast(
    (one) =>
      one.taskId === taskId && one.at > before.at && one.at < entry.at && !one.withdrawn && !one.replaced,
  );
  return {
    before,
    report: {
      ...report,
      entries: { ...report.entries, [taskId]: { ...before, evidence: entry.evidence } },
      revisions: report.revisions.filter((_, place) => place !== at),
      returned: back ? [...report.returned, back] : report.returned,
    },
  };
}

/** A correction of which the unit says that it is not so. */
export function dispute(report: Report, taskId: string, by: string, at: number): Report | null {
  const entry = report.entries[taskId];
  if (!entry?.corrected || entry.corrected.disputed) return null;
  const corrected = { ...entry.corrected, disputed: { by, at } };
  return { ...report, entries: { ...report.entries, [taskId]: { ...entry, corrected } } };
}
