import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { draftWords } from '../../src/copy/vi/import.ts';
import { answerPoint } from '../../src/core/plan/answer-point.ts';
import type { Doubt, Draft, Proposal } from '../../src/core/plan/draft.ts';
import type { OpenPoint } from '../../src/core/plan/open-point.ts';
import { openPoints } from '../../src/core/plan/open-points.ts';
import { planOfDraft } from '../../src/core/plan/plan-of-draft.ts';
import { checkReferences } from '../../src/core/plan/references.ts';
import { refreshed } from '../../src/core/plan/refreshed.ts';
import { pointOf, problemOf, withAnswer } from '../support/papers.ts';
import { endLines, headLines, ofText, withBody } from './read-made.ts';

const source = readFileSync('data/source/ke-hoach-ddci-2023.txt', 'utf8');
const worlds = [
  'data/source/ke-hoach-ddci-2023.txt',
  'test/worlds/so-cong-thuong-2025/plan-text.txt',
  'test/worlds/so-y-te-2024/plan-text.txt',
];

/** Two indices, two divisions, a group of units, a leader, figures and spellings to ask about. */
const asked = withBody(
  'A. Nhóm chỉ số cần duy trì',
  '1. Chỉ số “Tính minh bạch”',
  '- Lãnh đạo phụ trách: Phó Giám đốc Lê Văn Bình.',
  '- Đơn vị chủ trì: Phòng Ngân sách. Đơn vị phối hợp: các phòng chuyên môn.',
  '- Năm 2025 đạt 8,10 điểm, xếp thứ 5/21, tăng 2 bậc so với năm 2024 (thứ 9). Chỉ tiêu năm 2026: 7,50 điểm.',
  '+ Công khai 100% thủ tục hành chính.',
  '+ Cập nhập quy trình.',
  '+ Trả lời 95% kiến nghị.',
  'B. Nhóm chỉ số cần cải thiện',
  '2. Chỉ số “Chi phí thời gian”',
  '- Lãnh đạo phụ trách: Giám đốc Vũ Văn An.',
  '- Đơn vị chủ trì: Phòng Giá và Công sản.',
  '- Năm 2025 đạt 6,10 điểm, xếp thứ 15/21. Chỉ tiêu năm 2026: 7,50 điểm.',
  '+ Rà soát hồ sơ. Thời gian: Quý II/2027.',
);

const ids = (draft: Draft): string[] => openPoints(draft).map(({ id }) => id);

let draft: Draft;
beforeAll(async () => {
  draft = await ofText(asked);
});

const lacking = (change: (of: Draft) => void): Draft => {
  const changed = structuredClone(draft);
  change(changed);
  return refreshed(changed);
};

