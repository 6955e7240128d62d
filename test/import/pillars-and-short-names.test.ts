import { Paragraph, TextRun } from 'docx';
import { describe, expect, test } from 'vitest';
import { noPlanWords } from '../../src/copy/vi/import.ts';
import type { Draft } from '../../src/core/plan/draft.ts';
import { openPoints } from '../../src/core/plan/open-points.ts';
import { unitNames, withAnswer } from '../support/papers.ts';
import { docxOf, paragraph, table } from './made-documents.ts';
import { draftOf, endLines, headLines, index, ofText, oneIndex, read, withBody } from './read-made.ts';

// Components by the number of their pillar, lines within a paragraph, short names before a colon, letterheads, refusals.

const figures = '- Kết quả năm 2025: 70,50 điểm, hạng 12/21; chỉ tiêu năm 2026: 75,00 điểm.';

/** A paragraph with soft breaks. */
const broken = (...lines: string[]): Paragraph =>
  new Paragraph({ children: lines.map((text, at) => new TextRun(at === 0 ? text : { text, break: 1 })) });

describe('pillars and their components', () => {
  const pillars = (): Promise<Draft> =>
    docxOf(
      ...headLines.map((line) =>
        paragraph(
          line.replace(
            /^Căn cứ Kế hoạch/u,
            'Căn cứ Bộ chỉ số gồm 02 trụ cột, 04 chỉ số thành phần, Kế hoạch',
          ),
        ),
      ),
      paragraph('II. CHỈ TIÊU, NHIỆM VỤ THEO TRỤ CỘT'),
      paragraph('TRỤ CỘT I. THỂ CHẾ'),
      paragraph('Năm 2025 đạt 71,00 điểm; năm 2026 phấn đấu đạt 76,00 điểm.'),
      paragraph('I.1. Tính năng động'),
      paragraph(figures),
      broken(
        '- Lãnh đạo phụ trách: Phó Giám đốc Lê Thị Bình.',
        '- Chủ trì: Phòng Giá; phối hợp: Văn phòng Sở.',
      ),
      paragraph('- Nhiệm vụ:'),
      paragraph('+ Gặp mặt hội viên hiệp hội.'),
      paragraph('I.2. Cạnh tranh bình đẳng'),
      paragraph(figures),
      broken('- Lãnh đạo phụ trách: Giám đốc Vũ Văn An.', '- Chủ trì: Văn phòng Sở.'),
      paragraph('- Nhiệm vụ:'),
      paragraph('+ Công khai suất đầu tư.'),
      paragraph('TRỤ CỘT II. PHỤC VỤ'),
      paragraph('II.1. Chi phí thời gian'),
      paragraph(figures),
      broken('- Lãnh đạo phụ trách: Phó Giám đốc Lê Thị Bình.', '- Chủ trì: Văn phòng Sở.'),
      paragraph('- Nhiệm vụ:'),
      paragraph('+ Bỏ bớt hai bước trong quy trình.'),
      ...endLines.map(paragraph),
    ).then((bytes) => draftOf(bytes));

  test('each component is an index with all that its lines say, each pillar a group that is asked', async () => {
    const draft = await pillars();
    expect(
      draft.indices.map(({ code, name, leadUnit, tasks }) => [code, name, leadUnit, tasks.length]),
    ).toEqual([
      ['I.1', 'Tính năng động', 'phong-gia', 1],
      ['I.2', 'Cạnh tranh bình đẳng', 'van-phong', 1],
      ['II.1', 'Chi phí thời gian', 'van-phong', 1],
    ]);
    expect(draft.indices.map(({ leaders }) => leaders)).toEqual([
      ['le-thi-binh'],
      ['vu-van-an'],
      ['le-thi-binh'],
    ]);
    expect(draft.groups.map(({ name }) => name)).toEqual(['Thể chế', 'Phục vụ']);
    const asked = draft.proposals.flatMap((one) => (one.type === 'pillar-as-group' ? [one.name] : []));
    expect(asked).toHaveLength(2);
  });

  test('fewer components than the paper announces are told', async () => {
    const draft = await pillars();
    expect(draft.doubts).toContainEqual(expect.objectContaining({ type: 'index-count', said: 4, found: 3 }));
  });

  test('a third level with figures of its own is an index, and one without is a task', async () => {
    const draft = await ofText(
      withBody(
        '1.1. Chỉ số “Cải cách thể chế”',
        figures,
        '- Lãnh đạo phụ trách: Giám đốc Vũ Văn An.',
        '- Đơn vị chủ trì: Văn phòng Sở.',
        '- Nhiệm vụ cụ thể:',
        '1.1.1. Soát văn bản hết hiệu lực.',
        '1.1.2. Chất lượng văn bản',
        figures,
        '- Lãnh đạo phụ trách: Giám đốc Vũ Văn An.',
        '- Đơn vị chủ trì: Phòng Giá.',
        '- Nhiệm vụ cụ thể:',
        '+ Lấy ý kiến doanh nghiệp trước khi trình.',
      ),
    );
    expect(draft.indices.map(({ code, tasks }) => [code, tasks.length])).toEqual([
      ['1.1', 1],
      ['1.1.2', 1],
    ]);
  });

  test('a leader who leads nothing of a group is listed, not dropped', async () => {
    const line = 'Lãnh đạo phụ trách: Phó Giám đốc Phan Thị Cúc.';
    const draft = await ofText(
      withBody(
        'A. NHÓM CHỈ SỐ CẦN GIỮ',
        line,
        '1. Chỉ số “Tính minh bạch”',
        figures,
        '- Lãnh đạo phụ trách: Giám đốc Vũ Văn An.',
        '- Đơn vị chủ trì: Văn phòng Sở.',
        '- Công khai quy hoạch.',
      ),
    );
    expect(index(draft, '1').leaders).toEqual(['vu-van-an']);
    expect(draft.unplaced.map(({ words }) => words)).toContain(line);
  });
});

