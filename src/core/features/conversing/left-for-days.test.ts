import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';

const { office } = people;

describe('a guided question left open for days', () => {
  it.each([
    [['/mau địa danh', 'Hà Nội'], 'đổi mẫu văn bản'],
    [['/ketqua', '7,28 hạng 5'], 'ghi kết quả'],
    [['/suaten', 'Phòng Hạ tầng số', 'Nguyễn Văn Ân'], 'sửa'],
  ])('is said to have ended, once, with nothing saved: %s', (typed, what) => {
    const talk = startTalk();
    for (const words of typed) talk.say(office, words);
    talk.windTo('2023-05-31T09:00:00');
    const before = { ...talk.state(), chats: null };
    const said = talk.say(office, 'nhận');
    expect(said.text).toContain(`(Việc ${what}`);
    expect(said.text).toMatch(/dở từ 09:00 .*đã dừng; chưa lưu gì\.\)/);
    expect({ ...talk.state(), chats: null }).toEqual(before);
    expect(talk.say(office, 'hạn báo cáo?').text).not.toContain('dở từ');
  });
});

describe('«thôi» in the middle of results', () => {
  it('says what had been given and is not saved', () => {
    const talk = startTalk();
    talk.say(office, '/ketqua');
    expect(talk.say(office, 'hạng 3 8,1 điểm').text).toContain('2/8');
    talk.say(office, 'hạng 4, điểm 7');
    expect(talk.say(office, 'thôi').text).toBe('Đã thôi; kết quả 2 chỉ số vừa ghi chưa lưu.');
    talk.say(office, '/ketqua');
    expect(talk.say(office, 'thôi').text).toBe('Đã thôi.');
  });
});

describe('a report left half done for days', () => {
  it.each(['100', '7', 'abc xyz'])(
    'is pointed to where «%s» may have been meant for it, and takes nothing for an answer',
    (typed) => {
      const talk = startTalk();
      talk.say(people.hts, '/baocao');
      talk.say(people.hts, 'chậm');
      talk.say(people.hts, 'thiếu kinh phí');
      talk.windTo('2023-05-25T09:00:00');
      const before = talk.state().drafts;
      const said = talk.say(people.hts, typed);
      expect(said.text).toMatch(/đang dở: đã trả lời 1\/\d+ nhiệm vụ, chưa gửi/u);
      expect(talk.state().drafts).toEqual(before);
    },
  );
});
