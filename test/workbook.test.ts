import exceljs from 'exceljs';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { workbookWords } from '../src/copy/vi/workbook.ts';
import { composeWorkbook } from '../src/core/documents/compose-workbook.ts';
import type { DocumentWork } from '../src/core/documents/document-work.ts';
import type { MonthSpan } from '../src/core/documents/month-span.ts';
import { reportKey } from '../src/core/report/report.ts';
import type { State } from '../src/core/state/state.ts';
import { writeWorkbook } from '../src/documents/office/write-workbook.ts';
import { askWorld, loadWorld, type World } from './support/world.ts';

const workOf = (
  { context, state, now }: World,
  span: Pick<MonthSpan, 'from' | 'to'>,
  more: Partial<DocumentWork> = {},
): DocumentWork => ({
  asked: {
    id: 'telegram:1',
    kind: 'workbook',
    span: { year: context.plan.year, ...span },
    by: 'office',
    chat: 'telegram:1',
    at: now,
  },
  base: context,
  state,
  trail: state.audit,
  closed: {},
  now,
  rehearsal: false,
  ...more,
});

const bytesOf = (work: DocumentWork): Promise<Uint8Array> =>
  writeWorkbook(workbookWords(composeWorkbook(work)));

async function readBack(bytes: Uint8Array): Promise<exceljs.Workbook> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
  return workbook;
}

/** The rows of a sheet under its header, by the names of its columns. */
function tableOf(workbook: exceljs.Workbook, name: string): Record<string, exceljs.CellValue>[] {
  const sheet = workbook.getWorksheet(name)!;
  const top = (sheet.views[0] as { ySplit: number }).ySplit;
  const header = (sheet.getRow(top).values as string[]).slice(1);
  const rows: Record<string, exceljs.CellValue>[] = [];
  sheet.eachRow((row, at) => {
    if (at <= top) return;
    rows.push(Object.fromEntries(header.map((column, place) => [column, row.getCell(place + 1).value])));
  });
  return rows;
}

/** The state with one unit's answer of a task changed. */
function withAnswer({ state }: World, key: string, taskId: string, words: object): State {
  const report = state.reports[key]!;
  const entry = { ...report.entries[taskId]!, ...words };
  return {
    ...state,
    reports: { ...state.reports, [key]: { ...report, entries: { ...report.entries, [taskId]: entry } } },
  };
}

