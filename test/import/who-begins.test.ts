import { describe, expect, test } from 'vitest';
import { vietnamese } from '../../src/copy/vi/index.ts';
import type { Draft } from '../../src/core/plan/draft.ts';
import { openPoints, questionsLeft } from '../../src/core/plan/open-points.ts';
import { plainText } from '../../src/core/said/message.ts';
import { nameAtHead } from '../../src/documents/import/unit-at-head.ts';
import { context } from '../support/context.ts';
import { draftIn, pointOf, sendPaper, unitNames, withAnswer } from '../support/papers.ts';
import { people, startTalk } from '../support/talk.ts';
import { index, ofText, withBody } from './read-made.ts';

// Who a task's own sentence begins with, and which colon stands behind somebody.

const oneOf = (...tasks: string[]): Promise<Draft> =>
  ofText(
    withBody(
      '1. Chỉ số Tính năng động',
      'Kết quả năm 2025: 7,90 điểm, xếp hạng 8/22. Chỉ tiêu năm 2026: 8,2 điểm.',
      'Lãnh đạo phụ trách: Giám đốc Đặng Quốc Khánh.',
      'Đơn vị chủ trì: Văn phòng Sở.',
      ...tasks,
    ),
  );

const taskOf = async (line: string, ...others: string[]) => {
  const draft = await oneOf(line, ...others);
  const task = index(draft, '1').tasks[0]!;
  return { draft, task, owners: unitNames(draft, task.owners ?? []) };
};

const known = [
  '- Phòng Ngân sách: Lập dự toán.',
  '- Phòng Giá: Công khai giá.',
  '- Phòng Đầu tư: Giải ngân.',
];

describe('the colon of «Thời hạn:» is nobody’s', () => {
  test.each<[string, string, string[]]>([
    [
      'Thanh tra Sở theo dõi việc thực hiện kết luận đối thoại. Thời hạn: hằng tháng. Sản phẩm: báo cáo.',
      'Thanh tra Sở theo dõi việc thực hiện kết luận đối thoại.',
      ['Thanh tra Sở'],
    ],
    [
      'Văn phòng Sở chủ trì thực hiện số hóa hồ sơ lưu trữ. Thời hạn: 30/6/2026. Sản phẩm: kho dữ liệu.',
      'Số hóa hồ sơ lưu trữ.',
      ['Văn phòng Sở'],
    ],
    [
      'Phòng Ngân sách phối hợp Phòng Giá thực hiện: rà soát giá dịch vụ công. Thời hạn: quý II.',
      'Phòng Ngân sách phối hợp Phòng Giá thực hiện: rà soát giá dịch vụ công.',
      ['Phòng Ngân sách'],
    ],
    [
      'Thanh tra Sở giám sát việc thực hiện dân chủ - Thời hạn: 30/9/2026 - Sản phẩm: báo cáo.',
      'Thanh tra Sở giám sát việc thực hiện dân chủ',
      ['Thanh tra Sở'],
    ],
    [
      'Văn phòng Sở đôn đốc các phòng thực hiện kế hoạch, thời hạn: quý I.',
      'Văn phòng Sở đôn đốc các phòng thực hiện kế hoạch',
      ['Văn phòng Sở'],
    ],
    [
      'Phòng Đầu tư có trách nhiệm: Thẩm định dự án. Sản phẩm: báo cáo.',
      'Thẩm định dự án.',
      ['Phòng Đầu tư'],
    ],
    [
      'Phòng Giá thực hiện 03 nhiệm vụ: tiếp nhận, xử lý, trả lời kiến nghị. Thời hạn: quý I.',
      'tiếp nhận, xử lý, trả lời kiến nghị.',
      ['Phòng Giá'],
    ],
    [
      'Phòng Ngân sách tham mưu thực hiện tinh gọn bộ máy, gồm: sắp xếp phòng; bố trí biên chế.',
      'Phòng Ngân sách tham mưu thực hiện tinh gọn bộ máy, gồm: sắp xếp phòng; bố trí biên chế.',
      ['Phòng Ngân sách'],
    ],
    [
      'Giao Phòng Ngân sách chủ trì, phối hợp với Văn phòng Sở tham mưu thực hiện các nội dung sau: công khai ngân sách.',
      'công khai ngân sách.',
      ['Phòng Ngân sách'],
    ],
    [
      'Rà soát việc thực hiện Nghị quyết 02: báo cáo UBND tỉnh. Thời hạn: 15/10/2026.',
      'Rà soát việc thực hiện Nghị quyết 02: báo cáo UBND tỉnh.',
      [],
    ],
    [
      'Thanh tra Sở rà soát việc chấp hành kỷ luật thực hiện công vụ (Thời hạn: hằng quý; Sản phẩm: báo cáo).',
      'Thanh tra Sở rà soát việc chấp hành kỷ luật thực hiện công vụ',
      ['Thanh tra Sở'],
    ],
    [
      'Chủ động thực hiện kế hoạch. Đơn vị thực hiện: Phòng Giá. Thời hạn: 31/5/2026.',
      'Chủ động thực hiện kế hoạch.',
      ['Phòng Giá'],
    ],
    [
      'Kiểm tra việc thực hiện quy chế tại các phòng: 02 đợt trong năm. Đơn vị chủ trì: Thanh tra Sở.',
      'Kiểm tra việc thực hiện quy chế tại các phòng: 02 đợt trong năm.',
      ['Thanh tra Sở'],
    ],
  ])('%s', async (line, text, owners) => {
    const read = await taskOf(`- ${line}`, ...known);
    expect(read.task.text).toBe(text);
    expect(read.owners).toEqual(owners);
    expect(read.draft.units.filter(({ type }) => type === 'outside')).toEqual([]);
    expect(read.draft.missing.filter(({ what }) => what === 'owner')).toEqual([]);
  });

  test('it stands over no tasks either, and is that of no unit', async () => {
    const draft = await oneOf('- Phòng Tin học kiểm tra an toàn thông tin; Thời gian hoàn thành: 15/9/2026.');
    expect(draft.units.map(({ name }) => name)).toEqual(['Văn phòng Sở']);
    expect(index(draft, '1').tasks).toMatchObject([{ due: { date: '2026-09-15' }, owners: null }]);
  });
});

