import { accountsOf } from '../../people/links.ts';
import { type Account, type Unit, worksForOffice } from '../../people/org.ts';
import { findReport, isLocked, isWritten } from '../../report/desk.ts';
import { discardDraft } from '../../report/discarded.ts';
import { giveBack, takeBack } from '../../report/give-back.ts';
import { type Draft, type Report, reportKey } from '../../report/report.ts';
import type { Notice, Outcome } from '../../said/content.ts';
import type { State } from '../../state/state.ts';
import { gone } from '../feature.ts';
import { change, type KnownTurn, say, tell } from '../turn.ts';
import type { ActsOfAccount } from './declared.ts';

interface Found {
  reports: readonly Report[];
  drafts: readonly Draft[];
  returns: readonly { key: string; taskId: string }[];
  others: number;
}

const keyOf = ({ channel, userId }: Account): string => `${channel}:${userId}`;

/** What the trail, reports and drafts have of an account. @param personId whose it was said to be */
function found(state: State, account: Account, personId?: string): Found {
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
  return { reports, drafts, returns, others };
}

/** What an account did before it is removed; undefined where it did nothing that is known of. */
export function actsOfAccount(
  { state, context }: KnownTurn,
  account: Account & { personId: string },
): ActsOfAccount | undefined {
  // One that was its person's only one is theirs.
  if (accountsOf(state, account.personId).length < 2) return undefined;
  const { reports, drafts, returns, others } = found(state, account, account.personId);
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

/** A report without what was sent last: what stood there before stands again, what did not is given back. */
function withoutLast(report: Report, by: string, now: number): Report {
  const last = report.revisions.filter(({ at }) => at === report.sentAt);
  const isFirst = report.firstSentAt === report.sentAt;
  const before = new Map(
    last.flatMap(({ taskId, before: entry }) => (entry ? [[taskId, entry] as const] : [])),
  );
  const newly = isFirst
    ? Object.keys(report.entries)
    : last.flatMap(({ taskId, before: entry }) => (entry ? [] : [taskId]));
  const restored: Report = {
    ...report,
    entries: { ...report.entries, ...Object.fromEntries(before) },
    revisions: [
      ...report.revisions,
      ...[...before.keys()].map((taskId) => ({
        at: now,
        by,
        taskId,
        before: report.entries[taskId] ?? null,
      })),
    ],
  };
  return newly.reduce(
    (one, taskId) => giveBack(one, { taskId, reason: '', removedAccount: true, by, at: now }),
    restored,
  );
}

/**
 * [Bỏ những việc đó]: what an account did that was removed is undone in one act: its reports are given back, the drafts in
 * which it took part are put away, and what it gave back stands again. By the person in whose name it was, or the office.
 */
export function undoActsOf(turn: KnownTurn, act: { channel: string; userId: string }): Outcome {
  const { state, context, person, now } = turn;
  const account = act as Account;
  if (state.accounts.some((one) => keyOf(one) === keyOf(account))) return gone();
  const isOffice = worksForOffice(context.org, person);
  const all = found(state, account);
  const reports = all.reports.filter(
    ({ sentBy, period }) => (isOffice || sentBy === person.id) && !isLocked(state, period),
  );
  const drafts = all.drafts.filter(({ personId }) => isOffice || personId === person.id);
  const returns = isOffice ? all.returns : [];
  if (reports.length + drafts.length + returns.length === 0)
    return say({ type: 'acts-undone', by: person, reports: [], drafts: 0, returns: 0 });
  const patched: State['reports'] = { ...state.reports };
  for (const { key, taskId } of returns) patched[key] = takeBack(patched[key]!, taskId);
  for (const { unit, period } of reports) {
    const key = reportKey(unit, period);
    patched[key] = withoutLast(patched[key]!, person.id, now);
  }
  const after = drafts.reduce((before, draft) => discardDraft(before, draft, now), {
    ...state,
    reports: patched,
  });
  const undone = {
    type: 'acts-undone' as const,
    by: person,
    reports: reports.flatMap(({ unit: id, period }) => {
      const unit = context.org.units.find((one) => one.id === id);
      return unit ? [{ unit, period }] : [];
    }),
    drafts: drafts.length,
    returns: returns.length,
  };
  const office = context.org.people.filter((one) => worksForOffice(context.org, one));
  const concerned = [
    ...reports.map(({ sentBy }) => sentBy),
    ...drafts.map(({ personId }) => personId),
    ...office.map(({ id }) => id),
  ];
  const notices: Notice[] = [...new Set(concerned)]
    .filter((id) => id !== person.id)
    .map((id) => tell(id, undone));
  const what = [
    ...reports.map(({ unit, period }) => `${period} ${unit}`),
    ...drafts.map(({ unit, period }) => `draft ${period} ${unit}`),
    ...returns.map(({ key, taskId }) => `return ${key} ${taskId}`),
  ].join('; ');
  return change(turn, after, { verb: 'undo-account', before: what, after: keyOf(account) }, undone, {
    notices,
  });
}
