import { expect, test } from 'vitest';
import type { Draft } from '../../src/core/plan/draft.ts';
import { index, ofText, withBody } from './read-made.ts';

// Who does a task and when, behind its words without any label. All papers are made up.

const withTask = (line: string): Promise<Draft> =>
  ofText(
    withBody(
      '1. Chỉ số “Tính minh bạch”',
      '- Năm 2025 đạt 6,4 điểm; chỉ tiêu năm 2026: 7 điểm.',
      '- Chịu trách nhiệm: đ/c Trần Văn Long - PGĐ Sở; đơn vị đầu mối: Văn phòng Sở; phối hợp: Phòng Giá, Phòng Kế hoạch - Tài chính.',
      '- Nhiệm vụ:',
      line,
    ),
  );

const told = async (line: string) => {
  const draft = await withTask(line);
  const [task] = index(draft, '1').tasks;
  return {
    text: task!.text,
    owners: task!.owners?.map((id) => draft.units.find((unit) => unit.id === id)?.name) ?? null,
    due: task!.due?.words ?? null,
    product: task!.product,
    asked:
      draft.proposals.some((one) => one.type === 'owner' && one.task === task!.id) ||
      draft.missing.some(({ what, of }) => what === 'owner' && of?.startsWith(`${task!.id}: `)),
  };
};

test.each([
  [
    '+ Cắt giảm 30% thời gian thẩm định - Phòng Giá - 30/6/2026.',
    'Cắt giảm 30% thời gian thẩm định.',
    'Phòng Giá',
    '30/6/2026',
  ],
  [
    '+ Rà soát bảng giá – Phòng Kế hoạch - Tài chính – quý II/2026.',
    'Rà soát bảng giá.',
    'Phòng Kế hoạch - Tài chính',
    'quý II/2026',
  ],
  [
    '+ Tái cấu trúc quy trình cấp phép: Phòng Giá; tháng 8/2026.',
    'Tái cấu trúc quy trình cấp phép.',
    'Phòng Giá',
    'tháng 8/2026',
  ],
  [
    '+ Tái cấu trúc quy trình cấp phép: Phòng Giá; tháng 8/2026; quyết định ban hành quy trình.',
    'Tái cấu trúc quy trình cấp phép (quyết định ban hành quy trình).',
    'Phòng Giá',
    'tháng 8/2026',
  ],
  [
    '+ Sửa đổi Quy chế chi tiêu nội bộ (Phòng Giá; Q2/2026).',
    'Sửa đổi Quy chế chi tiêu nội bộ.',
    'Phòng Giá',
    'Q2/2026',
  ],
])('%s', async (line, text, owner, due) => {
  expect(await told(line)).toEqual({ text, owners: [owner], due, product: null, asked: true });
});

test('two roles in a bracket with a comma between', async () => {
  expect(
    await told(
      '+ Tự kiểm tra các đơn vị trong quý III (Phòng Giá chủ trì, Văn phòng Sở và các phòng phối hợp).',
    ),
  ).toMatchObject({
    owners: ['Phòng Giá'],
    due: 'trong quý III',
  });
});

test('who does it, in brackets behind the product, is no part of it', async () => {
  expect(await told('+ Ban hành kế hoạch trước 30/4/2026; sản phẩm: Kế hoạch (Phòng Giá).')).toMatchObject({
    owners: ['Phòng Giá'],
    product: 'Kế hoạch',
    asked: true,
  });
});

test('a bracket that is of the product stays with it', async () => {
  expect(await told('+ Ban hành kế hoạch trước 30/4/2026; sản phẩm: Kế hoạch (bản giấy).')).toMatchObject({
    owners: null,
    product: 'Kế hoạch (bản giấy)',
  });
});

test.each([
  '+ Phổ biến Luật Giá - văn bản hướng dẫn.',
  '+ Rà soát thủ tục: tiếp nhận, thẩm định; trả kết quả.',
  '+ Nâng cấp phần mềm một cửa - liên thông.',
])('what names nobody stays whole: %s', async (line) => {
  expect(await told(line)).toMatchObject({ text: line.slice(2), owners: null });
});

test('who is responsible for an index is its leader', async () => {
  const draft = await withTask('+ Công khai giá đất.');
  expect(draft.people).toMatchObject([{ name: 'Trần Văn Long', title: 'PGĐ Sở' }]);
  expect(index(draft, '1').leaders).toEqual(['tran-van-long']);
});

test('a body that is asked to help is named, and the lead owes nothing in silence', async () => {
  expect(await told('+ Đề nghị Công ty Điện lực Hòa An phối hợp rút ngắn thời gian cấp điện.')).toMatchObject(
    { asked: true },
  );
});
