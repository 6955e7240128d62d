import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';

const { hts, centre, yen, office } = people;
type Talk = ReturnType<typeof startTalk>;

/** Says when somebody is away, and what is said back. */
function away(talk: Talk, who: string, dates: string) {
  talk.say(who, '/vangmat');
  return talk.say(who, dates);
}
function appoint(talk: Talk, dates: string) {
  talk.press(hts, `o:appoint:${centre}`);
  return talk.say(hts, dates);
}
const unlink = (talk: Talk, who: string): void =>
  talk.change((state) => ({
    ...state,
    accounts: state.accounts.filter(({ personId }) => personId !== who),
  }));
const spans = (talk: Talk, who: string) =>
  talk.state().absences.flatMap(({ personId, from, to }) => (personId === who ? [`${from} ${to}`] : []));

describe('/vangmat', () => {
  it('adds to the dates that stand, and lists them: nothing is replaced in silence', () => {
    const talk = startTalk('2023-05-19T09:00:00');
    away(talk, hts, '22/05 - 24/05');
    const second = away(talk, hts, '29/05 - 30/05');
    expect(spans(talk, hts)).toEqual(['2023-05-22 2023-05-24', '2023-05-29 2023-05-30']);
    expect(second.text).toContain('Các đợt vắng mặt đã ghi: 22/05 – 24/05; 29/05 – 30/05.');
    const asked = talk.say(hts, '/vangmat');
    expect(asked.text).toMatch(/22\/05\/2023 đến 24\/05\/2023\.\nĐã báo vắng từ 29\/05\/2023/);
    expect(asked.labels).toEqual([
      'Kết thúc vắng mặt 22/05 – 24/05',
      'Kết thúc vắng mặt 29/05 – 30/05',
      'Thôi',
    ]);
  });

  it('joins what overlaps, and says so', () => {
    const talk = startTalk('2023-05-19T09:00:00');
    away(talk, hts, '22/05 - 24/05');
    expect(away(talk, hts, '24/05 - 30/05').text).toContain(
      'vắng từ 22/05/2023 đến 30/05/2023, gộp với những ngày đã báo.',
    );
    expect(spans(talk, hts)).toEqual(['2023-05-22 2023-05-30']);
  });

  it('is taken back by «nhầm», as it was typed; what was joined stands, and says how it is changed', () => {
    const talk = startTalk('2023-05-19T09:00:00');
    away(talk, hts, '22/05 - 24/05');
    expect(talk.say(hts, 'nhầm').text).toContain('Đã bỏ lần vắng từ 22/05/2023');
    expect(spans(talk, hts)).toEqual([]);
    away(talk, hts, '22/05 - 24/05');
    away(talk, hts, '24/05 - 30/05');
    expect(talk.say(hts, 'nhầm').text).toContain('/vangmat');
    expect(spans(talk, hts)).toEqual(['2023-05-22 2023-05-30']);
  });

  it('lets each be ended by itself; a button of days that are other ones by now explains itself', () => {
    const talk = startTalk('2023-05-22T09:00:00');
    away(talk, hts, '22/05 - 24/05');
    const both = away(talk, hts, '29/05 - 30/05');
    const now = talk.buttonOf(both, '22/05');
    expect(talk.press(hts, talk.buttonOf(both, '29/05')).text).toContain('Đã bỏ lần vắng từ 29/05/2023');
    expect(talk.press(hts, now).text).toContain('Đã ghi anh/chị trở lại');
    expect(spans(talk, hts)).toEqual([]);
    expect(talk.press(hts, now).text).toContain('không còn dùng được');
    away(talk, hts, '22/05 - 26/05');
    expect(talk.press(hts, now).text).toContain('không còn dùng được');
    expect(talk.state().audit.map(({ verb }) => verb)).toEqual(Array(5).fill('set-absence'));
    // A button that was given out when there was but one still ends the first of them.
    talk.press(hts, 'o:end-absence');
    expect(spans(talk, hts)).toEqual([]);
  });

  it('forgets what is over', () => {
    const talk = startTalk('2023-05-19T09:00:00');
    away(talk, hts, '22/05');
    talk.windTo('2023-05-25T09:00:00');
    expect(talk.say(hts, '/vangmat').text).not.toContain('Đã báo vắng');
    talk.say(hts, '29/05');
    expect(spans(talk, hts)).toEqual(['2023-05-29 2023-05-29']);
  });
});

describe('who is reminded meanwhile', () => {
  it('is named where somebody is, and can be written to', () => {
    const talk = startTalk('2023-05-19T09:00:00');
    appoint(talk, '20/05 - 31/05');
    expect(away(talk, hts, '22/05 - 24/05').text).toContain(
      'Giám đốc Trung tâm Công nghệ số nhận nhắc việc của Phòng Hạ tầng số thay anh/chị.',
    );
  });

  it('is nobody where nobody stands in: that is said, and what to do', () => {
    const talk = startTalk('2023-05-19T09:00:00');
    expect(away(talk, hts, '22/05 - 24/05').text).toContain(
      'Chưa ai nhận nhắc việc của Phòng Hạ tầng số thay anh/chị; xin ủy quyền bằng /uyquyen.',
    );
  });

  it('is not who has not joined', () => {
    const talk = startTalk('2023-05-19T09:00:00');
    unlink(talk, centre);
    expect(appoint(talk, '20/05 - 31/05').text).toContain('chưa nhận được tin của tôi: nhờ Văn phòng Sở');
    const { text } = away(talk, hts, '22/05 - 24/05');
    expect(text).not.toContain('nhận nhắc việc của Phòng Hạ tầng số thay');
    expect(text).toContain('Giám đốc Trung tâm Công nghệ số (báo cáo thay) chưa liên kết');
  });

  it('is told day by day, where the appointment ends before the absence', () => {
    const talk = startTalk('2023-05-19T09:00:00');
    appoint(talk, '22/05 - 25/05');
    const { text } = away(talk, hts, '22/05 - 30/05');
    expect(text).toContain('Từ 22/05/2023 đến 25/05/2023: Giám đốc Trung tâm Công nghệ số nhận');
    expect(text).toContain('Từ 26/05/2023 đến 30/05/2023: chưa ai nhận');
  });

  it('is no matter for who is never reminded: that is not promised', () => {
    const talk = startTalk('2023-05-19T09:00:00');
    for (const who of [yen, office])
      expect(away(talk, who, '22/05 - 24/05').text).toContain('vẫn gửi anh/chị như thường');
  });
});

describe('/uyquyen', () => {
  it('adds to the dates that stand for the same deputy', () => {
    const talk = startTalk('2023-05-19T09:00:00');
    appoint(talk, '22/05 - 24/05');
    expect(appoint(talk, '05/06 - 06/06').text).toContain(
      'từ 22/05/2023 đến 24/05/2023 và từ 05/06/2023 đến 06/06/2023',
    );
    const asked = talk.say(hts, '/uyquyen');
    expect(asked.text).toContain('từ 22/05/2023 đến 24/05/2023');
    expect(asked.text).toContain('từ 05/06/2023 đến 06/06/2023');
    expect(asked.labels.filter((label) => label.startsWith('Thôi ủy quyền'))).toHaveLength(1);
    const shown = talk.press(hts, talk.buttonOf(asked, 'Thôi ủy quyền'));
    expect(shown.text).toContain('(22/05 – 24/05; 05/06 – 06/06)');
    talk.press(hts, talk.buttonOf(shown, 'Thôi ủy quyền'));
    expect(talk.state().deputies).toEqual([]);
  });
});
