import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';

const { office, hts, yen } = people;

describe('a document that is ordered in plain words', () => {
  it.each([
    ['tải minh chứng tháng 5', 'minh chứng tháng 5/2023'],
    ['tai minh chung t5 giup em', 'minh chứng tháng 5/2023'],
    ['cho tôi file minh chứng quý 2', 'minh chứng quý II/2023'],
    ['tải về ảnh minh chứng tháng 5/2023 nhé', 'minh chứng tháng 5/2023'],
    ['xuất minh chứng 5', 'minh chứng tháng 5/2023'],
    ['/xuat minh chứng 5', 'minh chứng tháng 5/2023'],
    ['/xuat minh chung', 'minh chứng tháng 5/2023'],
    ['xuất excel tháng 5', 'bảng số liệu tháng 5/2023'],
    ['xuất bảng số liệu cả năm', 'bảng số liệu năm 2023'],
    ['/xuat quý 2', 'bảng số liệu quý II/2023'],
    ['/xuat quý này', 'bảng số liệu quý II/2023'],
  ])('«%s»', (typed, named) => {
    const talk = startTalk('2023-05-22T10:00:00');
    const { text } = talk.say(office, typed);
    if (named.startsWith('minh chứng')) {
      // None has come: that is said at once, and nothing stands in the trail of what was not made.
      const months = named.replace('minh chứng ', '');
      expect(text).toBe(
        `${months.charAt(0).toUpperCase()}${months.slice(1)} chưa có ảnh hay tệp minh chứng nào.`,
      );
      expect(talk.state().documents).toBeUndefined();
      expect(talk.state().audit).toEqual([]);
      return;
    }
    expect(text).toBe(`Đang lập ${named}, xong tôi gửi ngay vào đây.`);
    expect(talk.state().documents).toHaveLength(1);
    expect(talk.state().audit.at(-1)).toMatchObject({ verb: 'make-document', by: office });
  });

  it('says of which years plans are known, and of months before the bot began that there is nothing', () => {
    const talk = startTalk('2023-05-22T10:00:00');
    expect(talk.say(office, '/baocaothang 2022').text).toBe(
      'Tôi chỉ có kế hoạch năm 2023. Tháng có thể lập: 5/2023, gõ /baocaothang 5/2023.',
    );
    for (const typed of ['/xuat 5/2024', '/xuat 2021', '/xuat quý 2/2022', 'xuất excel 2021'])
      expect(talk.say(office, typed).text).toBe(
        'Tôi chỉ có kế hoạch năm 2023. Tháng có thể lập: 5/2023, gõ /xuat 5/2023.',
      );
    expect(talk.say(office, '/baocaothang tháng mười ba').text).toContain('chưa đọc được');
    for (const typed of ['/baocaothang 4/2023', '/xuat quý 1'])
      expect(talk.say(office, typed).text).toMatch(
        /chưa có gì để lập .*: khi đó tôi chưa theo dõi kế hoạch, .* Tháng có thể lập: 5\/2023, gõ \/\S+ 5\/2023\.$/,
      );
    expect(talk.say(office, '/baocaothang 7').text).toMatch(/chưa mở.*Tháng có thể lập: 5\/2023/);
    expect(talk.state().documents).toBeUndefined();
    expect(talk.state().audit).toEqual([]);
  });

  it('is of the quarter or the half year that it is named by, of this one or the one before', () => {
    const talk = startTalk('2023-07-22T10:00:00');
    talk.change((state) => ({ ...state, begunAt: Date.parse('2023-05-22T08:00:00+07:00') }));
    for (const [typed, named] of [
      ['lập báo cáo quý này', 'Quý III/2023'],
      ['lập báo cáo quý trước', 'Quý II/2023'],
      ['/baocaothang quý này', 'Quý III/2023'],
      ['lap bao cao nua nam truoc', '6 tháng đầu năm 2023'],
    ] as const)
      expect(talk.say(office, typed).text).toBe(`${named}: chưa đơn vị nào báo cáo. Vẫn lập báo cáo?`);
  });

  it('is not made of a span of which only months before the bot have opened: when the first of its own opens is said', () => {
    const talk = startTalk('2023-05-19T10:00:00');
    talk.change((state) => ({ ...state, begunAt: Date.parse('2023-05-19T08:00:00+07:00') }));
    for (const typed of ['/baocaothang quý này', 'lập báo cáo quý 2', '/xuat 2023', '/xuat 6 tháng đầu năm'])
      expect(talk.say(office, typed).text, typed).toMatch(/chưa mở: kỳ báo cáo mở ngày thứ Hai 22\/05\/2023/);
    expect(talk.state().documents).toBeUndefined();
  });

  it('is none where something is asked, and is refused to whoever may not have it', () => {
    const talk = startTalk('2023-05-22T10:00:00');
    for (const asked of ['gửi minh chứng thế nào', 'tải minh chứng ở đâu', 'xuất bản tháng 5 ai phụ trách'])
      expect(talk.say(office, asked).text).not.toContain('Đang lập');
    for (const person of [hts, yen])
      expect(talk.say(person, 'tải minh chứng tháng 5').text).toContain('chỉ Văn phòng Sở');
    expect(talk.state().documents).toBeUndefined();
  });

  it('says from which month to which there is something, and after the year of what there was', () => {
    const talk = startTalk('2024-01-15T10:00:00');
    talk.change((state) => ({ ...state, begunAt: Date.parse('2023-05-22T08:00:00+07:00') }));
    const from5 = 'Các tháng có thể lập: 5–12/2023, ví dụ /baocaothang 12/2023.';
    expect(talk.say(office, '/baocaothang 1/2024').text).toContain(from5);
    expect(talk.say(office, '/baocaothang 3/2023').text).toContain(from5);
    expect(talk.say(office, '/thongke 2021').text).not.toContain('Đang lập');
  });
});
