import { giveBack, takeBack } from '../report/give-back.ts';
import { type Entry, type Report, reportKey } from '../report/report.ts';
import type { State } from '../state/state.ts';
import type { Claim } from './claims.ts';

type Confirmation = NonNullable<Entry['confirmation']>;

/** A report with another confirmation of one answer, which stays as it was given. */
function withEntry(
  report: Report,
  key: string,
  change: (confirmation: Confirmation) => Confirmation,
): Report {
  const entry = report.entries[key];
  return entry?.confirmation
    ? {
        ...report,
        entries: { ...report.entries, [key]: { ...entry, confirmation: change(entry.confirmation) } },
      }
    : report;
}

/** A state in which the reports of some claims are others. */
function inReports(
  state: State,
  claims: readonly Claim[],
  change: (report: Report, claim: Claim) => Report,
): State {
  const reports = { ...state.reports };
  for (const claim of claims) {
    const key = reportKey(claim.report.unit, claim.period);
    const report = reports[key];
    if (report) reports[key] = change(report, claim);
  }
  return { ...state, reports };
}

/** Claims that somebody confirmed at a moment (epoch ms): from now on they are done, on the day on which they were done. */
export const withConfirmed = (
  state: State,
  claims: readonly Claim[],
  given: { by: string; at: number },
): State =>
  inReports(state, claims, (report, { key }) => withEntry(report, key, (one) => ({ ...one, given })));

/** Claims that were not confirmed: they stand as not done, and are given back with the reason. */
export const withSentBack = (
  state: State,
  claims: readonly Claim[],
  { by, at, reason }: { by: string; at: number; reason: string },
): State =>
  inReports(state, claims, (report, { key }) =>
    giveBack(
      withEntry(report, key, (one) => ({ ...one, refused: true })),
      { taskId: key, reason, unconfirmed: true, by, at },
    ),
  );

/** Claims of which nobody has said anything after all. @param tellAt when whoever confirms them hears of them again */
export const withWaitingAgain = (state: State, claims: readonly Claim[], tellAt: number): State =>
  inReports(state, claims, (report, { key }) => {
    const open = withEntry(report, key, ({ since, told, asked }) => ({
      ...{ since, told, tellAt },
      ...(asked ? { asked } : {}),
    }));
    return report.returned.some(({ taskId, unconfirmed }) => taskId === key && unconfirmed)
      ? takeBack(open, key)
      : open;
  });

/** Whom a claim was told: a leader by their id, or in that one's place the office. */
export type Told = { leader: string } | 'office' | 'nobody';

/** What somebody was told of a claim is one time more: of the office's times a leader's are no part. */
function withTime(one: Confirmation, to: Told): Confirmation {
  if (to === 'nobody') return one;
  const before = one.asked ?? { of: '', times: 0 };
  const isSame = to !== 'office' && before.of === to.leader;
  const asked = to === 'office' ? before : { of: to.leader, times: (isSame ? before.times : 0) + 1 };
  return { ...one, told: one.told + 1, asked };
}

/** A claim of which somebody was told. @param tellAt when it is told again, epoch ms */
export const withTold = (state: State, claim: Claim, tellAt: number, to: Told): State =>
  inReports(state, [claim], (report, { key }) =>
    withEntry(report, key, (one) => ({ ...withTime(one, to), tellAt })),
  );
