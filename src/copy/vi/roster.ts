import { type rosterDeclared, rosterStanding } from '../../core/features/roster/declared.ts';
import type { CommandWords } from '../wording.ts';
import { shortOffice } from './called.ts';
import { lateWords } from './late-words.ts';

/** Words for who is there, and how they are linked. Loaded when they are first said. */
export const roster = lateWords('roster', rosterStanding);

/** What each command does, in half a line. */
export const rosterCommands: CommandWords<typeof rosterDeclared> = {
  danhba: `${shortOffice}: danh bạ, ai đã liên kết; in thư mời`,
};
