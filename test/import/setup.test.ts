import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runImportTool } from '../../src/import-tool/import-tool.ts';
import { runSetup } from '../../src/import-tool/setup.ts';
import { loadContext } from '../../src/load-data.ts';
import { docxOfText } from './made-documents.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'setup-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const out = (): string => join(folder, 'ddci');
const source = 'data/source/ke-hoach-ddci-2023.txt';

/** Types these answers, one to each question. @returns what was said and asked, in order */
async function sit(
  answers: readonly string[],
  words = ['--out', out()],
): Promise<{ code: number; lines: string[]; left: number }> {
  const lines: string[] = [];
  const typed = [...answers];
  const code = await runSetup({
    words,
    ask(question) {
      lines.push(question);
      return Promise.resolve(typed.shift() ?? null);
    },
    say: (line) => lines.push(line),
  });
  return { code, lines, left: typed.length };
}

const json = (name: string): unknown => JSON.parse(readFileSync(join(out(), name), 'utf8'));

describe('a plan that says all', () => {
  // What else the rules suggest is kept; then who leads each unit, and the yes to what is to be written.
  const people = ['', 'Trần Văn Minh', '', '', '', 'Phạm Thu Hà'];
  const heads = ['giữ hết', ...people, ''];

  test('becomes a folder that runs, with whoever was named; the others go by their title', async () => {
    const { code, lines, left } = await sit([source, 'k', ...heads]);
    expect({ code, left }).toEqual({ code: 0, left: 0 });
    expect(lines).toContain('Bản kế hoạch đủ những gì phải có.');
    const { plan, org } = await loadContext(out(), 'data', 2023);
    expect(plan.year).toBe(2023);
    expect(readdirSync(out()).sort()).toEqual(['org.json', 'plan-2023.json']);
    const named = org.people
      .filter(({ role }) => role === 'head' || role === 'office')
      .map(({ name }) => name);
    expect(named).toHaveLength(6);
    expect(named).toEqual(expect.arrayContaining(['Trần Văn Minh', 'Phạm Thu Hà', 'Chánh Thanh tra Sở']));
  });

  test('gives work to whoever is outside of the agency, and runs all the same', async () => {
    const outside = join(folder, 'kh-ngoai.txt');
    const lines = readFileSync(source, 'utf8').split('\n');
    const at = lines.findIndex((line) => line.startsWith('- Thanh tra Sở: Duy trì'));
    lines.splice(at, 0, '- UBND các xã, thị trấn: Rà soát hồ sơ của hộ kinh doanh.');
    writeFileSync(outside, lines.join('\n'));
    const { code, lines: said } = await sit([outside, 'k', ...heads]);
    expect(said.join('\n')).not.toContain('Plan and directory do not fit');
    expect(code).toBe(0);
    const { plan, org } = await loadContext(out(), 'data', 2023);
    expect(plan.outside.map(({ name }) => name)).toEqual(['UBND các xã, thị trấn']);
    expect(org.outside).toHaveLength(1);
  });

  test('work of a later section is asked one by one, and goes in by a yes alone', async () => {
    const later = join(folder, 'kh.txt');
    const work = ['Kiểm tra đột xuất việc tiếp công dân.', 'Rà soát nội quy cơ quan hằng năm.'];
    const lines = readFileSync(source, 'utf8').split('\n');
    const at = lines.findIndex((line) => line.startsWith('III. TỔ CHỨC'));
    lines.splice(at + 1, 0, `1. Thanh tra Sở: ${work[0]}`, `2. Văn phòng Sở: ${work[1]}`);
    writeFileSync(later, lines.join('\n'));
    const sitting = await sit([later, 'k', 'giữ hết', 'có', 'không', ...people, '']);
    expect({ code: sitting.code, left: sitting.left }).toEqual({ code: 0, left: 0 });
    expect(sitting.lines).toContain(`- Thanh tra Sở: ${work[0]}`);
    const { indices } = json('plan-2023.json') as {
      indices: { tasks: { text: string; owners?: string[] }[] }[];
    };
    const found = indices.flatMap(({ tasks }) => tasks).filter(({ text }) => work.includes(text));
    expect(found).toMatchObject([{ text: work[0] }]);
  });

  test('a day that no calendar has is asked, and so are two tasks with one number', async () => {
    const wrong = join(folder, 'kh-sai.txt');
    const lines = readFileSync(source, 'utf8').split('\n');
    const at = lines.findIndex((line) => line.startsWith('- Thanh tra Sở: Duy trì'));
    lines.splice(at, 0, '- Văn phòng Sở: Rà soát nội quy trước ngày 31/6.');
    writeFileSync(wrong, lines.join('\n'));
    const { code, left } = await sit([wrong, '31/6', '30/6', 'k', ...heads]);
    expect({ code, left }).toEqual({ code: 0, left: 0 });
    const { indices } = json('plan-2023.json') as {
      indices: { tasks: { text: string; due?: { date: string } }[] }[];
    };
    const found = indices.flatMap(({ tasks }) => tasks).filter(({ text }) => text.includes('31/6'));
    expect(found).toMatchObject([{ due: { date: '2023-06-30' } }]);
  });

  test('its misspellings are corrected after a yes alone', async () => {
    await sit([source, 'không', ...heads]);
    expect(JSON.stringify(json('plan-2023.json'))).toContain('Phần đầu 100%');
    await sit([source, 'có', ...heads, 'c']);
    expect(JSON.stringify((json('plan-2023.json') as { indices: unknown }).indices)).not.toContain(
      'Tinh minh bạch',
    );
  });

  test('a wrong file, a paper of another kind and half a name are said, and asked again', async () => {
    const letter = join(folder, 'thu.txt');
    writeFileSync(letter, 'Kính gửi: Văn phòng Sở\nMời họp lúc 8 giờ ngày 12 tháng 5.\n');
    const { code, lines } = await sit([
      join(folder, 'khong-co.docx'),
      letter,
      source,
      'k',
      'giữ hết',
      'Minh',
      ...people,
      '',
    ]);
    expect(code).toBe(0);
    expect(lines.some((line) => line.startsWith('Không mở được tệp'))).toBe(true);
    expect(lines.filter((line) => line.startsWith('Tệp kế hoạch'))).toHaveLength(3);
    expect(lines).toContain('Gõ họ và tên đầy đủ, ví dụ Nguyễn Văn An.');
  });

  test('nothing that is there is overwritten without a yes, and nothing is written where the answers end', async () => {
    const half = await sit([source, 'k', 'giữ hết', 'Trần Văn Minh']);
    expect(half.code).toBe(1);
    expect(half.lines.at(-1)).toContain('chưa ghi gì');
    expect(readdirSync(folder)).toEqual([]);
    await sit([source, 'k', ...heads]);
    writeFileSync(join(out(), 'org.json'), 'của tôi');
    const { code, lines } = await sit([source, 'k', ...heads, 'k']);
    expect(code).toBe(1);
    expect(lines.at(-1)).toContain('tệp cũ còn nguyên');
    expect(readFileSync(join(out(), 'org.json'), 'utf8')).toBe('của tôi');
  });

  test('«đừng» is a no, though without its marks it is written as «đúng» is', async () => {
    await sit([source, 'k', ...heads]);
    writeFileSync(join(out(), 'org.json'), 'của tôi');
    const { code, left } = await sit([source, 'đừng', ...heads, 'đừng']);
    expect({ code, left }).toEqual({ code: 1, left: 0 });
    expect(readFileSync(join(out(), 'org.json'), 'utf8')).toBe('của tôi');
  });

  test('words in small letters name nobody', async () => {
    const { lines } = await sit([source, 'k', 'giữ hết', 'không biết', ...people, '']);
    expect(lines).toContain('Gõ họ và tên đầy đủ, ví dụ Nguyễn Văn An.');
    expect(JSON.stringify(json('org.json'))).not.toContain('không biết');
  });
});

