import {
  type extendingDeclared,
  type extendingForms,
  extendingStanding,
} from '../../core/features/extending/declared.ts';
import type { CommandWords, LeftWords } from '../wording.ts';
import { lateWords } from './late-words.ts';

/** Words for more time and commitments. Loaded when they are first said. */
export const extending = lateWords('extending', extendingStanding);

/** What each command does, in half a line. */
export const extendingCommands: CommandWords<typeof extendingDeclared> = {
  giahan: 'Xin gia hạn, cam kết tiến độ; yêu cầu đang chờ',
};

/** What was being asked, behind «việc». */
export const extendingLeft: LeftWords<typeof extendingForms> = {
  'extension-wish': 'xin gia hạn',
  'confirm-extension': 'xin gia hạn',
  'extension-which': 'xin gia hạn',
  'extension-day': 'trả lời gia hạn',
  'extension-refusal': 'trả lời gia hạn',
};
