import type { OperatingContent, operatingDeclared } from '../../core/features/operating/declared.ts';
import type { CommandWords, WordingOf } from '../wording.ts';
import { alarmMessage } from './alarm.ts';
import { shortOffice, theOffice } from './called.ts';
import { lateWords } from './late-words.ts';
import { undeliverableMessage } from './undeliverable.ts';
import { clock, only } from './words.ts';

/**
 * Words for what does not work: the disk, a platform, a message that fails, a person who cannot be written to. What the office looks at
 * of that is loaded when it is first said.
 */
export const operating = {
  ...lateWords('operating', { asides: 'opens', status: 'opens' }),
  'not-saved-yet': () =>
    only(
      '⏳ Máy chủ đang không lưu được: tôi đã nhận tin này và sẽ tự lưu khi ghi được, anh/chị không cần gửi lại.',
    ),
  'as-last-known': ({ at }) =>
    only(`(Máy chủ đang mất kết nối với nơi lưu dữ liệu: trả lời theo số liệu lúc ${clock(at)}.)`),
  'set-aside': () => only(`Tôi chưa xử lý được tin này; tin đã được giữ lại cho ${theOffice} xem.`),
  'aside-settled': ({ again }) =>
    only(again ? '↻ Đang thử lại; nếu xong, người gửi sẽ được trả lời.' : 'Đã bỏ tin này, không xử lý nữa.'),
  alarm: alarmMessage,
  undeliverable: undeliverableMessage,
} satisfies WordingOf<OperatingContent>;

/** What each command does, in half a line. */
export const operatingCommands: CommandWords<typeof operatingDeclared> = {
  tinhtrang: `${shortOffice}: tình trạng của bot, tin không gửi được`,
};
