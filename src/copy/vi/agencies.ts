import type { Message } from '../../core/said/message.ts';
import { b, line, only } from './words.ts';

/** How somebody of several agencies chooses the one they speak with. */
const wayToSwitch = 'Chuyển cơ quan: gõ /coquan.';

/** What is said between several agencies that one bot serves. Of any one of them it names to its own people alone. */
export const agencyWords = {
  /** What a menu says of the command. */
  command: 'Chọn cơ quan đang làm việc',
  /** Which of their agencies somebody means. @param current what they speak with now; null where they never chose */
  which: (
    agencies: readonly { name: string; data: string }[],
    current: string | null,
    waits: boolean,
  ): Message =>
    agencies.length === 1
      ? only(`Anh/chị chỉ thuộc một cơ quan: ${agencies[0]!.name}.`)
      : {
          lines: [
            line(
              waits
                ? 'Tin vừa rồi là của cơ quan nào?'
                : current === null
                  ? 'Anh/chị thuộc nhiều cơ quan. Làm việc với cơ quan nào?'
                  : 'Làm việc với cơ quan nào? Đang chọn: ',
              ...(current === null || waits ? [] : [b(current), '.']),
            ),
          ],
          buttons: agencies.map(({ name, data }) => [{ label: name, data }]),
        },
  /** What somebody chose. */
  chosen: (name: string): Message => ({
    lines: [line('Từ đây anh/chị làm việc với ', b(name), `. ${wayToSwitch}`)],
  }),
  /** Who has joined a further agency. */
  joinedFurther: (name: string): Message => ({
    lines: [line('Anh/chị thuộc nhiều cơ quan; tin nhắn từ đây là của ', b(name), `. ${wayToSwitch}`)],
  }),
  notTheirs: (names: readonly string[]): Message => ({
    lines: [line(`Anh/chị không thuộc cơ quan đó. Chọn một trong: ${names.join('; ')}.`)],
  }),
  /** In a group, where nobody is named. */
  chooseFirst: only(
    'Anh/chị thuộc nhiều cơ quan: nhắn riêng cho tôi /coquan để chọn cơ quan của nhóm này, rồi gõ lại /nhom tại đây.',
  ),
  /** A text with the codes of people of several agencies. */
  several: only(
    'Tin này có mã của nhiều người nên tôi không dùng mã nào; các mã vẫn như trước. Mỗi mã chỉ chuyển cho đúng người của mã đó.',
  ),
  /** A code in a group that is not of the agency which made it. */
  codeInGroup: only(
    'Mã liên kết là của riêng một người; mã đã gửi vào nhóm không dùng được nữa. Xin nơi cấp mã đó cấp mã mới, rồi gửi cho tôi ở chat riêng.',
  ),
  /** A code in such a group while an agency is held: it may be that agency's, and could not be ended. */
  codeInGroupKept: only(
    'Mã liên kết là của riêng một người, không gửi vào nhóm. Xin nơi cấp mã đó cấp mã mới, rồi gửi cho tôi ở chat riêng.',
  ),
  /** To who is of an agency that is not served now. @param name null for who is not known to be of it */
  held: (name: string | null, hasOthers: boolean): Message => ({
    lines: [
      line(
        ...(name === null ? ['Cơ quan này'] : [b(name)]),
        ' đang tạm dừng trên Trợ lý để sửa dữ liệu. Tin vừa rồi chưa được ghi; xin gửi lại khi cơ quan báo đã chạy lại.',
        ...(hasOthers ? [` ${wayToSwitch}`] : []),
      ),
    ],
  }),
  /** Above what somebody unknown is told while nobody can tell the people of an agency. */
  heldSomewhere: line(
    'Một cơ quan dùng chung Trợ lý này đang tạm dừng để sửa dữ liệu. Anh/chị thuộc cơ quan đó thì tin vừa rồi chưa được ghi; xin gửi lại khi cơ quan báo đã chạy lại.',
  ),
  /** The page of an agency that cannot be opened. */
  noPage: (name: string): string => `Trang thử của ${name} chưa mở được. Lý do ở nhật ký của bot.`,
  /** What stands above a message of an agency with which somebody does not speak just now. */
  heading: (name: string): Message['lines'][number] => [b(name), ' (trả lời: gõ /coquan để chuyển sang)'],
  /** Above an office's code on the console. */
  codeOf: (name: string): string => `\n[${name}]`,
  /** What stands in the place of an agency's name where nobody is to be named. */
  nobody: 'Cơ quan',
  place: 'tỉnh',
} as const;
