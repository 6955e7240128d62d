import { toAddress } from '../../heard/event.ts';
import type { Account } from '../../people/org.ts';
import { worksForOffice } from '../../people/org.ts';
import { isLocked } from '../../report/desk.ts';
import { discardDraft } from '../../report/discarded.ts';
import { takeBack } from '../../report/give-back.ts';
import { type Draft, type Report, type Revision, reportKey } from '../../report/report.ts';
import { inWords, whole } from '../../said/choices.ts';
import type { Notice, Outcome } from '../../said/content.ts';
import type { State } from '../../state/state.ts';
import { gone } from '../feature.ts';
import { change, type KnownTurn, say, tell } from '../turn.ts';
import { foundOf, keyOf } from './acts-of-account.ts';

/** An account with its shown name, as the trail keeps it: «zalo:123: Bình Minh». */
function namedInTrail({ audit }: State, account: Account): string {
  const shownName = audit.findLast(
    (one) => one.channel === account.channel && one.account === account.userId && one.shownName !== undefined,
  )?.shownName;
  return `${keyOf(account)}${shownName === undefined ? '' : `: ${shownName}`}`;
}

/**
 * A report as it stood before an account sent it last; null where nobody else had sent it: the unit has not reported then,
 * and counts nowhere as one that has.
 * @param sentAt the moments at which that account sent it, epoch ms
 */
function withoutSent(report: Report, sentAt: readonly number[], now: number): Report | null {
  const isTheirs = ({ at }: Pick<Revision, 'at'>): boolean => sentAt.includes(at);
  const lastOfOthers = report.revisions.findLastIndex((one) => !isTheirs(one));
  if (lastOfOthers < 0 && sentAt.includes(report.firstSentAt)) return null;
  const undone = report.revisions.slice(lastOfOthers + 1);
  const entries = { ...report.entries };
  for (const { taskId, before } of [...undone].reverse()) {
    if (before) entries[taskId] = before;
    else delete entries[taskId];
  }
  const last = report.revisions[lastOfOthers];
  const changed = [...new Set(undone.map(({ taskId }) => taskId))];
  return {
    ...report,
    entries,
    sentAt: last?.at ?? report.firstSentAt,
    sentBy: last?.by ?? Object.values(entries)[0]?.by ?? report.sentBy,
    revisions: [
      ...report.revisions,
      ...changed.map((taskId) => ({
        at: now,
        by: report.sentBy,
        taskId,
        before: report.entries[taskId] ?? null,
      })),
    ],
  };
}

/** What was sent, as a draft that is put away: in whose name it was may have it back, should it be right after all. */
const asDraft = (report: Report, chat: string): Draft => ({
  id: `undone-${report.unit}-${report.period}`.slice(0, 40),
  personId: report.sentBy,
  unit: report.unit,
  period: report.period,
  onBehalf: false,
  step: { type: 'summary' },
  pending: {},
  entries: report.entries,
  extras: [],
  parked: true,
  askedIn: chat,
  chats: [],
  answers: [],
  startedAt: report.firstSentAt,
  touchedAt: report.sentAt,
});

/**
 * [Bỏ những việc đó]: what an account did that was removed is undone in one act: its reports are given back, the drafts in
 * which it took part are put away, and what it gave back stands again. By the person in whose name it was, or the office.
 */
