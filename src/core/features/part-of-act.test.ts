import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../test/support/talk.ts';

const { hts, office, yen } = people;

describe('a scrap of a label', () => {
  it.each(['tháng 5', 'ky', 'kỳ tháng 5', '5/2023'])('locks no month: «%s»', (typed) => {
    const talk = startTalk();
    expect(talk.say(office, '/khoa').labels).toEqual(['Khóa kỳ tháng 5/2023']);
    const said = talk.say(office, typed);
    expect(talk.state().locks).toEqual([]);
    expect(said.notices).toEqual([]);
    if (typed !== '5/2023') expect(said.text).toBe('Khóa kỳ tháng 5/2023? Gõ 1 hoặc «có».');
  });

  it.each(['khóa kỳ', 'Khóa kỳ tháng 5', 'đồng ý', 'có ạ', '1'])(
    'its verb, a yes or its number does: «%s»',
    (typed) => {
      const talk = startTalk();
      talk.say(office, '/khoa');
      talk.say(office, 'tháng 5');
      talk.say(office, typed);
      expect(talk.state().locks).toHaveLength(1);
    },
  );

  it('sends no report, which «gửi» does', () => {
    const talk = startTalk();
    talk.say(hts, '/baocao');
    for (const typed of ['Còn lại: đúng tiến độ', '100']) talk.say(hts, typed);
    expect(talk.say(hts, 'báo').text).toContain('Gửi báo cáo? Gõ cả dòng này.');
    expect(Object.keys(talk.state().reports)).toEqual([]);
    talk.say(hts, 'gửi');
    expect(Object.keys(talk.state().reports)).toHaveLength(1);
  });

  it('unlinks nobody', () => {
    const talk = startTalk();
    talk.say(office, '/go Giám đốc Trung tâm Công nghệ số');
    const before = talk.state().accounts.length;
    expect(talk.say(office, 'liên kết').text).toBe('Gỡ liên kết? Gõ 1 hoặc «có».');
    expect(talk.state().accounts).toHaveLength(before);
    talk.say(office, 'có');
    expect(talk.state().accounts).toHaveLength(before - 1);
  });

  it('«thôi» turns away from what begins with it', () => {
    const talk = startTalk();
    talk.say(yen, '/nhantonghop');
    talk.say(yen, '1');
    expect(talk.say(yen, '/nhantonghop').labels).toEqual(['Thôi nhận riêng']);
    talk.say(yen, 'thôi');
    expect(talk.say(yen, '/nhantonghop').labels).toEqual(['Thôi nhận riêng']);
  });

  it('chooses whom a list is about, called as people are', () => {
    const talk = startTalk();
    talk.say(office, '/moi');
    expect(talk.say(office, 'chị Lan').text).toContain('Phương Thị Hương Lan');
    talk.say(office, '/nhac');
    expect(talk.say(office, 'thanh tra thôi').text).toContain('Đã nhắc Thanh tra Sở');
  });
});