describe('what the rules suggest', () => {
  const people = ['', '', '', '', '', ''];

  test('is asked one by one: Enter keeps it, «k» drops it, «bỏ hết» drops the rest; nothing holds unasked', async () => {
    const { code, lines } = await sit([source, 'k', '', ...Array<string>(60).fill('')]);
    expect(code).toBe(0);
    const told = Number(/Tôi đề xuất (\d+) điều/.exec(lines.join('\n'))![1]);
    expect(lines.filter((line) => /^\(Enter: giữ; (?:k: bỏ|hoặc gõ cái đúng)\)$/.test(line))).toHaveLength(
      told,
    );
    const kept = json('plan-2023.json') as {
      indices: { aliases: string[]; tasks: { measure?: unknown }[] }[];
    };
    expect(kept.indices.some(({ aliases }) => aliases.length > 0)).toBe(true);
    await sit([source, 'k', 'bỏ hết', ...people, '', 'c']);
    const dropped = json('plan-2023.json') as typeof kept;
    expect(dropped.indices.every(({ aliases }) => aliases.length === 0)).toBe(true);
    expect(dropped.indices.flatMap(({ tasks }) => tasks).every(({ measure }) => measure === undefined)).toBe(
      true,
    );
  });

  test('a no where something else is wanted is said, and asked again', async () => {
    const { lines } = await sit([source, 'k', 'k', 'giữ hết', ...people, '']);
    const at = lines.indexOf('(Enter: giữ; hoặc gõ cái đúng)');
    expect(lines[at + 1]).toBe('Để trống là giữ; không thì gõ cái đúng.');
  });
});