describe.each(['so-tttt-2023', 'so-y-te-2024'])('the workbook of %s', (name) => {
  it('has the figures that are said in chat, by month, index and unit', async () => {
    const world = await loadWorld(name);
    const { context } = world;
    const { year } = context.plan;
    const speaker = context.org.people.find(({ role }) => role === 'office')!.id;
    const ask = (q: string): string => askWorld(world, { id: '', kind: '', speaker, q, expect: '' }).text;
    const workbook = await readBack(await bytesOf(workOf(world, { from: 1, to: 12 })));
    const summary = tableOf(workbook, 'Tổng hợp');
    // Of months before the bot began nobody was asked: they are in no sheet.
    const begun = new Date(world.state.begunAt!).getMonth() + 1;
    expect(workbook.worksheets[0]!.name).toBe(`Tháng ${begun}-${year}`);
    const units = tableOf(workbook, 'Đơn vị theo tháng');
    const indices = tableOf(workbook, 'Chỉ số theo tháng');
    expect(summary.length).toBeGreaterThan(2);
    for (const row of summary.filter((one) => Number(one['Đã báo cáo']) > 0)) {
      const month = String(row.Tháng).split('/')[0]!;
      const said = ask(`/tiendo ${month}`);
      expect(said).toContain(`${row['Đã báo cáo']}/${row['Đơn vị phải báo cáo']} đơn vị đã báo cáo`);
      const well = Number(row['Hoàn thành']) + Number(row['Đúng tiến độ']);
      expect(said).toContain(`đúng tiến độ ${well}/${row['Nhiệm vụ phải báo cáo']} nhiệm vụ`);
      const rate = `${(Number(row['Tỷ lệ hoàn thành']) * 100).toFixed(1).replace(/\.0$/, '').replace('.', ',')}%`;
      expect(said).toContain(
        `có ${row['Đến hạn hoặc đã xong']} nhiệm vụ đến hạn hoặc đã xong: hoàn thành ${row['Đã hoàn thành']}, đạt ${rate} (đúng hạn ${row['Hoàn thành đúng hạn']}, quá hạn ${row['Hoàn thành quá hạn']})`,
      );
      if (Number(row['Quá hạn chưa hoàn thành']) > 0)
        expect(said).toContain(`quá hạn chưa hoàn thành ${row['Quá hạn chưa hoàn thành']}`);
      // The sheet of the month has a row for each task that is counted.
      const rows = tableOf(workbook, `Tháng ${month}-${year}`);
      expect(rows).toHaveLength(Number(row['Nhiệm vụ phải báo cáo']));
      const of = (state: string): number => rows.filter((one) => one['Tình trạng'] === state).length;
      expect(of('Chậm')).toBe(row.Chậm);
      expect(of('Chưa làm')).toBe(row['Chưa làm']);
      for (const index of indices) {
        const marks = new RegExp(`${index.Mã} [^:]*: ([^\n]*)`).exec(said)![1]!;
        const counted = (mark: string): number => Number(new RegExp(`${mark} (\\d+)`).exec(marks)?.[1] ?? 0);
        expect(String(index[`T${month}`]).split('/')[0], `${index.Mã}, tháng ${month}`).toBe(
          String(counted('✅') + counted('🔵') + counted('➖')),
        );
      }
      const late = ask(`đơn vị nào gửi báo cáo tháng ${month} trễ hạn bao nhiêu ngày`);
      for (const unit of units) {
        const days = /^Trễ (\d+) ngày$/.exec(String(unit[`T${month}`]))?.[1];
        expect(late.includes(`${unit['Đơn vị']} (${days} ngày`), `${unit['Đơn vị']}: ${late}`).toBe(
          days !== undefined,
        );
      }
    }
  });

  it('prints on A4, lying, as wide as the page, what is wide on two that both say whose row it is, with the header on each; the header stays and filters', async () => {
    const world = await loadWorld(name);
    const bytes = await bytesOf(workOf(world, { from: 5, to: 6 }));
    const workbook = await readBack(bytes);
    const { year } = world.context.plan;
    expect(workbook.worksheets.map((sheet) => sheet.name)).toEqual([
      `Tháng 5-${year}`,
      `Tháng 6-${year}`,
      'Tổng hợp',
      'Chỉ số theo tháng',
      'Đơn vị theo tháng',
      'Số liệu',
      'Vướng mắc, kiến nghị',
      'Yêu cầu của lãnh đạo',
      'Sửa đổi',
      'Nhật ký',
    ]);
    for (const { name: tab, pageSetup, views, autoFilter } of workbook.worksheets) {
      const isWide = tab.startsWith('Tháng ');
      expect(pageSetup).toMatchObject({
        paperSize: 9,
        orientation: 'landscape',
        fitToPage: true,
        fitToWidth: isWide ? 2 : 1,
        fitToHeight: 0,
        printTitlesRow: '4:4',
      });
      expect(pageSetup.printTitlesColumn).toBe(isWide ? 'A:D' : undefined);
      expect(views).toMatchObject([{ state: 'frozen', ySplit: 4 }]);
      expect(autoFilter).toBeTruthy();
    }
    const sheet = workbook.getWorksheet(`Tháng 5-${year}`)!;
    const at = (sheet.getRow(4).values as string[]).indexOf('Gửi lúc');
    const sent = sheet.getRows(5, 30)!.find((row) => row.getCell(at).value instanceof Date)!;
    expect(sent.getCell(at).numFmt).toBe('hh:mm dd/mm/yyyy');
  });
});

it('says that nothing is there where a sheet has nothing', async () => {
  const world = await loadWorld('so-tttt-2023');
  const workbook = await readBack(await bytesOf(workOf(world, { from: 5, to: 5 }, { trail: [] })));
  expect(tableOf(workbook, 'Nhật ký').map((row) => row.Lúc)).toEqual(['Không có.']);
});