describe('what no plan can be without', () => {
  test.each<[string, (of: Draft) => void, string, string, (of: Draft) => unknown, unknown]>([
    [
      'agency',
      (of) => {
        of.agency.name = '';
      },
      'agency',
      'Sở Tài chính ạ',
      (of) => of.agency.name,
      'Sở Tài chính',
    ],
    [
      'year',
      (of) => {
        of.year = null;
      },
      'year',
      'năm 2026',
      (of) => of.year,
      2026,
    ],
    [
      'title',
      (of) => {
        of.document.title = '';
      },
      'title',
      'Nâng cao DDCI',
      (of) => of.document.title,
      'Nâng cao DDCI',
    ],
    [
      'day',
      (of) => {
        of.document.date = null;
      },
      'date',
      'ngày 15 tháng 2 năm 2026',
      (of) => of.document.date,
      '2026-02-15',
    ],
    [
      'report',
      (of) => {
        of.organisation.reportTo = null;
      },
      'report-to',
      'văn phòng',
      (of) => of.organisation.reportTo,
      'van-phong',
    ],
    [
      'leader by number',
      (of) => {
        of.indices[0]!.leaders = [];
      },
      'leader-1',
      'số 1 nhé',
      (of) => of.indices[0]!.leaders,
      ['le-van-binh'],
    ],
    [
      'leader by a part',
      (of) => {
        of.indices[0]!.leaders = [];
      },
      'leader-1',
      'anh Bình ạ',
      (of) => of.indices[0]!.leaders,
      ['le-van-binh'],
    ],
    [
      'leader with title',
      (of) => {
        of.indices[0]!.leaders = [];
      },
      'leader-1',
      'PGĐ Lê Văn Bình',
      (of) => of.indices[0]!.leaders,
      ['le-van-binh'],
    ],
    [
      'lead by name',
      (of) => {
        of.indices[1]!.leadUnit = null;
      },
      'lead-2',
      'giao phòng giá và công sản ạ',
      (of) => of.indices[1]!.leadUnit,
      'phong-gia-va-cong-san',
    ],
    [
      'lead by a part',
      (of) => {
        of.indices[1]!.leadUnit = null;
      },
      'lead-2',
      'công sản',
      (of) => of.indices[1]!.leadUnit,
      'phong-gia-va-cong-san',
    ],
    [
      'group',
      (of) => {
        of.indices[1]!.group = null;
      },
      'group-2',
      '2',
      (of) => of.indices[1]!.group,
      'nhom-2',
    ],
    [
      'members',
      (of) => {
        of.units.find(({ id }) => id === 'cac-phong-chuyen-mon')!.members = [];
      },
      'members-cac-phong-chuyen-mon',
      'ngân sách và phòng Giá và Công sản',
      (of) => of.units.find(({ id }) => id === 'cac-phong-chuyen-mon')!.members,
      ['phong-ngan-sach', 'phong-gia-va-cong-san'],
    ],
    [
      'members by numbers',
      (of) => {
        of.units.find(({ id }) => id === 'cac-phong-chuyen-mon')!.members = [];
      },
      'members-cac-phong-chuyen-mon',
      '1 và 2',
      (of) => of.units.find(({ id }) => id === 'cac-phong-chuyen-mon')!.members.length,
      2,
    ],
    [
      'code',
      (of) => {
        of.indices[1]!.code = 'hai hai hai hai';
      },
      'code-@2',
      '2.1',
      (of) => [of.indices[1]!.code, of.indices[1]!.tasks[0]!.id],
      ['2.1', '2.1.1'],
    ],
    [
      'a score',
      (of) => {
        of.indices[0]!.baseline!.score = 81;
      },
      'score-baseline-1',
      '8,1',
      (of) => of.indices[0]!.baseline!.score,
      8.1,
    ],
  ])('%s', (_, change, id, answer, read, expected) => {
    const without = lacking(change);
    expect(pointOf(without, id).standing).toBe('needed');
    const answered = withAnswer(without, id, answer);
    expect(read(answered)).toEqual(expected);
    expect(ids(answered)).not.toContain(id);
    expect(answered.missing.filter(({ needed }) => needed)).toEqual([]);
  });

  test('is asked in an order that ends with new codes, and what was given stays as it was', () => {
    const without = lacking((of) => {
      of.year = null;
      of.indices[0]!.leaders = [];
      of.indices[0]!.code = '?';
      of.indices[1]!.leadUnit = null;
    });
    const before = structuredClone(without);
    expect(ids(without).slice(0, 4)).toEqual(['year', 'leader-@1', 'lead-2', 'code-@1']);
    withAnswer(without, 'year', '2026');
    expect(without).toEqual(before);
  });

  test('two indices with one code: the second is asked for another', () => {
    const twice = lacking((of) => {
      of.indices[1]!.code = '1';
    });
    expect(twice.doubts.some(({ type }) => type === 'same-code')).toBe(true);
    expect(problemOf(twice, 'code-@2', '1')).toEqual({ type: 'code' });
    const answered = withAnswer(twice, 'code-@2', 'số hiệu 2');
    expect(answered.doubts.some(({ type }) => type === 'same-code')).toBe(false);
    expect(answered.indices.flatMap(({ tasks }) => tasks.map(({ id }) => id))).toEqual([
      '1.1',
      '1.2',
      '1.3',
      '2.1',
    ]);
  });

  test('a document without groups is asked once what its indices are called', () => {
    const flat = lacking((of) => {
      of.groups = [];
      for (const index of of.indices) index.group = null;
    });
    const answered = withAnswer(flat, 'one-group', 'Các chỉ số thành phần');
    expect(new Set(answered.indices.map(({ group }) => group))).toEqual(new Set([answered.groups[0]!.id]));
    expect(answered.groups[0]!.name).toBe('Các chỉ số thành phần');
  });

  test('whoever is new is asked before, and then asked for a title', () => {
    const without = lacking((of) => {
      of.indices[0]!.leaders = [];
      of.indices[1]!.leadUnit = null;
    });
    const point = pointOf(without, 'leader-1');
    expect(answerPoint(without, point, 'Trần Thị Hoa')).toEqual({
      confirm: [{ of: 'person', name: 'Trần Thị Hoa', title: '' }],
    });
    const added = withAnswer(without, 'leader-1', 'Trần Thị Hoa', true);
    expect(added.indices[0]!.leaders).toEqual(['tran-thi-hoa']);
    expect(withAnswer(added, 'title-tran-thi-hoa', 'Giám đốc').people.at(-1)).toEqual({
      id: 'tran-thi-hoa',
      name: 'Trần Thị Hoa',
      title: 'Giám đốc',
    });
    expect(withAnswer(without, 'leader-1', 'anh Bình và anh An').indices[0]!.leaders).toEqual([
      'le-van-binh',
      'vu-van-an',
    ]);
    expect(answerPoint(without, point, 'Trần Thị Hoa, Giám đốc và Lê Văn Bình')).toEqual({
      confirm: [{ of: 'person', name: 'Trần Thị Hoa', title: 'Giám đốc' }],
    });
    expect(answerPoint(without, pointOf(without, 'lead-2'), 'Phòng Kế hoạch và Đầu tư')).toEqual({
      confirm: [{ of: 'unit', name: 'Phòng Kế hoạch và Đầu tư', title: '' }],
    });
    expect(withAnswer(without, 'lead-2', 'Phòng Kế hoạch và Đầu tư', true).units.at(-1)).toMatchObject({
      name: 'Phòng Kế hoạch và Đầu tư',
      kind: 'division',
    });
  });

  test('tasks come one a message until «hết», or several in one', () => {
    const without = lacking((of) => {
      of.indices[1]!.tasks = [];
    });
    expect(problemOf(without, 'tasks-2', '')).toEqual({ type: 'needed' });
    const one = withAnswer(without, 'tasks-2', '- Rà soát hồ sơ');
    expect(ids(one)[0]).toBe('tasks-2');
    const two = withAnswer(one, 'tasks-2', '2. Họp doanh nghiệp');
    const ended = withAnswer(two, 'tasks-2', 'hết ạ');
    expect(ended.indices[1]!.tasks.map(({ id, text }) => [id, text])).toEqual([
      ['2.1', 'Rà soát hồ sơ'],
      ['2.2', 'Họp doanh nghiệp'],
    ]);
    expect(ids(ended)).not.toContain('tasks-2');
    const atOnce = withAnswer(without, 'tasks-2', '- Rà soát hồ sơ\n+ Họp doanh nghiệp\n');
    expect(atOnce.indices[1]!.tasks.map(({ text }) => text)).toEqual(['Rà soát hồ sơ', 'Họp doanh nghiệp']);
    expect(ids(atOnce)).not.toContain('tasks-2');
  });

  test.each<[string, (of: Draft) => void, string, string, object]>([
    [
      'a year',
      (of) => {
        of.year = null;
      },
      'year',
      '99/99',
      { type: 'number', least: 2000 },
    ],
    [
      'two numbers',
      (of) => {
        of.year = null;
      },
      'year',
      '2026 hoặc 2027',
      { type: 'number' },
    ],
    [
      'no year',
      (of) => {
        of.year = null;
      },
      'year',
      '26',
      { type: 'number' },
    ],
    [
      'a day that is none',
      (of) => {
        of.document.date = null;
      },
      'date',
      '31/6/2026',
      { type: 'day' },
    ],
    [
      'a day without its year',
      (of) => {
        of.document.date = null;
      },
      'date',
      '15/2',
      { type: 'day' },
    ],
    [
      'a bare yes',
      (of) => {
        of.agency.name = '';
      },
      'agency',
      'ok',
      { type: 'no-words' },
    ],
    [
      'beyond the list',
      (of) => {
        of.indices[0]!.leadUnit = null;
      },
      'lead-1',
      '9',
      { type: 'choice', typed: '9' },
    ],
    [
      'a part of several',
      (of) => {
        of.indices[0]!.leadUnit = null;
      },
      'lead-1',
      'phòng',
      { type: 'several-meant' },
    ],
    [
      'two where one is',
      (of) => {
        of.indices[0]!.leadUnit = null;
      },
      'lead-1',
      'Phòng Ngân sách và Văn phòng Sở',
      { type: 'several-meant' },
    ],
    [
      'other marks',
      (of) => {
        of.indices[0]!.leadUnit = null;
      },
      'lead-1',
      'ngần sạch',
      { type: 'choice' },
    ],
    [
      'words',
      (of) => {
        of.indices[0]!.leaders = [];
      },
      'leader-1',
      'chị kia',
      { type: 'choice' },
    ],
    [
      'half of several',
      (of) => {
        of.indices[0]!.leaders = [];
      },
      'leader-1',
      'Lê Văn Bình và ai đó',
      { type: 'choice', typed: 'ai đó' },
    ],
    [
      'to be left open',
      (of) => {
        of.indices[0]!.leaders = [];
      },
      'leader-1',
      'bỏ qua',
      { type: 'needed' },
    ],
    [
      'a code that is taken',
      (of) => {
        of.indices[1]!.code = '?';
      },
      'code-@2',
      '1',
      { type: 'code' },
    ],
    [
      'above the scale',
      (of) => {
        of.indices[0]!.baseline!.score = 81;
      },
      'score-baseline-1',
      '81',
      { type: 'number', most: 10 },
    ],
  ])('refused: %s', (_, change, id, answer, expected) => {
    expect(problemOf(lacking(change), id, answer)).toMatchObject(expected);
  });
});

