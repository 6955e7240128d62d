import { describe, expect, it } from 'vitest';
import { context } from '../../../../test/support/context.ts';
import { people, startTalk } from '../../../../test/support/talk.ts';
import { vietnamese } from '../../../copy/vi/index.ts';
import { nextDue } from '../../month/due-tiers.ts';
import { planDue } from '../../month/plan-due.ts';
import { owedIn } from '../../report/owed.ts';
import { plainText } from '../../said/message.ts';
import type { State } from '../../state/state.ts';

const { hts, office, yen } = people;
const hung = 'nguyen-trong-hung';
const at = (moment: string): number => Date.parse(`${moment}+07:00`);
const firstWorkingDay = '2024-01-02T09:00:00';

/** A unit's report of a month: everything on track, figures at their targets, one task with words. */
function report(state: State, unit: string, month: number, late: boolean): State {
  const period = `2023-${String(month).padStart(2, '0')}`;
  const owed = owedIn(context, state.reports, { year: 2023, month }, unit);
  const entries = Object.fromEntries(
    owed.map(({ task }) => [
      task.id,
      {
        // What a quarter or half-year asks is done in it: nothing is carried over.
        status: task.cadence ? ('done' as const) : ('on-track' as const),
        evidence: [],
        at: 0,
        by: 'x',
        ...(task.measure ? { figure: task.measure.target } : {}),
        ...(task.id === '2.3.1' ? { result: 'đã trả lời 5/5 kiến nghị' } : {}),
      },
    ]),
  );
  const sent = { firstSentAt: 0, sentAt: 0, sentBy: 'x', late, revisions: [], returned: [], answers: [] };
  return {
    ...state,
    reports: { ...state.reports, [`${period}:${unit}`]: { unit, period, entries, ...sent } },
  };
}

/** 2023 from May on: nobody reported August, Thanh tra Sở was late in June and lacks October. */
function afterTheYear() {
  const talk = startTalk('2024-01-01T08:00:00');
  talk.change((now) => {
    let state: State = {
      ...now,
      begunAt: at('2023-05-19T08:00:00'),
      groups: [{ channel: 'web', chatId: 'nhom', linkedAt: 0 }],
    };
    for (const month of [5, 6, 7, 9, 10, 11, 12])
      for (const { id } of context.org.units)
        if (id !== 'thanh-tra' || month !== 10)
          state = report(state, id, month, id === 'thanh-tra' && month === 6);
    return state;
  });
  return talk;
}

/** The notices of a moment, as words and buttons, by whom they are for. */
function said(state: State, moment: string) {
  const due = planDue(context, state, at(moment));
  const messages = due.notices.map((notice) => {
    const message = vietnamese.toMessage(notice.content, context);
    return {
      to: 'personId' in notice ? notice.personId : notice.chat,
      type: notice.content.type,
      text: plainText(message),
      message,
    };
  });
  return { state: due.state, messages, of: (to: string) => messages.find((one) => one.to === to)! };
}

