import { describe, expect, it } from 'vitest';
import { context } from '../../../../test/support/context.ts';
import { people, startTalk } from '../../../../test/support/talk.ts';
import { vietnamese } from '../../../copy/vi/index.ts';
import { contextOf } from '../../context-of.ts';
import { planDue } from '../../month/plan-due.ts';
import type { Notice } from '../../said/content.ts';
import { plainText } from '../../said/message.ts';

const { hts, office, inspector, yen } = people;

/** A talk in which the month speaks, too. */
function startMonth(startAt = '2023-05-19T09:00:00') {
  const talk = startTalk(startAt);
  return {
    ...talk,
    /** Winds to a moment and lets the month say what is due. */
    tick(moment: string): string[] {
      talk.windTo(moment);
      const at = Date.parse(`${moment}+07:00`);
      const due = planDue(contextOf(context, talk.state(), at), talk.state(), at);
      talk.change(() => due.state);
      const words = ({ content }: Notice) =>
        plainText(vietnamese.toMessage(content, { plan: context.plan, org: context.org }));
      return due.notices.map((notice) => `${'personId' in notice ? notice.personId : ''} ${words(notice)}`);
    },
    /** `/lich`, a field, its new value: what is shown before it counts. */
    propose: (field: string, value: string) => {
      talk.say(office, '/lich');
      talk.press(office, `m:field:${field}`);
      return talk.say(office, value);
    },
    report(who: string): void {
      let said = talk.say(who, '/baocao');
      while (!said.labels.includes('Gửi báo cáo'))
        said = talk.say(
          who,
          said.text.includes('(%)') ? '100' : said.labels.includes('Bỏ qua') ? 'bỏ qua' : 'đúng tiến độ',
        );
      talk.say(who, 'gửi báo cáo');
    },
  };
}

/** Everywhere that a deadline of May is told. */
const deadlines = (talk: ReturnType<typeof startMonth>): string =>
  [
    talk.say(yen, 'hạn báo cáo').text,
    talk.say(yen, '/tiendo 5').text,
    talk.say(yen, '/chuabaocao 5').text,
    talk.say(hts, '/baocao 5').text,
    talk.say(yen, 'ai chưa báo cáo tháng 5').text,
  ].join('\n');

