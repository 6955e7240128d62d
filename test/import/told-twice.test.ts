import { expect, test } from 'vitest';
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
