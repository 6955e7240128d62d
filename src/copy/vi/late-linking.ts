import type { LinkingContent } from '../../core/features/linking/declared.ts';
import type { Redemption } from '../../core/people/enrolment.ts';
import type { JoinedAccount } from '../../core/people/joined-account.ts';
import type { Content } from '../../core/said/content.ts';
import type { Message } from '../../core/said/message.ts';
import type { Names } from '../../core/said/names.ts';
import { toPeriod } from '../../core/time/period.ts';
import { say, type WordingOf, type WordsOf } from '../wording.ts';
import { choicesOfDid, didWords } from './acts-of-account.ts';
import { button, stopButton } from './button.ts';
import { shortOffice, theAgency, theOffice } from './called.ts';
import { inviteAllButton, nameOf, type SaidAtOnce } from './code-words.ts';
import { linkRows } from './link-rows.ts';
import { channelNames } from './names.ts';
import { shortList } from './short-list.ts';
import { welcomeMessage } from './welcome.ts';
import { b, line, moment, monthName, only, shortDate, withTitle } from './words.ts';

/** «Lê Hải Yến; Chánh Thanh tra Sở và 12 người khác» */
function peopleList(names: readonly string[]): string {
  const { shown, left } = shortList(names, '; ', 600);
  return `${shown.join('; ')}${left === 0 ? '' : ` và ${left} người khác`}`;
}

/** «Zalo, tên hiển thị «Bình Minh»». */
const accountWords = ({ channel, shownName }: Pick<JoinedAccount, 'channel' | 'shownName'>): string =>
  `${channelNames[channel]}${shownName === undefined ? '' : `, tên hiển thị «${shownName}»`}`;

type Redeemed = Extract<Content, { type: 'redeemed' }>;

const triedTooOften = 'Mã không đúng 5 lần; 15 phút nữa anh/chị thử lại.';

/** What is said of a code to whoever needs none; of no code whose it was. */
function ofSentCode(code: Extract<Redemption, { type: 'already-linked' }>['code']): string {
  if (code === 'own') return 'mã này anh/chị đã dùng rồi, không cần gửi lại.';
  if (code === 'over')
    return `mã này không còn dùng được. Ai cần mã thì xin ${theOffice} cấp mã mới; không có gì thay đổi.`;
  if (code === 'none') return `đây không phải mã do ${theOffice} cấp. Không có gì thay đổi.`;
  return 'mã chưa bị dùng và không có gì thay đổi.';
}

const redemptions: WordsOf<Redemption, [content: Redeemed, names: Names], Message> = {
  linked: (_, { person, welcome }, names) =>
    person && welcome
      ? welcomeMessage(person, welcome, names)
      : only(`Đã liên kết: ${nameOf(person)}. Xem những việc làm được: /trogiup`),
  waits: (_, { person }) =>
    only(
      `Đã nhận mã của ${nameOf(person)}. Người này đã có tài khoản khác, nên phải được xác nhận từ tài khoản đó hoặc từ ${theOffice}; xong tôi báo ngay tại đây.`,
    ),
  'already-linked': ({ code }, { person }) =>
    only(`Tài khoản này đã liên kết với ${nameOf(person)}; ${ofSentCode(code)}`),
  used: () => only(`Mã này đã được dùng; anh/chị xin ${theOffice} cấp mã mới.`),
  replaced: () =>
    only(
      `Mã này đã được thay bằng một mã mới hơn; anh/chị gửi mã ${theOffice} cấp gần nhất, hoặc xin mã mới.`,
    ),
  spoilt: () => only(`Mã này đã bị hủy vì từng được gửi vào một nhóm; anh/chị xin ${theOffice} cấp mã mới.`),
  several: (_, { person }) =>
    only(
      `Tin này có mã của nhiều người nên tôi không dùng mã nào; các mã vẫn như trước. ${person ? 'Mỗi mã chỉ chuyển cho đúng người của mã đó' : 'Anh/chị chỉ gửi mã ở dòng có tên mình'}.`,
    ),
  expired: () => only(`Mã này đã hết hạn (7 ngày); anh/chị xin ${theOffice} cấp mã mới.`),
  wrong: ({ triesLeft }) =>
    only(
      triesLeft > 0
        ? `Mã không đúng; còn ${triesLeft} lần thử. Mã gồm 26 chữ và số, ${theOffice} cấp.`
        : triedTooOften,
    ),
  silence: () => only(triedTooOften),
};

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