describe('a calendar that is changed while a month is open', () => {
  it.each(['26', 'ngày 26'])(
    'takes «%s» for a day where a day and an hour are asked, and the hour stays',
    (typed) => {
      const shown = startMonth().propose('deadline', typed);
      expect(shown.text).toContain('17:00 thứ Năm 25/05 → 17:00 thứ Sáu 26/05');
      expect(shown.text).not.toContain('Chỉ có một lựa chọn');
    },
  );

  it('leaves the month as it is where it counts from the next one', () => {
    const talk = startMonth();
    talk.tick('2023-05-22T08:00:00');
    const shown = talk.propose('deadline', 'ngày 26 16:30');
    expect(shown.text).toContain('Kỳ tháng 5/2023 đã mở.');
    expect(shown.text).toContain('Hết hạn: 17:00 thứ Năm 25/05 → 16:30 thứ Sáu 26/05');
    expect(shown.text).toContain('Hết hạn: 17:00 thứ Hai 26/06 → 16:30 thứ Hai 26/06');
    expect(shown.labels).toEqual(['Từ tháng này', 'Từ tháng sau', 'Thôi']);
    const done = talk.say(office, 'từ tháng sau');
    expect(done.notices).toEqual([]);
    expect(done.text).toContain('Hết hạn: 17:00 thứ Năm 25/05/2023');
    expect(deadlines(talk)).toContain('17:00 thứ Năm 25/05');
    expect(deadlines(talk)).not.toContain('16:30');
    expect(talk.say(yen, 'hạn báo cáo tháng 6').text).toContain('16:30 thứ Hai 26/06/2023');
    expect(talk.tick('2023-05-26T08:30:00').join()).toContain('đã quá hạn 17:00 thứ Năm 25/05');
  });

  it('moves the month where the office wants it, and tells who still owes, once', () => {
    const talk = startMonth();
    talk.tick('2023-05-22T08:00:00');
    talk.report(inspector);
    talk.windTo('2023-05-24T10:00:00');
    talk.tick('2023-05-24T10:00:00');
    const done = talk.press(office, talk.buttonOf(talk.propose('deadline', 'ngày 26 16:30'), 'Từ tháng này'));
    expect(done.text).toContain('Đã nhắn hạn mới cho 4 người');
    expect(done.notices.map(({ to }) => to)).not.toContain(inspector);
    expect(done.notices.find(({ to }) => to === hts)?.text).toContain(
      'hạn báo cáo DDCI tháng 5/2023 đổi từ 17:00 thứ Năm 25/05 sang 16:30 thứ Sáu 26/05 (còn 2 ngày)',
    );
    expect(deadlines(talk)).not.toContain('17:00');
    expect(talk.state().audit.at(-1)).toMatchObject({ verb: 'set-calendar', by: office });
    // The nudges of the new deadline are said, those of the old one are not, and nobody is overdue before it.
    expect(talk.tick('2023-05-24T14:00:00')).toEqual([]);
    expect(talk.tick('2023-05-25T08:00:00').join()).toContain('hạn 16:30 thứ Sáu 26/05');
    expect(talk.tick('2023-05-26T08:30:00').join()).not.toContain('quá hạn');
    talk.windTo('2023-05-26T15:00:00');
    talk.report(hts);
    expect(talk.state().reports[`2023-05:${'phong-ha-tang-so'}`]?.late).toBe(false);
    expect(talk.tick('2023-05-29T08:30:00').join()).toContain('đã quá hạn 16:30 thứ Sáu 26/05');
  });

  it('moves only what was changed: what was to stand in this month stands', () => {
    const talk = startMonth();
    talk.tick('2023-05-22T08:00:00');
    talk.propose('deadline', 'ngày 26 16:30');
    talk.say(office, 'từ tháng sau');
    // The opening of a month that is open does not move, and its deadline was to stay.
    const opening = talk.propose('opening', 'ngày 21 08:00');
    expect(opening.text).not.toContain('16:30 thứ Sáu 26/05');
    expect(opening.labels).not.toContain('Từ tháng này');
    talk.say(office, 'đổi');
    expect(talk.say(yen, 'hạn báo cáo').text).toContain('17:00 thứ Năm 25/05');
    const digest = talk.propose('digest', '1 ngày sau hạn 10:00');
    expect(digest.text).not.toContain('Hết hạn');
    talk.say(office, 'từ tháng này');
    expect(deadlines(talk)).toContain('17:00 thứ Năm 25/05');
    expect(talk.say(yen, 'hạn báo cáo tháng 6').text).toContain('16:30 thứ Hai 26/06/2023');
    // What is changed for this month after all, is.
    expect(talk.propose('deadline', 'ngày 26 16:00').text).toContain(
      '17:00 thứ Năm 25/05 → 16:00 thứ Sáu 26/05',
    );
    talk.say(office, 'từ tháng này');
    expect(talk.state().appointments['2023-05']?.by).toBeUndefined();
  });

  it('tells a head who was away when they are back, if their unit still owes', () => {
    for (const reports of [false, true]) {
      const talk = startMonth();
      talk.tick('2023-05-22T08:00:00');
      talk.windTo('2023-05-23T09:00:00');
      talk.say(hts, '/vangmat');
      talk.say(hts, '23/5 – 24/5');
      const done = talk.press(
        office,
        talk.buttonOf(talk.propose('deadline', 'ngày 26 16:30'), 'Từ tháng này'),
      );
      expect(done.notices.map(({ to }) => to)).not.toContain(hts);
      const isTold = (said: readonly string[]) =>
        said.filter((one) => one.startsWith(hts) && one.includes('đổi từ 17:00 thứ Năm 25/05 sang 16:30'))
          .length;
      expect(isTold(talk.tick('2023-05-24T15:00:00'))).toBe(0);
      if (reports) talk.report(hts);
      // Not in the night, once, and no more where nothing is owed.
      expect(isTold(talk.tick('2023-05-25T00:10:00'))).toBe(0);
      expect(isTold(talk.tick('2023-05-25T07:01:00'))).toBe(reports ? 0 : 1);
      expect(isTold(talk.tick('2023-05-25T07:02:00'))).toBe(0);
      expect(talk.state().movedUnheard).toBeUndefined();
    }
  });

  it('cannot end the month at once', () => {
    const talk = startMonth();
    talk.tick('2023-05-24T10:00:00');
    const shown = talk.propose('deadline', 'ngày 23 17:00');
    expect(shown.text).toContain('Không đổi được tháng 5/2023: hạn mới (17:00 thứ Ba 23/05) đã qua.');
    expect(shown.labels).toEqual(['Từ tháng sau', 'Thôi']);
    // A button that was forged, or came too late.
    expect(talk.press(office, 'm:set-calendar-now').text).toContain('đã qua');
    expect(talk.state().calendar).toBeNull();
    talk.say(office, 'từ tháng sau');
    expect(deadlines(talk)).toContain('17:00 thứ Năm 25/05');
  });

  it('never changes a month whose deadline has passed, nor whose report was late', () => {
    const talk = startMonth();
    talk.tick('2023-05-22T08:00:00');
    talk.windTo('2023-05-26T09:00:00');
    talk.report(hts);
    talk.tick('2023-06-05T08:00:00');
    const before = talk.state();
    const shown = talk.propose('deadline', 'ngày 27 17:00');
    expect(shown.text).toMatch(/^Lịch mới, từ tháng 6\/2023:/);
    talk.press(office, talk.buttonOf(shown, 'Lưu'));
    expect(talk.state().appointments['2023-05']).toEqual(before.appointments['2023-05']);
    expect(talk.say(yen, '/tiendo 5').text).toContain('17:00 thứ Năm 25/05/2023');
    // Sent again, it is as late as it was.
    talk.say(office, '/baocao 5');
    expect(talk.state().reports['2023-05:phong-ha-tang-so']?.late).toBe(true);
    expect(talk.tick('2023-06-06T08:00:00')).toEqual([]);
  });

  it('lets a month that has opened stay open', () => {
    const talk = startMonth();
    talk.tick('2023-05-22T08:00:00');
    const shown = talk.propose('opening', 'ngày 24 08:00');
    expect(shown.text).not.toContain('Mở kỳ: 08:00 thứ Hai 22/05 →');
    expect(talk.say(yen, '/tiendo').text).toContain('Tháng 5/2023');
  });

  it('is not said in the night: the new deadline comes in the morning', () => {
    const talk = startMonth();
    talk.tick('2023-05-22T08:00:00');
    talk.windTo('2023-05-22T22:30:00');
    const shown = talk.propose('deadline', 'ngày 26 16:30');
    const done = talk.press(office, talk.buttonOf(shown, 'Từ tháng này'));
    expect(done.notices).toHaveLength(5);
    expect(done.notices[0]?.notBefore).toBe(Date.parse('2023-05-23T07:00:00+07:00'));
  });

  it('keeps a month that would be over before it opened', () => {
    const talk = startMonth('2023-05-10T09:00:00');
    talk.propose('opening', 'ngày 5 08:00');
    talk.say(office, 'lưu lịch này');
    // The 5th has passed, the deadline has not: May opens now.
    expect(talk.say(yen, '/tiendo').text).toContain('25/05');
    const shown = talk.propose('deadline', 'ngày 8 17:00');
    expect(shown.text).toContain('Không đổi được tháng 5/2023');
  });
});

