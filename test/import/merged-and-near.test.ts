import { describe, expect, test } from 'vitest';
import type { Draft } from '../../src/core/plan/draft.ts';
import { openPoints } from '../../src/core/plan/open-points.ts';
import { unitNames, withAnswer } from '../support/papers.ts';
import { headLines, index, ofText, withBody } from './read-made.ts';

// Units that a paper says end while it gives them work, several that lead, names of people that are nearly one.

const figures = '- Năm 2025: 7,00 điểm, hạng 12/21. Chỉ tiêu năm 2026: 7,50 điểm.';
const leader = '- Lãnh đạo phụ trách: Phó Giám đốc Lê Thị Bình.';
const one = (...lines: string[]): Promise<Draft> =>
  ofText(withBody('1. Chỉ số “Chi phí gia nhập”', figures, leader, ...lines));

describe('a merger, wherever it stands', () => {
  const basis =
    'Căn cứ Quyết định số 9/QĐ-UBND ngày 05/01/2026 của UBND tỉnh về tổ chức Sở, theo đó: Phòng Tin học (P.TH) và Phòng Lưu trữ (P.LT) hợp nhất thành Phòng Dữ liệu từ 01/5/2026; Trung tâm Đo đạc sáp nhập vào Trung tâm Bản đồ từ 01/7/2026.';
  const body = [
    '1. Chỉ số “Chi phí gia nhập”',
    figures,
    leader,
    '- Đơn vị chủ trì: Phòng Dữ liệu.',
    '- P.TH: Sao lưu máy chủ, xong trước 30/6/2026.',
    '- Trung tâm Đo đạc: Cắm 20 mốc.',
    '- Trung tâm Bản đồ: In bản đồ.',
  ];
  const paper = (): Promise<Draft> => {
    const lines = withBody(...body).split('\n');
    lines.splice(headLines.length - 3, 0, basis);
    return ofText(lines.join('\n'));
  };

  test('it is named as one for each unit, and is no legal basis', async () => {
    const draft = await paper();
    expect(
      draft.proposals.flatMap((said) =>
        said.type === 'unit-change' ? [[said.change, said.unit, said.into, said.day]] : [],
      ),
    ).toEqual([
      ['merge', 'Phòng Tin học', 'Phòng Dữ liệu', '2026-05-01'],
      ['merge', 'Phòng Lưu trữ', 'Phòng Dữ liệu', '2026-05-01'],
      ['merge', 'Trung tâm Đo đạc', 'Trung tâm Bản đồ', '2026-07-01'],
    ]);
    expect(draft.legalBases.join(' ')).not.toMatch(/sáp nhập|hợp nhất/u);
    expect(draft.legalBases).toContain('Quyết định số 9/QĐ-UBND ngày 05/01/2026 của UBND tỉnh về tổ chức Sở');
  });

  test('who goes on with the work of a unit that ends is asked', async () => {
    const draft = await paper();
    const ended = draft.doubts.flatMap((doubt) =>
      doubt.type === 'unit-ended' ? [[doubt.name, doubt.into, doubt.works]] : [],
    );
    expect(ended).toEqual([
      ['Phòng Tin học', 'phong-du-lieu', ['1']],
      ['Trung tâm Đo đạc', 'trung-tam-ban-do', ['1']],
    ]);
    const given = withAnswer(draft, 'd-unit-ended-phong-tin-hoc', '1');
    expect(unitNames(given, index(given, '1').tasks[0]!.owners!)).toEqual(['Phòng Dữ liệu']);
    expect(openPoints(given).map(({ id }) => id)).not.toContain('d-unit-ended-phong-tin-hoc');
    const kept = withAnswer(draft, 'd-unit-ended-trung-tam-do-dac', 'bỏ qua');
    expect(unitNames(kept, index(kept, '1').tasks[1]!.owners!)).toEqual(['Trung tâm Đo đạc']);
  });
});

describe('several units lead', () => {
  test.each([
    '- Phòng Quản lý đất đai và Phòng Giá và Công sản đồng chủ trì; các phòng chuyên môn phối hợp.',
    '- Phòng Quản lý đất đai, Phòng Giá và Công sản cùng chủ trì, phối hợp với các phòng chuyên môn.',
    '- Đơn vị đồng chủ trì: Phòng Quản lý đất đai, Phòng Giá và Công sản; phối hợp: các phòng chuyên môn.',
  ])('%s', async (line) => {
    const draft = await one(line, '- Nhiệm vụ cụ thể:', '+ Công khai bảng giá.');
    const names = draft.units.map(({ name }) => name);
    expect(names).not.toContainEqual(expect.stringMatching(/đồng$|cùng$/u));
    const own = index(draft, '1');
    expect(unitNames(draft, [own.leadUnit!, ...own.coordinating])).toEqual([
      'Phòng Quản lý đất đai',
      'Phòng Giá và Công sản',
      'các phòng chuyên môn',
    ]);
    expect(draft.doubts.map(({ type }) => type)).toContain('several-leads');
    const chosen = index(withAnswer(draft, 'd-several-leads-1', '2'), '1');
    expect(unitNames(draft, [chosen.leadUnit!])).toEqual(['Phòng Giá và Công sản']);
    expect(unitNames(draft, chosen.coordinating)).toContain('Phòng Quản lý đất đai');
  });

  test('of a task both owe it', async () => {
    const draft = await one(
      '- Đơn vị chủ trì: Văn phòng Sở.',
      '- Phòng Quản lý đất đai và Phòng Giá đồng chủ trì công khai bảng giá đất.',
    );
    expect(unitNames(draft, index(draft, '1').tasks[0]!.owners!)).toEqual([
      'Phòng Quản lý đất đai',
      'Phòng Giá',
    ]);
  });
});

