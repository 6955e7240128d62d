import {
  type standingInDeclared,
  type standingInForms,
  standingInStanding,
} from '../../core/features/standing-in/declared.ts';
import type { CommandWords, LeftWords } from '../wording.ts';
import { lateWords } from './late-words.ts';

/** Words for deputies and absences. Loaded when they are first said. */
export const standingIn = lateWords('standingIn', standingInStanding);

/** What each command does, in half a line. */
export const standingInCommands: CommandWords<typeof standingInDeclared> = {
  uyquyen: 'Trưởng đơn vị: ủy quyền báo cáo thay',
  vangmat: 'Báo những ngày vắng mặt',
};

/** What was being asked, behind «việc». */
export const standingInLeft: LeftWords<typeof standingInForms> = {
  'deputy-dates': 'ủy quyền',
  'absence-dates': 'báo vắng mặt',
  'confirm-end-deputy': 'thôi ủy quyền',
  'confirm-standing-in': 'báo vắng mặt, ủy quyền',
};
