import { describe, expect, test } from 'vitest';
import { docxOf, paragraph, table } from './made-documents.ts';
import { draftOf, endLines, headLines, index, type ofText } from './read-made.ts';

// Short names that a list or a table of the paper tells in full, once: in rows they are those units.

const namesOf = (draft: Awaited<ReturnType<typeof ofText>>, ids: readonly (string | null)[]): string[] =>
  ids.map((id) => draft.units.find((unit) => unit.id === id)?.name ?? '?');

const rows = (...units: [lead: string, coordinating: string][]) =>
  table(
    [
      'TT',
      'Chỉ số thành phần',
      'Kết quả năm 2025 (điểm)',
      'Chỉ tiêu năm 2026',
      'Lãnh đạo phụ trách',
      'Chủ trì',
      'Phối hợp',
    ],
    ...units.map(([lead, coordinating], at) => [
      `${at + 1}`,
      ['Tính minh bạch', 'Chi phí thời gian', 'Thiết chế pháp lý', 'Cạnh tranh bình đẳng'][at]!,
      '6,10',
      '6,50 điểm',
      'Phó Giám đốc Lê Văn An',
      lead,
      coordinating,
    ]),
  );
const withFront = (front: (Parameters<typeof docxOf>[number] | string)[], ...units: [string, string][]) =>
  docxOf(
    ...headLines.map(paragraph),
    ...front.map((one) => (typeof one === 'string' ? paragraph(one) : one)),
    paragraph('II. CHỈ TIÊU VÀ PHÂN CÔNG'),
    rows(...units),
    ...endLines.map(paragraph),
  );
const charges = async (bytes: Buffer) => {
  const draft = await draftOf(bytes);
  return draft.indices.map(({ leadUnit, coordinating }) => [
    ...namesOf(draft, [leadUnit]),
    ...namesOf(draft, coordinating),
  ]);
};

describe('a short name that the paper itself explains', () => {
  test('in brackets behind the name, by the letters of its first words alone', async () => {
    const front =
      'Các đơn vị thực hiện Kế hoạch gồm: Văn phòng Sở (VP); Trung tâm Xúc tiến thương mại và đầu tư tỉnh (TTXTTM); Văn phòng Điều phối nông thôn mới (VPĐPNTM); Phòng Giá, thẩm định và quản lý công sản (P. G-QLCS).';
    expect(
      await charges(
        await withFront(
          [front],
          ['TTXTTM', 'VP'],
          ['VPĐPNTM', 'P. G-QLCS; TTXTTM'],
          ['P. G-QLCS', 'VPĐPNTM'],
        ),
      ),
    ).toEqual([
      ['Trung tâm Xúc tiến thương mại và đầu tư tỉnh', 'Văn phòng Sở'],
      [
        'Văn phòng Điều phối nông thôn mới',
        'Phòng Giá, thẩm định và quản lý công sản',
        'Trung tâm Xúc tiến thương mại và đầu tư tỉnh',
      ],
      ['Phòng Giá, thẩm định và quản lý công sản', 'Văn phòng Điều phối nông thôn mới'],
    ]);
  });

  test('in brackets, by some words of the name behind the word for its kind', async () => {
    const front =
      'Đơn vị thực hiện: Phòng Quản lý hạ tầng thương mại (Phòng Hạ tầng), Trung tâm Khuyến công và Tư vấn (Trung tâm KC).';
    expect(
      await charges(await withFront([front], ['Phòng Hạ tầng', 'Trung tâm KC'], ['Trung tâm KC', ''])),
    ).toEqual([
      ['Phòng Quản lý hạ tầng thương mại', 'Trung tâm Khuyến công và Tư vấn'],
      ['Trung tâm Khuyến công và Tư vấn'],
    ]);
  });

  test('in one line of signs of equality, behind what else the line says', async () => {
    const front =
      'Gồm 3 đơn vị: VP = Văn phòng Sở; P.KTN = Phòng Kinh tế ngành, giá và tài sản; TTPTQĐ = Trung tâm Phát triển quỹ đất';
    expect(await charges(await withFront([front], ['P.KTN', 'VP'], ['TTPTQĐ', 'P.KTN']))).toEqual([
      ['Phòng Kinh tế ngành, giá và tài sản', 'Văn phòng Sở'],
      ['Trung tâm Phát triển quỹ đất', 'Phòng Kinh tế ngành, giá và tài sản'],
    ]);
  });

  test.each([
    [
      'the short name first',
      ['Viết tắt', 'Tên đầy đủ'],
      ['PQLN', 'Phòng Quản lý ngân sách'],
      ['TTTV', 'Trung tâm Tư vấn và Dịch vụ tài chính'],
    ],
    [
      'the name first',
      ['Tên đơn vị', 'Ký hiệu viết tắt'],
      ['Phòng Quản lý ngân sách', 'PQLN'],
      ['Trung tâm Tư vấn và Dịch vụ tài chính', 'TTTV'],
    ],
    [
      'a number before',
      ['TT', 'Đơn vị', 'Tên gọi tắt'],
      ['1', 'Phòng Quản lý ngân sách', 'PQLN'],
      ['2', 'Trung tâm Tư vấn và Dịch vụ tài chính', 'TTTV'],
    ],
  ])('in a table of its own, %s', async (_, ...key) => {
    const bytes = await withFront([table(...key)], ['PQLN', 'TTTV'], ['TTTV', 'PQLN']);
    const draft = await draftOf(bytes);
    expect(await charges(bytes)).toEqual([
      ['Phòng Quản lý ngân sách', 'Trung tâm Tư vấn và Dịch vụ tài chính'],
      ['Trung tâm Tư vấn và Dịch vụ tài chính', 'Phòng Quản lý ngân sách'],
    ]);
    // A key that was understood is not listed as what found no place.
    expect(draft.unplaced.filter(({ words }) => words.includes('PQLN'))).toEqual([]);
  });

  test('line by line below a heading, though the letters are not those of its words', async () => {
    const front = [
      'Danh mục chữ viết tắt',
      'PNS: Phòng Quản lý ngân sách',
      'TTTC – Trung tâm Tư vấn và Dịch vụ tài chính',
    ];
    expect(await charges(await withFront(front, ['PNS', 'TTTC']))).toEqual([
      ['Phòng Quản lý ngân sách', 'Trung tâm Tư vấn và Dịch vụ tài chính'],
    ]);
  });
});