/** Words for joining, inviting and linking. */
export const lateLinking = {
  redeemed: (content, names) => say(redemptions, content.result, content, names),
  'account-joined': ({ joined, isOwn }) => {
    const { channel, userId, person, at } = joined;
    const account = { channel, userId };
    return {
      lines: [
        line(
          isOwn
            ? 'Một tài khoản khác vừa liên kết với tên anh/chị: '
            : `Thêm một tài khoản của ${withTitle(person)}: `,
          b(accountWords(joined)),
          `, ${moment(at)}.`,
        ),
        line(
          isOwn
            ? 'Có phải anh/chị không? Chưa trả lời thì tài khoản đó chưa đọc và chưa báo cáo được gì; tin nhắn vẫn gửi về đây.'
            : `Có đúng là người này không? Tài khoản mới chưa đọc và chưa báo cáo được gì cho đến khi chính người này hoặc ${shortOffice} xác nhận.`,
        ),
      ],
      // It comes unasked: a number that is typed just then was meant for what stood there before.
      wordsOnly: true,
      typed: isOwn ? 'Gõ «đúng là tôi» hoặc «không phải tôi».' : 'Gõ «đúng» hoặc «không phải».',
      buttons: [
        [button(isOwn ? 'Đúng là tôi' : 'Đúng', { type: 'confirm-account', ...account })],
        [button(isOwn ? 'Không phải tôi – gỡ' : 'Không phải – gỡ', { type: 'reject-account', ...account })],
      ],
    };
  },
  'which-account': ({ accounts, isTheirs }) => {
    const [only, another] = accounts;
    if (only && !another && !isTheirs)
      return {
        lines: [line('Gỡ tài khoản ', b(accountWords(only)), ` của ${withTitle(only.person)}?`)],
        wordsOnly: true,
        typed: 'Gõ «gỡ» hoặc «thôi».',
        buttons: [
          [button('Gỡ', { type: 'reject-account', channel: only.channel, userId: only.userId })],
          [stopButton()],
        ],
      };
    const rows = linkRows(accounts.map(({ at, ...account }) => ({ ...account, linkedAt: at })));
    return {
      lines: [line(isTheirs ? 'Xác nhận tài khoản nào?' : 'Gỡ tài khoản nào?')],
      buttons: accounts.map(({ channel, userId }, at) => [
        button(rows[at]!, {
          type: isTheirs ? 'confirm-account' : 'reject-account',
          channel,
          userId,
        }),
      ]),
    };
  },
  'account-settled': ({ joined, is, to, canUndo, did }) => {
    const account = `${nameOf(joined.person)} · ${accountWords(joined)}`;
    const { channel, userId } = joined;
    if (is === 'rejected')
      return {
        lines: [
          line(`Đã gỡ ${account}. Tài khoản đó không đọc và không báo cáo được gì nữa.`),
          ...(did ? [line(didWords(did))] : []),
        ],
        ...(did ? choicesOfDid(did, { channel, userId }, to) : {}),
      };
    if (to === 'own')
      return {
        lines: [
          line(
            `${theOffice} đã xác nhận tài khoản này là của anh/chị: `,
            b(accountWords(joined)),
            '. Tin nhắn vẫn gửi về đây; đổi bằng /kenh.',
          ),
        ],
        wordsOnly: true,
        typed: 'Gõ «không phải tôi» để gỡ.',
        buttons: [[button('Không phải tôi – gỡ', { type: 'reject-account', channel, userId })]],
      };
    if (to === 'others') return only(`${account} đã được xác nhận. Nhầm thì gỡ: /go`);
    if (is === 'known') return only(`${account} đã được xác nhận từ trước; không có gì thay đổi.`);
    return {
      lines: [
        line(
          to === 'office'
            ? `Đã xác nhận ${account}; người này cũng được báo. Tin nhắn vẫn gửi về tài khoản cũ. ${canUndo ? 'Gỡ' : 'Xác nhận nhầm thì gõ «nhầm»; gỡ'} sau này: /go`
            : `Đã xác nhận ${account}. Tin nhắn vẫn gửi về tài khoản cũ; đổi bằng /kenh.${canUndo ? '' : ' Xác nhận nhầm thì gõ «không phải tôi».'}`,
        ),
      ],
      ...(canUndo
        ? {
            buttons: [[button('Nhầm – gỡ', { type: 'withdraw-account', channel, userId })]],
            wordsOnly: true,
            typed:
              to === 'office' ? 'Xác nhận nhầm thì gõ «nhầm».' : 'Xác nhận nhầm thì gõ «không phải tôi».',
          }
        : {}),
    };
  },
  'acts-undone': ({ by, to, reports, drafts, returns }) => {
    const done = [
      ...reports.map(({ unit, period }) => `bỏ báo cáo ${monthName(toPeriod(period))} của ${unit.name}`),
      ...(drafts > 0 ? [`bỏ ${drafts} bản đang soạn`] : []),
      ...(returns > 0 ? [`rút lại ${returns} lần trả lại`] : []),
    ];
    if (done.length === 0) return only('Không còn việc nào của tài khoản đó để bỏ.');
    const what = `${to === 'self' ? 'Đã' : `${by.name} đã`} ${done.join('; ')}, vì do tài khoản đã gỡ làm.`;
    const mine = to === 'own' || (to === 'self' && by.role !== 'office');
    const again = reports.length + drafts > 0 && mine ? ' Báo cáo lại: /baocao' : '';
    const stands = reports.length > 0 && !mine ? ' Bản đó không còn tính; đơn vị báo cáo lại.' : '';
    return only(`${what}${again}${stands}`);
  },
  'account-removed': ({ none }) =>
    only(
      none
        ? 'Không còn tài khoản nào chờ xác nhận.'
        : 'Tài khoản đó đã được gỡ từ trước; không có gì thay đổi.',
    ),
  'account-answered': ({ person, welcome }, names) =>
    welcome
      ? welcomeMessage(person, welcome, names)
      : only(`Liên kết của tài khoản này đã bị gỡ; cần thì anh/chị xin ${theOffice} cấp mã mới.`),
  'code-spoilt': ({ persons }) => ({
    lines: [
      line(
        'Mã của ',
        b(peopleList(persons.map(({ name }) => name))),
        ' bị gửi vào một nhóm nên tôi đã hủy, chưa ai dùng mã đó. Cấp mã mới?',
      ),
    ],
    buttons: persons.map(({ id, name }) => [button(`Mời ${name}`, { type: 'invite', personId: id })]),
  }),
  'who-joined'({ joined, missing, opens, isAsked, amid }) {
    const names = peopleList(joined.map((one) => `${nameOf(one.person)} (${accountWords(one)})`));
    const left = peopleList(missing.map(({ name }) => name));
    const count = missing.length;
    const rest = opens
      ? `Kỳ ${monthName(toPeriod(opens.period))} mở ${shortDate(opens.at)}; ${count} người chưa liên kết nên sẽ không nhận được tin nhắc: ${left}.`
      : count > 0
        ? `Còn ${count} người chưa liên kết: ${left}.`
        : 'Mọi người trong danh bạ đã liên kết.';
    return {
      lines: [
        ...(names !== '' ? [line(`${isAsked ? 'Đã liên kết' : 'Mới tham gia'}: ${names}.`)] : []),
        line(`${rest}${amid && count > 0 ? ' Mời: /moi' : ''}`),
      ],
      ...(count > 0 && !amid ? { buttons: [[inviteAllButton(count)]] } : {}),
    };
  },
  'told-on-return': ({ since, codes, joined }) => ({
    lines: [
      line(`Từ ${moment(since)} tôi không nhắn được cho tài khoản này. Trong lúc đó:`),
      ...codes.map(({ person, at }) =>
        line(`– ${moment(at)}: mã ${shortOffice} cho ${withTitle(person)} được tạo tại máy chủ;`),
      ),
      ...joined.map(({ person, at, ...account }) =>
        line(`– ${moment(at)}: ${withTitle(person)} liên kết ${accountWords(account)};`),
      ),
      line('Ai không phải thì gỡ: /go'),
    ],
  }),
} satisfies WordingOf<Exclude<LinkingContent, { type: SaidAtOnce }>>;
