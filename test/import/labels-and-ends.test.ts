import { describe, expect, test } from 'vitest';
import type { Draft } from '../../src/core/plan/draft.ts';
import { unplacedWords } from '../support/papers.ts';
import { docxOf, paragraph, table } from './made-documents.ts';
import { draftOf, headLines, index, ofText, withBody } from './read-made.ts';

// Who directs by labels of any wording, and what stands around a plan and is none of it. All papers are made up.

const namesOf = ({ units }: Draft, ids: readonly string[]): string[] =>
  ids.map((id) => units.find((one) => one.id === id)?.name ?? id);
const leadersOf = (draft: Draft, code: string): string[] =>
  index(draft, code).leaders.map((id) => draft.people.find((one) => one.id === id)?.name ?? id);
const figures = '- Năm 2025 đạt 7,10 điểm, xếp thứ 5/20. Chỉ tiêu năm 2026 đạt 7,50 điểm.';

const oneIndex = (...lines: string[]): string =>
  withBody('1. Chỉ số “Gia nhập thị trường”', figures, '- Đơn vị chủ trì: Văn phòng Sở.', ...lines);

describe('who directs is told by a label, whatever its words, and is no task', () => {
  test.each([
    'Lãnh đạo Sở theo dõi, chỉ đạo',
    'Lãnh đạo UBND phường trực tiếp phụ trách',
    'Thường trực UBND huyện phụ trách, điều hành',
    'Thường trực Đảng ủy theo dõi',
    'Đ/c lãnh đạo Ban chỉ đạo',
    'Đ/c phụ trách, theo dõi',
  ])('%s', async (label) => {
    const draft = await ofText(
      withBody(
        '1. Chỉ số “Gia nhập thị trường”',
        figures,
        `- ${label}: đồng chí Phan Văn Bảo, Phó Giám đốc. Cơ quan chịu trách nhiệm chính: Phòng Ngân sách. Bộ phận liên quan: Phòng Giá; Văn phòng Sở.`,
        '- Rà soát thủ tục đăng ký. Phòng Giá chủ trì; hoàn thành trước ngày 30/4/2026.',
      ),
    );
    expect(leadersOf(draft, '1')).toEqual(['Phan Văn Bảo']);
    expect(namesOf(draft, [index(draft, '1').leadUnit!])).toEqual(['Phòng Ngân sách']);
    expect(namesOf(draft, index(draft, '1').coordinating)).toEqual(['Phòng Giá', 'Văn phòng Sở']);
    expect(index(draft, '1').tasks).toHaveLength(1);
  });

  test('whoever is named in the sentences of numbered work does that, and helps not with the index', async () => {
    const draft = await ofText(
      withBody(
        '1. Chỉ số “Gia nhập thị trường”',
        figures,
        '- Lãnh đạo phụ trách: đồng chí Phan Văn Bảo. Đơn vị chủ trì: Phòng Ngân sách.',
        '1.1. Tổ chức ngày hội khởi nghiệp 02 lần/năm. Phòng Giá chủ trì, phối hợp với Văn phòng Sở; lần đầu trong tháng 5/2026.',
      ),
    );
    expect(index(draft, '1').coordinating).toEqual([]);
    const [task] = index(draft, '1').tasks;
    expect(namesOf(draft, task!.owners ?? [])).toEqual(['Phòng Giá']);
  });

  test('a heading with the name of an index that a table has told goes on with it, and is no area', async () => {
    const rows = [
      ['TT', 'Chỉ số thành phần', 'Kết quả năm 2025', 'Mục tiêu năm 2026'],
      ['1', 'Gia nhập thị trường', '6,10', '6,50'],
      ['2', 'Chi phí không chính thức', '5,20', '5,90'],
    ];
    const draft = await draftOf(
      await docxOf(
        ...headLines.map((text) => paragraph(text)),
        table(...rows),
        paragraph('II. NHIỆM VỤ'),
        ...['Gia nhập thị trường', 'Chi phí không chính thức'].flatMap((name, at) => [
          paragraph(`${at + 1}. ${name}`),
          paragraph('Lãnh đạo Sở phụ trách: đồng chí Phan Văn Bảo. Đơn vị đầu mối: Phòng Giá.'),
          paragraph('a) Rà soát hồ sơ quá hạn. Phòng Giá chủ trì; hoàn thành trong quý II/2026.'),
        ]),
      ),
    );
    expect(draft.areas).toEqual([]);
    expect(draft.indices.map(({ tasks, leaders }) => [tasks.length, leaders.length])).toEqual([
      [1, 1],
      [1, 1],
    ]);
  });
});

