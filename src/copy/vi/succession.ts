import {
  type successionDeclared,
  type successionForms,
  successionStanding,
} from '../../core/features/succession/declared.ts';
import type { CommandWords, LeftWords } from '../wording.ts';
import { shortOffice } from './called.ts';
import { lateWords } from './late-words.ts';

/** Words for units that end or are renamed, people who leave, and who leads an index. Loaded when they are first said. */
export const succession = lateWords('succession', successionStanding);

/** What each command does, in half a line. */
export const successionCommands: CommandWords<typeof successionDeclared> = {
  phutrach: `${shortOffice}: đổi lãnh đạo phụ trách chỉ số`,
};

/** What was being asked, behind «việc». */
export const successionLeft: LeftWords<typeof successionForms> = {
  'unit-new-name': 'đổi tên đơn vị',
  'confirm-unit-name': 'đổi tên đơn vị',
  'unit-heir': 'giải thể, sáp nhập đơn vị',
  'unit-end-day': 'giải thể, sáp nhập đơn vị',
  'confirm-unit-end': 'giải thể, sáp nhập đơn vị',
  'leave-day': 'ghi người nghỉ, chuyển công tác',
  'confirm-leave': 'ghi người nghỉ, chuyển công tác',
  'new-leader': 'đổi lãnh đạo phụ trách',
  'leader-day': 'đổi lãnh đạo phụ trách',
  'confirm-leaders': 'đổi lãnh đạo phụ trách',
};
