import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';

const { chief, office } = people;
const leader = 'nguyen-trong-hung';

const asked = (...wishes: string[]) => {
  const talk = startTalk('2023-06-20T09:00:00', undefined, undefined, { delivers: true });
  for (const wish of wishes) {
    talk.say(chief, wish);
    talk.say(chief, 'gửi');
  }
  return talk;
};
const meeting = 'xin gia hạn họp doanh nghiệp quý II đến 15/7 vì trùng lịch';
const briefing = 'xin gia hạn giao ban doanh nghiệp TTTT đến 12/7 vì chưa có hội trường';

describe('what the office decides in a leader’s place', () => {
  const decided = () => {
    const talk = asked(meeting);
    talk.liveTo('2023-07-03T10:00:00');
    const shown = talk.say(office, 'đồng ý');
    return { talk, said: talk.press(office, talk.buttonOf(shown, 'Đồng ý')) };
  };

  it('is told to the leader as to the unit, and that it was taken back', () => {
    const { talk, said } = decided();
    expect(said.notices.map(({ to }) => to)).toEqual([chief, leader]);
    expect(talk.press(office, talk.buttonOf(said, 'Nhầm')).notices.map(({ to }) => to)).toEqual([
      chief,
      leader,
    ]);
  });

  it('is what a late yes of the leader hears', () => {
    expect(decided().talk.say(leader, 'đồng ý').text).toContain('đã được Chuyên viên tổng hợp');
  });
});

describe('two that wait', () => {
  it.each(['đồng ý cả 2', 'dong y ca hai em nhe', 'duyệt hết'])('are granted by «%s»', (text) => {
    const talk = asked(meeting, briefing);
    talk.say(leader, text);
    expect(talk.state().extensions.map(({ settled }) => settled?.type)).toEqual(['granted', 'granted']);
  });

  it('are not by a number that is not theirs', () => {
    const talk = asked(meeting, briefing);
    talk.say(leader, 'đồng ý cả 3');
    expect(talk.state().extensions.every(({ settled }) => settled === undefined)).toBe(true);
  });
});

it('a second wish in one message is no reason of the first', () => {
  const talk = startTalk('2023-06-20T09:00:00');
  const said = talk.say(
    chief,
    'xin gia hạn giao ban TTTT đến 31/7 vì chưa có hội trường. Xin gia hạn họp doanh nghiệp quý II đến 20/7 vì bận',
  );
  expect(said.text).toContain('(lần 1/2): «chưa có hội trường».');
  expect(said.text).toContain('sau đó gõ «xin gia hạn họp doanh nghiệp quý II đến 20/7 vì bận»');
});
