import { describe, expect, test } from 'vitest';
import { refreshed } from '../../src/core/plan/refreshed.ts';
import { missingIn } from './judged-papers.ts';
import { ofText, withBody } from './read-made.ts';

// What most have and one has not: a score or a rank that is aimed at, somebody who helps, a year of a time.

const indexOf = (
  code: number,
  { aim = '8,00 điểm, hạng 5', helps = 'Phòng Đầu tư', due = '30/6/2026' } = {},
): string[] => [
  `${code}. Chỉ số “${['Tính minh bạch', 'Chi phí thời gian', 'Hỗ trợ doanh nghiệp', 'Thể chế', 'Nhân lực'][code - 1]}”`,
  `- Kết quả năm 2025: 7,1${code} điểm, hạng ${8 + code}.`,
  `- Mục tiêu năm 2026: ${aim}.`,
  `- Đơn vị chủ trì: Phòng Ngân sách${helps === '' ? '' : `; phối hợp: ${helps}`}.`,
  `- Rà soát các thủ tục của lĩnh vực ${code}. Phòng Ngân sách chủ trì; trước ngày ${due}.`,
];
const paper = (last: Parameters<typeof indexOf>[1], others: Parameters<typeof indexOf>[1] = {}): string =>
  withBody(...[1, 2, 3, 4].flatMap((code) => indexOf(code, others)), ...indexOf(5, last));
const lacking = async (text: string): Promise<string[]> =>
  missingIn(await ofText(text)).filter((one) => /^(?:target-|helpers|baseline)/.test(one));

describe('an index without what most others have', () => {
  test.each([
    ['a rank', { aim: '8,00 điểm' }, ['target-rank 5']],
    ['a score', { aim: 'xếp hạng 5' }, ['target-score 5']],
    ['somebody who helps', { helps: '' }, ['helpers 5']],
    ['nothing', {}, []],
    ['a rank, whose words speak of places', { aim: '8,00 điểm, tăng ít nhất 02 bậc' }, []],
  ])('%s', async (_, last, lacks) => {
    expect(await lacking(paper(last))).toEqual(lacks);
  });

  test('where no other has it either, nothing is lacking', async () => {
    expect(await lacking(paper({ aim: '8,00 điểm', helps: '' }, { aim: '7,90 điểm', helps: '' }))).toEqual(
      [],
    );
  });

  test('lacks it no more once it is there', async () => {
    const draft = await ofText(paper({ helps: '' }));
    draft.indices[4]!.coordinating = draft.indices[0]!.coordinating;
    expect(missingIn(refreshed(draft))).not.toContain('helpers 5');
  });

  test('where some are to reach a score and others a rank, neither is lacking', async () => {
    const half = (aim: string, codes: number[]): string[] => codes.flatMap((code) => indexOf(code, { aim }));
    const text = withBody(...half('8,00 điểm', [1, 2, 3]), ...half('xếp hạng 5', [4, 5]));
    expect(await lacking(text)).toEqual([]);
  });
});

test.each([
  ['tháng 6', true],
  ['30/6', true],
  ['30/6/2026', false],
])('a time that says no year, where the others do: «%s»', async (due, isAsked) => {
  const text = paper({ due }).replace('trước ngày tháng', 'trong tháng');
  const { doubts } = await ofText(text);
  const asked = doubts.filter((one) => one.type === 'told-besides' && one.why === 'no-year');
  expect(asked).toHaveLength(isAsked ? 1 : 0);
  if (isAsked) expect(asked[0]).toMatchObject({ words: expect.stringContaining(`5.1: `) });
});

test('where few say a year, it is that of the plan, and none is asked', async () => {
  const { doubts } = await ofText(paper({}, { due: '30/6' }));
  expect(doubts.filter((one) => one.type === 'told-besides' && one.why === 'no-year')).toEqual([]);
});
