import { expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';

it.each([
  'hạn báo cáo tháng này',
  'han bao cao thang nay',
  'thời hạn nộp báo cáo tháng 5',
  'hạn chót báo cáo',
])('is the deadline, whatever was spoken of before: «%s»', (asked) => {
  const alone = startTalk().say(people.inspector, asked).text;
  for (const before of ['báo cáo đến đâu rồi', 'nhiệm vụ của thanh tra', 'chi phí thời gian ai phụ trách']) {
    const talk = startTalk();
    talk.say(people.inspector, before);
    expect(talk.say(people.inspector, asked).text, before).toBe(alone);
  }
  expect(alone).toContain('17:00');
});
