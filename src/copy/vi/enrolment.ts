import type { Content } from '../../core/conversation/outcome.ts';
import { toPressData } from '../../core/conversation/press.ts';
import type { Message } from '../../core/message/message.ts';
import type { Person } from '../../core/people/org.ts';
import { channelNames as channelName, type Names } from './names.ts';
import { b, line, longDate, withTitle } from './words.ts';

/** A code in groups, as it is easiest to read out and to type: abcd-efgh-… */
const grouped = (code: string): string => code.match(/.{1,4}/g)!.join('-');

/** What the server's console shows when no account of the office is linked yet. */
export const officeCodeNotice = (code: string, name: string): string =>
  `\nChưa có tài khoản Văn phòng nào được liên kết. Mã cho «${name}», dùng một lần trong 7 ngày,\ngửi cho bot trong cuộc trò chuyện riêng: ${grouped(code)}\n\n`;

const nameOf = (person: Person | null): string => person?.name ?? 'người đã bị xóa';

type EnrolmentContent = Extract<
  Content,
  {
    type:
      | 'redeemed'
      | 'office-only'
      | 'in-private'
      | 'in-group'
      | 'anonymous'
      | 'not-oneself'
      | 'choose-invited'
      | 'code'
      | 'choose-unlinked'
      | 'confirm-unlink'
      | 'unlinked'
      | 'group-linked';
  }
>;

const only = (text: string): Message => ({ lines: [line(text)] });

function redeemed({ result, person }: Extract<EnrolmentContent, { type: 'redeemed' }>): Message {
  switch (result.type) {
    case 'linked':
      return {
        lines: [
          line('Đã liên kết: ', b(person ? withTitle(person) : ''), '.'),
          line(
            'Anh/chị hỏi gì về kế hoạch cũng được, ví dụ: ai phụ trách chi phí thời gian. Xem thêm: /trogiup',
          ),
        ],
      };
    case 'already-linked':
      return only(
        `Tài khoản này đã liên kết với ${nameOf(person)}; mã chưa bị dùng và không có gì thay đổi.`,
      );
    case 'used':
      return only('Mã này đã được dùng; xin Văn phòng Sở mã mới.');
    case 'expired':
      return only('Mã này đã hết hạn (7 ngày); xin Văn phòng Sở mã mới.');
    default:
      return only(
        result.type === 'wrong' && result.triesLeft > 0
          ? `Mã không đúng; còn ${result.triesLeft} lần thử. Mã gồm 26 chữ và số, Văn phòng Sở cấp.`
          : 'Mã không đúng quá 5 lần; 15 phút nữa anh/chị thử lại.',
      );
  }
}

/** Words for joining, inviting and linking. */
export function enrolmentMessage(content: EnrolmentContent, names: Names): Message {
  switch (content.type) {
    case 'redeemed':
      return redeemed(content);
    case 'office-only':
      return only('Việc này chỉ Văn phòng Sở làm được.');
    case 'in-private':
      return only('Việc này làm trong cuộc trò chuyện riêng với tôi.');
    case 'in-group':
      return only('Gõ /nhom trong nhóm cần liên kết.');
    case 'anonymous':
      return only(
        'Anh/chị đang ẩn danh trong nhóm nên tôi không biết là ai. Xin tắt «Ẩn danh» trong quyền quản trị viên của mình rồi gõ lại /nhom, hoặc nhờ người khác của Văn phòng Sở gõ.',
      );
    case 'not-oneself':
      return only('Không tự gỡ tài khoản đang dùng được; hãy gỡ từ một tài khoản khác của Văn phòng.');
    case 'choose-invited':
      return {
        lines: [line('Tạo mã mời cho ai?')],
        buttons: content.people.map((person) => [
          {
            label: withTitle(person),
            data: toPressData({ type: 'office', act: { type: 'invite', personId: person.id } }),
          },
        ]),
      };
    case 'code': {
      const link = names.inviteLink?.(content.code);
      return {
        lines: [
          line(
            'Mã mời của ',
            b(withTitle(content.person)),
            `, dùng một lần, đến ${longDate(content.expiresAt)}:`,
          ),
          line(b(grouped(content.code))),
          ...(link ? [line(`Telegram: mở ${link}`)] : []),
          line('Zalo: gửi mã này cho bot. Mã chỉ hiện một lần; tạo mã mới thì mã cũ chưa dùng hết hiệu lực.'),
        ],
      };
    }
    case 'choose-unlinked':
      return content.links.length === 0
        ? only('Chưa có tài khoản nào được liên kết.')
        : {
            lines: [line('Gỡ liên kết tài khoản nào?')],
            buttons: content.links.map((link) => [
              {
                label: `${nameOf(link.person)} · ${channelName[link.channel]}`,
                data: toPressData({
                  type: 'office',
                  act: { type: 'ask-unlink', channel: link.channel, userId: link.userId },
                }),
              },
            ]),
          };
    case 'confirm-unlink':
      return {
        lines: [
          line(
            'Gỡ ',
            b(`${nameOf(content.person)} · ${channelName[content.channel]}`),
            '? Tài khoản này không hỏi và không báo cáo được nữa, cho đến khi có mã mời mới.',
          ),
        ],
        buttons: [
          [
            {
              label: 'Gỡ liên kết',
              data: toPressData({
                type: 'office',
                act: { type: 'unlink', channel: content.channel, userId: content.userId },
              }),
            },
          ],
        ],
      };
    case 'unlinked':
      return only(`Đã gỡ ${nameOf(content.person)} trên ${channelName[content.channel]}.`);
    case 'group-linked':
      return only(
        content.elsewhere
          ? 'Nhóm này đã được liên kết từ trước; từ nay bản tổng hợp gửi vào đây.'
          : content.before
            ? 'Nhóm này đã được liên kết từ trước.'
            : 'Đã liên kết nhóm này. Trong nhóm, hãy nhắc tên tôi hoặc dùng lệnh.',
      );
  }
}
