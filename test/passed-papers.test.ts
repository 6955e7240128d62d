import { expect, it } from 'vitest';
import { workbookWords } from '../src/copy/vi/workbook.ts';
import { composeWorkbook } from '../src/core/documents/compose-workbook.ts';
import type { Entry } from '../src/core/report/report.ts';
import { emptyState, type State } from '../src/core/state/state.ts';
import { momentOf } from '../src/core/time/viet-nam-time.ts';
import { context as embedded } from './support/context.ts';
import { makeReport, monthOf, workOf } from './support/report-paper.ts';
import { people } from './support/talk.ts';

const { hts } = people;
const at = momentOf('2023-05-22', '09:00');

const context = {
  ...embedded,
  org: {
    ...embedded.org,
    people: [
      ...embedded.org.people,
      {
        id: 'binh',
        name: 'Nguyễn Văn Bình',
        title: 'Chuyên viên',
        role: 'staff' as const,
        unit: 'phong-ha-tang-so',
        accounts: [],
      },
    ],
  },
};

/** A task that somebody of the unit answered and its head signed, with what a co-ordinating unit added. */
function signed(): State {
  const entry: Entry = {
    status: 'late',
    obstacle: 'chờ thiết bị',
    result: 'đã lắp 3 trạm',
    evidence: [],
    at,
    by: 'binh',
    signed: { by: hts, at },
  };
  return {
    ...emptyState(),
    begunAt: at,
    shares: [
      {
        unit: 'thanh-tra',
        of: 'phong-ha-tang-so',
        period: '2023-05',
        taskId: '2.3.3',
        words: '=đã kiểm tra 2 trạm',
        by: people.inspector,
        at,
      },
    ],
    reports: {
      '2023-05:phong-ha-tang-so': {
        unit: 'phong-ha-tang-so',
        period: '2023-05',
        entries: { '2.3.3': entry },
        firstSentAt: at,
        sentAt: at,
        sentBy: hts,
        late: false,
        revisions: [],
        returned: [],
        answers: [],
      },
    },
  };
}

it('has both names and the co-ordinating part in the Word report, in all of it where the task is told, and in the workbook', async () => {
  const world = { context, state: signed(), now: momentOf('2023-06-05', '09:00') };
  const { paper } = await makeReport(workOf(world, monthOf(2023, 5)));
  const cells = JSON.stringify(paper);
  const told =
    'đã lắp 3 trạm (Nguyễn Văn Bình trả lời, Trưởng phòng Hạ tầng số ký); Thanh tra Sở phối hợp: =đã kiểm tra 2 trạm';
  const withNames = told.split('; ')[0]!;
  expect(cells).toContain(withNames);
  expect(cells).toContain('Thanh tra Sở phối hợp: =đã kiểm tra 2 trạm');
  // The table of all tasks and the annex of what is late.
  expect(cells.split(withNames).length - 1).toBe(2);
  const rows = JSON.stringify(workbookWords(composeWorkbook(workOf(world, monthOf(2023, 5)))).sheets);
  expect(rows).toContain('Nguyễn Văn Bình trả lời, Trưởng phòng Hạ tầng số ký');
});
