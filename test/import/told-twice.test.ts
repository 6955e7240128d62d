import { describe, expect, test } from 'vitest';
import { vietnamese } from '../../src/copy/vi/index.ts';
import type { Draft } from '../../src/core/plan/draft.ts';
import { openPoints } from '../../src/core/plan/open-points.ts';
import { plainText } from '../../src/core/said/message.ts';
import { context } from '../support/context.ts';
import { draftIn, sendPaper, withAnswer } from '../support/papers.ts';
import { people, startTalk } from '../support/talk.ts';
import { docxOf, paragraph, table } from './made-documents.ts';
import { draftOf, endLines, headLines, index } from './read-made.ts';

// A task of the text that an annex has once more: the two are one, with the facts of both.

const body = [
  'II. NHIỆM VỤ',
  '1. Chỉ số “Chi phí thời gian”',
  '- Năm 2025: 7,00 điểm, hạng 12/21.',
  '- Mục tiêu: 7,50 điểm.',
  '- Lãnh đạo phụ trách: Phó Giám đốc Lê Thị Bình.',
  '- Đơn vị chủ trì: Văn phòng Sở.',
  '- Nhiệm vụ cụ thể:',
  '+ Rà soát, cắt giảm thủ tục hành chính.',
  '+ Niêm yết công khai phí, lệ phí. Thời hạn: 30/6/2026.',
];
const header = ['TT', 'Nhiệm vụ', 'Đơn vị thực hiện', 'Thời gian', 'Sản phẩm', 'Văn bản giao', 'Số đo'];

const withAnnex = async (...rows: string[][]): Promise<Draft> =>
  draftOf(
    await docxOf(
      ...[...headLines, ...body].map(paragraph),
      ...endLines.map(paragraph),
      paragraph('PHỤ LỤC'),
      table(header, [{ text: '1. Chỉ số “Chi phí thời gian”', across: 7 }], ...rows),
    ),
  );

const differing = (draft: Draft) => draft.doubts.filter(({ type }) => type === 'task-differs');

test('what the text has not the annex adds, and nothing is dropped or there twice', async () => {
  const draft = await withAnnex(
    [
      '1',
      'Rà soát, cắt giảm thủ tục hành chính',
      'Thanh tra Sở',
      'Quý II/2026',
      'Danh mục thủ tục',
      'Quyết định số 12/QĐ-UBND',
      '100% thủ tục được rà soát',
    ],
    ['2', 'Niêm yết công khai phí, lệ phí', '', '30/06/2026', 'Bảng niêm yết', '', ''],
  );
  const { tasks } = index(draft, '1');
  expect(tasks).toMatchObject([
    {
      owners: ['thanh-tra'],
      due: { type: 'quarter', quarter: 2 },
      product: 'Danh mục thủ tục',
      source: 'Quyết định số 12/QĐ-UBND',
      measure: { target: 100, unit: '%' },
    },
    { owners: null, due: { type: 'day', date: '2026-06-30' }, product: 'Bảng niêm yết', source: null },
  ]);
  expect(differing(draft)).toEqual([]);
});

test('where they contradict each other it is asked which counts', async () => {
  const draft = await withAnnex(['2', 'Niêm yết công khai phí, lệ phí', '', '15/9/2026', '', '', '']);
  const task = index(draft, '1').tasks[1]!;
  expect(task).toMatchObject({ due: { type: 'day', date: '2026-06-30' } });
  expect(differing(draft)).toMatchObject([
    { task: task.id, of: 'time', first: '30/6/2026', second: '15/9/2026' },
  ]);
  const id = `d-task-differs-time-${task.id}`;
  expect(openPoints(draft).map((point) => point.id)).toContain(id);
  const ofText = withAnswer(draft, id, 'có');
  expect(index(ofText, '1').tasks[1]).toMatchObject({ due: { type: 'day', date: '2026-06-30' } });
  const ofAnnex = withAnswer(draft, id, 'không');
  expect(index(ofAnnex, '1').tasks[1]).toMatchObject({ due: { type: 'day', date: '2026-09-15' } });
  for (const answered of [ofText, ofAnnex])
    expect(openPoints(answered).map((point) => point.id)).not.toContain(id);
});

