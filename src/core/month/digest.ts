import { memo } from '../../kit/memo.ts';
import type { Context } from '../context.ts';
import { chatKey, isSameChat, toAddress } from '../heard/event.ts';
import { type FollowedMatter, mattersFollowed } from '../matters/followed.ts';
import { addressOf, canOf, isInUse, isUnreachable, personOf } from '../people/links.ts';
import type { Person } from '../people/org.ts';
import type { Assignment } from '../plan/assignments.ts';
import { isLedBy, type Task } from '../plan/plan.ts';
import { lastDayOf, wasDueBefore } from '../report/due.ts';
import { isDatedDone, isSpanDone, owedIn, reportableEarly } from '../report/owed.ts';
import { type MonthProgress, progressIn } from '../report/progress.ts';
import type { Notice } from '../said/content.ts';
import { requireLoaded, yearOf } from '../state/months.ts';
import type { State } from '../state/state.ts';
import { toPeriod } from '../time/period.ts';
import { dateOf, lastDateOf, type Period, periodKey } from '../time/viet-nam-time.ts';

/**
 * FNV-1a of 64 bits over UTF-16 units, in base 36. In two halves of 32 bits, since BigInt takes a hundred times as long
 * and a digest of very many units is a megabyte.
 */
export function hashOf(text: string): string {
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  for (let position = 0; position < text.length; position++) {
    low = (low ^ text.charCodeAt(position)) >>> 0;
    // The prime is 2^40 + 435.
    const product = low * 435;
    high = (high * 435 + Math.floor(product / 0x1_0000_0000) + (low << 8)) >>> 0;
    low = product >>> 0;
  }
  return ((BigInt(high) << 32n) | BigInt(low)).toString(36);
}

/** What a digest says of the reports, in a few signs. */
function reportsPrintOf(state: State, progress: MonthProgress): string {
  const facts = JSON.stringify([
    state.quoteObstacles,
    // What is carried over and not answered is told beside the count of reports (`fingerprintOf`).
    progress.tasks
      .filter(({ task, entry }) => !task.carried || entry)
      .map(({ task, unit, entry }) => [
        task.id,
        unit.id,
        entry?.status,
        entry?.obstacle,
        entry?.proposal,
        entry?.figure,
      ]),
    progress.reported.map(({ id }) => id),
    progress.lateUnits.map(({ id }) => id),
  ]);
  return hashOf(facts);
}

type DigestSaid = Extract<Notice['content'], { type: 'digest' }>;

/** Whether a person leads an index of the plan. */
export const leads = ({ plan }: Context, { id, role }: Person): boolean =>
  role === 'leader' && plan.indices.some((index) => isLedBy(index, id));

/** The leader whose private chat this is: a digest there says how their own indices fare, first of all. */
function leaderIn(state: State, context: Context, chat: string): Person | null {
  const { channel, chatId } = toAddress(chat);
  const person = personOf(state, context.org, channel, chatId);
  return person && leads(context, person) ? person : null;
}

/** The matters that a month has to do with. */
export const mattersIn = (
  state: State,
  context: Context,
  { period, openAt }: MonthProgress,
): FollowedMatter[] => mattersFollowed(state, context, { key: periodKey(period), openAt });

/** The digest of a period, as something to say. @param own whose indices stand first in it */
export function digestOf(
  state: State,
  context: Context,
  period: string,
  now: number,
  updated: boolean,
  own: Person | null = null,
): DigestSaid {
  requireLoaded(state, period);
  const progress = progressIn(context, state.reports, toPeriod(period), now, { type: 'all' });
  const upcoming = upcomingIn(state, context, toPeriod(period));
  return {
    type: 'digest',
    progress,
    upcoming,
    matters: mattersIn(state, context, progress),
    quoted: state.quoteObstacles,
    updated,
    ...(own ? { own } : {}),
  };
}

/** Whether work is due by the end of the month after one, and not overdue in it. */
function comesDue(task: Task, period: Period): boolean {
  const day = lastDayOf(task, period);
  return (
    day !== null &&
    !wasDueBefore(task, period) &&
    day <= lastDateOf({ year: period.year, month: Math.min(period.month + 1, 12) })
  );
}

/** What comes due next, as a digest names it: of the quarter or half-year that ends next, or by its own day, and not done yet. */
const upcomingIn = (state: State, context: Context, period: Period): Assignment[] => [
  ...reportableEarly(context, state.reports, period).filter(
    (owed) => comesDue(owed.task, period) && !isSpanDone(state.reports, owed, period),
  ),
  ...owedIn(context, state.reports, period).filter(
    (owed) =>
      owed.task.due !== undefined && comesDue(owed.task, period) && !isDatedDone(state.reports, owed, period),
  ),
];

/**
 * What a digest shows and what of it goes by the reports, each in a few signs. Work that comes due or is overdue is told in
 * the digest, and changes it when it is done in a later month; it is no reason for an addendum, which counts reports.
 */