describe('what a changed calendar promises', () => {
  const proposed = (at: string, field: string, value: string) => {
    const talk = startTalk(at);
    talk.press(office, `m:field:${field}`);
    return { talk, said: talk.say(office, value) };
  };

  it('is nothing where the year of the plan is over', () => {
    const { talk, said } = proposed('2024-01-03T09:00:00', 'deadline', 'ngày 24 17:00');
    expect(said.text).toContain('Hết năm kế hoạch 2023 thì tôi không nhắc việc nữa');
    expect(said.text).not.toMatch(/\d\d:\d\d thứ/);
    const saved = talk.press(office, talk.buttonOf(said, 'Lưu lịch này'));
    expect(saved.text).toContain('Đã lưu.');
    expect(saved.text).not.toMatch(/\d\d:\d\d thứ/);
  });

  it('names no reminder that lies in the past, and none that goes and comes at one moment', () => {
    const { said } = proposed('2023-05-24T12:00:00', 'nudges', '4 ngày lúc 08:00, 2 giờ');
    const now = /Từ tháng này[\s\S]*Từ tháng sau/.exec(said.text)![0];
    expect(now).not.toMatch(/2[0-3]\/05/);
    const moved = said.text.split('\n').flatMap((one) => /^(?:Bỏ|Thêm) nhắc: (.*)$/.exec(one)?.[1] ?? []);
    expect(new Set(moved).size).toBe(moved.length);
  });

  it('says of which units nobody could be told', () => {
    const { talk, said } = proposed('2023-05-24T12:00:00', 'deadline', 'ngày 26 17:00');
    talk.change((state) => ({
      ...state,
      absences: [{ personId: people.inspector, from: '2023-05-23', to: '2023-05-30' }],
    }));
    const done = talk.press(office, talk.buttonOf(said, 'Từ tháng này'));
    expect(done.text).toContain('Đã nhắn hạn mới cho 4 người');
    expect(done.text).toContain('Chưa nhắn được hạn mới cho Thanh tra Sở: trưởng đơn vị vắng đến 30/05');
  });
});

describe('what is typed under a new calendar and is no value', () => {
  function previewed() {
    const talk = startTalk();
    talk.say(people.office, '/lich');
    talk.say(people.office, 'hạn báo cáo');
    expect(talk.say(people.office, '17:00 ngày 27').labels[0]).toBe('Từ tháng này');
    return talk;
  }

  it.each(['9', 'abc', 'ngày mai'])('«%s» leaves the list as it is', (typed) => {
    const talk = previewed();
    talk.say(people.office, typed);
    expect(talk.say(people.office, 'từ tháng này').text).toContain('Đã lưu');
  });

  it('«lưu» asks from which month', () => {
    const talk = previewed();
    const said = talk.say(people.office, 'lưu');
    expect(said.labels).toEqual(['Từ tháng này', 'Từ tháng sau']);
    expect(talk.say(people.office, '2').text).toContain('Đã lưu');
  });

  it('shows an example of the value that was changed, though it moves nothing', () => {
    const talk = startTalk();
    talk.say(people.office, '/lich');
    talk.say(people.office, 'hạn báo cáo');
    talk.say(people.office, '17:00 ngày 25');
    expect(talk.say(people.office, 'xyz').text).toContain('gõ như: 17:00 ngày 25');
  });
});
