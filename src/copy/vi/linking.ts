import type { LinkingContent, linkingDeclared } from '../../core/features/linking/declared.ts';
import { linkingStanding } from '../../core/features/linking/declared.ts';
import type { CommandWords, WordingOf } from '../wording.ts';
import { choicesOfDid, didWords } from './acts-of-account.ts';
import { button } from './button.ts';
import { shortOffice, theOffice } from './called.ts';
import { inviteAllButton, linkGroupWords, nameOf, type SaidAtOnce } from './code-words.ts';
import { lateWords } from './late-words.ts';
import { linkRows, linkWords } from './link-rows.ts';
import { b, line, notKnown, only, withTitle } from './words.ts';

/** What a start has. */
const saidAtOnce = {
  'foreign-link': ({ linked }) =>
    only(
      linked
        ? 'Đường dẫn này không có mã của tôi; anh/chị đã liên kết rồi, cứ hỏi hoặc gõ /trogiup.'
        : `Đường dẫn này không có mã của tôi, hoặc bị thiếu một đoạn. Xin ${theOffice} gửi lại lời mời rồi chuyển nguyên cho tôi.`,
    ),
  'account-waits': ({ person }) =>
    only(
      `Tài khoản này đang chờ xác nhận là của ${nameOf(person)}: từ tài khoản đã liên kết trước, hoặc từ ${theOffice}. Xong tôi báo ngay tại đây.`,
    ),
  'in-group': () => only(linkGroupWords),
  'code-in-group': () =>
    only(
      `Mã liên kết là của riêng một người; mã đã gửi vào nhóm không dùng được nữa. Xin ${theOffice} cấp mã mới, rồi gửi mã đó cho tôi ở chat riêng.`,
    ),
  anonymous: () =>
    only(
      `Anh/chị đang ẩn danh trong nhóm nên tôi không biết là ai. Xin tắt «Ẩn danh» trong quyền quản trị viên của mình rồi gõ lại /nhom, hoặc nhờ người khác của ${theOffice} gõ.`,
    ),
  'not-oneself': () =>
    only(`Không tự gỡ tài khoản đang dùng được; hãy gỡ từ một tài khoản khác của ${shortOffice}.`),
  'choose-invited': ({ people, unlinked, unknown }) => ({
    lines: [...notKnown(unknown, 'ai tên'), line('Tạo mã mời cho ai?')],
    buttons: [
      ...people.map((person) => [button(withTitle(person), { type: 'invite', personId: person.id })]),
      ...(unlinked > 1 ? [[inviteAllButton(unlinked)]] : []),
    ],
  }),
  'choose-unlinked': ({ links, unknown }) => {
    if (links.length === 0) return only('Chưa có tài khoản nào được liên kết.');
    const rows = linkRows(links);
    return {
      lines: [...notKnown(unknown, 'tài khoản nào của'), line('Gỡ liên kết tài khoản nào?')],
      buttons: links.map(({ channel, userId }, at) => [
        button(rows[at]!, { type: 'ask-unlink', channel, userId }),
      ]),
    };
  },
  'confirm-unlink': ({ link }) => ({
    lines: [
      line(
        'Gỡ ',
        b(linkWords(link)),
        '? Tài khoản này không hỏi và không báo cáo được nữa, cho đến khi có mã mời mới.',
      ),
    ],
    buttons: [[button('Gỡ liên kết', { type: 'unlink', channel: link.channel, userId: link.userId })]],
  }),
  'group-linked': ({ before, elsewhere }) =>
    only(
      elsewhere
        ? 'Nhóm này đã được liên kết từ trước; từ nay bản tổng hợp gửi vào đây.'
        : before
          ? 'Nhóm này đã được liên kết từ trước.'
          : 'Đã liên kết nhóm này. Trong nhóm, hãy nhắc tên tôi hoặc dùng lệnh.',
    ),
  unlinked: ({ link, did }) => ({
    lines: [line(`Đã gỡ ${linkWords(link)}.`), ...(did ? [line(didWords(did))] : [])],
    ...(did ? choicesOfDid(did, link, 'office') : {}),
  }),
} satisfies WordingOf<Extract<LinkingContent, { type: SaidAtOnce }>>;

/** Words for who is linked, and how. Those of who joins, and whose an account is, are loaded when they are first said. */
export const linking = {
  ...lateWords('linking', linkingStanding),
  ...saidAtOnce,
} satisfies WordingOf<LinkingContent>;

/** What each command does, in half a line. */
export const linkingCommands: CommandWords<typeof linkingDeclared> = {
  moi: `${shortOffice}: tạo mã mời một người`,
  go: `${shortOffice}: gỡ liên kết một tài khoản`,
  nhom: `${shortOffice}: liên kết nhóm (gõ trong nhóm đó)`,
};
