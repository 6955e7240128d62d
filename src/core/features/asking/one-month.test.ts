import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';

const { yen, hts, inspector, office } = people;
type Talk = ReturnType<typeof startTalk>;

/** Sends the report of a month with nothing but «đúng tiến độ». */
function report(talk: Talk, who: string, command: string): void {
  let said = talk.say(who, command);
  for (let step = 0; !said.labels.includes('Gửi báo cáo') && step < 40; step++)
    said = talk.say(
      who,
      said.text.includes('(%)') ? '100' : said.labels.includes('Bỏ qua') ? 'bỏ qua' : 'đúng tiến độ',
    );
  expect(talk.say(who, 'gửi báo cáo').text).toContain('Đã nhận báo cáo');
}

/** What is asked of «the month» without naming one, by whom. */
const asked: readonly (readonly [who: string, text: string])[] = [
  [yen, '/tiendo'],
  [yen, '/chuabaocao'],
  [yen, '/index Chi phí thời gian'],
  [yen, 'có gì chậm không'],
  [yen, 'ai chưa báo cáo'],
  [yen, 'tóm tắt'],
  [yen, 'Thanh tra báo cáo chưa'],
  [yen, 'chi phí thời gian làm đến đâu rồi'],
  [hts, 'phòng em làm đến đâu rồi'],
  [hts, '/tiendo'],
  [office, '/nhac'],
  [office, '/tonghop'],
  [office, '/khoa'],
  [office, '/tralai'],
];

const before = 'Tháng 5/2023: ';

describe('the month that is spoken of', () => {
  it('is one for everybody: from the 1st until the opening the month before', () => {
    const talk = startTalk('2023-05-22T09:00:00');
    report(talk, hts, '/baocao');
    for (const moment of ['2023-06-01T00:05:00', '2023-06-03T09:00:00', '2023-06-20T07:50:00']) {
      for (const [who, text] of asked) {
        talk.windTo(moment);
        const answer = talk.say(who, text).text;
        expect(answer, `${moment} ${text}`).toContain('áng 5/2023');
        expect(answer, `${moment} ${text}`).not.toContain('áng 6/2023');
      }
    }
    talk.windTo('2023-06-20T11:00:00');
    // Of a unit by itself the last that it reported is told, with its month.
    for (const [who, text] of asked.filter(([, text]) => text !== 'phòng em làm đến đâu rồi'))
      expect(talk.say(who, text).text, text).toContain('áng 6/2023');
  });

  it('has the month before in one more line, until somebody has reported', () => {
    const talk = startTalk('2023-05-22T09:00:00');
    report(talk, hts, '/baocao');
    report(talk, inspector, '/baocao');
    talk.windTo('2023-06-20T09:00:00');
    for (const text of ['/tiendo', '/chuabaocao', 'có gì chậm không', 'ai chưa báo cáo'])
      expect(talk.say(yen, text).text.split('\n').at(-1), text).toBe(
        `${before}2/5 đơn vị đã báo cáo, 16/42 hoàn thành hoặc đúng tiến độ.`,
      );
    // Of what is asked of alone: an index, a unit.
    expect(talk.say(yen, '/index Chi phí thời gian').text).toMatch(/\nTháng 5\/2023: \d\/7 hoàn thành hoặc/);
    expect(talk.say(yen, 'Thanh tra báo cáo chưa').text).toContain(`${before}10/10 hoàn thành`);
    expect(talk.say(hts, 'phòng em còn nợ gì không').text).toContain(`${before}6/6 hoàn thành`);
    expect(talk.say(yen, '/tiendo 5').text).not.toContain('Tháng 6/2023');
    report(talk, hts, '/baocao 6');
    for (const text of ['/tiendo', '/chuabaocao', '/index Chi phí thời gian', 'ai chưa báo cáo'])
      expect(talk.say(yen, text).text, text).not.toContain(before);
  });

  it('is the last of the plan after its year, and that the year is over is said', () => {
    const talk = startTalk('2023-12-20T09:00:00');
    talk.windTo('2024-01-05T09:00:00');
    for (const text of ['/tiendo', '/chuabaocao', 'ai chưa báo cáo', 'có gì chậm không']) {
      const answer = talk.say(yen, text).text;
      expect(answer, text).toContain('áng 12/2023');
      expect(answer, text).toContain('Năm kế hoạch 2023 đã kết thúc.');
    }
  });
});

describe('a month that has not opened', () => {
  it('says when it opens, and accuses nobody', () => {
    const talk = startTalk('2023-05-19T09:00:00');
    for (const [who, text] of asked.filter(([, text]) => text !== '/tralai')) {
      const answer = talk.say(who, text).text;
      expect(answer, text).toContain('mở từ 08:00 thứ Hai 22/05');
      expect(answer, text).not.toMatch(/chưa báo cáo|chưa có báo cáo|0\/5|nợ/i);
    }
    talk.windTo('2023-05-22T08:00:00');
    expect(talk.say(yen, '/tiendo').text).toContain('chưa có báo cáo nào (0/5 đơn vị)');
  });

  it('says the same in the group', () => {
    const talk = startTalk('2023-05-19T09:00:00');
    talk.change((state) => ({ ...state, groups: [{ channel: 'web', chatId: 'nhom', linkedAt: 0 }] }));
    for (const text of ['ai chưa báo cáo', 'có gì chậm không'])
      expect(talk.inGroup(yen, text).text, text).toContain('mở từ 08:00 thứ Hai 22/05');
  });

  it('says it of a month that is named, and who has reported it all the same', () => {
    const talk = startTalk('2023-05-22T09:00:00');
    for (const text of ['/tiendo 6', '/chuabaocao 6'])
      expect(talk.say(yen, text).text, text).toBe(
        'Kỳ tháng 6/2023 mở từ 08:00 thứ Ba 20/06, hạn 17:00 thứ Hai 26/06.',
      );
    talk.windTo('2023-06-05T09:00:00');
    report(talk, hts, '/baocao 6');
    expect(talk.say(yen, '/tiendo 6').text).toContain('Đã báo cáo sớm: Phòng Hạ tầng số.');
  });

  it('is neither nudged for, nor posted, nor locked, also by a button that was shown before', () => {
    const talk = startTalk('2023-05-22T09:00:00');
    const buttons = [talk.buttonOf(talk.say(office, '/nhac'), 'Phòng Hạ tầng số')];
    buttons.push(talk.buttonOf(talk.say(office, '/khoa'), 'Khóa kỳ'));
    for (const data of buttons.map((one) => one.replaceAll('2023-05', '2023-06'))) {
      expect(data).toContain('2023-06');
      const said = talk.press(office, data);
      expect(said.text).toBe('Kỳ tháng 6/2023 chưa mở: mở từ 08:00 thứ Ba 20/06, hạn 17:00 thứ Hai 26/06.');
      expect(said.notices).toEqual([]);
    }
    expect(talk.state().locks).toEqual([]);
  });
});
