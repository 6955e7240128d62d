import { contextOfYear } from '../../plan/context-of-year.ts';
import { resultsOf } from '../../plan/results.ts';
import { foldedWords } from '../../text/fold.ts';
import type { Period } from '../../time/viet-nam-time.ts';
import type { Turn } from '../turn.ts';

/** What a plan sets, against what came of it: «mục tiêu năm 2023» asks the plan of 2023. */
const ofPlan =
  /\b(?:muc tieu|chi tieu|ke hoach|kh|giao|phu trach|chu tri|phoi hop|nhiem vu|bao cao|nop|tien do|vuong mac|kien nghi|tre|cham)\b/;

/** What came of a year: «năm 2023 đạt mấy điểm» asks for what the next plan begins from. */
const ofResult = /\b(?:dat|diem|hang|xep|ket qua|bac|tut|tang|giam)\b/;

/** The turn as it is of an earlier year; null where no plan of that year is known, or it is the one in force. */
function turnOfYear(turn: Turn, year: number): Turn | null {
  const context = contextOfYear(turn.context, turn.state, year);
  if (context === null) return null;
  return { ...turn, state: { ...turn.state, begunAt: context.begunAt ?? null }, context };
}

/** The turn as a month that is named has it: of that of an earlier year, where its plan is known. */
export const turnOfMonth = (turn: Turn, month: Period | 'unreadable' | null): Turn =>
  month === null || month === 'unreadable' ? turn : (turnOfYear(turn, month.year) ?? turn);

/**
 * The turn as a question has it: that of the one earlier year which it names, where the plan of that year is known. What came
 * of the year from which the plan in force begins is asked of that plan, which says it.
 */
export function turnAsked(turn: Turn, text: string): Turn {
  const { plan } = turn.context;
  const words = foldedWords(text);
  const years = [...new Set((words.match(/\b20\d\d\b/g) ?? []).map(Number))];
  const [year, another] = years;
  if (year === undefined || another !== undefined || year === plan.year) return turn;
  // What the province gave is told beside the target of its own plan.
  const isRecorded = resultsOf(turn.context.results, year) !== undefined;
  if (isRecorded && ofResult.test(words) && !ofPlan.test(words)) return turnOfYear(turn, year) ?? turn;
  const begins = plan.indices.some(({ baseline }) => baseline.year === year);
  if (begins && ofResult.test(words) && !ofPlan.test(words)) return turn;
  return turnOfYear(turn, year) ?? turn;
}
