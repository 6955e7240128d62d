import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';

const { hts, office, inspector, yen } = people;
const hung = 'nguyen-trong-hung';
const lan = 'phuong-thi-huong-lan';

describe('somebody who retires on a day to come', () => {
  const ordered = () => {
    const talk = startTalk('2023-06-05T09:00:00');
    talk.say(office, '/nguoi');
    talk.say(office, 'nghỉ, chuyển công tác');
    talk.say(office, 'Chánh Thanh tra Sở');
    const shown = talk.say(office, '01/07');
    return { talk, shown, set: talk.say(office, 'đồng ý') };
  };

  it('keeps every right until then, and loses them on that day', () => {
    const { talk, shown, set } = ordered();
    expect(shown.text).toContain('Ghi Chánh Thanh tra Sở nghỉ hoặc chuyển đi từ 01/07/2023?');
    expect(set.notices.map(({ to }) => to)).toEqual([inspector]);
    expect(set.labels).toEqual(['Chọn Chánh Thanh tra Sở', 'Bỏ lệnh này']);
    expect(talk.state().audit.at(-1)).toMatchObject({ verb: 'leave', after: '2023-07-01' });
    talk.liveTo('2023-06-30T18:00:00');
    expect(talk.say(inspector, '/baocao 6').text).toContain('1/10');
    // From midnight on, whenever the account is unlinked.
    talk.windTo('2023-07-01T00:10:00');
    expect(talk.say(inspector, '/baocao 6').text).toContain('Tôi chưa biết anh/chị');
    const morning = talk.liveTo('2023-07-01T12:00:00');
    expect(morning.filter(({ text }) => text.includes('gỡ')).map(({ to }) => to)).toEqual([
      `web:${inspector}`,
      people.chief,
      office,
    ]);
    expect(talk.state().accounts.some(({ personId }) => personId === inspector)).toBe(false);
    const summer = talk.liveTo('2023-09-01T08:00:00');
    expect(summer.filter(({ to }) => to.includes(inspector))).toEqual([]);
    expect(talk.state().leavers).toBeUndefined();
    // The position stays in history, and in no list.
    expect(talk.say(office, '/moi').labels.join()).not.toContain('Thanh tra');
    expect(talk.say(office, '/suaten').labels.join()).not.toContain('Thanh tra');
  });

  it('hands what was begun to who follows, with the title of the position', () => {
    const { talk } = ordered();
    talk.liveTo('2023-06-22T09:00:00');
    const first = talk.say(inspector, '/baocao 6');
    talk.press(inspector, talk.buttonOf(first, 'Còn lại'));
    talk.liveTo('2023-07-03T09:00:00');
    talk.say(office, '/truong thanh tra');
    talk.say(office, 'Lò Thị Mai');
    const set = talk.say(office, 'đổi');
    expect(set.text).toContain('Lò Thị Mai là Chánh Thanh tra Sở');
    const { directory, drafts } = talk.state();
    const head = directory.people.find(({ name }) => name === 'Lò Thị Mai')!;
    expect(head).toMatchObject({ role: 'head', title: 'Chánh Thanh tra Sở' });
    expect(drafts.map(({ personId, from }) => [personId, from])).toEqual([[head.id, inspector]]);
    expect(directory.people.filter(({ role }) => role === 'head')).toHaveLength(1);
  });

  it('is called off by words', () => {
    const { talk } = ordered();
    const off = talk.say(office, 'nhầm');
    expect(off.text).toContain('vẫn như trước');
    expect(off.notices.map(({ to }) => to)).toEqual([inspector]);
    talk.windTo('2023-07-02T09:00:00');
    expect(talk.say(inspector, '/baocao 6').text).toContain('1/10');
  });
});

