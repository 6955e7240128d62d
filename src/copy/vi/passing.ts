import { type passingForms, passingStanding } from '../../core/features/passing/declared.ts';
import type { LeftWords } from '../wording.ts';
import { lateWords } from './late-words.ts';

/** Words for tasks of a report that others of the unit answer. Loaded when they are first said. */
export const passing = lateWords('passing', passingStanding);

/** What was being asked, behind «việc». */
export const passingLeft: LeftWords<typeof passingForms> = {
  'pass-whom': 'chuyển việc của báo cáo',
  'passed-reason': 'trả lại việc được chuyển',
};
