import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';

const { office, hts } = people;

describe('another name where one is to be confirmed', () => {
  const headShown = () => {
    const talk = startTalk();
    talk.press(office, 'o:choose-head:phong-ha-tang-so');
    expect(talk.say(office, 'Nguyễn Văn Bính').text).toContain('Nguyễn Văn Bính');
    return talk;
  };

  it.each([
    'không phải, là Nguyễn Văn Bình',
    'Nguyễn Văn Bình',
    'nhầm, Nguyễn Văn Bình',
    'tên là Nguyễn Văn Bình',
    'sửa thành Nguyễn Văn Bình',
  ])('is the correction of a head: «%s»', (typed) => {
    const talk = headShown();
    const said = talk.say(office, typed);
    expect(said.text).toContain('Nguyễn Văn Bình');
    expect(said.text).not.toContain('Bính');
    expect(talk.say(office, 'đổi').text).toContain('Nguyễn Văn Bình');
  });

  it('is read in small letters from a family name on, and nothing else is', () => {
    expect(headShown().say(office, 'nguyen van binh').text).toContain('nguyen van binh');
    for (const typed of ['đợi chút nhé', 'thế này là sao', 'Nguyễn Trọng Hùng phụ trách gì?'])
      expect(headShown().say(office, typed).text).not.toContain(`Sau: ${typed}`);
  });

  it('is that of somebody added, renamed, and of a unit, as well', () => {
    const talk = startTalk();
    for (const typed of ['/nguoi', 'Chuyên viên', 'Phòng Hạ tầng số', 'Lò Thị Mai']) talk.say(office, typed);
    expect(talk.say(office, 'không phải, là Lò Thị Mây').text).toContain('Thêm Lò Thị Mây');
    talk.say(office, 'thôi');

    talk.press(office, `o:name-anew:${hts}`);
    talk.say(office, 'Nguyễn Văn An');
    expect(talk.say(office, 'Nguyễn Văn Ân').text).toContain('Sau: Nguyễn Văn Ân');
    talk.say(office, 'thôi');

    for (const typed of ['/donvi Phòng Bưu chính', 'Không thuộc nhóm nào']) talk.say(office, typed);
    expect(talk.say(office, 'không phải, là Phòng Bưu chính Viễn thông').text).toContain(
      'Thêm Phòng Bưu chính Viễn thông',
    );
  });
});
