import { describe, expect, it } from 'vitest';
import { yearPicture } from '../src/copy/vi/digest-pictures.ts';
import { reportPaper } from '../src/copy/vi/report-paper.ts';
import { workbookWords } from '../src/copy/vi/workbook.ts';
import { composeReport } from '../src/core/documents/compose-report.ts';
import { composeWorkbook } from '../src/core/documents/compose-workbook.ts';
import { documentContext } from '../src/core/documents/document-months.ts';
import type { MonthSpan } from '../src/core/documents/month-span.ts';
import type { PaperModel, PaperTable } from '../src/core/documents/paper-model.ts';
import { owedIn } from '../src/core/report/owed.ts';
import { type Entry, reportKey } from '../src/core/report/report.ts';
import type { State } from '../src/core/state/state.ts';
import { periodKey } from '../src/core/time/viet-nam-time.ts';
import { workOf } from './support/report-paper.ts';
import { askWorld, loadWorld, type World } from './support/world.ts';

const worlds = ['so-tttt-2023', 'so-y-te-2024', 'so-cong-thuong-2025', 'so-khcn-2026'];

/** April to June in which every unit has answered all that is asked, work of the quarter with «Đúng tiến độ» before it is due. */
function withQuarter(world: World): World {
  const { context } = world;
  const { year } = context.plan;
  let reports: State['reports'] = {};
  const now = Date.parse(`${year}-06-29T09:00:00+07:00`);
  for (const month of [4, 5, 6])
    for (const { id } of context.org.units) {
      const period = { year, month };
      const at = Date.parse(`${periodKey(period)}-22T09:00:00+07:00`);
      const entry = (place: number): Entry => ({
        status: (['done', 'on-track', 'on-track', 'late'] as const)[place % 4]!,
        evidence: [],
        at,
        by: context.org.people[0]!.id,
      });
      const owed = owedIn(context, reports, period, id);
      if (owed.length === 0) continue;
      reports = {
        ...reports,
        [reportKey(id, periodKey(period))]: {
          unit: id,
          period: periodKey(period),
          entries: Object.fromEntries(owed.map(({ task }, place) => [task.id, entry(place + month)])),
          firstSentAt: at,
          sentAt: at,
          sentBy: context.org.people[0]!.id,
          late: false,
          revisions: [],
          returned: [],
          answers: [],
        },
      };
    }
  const begunAt = Date.parse(`${year}-04-02T09:00:00+07:00`);
  return { ...world, context: { ...context, begunAt }, state: { ...world.state, reports, begunAt }, now };
}

const tableOf = ({ body }: PaperModel): PaperTable => {
  const [table] = body.flatMap((block) => (block.type === 'table' ? [block.table] : []));
  return table!;
};

/** «hoàn thành/đến hạn hoặc đã xong» of each index, and its rate, as the Word table has them. */
const inWord = (paper: PaperModel): Map<string, string> =>
  new Map(
    tableOf(paper).rows.map(({ cells: [code, , fallen, done, rate] }) => [
      code === '' ? 'all' : code!,
      `${done}/${fallen} ${rate}`,
    ]),
  );

const rateWords = (percent: number | undefined): string =>
  percent === undefined ? '' : `${String(percent).replace('.', ',')}%`;

function sheetIn(world: World, span: MonthSpan) {
  const work = { ...workOf(world, span), asked: { ...workOf(world, span).asked, kind: 'workbook' as const } };
  const sheet = workbookWords(composeWorkbook(work)).sheets.find(({ name }) => name === 'Chỉ số theo tháng')!;
  const columns = sheet.columns.map(({ name }) => name);
  const cellIn = (row: (typeof sheet.rows)[number], name: string) => row[columns.indexOf(name)] ?? null;
  return { sheet, cellIn };
}

describe.each(worlds.flatMap((name) => [`${name}`, `${name}, quý`]))('one counting: %s', async (name) => {
  const [world, isQuarter] = [await loadWorld(name.split(',')[0]!), name.includes('quý')];
  const { context, state, now } = isQuarter ? withQuarter(world) : world;
  const of = { context, state, now };
  const { year } = context.plan;

  it.each([
    ['tháng 6', 6, 6],
    ['quý II', 4, 6],
    ['6 tháng', 1, 6],
    ['năm', 1, 12],
  ])('%s has the same rates in text, table, Excel, picture and chat', (_, from, to) => {
    const span = { year, from, to };
    const content = composeReport(workOf(of, span));
    if (content === null) return expect(isQuarter).toBe(false);
    const paper = reportPaper(content, false);
    const word = inWord(paper);
    const { sheet, cellIn } = sheetIn(of, span);
    for (const row of sheet.rows) {
      const number = (column: string): number => (cellIn(row, column) as { number: number }).number;
      const rate = (cellIn(row, 'Tỷ lệ') as { percent: number } | null)?.percent;
      expect(
        `${number('Hoàn thành, cả kỳ')}/${number('Đến hạn hoặc đã xong, cả kỳ')} ${rateWords(rate)}`,
        String(row[0]),
      ).toBe(word.get(String(row[0])));
    }
    const months = content.months;
    const own = documentContext(workOf(of, span));
    const names = { plan: own.plan, org: own.org };
    const codes = new Set(own.plan.indices.map(({ code }) => code));
    const { rows } = yearPicture(months, codes, names);
    for (const { period } of months) {
      const month = inWord(
        reportPaper(composeReport(workOf(of, { year, from: period.month, to: period.month }))!, false),
      );
      own.plan.indices.forEach(({ code }, place) => {
        const drawn = rows[place]!.months[period.month - 1]!;
        expect(`${drawn.good}/${drawn.due}`, `${code}, ${period.month}`).toBe(
          (month.get(code) ?? '0/0').split(' ')[0],
        );
        const cells = sheet.rows.find((row) => row[0] === code);
        const cell = cells ? cellIn(cells, `T${period.month}`) : null;
        expect(cell ?? '0/0').toBe(`${drawn.good}/${drawn.due}`);
      });
    }
    const texts = paper.body.flatMap((block) => (block.type === 'text' ? [block.text] : []));
    const [done, fallen] = word.get('all')!.split(' ')[0]!.split('/');
    const counted = texts.find((text) =>
      /^(?:Tính đến|Theo báo cáo).*đến hạn hoặc đã xong: hoàn thành/.test(text),
    );
    if (fallen !== '0') expect(counted).toContain(`có ${fallen} `);
    if (fallen !== '0') expect(counted).toContain(`hoàn thành ${done}, đạt`);
    // What the units said adds up to it.
    const said = texts.find((text) => text.includes('tính là hoàn thành có'));
    const parts = [...(said?.split('có ')[1] ?? '').matchAll(/(\d+) (?:lượt )?nhiệm vụ/g)];
    expect(parts.reduce((sum, [, count]) => sum + Number(count), 0)).toBe(Number(done));
    if (from !== to || fallen === '0') return;
    const office = context.org.people.find(({ role }) => role === 'office')!.id;
    const chat = askWorld(of, { id: '', kind: '', expect: '', speaker: office, q: `/tiendo ${from}` }).text;
    if (!chat.includes('chưa có báo cáo nào')) expect(chat).toContain(`hoàn thành ${done}, đạt`);
  });
});
