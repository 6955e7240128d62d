import { expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';

const { hts, yen } = people;

it.each([
  'có gì chậm không',
  'tháng này việc nào chậm',
  'tóm tắt tháng này',
  'đơn vị nào nhiều việc chậm nhất',
  '/tiendo',
])('«%s» calls no unit unreported whose report is in, though a task is missing in it', (question) => {
  const talk = startTalk();
  for (const text of ['/baocao', 'chậm', 'chờ sở khác', 'còn lại đúng tiến độ', '100', 'gửi'])
    talk.say(hts, text);
  // As in a month that was reported before this task was owed.
  talk.change((state) => {
    const key = '2023-05:phong-ha-tang-so';
    const { '1.3.4': _, ...entries } = state.reports[key]!.entries;
    return { ...state, reports: { ...state.reports, [key]: { ...state.reports[key]!, entries } } };
  });
  for (const line of talk.say(yen, question).text.split('\n'))
    if (/chưa báo cáo(?! \d)/iu.test(line)) expect(line).not.toMatch(/chưa báo cáo.*Phòng Hạ tầng số/iu);
  expect(talk.say(yen, question).text).toMatch(/chưa báo cáo/iu);
});
