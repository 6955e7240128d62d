import {
  type closingDeclared,
  type closingForms,
  closingStanding,
} from '../../core/features/closing/declared.ts';
import type { CommandWords, LeftWords } from '../wording.ts';
import { shortOffice } from './called.ts';
import { lateWords } from './late-words.ts';

/** Words for locking a month and giving answers back. Loaded when they are first said. */
export const closing = lateWords('closing', closingStanding);

/** What each command does, in half a line. */
export const closingCommands: CommandWords<typeof closingDeclared> = {
  tralai: `${shortOffice}: trả lại một nhiệm vụ`,
  khoa: `${shortOffice}: khóa hoặc mở kỳ báo cáo`,
};

/** What was being asked, behind «việc». */
export const closingLeft: LeftWords<typeof closingForms> = {
  'return-reason': 'trả lại nhiệm vụ',
};
