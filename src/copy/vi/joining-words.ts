import type { Names } from '../../core/said/names.ts';
import { shortOffice, theAgency } from './called.ts';
import { officeCodeWords } from './office-code.ts';

/** A code in groups, as it is easiest to read out and to type: abcd-efgh-… */
export const grouped = (code: string): string => code.match(/.{1,4}/g)!.join('-');

/** What the server's console shows when no account of the office can be reached: none is linked, or all refuse the bot. */
export const officeCodeNotice = (code: string, name: string, isLost: boolean): string =>
  `\n${isLost ? 'Không nhắn được cho tài khoản Văn phòng nào.' : 'Chưa có tài khoản Văn phòng nào được liên kết.'} ${officeCodeWords.made(grouped(code), name)}\n\n`;

/** Whether people can write to the bot on a platform; of none nothing may be said where it is not known. */
export const speaksOn = (name: 'telegram' | 'zalo', { speaksOn: platforms }: Names): boolean =>
  platforms === undefined || platforms.includes(name);

/** Where the bot is found on Zalo: «tìm «Bot DDCI Sở TTTT»». */
export const onZalo = ({ zaloName }: Names): string =>
  zaloName === undefined
    ? `mở cuộc trò chuyện với bot của ${theAgency} (${shortOffice} gửi kèm liên kết của bot)`
    : `tìm «${zaloName}»`;

/** The link that opens Telegram with a code, where the bot speaks there. */
export const linkOf = (code: string, { inviteLink, telegramLink }: Names): string | null =>
  inviteLink?.(code) ?? telegramLink?.(code) ?? null;

/** How a group is linked. */
export const linkGroupWords = `Thêm tôi vào nhóm, rồi ${shortOffice} gõ /nhom ngay trong nhóm đó để liên kết (nhóm Zalo: nhắc tên tôi rồi gõ /nhom).`;