test('what comes of a task stands behind its time', async () => {
  const draft = await ofText(
    oneIndex(
      '- Lập sổ tay hướng dẫn. Đơn vị thực hiện: Phòng Giá. Thời gian: Quý III/2026. Kết quả: Sổ tay được in.',
    ),
  );
  const [task] = index(draft, '1').tasks;
  expect([task!.product, task!.due]).toEqual([
    'Sổ tay được in',
    expect.objectContaining({ words: 'Quý III/2026' }),
  ]);
});

describe('headings', () => {
  test('behind the word for an index a list goes on: no index', async () => {
    const draft = await ofText(
      oneIndex('- Công khai thủ tục.').replace(
        'III. TỔ CHỨC',
        'III. CHỈ SỐ, PHẦN VIỆC VÀ NGƯỜI LÀM\nChi tiết tại Phụ lục kèm theo.\nIV. TỔ CHỨC',
      ),
    );
    expect(draft.indices.map(({ name }) => name)).toEqual(['Gia nhập thị trường']);
  });

  test('how things stand is no index, whatever figures stand below it', async () => {
    const draft = await ofText(
      oneIndex('- Công khai thủ tục.').replace(
        'II. NHIỆM VỤ',
        'II. BỨC TRANH CHUNG\n1. Hiện trạng chung\nNăm 2025, Sở đạt 70,2 điểm, xếp thứ 9/14.\nIII. NHIỆM VỤ',
      ),
    );
    expect(draft.indices.map(({ name }) => name)).toEqual(['Gia nhập thị trường']);
  });

  test('the number of a part in a line of its own is neither of the title nor an aim', async () => {
    const [before, behind] = [headLines.slice(0, 6), headLines.slice(9)];
    const draft = await ofText(
      [...before, 'Phần thứ nhất', 'MỤC TIÊU', ...behind, 'Phần thứ hai', 'NHIỆM VỤ']
        .concat('1. Chỉ số “Gia nhập thị trường”', figures, '- Đơn vị chủ trì: Văn phòng Sở.')
        .join('\n'),
    );
    expect(draft.document.title).not.toMatch(/Phần/);
    expect(draft.aims.join()).not.toMatch(/Phần/);
    expect(draft.indices).toHaveLength(1);
  });

  test('only where to look is no task', async () => {
    const words = 'Chi tiết theo Phụ lục đính kèm.';
    const draft = await ofText(oneIndex('- Công khai thủ tục.', `- ${words}`));
    expect(index(draft, '1').tasks).toHaveLength(1);
    expect(unplacedWords(draft).join()).toContain(words);
  });
});