describe('what people typed', () => {
  const typed = {
    result: '=HYPERLINK("http://xau.example";"xem")',
    obstacle: '- đã họp\n+ chờ Sở Tài chính\t_x0041_',
    proposal: '@SUM(A1:A9)',
  };

  it('is a text, word for word, whatever it begins with, and no formula', async () => {
    const world = await loadWorld('so-tttt-2023');
    const key = reportKey('thanh-tra', '2023-05');
    const [taskId] = Object.keys(world.state.reports[key]!.entries);
    const told = ['\tbắt đầu bằng dấu tab', '+84 236 1022', '-1', '=1+1'];
    const others = Object.keys(world.state.reports[key]!.entries).slice(1, 5);
    let state = withAnswer(world, key, taskId!, typed);
    others.forEach((other, at) => {
      state = withAnswer({ ...world, state }, key, other, { result: told[at] });
    });
    const bytes = await bytesOf(workOf({ ...world, state }, { from: 5, to: 5 }));
    const zip = await JSZip.loadAsync(bytes);
    const sheets = Object.keys(zip.files).filter((file) => /worksheets\/sheet\d+\.xml$/.test(file));
    expect(sheets.length).toBeGreaterThan(5);
    for (const file of sheets) expect(await zip.file(file)!.async('string')).not.toMatch(/<f[ >/]/);
    const rows = tableOf(await readBack(bytes), 'Tháng 5-2023');
    const row = rows.find((one) => one['Kết quả'] === typed.result)!;
    expect([row['Vướng mắc'], row['Kiến nghị']]).toEqual([typed.obstacle, typed.proposal]);
    for (const text of told) expect(rows.map((one) => one['Kết quả'])).toContain(text);
  });

  it('of 2,000 signs fits a row of print in whole, and no cell is longer than Excel takes', async () => {
    const world = await loadWorld('so-tttt-2023');
    const key = reportKey('thanh-tra', '2023-05');
    const [taskId] = Object.keys(world.state.reports[key]!.entries);
    const long = 'Đã rà soát, chờ ý kiến của các đơn vị. '.repeat(52).slice(0, 2000);
    const state = withAnswer(world, key, taskId!, { result: long, obstacle: long, proposal: long });
    const workbook = await readBack(await bytesOf(workOf({ ...world, state }, { from: 5, to: 5 })));
    const sheet = workbook.getWorksheet('Tháng 5-2023')!;
    const at = (sheet.getRow(4).values as string[]).indexOf('Kết quả');
    const row = sheet.getRows(5, 60)!.find((one) => one.getCell(at).value === long)!;
    expect(row.height).toBeLessThanOrEqual(409);
    expect(sheet.getColumn(at).width!).toBeGreaterThan(60);
    expect(sheet.getColumn(at).width! * 1.1 * 25).toBeGreaterThan(long.length);
  });
});

