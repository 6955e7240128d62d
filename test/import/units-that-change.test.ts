import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { doubtLines } from '../../src/copy/vi/import.ts';
import type { Draft } from '../../src/core/plan/draft.ts';
import { openPoints } from '../../src/core/plan/open-points.ts';
import { unitChangeIn } from '../../src/documents/import/unit-changes.ts';
import { context } from '../support/context.ts';
import { draftIn, paperOfText, problemOf, sendPaper, unplacedWords, withAnswer } from '../support/papers.ts';
import { people, startTalk } from '../support/talk.ts';
import { docxOf, paragraph, table } from './made-documents.ts';
import { draftOf, endLines, headLines, index, ofText, oneIndex, withBody } from './read-made.ts';

const { office } = people;
const figures = '- Kết quả năm 2025: 7,05 điểm, xếp hạng 12/20. Chỉ tiêu năm 2026: 7,5 điểm.';
const textsOf = (draft: Draft): string[] =>
  draft.indices.flatMap(({ tasks }) => tasks.map(({ text }) => text));
const changesOf = ({ proposals }: Draft) =>
  proposals.flatMap((one) =>
    one.type === 'unit-change' ? [[one.change, one.unit, one.into, one.day] as const] : [],
  );

const heading = [
  'TT',
  'Chỉ số',
  'Nhiệm vụ',
  'Đơn vị chủ trì',
  'Thời gian',
  'Kết quả năm 2025',
  'Chỉ tiêu năm 2026',
];

/** The draft of a paper with one index in a table: the time of its first task, and the rows of others. */
const inTable = async (time: string, ...others: string[][]): Promise<Draft> =>
  draftOf(
    await docxOf(
      ...[...headLines, 'II. NHIỆM VỤ'].map(paragraph),
      table(
        heading,
        ['1', 'Tính minh bạch', 'Công khai giá đất', 'Văn phòng Sở', time, '7,05 điểm', '7,5 điểm'],
        ...others,
      ),
      ...endLines.map(paragraph),
    ),
  );