describe('what is suggested', () => {
  test('is one question a kind, in order, before what contradicts itself', () => {
    const points = openPoints(draft);
    expect(points.every(({ canStay }) => canStay)).toBe(true);
    const found = points.map(({ id }) => id);
    expect(found.slice(0, 4)).toEqual([
      'k-spelling',
      'k-group',
      'p-members-cac-phong-chuyen-mon',
      'k-measure',
    ]);
    const kinds = points.filter(({ standing }) => standing === 'proposed').length;
    expect(points.slice(0, kinds).every(({ standing }) => standing === 'proposed')).toBe(true);
  });

  test('spelling is corrected by a yes and kept as written by a no; either way it is not asked again', () => {
    const yes = withAnswer(draft, 'k-spelling', 'đồng ý ạ');
    expect(yes.indices[0]!.tasks[1]!.text).toBe('Cập nhật quy trình.');
    expect(yes.proposals.some(({ type }) => type === 'spelling')).toBe(true);
    const no = withAnswer(draft, 'k-spelling', 'đừng');
    expect(no.indices[0]!.tasks[1]!.text).toBe('Cập nhập quy trình.');
    expect(no.proposals.some(({ type }) => type === 'spelling')).toBe(false);
    for (const one of [yes, no]) expect(ids(one)).not.toContain('k-spelling');
    expect(problemOf(draft, 'k-spelling', 'sao cơ')).toEqual({ type: 'yes' });
  });

  test('«đồng ý tất cả» keeps all measures, «xem từng cái» asks each', () => {
    expect(ids(withAnswer(draft, 'k-measure', 'đồng ý tất cả')).some((id) => id.includes('measure'))).toBe(
      false,
    );
    expect(ids(withAnswer(draft, 'k-measure', 'bỏ qua')).some((id) => id.includes('measure'))).toBe(false);
    const each = withAnswer(draft, 'k-measure', 'xem từng cái');
    expect(ids(each).filter((id) => id.includes('measure'))).toEqual(['p-measure-1.1', 'p-measure-1.3']);
    const kept = withAnswer(each, 'p-measure-1.1', 'được');
    const struck = withAnswer(kept, 'p-measure-1.3', 'không');
    expect(struck.indices[0]!.tasks.map(({ measure }) => measure?.target ?? null)).toEqual([100, null, null]);
    // What is right instead is asked: a no alone was no answer to it.
    expect(ids(struck).filter((id) => id.includes('measure'))).toEqual(['p-measure-1.3']);
    const none = withAnswer(struck, 'p-measure-1.3', 'không có chỉ tiêu');
    expect(ids(none).some((id) => id.includes('measure'))).toBe(false);
    expect(none.indices[0]!.tasks[2]!.measure).toBeNull();
    expect(problemOf(draft, 'k-measure', 'xem nào')).toEqual({ type: 'all-or-each' });
  });

  test('a short name and who is in a group are kept by a yes, or said', () => {
    const each = withAnswer(draft, 'k-group', 'từng cái');
    expect(withAnswer(each, 'p-group-nhom-1', 'cần giữ hạng').groups[0]!.short).toBe('cần giữ hạng');
    expect(withAnswer(each, 'p-group-nhom-1', 'ok').groups).toEqual(draft.groups);
    const members = (of: Draft): string[] =>
      of.units.find(({ id }) => id === 'cac-phong-chuyen-mon')!.members;
    expect(members(withAnswer(draft, 'p-members-cac-phong-chuyen-mon', 'phòng ngân sách'))).toEqual([
      'phong-ngan-sach',
    ]);
    expect(members(withAnswer(draft, 'p-members-cac-phong-chuyen-mon', 'đúng rồi'))).toEqual(members(draft));
    expect(members(withAnswer(draft, 'p-members-cac-phong-chuyen-mon', 'tất cả'))).toHaveLength(3);
  });

  test.each<[string, Proposal, string, (of: Draft) => unknown, unknown]>([
    [
      'owner',
      { type: 'owner', task: '2.1', words: 'x', unit: 'van-phong' },
      'ngân sách',
      (of) => of.indices[1]!.tasks[0]!.owners,
      ['phong-ngan-sach'],
    ],
    [
      'leader',
      { type: 'leader', index: '1', words: 'Giám đốc', person: 'le-van-binh' },
      '1',
      (of) => of.indices[0]!.leaders,
      ['le-van-binh'],
    ],
    [
      'consolidator',
      { type: 'consolidator', unit: 'van-phong' },
      'ngân sách',
      (of) => of.organisation.consolidator,
      'phong-ngan-sach',
    ],
    ['scale', { type: 'scale', scale: 100 }, '100 điểm', (of) => of.scale, 100],
    [
      'code',
      { type: 'code', code: '2', name: 'Chi phí thời gian' },
      '2.1',
      (of) => of.indices[1]!.code,
      '2.1',
    ],
    [
      'from aims',
      { type: 'from-aims', code: '2', rank: 15, of: 21 },
      'hạng 14',
      (of) => of.indices[1]!.baseline!.rank,
      14,
    ],
    ['alias', { type: 'alias', of: '2', aliases: ['chi phí'] }, 'không', (of) => of.indices[1]!.aliases, []],
    [
      'cadence',
      { type: 'cadence', task: '2.1', words: 'hằng quý' },
      // A bare no is asked what is right.
      'hằng tháng',
      (of) => of.indices[1]!.tasks[0]!.cadence,
      null,
    ],
  ])('one alone is said otherwise: %s', (_, proposal, answer, read, expected) => {
    const one = lacking((of) => {
      of.proposals = [proposal];
    });
    const [point] = openPoints(one);
    const answered = withAnswer(one, point!.id, answer);
    expect(read(answered)).toEqual(expected);
    expect(answered.proposals).toEqual([]);
    expect(withAnswer(one, point!.id, 'đồng ý').proposals).toEqual(one.proposals);
  });

  test('what only the workbook can undo says so', () => {
    const joined = lacking((of) => {
      of.proposals = [{ type: 'joined', place: { type: 'paragraph', number: 1 }, words: 'a', with: 'b' }];
    });
    expect(problemOf(joined, 'p-joined-', 'không')).toEqual({ type: 'in-sheet' });
  });
});

