import { describe, expect, it, test } from 'vitest';
import type { Draft, TaskDraft } from '../../src/core/plan/draft.ts';
import { openPoints } from '../../src/core/plan/open-points.ts';
import { docxOf, paragraph, table } from './made-documents.ts';
import { draftOf, endLines, headLines, index, ofText, oneIndex } from './read-made.ts';

// Who does it, until when and what comes of it, as sentences end with it. All papers are made up.

const withTask = (task: string): Promise<Draft> =>
  ofText(oneIndex('Kết quả năm 2025: 6,40 điểm, xếp hạng 8/12. Chỉ tiêu năm 2026: 7,0 điểm.', `- ${task}`));

const only = (draft: Draft): TaskDraft => {
  const { tasks } = index(draft, '1');
  expect(tasks).toHaveLength(1);
  return tasks[0]!;
};

const names = (draft: Draft, ids: readonly string[] | null): string[] | null =>
  ids?.map((id) => draft.units.find((unit) => unit.id === id)!.name) ?? null;

describe('a time that a sentence of its own says at the end', () => {
  test.each([
    ['Hạn: 30/9/2026.', { type: 'day', date: '2026-09-30' }],
    ['Hạn cuối: 15.11.2026.', { type: 'day', date: '2026-11-15' }],
    ['Hạn hoàn thành: quý II/2026.', { type: 'quarter', quarter: 2 }],
    ['Hoàn thành trước ngày 30 tháng 6 năm 2026.', { type: 'day', date: '2026-06-30' }],
    ['Xong chậm nhất ngày 15 tháng 9 năm 2026.', { type: 'day', date: '2026-09-15' }],
    ['Đến hết ngày 31/10/2026.', { type: 'day', date: '2026-10-31' }],
    ['Đến ngày 05 tháng 12 năm 2026.', { type: 'day', date: '2026-12-05' }],
    ['Trong quý III năm 2026.', { type: 'quarter', quarter: 3 }],
    ['Hoàn thành trong năm 2026.', { type: 'year' }],
  ])('«%s» is when it is due', async (time, due) => {
    const draft = await withTask(`Công khai bảng giá đất trên Cổng thông tin điện tử. ${time}`);
    expect(only(draft)).toMatchObject({ due, cadence: null, product: null });
  });

  it('what a sentence counts is no time of it', async () => {
    const draft = await withTask('Công khai bảng giá đất. Năm 2025 còn 12 xã chưa công khai.');
    expect(only(draft).due).toBeNull();
  });

  test.each([
    ['Sản phẩm: báo cáo khảo sát. Hoàn thành trong quý III năm 2026.'],
    ['Sản phẩm: báo cáo khảo sát, trước 30/9/2026.'],
    ['Sản phẩm: báo cáo khảo sát. Hạn: tháng 9/2026.'],
  ])('behind what comes of it the time is none of that: %s', async (behind) => {
    const task = only(await withTask(`Khảo sát doanh nghiệp. ${behind}`));
    expect(task.product).toBe('báo cáo khảo sát');
    expect(task.due).not.toBeNull();
  });

  it('a product of two sentences stays whole', async () => {
    const task = only(await withTask('Khảo sát doanh nghiệp. Sản phẩm: báo cáo khảo sát. Kèm danh sách.'));
    expect(task).toMatchObject({ product: 'báo cáo khảo sát. Kèm danh sách', due: null });
  });
});