test('in chat both are offered as they are written', async () => {
  const draft = await withAnnex(['2', 'Niêm yết công khai phí, lệ phí', '', '15/9/2026', '', '', '']);
  const talk = startTalk();
  sendPaper(talk, { type: 'plan', draft });
  const task = index(draft, '1').tasks[1]!;
  const point = openPoints(draft).find(({ id }) => id === `d-task-differs-time-${task.id}`)!;
  const asked = vietnamese.toMessage({ type: 'plan-point', point, draft, left: 1 }, context);
  const words = plainText(asked);
  expect(words).toContain(
    `Nhiệm vụ ${task.id} ghi hai nơi khác nhau về thời hạn: «30/6/2026» và «15/9/2026».`,
  );
  const labels = asked.buttons!.flat().map(({ label }) => label);
  expect(labels.slice(0, 3)).toEqual(['Giữ «30/6/2026»', 'Lấy «15/9/2026»', 'Để sau']);
  talk.press(people.office, asked.buttons!.flat()[1]!.data);
  expect(index(draftIn(talk), '1').tasks[1]).toMatchObject({ due: { type: 'day', date: '2026-09-15' } });
});

const twoIndices = [
  'II. NHIỆM VỤ',
  '1. Chỉ số Hỗ trợ doanh nghiệp',
  'Kết quả năm 2025: 7,75 điểm, xếp hạng 9/22. Chỉ tiêu năm 2026: 8,0 điểm.',
  'Lãnh đạo phụ trách: Phó Giám đốc Lê Thị Bình.',
  'Đơn vị chủ trì: Phòng Quản lý xây dựng.',
  '- Xây dựng sổ tay hướng dẫn cấp phép xây dựng. Thời hạn: trước ngày 30/6/2026. Sản phẩm: sổ tay.',
  '- Công bố giá vật liệu xây dựng. Thời hạn: hằng tháng.',
  '2. Chỉ số Cạnh tranh bình đẳng',
  'Kết quả năm 2025: 6,88 điểm, xếp hạng 15/22. Chỉ tiêu năm 2026: 7,6 điểm.',
  'Lãnh đạo phụ trách: Phó Giám đốc Lê Thị Bình.',
  'Đơn vị chủ trì: Phòng Quản lý nhà.',
  '- Rà soát điều kiện kinh doanh bất động sản. Thời hạn: trước ngày 30/8/2026. Sản phẩm: báo cáo rà soát.',
  '- Thanh tra Sở kiểm tra việc chấp hành pháp luật đấu thầu. Thời hạn: 6 tháng một lần.',
];
const told = ['TT', 'Tên nhiệm vụ', 'Đơn vị chủ trì', 'Thời gian hoàn thành', 'Sản phẩm'];
const rows = [
  ['1', 'Xây dựng sổ tay hướng dẫn cấp phép xây dựng', 'Phòng Quản lý xây dựng', '30/6/2026', 'Sổ tay'],
  ['2', 'Rà soát điều kiện kinh doanh bất động sản', 'Phòng Quản lý nhà', '15/8/2026', 'Báo cáo rà soát'],
  ['3', 'Kiểm tra việc chấp hành pháp luật đấu thầu', 'Thanh tra Sở', 'Quý IV/2026', 'Kết luận'],
];
const inOrder = (row: readonly string[]): string[] => [0, 3, 1, 4, 2].map((at) => row[at]!);

