import type { ActsOfAccount, LinkingContent } from '../../core/features/linking/declared.ts';
import type { Redemption } from '../../core/people/enrolment.ts';
import type { JoinedAccount } from '../../core/people/joined-account.ts';
import type { Person } from '../../core/people/org.ts';
import type { Content } from '../../core/said/content.ts';
import type { Button, Message } from '../../core/said/message.ts';
import type { Names } from '../../core/said/names.ts';
import { toPeriod } from '../../core/time/period.ts';
import { say, type WordingOf, type WordsOf } from '../wording.ts';
import { button, stopButton } from './button.ts';
import { shortOffice, theOffice } from './called.ts';
import { linkGroupWords } from './joining-words.ts';
import { linkRows, linkWords } from './link-rows.ts';
import { channelNames } from './names.ts';
import { shortList } from './short-list.ts';
import { welcomeMessage } from './welcome.ts';
import { b, line, moment, monthName, notKnown, only, shortDate, withTitle } from './words.ts';

const nameOf = (person: Person | null): string => person?.name ?? 'người đã bị xóa';

/** «Lê Hải Yến; Chánh Thanh tra Sở và 12 người khác» */
function peopleList(names: readonly string[]): string {
  const { shown, left } = shortList(names, '; ', 600);
  return `${shown.join('; ')}${left === 0 ? '' : ` và ${left} người khác`}`;
}

const inviteAllButton = (count: number): Button =>
  button(`Mời ${count > 1 ? 'tất cả ' : ''}${count} người chưa liên kết`, { type: 'invite-all' });

/** «Zalo, tên hiển thị «Bình Minh»». */
const accountWords = ({ channel, shownName }: Pick<JoinedAccount, 'channel' | 'shownName'>): string =>
  `${channelNames[channel]}${shownName === undefined ? '' : `, tên hiển thị «${shownName}»`}`;

/** What an account did before it was removed. */
function didWords({ reports, drafts, returns, others }: ActsOfAccount): string {
  const did = [
    ...reports.map(
      ({ unit, period, sentAt }) =>
        `gửi báo cáo ${monthName(toPeriod(period))} của ${unit.name} lúc ${moment(sentAt)}`,
    ),
    ...drafts.map(
      ({ unit, period, answered }) =>
        `ghi vào bản đang soạn ${monthName(toPeriod(period))} của ${unit.name} (${answered} nhiệm vụ)`,
    ),
    ...(returns > 0 ? [`trả lại ${returns} nhiệm vụ`] : []),
    ...(others > 0 ? [`làm ${others} việc khác, có trong nhật ký`] : []),
  ];
  return `Trước khi bị gỡ, tài khoản đó đã ${did.join('; ')}.`;
}

const undoLabel = 'Bỏ những việc đó';

/** Choices to see what an account did, and to undo it. */
function didButtons(
  { reports, drafts, returns }: ActsOfAccount,
  { channel, userId }: Pick<JoinedAccount, 'channel' | 'userId'>,
  to: 'self' | 'office' | 'own' | 'others' | undefined,
): Button[][] {
  const seen = to === 'office' ? reports : [...reports, ...drafts];
  const keys = new Set(seen.map(({ unit, period }) => `${unit.id} ${period}`));
  return [
    ...[...keys].map((key) => {
      const { unit, period } = seen.find((one) => `${one.unit.id} ${one.period}` === key)!;
      return [
        button(`Xem báo cáo ${unit.name}`, {
          type: to === 'office' ? 'choose-returned-task' : 'open',
          unit: unit.id,
          period,
        }),
      ];
    }),
    ...(reports.length + drafts.length + returns > 0
      ? [[button(undoLabel, { type: 'undo-account', channel, userId })]]
      : []),
  ];
}

/** The same by words alone: what is undone so is no matter of a number that was typed for something else. */
function choicesOfDid(
  ...told: Parameters<typeof didButtons>
): Pick<Message, 'buttons' | 'wordsOnly' | 'typed'> {
  const buttons = didButtons(...told);
  const isUndoable = buttons.flat().some(({ label }) => label === undoLabel);
  return buttons.length === 0
    ? {}
    : { buttons, wordsOnly: true, ...(isUndoable ? { typed: 'Gõ «bỏ những việc đó» để bỏ hết.' } : {}) };
}

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

/** Words for joining, inviting and linking. */
export const linking = {
  redeemed: (content, names) => say(redemptions, content.result, content, names),
  'foreign-link': ({ linked }) =>
    only(
      linked
        ? 'Đường dẫn này không có mã của tôi; anh/chị đã liên kết rồi, cứ hỏi hoặc gõ /trogiup.'
        : `Đường dẫn này không có mã của tôi, hoặc bị thiếu một đoạn. Xin ${theOffice} gửi lại lời mời rồi chuyển nguyên cho tôi.`,
    ),
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
  'account-waits': ({ person }) =>
    only(
      `Tài khoản này đang chờ xác nhận là của ${nameOf(person)}: từ tài khoản đã liên kết trước, hoặc từ ${theOffice}. Xong tôi báo ngay tại đây.`,
    ),
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
  'in-group': () => only(linkGroupWords),
  'code-in-group': () =>
    only(
      `Mã liên kết là của riêng một người; mã đã gửi vào nhóm không dùng được nữa. Xin ${theOffice} cấp mã mới, rồi gửi mã đó cho tôi ở chat riêng.`,
    ),
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
  anonymous: () =>
    only(
      `Anh/chị đang ẩn danh trong nhóm nên tôi không biết là ai. Xin tắt «Ẩn danh» trong quyền quản trị viên của mình rồi gõ lại /nhom, hoặc nhờ người khác của ${theOffice} gõ.`,
    ),
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
  unlinked: ({ link, did }) => ({
    lines: [line(`Đã gỡ ${linkWords(link)}.`), ...(did ? [line(didWords(did))] : [])],
    ...(did ? choicesOfDid(did, link, 'office') : {}),
  }),
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
  'group-linked': ({ before, elsewhere }) =>
    only(
      elsewhere
        ? 'Nhóm này đã được liên kết từ trước; từ nay bản tổng hợp gửi vào đây.'
        : before
          ? 'Nhóm này đã được liên kết từ trước.'
          : 'Đã liên kết nhóm này. Trong nhóm, hãy nhắc tên tôi hoặc dùng lệnh.',
    ),
} satisfies WordingOf<LinkingContent>;
