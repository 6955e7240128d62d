import { describe, expect, test } from 'vitest';
import { draftOf, endLines, headLines, index, ofText, oneIndex, withBody } from './read-made.ts';

// What a seventh set by a stranger showed, each on a paper of its own with other words.

const table = (...rows: string[]): string => rows.map((row) => row.split(' | ').join('\t')).join('\n');

const withTables = (...lines: string[]): string =>
  [...headLines, 'II. NHIỆM VỤ', ...lines, ...endLines].join('\n');

const figures = '- Năm 2025 đạt 6,20 điểm; chỉ tiêu năm 2026 đạt 6,80 điểm.';

const indices = table(
  'Ký hiệu CS | Chỉ số thành phần | Điểm năm 2025 | Hạng năm 2025 | Chỉ tiêu điểm năm 2026 | Đơn vị chủ trì',
  '2.1.1 | Chi phí gia nhập | 6,10 | 8 | 6,90 | Phòng Ngân sách',
  '2.1.2 | Chi phí thời gian | 7,20 | 5 | 7,60 | Văn phòng Sở',
  'Thứ hạng | Thứ hạng | 6,65 | 9/21 | 7,25 | ',
);

describe('a table', () => {
  test('tells the whole in a row of its own, which is no index', async () => {
    const draft = await ofText(withTables(indices));
    expect(draft.indices.map(({ code }) => code)).toEqual(['2.1.1', '2.1.2']);
  });

  test('names indices by their codes and products by what they are, whatever its header calls them', async () => {
    const draft = await ofText(
      withTables(
        indices,
        'III. PHÂN CÔNG THỰC HIỆN',
        table(
          'TT | Nhiệm vụ | Chỉ số được cải thiện | Đơn vị chủ trì | Kết quả cần có | Thời hạn',
          '1 | Rà soát danh mục thủ tục đăng ký kinh doanh | 2.1.1 | Phòng Ngân sách | Danh mục công bố | Quý II/2026',
          '2 | Rút ngắn thời gian giải quyết hồ sơ vay vốn | 2.1.2 | Văn phòng Sở | Quyết định của Sở | 30/9/2026',
          '3 | Công khai lịch tiếp doanh nghiệp hằng tuần | 2.1.2 | Văn phòng Sở | Lịch tiếp | 30/6/2026',
        ),
      ),
    );
    expect(draft.indices.map(({ code, tasks }) => [code, tasks.map(({ product }) => product)])).toEqual([
      ['2.1.1', ['Danh mục công bố']],
      ['2.1.2', ['Quyết định của Sở', 'Lịch tiếp']],
    ]);
  });

  test('of leaders gives parts of several kinds in one cell', async () => {
    const draft = await ofText(
      withTables(
        indices,
        'III. PHÂN CÔNG THỰC HIỆN',
        table(
          'STT | Đồng chí | Phần việc',
          '1 | Giám đốc Vũ Văn An | Trụ cột 2 (các chỉ số 2.1.1, 2.1.2)',
          '2 | Phó Giám đốc Cao Thị Bình | chỉ số 2.1.2',
        ),
      ),
    );
    const namesOf = (code: string) =>
      index(draft, code).leaders.map((id) => draft.people.find((one) => one.id === id)?.name);
    expect([namesOf('2.1.1'), namesOf('2.1.2')]).toEqual([['Vũ Văn An'], ['Vũ Văn An', 'Cao Thị Bình']]);
  });
});

