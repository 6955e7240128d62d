import { type linkingDeclared, linkingStanding } from '../../core/features/linking/declared.ts';
import type { CommandWords } from '../wording.ts';
import { shortOffice } from './called.ts';
import { lateWords } from './late-words.ts';

/** Words for joining, inviting and linking. Loaded when they are first said. */
export const linking = lateWords('linking', linkingStanding);

/** What each command does, in half a line. */
export const linkingCommands: CommandWords<typeof linkingDeclared> = {
  moi: `${shortOffice}: tạo mã mời một người`,
  go: `${shortOffice}: gỡ liên kết một tài khoản`,
  nhom: `${shortOffice}: liên kết nhóm (gõ trong nhóm đó)`,
};
