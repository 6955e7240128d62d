import { expect, test } from 'vitest';
import type { Draft } from '../../src/core/plan/draft.ts';
import { openPoints } from '../../src/core/plan/open-points.ts';
import { ofText, withBody } from './read-made.ts';

// Whose a body is that owes work: one that the paper names but once, one of somebody else's, several at once, one of the Party.

const typeOf = ({ units }: Draft, name: string): string | undefined =>
  units.find((one) => one.name.toLowerCase() === name.toLowerCase())?.type;
const asked = ({ doubts }: Draft): string[] =>
  doubts.flatMap((one) =>
    one.type === 'unit-unlisted' || one.type === 'own-or-outside' ? [`${one.type} ${one.name}`] : [],
  );

const paper = (...own: string[]): string =>
  withBody(
    '1. Chỉ số “Tính minh bạch”',
    '- Mục tiêu năm 2026: 8,00 điểm, hạng 5.',
    '- Đơn vị chủ trì: Văn phòng Sở; phối hợp: Phòng Ngân sách, Phòng Đầu tư.',
    '- Công khai dự toán. Phòng Ngân sách chủ trì; trước ngày 31/3/2026.',
    '2. Chỉ số “Chi phí thời gian”',
    '- Mục tiêu năm 2026: 7,50 điểm, hạng 9.',
    '- Đơn vị chủ trì: Phòng Đầu tư; phối hợp: Phòng Ngân sách, Phòng Quản lý giá.',
    '- Rà soát quy trình thẩm định. Phòng Quản lý giá chủ trì; trước ngày 30/6/2026.',
    '- Công khai danh mục dự án. Phòng Doanh nghiệp chủ trì, Trung tâm Tư vấn phối hợp; trước ngày 30/6/2026.',
    '- Hỏi ý kiến nhà đầu tư. Trung tâm Tư vấn chủ trì, Phòng Doanh nghiệp phối hợp; trước ngày 30/6/2026.',
    ...own,
  );

test('a unit that a paper names but once is asked, and is no member of what stands for several', async () => {
  const draft = await ofText(
    paper(
      '- Biên soạn sổ tay hướng dẫn. Phòng Pháp chế chủ trì; trước ngày 30/9/2026.',
      '- Tập huấn nghiệp vụ. Các phòng thuộc Sở thực hiện; trước ngày 31/10/2026.',
    ),
  );
  expect(draft.doubts).toContainEqual(
    expect.objectContaining({ type: 'unit-unlisted', name: 'Phòng Pháp chế', works: ['2'], isOnce: true }),
  );
  expect(asked(draft)).toEqual(['unit-unlisted Phòng Pháp chế']);
  expect(openPoints(draft).map(({ id }) => id)).toContain('d-unit-unlisted-phong-phap-che');
  const group = draft.units.find(({ type }) => type === 'group')!;
  const members = draft.units.filter(({ id }) => group.members.includes(id)).map(({ name }) => name);
  expect(members).toContain('Phòng Ngân sách');
  expect(members).not.toContain('Phòng Pháp chế');
});

test('one that is named again is not asked, nor any where each stands once', async () => {
  const again = await ofText(
    paper(
      '- Biên soạn sổ tay hướng dẫn. Phòng Pháp chế chủ trì; trước ngày 30/9/2026.',
      '- Rà soát văn bản. Phòng Pháp chế chủ trì; trước ngày 31/10/2026.',
    ),
  );
  expect(asked(again)).toEqual([]);
  const each = await ofText(
    withBody(
      '1. Chỉ số “Tính minh bạch”',
      '- Mục tiêu năm 2026: 8,00 điểm, hạng 5.',
      '- Đơn vị chủ trì: Văn phòng Sở.',
      '- Công khai dự toán. Phòng Ngân sách chủ trì; trước ngày 31/3/2026.',
      '- Rà soát quy trình. Phòng Quản lý giá chủ trì; trước ngày 30/6/2026.',
      '- Biên soạn sổ tay. Phòng Pháp chế chủ trì; trước ngày 30/9/2026.',
    ),
  );
  expect(asked(each)).toEqual([]);
});

test.each([
  'Hội Doanh nghiệp trẻ tỉnh',
  'Sở Khoa học và Công nghệ',
  'Công ty Cổ phần Cấp nước Hòa An',
  'Bưu điện tỉnh',
])('«%s», which owes work and is none of the agency, is asked', async (name) => {
  const draft = await ofText(paper(`- Khảo sát ý kiến doanh nghiệp. ${name} chủ trì; trước ngày 30/9/2026.`));
  expect(typeOf(draft, name)).toBe('outside');
  expect(asked(draft)).toEqual([`own-or-outside ${name}`]);
});

test('who only helps is not asked, nor communes that owe work', async () => {
  const draft = await ofText(
    paper(
      '- Khảo sát ý kiến doanh nghiệp. Văn phòng Sở chủ trì, Hội Doanh nghiệp trẻ tỉnh phối hợp; trước ngày 30/9/2026.',
      '- Niêm yết thủ tục. UBND các xã, phường thực hiện; trước ngày 30/9/2026.',
    ),
  );
  expect(asked(draft)).toEqual([]);
});

test('the police beside a government are not asked', async () => {
  const body = paper('- Thu nhận hồ sơ định danh. Công an huyện chủ trì; trước ngày 30/9/2026.');
  const draft = await ofText(
    body.replace('SỞ TÀI CHÍNH', 'UBND HUYỆN AN LÃO').replaceAll('Sở Tài chính', 'UBND huyện An Lão'),
  );
  expect(asked(draft)).toEqual([]);
});

test.each([
  ['Ban Tuyên giáo Tỉnh ủy', 'outside'],
  ['Văn phòng Đảng ủy xã', 'outside'],
  ['Phòng An ninh kinh tế - Công an tỉnh', 'outside'],
  ['các hợp tác xã nông nghiệp', 'outside'],
  ['các tổ chức tín dụng', 'outside'],
])('«%s» is of no department', async (name, type) => {
  const draft = await ofText(
    paper(`- Khảo sát ý kiến. Văn phòng Sở chủ trì; phối hợp: ${name}; trước ngày 30/9/2026.`).replace(
      'phối hợp: Phòng Ngân sách, Phòng Đầu tư.',
      `phối hợp: Phòng Ngân sách, ${name}.`,
    ),
  );
  expect(typeOf(draft, name)).toBe(type);
});

test.each([
  ['UBND HUYỆN AN LÃO', 'UBND huyện An Lão', 'các cơ quan chuyên môn thuộc UBND huyện', 'group'],
  ['UBND HUYỆN AN LÃO', 'UBND huyện An Lão', 'các cơ quan chuyên môn', 'group'],
  ['SỞ TÀI CHÍNH', 'Sở Tài chính', 'các cơ quan chuyên môn thuộc UBND tỉnh', 'outside'],
])('%s, %s: «%s» are a %s', async (capitals, agency, name, type) => {
  const draft = await ofText(
    paper(`- Đăng ký sáng kiến. ${name[0]!.toUpperCase()}${name.slice(1)} thực hiện; trước ngày 30/9/2026.`)
      .replace('SỞ TÀI CHÍNH', capitals)
      .replaceAll('Sở Tài chính', agency),
  );
  expect(typeOf(draft, name)).toBe(type);
});