describe('who stands before the colon', () => {
  const whoOf = async (...tasks: string[]) => {
    const draft = await ofText(
      oneIndex(
        '- Mục tiêu: 8,00 điểm.',
        'Trong Kế hoạch này viết tắt: Phòng Dữ liệu số (P.DLS); Phòng Hành chính (PHC).',
        '- Nhiệm vụ cụ thể:',
        ...tasks.map((line) => `+ ${line}`),
      ),
    );
    return { draft, tasks: index(draft, '1').tasks };
  };

  test('«P.DLS phối hợp VP:»: who does it, and who helps', async () => {
    const { draft, tasks } = await whoOf('P.DLS phối hợp VP: Cấp tài khoản cho 30 công chức.');
    expect(unitNames(draft, tasks[0]!.owners!)).toEqual(['Phòng Dữ liệu số']);
    expect(tasks[0]!.text).toBe('Cấp tài khoản cho 30 công chức.');
    expect(tasks[0]!.ownerWords).toBe('P.DLS phối hợp VP');
  });

  test.each([
    ['QLTN: Thẩm định hồ sơ mỏ.', 'QLTN', 'Thẩm định hồ sơ mỏ.'],
    ['P.QLTN: Thẩm định hồ sơ mỏ.', 'P.QLTN', 'Thẩm định hồ sơ mỏ.'],
  ])('a short name that nobody knows is asked: %s', async (line, words, text) => {
    const { draft, tasks } = await whoOf(line);
    expect(tasks[0]!.owners).toBeNull();
    const point = openPoints(draft).find((one) => one.type === 'owner');
    expect(point).toMatchObject({ standing: 'needed', words, tasks: ['1.1'] });
    const named = withAnswer(draft, point!.id, 'Phòng Hành chính');
    const [task] = index(named, '1').tasks;
    expect(unitNames(named, task!.owners!)).toEqual(['Phòng Hành chính']);
    expect(task!.text).toBe(text);
  });

  test.each(['DDCI: Chấm điểm thử quý I.', 'ISO: Duy trì hệ thống quản lý.'])(
    'what is measured is nobody: %s',
    async (line) => {
      const { draft } = await whoOf(line);
      expect(draft.missing.filter(({ what }) => what === 'owner')).toEqual([]);
    },
  );
});

describe('the aim, section III and the letterhead', () => {
  test('a rank of the whole is the aim, and no index that is missing', async () => {
    const text = oneIndex('- Mục tiêu: 8,00 điểm.', '- Công khai phí.').replace(
      /- Phấn đấu DDCI.*/u,
      '- DDCI năm 2026 đạt hạng 07/18 trở lên (năm 2025 hạng 10/18).',
    );
    const draft = await ofText(text);
    expect(draft.doubts.filter(({ type }) => type === 'aim-alone')).toEqual([]);
    expect(draft.overallAim).toMatchObject({ band: 7 });
  });

  test.each([
    ['Văn phòng Sở tổng hợp báo cáo trước ngày 22 hằng tháng.', ''],
    ['Văn phòng Sở tổng hợp, trình Giám đốc Sở trước ngày 22 hằng tháng.', 'Giám đốc Sở'],
    [
      'Văn phòng Sở tổng hợp, báo cáo Lãnh đạo Sở định kỳ hằng quý; địa chỉ nhận: số 3 phố Huế.',
      'Lãnh đạo Sở',
    ],
  ])('by when is no part of for whom: %s', async (line, whom) => {
    const text = oneIndex('- Mục tiêu: 8,00 điểm.', '- Công khai phí.').replace(
      /2\. Văn phòng Sở.*/u,
      `2. ${line}`,
    );
    const draft = await ofText(text);
    expect(draft.organisation).toMatchObject({ consolidator: 'van-phong', consolidatedFor: whom });
  });

  test.each(['\t\t', '      '])('two columns in one line of text', async (between) => {
    const text = [
      `UBND TỈNH HÒA AN${between}CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM`,
      `SỞ TÀI CHÍNH${between}Độc lập - Tự do - Hạnh phúc`,
      `Số: 7/KH-STC${between}Hòa An, ngày 05 tháng 3 năm 2026`,
      ...oneIndex('- Mục tiêu: 8,00 điểm.', '- Công khai phí.').split('\n').slice(4),
    ].join('\n');
    const draft = await ofText(text);
    expect(draft.agency).toEqual({ name: 'Sở Tài chính', province: 'Hòa An', parent: 'UBND tỉnh Hòa An' });
    expect(draft.document).toMatchObject({ number: '7', date: '2026-03-05' });
    expect(draft.unplaced).toEqual([]);
  });
});

