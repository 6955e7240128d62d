import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';

const { office, hts, yen } = people;

describe('words under an open list', () => {
  it.each(['chưa báo cáo', 'chua bao cao', 'chưa báo cáo ạ'])(
    'that are a whole command are that, and no stop: «%s» at the menu',
    (typed) => {
      for (const who of [yen, hts, office]) {
        const talk = startTalk();
        talk.say(who, 'menu');
        const said = talk.say(who, typed);
        expect(said.text, who).not.toContain('Đã thôi');
        expect(said.text, who).toContain('Thanh tra Sở');
      }
    },
  );

  it('«huy» stops what is open, and says so where nothing is', () => {
    for (const ask of ['/lich', '/moi', '/vangmat']) {
      const talk = startTalk();
      talk.say(ask === '/vangmat' ? hts : office, ask);
      expect(talk.say(ask === '/vangmat' ? hts : office, 'huy').text, ask).toContain('Đã thôi');
    }
    const talk = startTalk();
    expect(talk.say(office, 'huy').text).toBe(talk.say(office, 'hủy').text);
  });

  it('«huy» is a name where one is awaited', () => {
    const talk = startTalk();
    talk.say(office, '/donvi');
    expect(talk.say(office, 'huy').text).toContain('Đã thôi');
  });

  it.each(['tiep tuc', 'tiếp tục', 'tiep tuc di'])(
    '«%s» asks the open question of a report again',
    (typed) => {
      const talk = startTalk();
      talk.say(hts, '/baocao');
      talk.say(hts, '2');
      talk.say(hts, 'bỏ qua');
      const said = talk.say(hts, typed);
      expect(said.text).toContain('2/6');
      expect(said.text).not.toContain('Trong kế hoạch có');
    },
  );
});
