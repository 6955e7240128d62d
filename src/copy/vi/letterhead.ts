import {
  type letterheadDeclared,
  type letterheadForms,
  letterheadStanding,
} from '../../core/features/letterhead/declared.ts';
import type { CommandWords, LeftWords } from '../wording.ts';
import { shortOffice } from './called.ts';
import { lateWords } from './late-words.ts';

/** Words for the head and foot of papers. Loaded when they are first said. */
export const letterhead = lateWords('letterhead', letterheadStanding);

/** What each command does, in half a line. */
export const letterheadCommands: CommandWords<typeof letterheadDeclared> = {
  mau: `${shortOffice}: mẫu văn bản, nơi nhận, người ký, câu mở đầu, câu kết`,
};

/** What was being asked, behind «việc». */
export const letterheadLeft: LeftWords<typeof letterheadForms> = {
  'letterhead-value': 'đổi mẫu văn bản',
  'letterhead-confirm': 'đổi mẫu văn bản',
};
