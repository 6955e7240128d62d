import { expect, test } from 'vitest';
import type { Draft } from '../../src/core/plan/draft.ts';
import { docxOf, paragraph, table } from './made-documents.ts';
import { draftOf, endLines, headLines, index } from './read-made.ts';

// A second annex whose tasks stand below the names of the fields, with the criterion of each by its number. All papers are made up.

const across = (text: string) => [{ text, across: 5 }];

const withAnnex = async (...rows: Parameters<typeof table>): Promise<Draft> =>
  draftOf(
    await docxOf(
      ...headLines.map(paragraph),
      ...endLines.map(paragraph),
      paragraph('PHỤ LỤC I'),
      paragraph('KẾT QUẢ VÀ CHỈ TIÊU THEO LĨNH VỰC'),
      table(
        ['TT', 'Lĩnh vực', 'Điểm năm 2025', 'Chỉ tiêu năm 2026', 'Lãnh đạo phụ trách', 'Đơn vị chủ trì'],
        ['1', 'Cải cách thể chế', '6,40', '7,0', 'PGĐ Trần Văn Long', 'Phòng Giá'],
        ['2', 'Hiện đại hóa hành chính', '5,20', '6,0', 'PGĐ Trần Văn Long', 'Văn phòng Sở'],
        ['3', 'Tác động của cải cách (khảo sát)', '5,80', '6,5', 'PGĐ Trần Văn Long', 'Thanh tra Sở'],
      ),
      paragraph('PHỤ LỤC II'),
      paragraph('NHIỆM VỤ NĂM 2026'),
      table(...rows),
    ),
  );

const tasksOf = (draft: Draft): (readonly [string, string])[] =>
  draft.indices.flatMap(({ code, tasks }) => tasks.map(({ text }) => [code, text] as const));

const head = ['STT', 'Nội dung nhiệm vụ', 'Tiêu chí', 'Đơn vị chủ trì', 'Thời gian hoàn thành'];
const first = ['1', 'Rà soát văn bản về giá', '1.1', 'Thanh tra Sở', '30/6/2026'];
const second = ['2', 'Ký số văn bản đi', '2.3', 'Phòng Giá', 'Quý II/2026'];
const third = ['3', 'Khảo sát doanh nghiệp', '3.1', 'Thanh tra Sở', '15/11/2026'];
const all = [
  ['1', 'Rà soát văn bản về giá'],
  ['2', 'Ký số văn bản đi'],
  ['3', 'Khảo sát doanh nghiệp'],
];

test.each([
  [
    'numbered as the indices are',
    ['I. CẢI CÁCH THỂ CHẾ', 'II. HIỆN ĐẠI HÓA HÀNH CHÍNH', 'III. TÁC ĐỘNG CỦA CẢI CÁCH'],
  ],
  [
    'with one number twice, the names are what counts',
    ['I. Cải cách thể chế', 'I. Hiện đại hóa hành chính', 'III. Tác động của cải cách'],
  ],
  [
    'with other letters before the names',
    ['A. Cải cách thể chế', 'B. Hiện đại hóa hành chính', 'C. Tác động của cải cách (khảo sát)'],
  ],
])('below headings %s', async (_, [one = '', two = '', three = '']) => {
  const draft = await withAnnex(head, across(one), first, across(two), second, across(three), third);
  expect(draft.indices).toHaveLength(3);
  expect(tasksOf(draft)).toEqual(all);
  expect(draft.further ?? []).toEqual([]);
  expect(index(draft, '1')).toMatchObject({
    leadUnit: draft.units.find(({ name }) => name === 'Phòng Giá')!.id,
    tasks: [
      {
        owners: [draft.units.find(({ name }) => name === 'Thanh tra Sở')!.id],
        due: { type: 'day', date: '2026-06-30' },
      },
    ],
  });
});

test('without headings the number of the criterion says which index it is of', async () => {
  const draft = await withAnnex(head, first, second, third);
  expect(tasksOf(draft)).toEqual(all);
});