describe('where the name at the head of a sentence ends', () => {
  test.each<[string, string | null]>([
    ['Phòng Quy hoạch – Kiến trúc công bố đồ án quy hoạch', 'Phòng Quy hoạch – Kiến trúc'],
    ['Phòng Văn hóa, Thể thao và Du lịch tổ chức hội thảo', 'Phòng Văn hóa, Thể thao và Du lịch'],
    ['Phòng Khoa học và Công nghệ thẩm định thiết bị', 'Phòng Khoa học và Công nghệ'],
    ['Phòng Kế hoạch (KHTC) lập dự toán', 'Phòng Kế hoạch'],
    ['Chi cục Bảo vệ môi trường kiểm tra 20 cơ sở xả thải', 'Chi cục Bảo vệ môi trường'],
    [
      'Trung tâm Kiểm định chất lượng công trình công khai giá dịch vụ',
      'Trung tâm Kiểm định chất lượng công trình',
    ],
    [
      'Trung tâm Xúc tiến đầu tư, thương mại và du lịch hỗ trợ doanh nghiệp',
      'Trung tâm Xúc tiến đầu tư, thương mại và du lịch',
    ],
    ['Ban Quản lý dự án đầu tư xây dựng đẩy nhanh giải ngân', 'Ban Quản lý dự án đầu tư xây dựng'],
    ['Bộ phận Một cửa trả kết quả trước hạn', 'Bộ phận Một cửa'],
    ['Bộ phận Tiếp nhận và Trả kết quả niêm yết thủ tục', 'Bộ phận Tiếp nhận và Trả kết quả'],
    ['Phòng Pháp chế xây dựng kế hoạch phổ biến pháp luật', 'Phòng Pháp chế'],
    ['Phòng Quản lý xây dựng xử lý kiến nghị trong 5 ngày', 'Phòng Quản lý xây dựng'],
    ['Phòng Quản lý giao thông rà soát biển báo', 'Phòng Quản lý giao thông'],
    ['Phòng Một và Phòng Hai phối hợp rà soát', 'Phòng Một và Phòng Hai'],
    ['UBND các xã, phường niêm yết thủ tục', 'UBND các xã, phường'],
    ['Các phòng tổ chức thực hiện nghiêm quy chế', 'Các phòng'],
    ['Thanh tra Sở, định kỳ hằng quý, kiểm tra công vụ', 'Thanh tra Sở'],
    ['Phòng ngừa tiêu cực trong giải quyết thủ tục', null],
    ['Phòng, chống tham nhũng theo kế hoạch', null],
    ['Tổ chức hội nghị đối thoại', null],
    ['Thanh tra việc chấp hành pháp luật', null],
    ['Sở hữu trí tuệ được hỗ trợ', null],
    ['Ban hành quy chế tiếp dân', null],
    ['Hội nghị đối thoại mỗi quý một lần', null],
  ])('%s', (text, name) => {
    expect(nameAtHead(text)).toBe(name);
  });
});

