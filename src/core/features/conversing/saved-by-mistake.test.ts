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

describe('whoever of the office has a report of their own half done', () => {
  const { inspector, chief } = people;
  /** A unit has reported; the head of the office has answered a part of their own, and reads the unit's. */
  function atTheDesk(): Talk {
    const talk = startTalk('2023-05-22T09:00:00');
    let said = talk.say(inspector, '/baocao 5');
    for (let step = 0; !said.labels.includes('Gửi báo cáo') && step < 20; step++)
      said = talk.say(inspector, 'còn lại đúng tiến độ');
    talk.say(inspector, 'gửi báo cáo');
    talk.say(chief, '/baocao 5');
    talk.say(chief, 'hoàn thành');
    talk.say(chief, 'còn lại đúng tiến độ');
    return talk;
  }
  const draft = (talk: Talk) => {
    const { entries, step } = talk.state().drafts.find(({ personId }) => personId === chief)!;
    return { entries, step };
  };
  const entry = (talk: Talk) => talk.state().reports['2023-05:thanh-tra']!.entries['1.3.1']!;

  it('takes back by «nhầm» what was saved just now, and leaves the report as it is', () => {
    const talk = atTheDesk();
    const before = draft(talk);
    talk.press(chief, talk.buttonOf(talk.say(chief, '/duyet'), 'Sửa thay…'));
    for (const words of ['2', 'chậm, chờ kinh phí', 'đơn vị gọi điện báo lại']) talk.say(chief, words);
    const saved = talk.say(chief, 'đồng ý');
    expect(saved.text).toContain('✓ Đã sửa');
    // The question of the report follows; «nhầm» is of what was saved.
    expect(saved.text).toContain('↩ Nhiệm vụ');
    expect(talk.say(chief, 'nhầm').text).toContain('1.3.1');
    expect(entry(talk).status).toBe('on-track');
    expect(draft(talk)).toEqual(before);

    talk.press(chief, talk.buttonOf(talk.say(chief, '/duyet'), 'Trả lại…'));
    talk.say(chief, '2');
    expect(talk.say(chief, 'chưa nêu số văn bản').text).toContain('Đã trả lại');
    talk.say(chief, 'nhầm');
    expect(talk.state().reports['2023-05:thanh-tra']!.returned).toEqual([]);
    expect(draft(talk)).toEqual(before);
  });

  it('goes back by «nhầm» from the list that was shown last', () => {
    const talk = atTheDesk();
    const before = draft(talk);
    talk.press(chief, talk.buttonOf(talk.say(chief, '/duyet'), 'Trả lại…'));
    expect(talk.say(chief, 'nhầm').text).toContain('Thanh tra Sở, tháng 5/2023');
    expect(draft(talk)).toEqual(before);
  });

  it('goes on reading behind a question, by number and by words', () => {
    const talk = atTheDesk();
    const before = draft(talk);
    talk.say(chief, '/duyet');
    expect(talk.say(chief, 'ai phụ trách chi phí thời gian?').text).not.toContain('↩ Nhiệm vụ');
    expect(talk.say(chief, '2').text).toContain('1.3.1');
    expect(talk.say(chief, 'nhận').text).toContain('Đã nhận báo cáo của Thanh tra Sở');
    expect(draft(talk)).toEqual(before);
    // Where the report was asked last, it is asked again.
    talk.say(chief, '/baocao 5');
    expect(talk.say(chief, 'ai phụ trách chi phí thời gian?').text).toContain('↩');
  });
});