describe('what contradicts itself', () => {
  const place = { type: 'paragraph' as const, number: 1 };
  const at = { place, path: '', source: '' };
  const only = (doubt: Doubt): Draft => ({ ...structuredClone(draft), proposals: [], doubts: [doubt] });

  test('of a paper is asked by what somebody can say', () => {
    expect(
      openPoints(draft)
        .filter(({ standing }) => standing === 'doubt')
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['d-due-outside-2.1', 'd-movement-1', 'd-target-below-score-1']);
  });

  test.each<[string, Doubt, string, (of: Draft) => unknown, unknown]>([
    [
      'a movement by the ranks',
      { type: 'movement', code: '1', from: 9, to: 5, said: 2, ...at },
      'đúng',
      (of) => of.indices[0]!.baseline!.previous?.change,
      4,
    ],
    [
      'a target',
      { type: 'target-below', code: '1', target: 7.5, baseline: 8.1, of: 'score', ...at },
      '8,5 điểm',
      (of) => of.indices[0]!.target,
      { type: 'score', score: 8.5, words: '8,5 điểm' },
    ],
    [
      'a rank',
      { type: 'aim-rank', code: '2', aim: 14, rank: 15, ...at },
      '14',
      (of) => of.indices[1]!.baseline!.rank,
      14,
    ],
    [
      'a day',
      { type: 'due-outside', task: '2.1', year: 2027, ...at },
      '30/6',
      (of) => of.indices[1]!.tasks[0]!.due,
      { type: 'day', date: '2026-06-30', words: '30/6' },
    ],
    [
      'a year',
      { type: 'baseline-year', code: '2', year: 2023, planYear: 2026, ...at },
      '2025',
      (of) => of.indices[1]!.baseline!.year,
      2025,
    ],
  ])('%s is settled', (_, doubt, answer, read, expected) => {
    const one = only(doubt);
    const [point] = openPoints(one);
    const answered = withAnswer(one, point!.id, answer);
    expect(read(answered)).toEqual(expected);
    expect(
      answered.doubts.some(
        ({ type, ...more }) =>
          type === doubt.type &&
          'code' in more &&
          more.code === '1' &&
          type !== 'movement' &&
          type !== 'target-below',
      ),
    ).toBe(false);
    expect(ids(answered)).not.toContain(point!.id);
    const left = withAnswer(one, point!.id, 'bỏ qua');
    expect(left.doubts).toEqual(one.doubts);
    expect(ids(left)).toEqual([]);
  });

  test('a target that is right as it is written stays by a yes', () => {
    const kept = withAnswer(draft, 'd-target-below-score-1', 'đúng rồi');
    expect(kept.indices).toEqual(draft.indices);
    expect(ids(kept)).not.toContain('d-target-below-score-1');
  });
});

