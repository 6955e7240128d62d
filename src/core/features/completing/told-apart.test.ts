import { describe, expect, it } from 'vitest';
import { context as embedded } from '../../../../test/support/context.ts';
import { people, startTalk } from '../../../../test/support/talk.ts';
import { withConfirmation } from '../../report/confirmation.ts';
import { owedIn } from '../../report/owed.ts';
import { reportKey } from '../../report/report.ts';

const { office, hts } = people;
const hung = 'nguyen-trong-hung';
const unit = 'phong-ha-tang-so';
const base = { ...embedded, plan: { ...embedded.plan, confirm: true } };

/** Of Phòng Hạ tầng số three duties are reported done, the others on track; nobody else has reported. */
function waiting() {
  const talk = startTalk('2023-05-22T09:00:00', undefined, base);
  const at = Date.parse('2023-05-22T08:30:00+07:00');
  const entries = Object.fromEntries(
    owedIn(base, {}, { year: 2023, month: 5 }, unit).map(({ task }, place) => {
      const status = place > 2 ? ('done' as const) : ('on-track' as const);
      const figure = task.measure ? { figure: 100 } : {};
      const entry = { status, ...figure, result: `kết quả ${task.id}`, evidence: [], at, by: hts };
      return [task.id, withConfirmation(base, undefined, task.id, entry, at)];
    }),
  );
  const report = {
    ...{ unit, period: '2023-05', entries, firstSentAt: at, sentAt: at, sentBy: hts, late: false },
    ...{ revisions: [], returned: [], answers: [] },
  };
  talk.change((state) => ({ ...state, reports: { [reportKey(unit, '2023-05')]: report } }));
  return talk;
}

describe('what waits to be confirmed', () => {
  it('is told apart and as not done by month, card, unit and state', () => {
    const talk = waiting();
    const month = talk
      .readAll(office, '/tiendo')
      .map(({ text }) => text)
      .join('\n');
    expect(month).toContain('Hoàn thành, đúng tiến độ 3/42 nhiệm vụ (3 chờ xác nhận');
    expect(month).toContain('⏳ 3');
    expect(talk.say(hung, '/index 2.3').text).toContain('3 chờ xác nhận');
    expect(talk.say(hung, 'phòng hạ tầng số báo cáo gì tháng 5').text).toContain('⏳');
    expect(talk.say(office, 'nhiệm vụ nào đã hoàn thành tháng 5').text).not.toContain('Phòng Hạ tầng số');
    expect(talk.say(office, 'việc nào chưa hoàn thành tháng 5').text).toContain('⏳');
  });

  it('is counted as fallen due and not done once the month is over, and as done once it is confirmed', () => {
    const talk = waiting();
    talk.windTo('2023-05-26T09:00:00');
    expect(talk.say(office, '/tiendo').text).toContain(
      'hoàn thành 3, đạt 7,1% (đúng hạn 3, quá hạn 0); chờ xác nhận 3; chưa có thông tin 36',
    );
    talk.say(hung, '/duyet');
    talk.say(hung, 'xác nhận tất cả');
    const month = talk.say(office, '/tiendo').text;
    expect(month).toContain('hoàn thành 6, đạt 14,3%');
    expect(month).not.toContain('chờ xác nhận');
  });

  it('is said in the office’s walk, beside what was read', () => {
    const talk = waiting();
    talk.change((state) => ({
      ...state,
      accounts: state.accounts.filter(({ personId }) => personId !== hung),
    }));
    const walk = talk.say(office, '/duyet');
    expect(walk.text).toContain('⏳ 3 việc chờ anh/chị xác nhận hoàn thành');
    expect(walk.text).toContain('⏳');
    const end = talk.say(office, 'nhận');
    expect(talk.press(office, talk.buttonOf(end, 'Xác nhận hoàn thành (3)')).text).toContain(
      '3 việc chờ anh/chị xác nhận',
    );
  });
});
