import { expect, it } from 'vitest';
import { workbookWords } from '../src/copy/vi/workbook.ts';
import { claimsOf } from '../src/core/confirmations/claims.ts';
import { withConfirmed, withSentBack } from '../src/core/confirmations/settle-claim.ts';
import { composeWorkbook } from '../src/core/documents/compose-workbook.ts';
import { withConfirmation } from '../src/core/report/confirmation.ts';
import { owedIn } from '../src/core/report/owed.ts';
import { reportKey } from '../src/core/report/report.ts';
import { emptyState, type State } from '../src/core/state/state.ts';
import { momentOf } from '../src/core/time/viet-nam-time.ts';
import { context as embedded } from './support/context.ts';
import { makeReport, monthOf, workOf } from './support/report-paper.ts';
import { people } from './support/talk.ts';

const { hts } = people;
const unit = 'phong-ha-tang-so';
const begunAt = momentOf('2023-05-19', '08:00');
const context = { ...embedded, begunAt, plan: { ...embedded.plan, confirm: true } };
const at = momentOf('2023-05-24', '09:00');
const now = momentOf('2023-05-26', '09:00');

/** Of six duties one unit reports three done, which wait. */
function waiting(): State {
  const entries = Object.fromEntries(
    owedIn(context, {}, { year: 2023, month: 5 }, unit).map(({ task }, place) => {
      const status = place > 2 ? ('done' as const) : ('on-track' as const);
      const figure = task.measure ? { figure: 100 } : {};
      const entry = { status, ...figure, evidence: [], at, by: hts };
      return [task.id, withConfirmation(context, undefined, task.id, entry, at)];
    }),
  );
  const report = {
    ...{ unit, period: '2023-05', entries, firstSentAt: at, sentAt: at, sentBy: hts, late: false },
    ...{ revisions: [], returned: [], answers: [] },
  };
  return { ...emptyState(), begunAt, reports: { [reportKey(unit, '2023-05')]: report } };
}

const paperOf = async (state: State) => {
  const { paper } = await makeReport(workOf({ context, state, now }, monthOf(2023, 5)));
  return { paper, all: JSON.stringify(paper) };
};

it('tells what waits to be confirmed apart in sentence, table, annex and workbook, and nothing of it where nothing waits', async () => {
  const state = waiting();
  const { all, paper } = await paperOf(state);
  expect(all).toContain('hoàn thành 3, đạt 7,1%');
  expect(all).toContain('chờ xác nhận 3');
  expect(all).toContain('Có 3 nhiệm vụ đã báo hoàn thành, chờ xác nhận (Phòng Hạ tầng số 3).');
  expect(all).toContain('Xem xét, xác nhận 3 nhiệm vụ đơn vị đã báo hoàn thành.');
  expect(all.match(/"Chờ xác nhận hoàn thành"/g)).toHaveLength(3);
  expect(all).toContain('"name":"Chờ xác nhận"');
  // What waits is not late: it stands in no annex of what is.
  const late = paper.annexes.filter(({ table }) => table.columns.some(({ name }) => name === 'Trạng thái'));
  expect(JSON.stringify(late)).not.toContain('Hạ tầng số');
  const sheets = workbookWords(composeWorkbook(workOf({ context, state, now }, monthOf(2023, 5)))).sheets;
  const summary = sheets.find(({ name }) => name === 'Tổng hợp')!;
  const columns = summary.columns.map(({ name }) => name);
  for (const name of ['Chờ xác nhận', 'Chờ xác nhận hoàn thành'])
    expect(JSON.stringify(summary.rows[0]![columns.indexOf(name)])).toContain('3');

  const confirmed = withConfirmed(state, claimsOf(state, context), { by: 'nguyen-trong-hung', at: now });
  const after = (await paperOf(confirmed)).all;
  expect(after).toContain('hoàn thành 6, đạt 14,3%');
  expect(after).not.toContain('xác nhận');
});

it('has what was not confirmed in the annex of what is late, as not done', async () => {
  const state = waiting();
  const [first] = claimsOf(state, context);
  const back = withSentBack(state, [first!], {
    by: 'nguyen-trong-hung',
    at: now,
    reason: 'chưa có biên bản',
  });
  const { all } = await paperOf(back);
  expect(all).toContain('quá hạn chưa hoàn thành 1');
  expect(all).toContain('chờ xác nhận 2');
  expect(all).toContain('Quá hạn chưa hoàn thành');
});
