import type { Person } from '../../core/people/org.ts';
import type { Button } from '../../core/said/message.ts';
import { button } from './button.ts';
import { shortOffice } from './called.ts';
import { officeCodeWords } from './office-code.ts';

/** A code in groups, as it is easiest to read out and to type: abcd-efgh-… */
export const grouped = (code: string): string => code.match(/.{1,4}/g)!.join('-');

/** What the server's console shows when no account of the office can be reached: none is linked, or all refuse the bot. */
export const officeCodeNotice = (code: string, name: string, isLost: boolean): string =>
  `\n${isLost ? 'Không nhắn được cho tài khoản Văn phòng nào.' : 'Chưa có tài khoản Văn phòng nào được liên kết.'} ${officeCodeWords.made(grouped(code), name)}\n\n`;

/** How a group is linked. */
export const linkGroupWords = `Thêm tôi vào nhóm, rồi ${shortOffice} gõ /nhom ngay trong nhóm đó để liên kết (nhóm Zalo: nhắc tên tôi rồi gõ /nhom).`;

/** What is said to strangers, in groups, and of whom to invite or unlink. */
export type SaidAtOnce =
  | 'foreign-link'
  | 'account-waits'
  | 'in-group'
  | 'code-in-group'
  | 'anonymous'
  | 'not-oneself'
  | 'choose-invited'
  | 'choose-unlinked'
  | 'confirm-unlink'
  | 'group-linked'
  | 'unlinked';

export const nameOf = (person: Person | null): string => person?.name ?? 'người đã bị xóa';

export const inviteAllButton = (count: number): Button =>
  button(`Mời ${count > 1 ? 'tất cả ' : ''}${count} người chưa liên kết`, { type: 'invite-all' });
