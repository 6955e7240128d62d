import { answerOf } from '../../core/ask/conditions.ts';
import type { Wanted } from '../../core/ask/query.ts';
import type { TaskProgress } from '../../core/report/progress.ts';

/** «3 nhiệm vụ chậm hoặc chưa làm» */
export const wantedWords: Readonly<Record<Wanted, string>> = {
  behind: 'chậm hoặc chưa làm',
  late: 'chậm',
  'not-begun': 'chưa làm',
  finished: 'đã hoàn thành',
  unfinished: 'chưa hoàn thành',
  'on-track': 'đúng tiến độ',
  unreported: 'chưa báo cáo',
  awaited: 'chưa có số liệu',
};

/** «tháng 7/2023», «tháng 5–7/2023». */
export const monthsWords = (months: readonly number[], year: number): string => {
  if (months.length === 1) return `tháng ${months[0]}/${year}`;
  const isRun = months.every((month, at) => at === 0 || month === months[at - 1]! + 1);
  return isRun ? `tháng ${months[0]}–${months.at(-1)}/${year}` : `tháng ${months.join(', ')}/${year}`;
};

/** « (4 chậm, 1 chưa làm)»: what is late and what is not begun are two things. */
export function behindSplit(reported: readonly { progress: TaskProgress }[]): string {
  const late = reported.filter(({ progress }) => answerOf(progress)?.status === 'late').length;
  const open = reported.length - late;
  return late > 0 && open > 0 ? ` (${late} chậm, ${open} chưa làm)` : '';
}

/** A text as it stands within a sentence: without the sign that ends it. */
export const withoutStop = (text: string): string => text.trim().replace(/[.;,\s]+$/, '');
