import { describe, expect, test } from 'vitest';
import { vietnamese } from '../../src/copy/vi/index.ts';
import type { Draft } from '../../src/core/plan/draft.ts';
import { openPoints } from '../../src/core/plan/open-points.ts';
import { plainText } from '../../src/core/said/message.ts';
import { context } from '../support/context.ts';
import { withAnswer } from '../support/papers.ts';
import { docxOf, paragraph, table } from './made-documents.ts';
import { draftOf, endLines, headLines, index, ofText, oneIndex } from './read-made.ts';

// Times of which a task holds a part at most, and times that stand within the sentence.

const openOf = ({ doubts }: Draft) => doubts.filter((one) => one.type === 'time-open');
const taskOf = async (line: string) => {
  const draft = await ofText(oneIndex('- Mục tiêu: 8,00 điểm.', '- Nhiệm vụ cụ thể:', `+ ${line}`));
  return { draft, task: index(draft, '1').tasks[0]! };
};

describe('several ends are never one of them in silence', () => {
  test.each<[string, string, object]>([
    ['Mở lớp kỹ năng số. Thời gian: tháng 4 và tháng 9/2026.', 'tháng 4 và tháng 9/2026', { month: 9 }],
    ['Mở lớp kỹ năng số. Thời gian: Tháng 4, 9/2026.', 'Tháng 4, 9/2026', { month: 9 }],
    ['Kiểm kê kho lưu trữ. Thời hạn: trước 15/5 và 15/11.', 'trước 15/5 và 15/11', { date: '2026-11-15' }],
    ['Kiểm kê kho lưu trữ. Thời hạn: Quý I, III/2026.', 'Quý I, III/2026', { quarter: 3 }],
    ['Mời 30 hộ kinh doanh dự tọa đàm (tháng 3 và tháng 8).', 'tháng 3 và tháng 8', { month: 8 }],
  ])('%s', async (line, words, due) => {
    const { draft, task } = await taskOf(line);
    expect(task.due).toMatchObject({ ...due, words });
    expect(openOf(draft)).toMatchObject([{ task: '1.1', why: 'several', words }]);
  });

  test('it is asked, and another day or «bỏ qua» settles it', async () => {
    const { draft } = await taskOf('Mở lớp kỹ năng số. Thời gian: tháng 4 và tháng 9/2026.');
    const point = openPoints(draft).find(({ id }) => id === 'd-time-open-1.1')!;
    const asked = plainText(vietnamese.toMessage({ type: 'plan-point', point, draft, left: 1 }, context));
    expect(asked).toContain('«tháng 4 và tháng 9/2026»: nhiều thời điểm');
    const named = withAnswer(draft, 'd-time-open-1.1', '20/8/2026');
    expect(index(named, '1').tasks[0]!.due).toMatchObject({ type: 'day', date: '2026-08-20' });
    const left = withAnswer(draft, 'd-time-open-1.1', 'bỏ qua');
    expect(index(left, '1').tasks[0]!.due).toMatchObject({ words: 'tháng 4 và tháng 9/2026' });
    for (const one of [named, left])
      expect(openPoints(one).map(({ id }) => id)).not.toContain('d-time-open-1.1');
  });

  test.each([
    'Soát xét quy trình. Thời gian: từ tháng 3 đến tháng 6/2026.',
    'Soát xét quy trình. Thời gian: tháng 5-6/2026.',
    'Soát xét quy trình. Thời gian: Quý II/2026 (trước 30/6).',
    'So sánh số thu tháng 5 và tháng 6 để điều chỉnh dự toán.',
    'Thực hiện các Kế hoạch ban hành ngày 10/01/2026 và Kế hoạch bổ sung của tỉnh.',
  ])('a span, one end told twice and other figures are none: %s', async (line) => {
    const { draft } = await taskOf(line);
    expect(openOf(draft)).toEqual([]);
  });

  test('«tháng 5-6» ends in June', async () => {
    const { task } = await taskOf('Soát xét quy trình. Thời gian: tháng 5-6/2026.');
    expect(task.due).toMatchObject({ type: 'month', month: 6 });
  });
});

