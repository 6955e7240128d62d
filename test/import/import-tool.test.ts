import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { orgSchema } from '../../src/core/people/org.ts';
import { planSchema } from '../../src/core/plan/plan.ts';
import { runImportTool } from '../../src/import-tool/import-tool.ts';
import { docxOfText, protectedDocument } from './made-documents.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'import-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function* pasted(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

async function run(words: string[], input = ''): Promise<{ code: number; lines: string[] }> {
  const lines: string[] = [];
  const code = await runImportTool({ words, input: pasted(input), say: (line) => lines.push(line) });
  return { code, lines };
}

const out = (): string => join(folder, 'nhap');
const source = 'data/source/ke-hoach-ddci-2023.txt';

describe('a plan', () => {
  test('is counted, told index by index, with what contradicts, and written', async () => {
    const { code, lines } = await run([source, '--out', out()]);
    expect(code).toBe(0);
    expect(lines).toContain('8 chỉ số · 36 nhiệm vụ · 2 nhóm chỉ số · 5 đơn vị · 3 lãnh đạo');
    expect(lines.find((line) => line.startsWith('  2.1 '))).toBe(
      '  2.1 Chi phí thời gian – năm 2022: 6,79 điểm, hạng 24/25; chỉ tiêu: đạt 8.0 điểm; Lê Hải Yến; Văn phòng Sở; 6 nhiệm vụ',
    );
    expect(lines).toContain('  - II.1.4: Chỉ tiêu 8 điểm thấp hơn kết quả đã đạt (8,01 điểm).');
    expect(readdirSync(out()).sort()).toEqual(['draft.json', 'org.json', 'plan-2023.json']);
    const json = (name: string): unknown => JSON.parse(readFileSync(join(out(), name), 'utf8'));
    const plan = planSchema.parse(json('plan-2023.json'));
    const org = orgSchema.parse(json('org.json'));
    expect(plan.indices).toHaveLength(8);
    expect(org.people.filter(({ role }) => role === 'head').map(({ name }) => name)).toContain(
      'Chánh Văn phòng Sở',
    );
    expect(org.people.filter(({ role }) => role === 'office')).toHaveLength(1);
    // Whoever the plan names is there.
    const ids = new Set(
      [...org.units, ...org.unitGroups, ...org.people, ...plan.outside].map(({ id }) => id),
    );
    const named = plan.indices.flatMap((index) => [
      ...index.leaders,
      index.leadUnit,
      ...index.coordinating,
      ...index.tasks.flatMap(({ owners = [] }) => owners),
    ]);
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
  });

  test('that lacks what it cannot be without is a draft alone, and still a plan', async () => {
    const text = readFileSync(source, 'utf8').replace(/- Lãnh đạo phụ trách: Phó Giám đốc Lê Hải Yến,\./, '');
    const { code, lines } = await run(['-', '--out', out()], text);
    expect(code).toBe(0);
    expect(lines).toContain('  - lãnh đạo phụ trách – 1.1 (phải có)');
    expect(readdirSync(out())).toEqual(['draft.json']);
    expect(lines.at(-1)).toBe(
      'Chưa dùng được: còn 1 điểm phải có. Điền vào bảng sửa (--sheet sua.xlsx) rồi chạy lại với --corrections sua.xlsx.',
    );
  });

  test('lists what it could not place with its place and words', async () => {
    const text = readFileSync(source, 'utf8').replace(
      'III. TỔ CHỨC THỰC HIỆN',
      'III. KINH PHÍ THỰC HIỆN\n\nNgân sách tỉnh bảo đảm.\n\nIV. TỔ CHỨC THỰC HIỆN',
    );
    const { lines } = await run(['-', '--out', out()], text);
    expect(lines[lines.indexOf('Chưa xếp được (1):') + 1]).toMatch(
      /^ {2}- đoạn \d+: «Ngân sách tỉnh bảo đảm.»$/,
    );
  });
});

describe('a paper of blocks of work, without an index', () => {
  const paper = 'test/fixtures/mang-viec.txt';

  test('is refused with what a plan has to hold, and how to go on', async () => {
    const { code, lines } = await run([paper, '--out', out()]);
    expect(code).toBe(1);
    expect(lines).toContain('  Đơn vị chủ trì: Phòng Tổng hợp.');
    expect(lines.at(-1)).toContain('--sheet sua.xlsx');
    expect(readdirSync(folder)).toEqual([]);
  });

  test('is filled in in the workbook: results and targets typed there make it a plan', async () => {
    const sheet = join(folder, 'sua.xlsx');
    const first = await run([paper, '--out', out(), '--sheet', sheet]);
    expect(first.code).toBe(0);
    expect(first.lines[0]).toContain('lấy 2 mảng việc làm chỉ số');
    const { default: excel } = await import('exceljs');
    const book = new excel.Workbook();
    await book.xlsx.readFile(sheet);
    const indices = book.getWorksheet('Chỉ số')!;
    const columns = new Map<string, number>();
    indices.getRow(1).eachCell((cell, at) => columns.set(String(cell.value), at));
    const put = (row: number, column: RegExp, value: string): void => {
      const at = [...columns].find(([name]) => column.test(name))![1];
      indices.getRow(row).getCell(at).value = value;
    };
    for (const row of [2, 3]) {
      put(row, /^Nhóm/, 'Các chỉ số thành phần');
      put(row, /^Điểm/, '6,5');
      put(row, /^Mục tiêu/, '7,5 điểm');
      put(row, /^Lãnh đạo/, 'Vũ Văn An');
    }
    await book.xlsx.writeFile(sheet);
    const { code, lines } = await run([paper, '--out', out(), '--corrections', sheet]);
    expect(code).toBe(0);
    expect(readdirSync(out()).sort(), lines.join('\n')).toEqual(['draft.json', 'org.json', 'plan-2026.json']);
    const plan = planSchema.parse(JSON.parse(readFileSync(join(out(), 'plan-2026.json'), 'utf8')));
    expect(plan.indices.map(({ name, baseline, tasks }) => [name, baseline.score, tasks.length])).toEqual([
      ['Phát triển cụm công nghiệp', 6.5, 2],
      ['Nguồn nhân lực', 6.5, 1],
    ]);
  });
});

describe('what is no plan, or cannot be read, ends with one sentence and writes nothing', () => {
  test.each<[string, Buffer | string, RegExp]>([
    [
      'bao-cao.txt',
      'BÁO CÁO\nTình hình năm 2026\nI. KẾT QUẢ\nĐã làm.',
      /^Đây không phải kế hoạch nâng chỉ số: .*; đây giống một báo cáo\.$/,
    ],
    ['a.docx', protectedDocument(), /^Tệp này đặt mật khẩu\./],
    ['a.pdf', '%PDF-1.4 /Image', /^Đây là bản quét/],
    ['a.docx', 'không phải Word', /^Tệp này bị hỏng/],
    ['a.docm', 'x', /macro/],
    ['a.txt', '', /trống/],
  ])('%s', async (name, content, sentence) => {
    const file = join(folder, name);
    writeFileSync(file, content);
    const { code, lines } = await run([file, '--out', out()]);
    expect(code).toBe(1);
    // Behind one sentence stands what a plan has to hold, where it is none.
    expect(lines).toHaveLength(name.startsWith('bao-cao') ? 11 : 1);
    expect(lines[0]).toMatch(sentence);
    expect(readdirSync(folder)).toEqual([name]);
  });

  test('a file that is not there, and no file', async () => {
    expect(await run([join(folder, 'khong-co.docx')])).toMatchObject({
      code: 1,
      lines: [expect.stringContaining('Không mở được')],
    });
    expect(await run([])).toMatchObject({ code: 1, lines: [expect.stringContaining('npm run import')] });
  });
});

describe('npm run import', () => {
  const node = (words: string[]): Promise<{ code: number; text: string }> =>
    new Promise((resolve) => {
      execFile(process.execPath, ['scripts/import.mjs', ...words], (error, text) =>
        resolve({ code: error === null ? 0 : Number(error.code), text }),
      );
    });

  test('reads a .docx', async () => {
    const file = join(folder, 'ke-hoach.docx');
    writeFileSync(file, await docxOfText(readFileSync(source, 'utf8').replaceAll('*', '')));
    const { code, text } = await node([file, '--out', out()]);
    expect(text).toContain('8 chỉ số · 36 nhiệm vụ');
    expect(code).toBe(0);
  });

  test('reads what is pasted, and ends with 1 where it is no plan', async () => {
    const child = spawn(process.execPath, ['scripts/import.mjs', '-', '--out', out()]);
    child.stdin.end('Mua sữa');
    const code = await new Promise((resolve) => child.once('exit', resolve));
    expect(code).toBe(1);
  });
});
