import { expect, it } from 'vitest';
import { context } from '../../../../test/support/context.ts';
import { people, startTalk } from '../../../../test/support/talk.ts';

// Before the first month has opened there is nothing to tell, and that is said with the day on which it opens.

const questions = [
  'vướng gì',
  'kiến nghị gì',
  'có kiến nghị gì không',
  'có đề xuất gì không',
  'ai chậm',
  'tiến độ',
  '/tiendo',
  'việc nào chậm',
  'đơn vị nào có kiến nghị',
];

it('tells leader, head and office when the first month opens, and neither refuses nor denies', () => {
  for (const who of [people.yen, people.hts, people.office])
    for (const question of questions) {
      const talk = startTalk('2023-05-19T08:00:00');
      expect(talk.say(who, question).text, `${who}: ${question}`).toMatch(
        /^Kỳ tháng 5\/2023 mở từ 08:00 thứ Hai 22\/05/,
      );
    }
});

it('says it before the plan’s year has begun, too', () => {
  for (const question of questions) {
    const talk = startTalk('2022-12-10T08:00:00');
    expect(talk.say(people.yen, question).text, question).toMatch(/tháng 1\/2023 mở từ /);
  }
});

it('says it of a later first month, where the plan is taken up in the midst of one', () => {
  const talk = startTalk('2023-06-26T08:00:00');
  talk.change((state) => ({
    ...state,
    plans: {
      live: {
        plan: { ...context.plan, reportedFrom: '2023-07' },
        from: '2023-06-24',
        at: Date.parse('2023-06-24T09:00:00+07:00'),
        by: people.office,
        begunBefore: null,
      },
      before: null,
    },
  }));
  for (const question of questions)
    expect(talk.say(people.office, question).text, question).toMatch(/^Kỳ tháng 7\/2023 mở từ /);
});