test('what a target says beside its figures, and a rank that is left open, are named', async () => {
  const columns = ['TT', 'Chỉ số', 'Điểm chỉ tiêu năm 2026', 'Thứ hạng chỉ tiêu năm 2026', 'Nhiệm vụ'];
  const draft = await draftOf(
    await docxOf(
      ...headLines.map(paragraph),
      paragraph('II. NHIỆM VỤ'),
      table(
        columns,
        ['1', 'Chỉ số “Tính minh bạch”', '8,10', 'Nhóm 4', 'Công khai phí'],
        ['2', 'Chỉ số “Đào tạo lao động”', '≥ 7,20', '6/21', 'Mở lớp'],
        ['3', 'Chỉ số “Hỗ trợ pháp lý”', '7,00', '', 'Tư vấn'],
      ),
      ...endLines.map(paragraph),
    ),
  );
  expect(index(draft, '2').target).toMatchObject({
    type: 'score-and-rank',
    score: 7.2,
    rank: 6,
    atLeast: true,
  });
  expect(draft.doubts).toContainEqual(
    expect.objectContaining({ type: 'target-beside', code: '1', words: 'Nhóm 4' }),
  );
  expect(draft.missing).toContainEqual({ what: 'target-rank', of: '3', needed: false });
});

describe('a refusal says only what is so', () => {
  const refusal = async (bytes: Buffer, name: string): Promise<string> => {
    const understood = await read(bytes, name);
    return understood.type === 'no-plan' ? noPlanWords(understood) : 'a plan';
  };
  const head = ['UBND TỈNH HÒA AN', 'SỞ TÀI CHÍNH', 'Hòa An, ngày 05 tháng 7 năm 2026'];

  test('a report on the indices names them', async () => {
    const lines = [
      ...head,
      'BÁO CÁO',
      'Kết quả nâng cao DDCI tháng 6 năm 2026',
      'I. KẾT QUẢ THỰC HIỆN',
      '1. Chỉ số “Tính minh bạch”',
      '- Năm 2025 đạt 7,31 điểm. Chỉ tiêu năm 2026 đạt 8,00 điểm.',
      '- Lãnh đạo phụ trách: Giám đốc Vũ Văn An.',
      'Kết quả thực hiện nhiệm vụ:',
      '- Đã công khai 12/12 đồ án.',
    ];
    const words = await refusal(Buffer.from(lines.join('\n')), 'a.txt');
    expect(words).toMatch(/đây giống một báo cáo/u);
    expect(words).not.toMatch(/không thấy/u);
  });

  test('a letter about the indices lacks targets, work and whoever does it, and all of that is said', async () => {
    const lines = [
      ...head,
      'V/v góp ý Bộ chỉ số',
      'Kính gửi: Các sở, ban, ngành',
      'Bộ chỉ số dự kiến gồm các chỉ số:',
      ...['Tính minh bạch', 'Chi phí thời gian', 'Hỗ trợ pháp lý'].map(
        (name, at) => `${at + 1}. Chỉ số “${name}” (năm 2025 bình quân 7,1${at} điểm);`,
      ),
      'Đề nghị các cơ quan góp ý bằng văn bản trước ngày 14/01/2026.',
    ];
    const words = await refusal(Buffer.from(lines.join('\n')), 'a.txt');
    expect(words).toMatch(/không thấy chỉ tiêu/u);
    expect(words).toMatch(/không thấy nhiệm vụ/u);
    expect(words).toMatch(/không thấy lãnh đạo phụ trách/u);
    expect(words).not.toMatch(/không thấy chỉ số nào/u);
    expect(words).toMatch(/đây giống một công văn/u);
  });

  test('a list of staff is called one', async () => {
    const bytes = await docxOf(
      table(
        [{ text: 'DANH SÁCH CÔNG CHỨC, VIÊN CHỨC', across: 4 }],
        ['TT', 'Họ và tên', 'Chức vụ', 'Đơn vị'],
        ['1', 'Vũ Văn An', 'Giám đốc', 'Lãnh đạo Sở'],
        ['2', 'Lê Thị Bình', 'Phó Giám đốc', 'Lãnh đạo Sở'],
      ),
    );
    expect(await refusal(bytes, 'a.docx')).toMatch(/đây giống một danh sách/u);
  });
});