describe('a unit that ends or is renamed, written in a paper', () => {
  test.each([
    [
      'Sáp nhập Phòng Tin học vào Văn phòng Sở từ ngày 01/7/2026.',
      'merge',
      'Phòng Tin học',
      'Văn phòng Sở',
      '2026-07-01',
    ],
    [
      'Phòng Tin học: sáp nhập vào Văn phòng Sở kể từ ngày 1 tháng 7 năm 2026',
      'merge',
      'Phòng Tin học',
      'Văn phòng Sở',
      '2026-07-01',
    ],
    [
      'Từ ngày 01/7, sáp nhập Phòng Tin học vào Văn phòng Sở',
      'merge',
      'Phòng Tin học',
      'Văn phòng Sở',
      '2026-07-01',
    ],
    [
      'Hợp nhất Phòng Giá và Phòng Ngân sách từ 01/8/2026;',
      'merge',
      'Phòng Giá',
      'Phòng Ngân sách',
      '2026-08-01',
    ],
    ['Giải thể Trung tâm Lưu trữ từ 15/9/2026', 'dissolve', 'Trung tâm Lưu trữ', null, '2026-09-15'],
    ['Phòng Tin học giải thể kể từ ngày 01/9/2026.', 'dissolve', 'Phòng Tin học', null, '2026-09-01'],
    ['Ban Thi đua chấm dứt hoạt động từ 31/6/2026', 'dissolve', 'Ban Thi đua', null, null],
    [
      'Đổi tên Phòng Giá thành Phòng Giá và Công sản từ ngày 01/10/2026',
      'rename',
      'Phòng Giá',
      'Phòng Giá và Công sản',
      '2026-10-01',
    ],
    [
      'Phòng Giá được đổi tên thành Phòng Công sản theo Quyết định số 5/QĐ-UBND',
      'rename',
      'Phòng Giá',
      'Phòng Công sản',
      null,
    ],
  ])('«%s»', (text, change, unit, into, day) => {
    expect(unitChangeIn(text, 2026)).toEqual({ change, unit, into, day });
  });

  test.each([
    'Sáp nhập cơ sở dữ liệu hộ tịch vào cơ sở dữ liệu quốc gia về dân cư trước 30/6/2026',
    'Xây dựng đề án sáp nhập Phòng Tin học vào Văn phòng Sở',
    'Phòng Tin học rà soát thủ tục đổi tên doanh nghiệp',
    'Rà soát hồ sơ giải thể doanh nghiệp của Phòng Đăng ký kinh doanh',
    'Đổi tên miền của trang thông tin thành tên miền mới',
  ])('«%s» is work', (text) => {
    expect(unitChangeIn(text, 2026)).toBeNull();
  });

  const paper = oneIndex(
    figures,
    '- Công khai giá đất.',
    '- Sáp nhập Phòng Tin học vào Văn phòng Sở từ ngày 01/7/2026.',
    '- Công khai ngân sách.',
  ).replace(
    '2. Văn phòng Sở tổng hợp',
    '2. Phòng Giá được đổi tên thành Phòng Công sản từ ngày 01/10/2026.\n3. Văn phòng Sở tổng hợp',
  );

  it('is no task and is not lost, whatever section it stands in: it is asked', async () => {
    const draft = await ofText(paper);
    expect(textsOf(draft)).toEqual(['Công khai giá đất.', 'Công khai ngân sách.']);
    expect(changesOf(draft)).toEqual([
      ['merge', 'Phòng Tin học', 'Văn phòng Sở', '2026-07-01'],
      ['rename', 'Phòng Giá', 'Phòng Công sản', '2026-10-01'],
    ]);
    expect(draft.further).toBeUndefined();
    // Said to be work after all, it is a task of the index below which it stands; of none, it is listed.
    let each = withAnswer(draft, 'k-units', 'từng mục');
    each = withAnswer(each, 'p-unit-change-phong-tin-hoc', 'không');
    expect(textsOf(each).at(-1)).toBe('Sáp nhập Phòng Tin học vào Văn phòng Sở từ ngày 01/7/2026');
    each = withAnswer(each, 'p-unit-change-phong-gia', 'không');
    expect(unplacedWords(each)).toContain('Phòng Giá được đổi tên thành Phòng Công sản từ ngày 01/10/2026');
    expect(changesOf(each)).toEqual([]);
  });

  it('in a table of tasks neither', async () => {
    const draft = await inTable('Quý II/2026', [
      '',
      '',
      'Giải thể Tổ Tiếp nhận từ ngày 01/5/2026',
      'Văn phòng Sở',
      '',
      '',
      '',
    ]);
    expect(textsOf(draft)).toEqual(['Công khai giá đất']);
    expect(changesOf(draft)).toEqual([['dissolve', 'Tổ Tiếp nhận', null, '2026-05-01']]);
  });

  it('is told before and after the plan is taken up, in words that the bot takes', async () => {
    const own = readFileSync('data/source/ke-hoach-ddci-2023.txt', 'utf8');
    const changed = own.replace(
      'III. TỔ CHỨC THỰC HIỆN\n',
      'III. TỔ CHỨC THỰC HIỆN\n\nSáp nhập Phòng Hạ tầng số vào Trung tâm Công nghệ số từ ngày 01/9/2023.\n',
    );
    const draft = await paperOfText(changed);
    expect(changesOf(draft)).toHaveLength(1);
    const talk = startTalk('2023-07-03T09:00:00');
    // Amended in one task beside.
    draft.indices[0]!.tasks.pop();
    sendPaper(talk, { type: 'plan', draft });
    const shown = talk.press(office, 'k:use');
    expect(shown.text).toContain('sáp nhập Phòng Hạ tầng số vào Trung tâm Công nghệ số (từ 01/09/2023)');
    const taken = talk.say(office, 'đồng ý');
    expect(taken.text).toContain('tôi chưa ghi vào danh bạ');
    const words = /• (sáp nhập .*?) \(/.exec(taken.text)![1]!;
    expect(talk.say(office, words).text).toContain('sáp nhập vào Trung tâm Công nghệ số từ ngày nào');
    expect(talk.say(office, '01/09').text).toContain('01/09/2023');
    talk.say(office, 'đồng ý');
    expect(talk.state().directory.units.map(({ until }) => until)).toEqual(['2023-09-01']);
    expect(context.org.units.every(({ until }) => until === undefined)).toBe(true);
  });
});

describe('what no calendar has', () => {
  test.each([
    ['Công khai thủ tục, hoàn thành trước 31/6/2026.', 'trước 31/6/2026'],
    ['Tổng kết, xong trước ngày 30 tháng 2.', 'ngày 30 tháng 2'],
    ['Rà soát quy trình trong quý V năm 2026.', 'quý V'],
    ['Báo cáo trước tháng 13/2026.', 'trước tháng 13'],
  ])('«%s» is asked, and a day settles it', async (task, words) => {
    const draft = await ofText(oneIndex(figures, `- ${task}`));
    const [doubt] = draft.doubts.filter(({ type }) => type === 'no-such-time');
    expect(doubt).toMatchObject({ task: '1.1', words });
    expect(unplacedWords(draft)).toEqual([]);
    expect(doubtLines(draft).join()).toContain(`Nhiệm vụ 1.1 ghi «${words}», trong lịch không có`);
    expect(problemOf(draft, 'd-no-such-time-1.1', '31/6').type).toBe('day');
    const settled = withAnswer(draft, 'd-no-such-time-1.1', '30/6');
    expect(index(settled, '1').tasks[0]!.due).toMatchObject({ type: 'day', date: '2026-06-30' });
    expect(settled.doubts.some(({ type }) => type === 'no-such-time')).toBe(false);
    const left = withAnswer(draft, 'd-no-such-time-1.1', 'bỏ qua');
    expect(index(left, '1').tasks[0]!.due).toBeNull();
  });

  test.each(['31/6/2026', '30/02/2026', 'Quý V/2026'])(
    'in the column of the time, too: «%s»',
    async (time) => {
      const draft = await inTable(time);
      expect(index(draft, '1').tasks[0]!.due).toBeNull();
      expect(draft.doubts).toContainEqual(expect.objectContaining({ type: 'no-such-time', words: time }));
    },
  );

  test.each([
    'Quỹ 5 triệu đồng cho khen thưởng.',
    'Thực hiện trong quý IV năm 2026.',
    'Giải quyết trong 6 tháng đầu năm.',
    'Hoàn thành trong tháng 12/2026.',
    'Theo Kế hoạch số 31/13/KH-UBND của tỉnh.',
  ])('«%s» holds nothing of the kind', async (task) => {
    const draft = await ofText(oneIndex(figures, `- ${task}`));
    expect(draft.doubts.filter(({ type }) => type === 'no-such-time')).toEqual([]);
  });
});

describe('a number that two tasks of a list bear', () => {
  const list = (...tasks: string[]): string => oneIndex(figures, ...tasks);

  it('is asked: both stay, or one is struck in the workbook', async () => {
    const draft = await ofText(
      list('1. Rà soát thủ tục.', '2. Cắt giảm giấy tờ.', '3. Công khai kết quả.', '3. Trả kết quả sớm.'),
    );
    expect(doubtLines(draft).join()).toContain(
      'Hai nhiệm vụ cùng số 3: «Công khai kết quả» và «Trả kết quả sớm».',
    );
    expect(problemOf(draft, 'd-same-number-1.4', 'không').type).toBe('in-sheet');
    const both = withAnswer(draft, 'd-same-number-1.4', 'đúng');
    expect(textsOf(both)).toHaveLength(4);
    expect(openPoints(both).map(({ id }) => id)).not.toContain('d-same-number-1.4');
  });

  it('is none where the count begins anew, under another unit or at one', async () => {
    const draft = await ofText(
      list(
        'Văn phòng Sở:',
        '1. Rà soát thủ tục.',
        '2. Cắt giảm giấy tờ.',
        'Thanh tra Sở:',
        '1. Thanh tra việc công khai.',
        '2. Kiểm tra việc trả kết quả.',
      ),
    );
    expect(draft.doubts.filter(({ type }) => type === 'same-number')).toEqual([]);
  });
});

describe('how many indices the paper says that it holds', () => {
  const two = (aim: string): string =>
    withBody(
      ...['1. Chỉ số “Tính minh bạch”', figures, '- Đơn vị chủ trì: Văn phòng Sở.', '- Công khai giá đất.'],
      ...['2. Chỉ số “Chi phí thời gian”', '- Đơn vị chủ trì: Thanh tra Sở.', '- Trả kết quả sớm.'],
    ).replace('nhóm 05 sở, ngành dẫn đầu.', `nhóm 05 sở, ngành dẫn đầu.\n- ${aim}`);

  it('other than it holds is a contradiction', async () => {
    const draft = await ofText(two('Kế hoạch phân công thực hiện đối với 05 chỉ số thành phần.'));
    expect(doubtLines(draft)).toContainEqual(
      expect.stringContaining('Văn bản ghi 5 chỉ số, phần nhiệm vụ có 2.'),
    );
  });

  test.each([
    'Bộ chỉ số gồm 02 chỉ số thành phần.',
    'Có ít nhất 05 chỉ số tăng hạng.',
    'Phấn đấu nâng hạng 05 chỉ số.',
    'Cả 05 chỉ số tăng điểm so với năm trước.',
  ])('«%s» is none', async (aim) => {
    expect(doubtLines(await ofText(two(aim))).join()).not.toContain('phần nhiệm vụ có');
  });

  it('is gone once an index is', async () => {
    const talk = startTalk('2023-07-03T09:00:00');
    const draft = await paperOfText(two('Kế hoạch gồm 01 chỉ số.'));
    sendPaper(talk, { type: 'plan', draft });
    expect(doubtLines(draftIn(talk)).join()).toContain('phần nhiệm vụ có 2');
  });
});
