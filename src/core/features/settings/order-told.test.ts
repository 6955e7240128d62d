import { expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';

it('a deadline before the opening is refused with the day of the opening, and that it is moved first', () => {
  const talk = startTalk();
  const fields = talk.say(people.office, '/lich');
  talk.press(people.office, talk.buttonOf(fields, 'Hạn báo cáo'));
  const refused = talk.say(people.office, '17:00 ngày 17').text;
  expect(refused).toContain('hiện là 08:00 ngày 20');
  expect(refused).toContain('Đổi Ngày mở kỳ trước');
});