describe('an annex that names no index', () => {
  test.each<[string, Parameters<typeof docxOf>]>([
    [
      'a heading of two lines',
      [paragraph('PHỤ LỤC'), paragraph('MỘT SỐ NHIỆM VỤ TRỌNG TÂM'), table(told, ...rows)],
    ],
    ['a heading in one line', [paragraph('PHỤ LỤC: MỘT SỐ NHIỆM VỤ TRỌNG TÂM'), table(told, ...rows)]],
    [
      'a numbered one, with the paper it goes with',
      [
        paragraph('PHỤ LỤC I'),
        paragraph('DANH MỤC NHIỆM VỤ NĂM 2026'),
        paragraph('(Kèm theo Kế hoạch số 7/KH-STC ngày 05/3/2026 của Sở Tài chính)'),
        table(told, ...rows),
      ],
    ],
    ['«Biểu 01»', [paragraph('Biểu 01'), paragraph('NHIỆM VỤ TRỌNG TÂM'), table(told, ...rows)]],
    ['no heading behind the signature', [table(told, ...rows)]],
    ['columns in another order', [paragraph('Phụ lục'), table(inOrder(told), ...rows.map(inOrder))]],
    [
      'a heading merged across the table',
      [paragraph('PHỤ LỤC'), table([{ text: 'DANH MỤC NHIỆM VỤ', across: 5 }], told, ...rows)],
    ],
    [
      'no column of numbers',
      [paragraph('PHỤ LỤC 02'), table(told.slice(1), ...rows.map((row) => row.slice(1)))],
    ],
  ])('%s: its rows are tasks of the text, and another day is asked', async (_, annex) => {
    const lines = [...headLines, ...twoIndices, ...endLines];
    const draft = await draftOf(await docxOf(...lines.map(paragraph), ...annex));
    expect(draft.indices.map(({ tasks }) => tasks.length)).toEqual([2, 2]);
    expect(differing(draft)).toMatchObject([
      { task: '2.1', of: 'time', first: 'trước ngày 30/8/2026', second: '15/8/2026' },
      { task: '2.2', of: 'time', first: '6 tháng một lần', second: 'Quý IV/2026' },
    ]);
    const asked = openPoints(draft).map(({ id }) => id);
    expect(asked).toContain('d-task-differs-time-2.1');
    expect(index(draft, '2').tasks[1]).toMatchObject({ owners: ['thanh-tra'], product: 'Kết luận' });
    expect(draft.unplaced).toEqual([]);
    // What the annex has a column for says nothing of the tasks that are not in it.
    expect(draft.missing.map(({ what }) => what)).not.toContain('product');
  });

  test('of an old day and the one that holds now, the old one is none', async () => {
    const lines = [...headLines, ...twoIndices, ...endLines];
    const columns = ['TT', 'Nội dung nhiệm vụ', 'Thời hạn cũ', 'Thời hạn sau điều chỉnh', 'Đơn vị chủ trì'];
    const draft = await draftOf(
      await docxOf(
        ...lines.map(paragraph),
        paragraph('PHỤ LỤC'),
        paragraph('NHIỆM VỤ ĐIỀU CHỈNH, BỔ SUNG'),
        paragraph('(Kèm theo Kế hoạch số 7/KH-STC ngày 05/3/2026 của Sở Tài chính)'),
        table(
          columns,
          ['1', 'Rà soát điều kiện kinh doanh bất động sản', '30/6/2026', '30/8/2026', 'Phòng Quản lý nhà'],
          ['2', 'Xây dựng sổ tay hướng dẫn cấp phép xây dựng', '', '15/7/2026', 'Phòng Quản lý xây dựng'],
        ),
      ),
    );
    expect(differing(draft)).toMatchObject([{ task: '1.1', second: '15/7/2026' }]);
    expect(draft.unplaced).toEqual([]);
  });

  test('a row that is no task of the text is listed, and put under no index in silence', async () => {
    const lines = [...headLines, ...twoIndices, ...endLines];
    const other = ['4', 'Lập bản đồ giá đất', 'Phòng Quản lý nhà', '30/11/2026', 'Bản đồ'];
    const draft = await draftOf(
      await docxOf(...lines.map(paragraph), paragraph('PHỤ LỤC'), table(told, ...rows, other)),
    );
    expect(draft.indices.map(({ tasks }) => tasks.length)).toEqual([2, 2]);
    expect(draft.unplaced.map(({ words }) => words)).toEqual([other.join(' | ')]);
  });
});
