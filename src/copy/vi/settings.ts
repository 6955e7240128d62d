import {
  type settingsDeclared,
  type settingsForms,
  settingsStanding,
} from '../../core/features/settings/declared.ts';
import type { CommandWords, LeftWords } from '../wording.ts';
import { shortOffice } from './called.ts';
import { lateWords } from './late-words.ts';

/** Words for the calendar, quoting, and the account on which somebody is written to. Loaded when they are first said. */
export const settings = lateWords('settings', settingsStanding);

/** What each command does, in half a line. */
export const settingsCommands: CommandWords<typeof settingsDeclared> = {
  kenh: 'Chọn kênh ưu tiên',
  lich: `${shortOffice}: đổi lịch hằng tháng`,
  trichdan: `${shortOffice}: trích lời vướng mắc, kiến nghị trong nhóm hay không`,
  xacnhan: `${shortOffice}: bật, tắt xác nhận hoàn thành`,
};

/** What was being asked, behind «việc». */
export const settingsLeft: LeftWords<typeof settingsForms> = {
  'calendar-value': 'đổi lịch',
  'calendar-confirm': 'đổi lịch',
};
