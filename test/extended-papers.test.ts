import { expect, it } from 'vitest';
import { workbookWords } from '../src/copy/vi/workbook.ts';
import { contextOf } from '../src/core/context-of.ts';
import { composeWorkbook } from '../src/core/documents/compose-workbook.ts';
import { dutiesOf } from '../src/core/extensions/duty.ts';
import { withCommitment, withRequest, withSettled } from '../src/core/extensions/requests.ts';
import type { State } from '../src/core/state/state.ts';
import { momentOf } from '../src/core/time/viet-nam-time.ts';
import { context } from './support/context.ts';
import { makeReport, monthOf, workOf } from './support/report-paper.ts';
import { people, startTalk } from './support/talk.ts';

const { chief } = people;
const june = momentOf('2023-06-20', '09:00');
const july = momentOf('2023-07-27', '09:00');

/** The quarter's meeting was given until 15/07 and committed to 20/07; neither it nor what was due with it was done. */
function promised(): State {
  const talk = startTalk('2023-06-20T09:00:00');
  const meeting = (state: State, now: number) =>
    dutiesOf(state, contextOf(context, state, now), 'van-phong', now).find(
      ({ task, due }) => task.cadence?.type === 'quarter' && due === '2023-06-30',
    )!;
  const state = talk.state();
  const said = { day: '2023-07-15', words: 'trùng lịch họp', by: chief };
  const asked = withRequest(state, context, meeting(state, june), said, june);
  const granted = withSettled(asked.state, asked.extension.id, {
    type: 'granted',
    to: '2023-07-15',
    by: 'nguyen-trong-hung',
    at: june,
  });
  const late = momentOf('2023-07-17', '09:00');
  const day = { day: '2023-07-20', words: '=đã mời doanh nghiệp', by: chief };
  const committed = withCommitment(granted, context, meeting(granted, late), day, late).state;
  // The unit says of the meeting that it is late: so it stands in the annex of what is late.
  const at = momentOf('2023-07-21', '09:00');
  return {
    ...committed,
    reports: {
      '2023-07:van-phong': {
        unit: 'van-phong',
        period: '2023-07',
        entries: { '1.5.2@Q2': { status: 'late', obstacle: 'chờ hội trường', evidence: [], at, by: chief } },
        firstSentAt: at,
        sentAt: at,
        sentBy: chief,
        late: false,
        revisions: [],
        returned: [],
        answers: [],
      },
    },
  };
}

it('has columns of what was given more time and committed to in the annex of what is late, and in the workbook', async () => {
  const state = promised();
  const world = { context, state, now: july };
  const { paper } = await makeReport(workOf(world, monthOf(2023, 7)));
  const all = JSON.stringify(paper);
  expect(all).toContain('Có 1 nhiệm vụ được gia hạn (Văn phòng Sở 1)');
  expect(all).toContain('(Thời hạn: 15/07/2023 (hạn gốc 30/06/2023, gia hạn lần 1))');
  expect(all).toContain('(Cam kết xong 20/07/2023: «=đã mời doanh nghiệp»)');
  const late = paper.annexes
    .map(({ table }) => table)
    .find(({ columns }) => columns.some(({ name }) => name === 'Cam kết tiến độ'))!;
  const names = late.columns.map(({ name }) => name);
  expect(names).toContain('Gia hạn');
  // No wider than the page that it stands across.
  expect(late.columns.reduce((sum, { widthMm }) => sum + widthMm, 0)).toBeLessThanOrEqual(253);
  const row = late.rows.find(({ cells }) => cells.some((cell) => cell.includes('họp với Doanh nghiệp')))!;
  const cell = (name: string): string => row.cells[names.indexOf(name)]!;
  expect(cell('Thời hạn hoàn thành')).toBe('15/07/2023');
  expect(cell('Gia hạn')).toBe('Hạn gốc 30/06/2023, gia hạn lần 1');
  expect(cell('Cam kết tiến độ')).toBe('20/07/2023: «=đã mời doanh nghiệp»');

  const sheets = workbookWords(composeWorkbook(workOf(world, monthOf(2023, 7)))).sheets;
  const month = sheets.find(({ name }) => name === 'Tháng 7-2023')!;
  const columns = month.columns.map(({ name }) => name);
  const told = month.rows.map((cells) => cells[columns.indexOf('Gia hạn')]);
  expect(told).toContain('Hạn gốc 30/06, gia hạn lần 1 đến 15/07');
  expect(month.rows.map((cells) => cells[columns.indexOf('Cam kết tiến độ')])).toContain(
    'Cam kết xong 20/07: «=đã mời doanh nghiệp»',
  );
});
