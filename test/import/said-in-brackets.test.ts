import { describe, expect, test } from 'vitest';
import type { Draft } from '../../src/core/plan/draft.ts';
import { index, ofText, oneIndex } from './read-made.ts';

// Who, when and what comes of it, behind a task: without labels, in brackets or behind a label. And how often, in words that no cadence is.

const read = (line: string): Promise<Draft> =>
  ofText(
    oneIndex('Kết quả năm 2025: 6,40 điểm, xếp hạng 8/12. Chỉ tiêu năm 2026: 7,0 điểm.', `- ${line}`).replace(
      'III. TỔ CHỨC',
      '2. Chỉ số “Chi phí thời gian”\nKết quả năm 2025: 6,40 điểm. Chỉ tiêu năm 2026: 7,0 điểm.\n- Đơn vị chủ trì: Phòng Giá; phối hợp: các phòng chuyên môn, Trung tâm Tư vấn.\n- Công bố giá đất.\nIII. TỔ CHỨC',
    ),
  );
const taskOf = async (line: string) => {
  const draft = await read(line);
  const [task] = index(draft, '1').tasks;
  const { text, owners, due, cadence, product } = task!;
  const often = draft.proposals.some((one) => one.type === 'often' && one.task === '1.1');
  const open = draft.doubts.find((one) => one.type === 'time-open');
  return { draft, text, owners, due, cadence, product, often, open };
};

describe('in one bracket', () => {
  test.each<[string, string[], object]>([
    ['(Phòng Giá; thường xuyên)', ['phong-gia'], { often: true }],
    ['(Các phòng chuyên môn; hằng tháng)', ['cac-phong-chuyen-mon'], { often: true }],
    ['(Phòng Giá; 01 quý/lần)', ['phong-gia'], { cadence: { type: 'quarter' } }],
    [
      '(Phòng Giá chủ trì, phối hợp với Trung tâm Tư vấn; hằng quý)',
      ['phong-gia'],
      { cadence: { type: 'quarter' } },
    ],
    ['(Phòng Giá; hàng năm)', ['phong-gia'], { due: { type: 'yearly' } }],
    ['(Phòng Giá; trong năm 2026)', ['phong-gia'], { due: { type: 'year' } }],
    [
      '(tháng 4/2026; Trung tâm Tư vấn, Phòng Giá)',
      ['trung-tam-tu-van', 'phong-gia'],
      { due: { type: 'month', month: 4 } },
    ],
    ['(Phòng Giá; ít nhất 01 lần/tháng)', ['phong-gia'], { often: true }],
    [
      '(Phòng Giá; sản phẩm: 02 hội nghị; tháng 6 và tháng 11/2026)',
      ['phong-gia'],
      { product: '02 hội nghị', due: { month: 11 }, open: { why: 'several' } },
    ],
    [
      '(Phòng Giá chủ trì, phối hợp với Sở Nội vụ; sản phẩm: Quyết định ban hành; trước 15/6/2026)',
      ['phong-gia'],
      { product: 'Quyết định ban hành', due: { date: '2026-06-15' } },
    ],
    [
      '(sản phẩm: Báo cáo; Phòng Giá; Quý III/2026)',
      ['phong-gia'],
      { product: 'Báo cáo', due: { quarter: 3 } },
    ],
  ])('%s', async (bracket, owners, others) => {
    const told = await taskOf(`Công khai bảng giá ${bracket}.`);
    expect(told).toMatchObject({ owners, ...others });
    expect(told.text.replace(/\.$/, '')).toBe('Công khai bảng giá');
  });

  test('whoever is named beside a time and known to nobody is asked', async () => {
    const { draft, owners, often } = await taskOf('Công khai bảng giá (Nhóm Tra cứu; thường xuyên).');
    expect([owners, often]).toEqual([null, true]);
    expect(draft.missing).toContainEqual({ what: 'owner', of: '1.1: Nhóm Tra cứu', needed: true });
  });

  test.each([
    '(bảng giá năm 2025; kèm bản đồ)',
    '(Nghị định 10; Nghị định 12)',
    '(năm 2025)',
    '(Luật Giá; hồ sơ; bản đồ)',
  ])('what says neither stays with the work: %s', async (bracket) => {
    const { text, owners, due, draft } = await taskOf(`Công khai bảng giá ${bracket}.`);
    expect([text, owners, due]).toEqual([`Công khai bảng giá ${bracket}.`, null, null]);
    expect(draft.missing.filter(({ what }) => what === 'owner')).toEqual([]);
  });
});

describe('behind a label, without one of its own', () => {
  test.each<[string, object]>([
    [
      'Sản phẩm: Báo cáo; Phòng Giá; Quý III/2026.',
      { product: 'Báo cáo', owners: ['phong-gia'], due: { quarter: 3 } },
    ],
    ['Sản phẩm: Báo cáo; thường xuyên.', { product: 'Báo cáo', often: true }],
    ['Đơn vị chủ trì: Phòng Giá; trước 15/6/2026.', { owners: ['phong-gia'], due: { date: '2026-06-15' } }],
    ['Thời gian: Quý II/2026; Phòng Giá.', { owners: ['phong-gia'], due: { quarter: 2 } }],
    [
      'Sản phẩm: Báo cáo; bản đồ giá; bảng giá.',
      { product: 'Báo cáo; bản đồ giá; bảng giá', owners: null, due: null },
    ],
  ])('%s', async (line, told) => {
    expect(await taskOf(`Công khai bảng giá. ${line}`)).toMatchObject(told);
  });
});

describe('how often, in words of which no cadence is sure, is asked', () => {
  test.each([
    'Ít nhất 02 cuộc/năm',
    '02 cuộc kiểm tra/năm',
    'mỗi năm 02 đợt',
    'tối thiểu 02 lần trong năm',
    '03 buổi/quý',
    '02 lần/quý',
  ])('%s', async (words) => {
    const { draft, open, due, cadence } = await taskOf(`Kiểm tra đột xuất. Thời gian: ${words}.`);
    expect([due, cadence]).toEqual([null, null]);
    expect(open).toMatchObject({ type: 'time-open', task: '1.1', why: 'rhythm', words });
    expect(draft.unplaced).toEqual([]);
  });

  test.each(['Theo yêu cầu của tỉnh', 'Sau khi có hướng dẫn'])(
    'and words that nobody can read, too: %s',
    async (words) => {
      const { draft, open } = await taskOf(`Kiểm tra đột xuất. Thời gian: ${words}.`);
      expect(open).toMatchObject({ why: 'unclear', words });
      expect(draft.unplaced.map((one) => one.words)).not.toContain(words);
    },
  );

  test.each([
    'Không quá 02 cuộc kiểm tra/năm đối với một doanh nghiệp',
    'Mở 02 lớp, mỗi lớp 30 người',
    'Tổ chức 02 hội nghị trong tháng',
  ])('a bound and a count are none: %s', async (line) => {
    expect((await taskOf(line)).open).toBeUndefined();
  });
});
