import { describe, expect, test } from 'vitest';
import type { Draft } from '../../src/core/plan/draft.ts';
import { docxOf, paragraph, table } from './made-documents.ts';
import { draftOf, endLines, headLines, index, ofText, oneIndex, withBody } from './read-made.ts';

// What papers of other hands put in other ways. All papers are made up.

const namesOf = (draft: Draft, ids: readonly string[] | null): string[] =>
  (ids ?? []).map(
    (id) =>
      draft.units.find((unit) => unit.id === id)?.name ??
      draft.people.find((person) => person.id === id)?.name ??
      id,
  );
const textsOf = (draft: Draft, code: string): string[] => index(draft, code).tasks.map(({ text }) => text);

describe('a row over the indices of a table is a section of it, and no unit and no index', () => {
  const header = ['TT', 'Chỉ số', 'Kết quả năm 2025', 'Chỉ tiêu năm 2026', 'Đơn vị chủ trì', 'Nhiệm vụ'];
  test.each([
    'A. CÁC CHỈ SỐ DO PHÒNG CHUYÊN MÔN PHỤ TRÁCH',
    'I. Nhóm chỉ số giao Thanh tra Sở theo dõi',
    'B. CHỈ SỐ VỀ CÔNG TÁC PHỤC VỤ',
    'Các nhiệm vụ thuộc trách nhiệm của Văn phòng',
    'II. Những tiêu chí của Phòng Giá',
  ])('%s', async (heading) => {
    const draft = await draftOf(
      await docxOf(
        ...headLines.map(paragraph),
        paragraph('II. NHIỆM VỤ'),
        table(
          header,
          [{ text: heading, across: 6 }],
          [
            '1',
            'Cấp nước sạch',
            '7,10 điểm, hạng 9/20',
            '7,50 điểm',
            'Phòng Ngân sách',
            'Công khai giá nước.',
          ],
          ['2', 'Cấp điện', '7,20 điểm, hạng 8/20', '7,60 điểm', 'Phòng Giá', 'Công khai giá điện.'],
        ),
        ...endLines.map(paragraph),
      ),
    );
    expect(draft.indices.map(({ name }) => name)).toEqual(['Cấp nước sạch', 'Cấp điện']);
    expect(draft.indices.flatMap(({ tasks }) => tasks.map(({ owners }) => owners))).toEqual([null, null]);
    expect(draft.groups).toHaveLength(1);
    expect(draft.units.map(({ name }) => name).sort()).toEqual([
      'Phòng Giá',
      'Phòng Ngân sách',
      'Văn phòng Sở',
    ]);
  });

  test.each([
    ['Đơn vị chủ trì chỉ số', 'Đơn vị thực hiện'],
    ['Cơ quan đầu mối', 'Đơn vị thực hiện nhiệm vụ'],
    ['Đơn vị chủ trì', 'Phòng được giao thực hiện'],
    ['Trách nhiệm chính về chỉ số', 'Chủ trì thực hiện nhiệm vụ'],
  ])('«%s» beside «%s»: the second is of the task', async (lead, owner) => {
    const draft = await draftOf(
      await docxOf(
        ...headLines.map(paragraph),
        paragraph('II. NHIỆM VỤ'),
        table(
          ['TT', 'Chỉ số', 'Kết quả năm 2025', 'Chỉ tiêu năm 2026', lead, 'Nhiệm vụ', owner],
          ['1', 'Cấp điện', '7,20 điểm', '7,60 điểm', 'Phòng Giá', 'Công khai giá điện.', 'Văn phòng Sở'],
          ['1', 'Cấp điện', '7,20 điểm', '7,60 điểm', 'Phòng Giá', 'Rà soát hồ sơ.', 'Phòng Ngân sách'],
        ),
        ...endLines.map(paragraph),
      ),
    );
    const { leadUnit, tasks } = index(draft, '1');
    expect(namesOf(draft, [leadUnit!])).toEqual(['Phòng Giá']);
    expect(tasks.map(({ owners }) => namesOf(draft, owners))).toEqual([
      ['Văn phòng Sở'],
      ['Phòng Ngân sách'],
    ]);
  });
});

describe('a line that says that work follows is none', () => {
  test.each([
    'Việc phải làm:',
    'Các việc cần làm:',
    'Công việc cần tập trung thực hiện:',
    'Các nhiệm vụ, giải pháp chủ yếu sau đây:',
    'Hoạt động trong năm 2026:',
    'Để đạt chỉ tiêu nêu trên, tập trung thực hiện:',
    'Cụ thể như sau:',
  ])('%s', async (line) => {
    for (const mark of ['* ', '- ', ''])
      expect(
        textsOf(
          await ofText(
            oneIndex(
              '- Chỉ tiêu năm 2026: 8 điểm.',
              `${mark}${line}`,
              '(1) Công khai giá.',
              '(2) Rà soát hồ sơ.',
            ),
          ),
          '1',
        ),
      ).toEqual(['Công khai giá.', 'Rà soát hồ sơ.']);
  });
});

describe('a line that tells last year’s figures is no work', () => {
  test.each([
    ['Điểm năm 2025: 7,25 (không công bố thứ hạng).', 7.25, null],
    ['Điểm số năm 2025: 7,25; thứ hạng: 03/16.', 7.25, 3],
    ['Số điểm đạt được năm 2025 là 7,25, xếp thứ 3/16.', 7.25, 3],
    ['Điểm (2025): 7,25; hạng 3/16.', 7.25, 3],
    ['Năm 2025: 7,25; xếp hạng 3/16.', 7.25, 3],
    ['Điểm đánh giá của năm 2025: 7,25.', 7.25, null],
    ['Thứ hạng năm 2025: 03/16; điểm: 7,25.', 7.25, 3],
  ])('%s', async (line, score, rank) => {
    for (const mark of ['* ', '- ', '']) {
      const draft = await ofText(
        withBody(
          '1. Chỉ số “Tính minh bạch”',
          `${mark}${line}`,
          `${mark}Mục tiêu: 7,90 điểm.`,
          `${mark}Chủ trì: Văn phòng Sở.`,
          `${mark}Nhiệm vụ:`,
          '+ Công khai giá.',
        ),
      );
      expect(index(draft, '1').baseline).toMatchObject({ year: 2025, score, rank });
      expect(textsOf(draft, '1')).toEqual(['Công khai giá.']);
    }
  });
});
