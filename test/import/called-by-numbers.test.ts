import { describe, expect, test } from 'vitest';
import type { Draft } from '../../src/core/plan/draft.ts';
import { docxOf, paragraph, table } from './made-documents.ts';
import { draftOf, endLines, headLines, index, ofText } from './read-made.ts';

// Indices by whatever word stands before or behind their numbers, and who has them in sentences that name those numbers. All made up.

const asText = (...lines: string[]): Promise<Draft> =>
  ofText([...headLines, ...lines, ...endLines].join('\n'));
const nameOf = ({ units, people }: Draft, id: string | null): string =>
  units.find((one) => one.id === id)?.name ?? people.find((one) => one.id === id)?.name ?? '';
const codesAndNames = ({ indices }: Draft): string[] => indices.map(({ code, name }) => `${code} ${name}`);

describe('what the paper calls its indices', () => {
  test('a word behind the number, in a run, with who directs below it', async () => {
    const draft = await asText(
      'II. NHIỆM VỤ THEO TỪNG YẾU TỐ',
      ...['Tiếp cận dịch vụ', 'Công chức giải quyết', 'Kết quả cung ứng'].flatMap((name, at) => [
        `${at + 1}. Yếu tố ${name}`,
        'Lãnh đạo: đồng chí Mạc Thị Hồng, Phó Giám đốc Sở. Đầu mối: Phòng Giá.',
        `- Lập ${at + 2} bảng chỉ dẫn tại trụ sở. Thời hạn: 30/6/2026.`,
      ]),
      'Phấn đấu bình quân các yếu tố đạt 88%.',
    );
    expect(codesAndNames(draft)).toEqual([
      '1 Tiếp cận dịch vụ',
      '2 Công chức giải quyết',
      '3 Kết quả cung ứng',
    ]);
    expect(draft.indices.map(({ tasks }) => tasks.length)).toEqual([1, 1, 1]);
  });

  test('words of one name that only begin alike are no such word', async () => {
    const draft = await asText(
      'II. CHỈ SỐ',
      ...['Cải cách Thể chế', 'Cải cách Tổ chức', 'Cải cách Tài chính'].flatMap((name, at) => [
        `${at + 1}. ${name}`,
        `Năm 2025 đạt 6,${at + 1}0 điểm; mục tiêu 7,${at + 1}0 điểm.`,
        '- Chủ trì: Văn phòng Sở.',
      ]),
    );
    expect(codesAndNames(draft)).toEqual([
      '1 Cải cách Thể chế',
      '2 Cải cách Tổ chức',
      '3 Cải cách Tài chính',
    ]);
  });

  test('several words before a number, in paragraphs and in the brackets behind work', async () => {
    const draft = await asText(
      '2. Các chỉ số thành phần được giao như sau:',
      'Chỉ số thành phần số 1 “Dân biết”: năm 2025 đạt 5,1 điểm, phấn đấu 5,5 điểm. Phòng Giá làm đầu mối.',
      'Chỉ số thành phần số 2 “Giải trình”: năm 2025 đạt 4,4 điểm, phấn đấu 4,9 điểm. Văn phòng Sở làm đầu mối.',
      'Chỉ số thành phần số 3 “Môi trường”: năm 2025 đạt 3,3 điểm. Phòng Giá làm đầu mối.',
      'II. NHIỆM VỤ CỦA CÁC PHÒNG',
      '1. Phòng Giá',
      '- Niêm yết thu chi tại 9 bản (chỉ số thành phần số 1), xong trước 30/4/2026.',
      '- Làm 2 bãi rác hợp vệ sinh (Chỉ số thành phần số 3), hoàn thành trước 30/9/2026.',
    );
    expect(codesAndNames(draft)).toEqual(['1 Dân biết', '2 Giải trình', '3 Môi trường']);
    expect(draft.indices.map(({ tasks }) => tasks.length)).toEqual([1, 0, 1]);
  });

  test('the same in the cells of a table, whatever heads it, and the number alone beside its work', async () => {
    const draft = await docxOf(
      ...[...headLines, 'II. CHỈ TIÊU VÀ NHIỆM VỤ'].map(paragraph),
      table(
        ['TT', 'Hợp phần', 'Điểm 2025', 'Mục tiêu 2026', 'Lãnh đạo', 'Đơn vị chủ trì'],
        ['1', 'Hợp phần số 1: Tiếp cận thông tin', '7,10', '8,00', 'PGĐ Lý Văn Sáng', 'Văn phòng Sở'],
        [
          '2',
          'Hợp phần số 2: Thời gian',
          '6,55',
          '7,50',
          'PGĐ Lý Văn Sáng',
          'Phòng Đào tạo, Giáo dục nghề nghiệp',
        ],
        ['3', 'Hợp phần số 3: Chi phí', '8,02', '8,40', 'PGĐ Hà Thị Nga', 'Phòng Giá'],
      ),
      paragraph('Công việc cụ thể'),
      table(
        ['TT', 'Hợp phần', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn', 'Sản phẩm'],
        [
          '1',
          'Hợp phần 1',
          'Công khai 30 bộ thủ tục',
          'Văn phòng Sở',
          '30/4/2026',
          'Trang tin (Công văn số 77/UBND-TH)',
        ],
        [
          '2',
          'Hợp phần 2',
          'Cắt 20% thời gian',
          'Phòng Giá',
          '30/6/2026',
          'Quyết định; theo Kế hoạch số 5/KH-UBND',
        ],
        ['3', 'Hợp phần 3', 'Mở 6 lớp', 'Phòng Đào tạo, Giáo dục nghề nghiệp', '30/9/2026', '6 lớp'],
      ),
      ...endLines.map(paragraph),
    ).then((bytes) => draftOf(bytes));
    expect(codesAndNames(draft)).toEqual(['1 Tiếp cận thông tin', '2 Thời gian', '3 Chi phí']);
    const [first, second, third] = draft.indices.map(({ tasks }) => tasks[0]!);
    expect([first?.product, first?.source]).toEqual(['Trang tin', 'Công văn số 77/UBND-TH']);
    expect([second?.product, second?.source]).toEqual(['Quyết định', 'Kế hoạch số 5/KH-UBND']);
    // A name with a comma is one body, which is asked.
    const name = 'Phòng Đào tạo, Giáo dục nghề nghiệp';
    expect([
      third?.owners?.map((id) => nameOf(draft, id)),
      nameOf(draft, index(draft, '2').leadUnit),
    ]).toEqual([[name], name]);
    expect(draft.doubts).toContainEqual(expect.objectContaining({ why: 'one-name', words: name }));
  });
});

describe('who has which indices, by their numbers', () => {
  const charged = (...lines: string[]): Promise<Draft> =>
    asText(
      'II. CHỈ TIÊU',
      ...['Minh bạch', 'Thời gian', 'Năng động', 'Thiết chế'].map(
        (name, at) =>
          `Nội dung ${at + 1} – ${name}: năm 2025 đạt 6,${at + 1} điểm; năm 2026 phấn đấu 7,${at + 1} điểm.`,
      ),
      'III. PHÂN CÔNG',
      ...lines,
      'IV. NHIỆM VỤ',
      '1. Nội dung 1',
      '- Công khai luồng tuyến xe khách trên trang của Sở, xong trước 30/6/2026.',
      '2. Nội dung 4',
      '- Công bố kết luận thanh tra trên trang của Sở, xong trước 30/6/2026.',
    );
  const leadersOf = (draft: Draft): string[] =>
    draft.indices.map(({ leaders }) => leaders.map((id) => nameOf(draft, id)).join(', '));
  const leadsOf = (draft: Draft): string[] => draft.indices.map(({ leadUnit }) => nameOf(draft, leadUnit));

  test('people and bodies, who goes on behind a semicolon, and who is named behind the number', async () => {
    const draft = await charged(
      '1. Phó Giám đốc Ma Văn Kiên phụ trách nội dung 1, 2; cùng Phó Giám đốc Bế Thị Hạnh phụ trách nội dung 3; nội dung 4 do Phó Giám đốc Bế Thị Hạnh chỉ đạo.',
      '2. Văn phòng Sở chủ trì nội dung 1, 3. Phòng Giá là cơ quan đầu mối theo dõi nội dung 2; Phòng Ngân sách theo dõi nội dung 4, phối hợp nội dung 1.',
    );
    expect(leadersOf(draft)).toEqual([
      'Ma Văn Kiên',
      'Ma Văn Kiên',
      'Ma Văn Kiên, Bế Thị Hạnh',
      'Bế Thị Hạnh',
    ]);
    expect(leadsOf(draft)).toEqual(['Văn phòng Sở', 'Phòng Giá', 'Văn phòng Sở', 'Phòng Ngân sách']);
    expect(index(draft, '1').coordinating.map((id) => nameOf(draft, id))).toEqual(['Phòng Ngân sách']);
    expect(draft.unplaced.map(({ words }) => words).join()).not.toMatch(
      /phụ trách nội dung|chủ trì nội dung/,
    );
    expect(draft.indices.map(({ tasks }) => tasks.length)).toEqual([1, 0, 0, 1]);
  });

  test('two that lead are asked, and what says more stays shown', async () => {
    const draft = await charged(
      'Giao Văn phòng Sở và Phòng Giá chủ trì nội dung 1, 2.',
      'Phòng Ngân sách chủ trì nội dung 3, mỗi quý làm việc với hiệp hội vận tải một lần.',
    );
    expect(draft.doubts).toContainEqual(expect.objectContaining({ type: 'several-leads', code: '2' }));
    expect(draft.unplaced.map(({ words }) => words).join()).toMatch(/mỗi quý làm việc/);
  });
});
