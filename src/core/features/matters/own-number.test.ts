import { expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';

const { chief, hts, office } = people;
const hung = 'nguyen-trong-hung';

/** Matter 1, of task 4 of its unit’s report. */
function reported() {
  const talk = startTalk('2023-05-22T09:00:00');
  for (const said of ['/baocao', 'còn lại đúng tiến độ', '100', '4 chậm vì chờ Cục Thuế trả lời', 'gửi'])
    talk.say(hts, said);
  expect(talk.state().matters).toHaveLength(1);
  return talk;
}

it.each(['việc 1 xong rồi, Cục Thuế đã trả lời', 'việc 1 đã xong, hôm qua có công văn'])(
  '«%s» asks which is done, whatever stands behind it',
  (words) => {
    const talk = reported();
    expect(talk.say(hts, words).labels).toEqual(['Việc 1 đã giải quyết', 'Nhiệm vụ 1 hoàn thành', 'Thôi']);
    expect(talk.state().drafts).toEqual([]);
  },
);

it('words of who may not answer are dropped by nobody in silence', () => {
  const talk = reported();
  expect(talk.say(hts, 'trả lời việc 1: em đã nhận, đang làm').text).toContain('Lời vừa gõ chưa gửi cho ai');
  for (const who of [chief, office, 'le-hai-yen']) {
    const said = talk.say(who, 'việc 1: văn phòng gửi công văn');
    expect(said.text).toContain('do PGĐ phụ trách Sở Nguyễn Trọng Hùng trả lời. Lời vừa gõ chưa gửi cho ai');
    expect(said.notices).toEqual([]);
  }
});

it.each([
  'giao văn phòng và thanh tra phối hợp trả lời trước 30/5',
  'việc 1 giao văn phòng và thanh tra phối hợp',
])('«%s» asks which of both has it, and shows its words then', (words) => {
  const talk = reported();
  talk.say(hung, 'việc 1');
  const asked = talk.say(hung, words);
  expect(asked.labels).toEqual(['Văn phòng Sở', 'Thanh tra Sở', 'Thôi']);
  expect(asked.notices).toEqual([]);
  const shown = talk.say(hung, 'Thanh tra Sở');
  expect(talk.state().matters[0]!.acts).toMatchObject([{ type: 'to-unit', unit: 'thanh-tra' }]);
  expect(shown.text).toContain('phối hợp');
  talk.say(hung, 'gửi');
  expect(talk.state().matters[0]!.acts.at(-1)).toMatchObject({ type: 'direction' });
});

it.each(['bao giờ anh Hùng trả lời', 'khi nào lãnh đạo trả lời vướng mắc của em'])(
  '«%s» is told what waits',
  (words) => {
    expect(reported().say(hts, words).text).toContain('chưa trả lời');
  },
);
