import { describe, expect, test } from 'vitest';
import { openPoints } from '../../src/core/plan/open-points.ts';
import { withAnswer } from '../support/papers.ts';
import { docxOf, paragraph, table } from './made-documents.ts';
import { draftOf, endLines, headLines, index, ofText, withBody } from './read-made.ts';

// Who does a task: a unit under a short name, one that its sentence names behind the work, and nobody.

const figures = '- Năm 2025: 7,10 điểm. Chỉ tiêu năm 2026: 7,5 điểm.';
const said = (...lines: string[]) =>
  ofText(
    withBody(
      '1. Chỉ số “Tính minh bạch”',
      figures,
      '- Đơn vị chủ trì: Chi cục Đo lường thử nghiệm hàng hóa.',
      'Nhiệm vụ cụ thể:',
      ...lines,
    ),
  );

describe('a short name beside a full one', () => {
  test.each(['Chi cục ĐLTN', 'Chi cục Đo lường'])('%s is asked, and joined by a yes', async (short) => {
    const draft = await said(`- ${short}: Kiểm định cân tại chợ trước 30/6/2026.`);
    const doubt = draft.doubts.find(({ type }) => type === 'same-unit');
    expect(doubt).toMatchObject({ otherName: short, name: 'Chi cục Đo lường thử nghiệm hàng hóa' });
    const point = openPoints(draft).find(({ id }) => id.startsWith('d-same-unit'))!;
    const joined = withAnswer(draft, point.id, 'có');
    expect(index(joined, '1').tasks[0]!.owners).toEqual([index(joined, '1').leadUnit]);
    expect(joined.units.map(({ name }) => name)).not.toContain(short);
    expect(joined.doubts.some(({ type }) => type === 'same-unit')).toBe(false);
  });

  test('another division is another one', async () => {
    const draft = await said('- Phòng Ngân sách: Kiểm tra sổ thu trước 30/6/2026.');
    expect(draft.doubts.filter(({ type }) => type === 'same-unit')).toEqual([]);
  });
});

describe('whom a sentence names behind the work', () => {
  test.each([
    ['Kiện toàn ban giám sát; đề nghị Hội Nông dân tỉnh chủ trì, quý II/2026.', 'Hội Nông dân tỉnh'],
    ['Giao Phòng Ngân sách phối hợp với Thanh tra Sở mở lớp kế toán.', 'Phòng Ngân sách'],
    ['Lập sổ theo dõi phản ánh của người dân. Phòng Ngân sách thực hiện thường xuyên.', 'Phòng Ngân sách'],
    ['Các trường học công khai khoản thu đầu năm.', 'Các trường học'],
  ])('%s', async (sentence, name) => {
    const draft = await said(`- ${sentence}`, '- Phòng Ngân sách: Kiểm tra sổ thu.');
    const [task] = index(draft, '1').tasks;
    const owners = (task!.owners ?? []).map((id) => draft.units.find((unit) => unit.id === id)!.name);
    const asked = draft.missing.find(({ what, of }) => what === 'owner' && of!.startsWith(`${task!.id}: `));
    expect(owners.includes(name) || asked?.of?.includes(name)).toBe(true);
  });
});

test('tasks of which the paper names nobody are asked once, where it names somebody of most', async () => {
  const draft = await draftOf(
    await docxOf(
      ...[
        ...headLines,
        'II. NHIỆM VỤ',
        '1. Chỉ số “Tính minh bạch”',
        '- Đơn vị chủ trì: Văn phòng Sở.',
        figures,
      ].map(paragraph),
      table(
        ['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn'],
        ['1', 'Kiểm tra sổ thu', 'Phòng Ngân sách', '30/6/2026'],
        ['2', 'Rà soát khoản chi', '', '30/6/2026'],
        ['3', 'Mở lớp kế toán', 'Phòng Ngân sách', '30/9/2026'],
        ['4', 'Đăng dự toán', 'Văn phòng Sở', '30/9/2026'],
      ),
      ...endLines.map(paragraph),
    ),
  );
  expect(draft.doubts.filter(({ type }) => type === 'no-owner')).toMatchObject([
    { tasks: ['Rà soát khoản chi'] },
  ]);
});
