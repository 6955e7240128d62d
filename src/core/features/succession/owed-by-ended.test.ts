import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';

const { centre, hts, office, press } = people;
type Talk = ReturnType<typeof startTalk>;

/** A whole report, all on track, with the figures that are asked. */
function fill(talk: Talk, who: string): string {
  let said = talk.say(who, 'Còn lại: đúng tiến độ');
  for (let tries = 0; tries < 5 && !said.labels.includes('Gửi báo cáo'); tries++) said = talk.say(who, '100');
  return talk.say(who, 'Gửi báo cáo').text;
}

/** Phòng Hạ tầng số owes May and is merged into the Trung tâm in June; the Trung tâm has reported May. */
function merged(): Talk {
  const talk = startTalk('2023-05-22T09:00:00');
  talk.say(centre, '/baocao 5');
  expect(fill(talk, centre)).toContain('Đã nhận báo cáo');
  talk.liveTo('2023-06-05T09:00:00');
  for (const word of ['/donvi', 'sáp nhập vào', 'Phòng Hạ tầng số', 'Trung tâm Công nghệ số', 'hôm nay'])
    talk.say(office, word);
  talk.say(office, 'đồng ý');
  return talk;
}

const owed = 'Còn nợ báo cáo của Phòng Hạ tầng số (nay không còn): tháng 5 (quá hạn 25/05).';

describe('a month that a unit which is no more still owes', () => {
  it('stands in each reminder of who has its work, and in that of nobody else', () => {
    const talk = merged();
    const heard = talk.liveTo('2023-06-27T12:00:00').filter(({ text }) => text.includes('tháng 6/2023'));
    const toHeir = heard.filter(({ to, text }) => to === centre && /^[🔔⏰]/u.test(text));
    expect(toHeir.length).toBeGreaterThan(1);
    for (const { text } of toHeir) expect(text).toContain(owed);
    const toOthers = heard.filter(({ to }) => to === press || to === hts);
    for (const { text } of toOthers) expect(text).not.toContain('Phòng Hạ tầng số');
  });

  it('stands in the menu and is reported from there', () => {
    const talk = merged();
    talk.liveTo('2023-06-21T09:00:00');
    const menu = talk.say(centre, 'menu');
    expect(menu.labels).toContain('Báo cáo tháng 5/2023 còn nợ của Phòng Hạ tầng số');
    const opened = talk.press(centre, talk.buttonOf(menu, 'còn nợ của Phòng Hạ tầng số'));
    expect(opened.text).toContain('1/6');
    expect(fill(talk, centre)).toContain('tháng 5/2023 của Phòng Hạ tầng số');
    expect(talk.say(centre, 'menu').labels.join()).not.toContain('còn nợ của');
    const heard = talk.liveTo('2023-06-27T12:00:00');
    expect(heard.filter(({ text }) => text.includes('nay không còn'))).toEqual([]);
  });

  it('is chosen by its name behind /baocao, with or without a month', () => {
    for (const words of [['/baocao', 'Phòng Hạ tầng số'], ['/baocao phòng hạ tầng số'], ['/baocao 5']]) {
      const talk = merged();
      talk.liveTo('2023-06-21T09:00:00');
      const said = words.map((word) => talk.say(centre, word)).at(-1)!;
      const opened = said.labels.includes('Phòng Hạ tầng số') ? talk.say(centre, 'Phòng Hạ tầng số') : said;
      expect(opened.text, words.join()).toContain('1/6');
      expect(fill(talk, centre)).toContain('tháng 5/2023 của Phòng Hạ tầng số');
    }
  });

  it('is no choice of a month that it does not owe', () => {
    const talk = merged();
    talk.liveTo('2023-06-21T09:00:00');
    expect(talk.say(centre, '/baocao').labels).toEqual([
      'Trung tâm Công nghệ số',
      'Phòng Hạ tầng số (còn nợ tháng 5)',
    ]);
  });

  it('is what its heir owes, is told by /chuabaocao, and is reminded of by the office', () => {
    const talk = merged();
    talk.liveTo('2023-06-21T09:00:00');
    expect(talk.say(centre, 'trung tâm em còn nợ gì').text).toContain(
      'Phòng Hạ tầng số còn 6 nhiệm vụ chưa báo cáo tháng 5/2023',
    );
    expect(talk.say(centre, '/chuabaocao').labels).toContain('Báo cáo tháng 5');
    const missing = talk.say(office, '/chuabaocao');
    expect(missing.text).toMatch(/Còn nợ báo cáo tháng 5 \(quá hạn 25\/05\): .*Phòng Hạ tầng số/);
    const nudged = talk.press(office, talk.buttonOf(missing, 'Nhắc tháng 5'));
    const sent = nudged.notices.length > 0 ? nudged : talk.press(office, talk.buttonOf(nudged, 'Nhắc'));
    const toHeir = sent.notices.filter(({ to }) => to === centre);
    expect(toHeir).toHaveLength(1);
    expect(toHeir[0]!.text).toContain('Phòng Hạ tầng số: báo cáo DDCI tháng 5/2023');
  });
});