describe('what is known of an answer', () => {
  it('is in its row: who sent it and for whom, how late, why it was given back, how often it was changed', async () => {
    const world = await loadWorld('so-tttt-2023');
    const key = reportKey('thanh-tra', '2023-05');
    const report = world.state.reports[key]!;
    const [first, second] = Object.keys(report.entries);
    const [head, office] = [report.sentBy, world.context.org.people.find(({ role }) => role === 'office')!];
    const deadlineAt = Date.parse('2023-05-25T17:00:00+07:00');
    const entry = { ...report.entries[first!]!, sameAs: '2023-04', evidence: ['e1', 'e2'] };
    const before = { ...entry, status: 'late' as const, result: 'trước khi sửa' };
    const evidence = {
      id: 'e1',
      kind: 'photo' as const,
      name: 'họp giao ban.jpg',
      by: head,
      at: deadlineAt,
      unit: 'thanh-tra',
      period: '2023-05',
    };
    const state: State = {
      ...world.state,
      reports: {
        ...world.state.reports,
        [key]: {
          ...report,
          sentBy: office.id,
          sentFor: head,
          reason: 'trưởng phòng đi học',
          late: true,
          firstSentAt: deadlineAt + 3 * 86_400_000,
          entries: { ...report.entries, [first!]: entry },
          revisions: [{ at: deadlineAt + 4 * 86_400_000, by: head, taskId: first!, before }],
          returned: [{ taskId: second!, reason: 'thiếu số liệu', by: office.id, at: deadlineAt }],
        },
      },
      evidence: {
        e1: { ...evidence, kept: { type: 'stored', file: 'evidence/a.jpg', mime: 'image/jpeg', bytes: 5 } },
        e2: { ...evidence, id: 'e2', kind: 'link', kept: { type: 'link', url: 'https://dong.example/1' } },
      },
    };
    const archived = { at: deadlineAt + 86_400_000, by: head, taskId: first!, before: null };
    const work = workOf(
      { ...world, state },
      { from: 5, to: 5 },
      {
        rehearsal: true,
        closed: { '2023-05:thanh-tra': [archived] },
        trail: [
          {
            at: deadlineAt,
            by: office.id,
            channel: 'telegram',
            verb: 'return-task',
            before: '',
            after: `2023-05 thanh-tra ${second} thiếu số liệu`,
          },
          {
            at: deadlineAt,
            by: office.id,
            channel: 'telegram',
            verb: 'link-group',
            before: '',
            after: 'telegram:-100123',
          },
          {
            at: deadlineAt,
            by: 'da-xoa',
            channel: 'zalo',
            verb: 'set-head',
            before: 'thanh-tra ',
            after: `thanh-tra ${head}`,
          },
          {
            at: deadlineAt - 90 * 86_400_000,
            by: office.id,
            channel: 'zalo',
            verb: 'lock',
            before: '',
            after: '2023-02',
          },
        ],
      },
    );
    const model = workbookWords(composeWorkbook(work));
    expect(model.name).toBe('CHẠY THỬ - Số liệu DDCI tháng 5-2023');
    for (const sheet of model.sheets) expect(sheet.title[1]).toMatch(/^CHẠY THỬ – /);
    const workbook = await readBack(await writeWorkbook(model));
    const nameOf = (id: string): string => world.context.org.people.find((one) => one.id === id)!.name;
    const rows = tableOf(workbook, 'Tháng 5-2023').filter((row) => row['Đơn vị'] === 'Thanh tra Sở');
    expect(rows.find((row) => row['Mã việc'] === first)).toMatchObject({
      'Người gửi': office.name,
      'Gửi thay': nameOf(head),
      'Đúng hạn': 'Trễ hạn',
      'Trễ (ngày)': 3,
      'Gửi lúc': new Date('2023-05-28T17:00:00Z'),
      'Số lần sửa': 2,
      'Chép lại': 'Như tháng 4',
      'Minh chứng': `2023-05 · Thanh tra Sở · ${first} · 1.jpg\nhttps://dong.example/1`,
      'Ghi chú': 'Văn phòng nhập thay: trưởng phòng đi học',
    });
    expect(rows.find((row) => row['Mã việc'] === second)).toMatchObject({
      'Tình trạng': 'Đã trả lại, chờ gửi lại',
      'Lý do trả lại': 'thiếu số liệu',
    });
    expect(
      tableOf(workbook, 'Đơn vị theo tháng').find((row) => row['Đơn vị'] === 'Thanh tra Sở'),
    ).toMatchObject({
      T5: 'Trễ 3 ngày',
      'Tổng số ngày trễ': 3,
    });
    expect(tableOf(workbook, 'Sửa đổi')).toMatchObject([
      { 'Mã việc': first, 'Tình trạng trước': 'Chưa có trong báo cáo' },
      {
        'Mã việc': first,
        'Người sửa': nameOf(head),
        'Tình trạng trước': 'Chậm',
        'Kết quả trước': 'trước khi sửa',
      },
    ]);
    // Names of people and units; no account, no chat, and nothing of other months.
    expect(tableOf(workbook, 'Nhật ký').map(({ Người: who, Việc: what }) => [who, what])).toEqual([
      [office.name, `Trả lại nhiệm vụ ${second} tháng 5/2023 của Thanh tra Sở`],
      [office.name, 'Liên kết nhóm'],
      ['Người không còn trong danh bạ', `Ghi ${nameOf(head)} đứng đầu Thanh tra Sở`],
    ]);
    expect(tableOf(workbook, 'Nhật ký').map(({ Trước: was, Sau: is }) => [was || null, is || null])).toEqual([
      [null, 'thiếu số liệu'],
      [null, null],
      [null, nameOf(head)],
    ]);
  });
});