describe('«anh Hùng nghỉ hưu từ hôm nay»', () => {
  it('is asked of, done, and taken back within the day', () => {
    const talk = startTalk('2023-06-05T09:00:00');
    const shown = talk.say(office, 'Chánh Thanh tra nghỉ hưu từ hôm nay');
    expect(shown.text).toContain('từ 05/06/2023?');
    const set = talk.say(office, '1');
    expect(set.notices.filter(({ to }) => to === `web:${inspector}`)).toHaveLength(1);
    expect(set.notices.some(({ to }) => to === office)).toBe(false);
    expect(talk.say(inspector, 'xin chào').text).toContain('Tôi chưa biết anh/chị');
    const back = talk.press(office, talk.buttonOf(set, 'Bỏ lệnh này'));
    expect(back.text).toContain('vẫn như trước');
    expect(talk.say(inspector, '/baocao 5').text).toContain('1/10');
    expect(talk.press(office, `d:stay:${inspector}`).text).toContain('không còn dùng được');
  });

  it('is for good on the next day', () => {
    const talk = startTalk('2023-06-05T09:00:00');
    talk.say(office, 'Chánh Thanh tra nghỉ hưu từ hôm nay');
    talk.say(office, '1');
    talk.windTo('2023-06-06T00:05:00');
    expect(talk.press(office, `d:stay:${inspector}`).text).toContain('không còn dùng được');
  });

  it('is a question, or nobody, or of somebody else to say', () => {
    const talk = startTalk('2023-06-05T09:00:00');
    expect(talk.say(office, 'ai nghỉ hưu').text).not.toContain('Ghi ');
    expect(talk.say(office, 'anh Phúc nghỉ hưu').text).not.toContain('nghỉ hoặc chuyển đi');
    expect(talk.say(yen, 'Chánh Thanh tra nghỉ hưu từ hôm nay').text).not.toContain('nghỉ hoặc chuyển đi từ');
    expect(talk.press(hts, `d:lv:${inspector}`).text).toContain('Văn phòng');
    expect(talk.press(office, `d:lv:${office}`).text).toContain('Việc của chính mình');
    // The day is asked where none is said.
    expect(talk.say(office, 'chị Yến chuyển công tác').text).toContain('từ ngày nào?');
    expect(talk.say(office, '01/06').text).toContain('đã qua');
    expect(talk.say(office, '31/02').text).toContain('ngày');
    expect(talk.say(office, 'thôi').text).toContain('thôi');
  });
});

describe('a leader who retires while leading', () => {
  it('is followed in all indices at once', () => {
    const talk = startTalk('2023-06-05T09:00:00');
    talk.say(office, 'anh Hùng nghỉ hưu từ 01/07');
    const set = talk.say(office, 'đồng ý');
    expect(set.text).toContain('Chưa có ai thay phụ trách 1.2');
    const asked = talk.press(office, talk.buttonOf(set, 'Một người thay cho tất cả'));
    expect(asked.text).toContain('Ai thay Nguyễn Trọng Hùng phụ trách');
    expect(asked.labels).toEqual(['Lê Hải Yến', 'Phương Thị Hương Lan', 'Thôi']);
    const shown = talk.say(office, 'chị Lan');
    expect(shown.text).toContain('từ 01/07/2023?');
    const done = talk.say(office, 'đổi');
    expect(done.notices.map(({ to }) => to).sort()).toEqual([hung, lan, people.chief, hts].sort());
    expect(talk.say(yen, 'ai phụ trách dịch vụ hỗ trợ doanh nghiệp').text).toContain('Nguyễn Trọng Hùng');
    talk.liveTo('2023-07-02T09:00:00');
    expect(talk.say(yen, 'ai phụ trách dịch vụ hỗ trợ doanh nghiệp').text).toContain('Phương Thị Hương Lan');
  });

  it('is followed in each, one after another', () => {
    const talk = startTalk('2023-06-05T09:00:00');
    talk.say(office, 'anh Hùng nghỉ hưu từ 01/07');
    const set = talk.say(office, 'đồng ý');
    let asked = talk.press(office, talk.buttonOf(set, 'Chọn từng chỉ số'));
    for (const name of ['Lê Hải Yến', 'Phương Thị Hương Lan', 'chị Yến']) {
      expect(asked.text).toContain('Ai thay Nguyễn Trọng Hùng');
      talk.say(office, name);
      asked = talk.say(office, 'đổi');
    }
    expect(asked.text).not.toContain('Ai thay');
    const at = expect.any(Number);
    expect(talk.state().leaderChanges).toEqual([
      { code: '1.2', leaders: [yen], from: '2023-07-01', at },
      { code: '1.5', leaders: [lan], from: '2023-07-01', at },
      { code: '2.3', leaders: [yen], from: '2023-07-01', at },
    ]);
  });
});
