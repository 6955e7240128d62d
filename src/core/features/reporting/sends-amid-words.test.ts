import { expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';

it('«gửi» where a reason is asked is no reason, however often it is typed', () => {
  const talk = startTalk();
  const say = (text: string) => talk.say(people.hts, text);
  for (const text of ['/baocao', 'còn lại đúng tiến độ', '98', 'gửi']) say(text);
  talk.windTo('2023-05-23T10:00:00');
  for (const text of ['gửi', 'gửi', 'gửi báo cáo']) say(text);
  const { entries, step } = talk.state().drafts[0]!;
  expect(entries['2.1.5']?.obstacle).toBeUndefined();
  expect(step).toMatchObject({ part: 'words' });
  say('lỗi phần mềm một cửa');
  expect(talk.state().drafts[0]!.entries['2.1.5']).toMatchObject({
    figure: 98,
    obstacle: 'lỗi phần mềm một cửa',
  });
});
