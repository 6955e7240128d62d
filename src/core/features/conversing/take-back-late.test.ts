import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';

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

describe('a bare number that takes back', () => {
  it('is done right behind what was done', () => {
    const talk = granted();
    talk.say(hung, '1');
    expect(settled(talk)).toBeUndefined();
  });

  it.each(['2023-05-22T10:05:00', '2023-05-23T09:00:00'])('asks first at %s, and is done then', (moment) => {
    const talk = granted();
    talk.windTo(moment);
    const asked = talk.say(hung, '1');
    expect(asked.text).toContain('Số này là «Nhầm – lấy lại» của việc làm lúc 09:00 22/05');
    expect(settled(talk)).toMatchObject({ type: 'granted' });
    expect(talk.say(hung, '1').notices.map(({ to }) => to)).toContain(chief);
    expect(settled(talk)).toBeUndefined();
  });

  it('asks where something else was asked meanwhile, and «không» leaves it', () => {
    const talk = granted();
    talk.say(hung, 'họp doanh nghiệp quý II làm đến đâu rồi');
    expect(talk.say(hung, '1').labels).toEqual(['Nhầm – lấy lại']);
    talk.say(hung, 'không');
    expect(settled(talk)).toMatchObject({ type: 'granted' });
    talk.say(hung, '1');
    expect(settled(talk)).toMatchObject({ type: 'granted' });
  });

  it('stays what it says by its own words', () => {
    const talk = granted();
    talk.windTo('2023-05-23T09:00:00');
    talk.say(hung, 'nhầm – lấy lại');
    expect(settled(talk)).toBeUndefined();
  });
});
