import { describe, expect, it } from 'vitest';
import type { Draft } from '../../src/core/plan/draft.ts';
import { isNearName } from '../../src/documents/import/near-names.ts';
import { unplacedWords } from '../support/papers.ts';
import { docxOf, paragraph, table } from './made-documents.ts';
import { draftOf, endLines, headLines, index, ofText, oneIndex, withBody } from './read-made.ts';

// What clerks mistype, and what stands among tasks and is none. Nothing of it is placed as something else in silence.

const unitNames = ({ units }: Draft): string[] => units.map(({ name }) => name);

describe('typing errors of a paper', () => {
  it('a unit with a letter left out, doubled or exchanged is asked as the one that is known, and is no new unit', async () => {
    const draft = await ofText(
      oneIndex(
        'Kết quả năm 2025: 6,40 điểm, xếp hạng 8/12. Chỉ tiêu năm 2026: 7,0 điểm.',
        '- Trung tâm Công nghệ số: vận hành cổng dữ liệu của ngành.',
        '- Trung tâm Công ngệ số: công khai dữ liệu mở trên cổng.',
        '- Trung tâm Công nghêệ số: cập nhật danh mục dữ liệu mở.',
        '- Trung tâm Cônng nghệ số: rà soát dữ liệu của ngành.',
      ),
    );
    expect(unitNames(draft).filter((name) => name.startsWith('Trung tâm'))).toEqual([
      'Trung tâm Công nghệ số',
    ]);
    const asked = draft.proposals.flatMap((one) => (one.type === 'unit-name' ? [one.words] : []));
    expect(asked).toEqual(['Trung tâm Công ngệ số', 'Trung tâm Công nghêệ số', 'Trung tâm Cônng nghệ số']);
    const [unit] = draft.units.filter(({ name }) => name.startsWith('Trung tâm'));
    expect(index(draft, '1').tasks.map(({ owners }) => owners)).toEqual(Array(4).fill([unit!.id]));
  });

  it('a mistyped name that comes first is the one that is asked, not the one that stands more often', async () => {
    const draft = await ofText(
      oneIndex(
        'Kết quả năm 2025: 6,40 điểm, xếp hạng 8/12. Chỉ tiêu năm 2026: 7,0 điểm.',
        '- Trung tâm Công ngệ số: công khai dữ liệu mở trên cổng.',
        '- Trung tâm Công nghệ số: vận hành cổng dữ liệu của ngành.',
        '- Trung tâm Công nghệ số: cập nhật danh mục dữ liệu mở.',
      ),
    );
    expect(unitNames(draft).filter((name) => name.startsWith('Trung tâm'))).toEqual([
      'Trung tâm Công nghệ số',
    ]);
    expect(draft.proposals.flatMap((one) => (one.type === 'unit-name' ? [one.words] : []))).toEqual([
      'Trung tâm Công ngệ số',
    ]);
  });

  it('a name is not cut at its comma', async () => {
    const draft = await ofText(
      oneIndex(
        'Kết quả năm 2025: 6,40 điểm, xếp hạng 8/12. Chỉ tiêu năm 2026: 7,0 điểm.',
        '- Phòng Văn hóa, Khoa học và Thông tin: công khai dữ liệu mở trên cổng.',
        '- UBND các xã, thị trấn: rà soát hồ sơ.',
      ),
    );
    const names = index(draft, '1').tasks.map(({ owners }) =>
      owners?.map((id) => draft.units.find((unit) => unit.id === id)!.name),
    );
    expect(names).toEqual([['Phòng Văn hóa, Khoa học và Thông tin'], ['UBND các xã, thị trấn']]);
  });

  it('a leader whose name was mistyped once is asked, and is nobody new', async () => {
    const led = (at: number, name: string): string[] => [
      `${at}. Chỉ số “Tiêu chí ${['A', 'B', 'C', 'D'][at]}”`,
      `Lãnh đạo phụ trách: Phó Giám đốc ${name}.`,
      '- Đơn vị chủ trì: Văn phòng Sở.',
      'Kết quả năm 2025: 6,40 điểm, xếp hạng 8/12. Chỉ tiêu năm 2026: 7,0 điểm.',
      '- Công khai giá đất.',
    ];
    const draft = await ofText(
      withBody(
        ...led(1, 'Đặng Thị Hồng Nhug'),
        ...led(2, 'Đặng Thị Hồng Nhung'),
        ...led(3, 'Đặng Thị Hồng Nhung'),
      ),
    );
    expect(draft.people.map(({ name }) => name)).toEqual(['Đặng Thị Hồng Nhung']);
    expect(draft.indices.map(({ leaders }) => leaders)).toEqual(Array(3).fill([draft.people[0]!.id]));
    expect(draft.proposals.filter(({ type }) => type === 'leader')).toEqual([
      { type: 'leader', index: '1', words: 'Đặng Thị Hồng Nhug', person: draft.people[0]!.id },
    ]);
    // Two who are each named more than once are two.
    const two = await ofText(
      withBody(
        ...led(1, 'Lê Thị Hồng Lan'),
        ...led(2, 'Lê Thị Hồng Loan'),
        ...led(3, 'Lê Thị Hồng Loan, Lê Thị Hồng Lan'),
      ),
    );
    expect(two.people).toHaveLength(2);
  });

  it('names that differ by more, by another letter, by a number or in a short word are names of their own', () => {
    for (const [one, other] of [
      ['phong ke hoach', 'phong ke toan'],
      ['trung tam van hoa lam', 'trung tam van hoa nam'],
      ['doi quan ly 1', 'doi quan ly 11'],
      ['phong nghiep vu y', 'phong nghiep vu duoc'],
      ['phong y te', 'phong y tee b'],
    ] as const)
      expect(isNearName(one, other), `${one} ~ ${other}`).toBe(false);
    expect(isNearName('phong ha tag so', 'phong ha tang so')).toBe(true);
  });

  it('a date that no calendar has is asked, and a letter for a nought is read and asked', async () => {
    const draft = await ofText(
      oneIndex(
        'Kết quả năm 2025: 6,4O điểm, xếp hạng 8/12. Chỉ tiêu năm 2026: 7,0 điểm.',
        '- Công khai quy hoạch trước ngày 31/6/2026.',
        '- Cập nhật danh mục trước ngày 30/6/2026.',
      ),
    );
    expect(index(draft, '1').baseline).toMatchObject({ score: 6.4, rank: 8 });
    expect(draft.proposals).toContainEqual(
      expect.objectContaining({ type: 'spelling', source: '6,4O', shown: '6,40' }),
    );
    expect(draft.doubts).toContainEqual(
      expect.objectContaining({ type: 'no-such-time', words: 'ngày 31/6/2026' }),
    );
    expect(index(draft, '1').tasks.map(({ due }) => due?.type)).toEqual([undefined, 'day']);
  });
});

