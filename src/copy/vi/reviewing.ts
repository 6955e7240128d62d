import {
  type reviewingDeclared,
  type reviewingForms,
  reviewingStanding,
} from '../../core/features/reviewing/declared.ts';
import type { CommandWords, LeftWords } from '../wording.ts';
import { shortOffice } from './called.ts';
import { lateWords } from './late-words.ts';

/** Words for reading a month, correcting it for a unit, and what became of it. Loaded when they are first said. */
export const reviewing = lateWords('reviewing', reviewingStanding);

/** What each command does, in half a line. */
export const reviewingCommands: CommandWords<typeof reviewingDeclared> = {
  duyet: 'Duyệt báo cáo tháng, xác nhận việc hoàn thành',
  lichsu: 'Các lần báo cáo, trả lại, sửa của một nhiệm vụ, ví dụ /lichsu 1.4.2',
  nhatky: `${shortOffice}: ai đã làm gì, theo người, đơn vị, ngày`,
};

/** What was being asked, behind «việc». */
export const reviewingLeft: LeftWords<typeof reviewingForms> = {
  'correct-answer': 'sửa thay',
  'correct-reason': 'sửa thay',
  'correct-confirm': 'sửa thay',
};
