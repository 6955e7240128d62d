import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../test/support/talk.ts';

const { office, hts, centre, yen, inspector } = people;
const as = 'chưa có người nhận nhắc';

/** Nobody of Trung tâm Công nghệ số has ever joined, and the deadline of May is over. */
function afterDeadline() {
  const talk = startTalk();
  talk.change((state) => ({
    ...state,
    accounts: state.accounts.filter(({ personId }) => personId !== centre),
    groups: [{ channel: 'web', chatId: 'nhom', linkedAt: 0 }],
  }));
  talk.say(hts, '/baocao');
  for (const typed of ['còn lại đúng tiến độ', '100', 'gửi']) talk.say(hts, typed);
  return talk;
}

describe('a unit that nobody hears for', () => {
  it('is told as such to leaders and the office, and never among those that have not reported', () => {
    const talk = afterDeadline();
    const told = talk.liveTo('2023-05-26T09:01:00');
    const leaders = told.filter(({ to, text }) => to === yen && text.includes('26/05'));
    for (const { text } of leaders) expect(text).not.toMatch(/chưa báo cáo[^;·\n]*Trung tâm Công nghệ số/iu);
    for (const question of ['/tiendo', '/chuabaocao', 'ai chưa báo cáo', 'tháng này thế nào', '/index 2.3'])
      for (const who of [office, yen, inspector]) {
        const { text } = talk.say(who, question);
        expect(text, question).not.toMatch(/chưa báo cáo: [^;·\n]*Trung tâm Công nghệ số/iu);
      }
    expect(talk.say(office, '/chuabaocao').text).toContain('Chưa có người nhận nhắc: Trung tâm Công nghệ số');
    expect(talk.say(office, '/tiendo').text).toContain('Chưa có người nhận nhắc: Trung tâm Công nghệ số');
    expect(talk.say(office, '/thongke').text).toContain(`Trung tâm Công nghệ số · chưa báo cáo (${as})`);
    expect(talk.say(yen, 'trung tâm công nghệ số báo cáo chưa').text).toContain(as);
  });

  it('is red nowhere in the group: neither in its picture nor in what is asked there', () => {
    const talk = afterDeadline();
    talk.liveTo('2023-05-26T09:01:00');
    for (const question of ['/tiendo', '/chuabaocao', 'ai chưa báo cáo']) {
      const said = talk.inGroup(hts, question);
      const red = said.messages
        .flatMap(({ lines }) => lines.flat())
        .filter((span) => typeof span === 'object' && 'colour' in span && span.colour === 'red');
      expect(JSON.stringify(red), question).not.toContain('Trung tâm');
      expect(said.text, question).toContain('Chưa có người nhận nhắc: Trung tâm Công nghệ số');
    }
  });

  it('is told off again once somebody has joined for it', () => {
    const talk = afterDeadline();
    talk.liveTo('2023-05-26T09:01:00');
    talk.change((state) => ({
      ...state,
      accounts: [...state.accounts, { channel: 'web', userId: centre, personId: centre, linkedAt: 1 }],
    }));
    const { text } = talk.say(office, '/chuabaocao');
    expect(text).toMatch(/Chưa báo cáo tháng 5\/2023: .*Trung tâm Công nghệ số/);
    expect(text).not.toContain('Chưa có người nhận nhắc');
  });
});