describe('two names that are nearly one person’s', () => {
  const two = (first: string, second: string): Promise<Draft> =>
    ofText(
      withBody(
        '1. Chỉ số “Chi phí gia nhập”',
        figures,
        `- Lãnh đạo phụ trách: ${first}.`,
        '- Đơn vị chủ trì: Văn phòng Sở.',
        '- Công khai bảng giá.',
        '2. Chỉ số “Minh bạch”',
        figures,
        `- Lãnh đạo phụ trách: ${second}.`,
        '- Đơn vị chủ trì: Văn phòng Sở.',
        '- Công khai quy hoạch.',
      ),
    );

  test.each([
    ['Phó Giám đốc Trần Quốc Hưng', 'Phó Giám đốc Trịnh Quốc Hưng', true],
    ['Phó Giám đốc Trần Thị Lam', 'Phó Giám đốc Trần Thị Lan', true],
    ['Phó Giám đốc Trần Quốc Hưng', 'Phó Giám đốc Trần Quốc Bảo', false],
    ['Giám đốc Trần Quốc Hưng', 'Phó Giám đốc Trịnh Quốc Hưng', false],
  ])('%s, %s: %s', async (first, second, isAsked) => {
    const draft = await two(first, second);
    expect(draft.people).toHaveLength(2);
    expect(draft.doubts.some(({ type }) => type === 'near-people')).toBe(isAsked);
  });

  test.each([
    ['Mai Đức Thọ', 'Mai Đức Thơ', true],
    ['Mai Đức Hoà', 'Mai Đức Hòa', false],
  ])('another mark is asked, another place for a tone is not: %s, %s', async (first, second, isAsked) => {
    const draft = await two(`Phó Giám đốc ${first}`, `Phó Giám đốc ${second}`);
    expect(draft.people).toHaveLength(1);
    const said = { type: 'leader', index: '2', words: second, person: draft.people[0]!.id };
    if (isAsked) expect(draft.proposals).toContainEqual(said);
    else expect(draft.proposals).not.toContainEqual(said);
  });

  test('they stay two by a yes, and are one by a no', async () => {
    const draft = await two('Phó Giám đốc Trần Quốc Hưng', 'Phó Giám đốc Trịnh Quốc Hưng');
    const id = openPoints(draft).find((point) => point.id.startsWith('d-near-people'))!.id;
    expect(withAnswer(draft, id, 'có').people).toHaveLength(2);
    const joined = withAnswer(draft, id, 'không');
    expect(joined.people.map(({ name }) => name)).toEqual(['Trần Quốc Hưng']);
    expect(index(joined, '2').leaders).toEqual(index(joined, '1').leaders);
    expect(openPoints(joined).map((point) => point.id)).not.toContain(id);
  });
});

describe('a comma or an «và» within the name of a unit', () => {
  const unitsOf = async (...lines: string[]): Promise<string[]> =>
    (await one(...lines)).units.map(({ name }) => name).filter((name) => name !== 'Văn phòng Sở');

  test('what always follows a name behind a comma is part of it', async () => {
    const names = await unitsOf(
      '- Đơn vị chủ trì: Phòng Giáo dục nghề, Việc làm.',
      '- Phòng Giáo dục nghề, Việc làm mở sàn giao dịch.',
      '- Phòng Giáo dục nghề, Việc làm: Khảo sát nhu cầu tuyển dụng.',
    );
    expect(names).toEqual(['Phòng Giáo dục nghề, Việc làm']);
  });

  test('a list of units is none', async () => {
    const names = await unitsOf(
      '- Đơn vị chủ trì: Phòng Giá; phối hợp: Phòng Đầu tư, Ngân sách.',
      '- Phòng Ngân sách: Lập dự toán.',
      '- Phòng Đầu tư, Ngân sách: Giải ngân.',
    );
    expect(names).toEqual(expect.arrayContaining(['Phòng Giá', 'Phòng Đầu tư', 'Phòng Ngân sách']));
    expect(names.join()).not.toContain('Đầu tư, Ngân sách');
  });

  test.each([
    'Phòng Sáng chế và Sở hữu công nghiệp',
    'Phòng Thương mại và Hội nhập',
    'Phòng Công chức và Bộ máy',
  ])('%s', async (name) => {
    expect(await unitsOf(`- Đơn vị chủ trì: ${name}.`, '- Công khai phí.')).toEqual([name]);
  });
});
