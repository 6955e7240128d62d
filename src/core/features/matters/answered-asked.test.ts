import { expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';

const { chief, hts, office } = people;
const hung = 'nguyen-trong-hung';
const lan = 'phuong-thi-huong-lan';

/** A request for more time of the one, an obstacle of the other. */
function asked() {
  const talk = startTalk('2023-06-20T09:00:00');
  talk.say(chief, 'xin gia hạn họp doanh nghiệp đến 15/7 vì trùng lịch họp HĐND');
  talk.say(chief, 'gửi');
  for (const text of ['/baocao', '3', 'thiếu người', 'còn lại đúng tiến độ', '100', 'gửi'])
    talk.say(hts, text);
  return talk;
}

it('tells what was asked of a leader, and that it is not answered', () => {
  const talk = asked();
  for (const text of ['anh Hùng duyệt chưa', 'sếp Hùng có duyệt gia hạn chưa ạ', 'lãnh đạo đồng ý chưa'])
    expect(talk.say(chief, text).text, text).toMatch(
      /chưa trả lời:.*đến 15\/07.*Chưa trả lời, gửi 09:00 20\/06/s,
    );
  expect(talk.say(hts, 'chị Lan trả lời em chưa').text).toMatch(
    /PGĐ Phương Thị Hương Lan chưa trả lời:.*thiếu người/s,
  );
  expect(talk.say(hts, 'chị Lan đã xem vướng mắc của em chưa').text).toMatch(/chưa trả lời:.*thiếu người/s);
});

it('tells what became of it once it was', () => {
  const talk = asked();
  talk.say(hung, '/giahan');
  talk.say(hung, 'đồng ý đến 10/7');
  expect(talk.say(chief, 'anh Hùng duyệt chưa vậy').text).toMatch(/đã trả lời:.*đồng ý gia hạn.*đến 10\/07/s);
  talk.say(lan, 'việc 1: chị đã gọi Sở Nội vụ');
  talk.say(lan, 'gửi');
  expect(talk.say(hts, 'lãnh đạo trả lời chưa').text).toMatch(
    /Lãnh đạo đã trả lời:.*«chị đã gọi Sở Nội vụ»/s,
  );
});

it('is of what was asked of that leader, by that unit: nobody reads another’s', () => {
  const talk = asked();
  expect(talk.say(hts, 'anh Hùng duyệt chưa').text).not.toContain('15/07');
  expect(talk.say(chief, 'chị Lan trả lời chưa').text).not.toContain('thiếu người');
  expect(talk.say('le-hai-yen', 'lãnh đạo trả lời chưa').text).not.toMatch(/15\/07|thiếu người/);
  // The office reads all.
  expect(talk.say(office, 'chị Lan trả lời chưa').text).toContain('thiếu người');
});