describe('whoever is not known is asked before the plan can be used', () => {
  const lines = [
    '- Phòng Quy hoạch – Kiến trúc công bố đồ án quy hoạch đã phê duyệt.',
    '- Phòng Quy hoạch – Kiến trúc rút ngắn thời gian cấp chứng chỉ quy hoạch.',
    '- Công khai thủ tục.',
  ];

  test('once for all tasks that begin so, and a yes makes it a unit that owes them', async () => {
    const draft = await oneOf(...lines);
    expect(draft.missing.filter(({ what }) => what === 'owner')).toEqual([
      { what: 'owner', of: '1.1: Phòng Quy hoạch – Kiến trúc', needed: true, as: 'unit' },
      { what: 'owner', of: '1.2: Phòng Quy hoạch – Kiến trúc', needed: true, as: 'unit' },
    ]);
    const before = questionsLeft(draft);
    expect(pointOf(draft, 'owner-1.1')).toMatchObject({ standing: 'needed', tasks: ['1.1', '1.2'] });
    const answered = withAnswer(draft, 'owner-1.1', 'đúng');
    const { tasks } = index(answered, '1');
    expect(tasks.map(({ owners }) => unitNames(answered, owners ?? []))).toEqual([
      ['Phòng Quy hoạch – Kiến trúc'],
      ['Phòng Quy hoạch – Kiến trúc'],
      [],
    ]);
    expect(answered.missing.filter(({ what }) => what === 'owner')).toEqual([]);
    expect(questionsLeft(answered)).toBe(before - 1);
  });

  test('a no leaves them to the unit that leads, another name is taken or added', async () => {
    const draft = await oneOf(...lines);
    const left = withAnswer(draft, 'owner-1.1', 'không');
    expect(index(left, '1').tasks[0]!.owners).toBeNull();
    expect(left.missing.filter(({ needed }) => needed)).toEqual([]);
    const other = withAnswer(draft, 'owner-1.1', 'Phòng Kiến trúc', true);
    expect(unitNames(other, index(other, '1').tasks[1]!.owners!)).toEqual(['Phòng Kiến trúc']);
    const office = withAnswer(draft, 'owner-1.1', 'Văn phòng Sở');
    expect(index(office, '1').tasks[0]!.owners).toEqual(['van-phong']);
  });

  test('in chat the task is shown, and two buttons answer it', async () => {
    const talk = startTalk();
    const draft = await oneOf(...lines);
    sendPaper(talk, { type: 'plan', draft });
    const point = pointOf(draft, 'owner-1.1');
    const asked = vietnamese.toMessage({ type: 'plan-point', point, draft, left: 1 }, context);
    const words = plainText(asked);
    expect(words).toContain(
      'Nhiệm vụ 1.1, 1.2 bắt đầu bằng «Phòng Quy hoạch – Kiến trúc». Là đơn vị thực hiện?',
    );
    expect(words).toContain('Đang ghi: Văn phòng Sở.');
    const [yes, no] = asked.buttons!.flat();
    expect([yes!.label, no!.label]).toEqual(['Đúng, thêm đơn vị này', 'Không']);
    talk.press(people.office, yes!.data);
    expect(draftIn(talk).missing.filter(({ needed }) => needed)).toEqual([]);
    expect(draftIn(talk).units.map(({ name }) => name)).toContain('Phòng Quy hoạch – Kiến trúc');
  });

  test('a unit that the paper names further down is known all the same', async () => {
    const draft = await oneOf(
      '- Phòng Giá công khai giá dịch vụ.',
      '- Thanh tra Sở kiểm tra công vụ.',
      '- Phòng Giá: Lập bảng giá.',
    );
    const { tasks } = index(draft, '1');
    expect(tasks.map(({ owners }) => unitNames(draft, owners ?? []))).toEqual([
      ['Phòng Giá'],
      ['Thanh tra Sở'],
      ['Phòng Giá'],
    ]);
    expect(draft.missing.filter(({ what }) => what === 'owner')).toEqual([]);
  });

  test('of two names the one that is known owes it, and the other is asked', async () => {
    const draft = await oneOf('- Phòng Giá và Phòng Mới rà soát giá.', '- Phòng Giá: Lập bảng giá.');
    expect(index(draft, '1').tasks[0]!.owners).toEqual(['phong-gia']);
    expect(pointOf(draft, 'owner-1.1')).toMatchObject({ words: 'Phòng Mới' });
    const answered = withAnswer(draft, 'owner-1.1', 'có');
    expect(unitNames(answered, index(answered, '1').tasks[0]!.owners!)).toEqual(['Phòng Giá', 'Phòng Mới']);
  });

  test('«các phòng» is a name for several, of whom it is asked who they are', async () => {
    const draft = await oneOf(
      '- Các phòng tổ chức thực hiện nghiêm quy chế dân chủ: họp, công khai kết quả.',
    );
    const answered = withAnswer(draft, 'owner-1.1', 'đúng');
    expect(openPoints(answered).map(({ type }) => type)).toContain('members');
    expect(answered.units.find(({ type }) => type === 'group')!.name).toBe('các phòng');
  });

  test.each(['Trước 30/9/2026, ', 'Hằng quý, ', 'Định kỳ 6 tháng, ', 'Trong quý II/2026, '])(
    'behind «%s» somebody begins as well',
    async (when) => {
      const draft = await oneOf(`- ${when}Phòng Quản lý chất lượng hoàn thành việc rà soát.`);
      expect(pointOf(draft, 'owner-1.1')).toMatchObject({ words: 'Phòng Quản lý chất lượng' });
    },
  );

  test('another body is one outside of the agency', async () => {
    const draft = await oneOf('- Sở Tư pháp theo dõi việc thực hiện thi hành pháp luật về giá.');
    const answered = withAnswer(draft, 'owner-1.1', 'đúng');
    expect(answered.units.find(({ name }) => name === 'Sở Tư pháp')).toMatchObject({ type: 'outside' });
  });
});
