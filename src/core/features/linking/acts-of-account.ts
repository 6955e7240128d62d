import { accountsOf } from '../../people/links.ts';
import type { Account, Unit } from '../../people/org.ts';
import { findReport, isWritten } from '../../report/desk.ts';
import { type Draft, type Report, reportKey } from '../../report/report.ts';
import type { State } from '../../state/state.ts';
import type { KnownTurn } from '../turn.ts';
import type { ActsOfAccount } from './declared.ts';

interface Found {
  reports: readonly Report[];
  drafts: readonly Draft[];
  returns: readonly { key: string; taskId: string }[];
  others: number;
  /** When it sent what, by the key of the report. */
  sent: readonly { key: string; at: number }[];
}

/** An account as reports and drafts name it. */
export const keyOf = ({ channel, userId }: Account): string => `${channel}:${userId}`;

/** What the trail, reports and drafts have of an account. @param personId whose it was said to be */
export function foundOf(state: State, account: Account, personId?: string): Found {
  const key = keyOf(account);
  const trail = state.audit.filter(
    (one) => one.account !== undefined && `${one.channel}:${one.account}` === key,
  );
  const of = (verb: string) => trail.filter((one) => one.verb === verb);
  const reports = of('send-report').flatMap(({ at, after }) => {
    const [period = '', unit = ''] = after.split(' ');
    const report = findReport(state, unit, period);
    return report?.sentAt === at ? [report] : [];
  });
  const returns = of('return-task').flatMap(({ at, after }) => {
    const [period = '', unit = '', taskId = ''] = after.split(' ');
    const stands = findReport(state, unit, period)?.returned.some(
      (one) => one.taskId === taskId && one.at === at,
    );
    return stands ? [{ key: reportKey(unit, period), taskId }] : [];
  });
  const drafts = state.drafts.filter(
    (draft) =>
      draft.chats.includes(key) &&
      (personId === undefined || draft.personId === personId) &&
      isWritten(state, draft),
  );
  const others = trail.filter(({ verb }) => verb !== 'send-report' && verb !== 'return-task').length;
  const sent = of('send-report').map(({ at, after }) => {
    const [period = '', unit = ''] = after.split(' ');
    return { key: reportKey(unit, period), at };
  });
  return { reports, drafts, returns, others, sent };
}

/** What an account did before it is removed; undefined where it did nothing that is known of. */
export function actsOfAccount(
  { state, context }: KnownTurn,
  account: Account & { personId: string },
): ActsOfAccount | undefined {
  // One that was its person's only one is theirs.
  if (accountsOf(state, account.personId).length < 2) return undefined;
  const { reports, drafts, returns, others } = foundOf(state, account, account.personId);
  const unitOf = (id: string): Unit | undefined => context.org.units.find((unit) => unit.id === id);
  const acts: ActsOfAccount = {
    reports: reports.flatMap(({ unit: id, period, sentAt }) => {
      const unit = unitOf(id);
      return unit ? [{ unit, period, sentAt }] : [];
    }),
    drafts: drafts.flatMap(({ unit: id, period, entries }) => {
      const unit = unitOf(id);
      return unit ? [{ unit, period, answered: Object.keys(entries).length }] : [];
    }),
    returns: returns.length,
    others,
  };
  const count = acts.reports.length + acts.drafts.length + acts.returns + acts.others;
  return count > 0 ? acts : undefined;
}
