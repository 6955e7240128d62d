import { describe, expect, it } from 'vitest';
import { context as data } from '../../../../test/support/context.ts';
import { people, startTalk } from '../../../../test/support/talk.ts';
import { oneTimeCodes } from '../../../app/one-time-codes.ts';
import { vietnamese } from '../../../copy/vi/index.ts';
import { invite, isInvitation } from '../../people/enrolment.ts';
import { plainText } from '../../said/message.ts';
import type { Names } from '../../said/names.ts';

const { hts, yen, inspector, office, chief } = people;
const stranger = '84912345678';

/** A department in which one person has a code and no account, with the invitation as the office reads it. */
function invited(personId: string, startAt = '2023-05-22T09:00:00') {
  const talk = startTalk(startAt);
  let code = '';
  let invitation = '';
  talk.change((state) => {
    const without = { ...state, accounts: state.accounts.filter((one) => one.personId !== personId) };
    const made = invite(
      without,
      personId,
      office,
      Date.parse(`${startAt.slice(0, 10)}T07:00:00+07:00`),
      oneTimeCodes,
    );
    code = made.code;
    const person = data.org.people.find(({ id }) => id === personId)!;
    invitation = plainText(
      vietnamese.toMessage(
        { type: 'invitation', person, code, expiresAt: made.expiresAt },
        { ...data, inviteLink: (given) => `https://t.me/ddci_test_bot?start=${given}` },
      ),
    );
    return made.state;
  });
  return { talk, code, grouped: code.match(/.{1,4}/g)!.join('-'), invitation };
}

const wrong = 'abcdefghijkmnpqrstuvwxyz23';

describe('a code', () => {
  it.each([
    ['alone', ({ code }: { code: string }) => code],
    ['in a sentence', ({ code }: { code: string }) => `Em gửi mã ạ: ${code}, anh xem giúp em`],
    [
      'in groups in a sentence',
      ({ grouped }: { grouped: string }) => `mã của tôi là ${grouped.toUpperCase()}.`,
    ],
    [
      'in blanks in a sentence',
      ({ grouped }: { grouped: string }) => `mã «${grouped.replaceAll('-', ' ')}» đây`,
    ],
    ['in a link', ({ code }: { code: string }) => `https://t.me/ddci_test_bot?start=${code}`],
    [
      'in a link within a sentence',
      ({ code }: { code: string }) => `Văn phòng gửi t.me/ddci_test_bot?start=${code} mà không mở được`,
    ],
    ['behind /start', ({ code }: { code: string }) => `/start ${code}`],
    ['in the whole invitation', ({ invitation }: { invitation: string }) => invitation],
    [
      'in the invitation with a word of the office before it',
      ({ invitation }: { invitation: string }) => `Chị nhận mã nhé\n${invitation}`,
    ],
  ])('is read %s', (_, typed) => {
    const { talk, ...given } = invited(hts);
    expect(talk.say(stranger, typed(given as never)).text).toContain('Đã liên kết: Trưởng phòng Hạ tầng số');
  });

  it('is one try a text, however many of its shape stand there: the first', () => {
    const { talk, code } = invited(hts);
    expect(talk.say(stranger, Array(10).fill(wrong).join(' ')).text).toContain('còn 4 lần thử');
    expect(talk.say(stranger, `${wrong} hay là ${code}`).text).toContain('còn 3 lần thử');
    for (let tries = 0; tries < 3; tries++) talk.say(stranger, `mã ${wrong}`);
    expect(talk.say(stranger, `mã ${code}`).kind).toBe('silence');
  });

  it.each([
    'xin chào, tôi là Lò Văn Ai ở phòng Hạ tầng số, cho tôi hỏi ai phụ trách chi phí thời gian',
    'ngay 25 thang 5 nam 2023 phong em da nop bao cao roi a',
    'so dien thoai 0912 345 678, cccd 0123 4567 8901 2345 6789 0123 45',
    'https://drive.google.com/file/d/abcdefghijkmnpqrstuvwxyz23/view',
    'https://example.vn/abcdefghijkmnpqrstuvwxyz23?x=abcdefghijkmnpqrstuvwxyz24',
    'e3b2c442-98fc-4c14-9afb-f4c8996fb924',
    '22223333444455556666777788',
    'aiphutrachchiphithoigianvay nhanh giup em',
    'abcdefghijkmnpqrstuvwxyz23456 dai hon mot ma',
    '/start',
  ])('is not seen where nothing has its shape: «%s»', (text) => {
    const { talk } = invited(hts);
    expect(talk.say(stranger, text).text).toContain('Tôi chưa biết anh/chị');
    expect(talk.state().wrongCodes).toEqual([]);
  });

  it('is what a linked person sends as a whole message or as an invitation; other words stay theirs', () => {
    const { talk, code, grouped, invitation } = invited(hts);
    for (const typed of [
      code,
      grouped,
      `/start ${code}`,
      `https://t.me/ddci_test_bot?start=${code}`,
      invitation,
    ])
      expect(talk.say(yen, typed).text).toContain('đã liên kết với Lê Hải Yến');
    talk.say(inspector, '/baocao');
    talk.say(inspector, 'chậm');
    const said = talk.say(inspector, `Chờ hồ sơ mã ${wrong} của tỉnh`);
    expect(said.text).not.toContain('mã chưa bị dùng');
    const entries = talk.state().drafts.flatMap(({ entries: all }) => Object.values(all));
    expect(JSON.stringify(entries)).toContain(`Chờ hồ sơ mã ${wrong} của tỉnh`);
    expect(talk.state().wrongCodes).toEqual([]);
  });
});

