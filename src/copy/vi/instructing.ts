import {
  type instructingDeclared,
  type instructingForms,
  instructingStanding,
} from '../../core/features/instructing/declared.ts';
import type { CommandWords, LeftWords } from '../wording.ts';
import { lateWords } from './late-words.ts';

/** Words for what leaders remind of and have done. Loaded when they are first said. */
export const instructing = lateWords('instructing', instructingStanding);

/** What each command does, in half a line. */
export const instructingCommands: CommandWords<typeof instructingDeclared> = {
  yeucau: 'Yêu cầu của lãnh đạo và trả lời của đơn vị',
};

/** What was being asked, behind «việc». */
export const instructingLeft: LeftWords<typeof instructingForms> = {
  'instruction-words': 'gửi yêu cầu tới đơn vị',
  'confirm-instruction': 'gửi yêu cầu tới đơn vị',
  'instruction-answer': 'trả lời yêu cầu',
};