describe('before anything is written', () => {
  test('all is shown once more, «lùi lại» leads back one question, and a no writes nothing', async () => {
    const answers = [source, 'k', 'giữ hết', 'Lê Văn Sai', 'lùi lại', 'Lê Văn Đúng', '', '', '', '', 'x', ''];
    const { code, lines } = await sit([...answers, 'k']);
    expect(code).toBe(1);
    expect(lines.at(-1)).toBe('Đã dừng: chưa ghi gì.');
    expect(readdirSync(folder)).toEqual([]);
    const summary = lines.slice(lines.indexOf('Tóm tắt:')).join('\n');
    expect(summary).toContain('8 chỉ số, 36 nhiệm vụ');
    expect(summary).toContain('Lê Văn Đúng');
    expect(summary).not.toContain('Lê Văn Sai');
    expect(summary).toContain('mở ngày 20, hạn 17:00 ngày 25');
    // What was answered before is not heard again.
    expect(lines.filter((line) => line.startsWith('Kế hoạch số'))).toHaveLength(1);
  });

  test('«lùi lại» at the first question says so', async () => {
    const { lines } = await sit(['lùi lại']);
    expect(lines).toContain('Đây là câu đầu tiên.');
  });
});

describe('a paper that says by which day units report', () => {
  const paper = (): string => {
    const file = join(folder, 'co-han.txt');
    const text = readFileSync(source, 'utf8');
    expect(text).toContain('III. TỔ CHỨC THỰC HIỆN');
    writeFileSync(
      file,
      text.replace(
        'III. TỔ CHỨC THỰC HIỆN',
        'III. TỔ CHỨC THỰC HIỆN\n\nCác phòng, đơn vị báo cáo về Văn phòng Sở trước ngày 18 hằng tháng.',
      ),
    );
    return file;
  };
  const rest = ['k', 'giữ hết', '', '', '', '', '', ''];

  test.each<[string, string | null, string]>([
    ['c', '{"opening":12,"deadline":17}', 'mở ngày 12, hạn 17:00 ngày 17'],
    ['ngày 19', '{"opening":14,"deadline":19}', 'mở ngày 14, hạn 17:00 ngày 19'],
    ['k', null, 'mở ngày 20, hạn 17:00 ngày 25'],
  ])('is asked for a yes: «%s»', async (answer, calendar, summary) => {
    const { code, lines } = await sit([paper(), answer, ...rest, '']);
    expect(code).toBe(0);
    expect(lines.join('\n')).toContain('«trước ngày 18 hằng tháng». Đặt hạn ngày 17 hằng tháng');
    expect(lines.join('\n')).toContain(summary);
    expect(readdirSync(out()).includes('calendar.json')).toBe(calendar !== null);
    const context = await loadContext(out(), 'data', 2023);
    if (calendar !== null)
      expect(
        JSON.stringify({ opening: context.calendar.opening.day, deadline: context.calendar.deadline.day }),
      ).toBe(calendar);
  });

  test('what is no answer is said, and nothing is taken for one', async () => {
    const { lines } = await sit([paper(), '', 'mai', '30', 'k', ...rest, '']);
    expect(lines.filter((line) => line.startsWith('Gõ c (có), k'))).toHaveLength(3);
  });
});

test('a paper of blocks of work is refused with what a plan has to hold, and how to go on', async () => {
  const txt = join(folder, 'mang-viec.txt');
  writeFileSync(txt, readFileSync('test/fixtures/mang-viec.txt'));
  const { lines } = await sit([txt]);
  expect(lines).toContain('  Kết quả năm 2025: 7,05 điểm, xếp hạng 12/20. Chỉ tiêu năm 2026: 7,5 điểm.');
  expect(lines.join('\n')).toContain('--sheet sua.xlsx');
});