describe('a year that is over', () => {
  it('is summed up on the first working day, once, to leaders, office and group', () => {
    const state = afterTheYear().state();
    expect(nextDue(context, state, at('2023-12-31T08:00:00'))).toEqual({
      at: at(firstWorkingDay),
      type: 'year-end',
      month: 12,
    });
    // A public holiday, and too early on the day behind it.
    for (const moment of ['2024-01-01T09:00:00', '2024-01-02T08:59:00'])
      expect(said(state, moment).messages).toEqual([]);
    const first = said(state, firstWorkingDay);
    expect(first.messages.map(({ to, type }) => `${to} ${type}`)).toEqual([
      `${hung} year-summary`,
      `${yen} year-summary`,
      'phuong-thi-huong-lan year-summary',
      `${office} year-summary`,
      'web:nhom year-summary',
      `${office} next-plan`,
    ]);
    for (const moment of ['2024-01-02T09:01:00', '2024-02-01T09:00:00', '2025-01-02T09:00:00'])
      expect(said(first.state, moment).messages).toEqual([]);
    expect(nextDue(context, first.state, at('2024-01-02T09:01:00'))).toBeNull();
  });

  it('is green for no index of which work is overdue, and names the matters that nobody settled', () => {
    const talk = afterTheYear();
    talk.change((state) => {
      const key = '2023-12:van-phong';
      const december = state.reports[key]!;
      const behind = { status: 'not-begun' as const, evidence: [], at: 0, by: 'x', obstacle: 'trùng lịch' };
      return {
        ...state,
        reports: {
          ...state.reports,
          [key]: { ...december, entries: { ...december.entries, '1.5.2': behind } },
        },
        nextMatter: 8,
        matters: [
          {
            id: 7,
            unit: 'van-phong',
            taskId: '1.5.2',
            told: [
              { period: '2023-12', entry: '1.5.2', obstacle: 'trùng lịch', evidence: [], by: 'x', at: 0 },
            ],
            at: 0,
            acts: [],
            tellAt: null,
            remindAt: at('2024-02-01T08:00:00'),
          },
        ],
      };
    });
    const { messages } = said(talk.state(), firstWorkingDay);
    const of = (who: string) => messages.find(({ to, type }) => to === who && type === 'year-summary')!;
    const toLeader = of(hung).text;
    expect(toLeader).toContain('Chưa xong trong năm');
    expect(toLeader).not.toMatch(/🟢 (?:1\.5|Tính năng động)/);
    expect(toLeader).toContain('Vướng mắc, kiến nghị chưa giải quyết: 1 (Việc 7): /vuongmac');
    expect(of('web:nhom').text).toContain('Vướng mắc, kiến nghị chưa giải quyết: 1.');
    expect(of('web:nhom').text).not.toMatch(/🟢 1\.5/);
    expect(of(yen).text).not.toContain('chưa giải quyết: 1');
  });

  it('says of which month each figure is where the last was not reported', () => {
    const talk = afterTheYear();
    talk.change((state) => ({
      ...state,
      reports: Object.fromEntries(
        Object.entries(state.reports).filter(([key]) => !key.startsWith('2023-12')),
      ),
    }));
    expect(said(talk.state(), firstWorkingDay).of('web:nhom').text).toMatch(/1\.1.*\(tháng 11\)/);
  });

  it('is told after a stand-still too, but never of a year in which the bot did not run, nor twice to one chat', () => {
    const state = afterTheYear().state();
    expect(said(state, '2024-03-05T10:00:00').messages).toHaveLength(6);
    // A Saturday waits for Monday.
    expect(said(state, '2024-03-02T10:00:00').messages).toEqual([]);
    const later = { ...state, begunAt: at('2024-01-02T08:00:00'), reports: {} };
    expect(said(later, firstWorkingDay).messages.map(({ type }) => type)).toEqual(['next-plan']);
    // An earlier version has ended the year in its own way.
    const ended = { ...state, tiersDone: { 'year-over:2023': at('2024-01-01T07:00:00') } };
    expect(said(ended, firstWorkingDay).messages).toEqual([]);
    const wanting = { ...state, digestPeople: [office, hts] };
    expect(
      said(wanting, firstWorkingDay).messages.flatMap(({ to, type }) =>
        type === 'year-summary' ? [to] : [],
      ),
    ).toEqual([hung, yen, 'phuong-thi-huong-lan', office, 'web:nhom', `web:${hts}`]);
  });

  it('tells the office who was on time, each month, each index and what was measured, with a picture', () => {
    const { text, message } = said(afterTheYear().state(), firstWorkingDay).of(office);
    expect(text).toContain(
      'Tổng kết DDCI năm 2023, tháng 5–12: 33/40 báo cáo đúng hạn, 1 trễ hạn, 6 chưa có.',
    );
    // A month that nobody reported is said once, of all.
    expect(text.match(/tháng 8/g)).toHaveLength(1);
    expect(text).toContain('Chưa đơn vị nào báo cáo: tháng 8.');
    expect(text).toContain('Thanh tra Sở: trễ hạn tháng 6; chưa có tháng 10.');
    expect(text).toContain(
      'Hoàn thành trong số đến hạn hoặc đã xong: tháng 5 (42/42), 6 (45/45), 7 (42/42), 8 (chưa có thông tin), 9',
    );
    expect(text).toContain('🟢 Chi phí thời gian: 7/7 · chỉ tiêu 8,0 điểm');
    expect(text).toContain('Điểm, hạng năm 2023 do tỉnh chấm: tôi chưa có.');
    expect(text.length).toBeLessThanOrEqual(1000);
    const { attachment } = message;
    if (attachment?.type !== 'picture' || attachment.picture.type !== 'year') throw new Error('no picture');
    expect(attachment.picture.content.rows).toHaveLength(8);
    expect(attachment.picture.content.rows[0]!.months[7]).toMatchObject({ colour: 'unreported' });
  });

  it('tells a leader of their own indices alone', () => {
    const { text, message } = said(afterTheYear().state(), firstWorkingDay).of(hung);
    expect(text).toContain('3 chỉ số của anh/chị, tháng 5–12: 28/32 báo cáo đúng hạn, 4 chưa có.');
    expect(text).toContain('Dịch vụ hỗ trợ doanh nghiệp: 8/8 · chỉ tiêu 8,0 điểm');
    expect(text).toContain(
      '📈 Số nhiệm vụ trọng tâm đã hoàn thành (Văn phòng Sở): 3 nhiệm vụ (tháng 12, đạt chỉ tiêu',
    );
    // No task of theirs is Thanh tra Sở's.
    expect(text).not.toMatch(/Chi phí thời gian|Thanh tra/);
    expect(JSON.stringify(message.attachment)).not.toContain('Chi phí thời gian');
  });

  it('tells a group totals and who was always on time, never who was not, nor a unit’s figures', () => {
    const talk = afterTheYear();
    const { text } = said(talk.state(), firstWorkingDay).of('web:nhom');
    expect(text).toContain('33/40 báo cáo đúng hạn, 1 trễ hạn, 6 chưa có');
    expect(text).toContain('🟢 Chi phí thời gian: 7/7');
    expect(text).not.toMatch(/Thanh tra|📈|Văn phòng/);
    talk.change((state) =>
      context.org.units.reduce(
        (all, { id }) => report(all, id, 8, false),
        report(state, 'thanh-tra', 6, true),
      ),
    );
    expect(said(talk.state(), firstWorkingDay).of('web:nhom').text).toContain(
      'Đúng hạn mọi tháng: Văn phòng Sở, Phòng Hạ tầng số, Phòng Thông tin – Báo chí – Xuất bản và Trung tâm Công nghệ số.',
    );
  });

  it('says a year of which nobody reported anything in as few lines', () => {
    const talk = afterTheYear();
    talk.change((state) => ({ ...state, reports: {} }));
    const { text } = said(talk.state(), firstWorkingDay).of(office);
    expect(text).toContain('0/40 báo cáo đúng hạn, 40 chưa có');
    expect(text).toContain('Chưa đơn vị nào báo cáo: tháng 5, 6, 7, 8, 9, 10, 11 và 12.');
    expect(text).toContain('⚫ Cả năm chưa có thông tin: Tính minh bạch và tiếp cận thông tin, ');
    // One more since the work of the last spans is named.
    expect(text).toContain('Chưa xong trong năm: ');
    expect(text.split('\n')).toHaveLength(5);
  });
});

