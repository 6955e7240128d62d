import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { answerPoint } from '../../src/core/plan/answer-point.ts';
import type { Doubt, Draft, Proposal } from '../../src/core/plan/draft.ts';
import { planDraftSchema } from '../../src/core/plan/draft-schema.ts';
import { openPoints } from '../../src/core/plan/open-points.ts';
import { refreshed } from '../../src/core/plan/refreshed.ts';
import { endLines, headLines, ofText, withBody } from './read-made.ts';

/** Whatever is typed to an open point, what is saved of it can be read again: a draft goes through its schema. */

const answers = [
  '',
  ' ',
  '0',
  '1',
  '2 và 3',
  '10',
  '-1',
  '1e9',
  '99999999999999999999',
  '6,79',
  '1.234,5',
  'NaN',
  'Infinity',
  'null',
  '__proto__',
  'constructor',
  'có',
  'không',
  'tất cả',
  'từng mục',
  'bỏ qua',
  'hết',
  'để sau',
  'lùi lại',
  '31/2/2026',
  '15/3/2026',
  '30/6/2027',
  'mục tiêu chung của kế hoạch',
  'Phấn đấu DDCI năm 2026 xếp thứ hạng từ 10/25 trở lên',
  'nằm trong nhóm 10 đơn vị dẫn đầu',
  'xanh, hiện đại và giá trị gia tăng cao',
  'Nguyễn Thị Lan, Phó Giám đốc',
  'Phòng Tổng hợp chung',
  'Phòng Ngân sách; Phòng Giá và Công sản',
  'x'.repeat(600),
  '😀😀😀',
  '<b>a</b> & "b" \u0000',
  'việc một\nviệc hai',
  '1, 1, 1',
];

const place = { type: 'paragraph' as const, number: 1 };
const at = { place, path: '', source: '' };
const doubts: Doubt[] = [
  { type: 'movement', code: '1', from: 9, to: 5, said: 2, ...at },
  { type: 'target-below', code: '1', target: 7.5, baseline: 8.1, of: 'score', ...at },
  { type: 'target-below', code: '2', target: 20, baseline: 15, of: 'rank', ...at },
  { type: 'aim-rank', code: '2', aim: 14, rank: 15, ...at },
  { type: 'beyond', code: '2', figure: 30, limit: 21, of: 'rank', ...at },
  { type: 'due-outside', task: '2.1', year: 2027, ...at },
  { type: 'no-such-time', task: '1.1', words: 'quý V', ...at },
  { type: 'same-number', task: '1.2', number: '3', first: 'Một', second: 'Hai', ...at },
  { type: 'index-count', said: 5, found: 2, ...at },
  { type: 'baseline-year', code: '2', year: 2023, planYear: 2026, ...at },
];
const proposals: Proposal[] = [
  { type: 'scale', scale: 100 },
  { type: 'code', code: '1', name: 'Tính minh bạch' },
  { type: 'from-aims', code: '2', rank: 15, of: 21 },
  { type: 'leader', index: '1', words: 'Giám đốc Sở', person: 'le-van-binh' },
  { type: 'consolidator', unit: 'van-phong' },
  { type: 'owner', task: '1.1', words: 'Phòng', unit: 'van-phong' },
  { type: 'due', task: '2.1', words: 'Quý II' },
  { type: 'cadence', task: '1.2', words: 'hằng quý' },
  ...[null, '1'].map((under) => ({
    type: 'unit-change' as const,
    change: 'merge' as const,
    unit: 'Phòng Giá và Công sản',
    into: 'Phòng Ngân sách',
    day: '2026-07-01',
    words: 'Sáp nhập Phòng Giá và Công sản vào Phòng Ngân sách',
    place,
    under,
  })),
  { type: 'joined', place, words: 'a', with: 'b' },
];

async function drafts(): Promise<[string, Draft][]> {
  const asked = await ofText(
    withBody(
      '1. Chỉ số “Tính minh bạch”',
      '- Lãnh đạo phụ trách: Phó Giám đốc Lê Văn Bình.',
      '- Đơn vị chủ trì: Phòng Ngân sách. Đơn vị phối hợp: các phòng chuyên môn.',
      '- Năm 2025 đạt 8,10 điểm, xếp thứ 5/21, tăng 2 bậc so với năm 2024 (thứ 9). Chỉ tiêu năm 2026: 7,50 điểm.',
      '+ Công khai 100% thủ tục hành chính.',
      '+ Cập nhập quy trình.',
      '2. Chỉ số “Chi phí thời gian”',
      '- Đơn vị chủ trì: Phòng Giá và Công sản.',
      '- Năm 2025 đạt 6,10 điểm, xếp thứ 15/21. Chỉ tiêu năm 2026: hạng 20.',
      '+ Rà soát hồ sơ. Thời gian: Quý II/2027.',
    ),
  );
  const bare = structuredClone(asked);
  Object.assign(bare, { year: null, overallAim: null, groups: [] });
  bare.agency.name = '';
  Object.assign(bare.document, { title: '', date: null });
  Object.assign(bare.organisation, { reportTo: null, consolidator: null });
  for (const index of bare.indices) Object.assign(index, { leaders: [], leadUnit: null, group: null });
  bare.indices[0]!.tasks = [];
  bare.indices[1]!.code = '?';
  for (const unit of bare.units) if (unit.type === 'group') unit.members = [];
  const thin = await ofText(
    [
      ...headLines,
      'II. NHIỆM VỤ',
      '1. Chỉ số “Tính minh bạch”',
      '- Năm 2025 đạt 8 điểm.',
      '- Công khai.',
      ...endLines,
    ].join('\n'),
  );
  return [
    ['a paper', asked],
    ['one that lacks all', refreshed(bare)],
    ['a thin one', thin],
    ['contradictions', { ...structuredClone(asked), doubts, proposals: [] }],
    ['suggestions', { ...structuredClone(asked), doubts: [], proposals }],
    ['the embedded plan', await ofText(readFileSync('data/source/ke-hoach-ddci-2023.txt', 'utf8'))],
  ];
}

/** A draft as it is saved and read again. */
const saved = (draft: Draft): Draft => planDraftSchema.parse(JSON.parse(JSON.stringify(draft)));

test('whatever is typed to an open point leaves a draft that can be saved', { timeout: 60_000 }, async () => {
  let taken = 0;
  for (const [name, draft] of await drafts())
    for (const point of openPoints(draft))
      for (const answer of answers)
        for (const isConfirmed of [false, true]) {
          const answered = answerPoint(draft, point, answer, isConfirmed);
          if (!('draft' in answered)) continue;
          taken += 1;
          expect(saved(answered.draft), `${name}: ${point.id} «${answer}»`).toEqual(answered.draft);
        }
  expect(taken).toBeGreaterThan(300);
});

test.each([1, 2, 3, 4, 5, 6, 7, 8])(
  'and so does a whole round of them (%i)',
  { timeout: 60_000 },
  async (seed) => {
    let at = seed * 7919;
    for (const [name, begun] of await drafts()) {
      let draft = begun;
      for (let asked = 0; asked < 120; asked++) {
        at = (at * 48271) % 2147483647;
        const points = openPoints(draft);
        const point = points[at % Math.max(1, points.length)];
        if (point === undefined) break;
        const answer = answers[(at >> 8) % answers.length]!;
        const answered = answerPoint(draft, point, answer, true);
        if (!('draft' in answered)) continue;
        draft = saved(answered.draft);
        expect(draft, `${name}: ${point.id} «${answer}»`).toEqual(answered.draft);
      }
    }
  },
);
