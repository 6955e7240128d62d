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

type Reported = readonly { progress: TaskProgress }[];

const lateAndOpen = (reported: Reported): { late: number; open: number } => {
  const late = reported.filter(({ progress }) => answerOf(progress)?.status === 'late').length;
  return { late, open: reported.length - late };
};

/** « (4 chậm, 1 chưa làm)»: what is late and what is not begun are two things. */
export function behindSplit(reported: Reported): string {
  const { late, open } = lateAndOpen(reported);
  return late > 0 && open > 0 ? ` (${late} chậm, ${open} chưa làm)` : '';
}

/**
 * «10 nhiệm vụ chậm và 2 chưa làm»: what «chậm» asks for, each by itself. An official who asks how many are late is never
 * given a sum with those that were not begun.
 */
export function behindCounted(reported: Reported, noun: string): string {
  const { late, open } = lateAndOpen(reported);
  if (open === 0) return `${late} ${noun} chậm`;
  return late === 0 ? `${open} ${noun} chưa làm` : `${late} ${noun} chậm và ${open} chưa làm`;
}

/** «3 chậm, 1 chưa làm», «0»: the same within a list of units or months. */
export function behindShort(reported: Reported): string {
  const { late, open } = lateAndOpen(reported);
  if (late + open === 0) return '0';
  return [...(late > 0 ? [`${late} chậm`] : []), ...(open > 0 ? [`${open} chưa làm`] : [])].join(', ');
}

/** How many of them are late, not counting those that were not begun. */
export const lateCount = (reported: Reported): number => lateAndOpen(reported).late;

/** A text as it stands within a sentence: without the sign that ends it. */
export const withoutStop = (text: string): string => text.trim().replace(/[.;,\s]+$/, '');
