import { expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';

it.each(['/tiendo 4/2023', '/chuabaocao 4'])(
  '«%s»: nobody is missing in a month before the bot’s first',
  (asked) => {
    const talk = startTalk('2023-06-01T09:00:00');
    talk.change((state) => ({ ...state, begunAt: Date.parse('2023-05-02T09:00:00+07:00') }));
    const { text } = talk.say(people.yen, asked);
    expect(text).toContain('dữ liệu bắt đầu từ tháng 5/2023');
    expect(text).not.toContain('Chưa đơn vị nào');
  },
);