describe('a plan that lacks what the bot cannot be without', () => {
  /** The embedded plan without who leads an index, who carries it, and its day. */
  const lacking = async (): Promise<string> => {
    const text = readFileSync(source, 'utf8')
      .replace(/Lãnh đạo phụ trách chỉ số.*Lê Hải Yến.*\n/, '')
      .replace(/, ngày 11 tháng 5 năm 2023|ngày \d+ tháng \d+ năm 2023/, '');
    const file = join(folder, 'ke-hoach.docx');
    writeFileSync(file, await docxOfText(text));
    return file;
  };

  test('is asked for each, by number or name, with what was typed wrong said', async () => {
    const file = await lacking();
    const first = await sit([file]);
    const count = Number(/còn thiếu (\d+) điểm/.exec(first.lines.join('\n'))?.[1]);
    expect(count).toBeGreaterThan(0);
    // Whatever is asked is answered by what fits: a wrong one first, then a right one.
    const lines: string[] = [];
    const tried = new Set<string>();
    const code = await runSetup({
      words: ['--out', out()],
      ask(question) {
        lines.push(question);
        if (question.startsWith('Tệp')) return Promise.resolve(file);
        if (question.startsWith('Số từ') || question.startsWith('Ngày ban hành')) {
          const isFirst = !tried.has(question);
          tried.add(question);
          const right = question.startsWith('Ngày') ? '11/5/2023' : '1';
          return Promise.resolve(isFirst ? '99/99' : right);
        }
        if (question.includes('(c: có')) return Promise.resolve('k');
        return Promise.resolve('');
      },
      say: (line) => lines.push(line),
    });
    expect(lines.join('\n')).not.toContain('undefined');
    expect(code).toBe(0);
    const { plan } = await loadContext(out(), 'data', 2023);
    expect(plan.indices.every(({ leaders }) => leaders.length > 0)).toBe(true);
  });
});

test('npm run setup reads what is typed, as a process', async () => {
  const child = spawn(process.execPath, ['scripts/setup.mjs', '--out', out()], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (chunk) => {
    said += chunk;
  });
  child.stdin.end(`${[source, 'k', 'giữ hết', '', '', '', '', '', '', ''].join('\n')}\n`);
  const code = await new Promise((ended) => child.once('close', ended));
  expect(said).toContain('Bước tiếp theo');
  expect(code).toBe(0);
});

describe('the workbook of corrections', () => {
  const paper = 'test/fixtures/mang-viec.txt';

  /** The workbook of a paper of blocks of work, with what it lacks filled in. */
  async function filledIn(): Promise<string> {
    const sheet = join(folder, 'sua.xlsx');
    const parts = { input: (async function* () {})(), say: () => {} };
    await runImportTool({ words: [paper, '--out', join(folder, 'nhap'), '--sheet', sheet], ...parts });
    const { default: excel } = await import('exceljs');
    const book = new excel.Workbook();
    await book.xlsx.readFile(sheet);
    const indices = book.getWorksheet('Chỉ số')!;
    const columns = new Map<string, number>();
    indices.getRow(1).eachCell((cell, at) => columns.set(String(cell.value), at));
    for (const row of [2, 3])
      for (const [column, value] of [
        ['Nhóm', 'Các chỉ số thành phần'],
        ['Điểm năm trước', '6,5'],
        ['Mục tiêu', '7,5 điểm'],
        ['Lãnh đạo phụ trách', 'Vũ Văn An'],
      ] as const)
        indices.getRow(row).getCell(columns.get(column)!).value = value;
    await book.xlsx.writeFile(sheet);
    return sheet;
  }

  test.each([
    [
      'named behind the tool',
      (sheet: string) => ({ words: ['--out', out(), '--corrections', sheet], typed: [] }),
    ],
    ['given as the plan', (sheet: string) => ({ words: ['--out', out()], typed: [sheet] })],
  ])('%s makes a plan of a paper of blocks of work', async (_, how) => {
    const { words, typed } = how(await filledIn());
    const { lines } = await sit([...typed, paper], words);
    const said = lines.join('\n');
    if (typed.length > 0) expect(said).toContain('là bảng sửa của một văn bản, không phải kế hoạch');
    expect(said).toMatch(/Đã nhận \d+ chỗ sửa/);
    expect(said).toContain('2 chỉ số');
    expect(said).not.toContain('Đây không phải kế hoạch');
  });

  test('what is no workbook of that kind ends the sitting, and nothing is written', async () => {
    const letter = join(folder, 'thu.txt');
    writeFileSync(letter, 'Kính gửi: Văn phòng Sở\n');
    const { code, lines } = await sit([paper], ['--out', out(), '--corrections', letter]);
    expect(code).toBe(1);
    expect(lines.at(-1)).toContain('chưa ghi gì');
    expect((await sit([source], ['--corrections'])).lines.join('\n')).toContain('Cách dùng');
  });
});