describe('what is asked of a year that is over', () => {
  function january() {
    const talk = afterTheYear();
    talk.windTo('2024-01-03T08:00:00');
    return talk;
  }

  it('leads to its months from a card, an index’s progress, /tiendo and /chuabaocao', () => {
    const talk = january();
    for (const asked of [
      '/index 2.3',
      'tiến độ dịch vụ hỗ trợ doanh nghiệp',
      '/tiendo',
      '/chuabaocao',
      'có gì chậm không',
    ])
      expect(talk.say(yen, asked).labels).toContain('Các tháng…');
    // What does not speak of progress has no months behind it.
    expect(talk.say(yen, 'ai phụ trách chi phí thời gian').labels).toEqual([]);
  });

  it('shows a month as the command itself would, with as much as the asker may see', () => {
    const talk = january();
    const ofYear = talk.press(office, talk.buttonOf(talk.say(office, '/tiendo'), 'Các tháng…'));
    expect(talk.press(office, talk.buttonOf(ofYear, 'Tháng 11')).text).toBe(
      talk.say(office, '/tiendo 11/2023').text,
    );
    const missing = talk.say(office, '/chuabaocao');
    const months = talk.press(office, talk.buttonOf(missing, 'Các tháng…'));
    expect(months.text).toBe('Năm 2023: anh/chị xem tháng nào?');
    expect(months.labels).toEqual([5, 6, 7, 8, 9, 10, 11, 12].map((number) => `Tháng ${number}`));
    expect(talk.press(office, talk.buttonOf(months, 'Tháng 10')).text).toContain(
      'Chưa báo cáo tháng 10/2023: Thanh tra Sở.',
    );
    const card = talk.say(hung, '/index 2.3');
    const ofIndex = talk.press(hung, talk.buttonOf(card, 'Các tháng…'));
    const december = talk.press(hung, talk.buttonOf(ofIndex, 'Tháng 12')).text;
    expect(december).toContain('Dịch vụ hỗ trợ doanh nghiệp · tháng 12/2023: 8/8');
    expect(december).toContain('đã trả lời 5/5 kiến nghị');
    const data = talk.buttonOf(ofIndex, 'Tháng 12');
    // Results of other units are heard in private, by whoever is linked; in a group the counts alone.
    expect(talk.press(people.inspector, data).text).toContain('đã trả lời 5/5 kiến nghị');
    const inGroup = talk.pressInGroup(hung, data).text;
    expect(inGroup).toContain('tháng 12/2023: 8/8');
    expect(inGroup).not.toContain('kiến nghị»');
  });

  it('offers what there is where a button names a month before the bot’s first, and explains what is forged', () => {
    const talk = january();
    expect(talk.press(office, 'y:m:2023-03:progress:').labels).toContain('Tháng 5');
    for (const forged of ['y:m:2022-12:progress:', 'y:m:2023-12:progress:9.9', 'y:all:2022:missing:'])
      expect(talk.press(office, forged).text).toContain('không còn dùng được');
    talk.change((state) => ({ ...state, begunAt: at('2024-01-02T08:00:00'), reports: {} }));
    expect(talk.press(office, 'y:m:2023-12:progress:').text).toContain(
      'Tôi không có báo cáo nào của năm 2023',
    );
    expect(talk.press('somebody', 'y:m:2023-12:progress:').text).not.toContain('2023');
  });
});
