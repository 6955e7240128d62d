import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';
import { oneTimeCodes } from '../../../app/one-time-codes.ts';
import { invite } from '../../people/enrolment.ts';
import { timesGivenBack } from '../../report/give-back.ts';
import type { Report } from '../../report/report.ts';

const { inspector, office } = people;
const other = '5550001';

/** Somebody else sends a second code of the head of Thanh tra. */
function secondCode() {
  const talk = startTalk();
  let code = '';
  talk.change((state) => {
    const made = invite(state, inspector, office, Date.parse('2023-05-22T07:00:00+07:00'), oneTimeCodes);
    code = made.code;
    return made.state;
  });
  talk.say(other, code, { userName: 'Bình Minh' });
  return talk;
}
const isIn = (talk: ReturnType<typeof startTalk>): boolean =>
  talk.state().accounts.some(({ userId }) => userId === other);

describe('an account that was confirmed by mistake', () => {
  it.each(['nhầm', 'à nhầm', 'nhầm rồi', 'nham', 'xác nhận nhầm'])(
    'is taken back by «%s» right after, by whatever way and whatever list is open',
    (typed) => {
      const byMenu = secondCode();
      byMenu.say(office, 'menu');
      byMenu.say(office, '1');
      expect(byMenu.say(office, 'đúng').text).not.toContain('1. Xác nhận tài khoản mới');
      const said = byMenu.say(office, typed);
      expect(said.text).toContain('Đã gỡ Chánh Thanh tra Sở');
      expect(said.text).not.toContain('Đã thôi');
      // The list that stood there is said again, without what is done.
      expect(said.labels.join()).not.toContain('Xác nhận tài khoản');
      expect(isIn(byMenu)).toBe(false);

      const byName = secondCode();
      byName.say(office, '/moi');
      byName.say(office, 'xác nhận tài khoản của Chánh Thanh tra');
      expect(byName.say(office, typed).text).toContain('Đã gỡ');
      expect(isIn(byName)).toBe(false);

      const inReport = secondCode();
      inReport.say(inspector, '/baocao');
      inReport.say(inspector, 'đúng là tôi');
      expect(inReport.say(inspector, typed).text).toContain('Đã gỡ');
      expect(isIn(inReport)).toBe(false);
    },
  );

  it('stays where something else was done since', () => {
    const talk = secondCode();
    talk.say(inspector, '/baocao');
    talk.say(inspector, 'đúng là tôi');
    talk.say(inspector, '1');
    talk.say(inspector, 'nhầm');
    expect(isIn(talk)).toBe(true);
  });

  /** What the stranger sent, and who confirmed it. */
  function sentByStranger() {
    const talk = secondCode();
    // As it came unasked.
    talk.press(inspector, `o:qacc:web:${other}`);
    talk.press(inspector, `o:acc:web:${other}`);
    talk.say(other, '/baocao');
    talk.say(other, 'còn lại đúng tiến độ');
    for (let at = 0; at < 20 && Object.keys(talk.state().reports).length === 0; at += 1) {
      const said = talk.say(other, 'gửi');
      if (/báo cáo tháng 5\/2023 của/.test(said.text) && Object.keys(talk.state().reports).length > 0) break;
      talk.say(other, said.text.includes('%') ? '98' : 'bỏ qua');
    }
    return talk;
  }

  it('is told of with what it did, to who removed it and to the others, and all of it is undone in one act', () => {
    const talk = sentByStranger();
    expect(Object.keys(talk.state().reports)).toHaveLength(1);
    expect(talk.state().audit.at(-1)).toMatchObject({ verb: 'send-report', account: other, by: inspector });
    const removed = talk.say(inspector, 'không phải tôi');
    expect(removed.text).toContain('đã gửi báo cáo tháng 5/2023 của Thanh tra Sở lúc 09:');
    expect(removed.notices.find(({ to }) => to === office)?.text).toContain('đã gửi báo cáo tháng 5/2023');
    expect(removed.labels).toEqual(['Xem báo cáo Thanh tra Sở', 'Bỏ những việc đó']);
    const undone = talk.press(inspector, talk.buttonOf(removed, 'Bỏ những việc đó'));
    expect(undone.text).toBe(
      'Đã bỏ báo cáo tháng 5/2023 của Thanh tra Sở, vì do tài khoản đã gỡ làm. Báo cáo lại: /baocao',
    );
    const heard = undone.notices.find(({ to }) => to === office)?.text;
    expect(heard).toContain('Chánh Thanh tra Sở đã bỏ báo cáo tháng 5/2023 của Thanh tra Sở');
    expect(heard).not.toContain('/baocao');
    // Nobody of the unit had reported: it counts nowhere as one that has, in time or not.
    expect(talk.state().reports).toEqual({});
    expect(talk.say(office, 'ai chưa báo cáo').text).toContain('Thanh tra Sở');
    expect(talk.say(office, 'thanh tra báo cáo gì').text).not.toContain('đã báo cáo');
    expect(talk.state().audit.at(-1)).toMatchObject({ verb: 'undo-account', by: inspector });
    expect(talk.state().discarded).toHaveLength(1);
    expect(talk.say(office, '/nhatky thanh tra').text).toContain(
      'Chánh Thanh tra Sở (tài khoản trang chạy thử «Bình Minh») gửi báo cáo tháng 5/2023',
    );
    // Nobody of another unit undoes anything.
    expect(sentByStranger().press(people.hts, `o:uacc:web:${other}`).text.toLowerCase()).not.toContain(
      'đã bỏ',
    );
  });

  it('may be removed days later as well, by the account that was there before and by the office', () => {
    for (const [who, typed] of [
      [inspector, 'không phải tôi'],
      [office, 'không phải Chánh Thanh tra'],
    ] as const) {
      const talk = secondCode();
      talk.press(inspector, `o:acc:web:${other}`);
      talk.windTo('2023-05-30T09:00:00');
      // What the chat was asked then is long gone.
      talk.change((state) => ({ ...state, chats: {} }));
      const asked = talk.say(who, typed);
      expect(asked.text).toContain('Gỡ tài khoản');
      expect(asked.text).toContain('Bình Minh');
      expect(isIn(talk)).toBe(true);
      talk.say(who, 'gỡ');
      expect(isIn(talk)).toBe(false);
    }
  });

  it('sent something, is heard of at once by the account that was there before', () => {
    const talk = secondCode();
    talk.press(inspector, `o:acc:web:${other}`);
    talk.say(other, '/baocao');
    talk.say(other, 'còn lại đúng tiến độ');
    let heard: { to: string; text: string }[] = [];
    for (let at = 0; at < 20 && Object.keys(talk.state().reports).length === 0; at += 1) {
      const said = talk.say(other, 'gửi');
      heard = said.notices;
      if (Object.keys(talk.state().reports).length === 0)
        talk.say(other, said.text.includes('%') ? '98' : 'bỏ qua');
    }
    expect(heard.find(({ to }) => to === `web:${inspector}`)?.text).toContain(
      'đã được gửi từ tài khoản khác của anh/chị',
    );
  });

  it.each(['bỏ những việc đó', 'bo het nhung viec do', 'bỏ việc đó đi ạ'])(
    'is undone by «%s», whatever report or list stands open',
    (typed) => {
      const talk = sentByStranger();
      talk.say(inspector, '/lichsu');
      talk.say(inspector, '/baocao');
      const removed = talk.say(inspector, 'không phải tôi');
      expect(removed.labels).toContain('Bỏ những việc đó');
      expect(talk.say(inspector, typed).text).toContain('Đã bỏ báo cáo tháng 5/2023 của Thanh tra Sở');
      expect(talk.state().reports).toEqual({});
    },
  );

  it('had sent what somebody else had sent before: that stands again, as it was sent', () => {
    const talk = secondCode();
    const send = (who: string, figure: string): void => {
      const sentAt = Object.values(talk.state().reports)[0]?.sentAt;
      talk.say(who, '/baocao');
      talk.say(who, 'sửa 1');
      talk.say(who, 'còn lại đúng tiến độ');
      for (let at = 0; at < 24 && Object.values(talk.state().reports)[0]?.sentAt === sentAt; at += 1) {
        const said = talk.say(who, 'gửi');
        if (Object.values(talk.state().reports)[0]?.sentAt !== sentAt) break;
        talk.say(who, said.text.includes('%') ? figure : 'bỏ qua');
      }
    };
    send(inspector, '98');
    const [before] = Object.values(talk.state().reports);
    talk.press(inspector, `o:acc:web:${other}`);
    talk.say(other, '/baocao');
    talk.say(other, 'sửa 1');
    talk.say(other, 'chậm vì chưa có lịch');
    talk.say(other, 'gửi');
    if (Object.values(talk.state().reports)[0]?.sentAt === before!.sentAt) talk.say(other, 'gửi');
    expect(Object.values(talk.state().reports)[0]!.sentAt).not.toBe(before!.sentAt);
    talk.say(inspector, 'không phải tôi');
    talk.say(inspector, 'bỏ những việc đó');
    const [after] = Object.values(talk.state().reports);
    expect(after!.entries).toEqual(before!.entries);
    expect([after!.sentAt, after!.sentBy]).toEqual([before!.sentAt, inspector]);
  });

  it('that gave something back: it stands again, and was given back not once', () => {
    const talk = sentByStranger();
    const [[key, { unit, entries }]] = Object.entries(talk.state().reports) as [[string, Report]];
    const [taskId] = Object.keys(entries);
    const thief = '5550002';
    let code = '';
    talk.change((state) => {
      const made = invite(state, office, office, Date.parse('2023-05-22T07:00:00+07:00'), oneTimeCodes);
      code = made.code;
      return made.state;
    });
    talk.say(thief, code, { userName: 'Mai' });
    talk.press(office, `o:acc:web:${thief}`);
    talk.press(thief, `o:ret:2023-05:${taskId}:${unit}`);
    talk.say(thief, 'thiếu số liệu');
    expect(timesGivenBack(talk.state().reports[key]!)).toBe(1);
    const removed = talk.say(office, 'không phải tôi');
    talk.press(office, talk.buttonOf(removed, 'Bỏ những việc đó'));
    const report = talk.state().reports[key]!;
    expect(report.returned).toEqual([]);
    expect(report.returns).toMatchObject([{ taskId, withdrawn: true }]);
    expect(timesGivenBack(report)).toBe(0);
  });

  it('that wrote in a draft is told of, and the draft is put away so that it may be had back', () => {
    const talk = secondCode();
    talk.press(office, `o:acc:web:${other}`);
    talk.say(other, '/baocao');
    talk.say(other, '2');
    talk.say(other, 'bỏ qua');
    const removed = talk.say(office, '/go Chánh Thanh tra');
    const asked = talk.press(office, talk.buttonOf(removed, 'Bình Minh'));
    const gone = talk.press(office, talk.buttonOf(asked, 'Gỡ liên kết'));
    expect(gone.text).toContain('ghi vào bản đang soạn tháng 5/2023 của Thanh tra Sở (1 nhiệm vụ)');
    const undone = talk.press(office, talk.buttonOf(gone, 'Bỏ những việc đó'));
    expect(undone.notices.map(({ to }) => to)).toContain(inspector);
    expect(talk.state().drafts.filter(({ personId }) => personId === inspector)).toEqual([]);
    expect(talk.state().discarded).toHaveLength(1);
  });
});
