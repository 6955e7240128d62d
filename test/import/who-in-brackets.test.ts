import { expect, it, test } from 'vitest';
import type { Draft } from '../../src/core/plan/draft.ts';
import { openPoints } from '../../src/core/plan/open-points.ts';
import { index, ofText, oneIndex } from './read-made.ts';

// Several things in one bracket behind a task's words, and where an agency belongs to. All papers are made up.

const withFigures = (task: string): string =>
  oneIndex('Kết quả năm 2025: 6,40 điểm, xếp hạng 8/12. Chỉ tiêu năm 2026: 7,0 điểm.', task);

const ownersOf = (draft: Draft): (string[] | null)[] =>
  index(draft, '1').tasks.map(
    ({ owners }) => owners?.map((id) => draft.units.find((unit) => unit.id === id)!.name) ?? null,
  );

test.each([
  ['who first', '(Phòng Giá chủ trì; thời gian: Quý II/2026; sản phẩm: Cơ sở dữ liệu giá)'],
  ['who between', '(thời gian: Quý II/2026; Phòng Giá chủ trì; sản phẩm: Cơ sở dữ liệu giá)'],
  ['who last', '(sản phẩm: Cơ sở dữ liệu giá; thời gian: Quý II/2026; Phòng Giá chủ trì)'],
])('one bracket says who, when and what comes of it: %s', async (_, bracket) => {
  const draft = await ofText(withFigures(`- Cập nhật giá đất để tổ chức, cá nhân tra cứu ${bracket}.`));
  expect(ownersOf(draft)).toEqual([['Phòng Giá']]);
  expect(index(draft, '1').tasks).toMatchObject([
    {
      text: 'Cập nhật giá đất để tổ chức, cá nhân tra cứu',
      due: { type: 'quarter', quarter: 2 },
      product: 'Cơ sở dữ liệu giá',
    },
  ]);
});

it('without labels, who and when are told apart', async () => {
  const draft = await ofText(withFigures('- Công khai giá đất (Phòng Giá chủ trì; Quý III/2026).'));
  expect(ownersOf(draft)).toEqual([['Phòng Giá']]);
  expect(index(draft, '1').tasks).toMatchObject([{ text: 'Công khai giá đất.', due: { type: 'quarter' } }]);
});

it('whoever leads and is not understood is listed, and the index’s own unit does not owe it in silence', async () => {
  const draft = await ofText(
    withFigures('- Công khai giá đất (bên liên quan nào đó chủ trì; thời gian: Quý II/2026).'),
  );
  expect(index(draft, '1').tasks[0]!.text).toContain('(bên liên quan nào đó chủ trì)');
  expect(draft.missing).toContainEqual({
    what: 'owner',
    of: expect.stringContaining('bên liên quan nào đó chủ trì'),
    needed: true,
  });
  expect(openPoints(draft).map(({ id }) => id)).toContain('owner-1.1');
});

it('province and the body above are those that the paper names, never where it is dated', async () => {
  const paper = withFigures('- Công khai giá đất.')
    .replace('UBND TỈNH HÒA AN\n', '')
    .replace('SỞ TÀI CHÍNH', 'UBND HUYỆN SÔNG LAM')
    .replaceAll('Sở Tài chính', 'UBND huyện Sông Lam')
    .replace('Hòa An, ngày', 'Sông Lam, ngày');
  expect((await ofText(paper)).agency).toEqual({ name: 'UBND huyện Sông Lam', province: '', parent: '' });
  const basis = paper.replace('của UBND tỉnh về', 'của UBND tỉnh Hòa An về');
  expect((await ofText(basis)).agency).toEqual({
    name: 'UBND huyện Sông Lam',
    province: 'Hòa An',
    parent: 'UBND tỉnh Hòa An',
  });
});