describe('the codes of several people in one text, as the office lists them', () => {
  /** Two who have no account, and the list of their codes. */
  function listed() {
    const { talk, grouped, code } = invited(hts);
    let second = '';
    talk.change((state) => {
      const made = invite(
        { ...state, accounts: state.accounts.filter(({ personId }) => personId !== yen) },
        yen,
        office,
        Date.parse('2023-05-22T07:00:00+07:00'),
        oneTimeCodes,
      );
      second = made.code;
      return made.state;
    });
    const list = `Mã mời của 2 người chưa liên kết:\nLê Hải Yến (Phó Giám đốc):\n${second}\nTrưởng phòng Hạ tầng số: ${grouped}`;
    return { talk, code, second, list };
  }

  it.each(['web', 'telegram'] as const)('link nobody who passes it on, and stay good, on %s', (channel) => {
    const { talk, code, second, list } = listed();
    const chat = { chat: { channel, chatId: stranger } } as never;
    const before = talk.state().accounts;
    expect(talk.say(stranger, list, chat).text).toContain('Tin này có mã của nhiều người');
    expect(talk.state().accounts).toEqual(before);
    expect(talk.state().wrongCodes).toEqual([]);
    expect(talk.say(stranger, second, chat).text).toContain('Đã liên kết: Lê Hải Yến');
    expect(talk.say('nguoi-khac', code, chat).text).toContain('Đã liên kết: Trưởng phòng Hạ tầng số');
  });

  it("are nobody's words in a report, and are not sent back to whoever is linked", () => {
    const { talk, list } = listed();
    for (const typed of ['/baocao', 'chậm']) talk.say(inspector, typed);
    expect(talk.say(inspector, list).text).toContain('Mỗi mã chỉ chuyển cho đúng người của mã đó');
    expect(JSON.stringify(talk.state().drafts)).not.toContain('Mã mời');
  });

  it('are all ended where a group reads them, and said to be so afterwards', () => {
    const { talk, code, second, list } = listed();
    const said = talk.inGroup(inspector, list);
    const [told] = said.notices.filter(({ to }) => to === office);
    expect(told?.text).toContain('Lê Hải Yến');
    expect(told?.text).toContain('Trưởng phòng Hạ tầng số');
    for (const given of [code, second]) {
      const answer = talk.say(stranger, given).text;
      expect(answer).toContain('đã bị hủy');
      expect(answer).not.toContain('đã được dùng');
    }
    expect(talk.state().accounts.some(({ userId }) => userId === stranger)).toBe(false);
  });
});