describe('who does it in brackets, and a time behind them', () => {
  test.each([
    ['(Phòng Giá chủ trì; Thanh tra Sở phối hợp)', ['Phòng Giá'], 'Phòng Giá; phối hợp: Thanh tra Sở'],
    ['(Phòng Giá thực hiện; Thanh tra Sở phối hợp)', ['Phòng Giá'], 'Phòng Giá; phối hợp: Thanh tra Sở'],
    ['(Phòng Giá chủ trì, phối hợp Thanh tra Sở)', ['Phòng Giá'], 'Phòng Giá; phối hợp: Thanh tra Sở'],
    ['(Phòng Giá; phối hợp: Thanh tra Sở)', ['Phòng Giá'], 'Phòng Giá; phối hợp: Thanh tra Sở'],
  ])('%s', async (bracket, owners, words) => {
    const draft = await withTask(`Công khai giá đất ${bracket}. Hoàn thành trước 31/5/2026.`);
    const task = only(draft);
    expect(names(draft, task.owners)).toEqual(owners);
    expect(task.ownerWords).toContain(words);
    expect(task).toMatchObject({
      text: 'Công khai giá đất. Hoàn thành trước 31/5/2026.',
      due: { date: '2026-05-31' },
    });
  });

  it('several who are only named all do it, which is asked', async () => {
    const draft = await ofText(
      oneIndex(
        'Kết quả năm 2025: 6,40 điểm. Chỉ tiêu năm 2026: 7,0 điểm.',
        '- Lập danh mục (Phòng Giá chủ trì).',
        '- Niêm yết (Thanh tra Sở chủ trì).',
        '- Công khai giá đất (Phòng Giá; Thanh tra Sở). Hạn: 31/5/2026.',
      ),
    );
    expect(names(draft, index(draft, '1').tasks[2]!.owners)).toEqual(['Phòng Giá', 'Thanh tra Sở']);
    expect(draft.proposals.filter(({ type }) => type === 'owner')).toHaveLength(2);
  });

  test.each([
    ['whom nobody knows yet', '(Trung tâm Lưu trữ)'],
    ['one of whom does it or helps', '(Phòng Giá; Thanh tra Sở; Phòng Ngân sách phối hợp)'],
    ['a list behind a colon', '(UBND các xã: An Phú, An Lộc; Phòng Giá phối hợp)'],
  ])('%s: asked, and the index’s own unit does not owe it in silence', async (_, bracket) => {
    const draft = await withTask(`Công khai giá đất ${bracket}. Hạn: 31/5/2026.`);
    expect(only(draft).text).toContain(bracket);
    expect(openPoints(draft).map(({ id }) => id)).toContain('owner-1.1');
  });

  it('who only helps, and a bracket of something else, ask nothing', async () => {
    for (const bracket of ['(Phòng Giá phối hợp)', '(bản điện tử)', '(100% hồ sơ)']) {
      const draft = await withTask(`Công khai giá đất ${bracket}. Hạn: 31/5/2026.`);
      expect(openPoints(draft).map(({ id }) => id)).not.toContain('owner-1.1');
    }
  });
});

describe('the cells of a table', () => {
  const tableOf = (heads: string[], ...rows: string[][]): Promise<Draft> =>
    docxOf(
      ...[...headLines, 'II. NHIỆM VỤ', '1. Chỉ số “Tính minh bạch”', '- Đơn vị chủ trì: Văn phòng Sở.'].map(
        paragraph,
      ),
      paragraph('Kết quả năm 2025: 6,40 điểm. Chỉ tiêu năm 2026: 7,0 điểm.'),
      table(heads, ...rows),
      ...endLines.map(paragraph),
    ).then((bytes) => draftOf(bytes));

  test.each([
    ['Phòng Giá / PH: Thanh tra Sở, Phòng Ngân sách'],
    ['Phòng Giá; PH: Thanh tra Sở, Phòng Ngân sách'],
    ['Phòng Giá\nP/h: Thanh tra Sở; Phòng Ngân sách'],
    ['CT: Phòng Giá\nPH với Thanh tra Sở và Phòng Ngân sách'],
    ['Phòng Giá – Phối hợp: Thanh tra Sở, Phòng Ngân sách'],
  ])('the role in short: %s', async (cell) => {
    const draft = await tableOf(
      ['TT', 'Nhiệm vụ', 'Đơn vị thực hiện', 'Thời hạn'],
      ['1', 'Công khai giá đất', cell, '30/6/2026'],
    );
    const task = only(draft);
    expect(names(draft, task.owners)).toEqual(['Phòng Giá']);
    expect(task.ownerWords).toMatch(/^Phòng Giá; phối hợp: Thanh tra Sở/);
    expect(openPoints(draft).map(({ id }) => id)).not.toContain('owner-1.1');
  });

  test.each([
    [['Bắt đầu', 'Hoàn thành']],
    [['Thời gian bắt đầu', 'Thời gian hoàn thành']],
    [['Từ ngày', 'Đến ngày']],
  ])('of %j only the second is when it is due', async (heads) => {
    const draft = await tableOf(
      ['TT', 'Nhiệm vụ', 'Đơn vị thực hiện', ...heads],
      ['1', 'Công khai giá đất', 'Phòng Giá', '01/3/2026', '30/6/2026'],
    );
    expect(only(draft).due).toMatchObject({ type: 'day', date: '2026-06-30' });
  });
});

it('last year’s result is no aim of this year', async () => {
  const paper = oneIndex('Kết quả năm 2025: 6,40 điểm. Chỉ tiêu năm 2026: 7,0 điểm.', '- Công khai giá đất.')
    .replace('I. MỤC TIÊU', 'I. MỤC TIÊU\n1. Mục tiêu chung')
    .replace(
      '- Phấn đấu DDCI năm 2026 xếp trong nhóm 05 sở, ngành dẫn đầu.',
      '- Năm 2025, Sở đạt 71,2 điểm. Năm 2026 tổng điểm đạt từ 75 điểm trở lên. Các phòng cùng thực hiện.',
    );
  const { overallAim } = await ofText(paper);
  expect(overallAim?.words).toBe('Năm 2026 tổng điểm đạt từ 75 điểm trở lên');
});
