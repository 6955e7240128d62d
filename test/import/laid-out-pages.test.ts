import { expect, test } from 'vitest';
import type { Draft } from '../../src/core/plan/draft.ts';
import { openPoints } from '../../src/core/plan/open-points.ts';
import { ofText } from './read-made.ts';

// Pages as a converter of PDF leaves them: columns held apart by blanks, sentences broken at the margin. All papers are made up.

const head = [
  '      UBND TỈNH HÒA AN                        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  '        SỞ TÀI CHÍNH                             Độc lập - Tự do - Hạnh phúc',
  '',
  '      Số: 7/KH-STC                              Hòa An, ngày 05 tháng 3 năm 2026',
  '',
  '                                       KẾ HOẠCH',
  '              Nâng cao Chỉ số DDCI của Sở Tài chính năm 2026',
  '',
  '   Thực hiện Kế hoạch số 3/KH-UBND ngày 06/01/2026 của UBND tỉnh, Sở Tài chính ban hành Kế hoạch',
  'nâng cao Chỉ số DDCI năm 2026 như sau:',
  '',
];
const end = [
  'PHẦN C. TỔ CHỨC THỰC HIỆN',
  '',
  '   Các phòng báo cáo hằng tháng về Văn phòng Sở. Văn phòng Sở tổng hợp, trình Giám đốc Sở./.',
  '',
  '      Nơi nhận:                                                      GIÁM ĐỐC',
  '      - UBND tỉnh (b/c);',
  '      - Lưu: VT.                                                   (đã ký)',
  '',
  '                                                                 Vũ Văn An',
];

const table = [
  'PHẦN A. MỤC TIÊU VÀ PHÂN CÔNG',
  '',
  '  STT  Chỉ số thành phần       Kết quả năm 2025   Mục tiêu 2026      Lãnh đạo phụ      Chủ trì      Phối hợp',
  '                                                                     trách',
  '',
  '  1    Tính minh bạch và       6,40; thứ 9        7,00 điểm; thứ 6   Phó Giám đốc      Văn phòng    Phòng Giá;',
  '       tiếp cận thông tin                                            Trần Văn Long     Sở           Thanh tra Sở',
  '',
  '  2    Chi phí thời gian       7,12; hạng 8       Tăng 02 bậc        Giám đốc Vũ Văn   Phòng Giá    Văn phòng',
  '                                                                     An                             Sở',
  '',
];
const work = [
  'PHẦN B. NHIỆM VỤ',
  '',
  '   1. Chỉ số 1: Tính minh bạch và tiếp cận thông tin',
  '      1.1. Công khai',
  '         a) Công khai giá đất và các quyết định về giá trên trang thông tin điện tử của Sở để doanh',
  '            nghiệp tra cứu.',
  '            Chủ trì: Phòng Giá. Phối hợp: Văn phòng Sở. Thời hạn: 30 tháng 6 năm 2026. Sản phẩm: chuyên',
  '            mục giá.',
  '   2. Chỉ số 2: Chi phí thời gian',
  '      2.1. Thủ tục',
  '         a) Rút ngắn thời gian thẩm tra quyết toán.',
  '            Chủ trì: Văn phòng Sở. Thời hạn: trước mùa lũ năm 2026.',
  '         b) Số hóa hồ sơ lưu.',
  '            Phối hợp: Thanh tra Sở. Thời hạn: quý III/2026.',
  '',
];

const paper = (...lines: string[]): Promise<Draft> => ofText([...head, ...lines, ...end].join('\n'));
const nameOf = ({ units }: Draft, id: string | null): string | null =>
  units.find((unit) => unit.id === id)?.name ?? null;

const told = (draft: Draft) =>
  draft.indices.map(({ name, baseline, target, leaders, leadUnit, coordinating }) => ({
    name,
    base: [baseline?.score ?? null, baseline?.rank ?? null],
    target: target?.type,
    leaders: leaders.map((id) => draft.people.find((one) => one.id === id)!.name),
    lead: nameOf(draft, leadUnit),
    helping: coordinating.map((id) => nameOf(draft, id)),
  }));

const both = [
  {
    name: 'Tính minh bạch và tiếp cận thông tin',
    base: [6.4, 9],
    target: 'score-and-rank',
    leaders: ['Trần Văn Long'],
    lead: 'Văn phòng Sở',
    helping: ['Phòng Giá', 'Thanh tra Sở'],
  },
  {
    name: 'Chi phí thời gian',
    base: [7.12, 8],
    target: 'relative',
    leaders: ['Vũ Văn An'],
    lead: 'Phòng Giá',
    helping: ['Văn phòng Sở'],
  },
];

test('columns are cells, and broken lines are whole again', async () => {
  const draft = await paper(...table, ...work);
  expect(draft.document.title).toBe('Nâng cao Chỉ số DDCI của Sở Tài chính năm 2026');
  expect(draft.document.signer).toMatchObject({ title: 'GIÁM ĐỐC', name: 'Vũ Văn An' });
  expect(told(draft)).toEqual(both);
});

