import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';

const { office } = people;
type Talk = ReturnType<typeof startTalk>;

const says = (talk: Talk, ...words: string[]) => words.map((typed) => talk.say(office, typed)).at(-1)!;

describe('«nhầm» right after something was saved', () => {
  it('takes back a change of the papers’ head, whatever was there before', () => {
    const talk = startTalk();
    says(talk, '/mau địa danh', 'Hà Nội', 'đổi');
    const back = talk.say(office, 'nhầm');
    expect(back.text).toBe('Đã lấy lại như trước khi đổi.\nĐịa danh – Lạng Sơn');
    expect(talk.state().letterhead).toBeUndefined();
    expect(talk.state().audit.at(-1)).toMatchObject({
      verb: 'set-letterhead',
      before: 'place Hà Nội',
      after: 'place',
    });

    says(talk, '/mau địa danh', 'Lạng Sơn (trụ sở)', 'đổi', '/mau địa danh');
    const set = says(talk, 'Hà Nội', 'đổi');
    expect(talk.press(office, talk.buttonOf(set, 'Nhầm – lấy lại')).text).toContain('Lạng Sơn (trụ sở)');
    // The same button of a change that is no longer the last changes nothing.
    says(talk, '/mau địa danh', 'Huế', 'đổi');
    talk.press(office, talk.buttonOf(set, 'Nhầm – lấy lại'));
    expect(talk.state().letterhead).toEqual({ place: 'Huế' });
  });

  it('takes back that the group’s digest quotes no more', () => {
    const talk = startTalk();
    says(talk, '/trichdan', '1');
    expect(talk.state().quoteObstacles).toBe(false);
    expect(talk.say(office, 'nhầm').text).toContain('có trích lời');
    expect(talk.state().quoteObstacles).toBe(true);
  });

  it.each([
    [['/khoa', 'khóa kỳ tháng 5/2023'], 'khóa kỳ tháng 5/2023', '/khoa 5/2023'],
    [['/suaten', 'Phòng Hạ tầng số', 'Nguyễn Văn Ân', 'đổi'], 'Nguyễn Văn Ân', '/suaten'],
    [['/lich', 'Hạn báo cáo', '17:00 ngày 26', '1'], 'lịch', '/lich'],
  ])('says what stands, and how it is changed: %s', (typed, what, way) => {
    const talk = startTalk();
    says(talk, ...typed);
    const before = { ...talk.state(), chats: null };
    const said = talk.say(office, 'nhầm');
    expect(said.text).toContain('«Nhầm» chưa lấy lại việc này');
    expect(said.text).toContain(what);
    expect(said.text).toContain(way);
    expect({ ...talk.state(), chats: null }).toEqual(before);
  });

  it('is of nothing that was saved once something else was said', () => {
    const talk = startTalk();
    says(talk, '/mau địa danh', 'Hà Nội', 'đổi', 'hạn báo cáo?', 'ai phụ trách chi phí thời gian?');
    talk.say(office, '/khoa');
    talk.say(office, 'nhầm');
    expect(talk.state().letterhead).toEqual({ place: 'Hà Nội' });
  });
});