it('the sum of a table of indices is none of them, and is listed', async () => {
  const draft = await draftOf(
    await docxOf(
      ...headLines.map(paragraph),
      table(
        ['TT', 'Tên chỉ số', 'Điểm 2025', 'Hạng 2025', 'Chỉ tiêu điểm 2026'],
        ['1', 'Tính minh bạch', '7,05', '11/24', '7,6'],
        ['2', 'Tổng hợp DDCI của Sở', '7,15', '10/24', '7,7'],
      ),
      ...['II. NHIỆM VỤ', '1. Chỉ số “Tính minh bạch”', '- Đơn vị chủ trì: Văn phòng Sở.'].map(paragraph),
      ...['- Công khai giá đất.', ...endLines].map(paragraph),
    ),
  );
  expect(draft.indices.map(({ name }) => name)).toEqual(['Tính minh bạch']);
  expect(unplacedWords(draft).some((words) => words.includes('Tổng hợp DDCI của Sở'))).toBe(true);
});

describe('rows of a table that are no work', () => {
  const tasks = (draft: Draft): string[] => draft.indices.flatMap((one) => one.tasks.map(({ text }) => text));
  const header = ['TT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Phối hợp', 'Thời gian', 'Sản phẩm'];

  it('sums and signatures are listed, and neither a task nor a group; names that only begin so stay work', async () => {
    const draft = await draftOf(
      await docxOf(
        ...[
          ...headLines,
          'II. NHIỆM VỤ',
          '1. Chỉ số “Tính minh bạch”',
          'Kết quả năm 2025: 6,40 điểm, xếp hạng 8/12. Chỉ tiêu năm 2026: 7,0 điểm.',
          '- Đơn vị chủ trì: Văn phòng Sở.',
        ].map(paragraph),
        table(
          header,
          ['1', 'Công khai thủ tục', 'Văn phòng Sở', '', 'Quý II', 'Danh mục'],
          ['2', 'Cộng đồng doanh nghiệp được gặp gỡ', 'Văn phòng Sở', '', 'Quý III', 'Hội nghị'],
          [
            { text: 'Cộng', across: 2 },
            { text: '2 nhiệm vụ', across: 4 },
          ],
          header,
          ['3', 'Tổng hợp kiến nghị của doanh nghiệp', 'Văn phòng Sở', '', 'Quý IV', 'Báo cáo'],
          ['', 'Tổng số nhiệm vụ: 3', '', '', '', ''],
          [
            { text: 'Tổng cộng', across: 2 },
            { text: '3 nhiệm vụ', across: 4 },
          ],
          [
            { text: 'Người lập biểu', across: 3 },
            { text: 'GIÁM ĐỐC', across: 3 },
          ],
        ),
        ...endLines.map(paragraph),
      ),
    );
    expect(tasks(draft)).toEqual([
      'Công khai thủ tục',
      'Cộng đồng doanh nghiệp được gặp gỡ',
      'Tổng hợp kiến nghị của doanh nghiệp',
    ]);
    expect(draft.groups).toHaveLength(1);
    expect(unplacedWords(draft).filter((words) => /^(?:Cộng|Tổng)/u.test(words))).toHaveLength(3);
  });
});

it('a district has its own inspectorate and office, which are no other agency', async () => {
  const paper = oneIndex(
    'Kết quả năm 2025: 6,40 điểm, xếp hạng 8/12. Chỉ tiêu năm 2026: 7,0 điểm.',
    '- Thanh tra huyện: kiểm tra công vụ tại các phòng chuyên môn.',
    '- Văn phòng HĐND và UBND huyện: công khai thủ tục hành chính.',
  )
    .replaceAll('SỞ TÀI CHÍNH', 'UBND HUYỆN SÔNG LAM')
    .replaceAll('Sở Tài chính', 'UBND huyện Sông Lam');
  const { units } = await ofText(paper);
  const types = units.filter(({ name }) => / huyện$/.test(name)).map(({ name, type }) => [name, type]);
  expect(types).toContainEqual(['Thanh tra huyện', 'unit']);
  expect(types).toContainEqual(['Văn phòng HĐND và UBND huyện', 'unit']);
});