describe('a code or link that is of no use', () => {
  it('that was used, sent by somebody linked: never said to be unused, nor whose it was', () => {
    const { talk, code } = invited(hts);
    expect(talk.say(yen, code).text).toContain('mã chưa bị dùng');
    talk.say(stranger, code);
    for (const typed of [code, `https://t.me/ddci_test_bot?start=${code}`]) {
      const said = talk.say(yen, typed).text;
      expect(said).toContain('không còn dùng được');
      expect(said).not.toMatch(/chưa bị dùng|Hạ tầng số/);
      expect(talk.say(stranger, typed).text).toContain('anh/chị đã dùng rồi');
      expect(talk.say('nguoi-khac', typed).text).toContain('xin Văn phòng Sở cấp mã mới');
    }
    expect(talk.say(yen, wrong).text).toContain('không phải mã do Văn phòng Sở cấp');
  });

  it.each([
    'https://t.me/another_bot?start=ref_12345',
    't.me/ddci_test_bot?start=abcd-efg2',
    'https://t.me/ddci_test_bot?startgroup=true',
  ])('as a link of another bot, or cut short: «%s»', (link) => {
    const { talk } = invited(hts);
    expect(talk.say(stranger, link).text).toContain('không có mã của tôi');
    expect(talk.say(stranger, `Mời chị dùng ${link}`).text).toContain('Xin Văn phòng Sở');
    expect(talk.state().wrongCodes).toEqual([]);
    expect(talk.say(yen, link).text).toContain('anh/chị đã liên kết rồi');
    // Where a report waits for words, a link is its proof.
    for (const typed of ['/baocao', 'chậm']) talk.say(inspector, typed);
    expect(talk.say(inspector, link).text).not.toContain('không có mã của tôi');
  });
});

describe('who joins', () => {
  it('as a head is told the unit, the month that is open, and begins at once', () => {
    const { talk, code } = invited(hts);
    const said = talk.say(stranger, code);
    expect(said.text).toBe(
      [
        'Đã liên kết: Trưởng phòng Hạ tầng số. Chào anh/chị!',
        'Anh/chị là trưởng đơn vị, báo cáo hằng tháng cho Phòng Hạ tầng số bằng /baocao; cử người báo cáo thay bằng /uyquyen.',
        'Báo cáo tháng 5/2023 của Phòng Hạ tầng số đang mở: 6 nhiệm vụ, hạn 17:00 thứ Năm 25/05 (còn 3 ngày).',
        'Hỏi gì về kế hoạch cũng được, ví dụ «chỉ số nào tụt nhiều nhất». Những việc khác: /trogiup',
      ].join('\n'),
    );
    expect(talk.press(stranger, talk.buttonOf(said, 'Báo cáo ngay')).text).toContain('1/6');
  });

  it('before the month opens is told when it will', () => {
    const { talk, code } = invited(hts, '2023-05-19T08:00:00');
    const said = talk.say(stranger, code);
    expect(said.text).toContain('Kỳ báo cáo tháng 5/2023 mở lúc 08:00 thứ Hai 22/05.');
    expect(said.labels).toEqual([]);
  });

  it('after the deadline is told that it may still be sent', () => {
    const { talk, code } = invited(hts, '2023-05-26T08:00:00');
    const said = talk.say(stranger, code);
    expect(said.text).toContain('đang mở: 6 nhiệm vụ, đã quá hạn 17:00 thứ Năm 25/05, vẫn gửi được.');
    expect(said.labels).toEqual(['Báo cáo ngay']);
  });

  it('as a leader is told the indices, and the month', () => {
    const { talk, code } = invited(yen);
    const said = talk.say(stranger, code);
    expect(said.text).toContain('Anh/chị là lãnh đạo, phụ trách 2 chỉ số (');
    expect(said.text).toContain('Chi phí thời gian');
    expect(said.text).toContain('Kỳ báo cáo tháng 5/2023 đang mở, hạn 17:00 thứ Năm 25/05 (còn 3 ngày).');
    expect(said.labels).toEqual([]);
  });

  it('in the office is told its commands; its head reports, too', () => {
    const first = invited(office);
    expect(first.talk.say(stranger, first.code).text).toContain('Anh/chị làm việc của Văn phòng Sở');
    const second = invited(chief);
    const said = second.talk.say(stranger, second.code);
    expect(said.text).toContain('báo cáo hằng tháng cho Văn phòng Sở bằng /baocao');
    expect(said.text).toContain('Anh/chị làm việc của Văn phòng Sở');
    expect(said.labels).toEqual(['Báo cáo ngay']);
  });
});

