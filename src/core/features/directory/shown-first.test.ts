import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';

const { hts, office } = people;

const named = (...words: string[]) => {
  const talk = startTalk();
  for (const said of words) talk.say(office, said);
  return talk;
};
const ofUnit = () => named('/donvi', 'Phòng', 'Các phòng chuyên môn');
const ofPerson = () => named('/nguoi', 'Chuyên viên (xem)', 'Thanh tra Sở');

describe('a name that is typed', () => {
  it.each(['có', 'Có', 'ok', 'từ tháng này', 'bưu chính', 'Đúng', 'nhầm nút rồi'])(
    'of a unit is none where it is «%s»',
    (typed) => {
      const talk = ofUnit();
      talk.say(office, typed);
      expect(talk.state().directory.units).toEqual([]);
      if (typed !== 'nhầm nút rồi') expect(talk.say(office, 'x').text).toContain('Gõ lại');
    },
  );

  it.each(['có', 'đúng', 'ok', 'vâng ạ'])('of a person is none where it is «%s»', (typed) => {
    const talk = ofPerson();
    expect(talk.say(office, typed).text).toContain('ví dụ: Nguyễn Văn An');
    expect(talk.state().directory.people).toEqual([]);
  });

  it('is shown before it counts, and left by a no', () => {
    const talk = ofUnit();
    const shown = talk.say(office, 'phòng Bưu chính');
    expect(shown.text).toBe('Thêm phòng Bưu chính, thuộc các phòng chuyên môn, báo cáo từ tháng 6/2023?');
    expect(shown.labels).toEqual(['Thêm', 'Thôi']);
    expect(talk.state().directory.units).toEqual([]);
    expect(talk.say(office, 'không').text).toBe('Đã thôi.');
    expect(talk.state().directory.units).toEqual([]);
    const other = ofPerson();
    expect(other.say(office, 'Lý Thị Hoa, Chuyên viên').text).toBe(
      'Thêm Lý Thị Hoa (Chuyên viên), chuyên viên (xem), Thanh tra Sở?',
    );
    expect(other.state().directory.people).toEqual([]);
    // One step back asks for the name.
    expect(other.say(office, 'nhầm').text).toContain('Gõ họ tên');
    other.say(office, 'Lý Thị Hoa, Chuyên viên');
    expect(other.say(office, '1').text).toContain('Đã thêm Lý Thị Hoa');
  });
});

describe('a unit that was added by mistake', () => {
  const added = () => {
    const talk = ofUnit();
    talk.say(office, 'Phòng Bưu chính');
    return { talk, said: talk.say(office, 'thêm') };
  };

  it.each(['nhầm', 'Bỏ đơn vị này', '2'])('is taken out by «%s»', (typed) => {
    const { talk } = added();
    expect(talk.say(office, typed).text).toBe('Đã bỏ Phòng Bưu chính.');
    expect(talk.state().directory).toMatchObject({ units: [], members: [] });
    expect(talk.state().audit.at(-1)!.verb).toBe('remove-unit');
  });

  it('stays where somebody is in it, and no other unit is taken out so', () => {
    const { talk, said } = added();
    talk.press(office, 'o:name-person:staff:phong-buu-chinh');
    talk.say(office, 'Lý Thị Hoa');
    talk.say(office, 'thêm');
    expect(talk.press(office, talk.buttonOf(said, 'Bỏ đơn vị')).text).toContain('không bỏ được');
    expect(talk.press(office, 'o:rm-unit:thanh-tra').text).toContain('không còn dùng được');
    expect(talk.press(hts, 'o:rm-unit:phong-buu-chinh').text).toContain('Văn phòng Sở');
  });
});

describe('a name that comes with the command', () => {
  it('is taken, and shown once its group is known', () => {
    const talk = named('/donvi Phòng Bưu chính');
    const shown = talk.say(office, '1');
    expect(shown.text).toContain('Thêm Phòng Bưu chính, thuộc các phòng chuyên môn');
    expect(talk.say(office, 'thêm').text).toContain('Đã thêm Phòng Bưu chính');
    expect(named().say(office, '/donvi Trung tâm Dữ liệu mở').text).toContain('Thêm Trung tâm Dữ liệu mở');
    expect(named().say(office, '/donvi Thanh tra Sở').text).toContain('Đã có Thanh tra Sở');
    expect(named().say(office, '/donvi có').text).toContain('Thêm đơn vị loại nào?');
  });
});
