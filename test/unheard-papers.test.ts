import { describe, expect, it } from 'vitest';
import { disciplinePicture } from '../src/copy/vi/discipline-picture.ts';
import { disciplineSheetWords } from '../src/copy/vi/discipline-sheet.ts';
import { reportPaper } from '../src/copy/vi/report-paper.ts';
import { workbookWords } from '../src/copy/vi/workbook.ts';
import { composeDiscipline } from '../src/core/documents/compose-discipline.ts';
import { composeReport } from '../src/core/documents/compose-report.ts';
import { composeWorkbook } from '../src/core/documents/compose-workbook.ts';
import { conductOf } from '../src/core/report/discipline.ts';
import { context } from './support/context.ts';
import { people, startTalk } from './support/talk.ts';

const { office, hts, centre } = people;
const unheard = 'Trung tâm Công nghệ số';

/** A day after the deadline: one unit has reported, one has nobody who hears a reminder. */
function dayAfter() {
  const talk = startTalk();
  talk.change((state) => ({
    ...state,
    accounts: state.accounts.filter(({ personId }) => personId !== centre),
  }));
  for (const typed of ['/baocao', 'còn lại đúng tiến độ', '100', 'gửi']) talk.say(hts, typed);
  const notices = talk.liveTo('2023-05-26T09:01:00');
  const now = Date.parse('2023-05-26T09:01:00+07:00');
  const span = { year: 2023, from: 5, to: 5 };
  const work = (kind: 'report' | 'workbook' | 'discipline') => ({
    asked: { id: '1', kind, span, by: office, chat: 'web:office', at: now },
    base: context,
    state: talk.state(),
    trail: talk.state().audit,
    closed: {},
    now,
    rehearsal: false,
  });
  return { talk, notices, work, span, now };
}

describe('a unit that nobody hears for', () => {
  it('is marked as such in /thongke, its picture and its sheet, while it counts as it does', () => {
    const { talk, work, span, now } = dayAfter();
    expect(talk.say(office, '/thongke').text).toMatch(
      new RegExp(`${unheard} · chưa báo cáo.*\\(chưa có người nhận nhắc\\)`),
    );
    const sheet = composeDiscipline(work('discipline'));
    const row = disciplinePicture(sheet.units, span, now, context).rows.find(({ name }) => name === unheard);
    expect(row?.total).toBe('chưa báo cáo (chưa có người nhận nhắc)');
    const other = disciplinePicture(sheet.units, span, now, context).rows.find(
      ({ name }) => name === 'Thanh tra Sở',
    );
    expect(other?.total).toBe('chưa báo cáo');
    expect(conductOf(sheet.units.find(({ unit }) => unit.name === unheard)!.months).missing).toBe(1);
    const cells = disciplineSheetWords(sheet, false).sheets.flatMap(({ rows }) => rows);
    expect(cells.filter((row) => row.includes(unheard)).map((row) => row.at(-1))).toEqual([
      'Chưa có người nhận nhắc',
      'chưa báo cáo (chưa có người nhận nhắc)',
    ]);
    expect(cells.filter((row) => row.includes('Thanh tra Sở')).map((row) => row.at(-1))).toEqual([
      null,
      'chưa báo cáo',
    ]);
  });

  it('stands apart from those that have not reported in the Word paper, and as such in the Excel', () => {
    const { work } = dayAfter();
    const paper = JSON.stringify(reportPaper(composeReport(work('report'))!, false));
    const [, missing = ''] = /chưa báo cáo \d+ \(([^)]*)\)/.exec(paper) ?? [];
    expect(missing).toContain('Thanh tra Sở');
    expect(missing).not.toContain(unheard);
    expect(paper).toContain(`chưa báo cáo do chưa có người nhận nhắc 1 (${unheard})`);
    const units = workbookWords(composeWorkbook(work('workbook'))).sheets.find(
      ({ name }) => name === 'Đơn vị theo tháng',
    );
    expect(units?.rows.find((row) => row[0] === unheard)?.[1]).toBe('Chưa báo cáo (chưa có người nhận nhắc)');
    expect(units?.rows.find((row) => row[0] === 'Thanh tra Sở')?.[1]).toBe('Chưa báo cáo');
  });

  it('is not named among the overdue to the office', () => {
    const { notices } = dayAfter();
    const brief = notices.find(({ to, text }) => to === office && text.includes('đơn vị quá hạn'))?.text;
    const [, named = ''] = /đơn vị quá hạn, gồm ([^;]*);/.exec(brief ?? '') ?? [];
    expect(named).toContain('Thanh tra Sở');
    expect(named).not.toContain(unheard);
    expect(brief).toContain(`; chưa có người nhận nhắc: ${unheard}.`);
  });
});