test('a point of a draft that has gone on is none any more', () => {
  const point = pointOf(draft, 'k-spelling');
  expect(answerPoint(withAnswer(draft, point.id, 'không'), point, 'có')).toEqual({
    problem: { type: 'gone' },
  });
});

/** What somebody who knows nothing of the plan would type: what fits. */
function fitting(point: OpenPoint, draft: Draft): string {
  const { takes } = point;
  switch (takes.type) {
    case 'text':
      return `Lời của ${point.id}`;
    case 'number':
      return String(takes.isWhole ? Math.max(takes.least, Math.min(takes.most, 5)) : takes.most).replace(
        '.',
        ',',
      );
    case 'day':
      return `15/3/${takes.year ?? draft.year ?? 2026}`;
    case 'code':
      return `x${draft.indices.findIndex(({ code }) => point.type === 'code' && code === point.code) + 1}`;
    case 'tasks':
      return 'Rà soát hồ sơ\nTrả lời kiến nghị';
    case 'yes':
    case 'measure':
    case 'time':
      return 'có';
    case 'all-or-each':
      return 'xem từng cái';
    case 'said-or-recorded':
      return 'theo kế hoạch';
    case 'column':
      return 'sản phẩm';
    default:
      if (takes.options.length > 0) return '1';
      return takes.of === 'person' ? 'Nguyễn Thị Lan' : 'Phòng Tổng hợp chung';
  }
}

