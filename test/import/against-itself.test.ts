import { describe, expect, test } from 'vitest';
import { vietnamese } from '../../src/copy/vi/index.ts';
import type { Doubt, Draft } from '../../src/core/plan/draft.ts';
import { openPoints } from '../../src/core/plan/open-points.ts';
import { plainText } from '../../src/core/said/message.ts';
import { context } from '../support/context.ts';
import { withAnswer } from '../support/papers.ts';
import { docxOf, paragraph, table } from './made-documents.ts';
import { draftOf, endLines, headLines, index, ofText } from './read-made.ts';

// What a paper tells otherwise in two places, or cannot mean as it stands: asked in a sentence, and changed by an answer alone.

const of = <T extends Doubt['type']>({ doubts }: Draft, type: T): Extract<Doubt, { type: T }>[] =>
  doubts.filter((one): one is Extract<Doubt, { type: T }> => one.type === type);
const askedOf = (draft: Draft, id: string): string => {
  const point = openPoints(draft).find((one) => one.id === id)!;
  return plainText(vietnamese.toMessage({ type: 'plan-point', point, draft, left: 1 }, context));
};

interface Row {
  score?: string;
  target?: string;
  leader?: string;
  lead?: string;
  help?: string;
}
const names = ['Tính minh bạch', 'Chi phí thời gian', 'Thiết chế pháp lý', 'Cạnh tranh bình đẳng'];
const paper = (
  rows: Row[],
  { before = [] as string[], total = [] as string[][], date = '05 tháng 3 năm 2026' } = {},
) =>
  docxOf(
    ...[...headLines.map((line) => line.replace('05 tháng 3 năm 2026', date)), ...before, 'II. NHIỆM VỤ'].map(
      paragraph,
    ),
    table(
      ['TT', 'Chỉ số', 'Điểm năm 2025', 'Chỉ tiêu năm 2026', 'Lãnh đạo phụ trách', 'Chủ trì', 'Phối hợp'],
      ...rows.map(
        (
          {
            score = '6,10',
            target = '6,50 điểm',
            leader = 'Phó Giám đốc Lê Văn An',
            lead = 'Phòng Giá',
            help = '',
          },
          at,
        ) => [`${at + 1}`, names[at]!, score, target, leader, lead, help],
      ),
      ...total,
    ),
    ...endLines.map(paragraph),
  );

describe('a leader with two titles', () => {
  const rows = [{}, { leader: 'Giám đốc Lê Văn An' }, { leader: 'PGĐ Lê Văn An; PGĐ Trần Thị Bích' }];

  test('is asked where the odd one stands, and another person may be named', async () => {
    const draft = await draftOf(
      await paper(rows, {
        before: ['Phó Giám đốc Sở Trần Thị Bích chỉ đạo chung; Phó Giám đốc Sở Lê Văn An giúp việc.'],
      }),
    );
    expect(of(draft, 'title-differs')).toMatchObject([
      { code: '2', name: 'Lê Văn An', title: 'Giám đốc', other: 'Phó Giám đốc' },
    ]);
    expect(askedOf(draft, 'd-title-differs-2')).toContain(
      'Chỉ số 2 ghi «Giám đốc Lê Văn An», nơi khác ghi «Phó Giám đốc». Ai phụ trách chỉ số này?',
    );
    const given = withAnswer(draft, 'd-title-differs-2', 'Trần Thị Bích');
    expect([index(draft, '2').leaders, index(given, '2').leaders]).toEqual([
      ['le-van-an'],
      ['tran-thi-bich'],
    ]);
    const kept = withAnswer(draft, 'd-title-differs-2', 'bỏ qua');
    expect(index(kept, '2').leaders).toEqual(index(draft, '2').leaders);
    for (const one of [given, kept])
      expect(openPoints(one).map(({ id }) => id)).not.toContain('d-title-differs-2');
  });

  test('who signs is one place more', async () => {
    const draft = await draftOf(await paper([{ leader: 'Phó Giám đốc Vũ Văn An' }]));
    expect(of(draft, 'title-differs')).toMatchObject([{ code: '1', title: 'Phó Giám đốc' }]);
  });

  test('one title, shorter or longer, is none, nor somebody whose name goes on', async () => {
    const draft = await draftOf(
      await paper([{}, { leader: 'PGĐ Lê Văn An' }, { leader: 'Phó Giám đốc Sở Lê Văn An' }], {
        before: ['Giám đốc Lê Văn An Khang chỉ đạo chung.'],
      }),
    );
    expect(of(draft, 'title-differs')).toEqual([]);
  });
});

describe('a sum that its figures do not make', () => {
  const rows = [{ score: '8,75' }, { score: '8,90' }, { score: '13,20' }];

  test.each([
    ['Tổng cộng', '30,85', []],
    ['Tổng cộng', '31,85', [31.85]],
    ['Cộng', '29,85 điểm', [29.85]],
  ])('in the last row of the table: %s %s', async (word, said, asked) => {
    const draft = await draftOf(await paper(rows, { total: [[word, word, said, '', '', '', '']] }));
    expect(of(draft, 'sum-differs').map((one) => one.said)).toEqual(asked);
  });

  test.each([
    ['Năm 2025, tổng điểm 3 chỉ số của Sở là 38,05 điểm.', [[38.05, 30.85]]],
    ['Năm 2025, tổng điểm các chỉ số đạt 30,85 điểm.', []],
    // No sum of these: a score of its own.
    ['Năm 2025, tổng điểm DDCI của Sở đạt 68,2 điểm.', []],
    ['Phấn đấu năm 2026 tổng điểm 3 chỉ số đạt 40 điểm.', []],
  ])('in a sentence: %s', async (sentence, asked) => {
    const draft = await draftOf(await paper(rows, { before: [sentence] }));
    expect(of(draft, 'sum-differs').map(({ said, sum }) => [said, sum])).toEqual(asked);
  });

  test('of indices without a score nothing is summed', async () => {
    const draft = await draftOf(
      await paper([{ score: '8,75' }, { score: '' }, { score: '7,00' }], {
        total: [['Tổng cộng', 'Tổng cộng', '20,00', '', '', '', '']],
      }),
    );
    expect(of(draft, 'sum-differs')).toEqual([]);
  });
});

