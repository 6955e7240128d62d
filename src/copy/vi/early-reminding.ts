import { type remindingDeclared, remindingStanding } from '../../core/features/reminding/declared.ts';
import type { CommandWords } from '../wording.ts';
import { shortOffice } from './called.ts';
import { lateWords } from './late-words.ts';

/** Words for reminders. Some days a month: loaded when they are first said. */
export const reminding = lateWords('reminding', remindingStanding);

/** What each command does, in half a line. */
export const remindingCommands: CommandWords<typeof remindingDeclared> = {
  nhac: `${shortOffice}: nhắc đơn vị ngay`,
};