export function undoActsOf(turn: KnownTurn, act: { channel: string; userId: string }): Outcome {
  const { state, context, person, now } = turn;
  const account = act as Account;
  if (state.accounts.some((one) => keyOf(one) === keyOf(account))) return gone();
  const isOffice = worksForOffice(context.org, person);
  const all = foundOf(state, account);
  const reports = all.reports.filter(
    ({ sentBy, period }) => (isOffice || sentBy === person.id) && !isLocked(state, period),
  );
  const drafts = all.drafts.filter(({ personId }) => isOffice || personId === person.id);
  const returns = isOffice ? all.returns : [];
  if (reports.length + drafts.length + returns.length === 0)
    return say({ type: 'acts-undone', by: person, to: 'self', reports: [], drafts: 0, returns: 0 });
  const patched: State['reports'] = { ...state.reports };
  for (const { key, taskId } of returns) patched[key] = takeBack(patched[key]!, taskId);
  const kept: Draft[] = [];
  for (const { unit, period } of reports) {
    const key = reportKey(unit, period);
    const sentAt = all.sent.filter((one) => one.key === key).map(({ at }) => at);
    const before = withoutSent(patched[key]!, sentAt, now);
    if (before) patched[key] = before;
    else {
      kept.push(asDraft(patched[key]!, keyOf(account)));
      delete patched[key];
    }
  }
  const after = [...drafts, ...kept].reduce((before, draft) => discardDraft(before, draft, now), {
    ...state,
    reports: patched,
  });
  const undone = {
    type: 'acts-undone' as const,
    by: person,
    to: 'self' as const,
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
  const mayAgain = new Set([
    ...reports.map(({ sentBy }) => sentBy),
    ...drafts.map(({ personId }) => personId),
  ]);
  const notices: Notice[] = [...new Set(concerned)]
    .filter((id) => id !== person.id)
    .map((id) => tell(id, { ...undone, to: mayAgain.has(id) ? 'own' : 'office' }));
  const what = [
    ...reports.map(({ unit, period }) => `${period} ${unit}`),
    ...drafts.map(({ unit, period }) => `draft ${period} ${unit}`),
    ...returns.map(({ key, taskId }) => `return ${key} ${taskId}`),
  ].join('; ');
  return change(
    turn,
    after,
    { verb: 'undo-account', before: what, after: namedInTrail(state, account) },
    undone,
    {
      notices,
    },
  );
}

/** «bỏ những việc đó», as its button says it. */
const bidsUndo = whole(
  '(?:(?:dạ|vâng|ừ|ok|thế|vậy|thì|em|tôi|cho|xin|hãy) )*(?:bỏ|hủy|xóa|xoá)(?: (?:giúp|hết|luôn|đi|cả|tất cả|toàn bộ))* (?:(?:những|các|mấy|mọi|hết|tất cả|cái) )*(?:(?:việc|thứ|báo cáo|bản) )?(?:đó|đấy|ấy|kia|(?:(?:do|mà|của) )*(?:tài khoản|người) (?:đó|đấy|ấy|kia|lạ|giả|đã gỡ)(?: đã)?(?: (?:làm|gửi|ghi))?)(?: (?:đi|hết|giúp|giúp tôi|giúp em|ạ|nhé|nha|luôn|làm))*',
);
/** So long after an account was removed such words are of it. */
const undoableMs = 24 * 3_600_000;

/**
 * What an account did that was removed here a while ago is undone by words as well: on a platform without buttons, and where
 * another list has taken the place of its choices. Null for any other text, and where nothing of the kind stands.
 */
export function undoSaid(turn: KnownTurn, text: string): Outcome | null {
  const { state, context, person, now } = turn;
  if (!bidsUndo.test(inWords(text))) return null;
  const isOffice = worksForOffice(context.org, person);
  const wasRemoved = state.audit.some(
    ({ verb, before, at }) =>
      (verb === 'reject-account' || verb === 'unlink') &&
      now - at <= undoableMs &&
      (isOffice || before === person.id),
  );
  if (!wasRemoved) return null;
  const ofTrail = state.audit.flatMap(({ channel, account, by }) =>
    account !== undefined && channel !== 'server' && (isOffice || by === person.id)
      ? [{ channel, userId: account }]
      : [],
  );
  const ofDrafts = state.drafts
    .filter(({ personId }) => isOffice || personId === person.id)
    .flatMap(({ chats }) => chats)
    .map(toAddress)
    .map(({ channel, chatId }) => ({ channel, userId: chatId }));
  const known = new Set(state.accounts.map(keyOf));
  const removed = [...ofDrafts, ...ofTrail].findLast((account) => {
    if (known.has(keyOf(account))) return false;
    const { reports, drafts, returns } = foundOf(state, account);
    return reports.length + drafts.length + returns.length > 0;
  });
  return removed ? undoActsOf(turn, removed) : null;
}