describe('a body that had ended by the day of the paper', () => {
  test.each(['Thanh tra các sở', 'UBND các huyện, thị xã', 'UBND huyện Sông Lam'])(
    '%s is asked',
    async (help) => {
      const draft = await draftOf(await paper([{ help }]));
      expect(of(draft, 'body-ended')).toMatchObject([{ name: help, day: '2025-07-01', works: ['1'] }]);
      expect(askedOf(draft, openPoints(draft).find(({ id }) => id.startsWith('d-body-ended'))!.id)).toContain(
        '01/07/2025',
      );
    },
  );

  test('whoever is named instead takes all of its work', async () => {
    const draft = await draftOf(await paper([{ help: 'UBND huyện Sông Lam' }, { help: 'Sở Nội vụ' }]));
    const { id } = openPoints(draft).find((one) => one.id.startsWith('d-body-ended'))!;
    expect(index(withAnswer(draft, id, 'Sở Nội vụ'), '1').coordinating).toEqual(['so-noi-vu']);
  });

  test('before that day it stood', async () => {
    const draft = await draftOf(
      await paper([{ help: 'Thanh tra các sở; UBND huyện Sông Lam' }], { date: '05 tháng 3 năm 2025' }),
    );
    expect(of(draft, 'body-ended')).toEqual([]);
  });

  test.each(['UBND các xã, phường', 'Thanh tra tỉnh', 'Sở Nội vụ'])('%s stands', async (help) => {
    expect(of(await draftOf(await paper([{ help }])), 'body-ended')).toEqual([]);
  });
});

describe('an index without a target', () => {
  test('is asked where most have one, and takes it in words', async () => {
    const draft = await draftOf(await paper([{}, { target: '' }, {}]));
    expect(of(draft, 'no-target')).toMatchObject([{ code: '2', name: 'Chi phí thời gian' }]);
    const given = withAnswer(draft, 'd-no-target-2', '7,5 điểm, hạng 5');
    expect(index(given, '2').target).toMatchObject({ type: 'score-and-rank', score: 7.5, rank: 5 });
    expect(of(given, 'no-target')).toEqual([]);
    expect(openPoints(withAnswer(draft, 'd-no-target-2', 'bỏ qua')).map(({ id }) => id)).not.toContain(
      'd-no-target-2',
    );
  });

  test('of a paper that sets hardly any none is asked', async () => {
    expect(of(await draftOf(await paper([{ target: '' }, { target: '' }, {}])), 'no-target')).toEqual([]);
  });
});

describe('another time for the work of a task, in a sentence beside it', () => {
  const withWork = (task: string, sentence: string) =>
    ofText(
      [
        ...headLines,
        sentence,
        'II. NHIỆM VỤ',
        '1. Chỉ số “Tính minh bạch”',
        '- Năm 2025 đạt 6,1 điểm. Chỉ tiêu năm 2026: 7,0 điểm.',
        '- Đơn vị chủ trì: Văn phòng Sở.',
        `- ${task}`,
        ...endLines,
      ].join('\n'),
    );
  const work =
    'Khảo sát mức độ hài lòng của doanh nghiệp sau khi giải quyết thủ tục; thời gian: trước 15/5/2026.';

  test.each([
    'Riêng việc khảo sát mức độ hài lòng của doanh nghiệp xong trước 30/6 để kịp báo cáo tỉnh.',
    'Phòng Giá hoàn thành khảo sát mức độ hài lòng của doanh nghiệp trước ngày 30/6/2026.',
  ])('%s', async (sentence) => {
    const draft = await withWork(work, sentence);
    expect(of(draft, 'task-differs')).toMatchObject([
      { task: '1.1', of: 'time', to: { due: { date: '2026-06-30' } } },
    ]);
    const { id } = openPoints(draft).find((one) => one.id.startsWith('d-task-differs'))!;
    expect(index(withAnswer(draft, id, 'không'), '1').tasks[0]!.due).toMatchObject({ date: '2026-06-30' });
  });

  test.each([
    'Phòng Giá hoàn thành khảo sát mức độ hài lòng của doanh nghiệp trước ngày 15/5/2026.',
    'Báo cáo về doanh nghiệp gửi trước ngày 30/6/2026.',
    'Căn cứ kết quả khảo sát mức độ hài lòng của doanh nghiệp năm 2025.',
  ])('the same time, other work, and no time are none: %s', async (sentence) => {
    expect(of(await withWork(work, sentence), 'task-differs')).toEqual([]);
  });

  test('two days of the month are asked', async () => {
    const draft = await withWork(
      'Tổng hợp kết quả thực hiện Kế hoạch gửi UBND tỉnh; thời gian: trước ngày 20 hàng tháng.',
      'Văn phòng Sở tổng hợp kết quả thực hiện Kế hoạch, báo cáo UBND tỉnh trước ngày 25 hằng tháng.',
    );
    expect(of(draft, 'month-days')).toMatchObject([{ task: '1.1', first: 20, second: 25 }]);
    expect(askedOf(draft, 'd-month-days-1.1')).toContain('ngày 20 hằng tháng, nơi khác ghi ngày 25');
  });
});
