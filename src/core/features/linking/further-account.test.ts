import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';
import { oneTimeCodes } from '../../../app/one-time-codes.ts';
import { consoleName, invite } from '../../people/enrolment.ts';
import { addressOf } from '../../people/links.ts';

const { inspector, office, hts } = people;
const other = '5550001';

/** The head of Thanh tra is linked; somebody else sends a second code of theirs. */
function secondCode(by: string = office) {
  const talk = startTalk();
  let code = '';
  talk.change((state) => {
    const made = invite(state, inspector, by, Date.parse('2023-05-22T07:00:00+07:00'), oneTimeCodes);
    code = made.code;
    return made.state;
  });
  const joined = talk.say(other, code, { userName: 'Bình\u202E Minh' });
  return { talk, joined };
}

describe('a further account of a person', () => {
  it('is told of to the account before it and to the office, with who, where, under which name and when', () => {
    const { talk, joined } = secondCode();
    expect(joined.text).toContain('phải được xác nhận từ tài khoản đó hoặc từ Văn phòng Sở');
    expect(joined.notices.map(({ to }) => to)).toEqual(['web:truong-thanh-tra', 'truong-van-phong', office]);
    for (const { text } of joined.notices) {
      expect(text).toContain('trang chạy thử, tên hiển thị «Bình Minh», 09:00 thứ Hai 22/05/2023');
    }
    expect(joined.notices[0]!.text).toContain('Một tài khoản khác vừa liên kết với tên anh/chị');
    // Reminders still go where they went.
    expect(addressOf(talk.state(), {}, inspector)).toEqual({ channel: 'web', chatId: inspector });
  });

  it('reads and reports nothing of the unit, by words, commands, buttons or the group, until somebody answers', () => {
    const { talk } = secondCode();
    const drafts = talk.state().drafts.length;
    for (const said of [
      talk.say(other, '/baocao'),
      talk.say(other, 'phòng em còn nợ gì'),
      talk.say(other, 'báo cáo tháng 5 của thanh tra'),
      talk.press(other, 'r:open:thanh-tra:2023-05'),
      talk.press(other, `o:acc:web:${other}`),
      talk.say(other, '/index 2.1'),
    ])
      expect(said.text).toContain('đang chờ xác nhận');
    expect(talk.state().drafts).toHaveLength(drafts);
    expect(talk.state().accounts.at(-1)).toMatchObject({ userId: other, unconfirmed: true });
  });

  it('is theirs once the account before it says so; messages stay where they were', () => {
    const { talk } = secondCode();
    const said = talk.press(inspector, `o:acc:web:${other}`);
    expect(said.text).toContain('Đã xác nhận');
    expect(said.notices).toEqual([
      { to: `web:${other}`, text: expect.stringContaining('Đã liên kết') as string },
    ]);
    expect(talk.say(other, '/baocao').text).toContain('Thanh tra Sở');
    expect(addressOf(talk.state(), {}, inspector)?.chatId).toBe(inspector);
    expect(talk.state().audit.at(-1)).toMatchObject({
      verb: 'confirm-account',
      by: inspector,
      after: 'web: Bình Minh',
    });
    // Whoever answers later hears that it is settled.
    expect(talk.press(office, `o:acc:web:${other}`).text).toContain('đã được xác nhận từ trước');
  });

  it('ends at once where it is not theirs: the account, the office and the person hear of it, and the trail has it', () => {
    const { talk } = secondCode();
    const said = talk.press(inspector, `o:rej:web:${other}`);
    expect(said.text).toContain('Đã gỡ');
    expect(said.notices.map(({ to }) => to)).toEqual([`web:${other}`, 'truong-van-phong', office]);
    expect(talk.state().accounts.some(({ userId }) => userId === other)).toBe(false);
    expect(talk.say(other, '/baocao').text).toContain('Xin mã');
    expect(
      talk
        .state()
        .audit.slice(-2)
        .map(({ verb }) => verb),
    ).toEqual(['join', 'reject-account']);
    // Whoever answers later hears what became of it, whatever they answer.
    for (const verb of ['acc', 'rej'])
      expect(talk.press(office, `o:${verb}:web:${other}`).text).toContain('đã được gỡ từ trước');
  });

  it('is removed by its person also after it was confirmed, and is never settled by others or by itself', () => {
    const { talk } = secondCode();
    expect(talk.press(hts, `o:acc:web:${other}`).text).toContain('Văn phòng Sở');
    talk.press(office, `o:acc:web:${other}`);
    expect(talk.press(other, `o:rej:web:${other}`).text).toContain('Không tự gỡ');
    expect(talk.press(inspector, `o:rej:web:${other}`).text).toContain('Đã gỡ');
  });

  it('needs nobody’s word where the code is the console’s: the old account may be lost', () => {
    const { talk, joined } = secondCode(consoleName);
    expect(joined.text).toContain('Đã liên kết');
    expect(joined.notices).toEqual([]);
    expect(addressOf(talk.state(), {}, inspector)?.chatId).toBe(other);
  });

  it.each(['không phải tôi', 'không phải', 'gỡ'])(
    'ends by «%s» whatever is open, which is asked again',
    (typed) => {
      const { talk } = secondCode();
      talk.say(inspector, '/baocao');
      const said = talk.say(inspector, typed);
      expect(said.text).toContain('Đã gỡ');
      expect(said.text).toContain('1/10');
      expect(talk.state().accounts.some(({ userId }) => userId === other)).toBe(false);
    },
  );

  it('is theirs by «đúng là tôi» in the middle of a form, which goes on', () => {
    const { talk } = secondCode();
    talk.say(inspector, '/vangmat');
    const said = talk.say(inspector, 'đúng là tôi');
    expect(said.text).toContain('Đã xác nhận');
    expect(said.messages).toHaveLength(2);
    expect(talk.state().accounts.at(-1)).not.toHaveProperty('unconfirmed');
    expect(talk.state().chats[`web:${inspector}`]?.form?.form.type).toBe('absence-dates');
  });

  it('that the office confirms is told to the account before it, and «nhầm» takes it back', () => {
    const { talk } = secondCode();
    const said = talk.press(office, `o:acc:web:${other}`);
    expect(said.notices.map(({ to }) => to)).toEqual([`web:${other}`, `web:${inspector}`, people.chief]);
    expect(said.notices[1]!.text).toContain('Văn phòng Sở đã xác nhận');
    expect(talk.say(office, 'nhầm').text).toContain('Đã gỡ');
    expect(talk.state().accounts.some(({ userId }) => userId === other)).toBe(false);
  });

  it('keeps the trail’s and everybody’s messages clear of whoever joined last, through /kenh alone', () => {
    const { talk } = secondCode();
    talk.press(inspector, `o:acc:web:${other}`);
    talk.change((state) => ({
      ...state,
      accounts: state.accounts.map((one) =>
        one.userId === other ? { ...one, channel: 'zalo' as const } : one,
      ),
    }));
    expect(addressOf(talk.state(), {}, inspector)).toEqual({ channel: 'web', chatId: inspector });
    expect(addressOf({ ...talk.state(), preferred: { [inspector]: 'zalo' } }, {}, inspector)).toEqual({
      channel: 'zalo',
      chatId: other,
    });
  });

  const second = (talk: ReturnType<typeof startTalk>, personId: string, userId: string) =>
    talk.change((state) => ({
      ...state,
      accounts: [
        ...state.accounts,
        {
          channel: 'zalo' as const,
          userId,
          personId,
          linkedAt: 1,
          shownName: 'Yến',
          unconfirmed: true as const,
        },
      ],
    }));

  it('is reached by the office’s words when its notice is long past: named at once, bare only behind the question', () => {
    const { talk } = secondCode();
    talk.say(office, '/moi');
    const asked = talk.say(office, 'không phải');
    expect(asked.text).toContain('Có đúng là người này không?');
    expect(talk.state().accounts.some(({ userId }) => userId === other)).toBe(true);
    expect(talk.say(office, 'không phải').text).toContain('Đã gỡ');

    const named = secondCode().talk;
    named.say(office, 'ai chưa báo cáo');
    expect(named.say(office, 'không phải Trưởng Thanh tra đâu').text).not.toContain('Đã gỡ');
    expect(named.say(office, 'không phải chị Chánh Thanh tra đâu, gỡ đi').text).toContain('Đã gỡ');
  });

  it('of two people is whose name stands in the words, else which is asked', () => {
    const { talk } = secondCode();
    second(talk, 'le-hai-yen', 'z1');
    expect(talk.say(office, 'không phải').labels).toEqual([
      expect.stringContaining('Thanh tra') as string,
      expect.stringContaining('Lê Hải Yến · Zalo «Yến»') as string,
    ]);
    expect(talk.say(office, 'đúng là chị Yến').text).toContain('Đã xác nhận Lê Hải Yến');
    expect(talk.state().accounts.find(({ userId }) => userId === 'z1')).not.toHaveProperty('unconfirmed');
    expect(talk.state().accounts.find(({ userId }) => userId === other)).toHaveProperty('unconfirmed');
  });

  it('of two in one’s own name is asked about, not guessed', () => {
    const { talk } = secondCode();
    second(talk, inspector, 'z2');
    const asked = talk.say(inspector, 'không phải tôi');
    expect(asked.text).toContain('Gỡ tài khoản nào?');
    expect(asked.labels).toHaveLength(2);
    expect(talk.say(inspector, '2').text).toContain('Đã gỡ');
    expect(talk.state().accounts.map(({ userId }) => userId)).not.toContain('z2');
    expect(talk.state().accounts.map(({ userId }) => userId)).toContain(other);
  });

  it('is found by «đúng» and «xác nhận» at any later time: asked once more, then settled; named it is settled at once', () => {
    for (const typed of ['đúng', 'xác nhận', 'xac nhan', 'ai đang chờ xác nhận', 'đúng rồi ạ']) {
      const { talk } = secondCode();
      talk.say(office, 'ai chưa báo cáo');
      expect(talk.say(office, typed).text, typed).toContain('Có đúng là người này không?');
      expect(talk.state().accounts.at(-1)).toHaveProperty('unconfirmed');
      expect(talk.say(office, 'đúng').text).toContain('Đã xác nhận Chánh Thanh tra Sở');
    }
    for (const typed of ['xác nhận tài khoản của Chánh Thanh tra', 'xac nhan chanh thanh tra']) {
      const { talk } = secondCode();
      talk.say(office, '/moi');
      expect(talk.say(office, typed).text, typed).toContain('Đã xác nhận Chánh Thanh tra Sở');
    }
    const { talk } = secondCode();
    second(talk, 'le-hai-yen', 'z1');
    expect(talk.say(office, 'xác nhận').text).toContain('Xác nhận tài khoản nào?');
  });

  it('is nothing that a bare yes of courtesy, or of somebody else, is about', () => {
    const { talk } = secondCode();
    for (const typed of ['ok', 'vâng ạ', 'cảm ơn'])
      expect(talk.say(office, typed).text, typed).not.toContain('Có đúng là người này không?');
    for (const typed of ['đúng', 'xác nhận', 'xác nhận tài khoản của Chánh Thanh tra'])
      expect(talk.say(hts, typed).text, typed).not.toContain('tài khoản của');
  });

  it('stands in the menu and under /go of whoever may say so, as the question whose it is', () => {
    const { talk } = secondCode();
    for (const who of [office, inspector]) {
      const menu = talk.say(who, 'menu');
      expect(menu.labels[0]).toBe('Xác nhận tài khoản mới của Chánh Thanh tra Sở');
      expect(talk.press(who, talk.buttonOf(menu, 'Xác nhận')).labels[0]).toContain('Đúng');
    }
    expect(talk.say(hts, 'menu').labels.join()).not.toContain('Xác nhận');
    const list = talk.say(office, '/go');
    expect(talk.press(office, talk.buttonOf(list, 'chờ xác nhận')).text).toContain(
      'Có đúng là người này không?',
    );
  });

  it('is taken by no number, wherever it is asked', () => {
    const { talk } = secondCode();
    const asked = talk.say(inspector, 'ai đang chờ xác nhận');
    expect(asked.messages.at(-1)).toMatchObject({ wordsOnly: true });
    for (const typed of ['1', '2', 'số 1', '1.']) talk.say(inspector, typed);
    expect(talk.state().accounts.at(-1)).toHaveProperty('unconfirmed');
  });

  it('that its person confirmed by mistake is taken back by «nhầm», and by «không phải tôi» in a report', () => {
    const { talk } = secondCode();
    expect(talk.say(inspector, 'đúng là tôi').labels).toEqual(['Nhầm – gỡ']);
    expect(talk.say(inspector, 'nhầm').text).toContain('Đã gỡ');
    expect(talk.state().accounts.some(({ userId }) => userId === other)).toBe(false);

    const again = secondCode().talk;
    again.say(inspector, 'ai đang chờ xác nhận');
    again.say(inspector, '/baocao');
    expect(again.say(inspector, 'đúng là tôi').text).toContain('Xác nhận nhầm thì gõ «không phải tôi»');
    again.say(inspector, '1');
    // Bare words are an answer to something else by then.
    again.say(inspector, 'không phải');
    expect(again.state().accounts.some(({ userId }) => userId === other)).toBe(true);
    expect(again.say(inspector, 'không phải tôi').text).toContain('Đã gỡ');
    expect(again.state().accounts.some(({ userId }) => userId === other)).toBe(false);
  });

  it('of the same channel is chosen by /kenh, by its shown name and day, or by «/kenh máy này»', () => {
    const { talk } = secondCode();
    talk.press(inspector, `o:acc:web:${other}`);
    const asked = talk.say(inspector, '/kenh');
    expect(asked.labels).toEqual([
      'trang chạy thử, từ 01/01/1970',
      'trang chạy thử «Bình Minh», từ 22/05/2023',
    ]);
    expect(talk.say(inspector, '2').text).toContain('Từ nay tôi nhắn qua trang chạy thử «Bình Minh»');
    expect(addressOf(talk.state(), {}, inspector)?.chatId).toBe(other);
    expect(talk.say(inspector, '/kenh máy này').text).toContain('trang chạy thử, từ 01/01/1970');
    expect(addressOf(talk.state(), {}, inspector)?.chatId).toBe(inspector);
  });

  it('that waits is none that /kenh offers', () => {
    const { talk } = secondCode();
    expect(talk.say(inspector, '/kenh').text).toContain('mới liên kết một tài khoản');
  });
});
