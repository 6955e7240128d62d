import { describe, expect, it } from 'vitest';
import { context } from '../../../../test/support/context.ts';
import { people, startTalk } from '../../../../test/support/talk.ts';

const { chief, hts, inspector, office, yen } = people;
type Talk = ReturnType<typeof startTalk>;

const lan = context.plan.indices.find(({ code }) => code === '2.2')!.leaders[0]!;
const trail = (talk: Talk) => talk.state().audit.map(({ verb, after }) => `${verb} ${after}`);

describe('a leader reminds units', () => {
  it('of their index: one message to the head of each that owes something, in the leader’s name', () => {
    const talk = startTalk('2023-05-23T09:00:00');
    const said = talk.press(lan, 'l:n:2305:i2.2');
    const owing = said.notices.map(({ to }) => to);
    expect(owing).toContain(inspector);
    expect(new Set(owing).size).toBe(owing.length);
    expect(said.text).toContain('✅ Đã nhắc ');
    const heard = said.notices.find(({ to }) => to === inspector)!;
    expect(heard.text).toMatch(/^🔔 PGĐ .+ nhắc anh\/chị\.\n🔔 Thanh tra Sở: báo cáo DDCI tháng 5\/2023/);
    expect(trail(talk)[0]).toMatch(/^remind 2023-05 .*thanh-tra/);
  });

  it('and hears first when they were reminded, and by whom', () => {
    const talk = startTalk('2023-05-23T09:00:00');
    talk.press(office, 'm:nudge:2023-05:thanh-tra');
    talk.windTo('2023-05-23T09:30:00');
    const asked = talk.press(lan, 'l:n:2305:uthanh-tra');
    expect(asked.notices).toEqual([]);
    expect(asked.text).toMatch(/^Đã nhắc Thanh tra Sở: 09:00 thứ Ba 23\/05 \(.+\)\.\nNhắc nữa\?$/);
    const again = talk.press(lan, talk.buttonOf(asked, 'Nhắc nữa'));
    expect(again.notices.map(({ to }) => to)).toEqual([inspector]);
    expect(again.text).toMatch(/Đã nhắc Thanh tra Sở\.\nLần nhắc trước: 09:00 thứ Ba 23\/05/);
    talk.windTo('2023-05-24T09:00:00');
    expect(talk.press(lan, 'l:n:2305:uthanh-tra').text).toMatch(/Lần nhắc trước: 09:30 thứ Ba 23\/05 \(PGĐ /);
  });

  it('may remind of their own indices alone; the office of all; a head of none', () => {
    const talk = startTalk('2023-05-23T09:00:00');
    const other = context.plan.indices.find(({ leaders }) => !leaders.includes(lan))!;
    expect(talk.press(lan, `l:n:2305:i${other.code}`).text).toMatch(/do PGĐ .* phụ trách/);
    expect(talk.press(office, `l:n:2305:i${other.code}`).notices).not.toEqual([]);
    expect(talk.press(hts, 'l:n:2305:uthanh-tra').text).toContain(
      'Nhắc đơn vị là việc của lãnh đạo phụ trách và Văn phòng Sở',
    );
    for (const forged of ['l:n:2305:i9.9', 'l:n:2305:unone', 'l:n:2305:x', 'l:n:2305:i'])
      expect(talk.press(lan, forged).notices, forged).toEqual([]);
  });

  it('names who could not be told, and who stands in', () => {
    const talk = startTalk('2023-05-23T09:00:00');
    talk.change((state) => ({
      ...state,
      accounts: state.accounts.filter(({ personId }) => personId !== inspector),
    }));
    const said = talk.press(lan, 'l:n:2305:uthanh-tra');
    expect(said.notices).toEqual([]);
    expect(said.text).toContain('Chưa nhắc được Thanh tra Sở');
    expect(trail(talk)).toEqual([]);
  });

  it('of what was reported late, where the report is in', () => {
    const talk = startTalk('2023-05-23T09:00:00');
    talk.say(inspector, '/baocao');
    talk.say(inspector, 'chậm');
    talk.say(inspector, 'chưa có lịch kiểm tra');
    let step = talk.say(inspector, 'Còn lại: đúng tiến độ');
    for (let tries = 0; tries < 5 && !step.labels.includes('Gửi báo cáo'); tries++)
      step = talk.say(inspector, '100');
    talk.say(inspector, 'Gửi báo cáo');
    const said = talk.press(office, 'l:n:2305:uthanh-tra');
    expect(said.notices.map(({ to }) => to)).toEqual([inspector]);
    expect(said.notices[0]!.text).toContain('1 việc chậm, quá hạn');
    expect(said.notices[0]!.text).toContain('«chưa có lịch kiểm tra»');
    expect(said.notices[0]!.text).not.toContain('báo cáo DDCI');
  });
});

describe('at night', () => {
  const atNight = () => {
    const talk = startTalk('2023-05-23T22:03:00');
    return { talk, asked: talk.press(lan, 'l:n:2305:uthanh-tra') };
  };

  it('asks when, sends nothing yet, and waits for the morning', () => {
    const { talk, asked } = atNight();
    expect(asked.notices).toEqual([]);
    expect(asked.labels).toEqual(['Gửi 07:00', 'Gửi ngay', 'Thôi']);
    const kept = talk.press(lan, talk.buttonOf(asked, 'Gửi 07:00'));
    expect(kept.text).toContain('Tôi sẽ nhắc Thanh tra Sở lúc 07:00 thứ Tư 24/05');
    expect(talk.state().remindersLater).toHaveLength(1);
    const heard = talk.liveTo('2023-05-24T07:01:00').filter(({ to }) => to === inspector);
    expect(heard.filter(({ text }) => /PGĐ .* nhắc anh\/chị/.test(text))).toHaveLength(1);
    expect(talk.state().remindersLater).toEqual([]);
    expect(trail(talk).map((one) => one.split(' ')[0])).toEqual(['remind-later', 'remind']);
  });

  it('is taken back until then', () => {
    const { talk, asked } = atNight();
    const kept = talk.press(lan, talk.buttonOf(asked, 'Gửi 07:00'));
    expect(talk.press(yen, talk.buttonOf(kept, 'Nhầm – lấy lại')).text).toContain('Không lấy lại được');
    expect(talk.say(lan, 'nhầm').text).toBe('Đã lấy lại, không nhắc nữa.');
    expect(talk.state().remindersLater).toEqual([]);
    const heard = talk.liveTo('2023-05-24T07:01:00').filter(({ text }) => /PGĐ .* nhắc anh/.test(text));
    expect(heard).toEqual([]);
    expect(talk.press(lan, talk.buttonOf(kept, 'Nhầm – lấy lại')).text).toContain('Không lấy lại được');
  });

  it('goes to nobody who owes nothing by then, nor by somebody who may no more', () => {
    const { talk, asked } = atNight();
    talk.press(lan, talk.buttonOf(asked, 'Gửi 07:00'));
    talk.change((state) => ({ ...state, locks: [{ period: '2023-05', at: 0, by: chief }] }));
    expect(talk.liveTo('2023-05-24T07:01:00').filter(({ text }) => /PGĐ .* nhắc anh/.test(text))).toEqual([]);
    expect(talk.state().remindersLater).toEqual([]);
  });

  it('goes to nobody where whoever ordered it is no leader any more', () => {
    const { talk, asked } = atNight();
    talk.press(lan, talk.buttonOf(asked, 'Gửi 07:00'));
    talk.changePerson(lan, { role: 'staff', unit: 'thanh-tra' });
    expect(talk.liveTo('2023-05-24T07:01:00').filter(({ text }) => text.includes(' nhắc anh/chị.'))).toEqual(
      [],
    );
    expect(talk.state().remindersLater).toEqual([]);
  });

  it('goes at once on purpose', () => {
    const { talk, asked } = atNight();
    const sent = talk.press(lan, talk.buttonOf(asked, 'Gửi ngay'));
    expect(sent.notices.map(({ to }) => to)).toEqual([inspector]);
  });
});