describe('what stands around a plan', () => {
  const body = withBody('1. Chỉ số “Gia nhập thị trường”', figures, '- Đơn vị chủ trì: Văn phòng Sở.');

  test('recipients are read with marks around their heading, and are no units', async () => {
    const draft = await ofText(
      body.replace('Nơi nhận:\n- UBND tỉnh;', '__Nơi nhận:__\n- UBND tỉnh;\n- Sở Xây dựng;'),
    );
    expect(draft.document.recipients).toEqual(['UBND tỉnh', 'Sở Xây dựng']);
    expect(draft.units.map(({ name }) => name)).toEqual(['Văn phòng Sở']);
    expect(draft.organisation.words.join()).not.toContain('Xây dựng');
  });

  test('who drew a table up signs nothing, beside who does or alone', async () => {
    const signed = (...lines: string[]) => ofText(body.replace('GIÁM ĐỐC\nVũ Văn An', lines.join('\n')));
    const beside = await signed('Người lập biểu', 'GIÁM ĐỐC', 'Đỗ Thị Lan', 'Vũ Văn An');
    const below = await signed('GIÁM ĐỐC', 'Vũ Văn An', 'Người lập biểu', 'GIÁM ĐỐC', 'Đỗ Thị Lan');
    expect([beside, below].map(({ document }) => document.signer.name)).toEqual(['Vũ Văn An', 'Vũ Văn An']);
  });

  test('a note is no aim', async () => {
    const note = 'Ghi chú: Dấu (*) là chỉ số mới.';
    const draft = await ofText(body.replace('II. NHIỆM VỤ', `${note}\nII. NHIỆM VỤ`));
    expect(draft.aims.join()).not.toContain('Ghi chú');
    expect(unplacedWords(draft)).toContain(note);
  });

  test('an agency whose name goes on in the next line of the letterhead', async () => {
    const draft = await ofText(
      body
        .replace('SỞ TÀI CHÍNH', 'BAN QUẢN LÝ\nKHU CÔNG NGHIỆP TÂN AN')
        .replace('Sở Tài chính ban hành Kế hoạch như sau:\n', ''),
    );
    expect(draft.agency.name).toMatch(/^Ban Quản lý Khu công nghiệp Tân An$/i);
  });
});

test('departments are outside of a district, and a board by its level is its own', async () => {
  const draft = await ofText(
    withBody(
      '1. Chỉ số “Gia nhập thị trường”',
      figures,
      '- Đơn vị chủ trì: Thanh tra huyện.',
      '- Đơn vị phối hợp: Sở Xây dựng; Ban Quản lý dự án huyện.',
    )
      .replace('SỞ TÀI CHÍNH', 'UBND HUYỆN SÔNG MÂY')
      .replace('Sở Tài chính ban hành', 'UBND huyện Sông Mây ban hành'),
  );
  expect(draft.units.map(({ name, type }) => [name, type])).toEqual(
    expect.arrayContaining([
      ['Thanh tra huyện', 'unit'],
      ['Sở Xây dựng', 'outside'],
      ['Ban Quản lý dự án huyện', 'unit'],
    ]),
  );
});

test('a table of codes in which the work of an index stands below it', async () => {
  const rows = [
    [
      'Mã số',
      'Tiêu chí/ Việc cần làm',
      'Điểm 2025',
      'Điểm phấn đấu 2026',
      'Người chỉ đạo',
      'Bộ phận đầu mối',
      'Kết quả cần có',
      'Hạn xong',
    ],
    ['K1', 'Dữ liệu mở', '20,5', '24', 'GĐ Vũ Văn An', 'Văn phòng Sở', '', ''],
    ['K1.1', 'Công bố danh mục dữ liệu', '', '', '', 'Phòng Giá', 'Danh mục', '30/4/2026'],
    ['L1', 'Kỹ năng số', '30', '36', 'PGĐ Phan Văn Bảo', 'Phòng Giá', '', ''],
    ['L1.1', 'Mở 02 lớp bồi dưỡng', '', '', '', 'Văn phòng Sở', '02 lớp', 'Quý II/2026'],
    ['Tổng cộng', 'Tổng cộng', '50,5', '60', '', '', '', ''],
  ];
  const draft = await draftOf(
    await docxOf(...headLines.map((text) => paragraph(text)), paragraph('II. NHIỆM VỤ'), table(...rows)),
  );
  expect(
    draft.indices.map(({ code, name, tasks }) => [
      code,
      name,
      tasks.map(({ text, product }) => [text, product]),
    ]),
  ).toEqual([
    ['K1', 'Dữ liệu mở', [['Công bố danh mục dữ liệu', 'Danh mục']]],
    ['L1', 'Kỹ năng số', [['Mở 02 lớp bồi dưỡng', '02 lớp']]],
  ]);
});
