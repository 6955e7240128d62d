import { beforeAll, describe, expect, it, test } from 'vitest';
import { draftLines, missingLines } from '../../src/copy/vi/import.ts';
import { vietnamese } from '../../src/copy/vi/index.ts';
import { planInForce } from '../../src/core/month/plan-in-force.ts';
import type { PaperRead } from '../../src/core/plan/paper-read.ts';
import { plainText } from '../../src/core/said/message.ts';
import { readDocument } from '../../src/documents/import/read-document.ts';
import { understandPlan } from '../../src/documents/import/understand-plan.ts';
import { context } from '../support/context.ts';
import { readPaper, sendPaper } from '../support/papers.ts';
import { people, startTalk } from '../support/talk.ts';
import { docxOf, paragraph, table } from './made-documents.ts';

const head = [
  'UBND TỈNH HÒA AN',
  'SỞ XÂY DỰNG',
  'Số: 15/KH-SXD',
  'Hòa An, ngày 15 tháng 02 năm 2026',
  'KẾ HOẠCH',
  'Nâng cao Chỉ số DDCI năm 2026',
  'I. MỤC TIÊU',
  '1. Mục tiêu chung',
  'Phấn đấu DDCI năm 2026 nằm trong nhóm 10 sở, ngành dẫn đầu.',
  'II. NỘI DUNG',
  '1. Chỉ số Chi phí thời gian',
  'Kết quả năm 2025: 6,79 điểm, xếp hạng 24/25. Chỉ tiêu năm 2026: 8,0 điểm.',
  'Lãnh đạo phụ trách: Phó Giám đốc Lê Hải Yến.',
  'Đơn vị chủ trì: Văn phòng Sở.',
];
const tail = ['III. TỔ CHỨC THỰC HIỆN', 'Các phòng báo cáo hằng tháng về Văn phòng Sở để tổng hợp.'];
const work = [
  '- Rà soát thủ tục theo Quyết định số 45/QĐ-UBND ngày 10/01/2026. Sản phẩm: Báo cáo rà soát.',
  '- Lập danh mục hồ sơ (sản phẩm: Danh mục được phê duyệt; văn bản giao: Công văn số 12/SNV-CCHC).',
  '- Công khai thủ tục theo Kế hoạch số 113/KH-UBND của UBND tỉnh, hoàn thành trong Quý II/2026.',
  '- Thực hiện theo quy định của Luật Xây dựng và Nghị định số 15/2021/NĐ-CP.',
  '- Phòng Cấp phép: hỗ trợ xây dựng nhà máy thông minh.',
];
const inWords = Buffer.from([...head, ...work, ...tail].join('\n'));

async function draftOf(bytes: Uint8Array, name: string) {
  const reading = await readDocument(bytes, name);
  if (reading.type === 'refused') throw new Error(reading.why);
  return understandPlan(reading.blocks).draft!;
}

const facts = (draft: Awaited<ReturnType<typeof draftOf>>) =>
  draft.indices[0]!.tasks.map(({ product, source, measure }) => [product, source, measure?.words ?? null]);

