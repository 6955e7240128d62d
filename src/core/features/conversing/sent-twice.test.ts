import { expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';

it('a number that is sent twice at once confirms nothing, and is never met with silence where it stands on the list', () => {
  const talk = startTalk();
  talk.say(people.office, '/donvi Phòng Bưu chính');
  const asked = talk.say(people.office, '1');
  expect(asked.labels[0]).toContain('Thêm');
  // Within a second of the first.
  talk.change((state) => {
    const key = `web:${people.office}`;
    const chat = state.chats[key]!;
    return {
      ...state,
      chats: {
        ...state.chats,
        [key]: {
          ...chat,
          picked: { ...chat.picked!, at: chat.picked!.at + 4_500 },
          choices: { ...chat.choices!, at: chat.choices!.at + 4_500 },
        },
      },
    };
  });
  const again = talk.say(people.office, '1');
  expect(again.text).toBe(asked.text);
  expect(talk.say(people.office, '1').text).not.toBe(asked.text);
});
