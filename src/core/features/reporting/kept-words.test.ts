import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';

const { chief, inspector, hts } = people;
type Talk = ReturnType<typeof startTalk>;
const entries = (talk: Talk) => Object.values(talk.state().drafts[0]!.entries);

describe('words where a figure is asked', () => {
  it.each([
    ['chờ Sở Tài chính thẩm định, đề nghị tỉnh cho ứng trước', 'đề nghị tỉnh cho ứng trước'],
    ['vướng mặt bằng, kiến nghị huyện hỗ trợ', 'kiến nghị huyện hỗ trợ'],
  ])('are kept, and the figure is asked: «%s»', (typed, proposal) => {
    const talk = startTalk();
    talk.say(hts, 'tất cả đúng tiến độ');
    expect(talk.say(hts, typed).text).toContain(`Đã giữ lời «${typed}»`);
    talk.say(hts, 'chưa có số liệu');
    expect(entries(talk).find(({ noFigure }) => noFigure)).toMatchObject({ noFigure: 'awaited', proposal });
  });

  it('are kept behind the lack of it as well', () => {
    const talk = startTalk();
    talk.say(hts, 'tất cả đúng tiến độ');
    talk.say(hts, 'chờ số liệu của Cục Thuế, đề nghị Sở đôn đốc');
    expect(entries(talk).find(({ noFigure }) => noFigure)).toMatchObject({ proposal: 'đề nghị Sở đôn đốc' });
  });
});

describe('words that are of something else than the task whose words are awaited', () => {
  it('are last month’s where they say so, and no reason themselves', () => {
    const talk = startTalk();
    talk.say(inspector, 'tất cả đúng tiến độ trừ việc 1 chậm vì chờ Thanh tra tỉnh');
    talk.say(inspector, 'gửi');
    talk.windTo('2023-06-20T09:00:00');
    talk.say(inspector, 'báo cáo');
    talk.say(inspector, 'chậm');
    talk.say(inspector, 'vẫn như tháng trước ạ');
    expect(entries(talk)).toMatchObject([{ status: 'late', obstacle: 'chờ Thanh tra tỉnh' }]);
  });

  it('are asked about where nothing was said last month', () => {
    const talk = startTalk();
    talk.say(inspector, 'báo cáo');
    talk.say(inspector, 'chậm');
    expect(talk.say(inspector, 'như tháng trước').labels).not.toContain('Hoàn thành');
    expect(entries(talk)).toEqual([]);
  });

  it('leave words of another answer out', () => {
    const talk = startTalk();
    talk.say(hts, 'báo cáo');
    talk.say(hts, '5 đúng tiến độ, đã họp giao ban');
    expect(talk.say(hts, 'xong').text).toContain('Kết quả tháng 5?');
    expect(talk.say(hts, 'bỏ kết quả việc 5').text).toContain('Đã ghi nhiệm vụ 5');
    expect(entries(talk)).toMatchObject([{ status: 'on-track' }]);
    expect(entries(talk)[0]!.result).toBeUndefined();
  });

  it('ask for more time behind the reason, and are no proposal', () => {
    const talk = startTalk('2023-06-20T09:00:00');
    talk.say(chief, 'báo cáo');
    const asked = talk.say(chief, 'chậm vì trùng lịch, xin gia hạn đến 20/7');
    expect(asked.text).toContain('đến 20/07/2023 (lần 1/2): «trùng lịch»');
    expect(entries(talk)).toMatchObject([{ status: 'late', obstacle: 'trùng lịch' }]);
    expect(entries(talk)[0]!.proposal).toBeUndefined();
  });
});

describe('a duty that was added before its month', () => {
  it.each(['bỏ việc 16', 'bo viec 16', 'bỏ việc 16, chưa tổ chức'])('is left out again: «%s»', (typed) => {
    const talk = startTalk();
    talk.say(chief, 'tất cả đúng tiến độ');
    talk.say(chief, '2');
    talk.say(chief, '100');
    expect(talk.say(chief, '16 xong').text).toContain('✅ 1 · 🔵 15');
    const said = talk.say(chief, typed);
    expect(said.text).toContain('Văn phòng Sở: 🔵 15');
    expect(said.labels.join()).toContain('+ 16.');
  });
});

describe('a matter amid a report', () => {
  /** June's report of who said in May what stands in the way of the first task, where that is asked. */
  function atMatter(): Talk {
    const talk = startTalk();
    talk.say(inspector, 'tất cả đúng tiến độ trừ việc 1 chậm vì chờ Thanh tra tỉnh');
    talk.say(inspector, 'gửi');
    talk.windTo('2023-06-20T09:00:00');
    talk.say(inspector, 'báo cáo');
    expect(talk.say(inspector, 'còn lại đúng tiến độ').text).toContain('Đã xong chưa?');
    return talk;
  }

  it.each(['còn đâu, xong hết rồi', 'xong rồi, không còn vướng', 'không còn vướng mắc gì nữa ạ'])(
    'is settled though «còn» stands in the words: «%s»',
    (typed) => {
      expect(atMatter().say(inspector, typed).text).toContain('Việc 1 đã xong.');
    },
  );

  it('may be meant by its number, which is asked', () => {
    const talk = atMatter();
    talk.say(inspector, 'còn');
    expect(talk.say(inspector, 'việc 1 xong rồi, không còn vướng').text).toContain('Việc nào đã xong?');
    expect(entries(talk).some(({ status }) => status === 'done')).toBe(false);
  });

  it('is spoken of by who was given it, and their own report stays as it was sent', () => {
    const talk = startTalk();
    talk.say(inspector, 'tất cả đúng tiến độ trừ việc 9 chậm vì chờ Thanh tra tỉnh');
    talk.say(inspector, 'gửi');
    talk.say(hts, 'tất cả đúng tiến độ');
    talk.say(hts, '100');
    talk.say(hts, 'gửi');
    talk.say('phuong-thi-huong-lan', 'việc 1 giao phòng hạ tầng số');
    expect(talk.say(hts, 'việc 1 không giải quyết được vì không thuộc thẩm quyền').text).toContain(
      'làm lý do không giải quyết được Việc 1?',
    );
    expect(talk.state().drafts).toEqual([]);
  });
});
