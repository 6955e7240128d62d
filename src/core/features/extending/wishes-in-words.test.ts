import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';

const { hts, chief, office } = people;

/** The digital unit has reported its fourth task as late. */
function late() {
  const talk = startTalk();
  for (const text of ['/baocao', 'còn lại đúng tiến độ', '100', '4 chậm vì chờ Cục Thuế trả lời', 'gửi'])
    talk.say(hts, text);
  return talk;
}

describe('a promise', () => {
  it.each([
    ['em hứa việc 4 xong trước 10/6, đã mời doanh nghiệp', '10/06/2023: «đã mời doanh nghiệp»'],
    ['em hứa với anh việc 4 xong trước 10/6, đã mời doanh nghiệp', '10/06/2023: «đã mời doanh nghiệp»'],
    ['em sẽ làm xong việc 4 trước 10/6, đã mời doanh nghiệp họp', '10/06/2023: «đã mời doanh nghiệp họp»'],
    ['việc 4 em sẽ hoàn thành trước 10/6, sẽ họp tuần sau', '10/06/2023: «sẽ họp tuần sau»'],
  ])('«%s» is a commitment, shown before it is sent', (text, shown) => {
    const talk = late();
    const said = talk.say(hts, text);
    expect(said.text).toContain('Cam kết xong Giải quyết kiến nghị');
    expect(said.text).toContain(shown);
    expect(talk.state().commitments).toEqual([]);
  });

  it.each([
    'em hứa cuối tháng xong việc 4',
    'việc 4 em sẽ xong trước ngày 10 tháng 6',
    'em hứa việc 4 xong 10/6',
  ])('«%s» says no word of how: that is asked', (text) => {
    expect(late().say(hts, text).text).toContain('Sẽ làm gì để xong?');
  });

  it.each([
    ['lùi cam kết thêm 5 ngày', '15/06/2023'],
    ['dời cam kết việc 4 thêm 1 tuần', '17/06/2023'],
    ['em xin lùi cam kết việc 4 đến 15/6', '15/06/2023'],
  ])('«%s» moves the day of the one that stands, and leaves its words', (text, day) => {
    const talk = late();
    for (const one of ['cam kết việc 4 xong 10/6', 'đã mời doanh nghiệp', 'gửi']) talk.say(hts, one);
    const said = talk.say(hts, text);
    expect(said.text).toContain(`${day}: «đã mời doanh nghiệp». Thay cam kết ngày 10/06.`);
  });

  it('is none where no day is said', () => {
    expect(late().say(hts, 'em sẽ xong việc 4').text).not.toContain('Cam kết tiến độ');
  });
});

describe('more time', () => {
  it.each(['xin gia hạn cả 3 việc đến 15/7 vì trùng lịch', 'xin gia hạn tất cả đến 15/7 vì trùng lịch'])(
    '«%s»: the first is shown with the day and the reason, and how the others are asked for',
    (text) => {
      const talk = startTalk();
      const said = talk.say(chief, text);
      expect(said.text).toContain('Mỗi việc gửi riêng');
      expect(said.text).toContain('đến 15/07/2023 (lần 1/2): «trùng lịch»');
      const [, next] = /«(xin gia hạn .+? đến 15\/7) vì …»/.exec(said.text) ?? [];
      talk.say(chief, 'gửi');
      expect(talk.say(chief, `${next} vì trùng lịch`).text).toContain(
        'Xin gia hạn Tổ chức họp với Doanh nghiệp quý II',
      );
    },
  );

  it('of so many as there are not, which is meant is asked; its name answers', () => {
    const talk = startTalk();
    expect(talk.say(chief, 'xin gia hạn cả hai việc đến 15/7 vì trùng lịch').text).toContain(
      'Xin gia hạn việc nào?',
    );
    expect(talk.say(chief, 'việc họp doanh nghiệp quý 2').text).toContain(
      'đến 15/07/2023 (lần 1/2): «trùng lịch»',
    );
  });

  it('is answered by whom it waits for, which everybody else hears', () => {
    const talk = startTalk();
    for (const text of ['xin gia hạn họp doanh nghiệp đến 15/7 vì trùng lịch', 'gửi']) talk.say(chief, text);
    for (const text of ['duyệt gia hạn họp doanh nghiệp', 'đồng ý gia hạn cho văn phòng', 'duyệt gia hạn']) {
      const said = talk.say(office, text);
      expect(said.text, text).toContain('PGĐ phụ trách Sở Nguyễn Trọng Hùng trả lời yêu cầu này');
      expect(said.notices).toEqual([]);
    }
    expect(talk.say(chief, 'gia hạn đến đâu rồi').text).toContain('1 yêu cầu gia hạn đang chờ');
  });
});