test('where a time begins is no deadline, in a column as in a sentence', async () => {
  const rows = table(
    ['TT', 'Chỉ số', 'Chỉ tiêu', 'Nhiệm vụ', 'Đơn vị thực hiện', 'Thời gian'],
    ['1', 'Chỉ số “Tính minh bạch”', '8,00 điểm', 'Vận hành tổng đài', 'Văn phòng Sở', 'Từ 15/4/2026'],
    [
      '1',
      'Chỉ số “Tính minh bạch”',
      '8,00 điểm',
      'Thay biển chỉ dẫn',
      'Văn phòng Sở',
      'Từ tháng 3/2026 đến 30/5/2026',
    ],
  );
  const draft = await draftOf(
    await docxOf(...headLines.map(paragraph), paragraph('II. NHIỆM VỤ'), rows, ...endLines.map(paragraph)),
  );
  const [first, second] = index(draft, '1').tasks;
  expect(first).toMatchObject({ due: null, text: 'Vận hành tổng đài (Từ 15/4/2026)' });
  expect(second).toMatchObject({ due: { date: '2026-05-30' } });
  expect(openOf(draft)).toMatchObject([{ task: first!.id, why: 'start' }]);
  const spoken = await taskOf('Dùng biểu mẫu điện tử, từ 01/6/2026.');
  expect(spoken.task.due).toBeNull();
  expect(openOf(spoken.draft)).toMatchObject([{ why: 'start', words: 'từ 01/6/2026' }]);
});

describe('a rhythm that no cadence is', () => {
  test.each([
    ['Họp rút kinh nghiệm 02 tháng/lần.', '02 tháng/lần'],
    ['Lấy ý kiến khách hàng 04 tháng/Lần.', '04 tháng/Lần'],
    ['Kiểm tra thiết bị 02 năm/lần.', '02 năm/lần'],
  ])('%s', async (line, words) => {
    const { draft, task } = await taskOf(line);
    expect(task.cadence).toBeNull();
    expect(openOf(draft)).toMatchObject([{ why: 'rhythm', words }]);
    const told = await taskOf(`Lấy ý kiến khách hàng. Thời gian: ${words}.`);
    expect(openOf(told.draft)).toMatchObject([{ why: 'rhythm', words }]);
    expect(told.task.text).toBe(`Lấy ý kiến khách hàng (${words})`);
  });

  test.each([
    ['Gửi bản tin vào tuần cuối của quý.', 'vào tuần cuối của quý'],
    ['Gửi bản tin ngày 15 tháng cuối quý.', 'ngày 15 tháng cuối quý'],
  ])('of a quarter, in other words: %s', async (line, words) => {
    const { draft, task } = await taskOf(line);
    expect(task.cadence).toEqual({ type: 'quarter', words });
    expect(draft.proposals).toContainEqual({ type: 'cadence', task: '1.1', words });
  });
});

test.each<[string, object | null]>([
  ['Dựng video hướng dẫn nộp hồ sơ; hoàn thành Quý II/2026.', { type: 'quarter', quarter: 2 }],
  ['Dựng video hướng dẫn nộp hồ sơ, hoàn thành tháng 7/2026.', { type: 'month', month: 7 }],
  ['Mở ngày hội việc làm ở trung tâm xã, tháng 12/2026.', { type: 'month', month: 12 }],
  ['Mở ngày hội việc làm ở trung tâm xã; Quý IV/2026', { type: 'quarter', quarter: 4 }],
  ['Điều động công chức đủ thời hạn, trước 20/9.', { type: 'day', date: '2026-09-20' }],
  ['Đối chiếu số thu, tháng 12/2026 so với cùng kỳ.', null],
])('due within the sentence: %s', async (line, due) => {
  const { draft, task } = await taskOf(line);
  if (due === null) expect(task.due).toBeNull();
  else expect(task.due).toMatchObject(due);
  expect(draft.proposals.some(({ type }) => type === 'due')).toBe(due !== null);
});
