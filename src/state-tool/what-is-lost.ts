import type { Report } from '../core/report/report.ts';
import type { State } from '../core/state/state.ts';
import { inVietNam } from '../core/time/viet-nam-time.ts';

const asRead = (at: number): string => inVietNam(at).format('DD/MM/YYYY HH:mm');

const counted = (count: number, one: string, many: string, times: readonly number[] = []): string[] => {
  const newest = times.reduce((latest, at) => Math.max(latest, at), 0);
  return count === 0
    ? []
    : [`${count} ${count === 1 ? one : many}${newest > 0 ? ` (the newest of ${asRead(newest)})` : ''}`];
};

/** Entries of a list that another list lacks, compared by what they hold. */
function without<Entry>(entries: readonly Entry[], known: readonly Entry[]): Entry[] {
  const there = new Set(known.map((entry) => JSON.stringify(entry)));
  return entries.filter((entry) => !there.has(JSON.stringify(entry)));
}

/** When a report was last sent, corrected or given back. */
const touchedAt = ({ sentAt, revisions, returned }: Report): number =>
  Math.max(sentAt, ...revisions.map(({ at }) => at), ...returned.map(({ at }) => at));

/**
 * What stands in the present state and not in a copy: what a restore loses. Counts and times, never people's words.
 * @returns one line a kind; none where nothing is lost
 */
export function whatIsLost(present: State, copy: State): string[] {
  const reports = Object.entries(present.reports).filter(([key, report]) => {
    const other = copy.reports[key];
    return (
      other === undefined ||
      (JSON.stringify(report) !== JSON.stringify(other) && touchedAt(report) >= touchedAt(other))
    );
  });
  const evidence = Object.values(present.evidence).filter(({ id }) => copy.evidence[id] === undefined);
  const acts = without(present.audit, copy.audit);
  const drafts = present.drafts.filter(
    (draft) => !copy.drafts.some((other) => other.id === draft.id && other.touchedAt === draft.touchedAt),
  );
  const accounts = without(
    present.accounts.map(({ channel, userId, personId }) => `${channel}:${userId}:${personId}`),
    copy.accounts.map(({ channel, userId, personId }) => `${channel}:${userId}:${personId}`),
  );
  const digests = without(present.digests, copy.digests);
  return [
    ...counted(
      reports.length,
      'report sent or changed since',
      'reports sent or changed since',
      reports.map(([, report]) => touchedAt(report)),
    ),
    ...counted(
      evidence.length,
      'photo, file or link of a report',
      'photos, files or links of reports',
      evidence.map(({ at }) => at),
    ),
    ...counted(
      drafts.length,
      'report being written',
      'reports being written',
      drafts.map(({ touchedAt }) => touchedAt),
    ),
    ...counted(
      acts.length,
      'act of the trail (links, locks, returns, changes of the directory)',
      'acts of the trail (links, locks, returns, changes of the directory)',
      acts.map(({ at }) => at),
    ),
    ...counted(accounts.length, 'linked account', 'linked accounts'),
    ...counted(digests.length, 'digest that a chat shows', 'digests that chats show'),
  ];
}
