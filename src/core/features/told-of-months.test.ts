import { describe, expect, it } from 'vitest';
import { context } from '../../../test/support/context.ts';
import { people, startTalk } from '../../../test/support/talk.ts';
import { vietnamese } from '../../copy/vi/index.ts';
import { progressIn } from '../report/progress.ts';
import { plainText } from '../said/message.ts';

const { hts, office, yen } = people;

/** The head of Phòng Hạ tầng số has nothing to add but one figure, and sends. */
function report(talk: ReturnType<typeof startTalk>, figure: string): string {
  talk.say(hts, '/baocao 5');
  talk.say(hts, 'Còn lại: đúng tiến độ');
  talk.say(hts, figure);
  return talk.say(hts, 'Gửi báo cáo').text;
}

describe('what is told of months', () => {
  it('names in one line the months that the same units owe', () => {
    const talk = startTalk('2023-05-22T09:00:00');
    talk.windTo('2023-07-26T09:00:00');
    const owed = talk
      .say(office, '/chuabaocao')
      .text.split('\n')
      .filter((one) => one.startsWith('Còn nợ báo cáo'));
    expect(owed).toEqual([
      expect.stringMatching(
        /^Còn nợ báo cáo tháng 5 \(quá hạn 25\/05\) và tháng 6 \(quá hạn 26\/06\): Văn phòng Sở/,
      ),
    ]);
  });

  it('is what is late, where that is asked behind who has not reported', () => {
    const talk = startTalk('2023-05-22T09:00:00');
    report(talk, '100');
    expect(talk.say(yen, 'ai chưa báo cáo').text).toContain('Chưa báo cáo');
    expect(talk.say(yen, 'có gì chậm không').text).toMatch(/nhiệm vụ nào chậm hoặc chưa làm/);
  });

  it('holds the figures of a leader’s indices', () => {
    const talk = startTalk('2023-05-22T09:00:00');
    report(talk, '100');
    expect(talk.say(yen, '/tiendo').text).toMatch(/Phòng Hạ tầng số\): 100%/);
  });

  it('says by how many minutes a report was late, below an hour', () => {
    const talk = startTalk('2023-05-22T09:00:00');
    talk.windTo('2023-05-25T17:10:00');
    expect(report(talk, '100')).toContain('trễ hạn 10 phút');
  });

  it('begins the office’s brief with how the month stands, where no unit is overdue', () => {
    const talk = startTalk('2023-05-22T09:00:00');
    report(talk, '100');
    const now = Date.parse('2023-05-26T08:30:00+07:00');
    const may = { year: 2023, month: 5 };
    const progress = progressIn(context, talk.state().reports, may, now, { type: 'all' });
    const none = { overdue: [], unreached: [], missed: [], awaited: [] };
    const text = plainText(
      vietnamese.toMessage({ type: 'office-brief', progress, ...none, arrears: [] }, context),
    );
    expect(text).toMatch(
      /^Tháng 5\/2023: 1\/5 đơn vị đã báo cáo\. Hoàn thành, đúng tiến độ 6\/42 nhiệm vụ\./,
    );
  });
});