describe('a short name that nothing explains', () => {
  test('is the one unit whose letters it has, with a number too, and is proposed', async () => {
    const draft = await draftOf(
      await withFront(
        ['1. Phòng Nghiệp vụ 1', '2. Phòng Kiểm tra, thẩm định và xử lý sau kiểm tra'],
        ['NV1', 'Phòng KT-XLSKT'],
        ['Phòng KT-XLSKT', 'NV1'],
      ),
    );
    expect(draft.units.map(({ name }) => name)).toEqual([
      'Phòng Nghiệp vụ 1',
      'Phòng Kiểm tra, thẩm định và xử lý sau kiểm tra',
      'Văn phòng Sở',
    ]);
    expect(
      draft.proposals.filter(({ type }) => type === 'unit-name').map((one) => 'words' in one && one.words),
    ).toEqual(['Phòng KT-XLSKT', 'NV1']);
  });

  test('of nobody is asked: it is no unit by its first letter alone', async () => {
    const draft = await draftOf(await withFront(['1. Phòng Nghiệp vụ 1'], ['P.NTĐ', 'NV1']));
    expect(index(draft, '1').leadUnit).toBeNull();
    expect(draft.missing).toContainEqual({ what: 'owner', of: '1: P.NTĐ', needed: false });
  });
});

describe('a list of all units of the paper', () => {
  const list = 'Các đơn vị thực hiện: Văn phòng Sở; Phòng Ngân sách; Phòng Giá; Trung tâm Tư vấn tài chính.';

  test('a unit that is not in it and is given work is asked, once', async () => {
    const draft = await draftOf(
      await withFront([list], ['Phòng Thuế', 'Phòng Giá'], ['Phòng Giá', 'Phòng Thuế']),
    );
    const asked = draft.doubts.filter(({ type }) => type === 'unit-unlisted');
    expect(asked).toMatchObject([{ name: 'Phòng Thuế', works: ['1', '2'] }]);
  });

  test('whoever is in it, outside of the agency or a group is none', async () => {
    const draft = await draftOf(
      await withFront([list], ['Phòng Giá', 'Sở Nội vụ; các phòng chuyên môn'], ['Văn phòng', 'UBND các xã']),
    );
    expect(draft.doubts.filter(({ type }) => type === 'unit-unlisted')).toEqual([]);
  });

  test('without a list nobody is asked', async () => {
    const draft = await draftOf(await withFront(['Giao Phòng Giá theo dõi.'], ['Phòng Thuế', 'Phòng Giá']));
    expect(draft.doubts.filter(({ type }) => type === 'unit-unlisted')).toEqual([]);
  });
});
