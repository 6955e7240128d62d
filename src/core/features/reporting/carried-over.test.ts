import { describe, expect, it } from 'vitest';
import { context } from '../../../../test/support/context.ts';
import { people, startTalk } from '../../../../test/support/talk.ts';
import { owedIn } from '../../report/owed.ts';
import { type Entry, type Report, reportKey } from '../../report/report.ts';
import { toPeriod } from '../../time/period.ts';

const { chief, office, yen } = people;
type Talk = ReturnType<typeof startTalk>;
const unit = 'van-phong';
const overdue = 'quá hạn từ 30/06';
/** The half-year's work is done. */
const halves = { '1.2.3': 'done', '2.3.2': 'done' } as const;

/** A month's report of Văn phòng Sở: its monthly tasks on track, and what is named besides. */
function put(talk: Talk, period: string, statuses: Readonly<Record<string, Entry['status']>>): void {
  const owed = owedIn({ ...context, begunAt: null }, {}, toPeriod(period), unit);
  const ofPlan = owed.filter(({ task }) => !task.cadence).map(({ task }) => task.id);
  const all = { ...Object.fromEntries(ofPlan.map((id) => [id, 'on-track' as const])), ...statuses };
  const entries = Object.fromEntries(
    Object.entries(all).map(([id, status]): [string, Entry] => [
      id,
      { status, ...(status === 'late' ? { obstacle: 'chờ lịch họp' } : {}), evidence: [], at: 0, by: chief },
    ]),
  );
  const sentAt = Date.parse(`${period}-20T09:00:00+07:00`);
  const report: Report = {
    unit,
    period,
    entries,
    firstSentAt: sentAt,
    sentAt,
    sentBy: chief,
    late: false,
    revisions: [],
    returned: [],
    answers: [],
  };
  talk.change((state) => ({ ...state, reports: { ...state.reports, [reportKey(unit, period)]: report } }));
}

/** Answers a whole report, each task as is said of its question; gives the questions about tasks. */
function answerAll(
  talk: Talk,
  month: number,
  statusOf: (question: string) => string,
): { asked: string[]; summary: string } {
  const asked: string[] = [];
  let said = talk.say(chief, `/baocao ${month}`);
  for (let steps = 0; !said.labels.includes('Gửi báo cáo'); steps++) {
    if (steps > 100) throw new Error(said.text);
    if (said.labels.includes('✅ Hoàn thành')) {
      asked.push(said.text);
      said = talk.say(chief, statusOf(said.text));
    } else said = said.labels.includes('Bỏ qua') ? talk.say(chief, 'Bỏ qua') : talk.say(chief, '3,0');
  }
  const summary = said.text;
  expect(talk.say(chief, 'Gửi báo cáo').text).toContain('Đã nhận báo cáo');
  return { asked, summary };
}

/** What is overdue cannot be on track. */
const onTrackOrLate = (question: string): string => (question.includes('quá hạn') ? 'chậm' : 'đúng tiến độ');

const keysIn = (talk: Talk, period: string): string[] =>
  Object.keys(talk.state().reports[reportKey(unit, period)]!.entries).filter((key) =>
    key.startsWith('1.5.2'),
  );