describe('an invitation that is forwarded', () => {
  const person = data.org.people.find(({ id }) => id === yen)!;
  const code = 'abcdefghijkmnpqrstuvwxyz23';
  const worded = (names: Partial<Names>): string =>
    plainText(
      vietnamese.toMessage({ type: 'invitation', person, code, expiresAt: 0 }, { ...data, ...names }),
    );
  const telegramLink = (given: string) => `https://t.me/ddci_test_bot?start=${given}`;

  it('says under which name Zalo shows the bot, where that is known', () => {
    expect(worded({ speaksOn: ['zalo'], zaloName: 'Bot DDCI Sở TTTT' })).toContain(
      'Mời Lê Hải Yến (Phó Giám đốc) dùng Trợ lý DDCI: mở Zalo, tìm «Bot DDCI Sở TTTT», gửi mã dưới đây',
    );
    expect(worded({ speaksOn: ['zalo'] })).toContain('mở Zalo, mở cuộc trò chuyện với bot của Sở');
  });

  it('says how the bot is found where nobody gave its name, and the office what to send along', () => {
    const unnamed: Partial<Names> = { speaksOn: ['zalo'] };
    expect(worded(unnamed)).toContain('(Văn phòng gửi kèm liên kết của bot), gửi mã');
    const toOffice = (names: Partial<Names>): string[] =>
      [
        { type: 'code' as const, person, code, expiresAt: 0 },
        { type: 'codes' as const, codes: [{ person, code }], expiresAt: 0 },
      ].map((content) => plainText(vietnamese.toMessage(content, { ...data, ...names })));
    for (const said of toOffice(unnamed))
      expect(said).toContain('gửi kèm liên kết hoặc danh thiếp của bot trên Zalo');
    for (const names of [{ speaksOn: ['telegram' as const] }, { ...unnamed, zaloName: 'Bot DDCI' }])
      for (const said of toOffice(names)) expect(said).not.toContain('danh thiếp');
  });

  it('is taken as it stands by whoever gets it, and as one sent before it was worded so', () => {
    for (const text of [worded({}), worded({ speaksOn: ['telegram'], inviteLink: telegramLink })])
      expect(isInvitation(text), text).toBe(true);
    expect(isInvitation(`Mã mời của Lê Hải Yến:\n${code}`)).toBe(true);
    expect(isInvitation('Mời họp dùng trợ lý')).toBe(false);
  });

  it('sends nobody to a platform on which the bot does not speak', () => {
    const onTelegram = worded({ speaksOn: ['telegram'], inviteLink: telegramLink });
    expect(onTelegram).toContain('DDCI: mở https://t.me/');
    expect(onTelegram).not.toContain('Zalo');
    expect(worded({ speaksOn: ['zalo'] })).not.toContain('Telegram');
    expect(worded({ speaksOn: [] })).not.toMatch(/Zalo|Telegram/);
    const both = worded({ speaksOn: ['telegram', 'zalo'], telegramLink });
    expect(both).toMatch(/: mở Zalo, mở [\s\S]*Dùng Telegram thì mở https/);
  });
});

describe('somebody whom nobody knows', () => {
  it.each(['/start', '/trogiup', 'xin chào', 'menu', 'hỏi được gì', '/index', 'hạn báo cáo tháng này'])(
    '«%s» is answered with how to join, and with no question that would not be answered',
    (typed) => {
      const said = startTalk().say('nguoi-la', typed);
      expect(said.text).toBe('Tôi chưa biết anh/chị. Xin mã tham gia ở Văn phòng Sở rồi gửi mã đó vào đây.');
      expect(said.labels).toEqual([]);
    },
  );
});
