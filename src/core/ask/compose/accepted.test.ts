import { expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';

const { office, hts, yen } = people;

/** A talk in which the head of Hạ tầng số has reported May, and the office has read it or not. */
function afterReport(isRead: boolean) {
  const talk = startTalk('2023-05-22T09:00:00');
  let said = talk.say(hts, '/baocao 5');
  for (let step = 0; !said.labels.includes('Gửi báo cáo') && step < 40; step++)
    said = talk.say(
      hts,
      said.text.includes('(%)') ? '100' : said.labels.includes('Bỏ qua') ? 'đã họp' : 'đúng tiến độ',
    );
  talk.say(hts, 'gửi báo cáo');
  expect(talk.state().reports['2023-05:phong-ha-tang-so']).toBeDefined();
  if (!isRead) return talk;
  talk.say(office, '/duyet 5');
  talk.say(office, 'nhận');
  expect(talk.state().reports['2023-05:phong-ha-tang-so']!.accepted).toBeDefined();
  return talk;
}

const asked = [
  'báo cáo tháng 5 của phòng em được nhận chưa',
  'bao cao thang 5 phong em duoc duyet chua',
  'văn phòng đã đọc báo cáo tháng 5 của phòng em chưa',
];

it.each(asked)('a head asks whether the office has read the own report: «%s»', (q) => {
  const waiting = afterReport(false).say(hts, q).text;
  expect(waiting).toMatch(
    /^Văn phòng Sở chưa đọc báo cáo tháng 5\/2023 của Phòng Hạ tầng số; báo cáo đã tới lúc/,
  );
  const read = afterReport(true).say(hts, q).text;
  expect(read).toMatch(/^Văn phòng Sở đã nhận báo cáo tháng 5\/2023 của Phòng Hạ tầng số lúc \d/);
});

it('whoever sees all asks which reports wait; of another unit nobody else is told', () => {
  const talk = afterReport(true);
  for (const who of [office, yen]) {
    const { text } = talk.say(who, 'đơn vị nào được nhận báo cáo tháng 5 rồi');
    expect(text).toMatch(
      /^Văn phòng đã nhận 1\/\d báo cáo tháng 5\/2023: Phòng Hạ tầng số\.\nChưa báo cáo: /,
    );
  }
  expect(talk.say(hts, 'báo cáo tháng 5 của thanh tra được nhận chưa').text).not.toMatch(/đã nhận|chưa đọc/);
});

it('a month that was not sent is none that waits', () => {
  const talk = startTalk('2023-05-22T09:00:00');
  expect(talk.say(hts, 'báo cáo tháng 5 của phòng em được nhận chưa').text).toMatch(
    /^Chưa gửi báo cáo tháng 5\/2023/,
  );
});
