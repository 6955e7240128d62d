import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';

const { centre, chief, hts, inspector, office } = people;
const leader = 'nguyen-trong-hung';

/** A matter of Hạ tầng số that its leader has given away by these words, one behind another. */
function given(...words: string[]) {
  const talk = startTalk('2023-05-22T09:00:00', undefined, undefined, { delivers: true });
  for (const text of ['/baocao', 'còn lại đúng tiến độ', '100', '4 chậm vì chờ Cục Thuế trả lời', 'gửi'])
    talk.say(hts, text);
  talk.liveTo('2023-05-22T10:30:00');
  for (const text of words) talk.say(leader, text);
  return talk;
}

const heardBy = (said: { notices: { to: string }[] }): string[] => said.notices.map(({ to }) => to);

describe('of a matter hears', () => {
  it('who had it, when it is given to somebody else', () => {
    expect(heardBy(given('giao văn phòng').say(leader, 'việc 1 giao trung tâm'))).toEqual(
      expect.arrayContaining([hts, centre, office, chief]),
    );
    expect(heardBy(given('giao trung tâm').say(leader, 'việc 1 giao thanh tra'))).toEqual(
      expect.arrayContaining([hts, inspector, centre]),
    );
  });

  it('the leader of its index and who gave it away, wherever it goes on and by whomever it is closed', () => {
    const talk = given('giao văn phòng');
    expect(heardBy(talk.say(office, 'việc 1 giao trung tâm'))).toContain(leader);
    expect(heardBy(talk.say(centre, 'việc 1 đã giải quyết'))).toEqual(
      expect.arrayContaining([hts, leader, office]),
    );
  });

  it('who closed it, when its unit opens it again, and that this was taken back', () => {
    const talk = given('giao trung tâm');
    talk.say(centre, 'việc 1 đã giải quyết');
    talk.say(hts, 'chưa xong việc 1 vì chưa có văn bản');
    expect(heardBy(talk.say(hts, 'gửi'))).toEqual([leader, centre]);
    expect(heardBy(talk.say(hts, 'nhầm'))).toEqual([leader, centre]);
  });

  it('the head of the office’s unit, where it is given to the office', () => {
    const said = given().say(leader, 'việc 1 giao văn phòng');
    expect(heardBy(said)).toEqual([hts, office, chief]);
    expect(said.text).toContain('Đã báo Phòng Hạ tầng số và Văn phòng Sở.');
  });
});