function workOutFingerprint(
  state: State,
  context: Context,
  progress: MonthProgress,
): { whole: string; reports: string } {
  const reports = reportsPrintOf(state, progress);
  const beside = [
    ...upcomingIn(state, context, progress.period),
    ...progress.tasks.filter(({ task, entry }) => task.carried && !entry),
  ].map(({ task, unit }) => `${task.id} ${unit.id}`);
  // What became of what was asked for changes it as well.
  for (const { id, state: is } of mattersIn(state, context, progress)) beside.push(`${id} ${is.type}`);
  return { reports, whole: beside.length === 0 ? reports : `${reports}+${hashOf(beside.join())}` };
}

/** It changes when the digest would; worked out once for a state of the reports. */
export const fingerprintOf = memo(
  (state: State, _context: Context, progress: MonthProgress) => [
    progress.tasks,
    state.quoteObstacles,
    state.matters,
  ],
  workOutFingerprint,
);

/** Where a digest goes: every linked group that can be reached, and in private whoever asked for it. */
export function digestChats(state: State, context: Context): string[] {
  const groups = state.groups
    .filter((group) => isInUse(context, group.channel) && !isUnreachable(state, group.channel, group.chatId))
    .map(chatKey);
  const people = state.digestPeople.flatMap((id) => {
    const address = addressOf(state, context, id);
    return address ? [chatKey(address)] : [];
  });
  return [...new Set([...groups, ...people])];
}

/** Chats that get the digest, and in which that of a period does not stand: those that refused it, too. */
export const digestLacking = (state: State, context: Context, period: string): string[] =>
  digestChats(state, context).filter(
    (chat) =>
      !state.digests.some(
        (posted) => posted.period === period && isSameChat(toAddress(posted.chat), toAddress(chat)),
      ),
  );

/** Whether a chat that gets the digest has that of a period, or it is on its way there. */
export const hasDigest = (state: State, context: Context, period: string, chat: string): boolean =>
  !digestLacking(state, context, period).includes(chat) || isOnItsWay(state, period, chat);

/** Whether the digest of a period still waits to be sent to a chat. */
const isOnItsWay = ({ outbox }: State, period: string, chat: string): boolean =>
  outbox.some((row) => row.digest?.period === period && isSameChat(row.chat, toAddress(chat)));

/**
 * The digest of a period to every chat that lacks it; `again` (a suffix of its key) posts it where it stands, too.
 * @param only chats that it is for, of those; all without
 */
export function postDigest(
  state: State,
  context: Context,
  period: string,
  now: number,
  again: string,
  only?: readonly string[],
): Notice[] {
  const content = digestOf(state, context, period, now, false);
  const { whole: fingerprint } = fingerprintOf(state, context, content.progress);
  const chats =
    again === ''
      ? digestLacking(state, context, period).filter((chat) => !isOnItsWay(state, period, chat))
      : digestChats(state, context);
  const wanted = only ? chats.filter((chat) => only.includes(chat)) : chats;
  return wanted.map((chat) => ({
    chat,
    content: withOwn(content, leaderIn(state, context, chat)),
    key: `digest:${period}:${chat}${again}`,
    bulk: true,
    digest: { period, fingerprint },
  }));
}

/** A digest with a leader's own indices first. */
const withOwn = (content: DigestSaid, own: Person | null): DigestSaid =>
  own ? { ...content, own } : content;

/** Digests that stand in chats and no longer show what is known: edited in place; an addendum where that cannot be. */
export function staleDigests(
  state: State,
  context: Context,
  now: number,
): { state: State; notices: Notice[] } {
  if (state.digests.length === 0) return { state, notices: [] };
  const notices: Notice[] = [];
  // Nothing is tried there until somebody writes from that chat again.
  const isGone = (chat: string): boolean => {
    const { channel, chatId } = toAddress(chat);
    return !isInUse(context, channel) || isUnreachable(state, channel, chatId);
  };
  const digests = state.digests.map((posted) => {
    // Another year's plan would find other tasks in it, and nothing reported.
    if (yearOf(posted.period) !== context.plan.year) return posted;
    const progress = progressIn(context, state.reports, toPeriod(posted.period), now, { type: 'all' });
    const { whole: fingerprint, reports } = fingerprintOf(state, context, progress);
    if (fingerprint === posted.fingerprint || isGone(posted.chat)) return posted;
    const { channel } = toAddress(posted.chat);
    const digest = { period: posted.period, fingerprint };
    const canEdit = posted.messageId !== null && canOf(context, channel).edit;
    if (!canEdit && posted.fingerprint.split('+')[0] === reports) return posted;
    if (posted.messageId !== null && canEdit) {
      notices.push({
        chat: posted.chat,
        content: digestOf(state, context, posted.period, now, true, leaderIn(state, context, posted.chat)),
        key: `digest-edit:${posted.period}:${posted.chat}`,
        edit: { messageId: posted.messageId },
        digest,
      });
      return { ...posted, fingerprint };
    }
    // At most one short addendum a day where a message cannot be edited.
    const today = dateOf(now);
    if (posted.addendumOn === today) return posted;
    notices.push({
      chat: posted.chat,
      content: { type: 'digest-addendum', progress },
      key: `digest-addendum:${posted.period}:${posted.chat}:${today}`,
      bulk: true,
    });
    return { ...posted, fingerprint, addendumOn: today };
  });
  return { state: notices.length === 0 ? state : { ...state, digests }, notices };
}
