import { describe, expect, test } from 'vitest';
import { docxOf, paragraph, table } from './made-documents.ts';
import { draftOf, endLines, headLines } from './read-made.ts';

// Who co-ordinates: in a column of its own, in two columns below one heading, or behind a word for it in the cell of whoever leads.

const paper = (...tables: ReturnType<typeof table>[]) =>
  docxOf(
    ...[
      ...headLines,
      'Các đơn vị gồm: Văn phòng Sở; Phòng Ngân sách; Phòng Giá; Trung tâm Tư vấn.',
      'II. NHIỆM VỤ',
    ].map(paragraph),
    ...tables,
    ...endLines.map(paragraph),
  );
const charge = ({ leadUnit, coordinating }: { leadUnit: string | null; coordinating: string[] }) => [
  leadUnit,
  coordinating,
];

const ofIndex = async (header: string[], ...cells: string[]) => {
  const draft = await draftOf(
    await paper(
      table(
        ['TT', 'Chỉ số', 'Điểm năm 2025', 'Chỉ tiêu năm 2026', ...header],
        ['1', 'Tính minh bạch', '6,10', '6,50 điểm', ...cells],
        ['2', 'Chi phí thời gian', '5,10', '6,50 điểm', ...cells.map(() => '')],
      ),
    ),
  );
  return { draft, told: charge(draft.indices[0]!), empty: charge(draft.indices[1]!) };
};

describe('of an index', () => {
  test.each([
    ['Chủ trì: Phòng Giá; phối hợp: Văn phòng Sở, Sở Nội vụ'],
    ['Phòng Giá; phối hợp: Văn phòng Sở, Sở Nội vụ'],
    ['Phòng Giá chủ trì, phối hợp với Văn phòng Sở, Sở Nội vụ'],
    ['- Chủ trì: Phòng Giá\n- Phối hợp: Văn phòng Sở, Sở Nội vụ'],
    ['Phòng Giá (chủ trì); Văn phòng Sở, Sở Nội vụ (phối hợp)'],
    ['Phòng Giá\n(phối hợp: Văn phòng Sở, Sở Nội vụ)'],
    ['Phòng Giá phối hợp với Văn phòng Sở, Sở Nội vụ'],
    ['Phòng Giá; phối hợp Văn phòng Sở, Sở Nội vụ'],
  ])('in one cell: %s', async (cell) => {
    for (const header of ['Đơn vị chủ trì', 'Đơn vị chủ trì, phối hợp', 'Đơn vị thực hiện']) {
      const { told } = await ofIndex([header], cell);
      expect([header, ...told]).toEqual([header, 'phong-gia', ['van-phong', 'so-noi-vu']]);
    }
  });

  test('in two columns of those who lead, of which one is filled', async () => {
    const { told } = await ofIndex(
      ['Chủ trì (đơn vị thuộc Sở)', 'Chủ trì (cơ quan ngoài Sở)', 'Phối hợp'],
      '',
      'Sở Nội vụ',
      'Phòng Giá',
    );
    expect(told).toEqual(['so-noi-vu', ['phong-gia']]);
  });

  test('in two columns of those who help', async () => {
    const { told } = await ofIndex(
      ['Chủ trì', 'Phối hợp trong Sở', 'Phối hợp ngoài Sở'],
      'Phòng Giá',
      'Văn phòng Sở',
      'Sở Nội vụ',
    );
    expect(told).toEqual(['phong-gia', ['van-phong', 'so-noi-vu']]);
  });

  test('a list below «chủ trì, phối hợp» that says of nobody which is asked', async () => {
    const { told, draft } = await ofIndex(['Đơn vị chủ trì, phối hợp'], 'Phòng Giá, Văn phòng Sở');
    expect(told).toEqual(['phong-gia', ['van-phong']]);
    expect(draft.doubts.map(({ type }) => type)).toContain('several-leads');
  });
});

describe('of a task', () => {
  const indices = (...leads: [string, string][]) =>
    table(
      ['TT', 'Chỉ số', 'Điểm năm 2025', 'Chỉ tiêu năm 2026', 'Chủ trì', 'Phối hợp'],
      ...leads.map(([lead, help], at) => [
        `${at + 1}`,
        ['Tính minh bạch', 'Chi phí thời gian'][at]!,
        '6,10',
        '6,50 điểm',
        lead,
        help,
      ]),
    );
  const works = (header: string[], ...rows: string[][]) =>
    table(
      ['TT', 'Chỉ số', 'Nhiệm vụ', ...header, 'Thời gian'],
      ...rows.map((row, at) => [`${at + 1}`, ...row, 'Quý II/2026']),
    );

  test('who does all tasks of an index is not who leads it, where its own table leaves that open', async () => {
    const draft = await draftOf(
      await paper(
        indices(['', 'Phòng Giá'], ['Phòng Giá', '']),
        works(
          ['Chủ trì', 'Phối hợp'],
          ['Tính minh bạch', 'Công khai giá đất', 'Sở Nội vụ', 'Văn phòng Sở'],
          ['Chi phí thời gian', 'Cắt giảm thủ tục', 'Phòng Giá', 'Phòng Ngân sách'],
        ),
      ),
    );
    expect(draft.indices.map(charge)).toEqual([
      [null, ['phong-gia']],
      ['phong-gia', []],
    ]);
    expect(draft.indices.map(({ tasks }) => tasks[0]!.owners)).toEqual([['so-noi-vu'], ['phong-gia']]);
    expect(draft.missing).toContainEqual({ what: 'lead', of: '1', needed: true });
  });

  test('whoever helps, in the cell of who does it, owes nothing', async () => {
    const draft = await draftOf(
      await paper(
        indices(['Phòng Giá', ''], ['Phòng Giá', '']),
        works(
          ['Đơn vị thực hiện'],
          ['Tính minh bạch', 'Công khai giá đất', 'Phòng Ngân sách; phối hợp: Văn phòng Sở'],
          ['Chi phí thời gian', 'Cắt giảm thủ tục', 'Trung tâm Tư vấn (chủ trì), Văn phòng Sở (phối hợp)'],
        ),
      ),
    );
    expect(draft.indices.map(({ tasks }) => tasks[0]!.owners)).toEqual([
      ['phong-ngan-sach'],
      ['trung-tam-tu-van'],
    ]);
    expect(draft.indices.map(({ tasks }) => tasks[0]!.ownerWords)).toEqual([
      'Phòng Ngân sách; phối hợp: Văn phòng Sở',
      'Trung tâm Tư vấn; phối hợp: Văn phòng Sở',
    ]);
  });
});
