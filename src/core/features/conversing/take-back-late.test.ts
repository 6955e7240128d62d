import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';
import { rememberChat } from '../../said/chat-memory.ts';
import { toPressData } from '../acts.ts';

const { chief } = people;
const hung = 'nguyen-trong-hung';

/** A request that was granted in words, so that «1» is [Nhầm – lấy lại]. */
function granted() {
  const talk = startTalk('2023-05-22T09:00:00');
  talk.say(chief, 'xin gia hạn họp doanh nghiệp đến 15/7 vì trùng lịch họp HĐND');
  talk.say(chief, 'gửi');
  talk.say(hung, '/giahan');
  expect(talk.say(hung, 'đồng ý').labels).toEqual(['Nhầm – lấy lại']);
  return talk;
}
const settled = (talk: ReturnType<typeof startTalk>) => talk.state().extensions[0]!.settled;

describe('a bare number under what only takes back', () => {
  it.each(['2023-05-22T09:01:00', '2023-05-22T10:05:00', '2023-05-23T09:00:00'])(
    'takes nothing back at %s: it may be of a list above',
    (moment) => {
      const talk = granted();
      talk.windTo(moment);
      expect(talk.say(hung, '1').notices).toEqual([]);
      expect(settled(talk)).toMatchObject({ type: 'granted' });
    },
  );

  it.each(['nhầm', 'lấy lại'])('«%s» does', (words) => {
    const talk = granted();
    talk.say(hung, words);
    expect(settled(talk)).toBeUndefined();
  });
});

/** What takes back stands beside another choice, as a receipt may have it. */
function besideOther() {
  const talk = granted();
  const options = [
    { label: 'Nhầm – lấy lại', data: toPressData({ type: 'undo-decision', id: 1 }) },
    { label: 'Chi tiết', data: toPressData({ type: 'open-request', id: 1 }) },
  ];
  const at = Date.parse('2023-05-22T09:01:00+07:00');
  talk.change((state) => rememberChat(state, { channel: 'web', chatId: hung }, { topic: null, options }, at));
  return talk;
}

describe('a number of what takes back beside other choices', () => {
  it('counts at once', () => {
    const talk = besideOther();
    talk.windTo('2023-05-22T09:02:00');
    talk.say(hung, '1');
    expect(settled(talk)).toBeUndefined();
  });

  it('is asked about a day later, and done then', () => {
    const talk = besideOther();
    talk.windTo('2023-05-23T09:00:00');
    const asked = talk.say(hung, '1');
    expect(asked.text).toContain('Số này là «Nhầm – lấy lại» của việc làm lúc 09:01 22/05');
    expect(settled(talk)).toMatchObject({ type: 'granted' });
    talk.say(hung, 'nhầm');
    expect(settled(talk)).toBeUndefined();
  });
});