describe('product, source and measure of a task', () => {
  test('are read from its words', async () => {
    const draft = await draftOf(inWords, 'kh.txt');
    expect(facts(draft)).toEqual([
      ['Báo cáo rà soát', 'Quyết định số 45/QĐ-UBND ngày 10/01/2026', null],
      ['Danh mục được phê duyệt', 'Công văn số 12/SNV-CCHC', null],
      [null, 'Kế hoạch số 113/KH-UBND của UBND tỉnh', null],
      [null, null, null],
      [null, null, null],
    ]);
    // The paper has no column for them: what it does not give is not missing.
    expect(missingLines(draft).join('\n')).not.toMatch(/sản phẩm|văn bản giao|số đo/);
    expect(draftLines(draft)).toContain('Ghi kèm nhiệm vụ: sản phẩm 2, văn bản giao 3.');
  });

  const rows: Readonly<Record<string, [string, string]>> = {
    number: ['1', '2'],
    task: ['Rà soát thủ tục', 'Số hóa hồ sơ'],
    product: ['Báo cáo rà soát', ''],
    source: ['Quyết định số 45/QĐ-UBND', 'Công văn số 12'],
    measure: ['100% thủ tục', '95% hồ sơ'],
    unit: ['Văn phòng Sở', 'Phòng Cấp phép'],
  };
  test.each([
    [
      {
        TT: 'number',
        'Nội dung công việc': 'task',
        'Kết quả cần đạt': 'product',
        'Căn cứ': 'source',
        'Mức đạt': 'measure',
        'Đơn vị thực hiện': 'unit',
      },
    ],
    [
      {
        'Văn bản chỉ đạo': 'source',
        TT: 'number',
        'Nhiệm vụ': 'task',
        'Hình thức kết quả': 'product',
        'Chỉ tiêu định lượng': 'measure',
        'Chủ trì': 'unit',
      },
    ],
    [
      {
        STT: 'number',
        'Nhiệm vụ': 'task',
        'Chủ trì': 'unit',
        'Cơ sở giao nhiệm vụ': 'source',
        'Sản phẩm/kết quả': 'product',
        'Chỉ tiêu': 'measure',
      },
    ],
    [
      {
        'Đơn vị chủ trì': 'unit',
        'Sản phẩm đầu ra': 'product',
        'Đơn vị tính, chỉ tiêu': 'measure',
        'Nhiệm vụ, giải pháp': 'task',
        'Văn bản giao': 'source',
        STT: 'number',
      },
    ],
  ])('are read from a table of tasks, whatever its columns are called: %o', async (columns) => {
    const row = (at: 0 | 1): string[] => Object.values(columns).map((kind) => rows[kind]![at]);
    const made = table(Object.keys(columns), row(0), row(1));
    const draft = await draftOf(
      await docxOf(...head.map(paragraph), made, ...tail.map(paragraph)),
      'kh.docx',
    );
    expect(facts(draft)).toEqual([
      ['Báo cáo rà soát', 'Quyết định số 45/QĐ-UBND', '100% thủ tục'],
      [null, 'Công văn số 12', '95% hồ sơ'],
    ]);
    expect(draft.unplaced).toEqual([]);
    // Of the column that the paper has, the cell that it leaves empty is told.
    expect(missingLines(draft)).toContain('sản phẩm của nhiệm vụ – 1.2');
    expect(missingLines(draft).join('\n')).not.toMatch(/văn bản giao|số đo/);
  });

  test('a target and its unit may stand in columns of their own; what is no figure is listed', async () => {
    const made = table(
      ['TT', 'Nhiệm vụ', 'Đơn vị tính', 'Chỉ tiêu', 'Chủ trì'],
      ['1', 'Số hóa hồ sơ', '%', '95', 'Văn phòng Sở'],
      ['2', 'Rà soát thủ tục', '', 'Theo yêu cầu', 'Phòng Cấp phép'],
    );
    const draft = await draftOf(
      await docxOf(...head.map(paragraph), made, ...tail.map(paragraph)),
      'kh.docx',
    );
    expect(draft.indices[0]!.tasks[0]!.measure).toMatchObject({ target: 95, unit: '%' });
    expect(draft.indices[0]!.tasks[1]!.measure).toBeNull();
    expect(draft.unplaced.map(({ words }) => words)).toEqual(['Theo yêu cầu']);
  });
});

describe('asked in the chat', () => {
  let talk: ReturnType<typeof startTalk>;
  let told: string;
  beforeAll(async () => {
    talk = startTalk('2026-03-02T09:00:00');
    const [notice] = sendPaper(talk, (await readPaper(inWords, 'kh.txt')) as PaperRead);
    told = plainText(vietnamese.toMessage(notice!.content, context));
    talk.press(people.office, 'k:use');
    talk.say(people.office, 'đồng ý');
    const from = talk.state().plans!.next?.from;
    if (from !== undefined) {
      talk.change((state) => planInForce(context, state, Date.parse(`${from}T00:00:00+07:00`)).state);
      talk.windTo(`${from}T09:00:00`);
    }
  });

  it('what was understood of them is shown', () => {
    expect(told).toContain('Ghi kèm nhiệm vụ: sản phẩm 2, văn bản giao 3.');
  });

  it.each([
    ['sản phẩm của nhiệm vụ 1.1', 'Báo cáo rà soát'],
    ['nhiệm vụ 1.2 có sản phẩm gì', 'Danh mục được phê duyệt'],
    ['văn bản giao nhiệm vụ 1.1', 'Quyết định số 45/QĐ-UBND'],
    ['văn bản giao nhiệm vụ 1.4', 'không ghi văn bản giao'],
    ['sản phẩm của nhiệm vụ 1.3', 'không ghi sản phẩm'],
    ['nhiệm vụ 1.2', 'Danh mục được phê duyệt'],
    ['nhiệm vụ 1.2', 'Công văn số 12/SNV-CCHC'],
  ])('«%s»: %s', (question, answer) => {
    expect(talk.say(people.office, question).text).toContain(answer);
  });

  // «nhà», «thông» and «minh» say nothing of themselves: behind another task they were taken for a question about that one.
  it.each(['nhà máy thông minh ai làm', 'đơn vị nào làm nhà máy thông minh'])(
    '«%s» is of the task that its words name, whatever was spoken of before',
    (question) => {
      expect(talk.say(people.office, 'ai làm danh mục hồ sơ').text).toContain('Văn phòng Sở');
      expect(talk.say(people.office, question).text).toContain('Phòng Cấp phép');
    },
  );
});
