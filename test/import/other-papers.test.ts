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

describe('a paper of several levels, or one that amends another', () => {
  test.each([
    ['Trụ cột/Chỉ số thành phần', 'Trụ cột 1'],
    ['Chỉ số, tiêu chí', 'Lĩnh vực 1'],
    ['Tên trụ cột và chỉ số', '1'],
    ['Trụ cột - Chỉ số thành phần', 'Trụ cột số 1'],
  ])('a table «%s» whose levels are numbered «%s»', async (header, number) => {
    const draft = await draftOf(
      await docxOf(
        ...headLines.map(paragraph),
        paragraph('II. NHIỆM VỤ'),
        table(
          ['Mã', header, 'Năm 2025', 'Mục tiêu 2026', 'Lãnh đạo chỉ đạo', 'Đầu mối', 'Nhiệm vụ'],
          [number, 'THỂ CHẾ CHUNG', '52,40 điểm', '56,00 điểm', 'Đ/c Lê Thị Bình', 'Văn phòng Sở', ''],
          ['1.1', 'Chính sách', '48,75 điểm', '53,00 điểm', 'Đ/c Lê Thị Bình', 'Phòng Giá', '- Tham mưu.'],
          ['1.2', 'Kinh doanh', '56,10 điểm', '58,50 điểm', 'Đ/c Lê Thị Bình', 'Phòng Giá', '- Cắt giảm.'],
          [{ text: 'Ghi chú: báo cáo hằng quý.', across: 7 }],
          ['', '', '', '', '', 'GIÁM ĐỐC', 'GIÁM ĐỐC'],
          ['', '', '', '', '', 'Vũ Văn An', 'Vũ Văn An'],
        ),
      ),
    );
    expect(draft.indices.map(({ code, name, baseline }) => [code, name, baseline?.score])).toEqual([
      ['1.1', 'Chính sách', 48.75],
      ['1.2', 'Kinh doanh', 56.1],
    ]);
    expect(draft.groups.map(({ name }) => name)).toEqual(['Thể chế chung']);
    expect(draft.unplaced.map(({ words }) => words).join()).toMatch(/52,40.*Ghi chú|Ghi chú.*52,40/s);
    expect(draft.document.signer).toMatchObject({ title: 'GIÁM ĐỐC', name: 'Vũ Văn An' });
  });

  test.each([
    ['Phòng Giá cũ đổi tên thành Phòng Giá, Tài sản và Công sản.', 'Phòng Giá cũ'],
    ['Phòng Tài sản và Phòng Giá cũ hợp nhất thành Phòng Giá, Tài sản và Công sản.', 'Phòng Tài sản'],
    ['Giao Phòng Giá cũ (nay là Phòng Giá, Tài sản và Công sản) bàn giao hồ sơ.', 'Phòng Giá cũ'],
    ['Lập Phòng Giá, Tài sản và Công sản (trước đây là Phòng Giá cũ) từ tháng 7.', 'Phòng Giá cũ'],
    ['Phòng Giá cũ được sáp nhập vào Phòng Giá, Tài sản và Công sản.', 'Phòng Giá cũ'],
  ])('%s', async (said, old) => {
    const draft = await ofText(
      [
        ...headLines.slice(0, 8),
        'I. THAY ĐỔI VỀ TỔ CHỨC',
        `- ${said}`,
        'II. CHỈ TIÊU VÀ NHIỆM VỤ THEO CHỈ SỐ',
        '1) Chỉ số thành phần “Cấp điện”',
        'Phòng Giá, Tài sản và Công sản chủ trì; Văn phòng phối hợp; đồng chí Lê Thị Bình, Phó Giám đốc Sở trực tiếp chỉ đạo.',
        'Chỉ số mới, năm 2025 chưa có điểm. Năm 2026 phấn đấu đạt từ 7,0 điểm trở lên.',
        `${old}:`,
        '- Công khai giá điện.',
        'Đề nghị Sở Tư pháp:',
        '- Rà soát văn bản (Quý II/2026).',
        ...endLines,
      ].join('\n'),
    );
    const { leadUnit, leaders, coordinating, tasks, baseline, target } = index(draft, '1');
    expect(namesOf(draft, [leadUnit!, ...coordinating, ...leaders])).toEqual([
      'Phòng Giá, Tài sản và Công sản',
      'Văn phòng Sở',
      'Lê Thị Bình',
    ]);
    expect(baseline).toMatchObject({ year: 2025, score: null, rank: null });
    expect(target).toMatchObject({ type: 'score', score: 7, atLeast: true });
    expect(tasks.map(({ text, owners }) => [text, namesOf(draft, owners)])).toEqual([
      ['Công khai giá điện.', ['Phòng Giá, Tài sản và Công sản']],
      ['Rà soát văn bản.', ['Sở Tư pháp']],
    ]);
    expect(tasks[1]!.due).toMatchObject({ type: 'quarter', quarter: 2 });
    expect(draft.proposals).toContainEqual(expect.objectContaining({ type: 'unit-name', words: old }));
  });
});

