import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import excel, { type Workbook } from 'exceljs';
import JSZip from 'jszip';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import {
  cellProblemWords,
  correctionLine,
  correctionWords as words,
} from '../../src/copy/vi/correction-sheet.ts';
import { draftWords } from '../../src/copy/vi/import.ts';
import { answerPoint } from '../../src/core/plan/answer-point.ts';
import type { CellFault, CorrectedColumn, CorrectedSheet } from '../../src/core/plan/correction.ts';
import type { Draft } from '../../src/core/plan/draft.ts';
import { planOfDraft } from '../../src/core/plan/plan-of-draft.ts';
import {
  type CorrectionsRead,
  isCorrections,
  readCorrections,
  writeCorrections,
} from '../../src/documents/import/correction-sheet.ts';
import { runImportTool } from '../../src/import-tool/import-tool.ts';
import { docxOfText, withParts } from './made-documents.ts';
import { draftOf, ofText, withBody } from './read-made.ts';

const sources = [
  'data/source/ke-hoach-ddci-2023.txt',
  'test/worlds/so-cong-thuong-2025/plan-text.txt',
  'test/worlds/so-y-te-2024/plan-text.txt',
];

const plan = withBody(
  'A. Nhóm chỉ số cần duy trì',
  '1. Chỉ số “Tính minh bạch”',
  '- Lãnh đạo phụ trách: Phó Giám đốc Lê Văn Bình.',
  '- Đơn vị chủ trì: Phòng Ngân sách. Đơn vị phối hợp: các phòng chuyên môn.',
  '- Năm 2025 đạt 8,10 điểm, xếp thứ 5/21. Chỉ tiêu năm 2026: 7,50 điểm.',
  '+ Công khai 100% thủ tục hành chính.',
  '+ Tổ chức đối thoại 01 quý/lần.',
  '+ Sở Xây dựng mới: rà soát quy trình.',
  'B. Nhóm chỉ số cần cải thiện',
  '2. Chỉ số “Chi phí thời gian”',
  '- Lãnh đạo phụ trách: Giám đốc Vũ Văn An.',
  '- Đơn vị chủ trì: Phòng Giá và Công sản.',
  '- Năm 2025 đạt 6,10 điểm, xếp thứ 15/21. Chỉ tiêu năm 2026: 7,50 điểm.',
  '+ Rà soát hồ sơ. Thời gian: Quý II/2026.',
);

