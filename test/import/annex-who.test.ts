import { expect, test } from 'vitest';
import type { Draft } from '../../src/core/plan/draft.ts';
import { openPoints } from '../../src/core/plan/open-points.ts';
import { unitNames, withAnswer } from '../support/papers.ts';
import { docxOf, paragraph, table } from './made-documents.ts';
import { draftOf, endLines, headLines, index } from './read-made.ts';

// An annex whose rows have the work alone, where the text says first who does it.

const body = [
  'II. NHIỆM VỤ',
  '1. Chỉ số “Chi phí gia nhập”',
  '- Năm 2025: 7,00 điểm, hạng 12/21. Chỉ tiêu năm 2026: 7,50 điểm.',
  '- Lãnh đạo phụ trách: Phó Giám đốc Lê Thị Bình. Đơn vị chủ trì: Phòng Ngân sách; phối hợp: Thanh tra Sở.',
  'a) Phòng Ngân sách chủ trì, phối hợp Phòng Giá in 500 tờ gấp hướng dẫn. Thời gian: 30/4/2026. Sản phẩm: Tờ gấp.',
  'b) Phòng Giá là đầu mối, phối hợp với Phòng Ngân sách và các phòng liên quan tổ chức diễn đàn giá. Thời gian: trước 30/9/2026. Sản phẩm: Kỷ yếu.',
  'c) Giao Phòng Đầu tư đồng chủ trì với Phòng Giá lập sơ đồ quy trình. Thời gian: Quý II/2026. Sản phẩm: Sơ đồ.',
];
const columns = ['TT', 'Nhiệm vụ', 'Chủ trì', 'Phối hợp', 'Thời gian', 'Sản phẩm'];

const withAnnex = async (...rows: string[][]): Promise<Draft> =>
  draftOf(
    await docxOf(
      ...[...headLines, ...body, ...endLines, 'PHỤ LỤC'].map(paragraph),
      table(columns, [{ text: '1. Chỉ số “Chi phí gia nhập”', across: 6 }], ...rows),
    ),
  );
const differing = ({ doubts }: Draft) =>
  doubts.flatMap((one) => (one.type === 'task-differs' ? [[one.of, one.first, one.second]] : []));
const alone = ({ proposals }: Draft) => proposals.filter(({ type }) => type === 'only-in-table');

const first = ['1', 'In 500 tờ gấp hướng dẫn', 'Phòng Ngân sách', 'Phòng Giá', '30/4/2026', 'Tờ gấp'];
const second = ['2', 'Tổ chức diễn đàn giá', 'Phòng Giá', 'Phòng Ngân sách', 'trước 30/9/2026', 'Kỷ yếu'];
const third = ['3', 'Lập sơ đồ quy trình', 'Phòng Đầu tư', 'Phòng Giá', 'Quý II/2026', 'Sơ đồ'];

test('who does it stands before the work in the text and in columns of the annex: one task each', async () => {
  const draft = await withAnnex(first, second, third);
  expect(index(draft, '1').tasks).toHaveLength(3);
  expect(unitNames(draft, index(draft, '1').tasks[1]!.owners!)).toEqual(['Phòng Giá']);
  expect(differing(draft)).toEqual([]);
  expect(alone(draft)).toEqual([]);
});

test('the annex may say who first, and the text not', async () => {
  const draft = await withAnnex(
    ['1', 'Phòng Ngân sách chủ trì, phối hợp Phòng Giá in 500 tờ gấp hướng dẫn', '', '', '30/4/2026', ''],
    second,
  );
  expect(index(draft, '1').tasks).toHaveLength(3);
});

test('another unit and another day are asked, also where it is the unit that leads the index', async () => {
  const draft = await withAnnex(first, [
    '2',
    'Tổ chức diễn đàn giá',
    'Phòng Ngân sách',
    'Phòng Giá',
    'trước 30/6/2026',
    'Kỷ yếu',
  ]);
  expect(differing(draft)).toEqual([
    ['time', 'trước 30/9/2026', 'trước 30/6/2026'],
    ['owner', 'Phòng Giá', 'Phòng Ngân sách'],
  ]);
  const annex = withAnswer(draft, 'd-task-differs-owner-1.2', 'không');
  expect(unitNames(annex, index(annex, '1').tasks[1]!.owners!)).toEqual(['Phòng Ngân sách']);
});

test('a row that the text has not is asked, and a no takes it out', async () => {
  const draft = await withAnnex(first, second, [
    '3',
    'Quay phim giới thiệu dịch vụ',
    'Phòng Giá',
    '',
    'Quý III/2026',
    '01 phim',
  ]);
  expect(alone(draft)).toMatchObject([{ task: '1.4', words: 'Quay phim giới thiệu dịch vụ' }]);
  const id = openPoints(draft).find((point) => point.id.startsWith('p-only-in-table'))!.id;
  expect(index(withAnswer(draft, id, 'có'), '1').tasks).toHaveLength(4);
  const without = withAnswer(draft, id, 'không');
  expect(index(without, '1').tasks.map(({ text }) => text)).not.toContain('Quay phim giới thiệu dịch vụ');
  expect(openPoints(without).map((point) => point.id)).not.toContain(id);
});

test('work that another does is another task: what stands before it is more than who', async () => {
  const draft = await withAnnex(first, ['2', 'tờ gấp hướng dẫn', 'Phòng Giá', '', '', '']);
  expect(index(draft, '1').tasks).toHaveLength(4);
});