describe('last year behind the target', () => {
  test.each([
    ['Mục tiêu năm 2026: 7,00 điểm, xếp hạng từ 12 trở lên (năm 2025 đạt 6,21 điểm, xếp hạng 18/20).', 18],
    ['Phấn đấu đạt 7,00 điểm, tăng 02 bậc (năm 2025: 6,21 điểm, xếp thứ 18/20 sở, ngành).', 18],
    ['Chỉ tiêu: 7,00 điểm; năm 2025 đạt 6,21 điểm, hạng 18/20.', 18],
    ['Mục tiêu: đạt 7,00 điểm. Kết quả năm 2025: 6,21 điểm, đứng thứ 18.', 18],
    ['Phấn đấu đạt 7,00 điểm (điểm năm 2025: 6,21, chưa xếp hạng).', null],
    ['Chỉ tiêu năm 2026 đạt 7,00 điểm, so với năm 2025 đạt 6,21 điểm, hạng 18.', 18],
  ])('%s', async (line, rank) => {
    const draft = await ofText(
      withBody(
        '1. Chỉ số “Cấp điện”',
        `- ${line}`,
        '- Chủ trì: Văn phòng Sở.',
        '- Nhiệm vụ:',
        '+ Công khai.',
      ),
    );
    const { baseline, target } = index(draft, '1');
    expect(baseline).toMatchObject({ year: 2025, score: 6.21, rank });
    expect(target).toMatchObject({ score: 7 });
    expect((target as { words: string }).words).not.toContain('6,21');
  });

  test('what looks ahead, or names no figure of that year, is none', async () => {
    const draft = await ofText(
      withBody(
        '1. Chỉ số “Cấp điện”',
        '- Chỉ tiêu năm 2026: tăng 02 bậc so với năm 2025 và xếp hạng 5 (tăng so với năm 2025).',
        '- Chủ trì: Văn phòng Sở.',
        '+ Công khai.',
      ),
    );
    expect(index(draft, '1').baseline).toBeNull();
  });
});

describe('who directs and who leads, told behind the target', () => {
  test.each([
    'Chỉ đạo: ông Lê Văn Bình, Phó Giám đốc. Đơn vị đầu mối: Phòng Giá.',
    'Trực tiếp chỉ đạo: đồng chí Lê Văn Bình, Phó Giám đốc Sở. Chủ trì: Phòng Giá.',
    'Người chỉ đạo: Phó Giám đốc Lê Văn Bình. Đầu mối: Phòng Giá.',
    'Phụ trách chỉ số: ông Lê Văn Bình. Cơ quan chủ trì: Phòng Giá.',
  ])('%s', async (said) => {
    for (const target of ['Phấn đấu đạt 7,00 điểm', 'Phấn đấu đạt từ 4,50 đến 4,70 điểm']) {
      const draft = await ofText(
        withBody('Nội dung 1: Cấp điện', `${target} (năm 2025 đạt 6,21 điểm). ${said}`, '- Công khai giá.'),
      );
      const { leaders, leadUnit, baseline } = index(draft, '1');
      expect(namesOf(draft, [...leaders, leadUnit!])).toEqual(['Lê Văn Bình', 'Phòng Giá']);
      expect(baseline?.score).toBe(6.21);
    }
  });

  test('a title that is told again is no second leader', async () => {
    const draft = await ofText(
      withBody(
        ...[1, 2].flatMap((number) => [
          `Nội dung ${number}: Cấp điện ${number}`,
          'Phấn đấu đạt 7,00 điểm. Chỉ đạo: ông Vũ Văn An, Giám đốc. Đầu mối: Phòng Giá.',
          '- Công khai giá.',
        ]),
      ),
    );
    expect(draft.indices.map(({ leaders }) => leaders)).toEqual([['vu-van-an'], ['vu-van-an']]);
    expect(draft.missing.filter(({ what }) => what === 'leader')).toEqual([]);
  });
});

