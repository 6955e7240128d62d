import type { TaskProgress } from '../../core/report/progress.ts';
import { hasReason, isBehind } from '../../core/report/report.ts';
import { dayMonth } from './cadence-name.ts';

/** What is said of a task that is behind and of which its unit gave no reason: that, or its day where that is yet to come. */
export function unexplained({ entry, notDueBefore }: TaskProgress): string {
  if (entry === null || !isBehind(entry) || hasReason(entry)) return '';
  return notDueBefore === undefined ? 'chưa nêu lý do' : `hạn ${dayMonth(notDueBefore)}`;
}