describe('a body', () => {
  test('that a paper calls upon as one of its own is none outside', async () => {
    const draft = await ofText(
      withBody(
        '1. Chỉ số “Tính minh bạch”',
        figures,
        '- Công khai quy hoạch. Thời gian: Quý II/2026.',
        '- Đơn vị chủ trì: Văn phòng Công chứng số Một.',
        'III. TỔ CHỨC THỰC HIỆN',
        '1. Trưởng các phòng, Giám đốc các đơn vị: Văn phòng Sở, Phòng Ngân sách, Văn phòng Công chứng số Một căn cứ nhiệm vụ được giao tổ chức thực hiện.',
      ),
    );
    expect(draft.units.find(({ name }) => name.startsWith('Văn phòng Công chứng'))?.type).toBe('unit');
  });

  test('is no sentence, and no letters that may be the agency’s own', async () => {
    const draft = await ofText(
      oneIndex(
        figures,
        '- Đơn vị phối hợp: TTXTĐT tỉnh.',
        '- Sở Tài chính xây dựng Kế hoạch như sau:',
        '- Giao các cơ quan, đơn vị: rà soát hồ sơ.',
      ),
    );
    expect(draft.units.filter(({ type }) => type === 'outside')).toEqual([]);
  });

  test('is known by its letters where a sentence names it whole', async () => {
    const draft = await ofText(
      withTables(
        table(
          'STT | Chỉ số | Điểm năm 2025 | Chỉ tiêu năm 2026 | Đơn vị chủ trì | Đơn vị phối hợp',
          '1 | Chi phí gia nhập | 6,10 | 6,90 | Phòng Ngân sách | TTXTĐT tỉnh',
          '2 | Chi phí thời gian | 7,20 | 7,60 | Văn phòng Sở | Phòng Ngân sách',
        ),
        'Giám đốc Trung tâm Xúc tiến đầu tư tỉnh; Trưởng phòng Ngân sách chịu trách nhiệm thi hành.',
      ),
    );
    const [helper] = index(draft, '1').coordinating;
    expect(draft.units.find(({ id }) => id === helper)?.name).toBe('Trung tâm Xúc tiến đầu tư tỉnh');
  });
});

describe('a line', () => {
  test('that is broken off a task is of the task, and a bullet with its fields is one', async () => {
    const draft = await ofText(
      oneIndex(
        figures,
        '- Trả lời kiến nghị đúng hạn. Chủ trì: Văn phòng Sở.',
        'Phối hợp: Phòng Ngân sách. Thời gian: Quý II/2026.',
        '- Trả kết quả đúng hạn 98% hồ sơ; xin lỗi khi trễ. Chủ trì: Phòng Ngân sách. Thời gian: Quý III/2026.',
      ),
    );
    const { coordinating, baseline, tasks } = index(draft, '1');
    expect([coordinating, baseline?.score, tasks.length]).toEqual([[], 6.2, 2]);
    expect(tasks[0]?.ownerWords).toContain('Phòng Ngân sách');
  });

  test('below who signed is no title of theirs, and who decides is none of the paper', async () => {
    const lines = [
      'UBND TỈNH HÒA AN',
      'Số: 7/QĐ-UBND',
      'Hòa An, ngày 05 tháng 3 năm 2026',
      'QUYẾT ĐỊNH',
      'Ban hành Kế hoạch nâng cao Chỉ số PAPI tỉnh Hòa An năm 2026',
      'CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH',
      'Căn cứ Luật Tổ chức chính quyền địa phương ngày 16/6/2025;',
      'I. NHIỆM VỤ',
      '1. Chỉ số “Tính minh bạch”',
      '- Năm 2025 đạt 6,20 điểm; chỉ tiêu năm 2026 đạt 6,80 điểm.',
      '- Đơn vị chủ trì: Sở Nội vụ.',
      '- Công khai quy hoạch trước 30/6/2026.',
      'Nơi nhận:',
      '- Như trên;',
      'KT. CHỦ TỊCH',
      'PHÓ CHỦ TỊCH',
      'Vũ Văn An',
      'BẢNG TỔNG HỢP CHỈ TIÊU NĂM 2026',
    ];
    const { document } = await draftOf(Buffer.from(lines.join('\n')), 'a.txt');
    expect(document.signer).toMatchObject({ title: 'PHÓ CHỦ TỊCH', name: 'Vũ Văn An' });
    expect(document.title).toMatch(/năm 2026$/);
  });
});