describe('owners in brackets at a task’s end', () => {
  const known = ['- Đơn vị phối hợp: Phòng Giá.', '- Chỉ tiêu năm 2026: 8 điểm.', 'Nhiệm vụ:'];
  test.each([
    ['(Phòng Giá thực hiện)', ['Phòng Giá'], false],
    ['(giao Phòng Giá)', ['Phòng Giá'], false],
    ['(Đơn vị thực hiện: Phòng Giá)', ['Phòng Giá'], false],
    ['(Phòng Giá, Văn phòng Sở tổ chức thực hiện)', ['Phòng Giá', 'Văn phòng Sở'], false],
    ['(Phòng Giá phụ trách) (Quý II/2026)', ['Phòng Giá'], false],
    ['(Phòng Giá)', ['Phòng Giá'], true],
    ['(Phòng Giá phối hợp thực hiện)', [], false],
    ['(theo Luật Điện lực)', [], false],
  ])('%s', async (bracket, owners, isProposed) => {
    const draft = await ofText(oneIndex(...known, `- Công khai giá điện ${bracket}.`));
    const [task] = index(draft, '1').tasks;
    expect(namesOf(draft, task!.owners)).toEqual(owners);
    expect(task!.text.replace(/\.$/, '')).toBe(
      owners.length > 0 ? 'Công khai giá điện' : `Công khai giá điện ${bracket}`,
    );
    expect(draft.proposals.some(({ type }) => type === 'owner')).toBe(isProposed);
  });
});

describe('a key to short names', () => {
  test.each([
    ['Ghi chú: VP Sở: Văn phòng Sở; Phòng QL-G: Phòng Giá cả thị trường.'],
    ['Chữ viết tắt: VP: Văn phòng Sở; Phòng QL-G = Phòng Giá cả thị trường.'],
    ['Chú thích: Phòng QL-G là Phòng Giá cả thị trường.'],
    ['Các từ viết tắt: Phòng QL-G - Phòng Giá cả thị trường; VP Sở - Văn phòng Sở'],
  ])('%s', async (key) => {
    const draft = await ofText(
      withBody(
        '1. Chỉ số “Cấp điện”',
        '- Chỉ tiêu năm 2026: 8 điểm.',
        '- Đơn vị chủ trì: Phòng QL-G.',
        '- Công khai giá.',
        key,
      ),
    );
    expect(namesOf(draft, [index(draft, '1').leadUnit!])).toEqual(['Phòng Giá cả thị trường']);
    expect(draft.proposals).toContainEqual(
      expect.objectContaining({ type: 'unit-name', words: 'Phòng QL-G' }),
    );
  });
});

test.each(['PHẦN ', 'Phần ', ''])(
  'sections numbered «%sI.»: aims and organisation are read',
  async (word) => {
    const text = oneIndex('- Chỉ tiêu năm 2026: 8 điểm.', '- Công khai giá.').replace(
      /^(?=I{1,3}\. )/gm,
      word,
    );
    const draft = await ofText(text);
    expect(draft.overallAim).toMatchObject({ band: 5 });
    expect(draft.organisation).toMatchObject({ reportTo: 'van-phong', monthly: true });
    expect(draft.unplaced).toEqual([]);
  },
);

test('whose work it is holds over a line that leads in right below it', async () => {
  const draft = await ofText(
    oneIndex('- Chỉ tiêu năm 2026: 8 điểm.', 'Nhiệm vụ:', '- Phòng Giá:', 'Cụ thể:', '+ Công khai giá.'),
  );
  expect(index(draft, '1').tasks.map(({ text, owners }) => [text, namesOf(draft, owners)])).toEqual([
    ['Công khai giá.', ['Phòng Giá']],
  ]);
});