const shapes = worlds.map((path) => readFileSync(path, 'utf8'));

describe('whatever a paper leaves out, answering every point makes a plan of it', () => {
  /** Leaves out each line of which the seed says so: headings, leaders, tasks, ends. */
  const thinned = (text: string, seed: number): string => {
    let at = seed;
    return text
      .split('\n')
      .filter(() => {
        at = (at * 48271) % 2147483647;
        return at % 7 !== 0;
      })
      .join('\n');
  };
  const papers = [
    asked,
    [
      ...headLines,
      'II. NHIỆM VỤ',
      '1. Chỉ số “Tính minh bạch”',
      '- Năm 2025 đạt 8 điểm.',
      '- Công khai.',
      ...endLines,
    ].join('\n'),
    source.replace(/Lãnh đạo phụ trách.*\n/g, ''),
    source.replace(/[Đđ]ơn vị chủ trì.*\n/g, ''),
    ...shapes,
    ...shapes.flatMap((text) => Array.from({ length: 12 }, (_, seed) => thinned(text, seed + 1))),
  ];

  test.each(papers.map((text, at) => [at, text] as const))('paper %i', async (_, text) => {
    const read = await ofText(text).catch(() => null);
    // Of one so thin that it is no plan there is nothing to ask.
    if (read === null) return;
    expect(refreshed(structuredClone(read))).toEqual(read);
    let now = read;
    for (let asked = 0; ; asked++) {
      const [point] = openPoints(now);
      if (point === undefined) break;
      expect(asked).toBeLessThan(400);
      expect(point.id).toMatch(/^[\w.@-]{1,40}$/);
      const all = ids(now);
      expect(new Set(all).size, all.join()).toBe(all.length);
      now = withAnswer(now, point.id, fitting(point, now), true);
      expect(JSON.parse(JSON.stringify(now))).toEqual(now);
    }
    const made = planOfDraft(now, draftWords);
    if (made.type === 'lacking') throw new Error(JSON.stringify([made.missing, made.refused]));
    checkReferences(made.plan, made.org, 'plan.json', 'org.json');
  });

  test('most of these papers are plans', async () => {
    const plans = await Promise.all(
      papers.map((text) =>
        ofText(text).then(
          () => 1,
          () => 0,
        ),
      ),
    );
    expect(plans.filter(Boolean).length).toBeGreaterThan(papers.length * 0.8);
  });
});
