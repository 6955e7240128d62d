import { type digestDeclared, digestStanding } from '../../core/features/digest/declared.ts';
import type { CommandWords } from '../wording.ts';
import { shortOffice } from './called.ts';
import { lateWords } from './late-words.ts';

/** Words for the digest and for leaders' summaries. Once a month: loaded when they are first said. */
export const digest = lateWords('digest', digestStanding);

/** What each command does, in half a line. */
export const digestCommands: CommandWords<typeof digestDeclared> = {
  nhantonghop: 'Nhận riêng bản tổng hợp hay không',
  tonghop: `${shortOffice}: xem trước, gửi bản tổng hợp`,
};
