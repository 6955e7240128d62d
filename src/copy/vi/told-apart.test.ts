import { expect, it } from 'vitest';
import { toldApart } from './told-apart.ts';

const open = 'Thực hiện nghiêm túc kỷ luật kỷ cương hành chính trong Thanh tra';
const other = 'Thực hiện nghiêm túc kỷ luật kỷ cương hành chính trong Văn phòng';

it.each([60, 40, 28, 16, 12])('rows that begin alike show where they differ, cut at %d', (most) => {
  const rows = toldApart([open, other, 'Ban hành thông báo kết luận'], most);
  expect(new Set(rows).size).toBe(3);
  expect(rows[0]).toMatch(/^Thực.* Thanh/u);
  expect(rows[1]).toMatch(/^Thực.* Văn/u);
});

it('rows that are told apart by how they begin stay as they are', () => {
  expect(toldApart(['Ban hành kế hoạch', 'Họp giao ban'], 10)).toEqual(['Ban hành…', 'Họp giao…']);
});

it('of one that ends where another goes on, the other shows how', () => {
  const rows = toldApart(['Họp giao ban với doanh nghiệp', 'Họp giao ban với doanh nghiệp tỉnh bạn'], 14);
  expect(new Set(rows).size).toBe(2);
});

it('what is the same word for word stays so', () => {
  expect(toldApart(['Họp giao ban', 'Họp giao ban'], 8)).toEqual(['Họp giao…', 'Họp giao…']);
});