describe('a quarter’s work that was not done in its quarter', () => {
  it('is asked in the next month for its own quarter, beside what was said of it, until it is done', () => {
    const talk = startTalk('2023-05-22T09:00:00');
    put(talk, '2023-06', { ...halves, '1.5.2': 'late' });
    talk.windTo('2023-07-20T09:00:00');
    const july = answerAll(talk, 7, onTrackOrLate);
    const ofJuly = july.asked.filter((question) => question.includes('họp với Doanh nghiệp 01 Quý'));
    expect(ofJuly).toHaveLength(1);
    expect(ofJuly[0]).toContain('(01 quý/lần; quý II, quá hạn từ 30/06)');
    expect(ofJuly[0]).toContain('Tháng 6: Chậm – «chờ lịch họp»');
    expect(july.summary).toContain('(quý II, quá hạn từ 30/06)');
    expect(keysIn(talk, '2023-07')).toEqual(['1.5.2@Q2']);
    talk.windTo('2023-08-21T09:00:00');
    const august = answerAll(talk, 8, (question) =>
      question.includes(overdue) ? 'hoàn thành' : 'đúng tiến độ',
    );
    expect(august.asked.find((question) => question.includes(overdue))).toContain('Tháng 7: Chậm');
    // Done at last, it is asked no more; the quarter that follows is asked all the same, and from the beginning.
    talk.windTo('2023-09-20T09:00:00');
    const september = answerAll(talk, 9, () => 'đúng tiến độ');
    const ofSeptember = september.asked.filter((question) =>
      question.includes('họp với Doanh nghiệp 01 Quý'),
    );
    expect(ofSeptember).toHaveLength(1);
    expect(ofSeptember[0]).toContain('(01 quý/lần; quý III, hạn 30/09)');
    expect(ofSeptember[0]).not.toContain('Tháng 8:');
    expect(keysIn(talk, '2023-09')).toEqual(['1.5.2']);
  });

  it('is owed beside that of the quarter which ends, as two rows', () => {
    const talk = startTalk('2023-05-22T09:00:00');
    put(talk, '2023-06', halves);
    talk.windTo('2023-09-20T09:00:00');
    const { asked } = answerAll(talk, 9, (question) => (question.includes(overdue) ? 'hoàn thành' : 'chậm'));
    expect(asked.filter((question) => question.includes('họp với Doanh nghiệp 01 Quý'))).toHaveLength(2);
    expect(talk.state().reports['2023-09:van-phong']!.entries).toMatchObject({
      '1.5.2@Q2': { status: 'done' },
      '1.5.2': { status: 'late' },
    });
    talk.windTo('2023-10-20T09:00:00');
    const october = answerAll(talk, 10, onTrackOrLate).asked.filter((question) =>
      question.includes('quá hạn'),
    );
    expect(october).toEqual([expect.stringContaining('quý III, quá hạn từ 30/09')]);
  });

  it.each(['đúng tiến độ', 'đúng tiến độ, đã gửi giấy mời', 'như tháng 6'])(
    'is not said to be on track, nor by what is answered at once: «%s»',
    (typed) => {
      const talk = startTalk('2023-05-22T09:00:00');
      put(talk, '2023-06', { ...halves, '1.5.2': 'on-track' });
      talk.windTo('2023-07-20T09:00:00');
      let asked = talk.say(chief, '/baocao 7');
      asked = talk.press(chief, talk.buttonOf(asked, 'Còn lại: đúng tiến độ'));
      while (!asked.text.includes(overdue)) asked = talk.say(chief, '3');
      expect(asked.labels).toContain('✅ Hoàn thành');
      expect(asked.labels.join()).not.toMatch(/Đúng tiến độ|Như tháng/);
      expect(talk.say(chief, typed).text).toContain('Việc này quá hạn từ 30/06, không còn «đúng tiến độ».');
      expect(talk.say(chief, 'chậm vì chờ lịch họp').text).not.toContain('không còn');
    },
  );

  it('is not owed where the quarter ended before the bot ran', () => {
    const talk = startTalk('2023-07-03T09:00:00');
    talk.windTo('2023-07-20T09:00:00');
    expect(answerAll(talk, 7, () => 'đúng tiến độ').asked.join()).not.toContain('quá hạn');
  });

  it('is given back by the office, and then is done no more', () => {
    const talk = startTalk('2023-05-22T09:00:00');
    put(talk, '2023-06', halves);
    put(talk, '2023-07', { '1.5.2@Q2': 'done' });
    talk.windTo('2023-08-03T09:00:00');
    const chosen = talk.say(office, '/tralai 7');
    const tasks = talk.press(office, talk.buttonOf(chosen, 'Văn phòng'));
    talk.press(office, talk.buttonOf(tasks, overdue));
    expect(talk.say(office, 'chưa có biên bản').text).toContain(overdue);
    expect(talk.say(chief, 'việc nào của em bị trả lại trong tháng 7').text).toContain('1.5.2');
    talk.windTo('2023-08-21T09:00:00');
    expect(answerAll(talk, 8, onTrackOrLate).asked.join()).toContain(overdue);
  });

  it('makes no debt of a month whose report was sent before that was known', () => {
    const talk = startTalk('2023-05-22T09:00:00');
    put(talk, '2023-05', {});
    put(talk, '2023-06', { ...halves, '1.5.2': 'done' });
    put(talk, '2023-07', {});
    talk.change((state) => {
      const june = state.reports['2023-06:van-phong']!;
      const returned = [{ taskId: '1.5.2', reason: 'chưa có biên bản', by: office, at: 1 }];
      return { ...state, reports: { ...state.reports, '2023-06:van-phong': { ...june, returned } } };
    });
    talk.windTo('2023-08-21T09:00:00');
    const months = talk.say(chief, '/baocao').labels.join();
    expect(months).toMatch(/Tháng 6.*Tháng 8/);
    expect(months).not.toContain('Tháng 7');
  });

  it('is counted, and answered about', () => {
    const talk = startTalk('2023-05-22T09:00:00');
    put(talk, '2023-06', halves);
    put(talk, '2023-07', { '1.5.2@Q2': 'late' });
    talk.windTo('2023-07-24T09:00:00');
    expect(talk.say(yen, '/index 1.5').text).toContain('1 việc quá hạn từ 30/06');
    expect(talk.say(office, '/tiendo').text).toContain(
      'Chưa xong: Tổ chức họp với Doanh nghiệp quý II (Văn phòng Sở, quá hạn từ 30/06).',
    );
    const due = (): string => talk.say(yen, 'việc định kỳ nào cuối tháng này phải xong').text;
    expect(due()).toMatch(/30\/06\/2023 \(đã quá hạn\)[\s\S]*30\/09\/2023 \(còn/);
    put(talk, '2023-07', { '1.5.2@Q2': 'done' });
    expect(due()).not.toContain('30/06');
    expect(talk.say(yen, '/index 1.5').text).not.toContain('quá hạn');
  });
});

describe('what is overdue is named before the first report of a month', () => {
  it.each([
    'có gì chậm không',
    'nhiệm vụ nào quá hạn',
    '/tiendo',
    'chỉ số 1.5 có gì chậm không',
    '/index 1.5',
  ])('«%s»', (asked) => {
    const talk = startTalk();
    talk.change((state) => ({ ...state, begunAt: Date.parse('2023-05-02T09:00:00+07:00') }));
    talk.windTo('2023-07-20T10:00:00');
    expect(talk.say(people.yen, asked).text).toContain('quá hạn từ 30/06');
  });
});

describe('the work of a span that has just ended', () => {
  const at = (moment: string): Talk => {
    const talk = startTalk();
    talk.change((state) => ({ ...state, begunAt: Date.parse('2023-05-02T09:00:00+07:00') }));
    talk.windTo(moment);
    return talk;
  };

  it('is overdue from the next day on, before anything is asked of it again', () => {
    const talk = at('2023-06-30T16:00:00');
    put(talk, '2023-06', { ...halves, '1.5.2': 'late' });
    expect(talk.say(yen, '/index 1.5').text).not.toContain('quá hạn từ');
    talk.windTo('2023-07-03T09:00:00');
    for (const asked of ['/index 1.5', '/tiendo', 'có gì chậm không'])
      expect(talk.say(yen, asked).text, asked).toContain(overdue);
  });

  it('is so after the year, too, of its last quarter and half-year', () => {
    const talk = at('2024-01-08T09:00:00');
    put(talk, '2023-12', { '1.5.2': 'on-track' });
    expect(talk.say(yen, '/index 1.5').text).toContain('quá hạn từ 31/12');
    expect(talk.say(office, '/tiendo').text).toMatch(/quý IV \(Văn phòng Sở, quá hạn từ 31\/12\)/);
  });

  it('is overdue no more in the list of whoever did it late', () => {
    const talk = startTalk('2023-05-22T09:00:00');
    put(talk, '2023-06', halves);
    put(talk, '2023-07', { '1.5.2@Q2': 'done' });
    talk.windTo('2023-07-24T09:00:00');
    const told = talk.say(yen, 'nhiệm vụ nào của văn phòng đã hoàn thành').text;
    expect(told).toContain('(quý II, xong sau hạn)');
    expect(told).not.toContain(overdue);
  });
});

describe('a month in which nothing came up', () => {
  it('is done without a figure, and marked as what it is', () => {
    const talk = startTalk('2023-05-22T09:00:00');
    put(talk, '2023-05', {});
    talk.change((state) => {
      const report = state.reports['2023-05:van-phong']!;
      const [first] = Object.keys(report.entries);
      const entry: Entry = { ...report.entries[first!]!, status: 'done', noFigure: 'nothing' };
      const entries = { ...report.entries, [first!]: entry };
      return { ...state, reports: { ...state.reports, '2023-05:van-phong': { ...report, entries } } };
    });
    const told = talk
      .readAll(office, '/tiendo')
      .map(({ text }) => text)
      .join('\n');
    expect(told).toMatch(/Văn phòng Sở: ➖ 1 · 🔵 14/);
    expect(told).toContain('Hoàn thành, đúng tiến độ 15/42');
  });
});
