import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../test/support/talk.ts';

const { hts, office } = people;

describe('a question with one choice', () => {
  it.each(['không', 'thoi', 'thôi', 'không khóa', 'khong khoa dau a', 'đừng khóa', 'nhầm', '/huy'])(
    '«%s» ends it, and its number does nothing more',
    (no) => {
      const talk = startTalk();
      expect(talk.say(office, '/khoa').labels).toEqual(['Khóa kỳ tháng 5/2023']);
      expect(talk.say(office, no).text).toBe('Đã thôi.');
      expect(talk.say(office, '1').text).toContain('không ứng với lựa chọn nào');
      expect(talk.state().locks).toEqual([]);
    },
  );

  it('is declined where an act was asked for in plain words, too', () => {
    const talk = startTalk();
    expect(talk.say(office, 'khóa kỳ tháng này giúp').labels).toEqual(['Khóa tháng 5/2023']);
    expect(talk.say(office, 'không').text).toBe('Đã thôi.');
    talk.say(office, '1');
    expect(talk.state().locks).toEqual([]);
  });

  it('is not declined by a word that only reads as a no without its marks', () => {
    const talk = startTalk();
    talk.say(office, '/khoa');
    expect(talk.say(office, 'đúng khóa').text).not.toBe('Đã thôi.');
  });
});

describe('an open list', () => {
  it.each(['/huy', 'thôi', 'thoi', 'nhầm'])('«%s» says that it is ended', (no) => {
    const talk = startTalk();
    talk.say(hts, 'chi phí ai phụ trách');
    expect(talk.say(hts, no).text).toBe('Đã thôi.');
  });

  it.each(['/huy', 'thôi', 'thoi'])('«%s» where none is says that nothing is open', (no) =>
    expect(startTalk().say(hts, no).text).toBe('Không có việc gì đang dở.'),
  );

  it.each(['2 nhé', '2 ạ', 'chọn 2', 'số 2 ạ', 'số hai', 'so2', '(2)', '２', 'so 2'])(
    '«%s» is its second choice, of a question as of an answer’s',
    (typed) => {
      const talk = startTalk();
      talk.say(hts, 'chi phí ai phụ trách');
      expect(talk.say(hts, typed).text).toContain('Chi phí không chính thức; Thanh tra Sở');
      talk.say(office, '/truong');
      expect(talk.say(office, typed).text).toContain('Chánh Thanh tra Sở hiện nay');
    },
  );

  it('is chosen from by «người thứ ba», and by its number with its words', () => {
    const talk = startTalk();
    talk.say(office, '/truong');
    expect(talk.say(office, 'người thứ ba').text).toContain('Trưởng Phòng Hạ tầng số hiện nay');
    talk.say(office, '/truong');
    expect(talk.say(office, '3. Phòng Hạ tầng số').text).toContain('Trưởng Phòng Hạ tầng số hiện nay');
  });

  it('takes the beginning of a label where a value may be typed instead', () => {
    const talk = startTalk('2023-06-05T09:00:00');
    talk.say(office, '/lich');
    talk.say(office, '2');
    expect(talk.say(office, '17:00 ngày 26').labels).toEqual(['Lưu lịch này', 'Thôi']);
    expect(talk.say(office, 'lưu').text).not.toContain('chưa đọc được');
    expect(talk.state().chats[`web:${office}`]?.form).toBeUndefined();
  });

  it('of people takes «tất cả» for the choice of all of them', () => {
    const talk = startTalk();
    talk.change((state) => ({
      ...state,
      accounts: state.accounts.filter(({ personId }) => personId === office),
    }));
    talk.say(office, '/moi');
    expect(talk.say(office, 'tất cả').text).toContain('người chưa liên kết');
  });
});
