import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';
import { oneTimeCodes } from '../../../app/one-time-codes.ts';
import { invite } from '../../people/enrolment.ts';

const { inspector, office, hts } = people;
const other = '5550001';
type Talk = ReturnType<typeof startTalk>;

/** Somebody else joins under a name, and it is asked whose it is, by the person or the office. */
function joins(talk: Talk, as: string, account: string, shownName: string): void {
  let code = '';
  talk.change((state) => {
    const made = invite(state, as, office, Date.parse('2023-05-22T07:00:00+07:00'), oneTimeCodes);
    code = made.code;
    return made.state;
  });
  talk.say(account, code, { userName: shownName });
}

function asked(who: string, before: (talk: Talk) => void = () => {}): Talk {
  const talk = startTalk();
  joins(talk, inspector, other, 'Bình Minh');
  before(talk);
  talk.press(who, `o:qacc:web:${other}`);
  // It came of itself.
  talk.change((state) => {
    const { waiting, ...chat } = state.chats[`web:${who}`]!;
    const { asked: _, ...unasked } = waiting!;
    return { ...state, chats: { ...state.chats, [`web:${who}`]: { ...chat, waiting: unasked } } };
  });
  return talk;
}

const isIn = (talk: Talk, account = other): boolean =>
  talk.state().accounts.some(({ userId }) => userId === account);
const isConfirmed = (talk: Talk, account = other): boolean =>
  talk.state().accounts.some(({ userId, unconfirmed }) => userId === account && !unconfirmed);

describe('a plain sentence under the question whose an account is', () => {
  it.each([
    'nhầm rồi, không phải của tôi',
    'tôi không dùng tài khoản đó',
    'tài khoản đó không phải của tôi đâu nhé',
    'toi khong dung tai khoan do',
    'em chưa bao giờ đăng ký tài khoản này',
  ])('«%s» removes it', (typed) => {
    const talk = asked(inspector);
    expect(talk.say(inspector, typed).text).toContain('Đã gỡ Chánh Thanh tra Sở');
    expect(isIn(talk)).toBe(false);
  });

  it.each(['lạ quá, gỡ giúp tôi', 'ai đây?', 'tôi không biết người này', 'lạ nhỉ'])(
    '«%s» is asked about, and a yes removes it',
    (typed) => {
      const talk = asked(inspector);
      const said = talk.say(inspector, typed);
      expect(said.text).toContain('Gỡ tài khoản trang chạy thử, tên hiển thị «Bình Minh»');
      expect(said.labels).toEqual(['Gỡ', 'Thôi']);
      expect(isIn(talk)).toBe(true);
      talk.say(inspector, 'gỡ');
      expect(isIn(talk)).toBe(false);
    },
  );

  it('of somebody in the middle of a report is of the account where it names it, and else of the report', () => {
    const inReport = (talk: Talk) => void talk.say(inspector, '/baocao');
    const named = asked(inspector, inReport);
    expect(named.say(inspector, 'tôi không biết người này').text).toContain(
      'Gỡ tài khoản trang chạy thử, tên hiển thị «Bình Minh»',
    );
    const plain = asked(inspector, inReport);
    expect(plain.say(inspector, 'không biết').text).not.toContain('Gỡ tài khoản');
  });

  it('of the office that it is that person confirms it', () => {
    const talk = asked(office);
    expect(talk.say(office, 'đúng là anh ấy').text).toContain('Đã xác nhận Chánh Thanh tra Sở');
  });
});

describe('«đúng» that may be of more than one thing', () => {
  it('is asked about where it begins a choice of the report as well', () => {
    const talk = asked(inspector, (one) => void one.say(inspector, '/baocao'));
    const said = talk.say(inspector, 'đúng');
    expect(said.labels).toEqual(['Đúng là tôi', '🔵 Đúng tiến độ']);
    expect(isConfirmed(talk)).toBe(false);
    expect(talk.state().drafts[0]!.pending).toEqual({});
    talk.say(inspector, '1');
    expect(isConfirmed(talk)).toBe(true);
  });

  it('is asked about where two accounts wait, as «không phải» is', () => {
    const talk = startTalk();
    joins(talk, inspector, other, 'Bình Minh');
    joins(talk, hts, '5550002', 'Hoa Sen');
    talk.press(office, 'o:qacc:web:5550002');
    const said = talk.say(office, 'đúng');
    expect(said.text).toContain('Xác nhận tài khoản nào?');
    expect(said.labels).toHaveLength(2);
    expect([isConfirmed(talk), isConfirmed(talk, '5550002')]).toEqual([false, false]);
  });
});

describe('an account that is settled', () => {
  it('is taken back by no bare number', () => {
    const talk = asked(office);
    talk.say(office, 'đúng');
    talk.say(office, '1');
    expect(isConfirmed(talk)).toBe(true);
  });

  it('is told to the others of the office, confirmed as well as removed', () => {
    const talk = asked(office);
    const { notices } = talk.say(office, 'đúng');
    expect(notices.find(({ to }) => to === people.chief)?.text).toContain('đã được xác nhận');
  });

  it('is said to be removed to whoever says «không phải tôi» once more', () => {
    const talk = asked(inspector);
    talk.say(inspector, 'không phải tôi');
    expect(talk.say(inspector, 'không phải tôi').text).toContain('đã được gỡ từ trước');
  });

  it('where none waits, is said so to the office that asks', () => {
    const talk = startTalk();
    expect(talk.say(office, 'xác nhận tài khoản của Chánh Thanh tra').text).toContain(
      'Không còn tài khoản nào chờ xác nhận',
    );
  });
});