let draft: Draft;
let written: Uint8Array;
let folder: string;
beforeAll(async () => {
  draft = await ofText(plan);
  written = await writeCorrections(draft, words);
  folder = mkdtempSync(join(tmpdir(), 'corrections-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function opened(bytes: Uint8Array): Promise<Workbook> {
  const book = new excel.Workbook();
  await book.xlsx.load(bytes as never);
  return book;
}

/** What somebody does in the workbook. */
class Hands {
  constructor(readonly book: Workbook) {}
  sheet(sheet: CorrectedSheet) {
    return this.book.getWorksheet(words.sheets[sheet])!;
  }
  column(sheet: CorrectedSheet, column: CorrectedColumn): number {
    const title = (words.columns[sheet] as Record<CorrectedColumn, string>)[column];
    return (this.sheet(sheet).getRow(1).values as string[]).indexOf(title);
  }
  set(sheet: CorrectedSheet, row: number, column: CorrectedColumn, value: unknown): void {
    this.sheet(sheet).getRow(row).getCell(this.column(sheet, column)).value = value as never;
  }
  add(sheet: CorrectedSheet, at: number, cells: Partial<Record<CorrectedColumn, string>>): void {
    this.sheet(sheet).insertRow(at, []);
    for (const [column, value] of Object.entries(cells))
      this.set(sheet, at, column as CorrectedColumn, value);
  }
  strike(sheet: CorrectedSheet, row: number): void {
    this.sheet(sheet).spliceRows(row, 1);
  }
  rowOf(sheet: CorrectedSheet, column: CorrectedColumn, value: string): number {
    const place = this.column(sheet, column);
    let found = 0;
    this.sheet(sheet).eachRow((row, number) => {
      if (row.getCell(place).value === value) found = number;
    });
    return found;
  }
}

async function edited(edit: (hands: Hands) => void, of = written): Promise<Uint8Array> {
  const book = await opened(of);
  edit(new Hands(book));
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const readBack = async (edit: (hands: Hands) => void, now = draft): Promise<CorrectionsRead> =>
  readCorrections(await edited(edit), now, words);

async function corrected(edit: (hands: Hands) => void): Promise<{ draft: Draft; lines: string[] }> {
  const read = await readBack(edit);
  if (read.type !== 'corrected')
    throw new Error(read.type === 'refused' ? read.problems.map(cellProblemWords).join('\n') : read.type);
  return { draft: read.draft, lines: read.changes.map(correctionLine) };
}

async function problems(edit: (hands: Hands) => void): Promise<string[]> {
  const read = await readBack(edit);
  if (read.type !== 'refused') throw new Error(`${read.type}`);
  return read.problems.map(cellProblemWords);
}

const index = (of: Draft, code: string) => of.indices.find((one) => one.code === code)!;

describe('a workbook that nobody changed', () => {
  test.each(sources)('gives the same draft: %s', async (path) => {
    const read = await draftOf(readFileSync(path), path);
    const before = structuredClone(read);
    const back = await readCorrections(await writeCorrections(read, words), read, words);
    expect(back).toEqual({ type: 'corrected', draft: before, changes: [] });
  });

  test('with its hidden column gone, or its cells wrapped anew, it still does', async () => {
    const noIds = await corrected((hands) => {
      for (const sheet of ['indices', 'tasks', 'units', 'people'] as const) {
        const made = hands.sheet(sheet);
        made.spliceColumns(made.columnCount, 1);
      }
    });
    expect(noIds).toEqual({ draft, lines: [] });
    const wrapped = await corrected((hands) =>
      hands.set('tasks', 2, 'text', `  ${draft.indices[0]!.tasks[0]!.text.replace(' ', '\n ')} `),
    );
    expect(wrapped).toEqual({ draft, lines: [] });
  });

  const office = inject('libreOffice');

  test.skipIf('lacks' in office)(
    'saved by LibreOffice it reads the same, and what was changed there is taken',
    async () => {
      const file = join(folder, 'sua.xlsx');
      const saved = async (bytes: Uint8Array): Promise<Uint8Array> => {
        writeFileSync(file, bytes);
        const run = promisify(execFile);
        const out = join(folder, 'saved');
        await run('program' in office ? office.program : '', [
          `-env:UserInstallation=file://${join(folder, 'profile')}`,
          '--headless',
          '--convert-to',
          'xlsx',
          '--outdir',
          out,
          file,
        ]);
        return readFileSync(join(out, 'sua.xlsx'));
      };
      const [source] = sources;
      const read = await draftOf(readFileSync(source!), source!);
      const same = await readCorrections(await saved(await writeCorrections(read, words)), read, words);
      expect(same).toEqual({ type: 'corrected', draft: read, changes: [] });
      const changed = await edited((hands) => {
        hands.set('indices', 3, 'score', '6,75');
        hands.set('tasks', 2, 'time', '30/6/2026');
      });
      const back = await readCorrections(await saved(changed), draft, words);
      expect(back.type === 'corrected' ? back.changes.map(correctionLine) : back).toEqual([
        'Chỉ số 2, Điểm năm trước: «6,1» → «6,75»',
        'Nhiệm vụ 1.1, Thời hạn: (trống) → «30/6/2026»',
      ]);
    },
    120_000,
  );

  test('is easy on the eye: frozen titles, choices, ids hidden, what has no place to read', async () => {
    const book = await opened(written);
    expect(book.worksheets.map(({ name }) => name)).toEqual([
      'Kế hoạch',
      'Chỉ số',
      'Nhiệm vụ',
      'Đơn vị',
      'Lãnh đạo',
      'Chưa xếp được',
      'Hướng dẫn',
    ]);
    for (const sheet of ['indices', 'tasks', 'units', 'people'] as const) {
      const made = new Hands(book).sheet(sheet);
      expect(made.views).toMatchObject([{ state: 'frozen', ySplit: 1 }]);
      expect(made.getColumn(made.columnCount).hidden).toBe(true);
    }
    const hands = new Hands(book);
    const lead = hands.sheet('indices').getRow(2).getCell(hands.column('indices', 'lead'));
    expect(lead.dataValidation).toMatchObject({
      type: 'list',
      formulae: [expect.stringContaining('Đơn vị')],
    });
  });

  test('words that look like a formula are text', async () => {
    const risky = structuredClone(draft);
    const texts = ['=1+1', '+84 912', '-2+3', '@SUM(A1)', '=HYPERLINK("http://x","y")'];
    for (const [at, task] of risky.indices[0]!.tasks.entries()) task.text = texts[at]!;
    risky.indices[1]!.name = texts[3]!;
    risky.units[0]!.aliases = [texts[4]!];
    risky.unplaced = texts.map((text) => ({ words: text, place: { type: 'paragraph', number: 1 } }));
    const bytes = await writeCorrections(risky, words);
    const zip = await JSZip.loadAsync(bytes);
    for (const name of Object.keys(zip.files).filter((one) => /worksheets\/.*\.xml$/.test(one)))
      expect(await zip.file(name)!.async('string')).not.toMatch(/<f[ >]/);
    expect(await readCorrections(bytes, risky, words)).toMatchObject({ type: 'corrected', changes: [] });
  });
});

describe('what somebody changes is taken', () => {
  test('of an index', async () => {
    const { draft: now, lines } = await corrected((hands) => {
      hands.set('indices', 2, 'name', 'Tính minh bạch và tiếp cận thông tin');
      hands.set('indices', 2, 'leaders', 'anh An; Lê Văn Bình');
      hands.set('indices', 2, 'lead', 'giá và công sản');
      hands.set('indices', 2, 'coordinating', 'Phòng Ngân sách, văn phòng');
      hands.set('indices', 2, 'score', 8.25);
      hands.set('indices', 2, 'rank', '4/21');
      hands.set('indices', 2, 'target', '8,5 điểm, hạng 3');
      hands.set('indices', 3, 'group', 'Nhóm mới');
    });
    expect(index(now, '1')).toMatchObject({
      name: 'Tính minh bạch và tiếp cận thông tin',
      leaders: ['vu-van-an', 'le-van-binh'],
      leadUnit: 'phong-gia-va-cong-san',
      coordinating: ['phong-ngan-sach', 'van-phong'],
      baseline: { year: 2025, score: 8.25, rank: 4, of: 21 },
      target: { type: 'score-and-rank', score: 8.5, rank: 3 },
    });
    expect(now.groups.map(({ name }) => name)).toEqual(['Nhóm chỉ số cần duy trì', 'Nhóm mới']);
    expect(now.doubts.some(({ type }) => type === 'target-below')).toBe(false);
    expect(lines).toHaveLength(8);
    expect(lines).toContain('Chỉ số 1, Chủ trì: «Phòng Ngân sách» → «giá và công sản»');
  });

  test('codes that two indices exchange, and what speaks of them', async () => {
    const { draft: now } = await corrected((hands) => {
      hands.set('indices', 2, 'code', '2');
      hands.set('indices', 3, 'code', '1');
    });
    expect(now.indices.map(({ code, name, tasks }) => [code, name, tasks[0]!.id])).toEqual([
      ['2', 'Tính minh bạch', '2.1'],
      ['1', 'Chi phí thời gian', '1.1'],
    ]);
    const told = (of: Draft) =>
      of.proposals.flatMap((one) =>
        one.type === 'alias' ? [[of.indices.find(({ code }) => code === one.of)!.name, one.aliases]] : [],
      );
    expect(told(now)).toEqual(told(draft));
    const measured = now.proposals.flatMap((one) => (one.type === 'measure' ? [one.task] : []));
    expect(measured).toEqual(['2.1']);
  });

  test('of a task', async () => {
    const { draft: now } = await corrected((hands) => {
      hands.set('tasks', 2, 'text', 'Công khai mọi thủ tục');
      hands.set('tasks', 2, 'owners', 'Văn phòng Sở');
      hands.set('tasks', 2, 'measure', 'Tỷ lệ thủ tục được công khai: 95 %');
      hands.set('tasks', 2, 'product', 'Báo cáo');
      hands.set('tasks', 2, 'source', 'QĐ 12');
      hands.set('tasks', 3, 'time', 'tháng 9');
      hands.set('tasks', 5, 'time', '');
      hands.set('tasks', 4, 'index', '2');
    });
    expect(index(now, '1').tasks).toMatchObject([
      {
        text: 'Công khai mọi thủ tục',
        owners: ['van-phong'],
        measure: { ask: 'Tỷ lệ thủ tục được công khai', target: 95, unit: '%', max: 100 },
        product: 'Báo cáo',
        source: 'QĐ 12',
      },
      { cadence: null, due: { type: 'month', month: 9 } },
    ]);
    expect(index(now, '2').tasks).toMatchObject([{ due: null }, { id: '2.2' }]);
    expect(now.proposals.some((one) => one.type === 'measure')).toBe(false);
    expect(planOfDraft(now, draftWords)).toMatchObject({ type: 'plan' });
  });

  test.each([
    ['time', '30/6/2026'],
    ['time', 'Quý II'],
    ['time', 'tháng 9'],
    ['time', 'hằng quý'],
    ['time', '6 tháng/lần'],
    ['time', 'trong năm'],
    ['measure', 'Tỷ lệ hồ sơ đúng hạn: 100 %'],
  ] as const)('what the guide shows can be read: %s «%s»', async (column, value) => {
    expect(words.guide.join(' ')).toContain(value);
    const { draft: now } = await corrected((hands) => hands.set('tasks', 4, column, value));
    const { cadence, due, measure } = index(now, '1').tasks[2]!;
    expect(column === 'time' ? (cadence ?? due) : measure).not.toBeNull();
  });

  test('units and leaders, and who was called by their old names', async () => {
    const { draft: now } = await corrected((hands) => {
      const ngan = hands.rowOf('units', 'name', 'Phòng Ngân sách');
      hands.set('units', ngan, 'name', 'Phòng Tài chính');
      hands.set('units', ngan, 'aliases', 'TC; phòng tiền');
      hands.set('people', hands.rowOf('people', 'name', 'Vũ Văn An'), 'name', 'Vũ Văn Ân');
      hands.set('tasks', 2, 'owners', 'Phòng Ngân sách; TC');
      hands.set('units', hands.rowOf('units', 'name', 'các phòng chuyên môn'), 'members', 'Phòng Tài chính');
    });
    expect(now.units.find(({ id }) => id === 'phong-ngan-sach')).toMatchObject({
      name: 'Phòng Tài chính',
      aliases: ['TC', 'phòng tiền'],
    });
    expect(index(now, '1')).toMatchObject({
      leadUnit: 'phong-ngan-sach',
      tasks: [{ owners: ['phong-ngan-sach'] }, {}, {}],
    });
    expect(now.units.find(({ type }) => type === 'group')!.members).toEqual(['phong-ngan-sach']);
    expect(now.people.map(({ name }) => name)).toContain('Vũ Văn Ân');
  });

  test('rows that are added', async () => {
    const { draft: now, lines } = await corrected((hands) => {
      hands.add('units', 2, { name: 'Chi cục Tin học' });
      hands.add('people', 2, { name: 'Trần Thị Hoa', title: 'Phó Giám đốc' });
      hands.add('tasks', 3, { index: '1', text: 'Trả lời 90% kiến nghị', owners: 'Chi cục Tin học' });
      hands.add('tasks', 7, { index: '3', text: 'Họp doanh nghiệp', time: '30/6/2026' });
      hands.add('indices', 4, {
        code: '3',
        name: 'Chỉ số xanh',
        group: 'cần cải thiện',
        leaders: 'chị Hoa',
        lead: 'chi cục tin học',
        score: '7',
        target: 'hạng 5',
      });
    });
    expect(now.indices.map(({ code }) => code)).toEqual(['1', '2', '3']);
    expect(index(now, '1').tasks.map(({ id, text }) => [id, text.slice(0, 7)])).toEqual([
      ['1.1', 'Công kh'],
      ['1.2', 'Trả lời'],
      ['1.3', 'Tổ chức'],
      ['1.4', draft.indices[0]!.tasks[2]!.text.slice(0, 7)],
    ]);
    expect(index(now, '3')).toMatchObject({
      name: 'Chỉ số xanh',
      leaders: ['tran-thi-hoa'],
      leadUnit: 'chi-cuc-tin-hoc',
      baseline: { score: 7, rank: null },
      target: { type: 'rank', rank: 5 },
      tasks: [{ id: '3.1', due: { type: 'day', date: '2026-06-30' } }],
    });
    expect(lines).toEqual(
      expect.arrayContaining([
        'thêm: Chỉ số 3',
        'thêm: Đơn vị Chi cục Tin học',
        'thêm: Lãnh đạo Trần Thị Hoa',
      ]),
    );
    const cadences = (of: Draft) => of.proposals.flatMap((one) => (one.type === 'cadence' ? [one.task] : []));
    expect(cadences(now)).toEqual(cadences(draft).map((id) => (id === '1.2' ? '1.3' : id)));
    expect(planOfDraft(now, draftWords)).toMatchObject({ type: 'plan' });
  });

  test('rows that are struck, and with an index its tasks', async () => {
    const { draft: now, lines } = await corrected((hands) => {
      hands.strike('tasks', 2);
      hands.strike('indices', 3);
      hands.strike('people', hands.rowOf('people', 'name', 'Vũ Văn An'));
    });
    expect(now.indices.map(({ code, tasks }) => [code, tasks.map(({ id }) => id)])).toEqual([
      ['1', ['1.1', '1.2']],
    ]);
    expect(now.proposals.some((one) => one.type === 'measure')).toBe(false);
    expect(now.people.map(({ name }) => name)).toEqual(['Lê Văn Bình']);
    expect(lines.filter((line) => line.startsWith('bỏ:')).sort()).toEqual([
      'bỏ: Chỉ số 2',
      'bỏ: Lãnh đạo Vũ Văn An',
      'bỏ: Nhiệm vụ 1.1',
      'bỏ: Nhiệm vụ 2.1',
    ]);
  });

  test('a row that was copied is a new one', async () => {
    const { draft: now } = await corrected((hands) => {
      const values = hands.sheet('tasks').getRow(2).values as never;
      hands.sheet('tasks').insertRow(3, values);
    });
    expect(
      index(now, '1')
        .tasks.map(({ text }) => text)
        .slice(0, 2),
    ).toEqual([draft.indices[0]!.tasks[0]!.text, draft.indices[0]!.tasks[0]!.text]);
  });

  test('what was answered meanwhile stays, and the draft that was given', async () => {
    const before = structuredClone(draft);
    const answered = answerPoint(draft, { id: 'p-measure-1.1' }, 'không');
    if (!('draft' in answered)) throw new Error(JSON.stringify(answered));
    const read = await readBack((hands) => hands.set('tasks', 2, 'product', 'Báo cáo'), answered.draft);
    expect(read).toMatchObject({ type: 'corrected', changes: [{ column: 'product' }] });
    if (read.type !== 'corrected') return;
    expect(index(read.draft, '1').tasks[0]).toMatchObject({ measure: null, product: 'Báo cáo' });
    expect(draft).toEqual(before);
  });
});

describe('a cell that cannot be read is named, and nothing is taken', () => {
  test.each<[CorrectedSheet, CorrectedColumn, string, CellFault['type']]>([
    ['indices', 'code', '', 'empty'],
    ['indices', 'code', 'số một', 'code'],
    ['indices', 'code', '2', 'twice'],
    ['indices', 'name', '', 'empty'],
    ['indices', 'lead', 'Phòng Không Có', 'no-unit'],
    ['indices', 'lead', '1', 'no-unit'],
    ['indices', 'lead', 'phòng', 'several-meant'],
    ['indices', 'lead', 'Văn phòng Sở; Phòng Ngân sách', 'one-only'],
    ['indices', 'leaders', 'Trần Văn Lạ', 'no-person'],
    ['indices', 'score', '81', 'score'],
    ['indices', 'score', 'cao', 'score'],
    ['indices', 'rank', '25/21', 'rank'],
    ['indices', 'target', '8,5', 'target'],
    ['indices', 'target', '85 điểm', 'score'],
    ['tasks', 'id', '9.9', 'task-id'],
    ['tasks', 'index', '9', 'no-index'],
    ['tasks', 'text', '', 'empty'],
    ['tasks', 'owners', 'ai đó', 'no-unit'],
    ['tasks', 'time', '31/6/2026', 'time'],
    ['tasks', 'time', 'Quý II/2027', 'time'],
    ['tasks', 'measure', 'nhiều', 'measure'],
    ['units', 'name', '', 'empty'],
    ['units', 'kind', 'Tổng cục', 'sort'],
    ['people', 'name', 'bình', 'person-name'],
  ])('%s %s «%s»: %s', async (sheet, column, value, type) => {
    const read = await readBack((hands) => {
      hands.set(sheet, 2, column, value);
      hands.set('tasks', 3, 'product', 'Báo cáo');
    });
    expect(read).toMatchObject({
      type: 'refused',
      problems: [
        {
          sheet: words.sheets[sheet],
          row: 2,
          column: (words.columns[sheet] as Record<CorrectedColumn, string>)[column],
          why: { type },
        },
      ],
    });
    if (read.type === 'refused')
      expect(cellProblemWords(read.problems[0]!)).toMatch(/^Trang .*, dòng 2, cột .*: .+\.$/u);
  });

  test('all of them at once', async () => {
    expect(
      await problems((hands) => {
        hands.set('indices', 2, 'score', 'cao');
        hands.set('tasks', 5, 'time', 'sớm');
      }),
    ).toEqual([
      'Trang Chỉ số, dòng 2, cột Điểm năm trước: ghi một số điểm từ 0 đến 10, ví dụ 6,79.',
      'Trang Nhiệm vụ, dòng 5, cột Thời hạn: ghi thời hạn trong năm 2026, ví dụ 30/6/2026, Quý II, hằng quý.',
    ]);
  });

  test('who still has work was struck', async () => {
    expect(
      await problems((hands) => {
        hands.strike('units', hands.rowOf('units', 'name', 'Phòng Ngân sách'));
        hands.strike('people', hands.rowOf('people', 'name', 'Vũ Văn An'));
      }),
    ).toEqual([
      'Trang Chỉ số, dòng 2, cột Chủ trì: còn ghi «Phòng Ngân sách», trong đó có dòng đã xóa; ghi lại.',
      'Trang Chỉ số, dòng 3, cột Lãnh đạo phụ trách: còn ghi «Vũ Văn An», trong đó có dòng đã xóa; ghi lại.',
    ]);
  });

  test('a column or a sheet that is gone', async () => {
    expect(await problems((hands) => hands.sheet('tasks').spliceColumns(5, 1))).toEqual([
      'Trang Nhiệm vụ, dòng 1, cột Thời hạn: thiếu cột này; lấy lại bảng rồi sửa.',
    ]);
    expect(await problems((hands) => hands.book.removeWorksheet(hands.sheet('people').id))).toEqual([
      'Trang Lãnh đạo: thiếu trang này; lấy lại bảng rồi sửa.',
    ]);
  });

  test('a workbook of another draft', async () => {
    const other = await ofText(plan.replaceAll('2026', '2027').replaceAll('2025', '2026'));
    expect(await readCorrections(written, other, words)).toMatchObject({
      type: 'refused',
      problems: [{ why: { type: 'outdated' } }],
    });
    const fewer = await ofText(plan.replace('+ Tổ chức đối thoại 01 quý/lần.\n', ''));
    expect(await readCorrections(written, fewer, words)).toMatchObject({ type: 'refused' });
  });
});

describe('what is no workbook of corrections', () => {
  test('is told from one', async () => {
    const book = new excel.Workbook();
    book.addWorksheet('Chỉ số').addRow(['TT', 'Chỉ số', 'Chủ trì']);
    const other = new Uint8Array(await book.xlsx.writeBuffer());
    expect(await isCorrections(written, words)).toBe(true);
    expect(await isCorrections(other, words)).toBe(false);
    expect(await readCorrections(other, draft, words)).toEqual({ type: 'no-corrections' });
  });

  test('is refused as any document is', async () => {
    const read = async (bytes: Uint8Array) => readCorrections(bytes, draft, words);
    expect(await read(new Uint8Array())).toEqual({ type: 'unread', why: 'empty' });
    expect(await read(new Uint8Array(10_000_000))).toEqual({ type: 'unread', why: 'too-large' });
    expect(await read(Buffer.from('x'))).toEqual({ type: 'unread', why: 'broken' });
    expect(await read(await docxOfText('Kính gửi'))).toEqual({ type: 'unread', why: 'other-kind' });
    expect(
      await read(await withParts(Buffer.from(written), { 'xl/vbaProject.bin': Buffer.from('x') })),
    ).toEqual({ type: 'unread', why: 'macros' });
    const sheet = await JSZip.loadAsync(written).then((zip) =>
      zip.file('xl/worksheets/sheet1.xml')!.async('string'),
    );
    const rows = `<sheetData>${'<row/>'.repeat(30_000)}`;
    expect(
      await read(
        await withParts(Buffer.from(written), {
          'xl/worksheets/sheet1.xml': sheet.replace('<sheetData>', rows),
        }),
      ),
    ).toEqual({ type: 'unread', why: 'too-long' });
  });
});

describe('npm run import', () => {
  const run = async (typed: string[]): Promise<{ code: number; lines: string[] }> => {
    const lines: string[] = [];
    async function* nothing(): AsyncGenerator<Uint8Array> {}
    const code = await runImportTool({ words: typed, input: nothing(), say: (line) => lines.push(line) });
    return { code, lines };
  };
  const at = (name: string): string => join(folder, name);

  test('--sheet writes the workbook and --corrections takes it', async () => {
    writeFileSync(at('ke-hoach.txt'), plan);
    const wrote = await run([at('ke-hoach.txt'), '--out', at('nhap'), '--sheet', at('bang.xlsx')]);
    expect(wrote.code).toBe(0);
    expect(wrote.lines).toContain(
      `Đã ghi bảng sửa vào ${at('bang.xlsx')}. Sửa bằng Excel rồi chạy lại với --corrections ${at('bang.xlsx')}.`,
    );
    writeFileSync(
      at('bang.xlsx'),
      await edited((hands) => hands.set('indices', 2, 'score', '8,2'), readFileSync(at('bang.xlsx'))),
    );
    const took = await run([at('ke-hoach.txt'), '--out', at('nhap'), '--corrections', at('bang.xlsx')]);
    expect(took.code).toBe(0);
    expect(took.lines.slice(0, 2)).toEqual([
      'Đã nhận 1 chỗ sửa:',
      '  - Chỉ số 1, Điểm năm trước: «8,1» → «8,2»',
    ]);
    const made = JSON.parse(readFileSync(at('nhap/draft.json'), 'utf8')) as Draft;
    expect(index(made, '1').baseline!.score).toBe(8.2);
  });

  test('says which cell is wrong and writes nothing; and what is a workbook of corrections, or none', async () => {
    writeFileSync(at('ke-hoach.txt'), plan);
    writeFileSync(at('sai.xlsx'), await edited((hands) => hands.set('indices', 2, 'score', 'cao')));
    const wrong = await run([at('ke-hoach.txt'), '--out', at('khong'), '--corrections', at('sai.xlsx')]);
    expect(wrong).toEqual({
      code: 1,
      lines: [
        'Chưa nhận bảng sửa nào: 1 ô chưa đọc được.',
        '  - Trang Chỉ số, dòng 2, cột Điểm năm trước: ghi một số điểm từ 0 đến 10, ví dụ 6,79.',
      ],
    });
    expect(() => readFileSync(at('khong/draft.json'))).toThrow();
    expect((await run([at('sai.xlsx'), '--out', at('khong')])).lines.at(-1)).toContain('là bảng sửa');
    expect((await run([at('ke-hoach.txt'), '--corrections', at('ke-hoach.txt')])).code).toBe(1);
    expect((await run([at('ke-hoach.txt'), '--sheet'])).lines[0]).toContain('npm run import');
  });

  test('as a process', () => {
    writeFileSync(at('ke-hoach.txt'), plan);
    const said = execFileSync(
      process.execPath,
      ['scripts/import.mjs', at('ke-hoach.txt'), '--out', at('p'), '--sheet', at('p.xlsx')],
      { encoding: 'utf8' },
    );
    expect(said).toContain('Đã ghi bảng sửa');
    expect(readFileSync(at('p.xlsx')).length).toBeGreaterThan(1000);
  });
});