test('what stands below the first task is its own, though it names who leads', async () => {
  const draft = await paper(...table, ...work);
  const [first] = draft.indices[0]!.tasks;
  expect(first).toMatchObject({
    text: 'Công khai giá đất và các quyết định về giá trên trang thông tin điện tử của Sở để doanh nghiệp tra cứu.',
    due: { type: 'day', date: '2026-06-30' },
    product: 'chuyên mục giá',
  });
  expect(first!.owners?.map((id) => nameOf(draft, id))).toEqual(['Phòng Giá']);
});

test('headings over tasks are none, and are listed', async () => {
  const draft = await paper(...table, ...work);
  expect(draft.indices.map(({ tasks }) => tasks.length)).toEqual([1, 2]);
  expect(draft.unplaced.map(({ words }) => words)).toEqual(
    expect.arrayContaining(['1.1. Công khai', '2.1. Thủ tục']),
  );
});

test('a time that names a season is no end of the year, and a task without an owner is asked', async () => {
  const draft = await paper(...table, ...work);
  const [season] = draft.indices[1]!.tasks;
  expect(season!.due).toBeNull();
  expect(openPoints(draft)).toContainEqual(
    expect.objectContaining({ doubt: expect.objectContaining({ type: 'time-open', task: season!.id }) }),
  );
  expect(draft.doubts).toContainEqual(expect.objectContaining({ type: 'no-owner' }));
});

test('the end of a page between rows, and rows without blank lines between them', async () => {
  const draft = await paper(
    'PHẦN A. MỤC TIÊU VÀ PHÂN CÔNG',
    '  TT  Tên chỉ số              Năm 2025      Chỉ tiêu năm 2026   Lãnh đạo phụ trách           Đơn vị chủ trì  Phối hợp',
    '  1   Tính minh bạch và       6,40; thứ 9   7,00 điểm, thứ 6    Phó Giám đốc Trần Văn Long   Văn phòng Sở    Phòng Giá;',
    '      tiếp cận thông tin                                                                                     Thanh tra Sở',
    '',
    '                                        1',
    '\f',
    '  2   Chi phí thời gian       7,12; thứ 8   Tăng 02 bậc         Giám đốc Vũ Văn An           Phòng Giá       Văn phòng Sở',
    '',
    ...work,
    '                                        2',
  );
  expect(told(draft)).toEqual(both);
});

test('a table of work in columns', async () => {
  const draft = await paper(
    ...table,
    'PHẦN B. NHIỆM VỤ',
    '',
    '  Số  Nhiệm vụ                              Chỉ số  Đơn vị chủ trì   Phối hợp        Thời hạn     Sản phẩm',
    '',
    '  1   Công khai giá đất trên trang          1       Phòng Giá        Văn phòng Sở    30/6/2026    Chuyên mục',
    '      thông tin điện tử                                                                           giá',
    '',
    '  2   Rút ngắn thời gian thẩm tra           2       Văn phòng Sở     Phòng Giá;      Quý III/     Báo cáo',
    '      quyết toán                                                     Thanh tra Sở    2026',
    '',
  );
  const tasks = draft.indices.flatMap((index) => index.tasks.map((task) => ({ index: index.code, ...task })));
  expect(tasks).toMatchObject([
    {
      index: '1',
      text: 'Công khai giá đất trên trang thông tin điện tử',
      product: 'Chuyên mục giá',
      due: { date: '2026-06-30' },
    },
    {
      index: '2',
      text: 'Rút ngắn thời gian thẩm tra quyết toán',
      product: 'Báo cáo',
      due: { type: 'quarter', quarter: 3 },
    },
  ]);
  expect(tasks.map(({ owners }) => owners?.map((id) => nameOf(draft, id)))).toEqual([
    ['Phòng Giá'],
    ['Văn phòng Sở'],
  ]);
});

test('a letterhead alone that was typed with blanks lays out no page', async () => {
  const draft = await ofText(
    [
      'UBND TỈNH HÒA AN                        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'SỞ TÀI CHÍNH                             Độc lập - Tự do - Hạnh phúc',
      'Số: 7/KH-STC                              Hòa An, ngày 05 tháng 3 năm 2026',
      'KẾ HOẠCH',
      'Nâng cao Chỉ số DDCI của Sở Tài chính năm 2026',
      'I. NHIỆM VỤ',
      '1. Chỉ số “Tính minh bạch”',
      'Năm 2025 đạt 6,4 điểm; chỉ tiêu năm 2026: 7 điểm.',
      '- Đơn vị chủ trì: Phòng Giá.',
      '- Công khai giá đất.',
    ].join('\n'),
  );
  expect(draft.indices).toMatchObject([{ name: 'Tính minh bạch', baseline: { score: 6.4 }, tasks: [{}] }]);
});
