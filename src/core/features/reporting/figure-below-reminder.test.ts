import { expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';

it('a figure typed below a reminder, which has fewer choices, is the figure that the report waits for', () => {
  const talk = startTalk('2023-05-22T09:00:00');
  talk.say(people.hts, '/baocao');
  let asked = '';
  for (let task = 0; task < 6 && !asked.includes('Gõ số'); task++) {
    talk.say(people.hts, 'chậm');
    asked = talk.say(people.hts, 'đang chờ Sở Tài chính thẩm định').text;
  }
  expect(asked).toContain('Gõ số');
  // What a reminder leaves when it has been sent: its choices are the last list of the chat.
  talk.change((state) => ({
    ...state,
    chats: Object.fromEntries(
      Object.entries(state.chats).map(([key, chat]) => [
        key,
        {
          ...chat,
          choices: {
            at: Date.parse('2023-05-22T09:00:00+07:00'),
            patient: true,
            options: ['Báo cáo tiếp', 'Nhắc lại sau 2 giờ', 'Nhắc sáng mai'].map((label) => ({
              label,
              data: 'm:x',
            })),
          },
        },
      ]),
    ),
  }));
  const said = talk.say(people.hts, '100').text;
  expect(said).not.toContain('Chọn từ');
  expect(said).toMatch(/^\d\/6 ·/m);
});
