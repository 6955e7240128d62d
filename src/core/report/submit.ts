import { monthDates } from '../calendar/appointments.ts';
import type { Context } from '../context.ts';
import { headOf } from '../people/directory.ts';
import type { Person } from '../people/org.ts';
import { unitsToReport } from '../people/standing-in.ts';
import type { State } from '../state/state.ts';
import { toPeriod } from '../time/period.ts';
import { withConfirmation } from './confirmation.ts';
import { findReport } from './desk.ts';
import { type Draft, type Entry, type Report, reportKey } from './report.ts';

/** What an answer says, in whatever order its fields came to be: all but who gave and signed it when, and whether that is confirmed. */
const saysOf = ({ at: _, by: __, confirmation: ___, signed: ____, ...says }: Entry): string =>
  JSON.stringify(
    Object.entries(says)
      .filter(([, value]) => value !== undefined)
      .sort(([left], [right]) => (left < right ? -1 : 1)),
  );

const sameAnswer = (left: Entry | undefined, right: Entry): boolean =>
  left !== undefined && saysOf(left) === saysOf(right);

/** What a report replaced, for those who should know. */
export interface Replaced {
  sentBy: string;
  sentAt: number;
}

/** What of a report outlives its being sent again: what was given back, who has read which, where its revisions lie. */
function keptOf(before: Report | undefined): Pick<Report, 'returns' | 'accepted' | 'revisionsArchived'> {
  const { returns, accepted, revisionsArchived } = before ?? {};
  return {
    ...(returns ? { returns } : {}),
    ...(accepted ? { accepted } : {}),
    ...(revisionsArchived ? { revisionsArchived } : {}),
  };
}

/** What is sent, but for what the office corrected since it was answered: an older answer undoes no correction. */
function withCorrections(before: Report | undefined, entries: Draft['entries']): Draft['entries'] {
  const corrected = Object.entries(before?.entries ?? {}).filter(
    ([taskId, { corrected: isIt, at }]) => isIt && entries[taskId] && entries[taskId].at < at,
  );
  return corrected.length === 0 ? entries : { ...entries, ...Object.fromEntries(corrected) };
}

/**
 * Sends a draft: it becomes the unit's report of its period, whole, and the last one sent wins. Every answer that
 * differs from what was sent before is kept as a revision.
 * @returns the state without the draft, the report, and what it replaced
 */
export function submit(
  state: State,
  context: Context,
  person: Person,
  draft: Draft,
  now: number,
): { state: State; report: Report; replaced: Replaced | null } {
  const before = findReport(state, draft.unit, draft.period);
  const { deadlineAt } = monthDates(context, toPeriod(draft.period));
  const entries = Object.fromEntries(
    Object.entries(withCorrections(before, draft.entries)).map(([taskId, entry]) => [
      taskId,
      withConfirmation(context, before, taskId, entry, now),
    ]),
  );
  const revisions = before
    ? Object.entries(entries)
        .filter(([taskId, entry]) => !sameAnswer(before.entries[taskId], entry))
        .map(([taskId]) => ({ at: now, by: person.id, taskId, before: before.entries[taskId] ?? null }))
    : [];
  const own = person.role === 'head' && person.unit === draft.unit;
  const standsIn = !own && unitsToReport(state, context.org, person, now).some(({ id }) => id === draft.unit);
  const head = headOf(context.org, draft.unit);
  const firstSentAt = before?.firstSentAt ?? now;
  const report: Report = {
    unit: draft.unit,
    period: draft.period,
    entries,
    firstSentAt,
    sentAt: now,
    sentBy: person.id,
    ...(standsIn && head ? { sentFor: head.id } : {}),
    ...(draft.onBehalf && draft.reason !== undefined ? { reason: draft.reason } : {}),
    late: firstSentAt > deadlineAt,
    revisions: [...(before?.revisions ?? []), ...revisions],
    // A task that was given back stays so until it is answered anew.
    returned: (before?.returned ?? []).filter(({ taskId, at }) => (entries[taskId]?.at ?? 0) < at),
    ...keptOf(before),
    answers: [...(before?.answers ?? []), ...draft.answers].slice(-80),
  };
  return {
    state: {
      ...state,
      drafts: state.drafts.filter(({ id }) => id !== draft.id),
      reports: { ...state.reports, [reportKey(draft.unit, draft.period)]: report },
    },
    report,
    replaced: before && before.sentBy !== person.id ? { sentBy: before.sentBy, sentAt: before.sentAt } : null,
  };
}

/** Changes one answer of a report that was sent, keeping what stood there. */
export function reviseEntry(
  state: State,
  context: Pick<Context, 'plan' | 'holidays'>,
  report: Report,
  taskId: string,
  entry: Entry,
  by: string,
  now: number,
): State {
  const revised: Report = {
    ...report,
    entries: {
      ...report.entries,
      [taskId]: withConfirmation(context, report, taskId, { ...entry, at: now, by }, now),
    },
    returned: report.returned.filter((one) => one.taskId !== taskId),
    sentAt: now,
    sentBy: by,
    revisions: [...report.revisions, { at: now, by, taskId, before: report.entries[taskId] ?? null }],
  };
  return { ...state, reports: { ...state.reports, [reportKey(report.unit, report.period)]: revised } };
}
