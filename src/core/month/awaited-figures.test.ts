import { describe, expect, it } from 'vitest';
import { context } from '../../../test/support/context.ts';
import { people, startTalk } from '../../../test/support/talk.ts';
import { vietnamese } from '../../copy/vi/index.ts';
import type { Notice } from '../said/content.ts';
import { plainText } from '../said/message.ts';
import type { State } from '../state/state.ts';
import { planDue } from './plan-due.ts';

const { hts, office } = people;
const at = (moment: string): number => Date.parse(`${moment}+07:00`);

const told = (notices: readonly Notice[], who: string): { text: string; labels: string[] } => {
  const own = notices.filter((notice) => 'personId' in notice && notice.personId === who);
  const messages = own.map(({ content }) => vietnamese.toMessage(content, context));
  return {
    text: messages.map(plainText).join('\n'),
    labels: messages.flatMap(({ buttons = [] }) => buttons.flat().map(({ label }) => label)),
  };
};

/** May was reported but for one figure. */
function reportedWithoutFigure() {
  const talk = startTalk();
  for (const text of ['/baocao', 'còn lại đúng tiến độ', 'chưa có số liệu', 'gửi']) talk.say(hts, text);
  return talk;
}

describe('a figure that nobody had', () => {
  const due = (state: State, moment: string) =>
    planDue({ ...context, begunAt: state.begunAt }, state, at(moment)).notices;

  it('is asked in the next nudge, without a word of being overdue, and its button asks for it', () => {
    const talk = reportedWithoutFigure();
    const nudge = told(due(talk.state(), '2023-05-24T09:00:00'), hts);
    expect(nudge.text).toContain('báo cáo DDCI tháng 5/2023 còn 1 số liệu chưa có (Tỷ lệ hồ sơ đúng hạn).');
    expect(nudge.text).not.toMatch(/quá hạn|nhiệm vụ, khoảng/);
    expect(nudge.labels[0]).toBe('Nhập số liệu');
    const asked = talk.press(hts, 'r:open:2023-05:phong-ha-tang-so');
    expect(asked.text).toContain('Tỷ lệ hồ sơ đúng hạn tháng 5 (%)?');
    talk.say(hts, '100');
    talk.say(hts, 'gửi');
    expect(told(due(talk.state(), '2023-05-24T09:00:00'), hts).text).toBe('');
  });

  it('is named in the office’s brief after the deadline, whose unit is not overdue', () => {
    const brief = told(due(reportedWithoutFigure().state(), '2023-05-26T08:30:00'), office);
    expect(brief.text).toContain('4/5 đơn vị quá hạn');
    expect(brief.text).toContain('Chưa có số liệu tháng 5/2023: Phòng Hạ tầng số (Tỷ lệ hồ sơ đúng hạn).');
    expect(brief.text.split('\n')[0]).not.toContain('Phòng Hạ tầng số');
  });

  it('is told as such where it is asked who has not reported, and in the months that may be reported', () => {
    const talk = reportedWithoutFigure();
    expect(talk.say(office, '/chuabaocao').text).toContain(
      'Đã báo cáo, chưa có số liệu: Phòng Hạ tầng số (1).',
    );
    talk.windTo('2023-06-20T09:00:00');
    expect(talk.say(hts, '/baocao').labels).toEqual(
      expect.arrayContaining(['Tháng 5 · đã gửi, còn thiếu', 'Tháng 6 · chưa báo cáo']),
    );
    expect(told(due(talk.state(), '2023-06-20T08:00:00'), hts).text).toContain(
      'Còn nợ báo cáo tháng 5 (còn 1 số liệu, quá hạn 25/05).',
    );
  });

  it('counts its task as of no state where tasks of a state are asked for', () => {
    const talk = reportedWithoutFigure();
    expect(talk.say(office, 'có bao nhiêu việc đúng tiến độ').text).toContain('5 nhiệm vụ');
    expect(talk.say(office, 'liệt kê việc đúng tiến độ').text).not.toContain('100% hồ sơ');
  });

  it('is asked no more once the month is locked', () => {
    const talk = reportedWithoutFigure();
    talk.change((state) => ({ ...state, locks: [{ period: '2023-05', at: 0, by: office }] }));
    expect(told(due(talk.state(), '2023-05-24T09:00:00'), hts).text).toBe('');
    expect(told(due(talk.state(), '2023-06-20T08:00:00'), hts).text).not.toContain('số liệu');
  });
});
