import { expect, it } from 'vitest';
import { context } from '../../../../test/support/context.ts';
import { people, startTalk } from '../../../../test/support/talk.ts';

const { hts, office } = people;

it.each([
  'thống kê của phòng em',
  'thong ke phong em',
  'thống kê phòng tôi tháng 5',
  'cho em xem thống kê nộp báo cáo của đơn vị mình quý 2',
  'phòng em nộp đúng hạn mấy lần',
  'phong em nop muon may lan roi',
  'em trễ hạn bao nhiêu lần?',
  'bên em bị trả lại mấy lần',
])('«%s» tells of the own unit alone how it kept to its months', (typed) => {
  const talk = startTalk();
  const said = talk.say(hts, typed);
  expect(said.text).toContain('📋 Phòng Hạ tầng số');
  for (const { name } of context.org.units.filter(({ name }) => name !== 'Phòng Hạ tầng số'))
    expect(said.text).not.toContain(name);
});

it.each(['thống kê', 'phòng em báo cáo chưa', 'thống kê các phòng'])('«%s» is heard as before', (typed) => {
  const talk = startTalk();
  expect(talk.say(hts, typed).text).not.toContain('tháng 1–5');
  expect(talk.say(office, 'thống kê của phòng em').text).not.toContain('Phòng Hạ tầng số ·');
});
