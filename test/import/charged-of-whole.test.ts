import { expect, test } from 'vitest';
import { ofText, withBody } from './read-made.ts';

// Who directs the whole, and of it some indices directly: what is said of the whole hides nobody's own.

const indexOf = (code: string, name: string): string[] => [
  `${code}. Chỉ số “${name}”`,
  '- Mục tiêu năm 2026: 8,00 điểm.',
  '- Đơn vị chủ trì: Văn phòng Sở.',
  '- Công khai kết quả. Văn phòng Sở chủ trì; trước ngày 31/3/2026.',
];

test.each([
  [
    'Đồng chí Lê Văn Bình, Giám đốc Sở: phụ trách chung; trực tiếp phụ trách chỉ số Thể chế số, Hạ tầng số.',
    'Đồng chí Trần Thị Hoa, Phó Giám đốc Sở: phụ trách chỉ số Nhân lực số.',
  ],
  [
    'Đồng chí Lê Văn Bình, Giám đốc Sở chỉ đạo toàn diện việc thực hiện Kế hoạch, đồng thời trực tiếp chỉ đạo các chỉ số: Thể chế số; Hạ tầng số.',
    'Đồng chí Trần Thị Hoa, Phó Giám đốc Sở - phụ trách các chỉ số Nhân lực số.',
  ],
  [
    'Đồng chí Lê Văn Bình, Giám đốc Sở phụ trách chung. Trực tiếp phụ trách chỉ số 1, chỉ số 2.',
    'Đồng chí Trần Thị Hoa, Phó Giám đốc Sở phụ trách chung, trực tiếp phụ trách chỉ số 3.',
  ],
  [
    'Giám đốc Sở Lê Văn Bình lãnh đạo, chỉ đạo chung và trực tiếp phụ trách các chỉ số Thể chế số, Hạ tầng số',
    'Phó Giám đốc Sở Trần Thị Hoa: Giúp Giám đốc chỉ đạo chỉ số Nhân lực số',
  ],
])('«%s»', async (first, second) => {
  const { indices, people, missing } = await ofText(
    withBody(
      ...indexOf('1', 'Thể chế số'),
      ...indexOf('2', 'Hạ tầng số'),
      ...indexOf('3', 'Nhân lực số'),
      ...indexOf('4', 'Dữ liệu số'),
      'III. PHÂN CÔNG LÃNH ĐẠO SỞ',
      `1. ${first}`,
      `2. ${second}`,
    ),
  );
  const nameOf = (id: string): string | undefined => people.find((one) => one.id === id)?.name;
  expect(indices.map(({ leaders }) => leaders.map(nameOf))).toEqual([
    ['Lê Văn Bình'],
    ['Lê Văn Bình'],
    ['Trần Thị Hoa'],
    [],
  ]);
  expect(missing).toContainEqual({ what: 'leader', of: '4', needed: true });
});
