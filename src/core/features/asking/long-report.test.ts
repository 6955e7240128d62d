import { expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';

const { chief, hts, office, yen } = people;
const reason =
  'chờ kinh phí của Ủy ban nhân dân tỉnh cấp trong quý ba, đã có văn bản đề nghị Sở Tài chính thẩm định';

/** A report of fifteen tasks, ten of them late for a long reason. */
function sent() {
  const talk = startTalk();
  talk.say(chief, '/baocao');
  talk.say(chief, 'còn lại đúng tiến độ');
  talk.say(chief, 'chưa có số liệu');
  talk.say(chief, '98,5');
  talk.say(chief, 'chờ tổng hợp');
  const late = [1, 2, 4, 5, 6, 7, 8, 9, 10];
  talk.say(chief, late.map((place) => `${place} chậm vì ${reason} ${place}`).join('\n'));
  expect(talk.say(chief, 'gửi').text).toContain('Đã nhận báo cáo');
  return { talk, late };
}

it('a unit’s report of many tasks is read part by part, by whoever asks for it', () => {
  const { talk, late } = sent();
  for (const who of [office, yen]) {
    const parts = talk.readAll(who, 'báo cáo của văn phòng sở');
    expect(parts[0]!.text.length).toBeLessThanOrEqual(700);
    expect(parts[0]!.text).toMatch(/^Văn phòng Sở, tháng 5\/2023: /);
    expect(parts[0]!.labels.at(-1)).toMatch(/^Xem tiếp · còn \d+ nhiệm vụ$/);
    const all = parts.map(({ text }) => text).join('\n');
    for (const place of late) expect(all).toContain(`${reason} ${place}»`);
    for (const part of parts) expect(part.text.length).toBeLessThanOrEqual(1_500);
    expect(all.match(/^(?:🟠|🔵|❔) /gmu)).toHaveLength(15);
  }
});

it('so is the one that a head reads of a locked month', () => {
  const { talk } = sent();
  talk.say(office, '/khoa 5');
  talk.say(office, '1');
  talk.change((state) => ({
    ...state,
    deputies: [{ personId: hts, unit: 'van-phong', headId: chief, from: '2023-05-01', to: '2023-05-31' }],
  }));
  talk.say(hts, '/baocao 5');
  const parts = talk.readAll(hts, 'văn phòng sở');
  expect(parts[0]!.text.length).toBeLessThanOrEqual(700);
  expect(parts.length).toBeGreaterThan(1);
});
