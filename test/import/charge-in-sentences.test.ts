import { expect, it, test } from 'vitest';
import type { Draft, IndexDraft } from '../../src/core/plan/draft.ts';
import { isPost } from '../../src/core/plan/person-words.ts';
import { index, ofText, withBody } from './read-made.ts';

// Who directs, leads and helps an index, in sentences behind «Phân công:». All papers are made up.

const withCharge = (...lines: string[]): Promise<Draft> =>
  ofText(
    withBody(
      '1. Chỉ số “Tính minh bạch”',
      'a) Hiện trạng, chỉ tiêu: Năm 2025 đạt 6,40 điểm; chỉ tiêu năm 2026: 7,0 điểm.',
      ...lines,
      'c) Nhiệm vụ:',
      '- Công khai giá đất trên Cổng thông tin điện tử.',
    ),
  );

const nameOf = ({ units }: Draft, id: string | null): string | null =>
  units.find((unit) => unit.id === id)?.name ?? null;

const who = (draft: Draft): { lead: string | null; helping: (string | null)[]; leaders: string[] } => {
  const { leadUnit, coordinating, leaders }: IndexDraft = index(draft, '1');
  return {
    lead: nameOf(draft, leadUnit),
    helping: coordinating.map((id) => nameOf(draft, id)),
    leaders: leaders.map((id) => draft.people.find((one) => one.id === id)!.name),
  };
};

test.each([
  [
    'labels',
    'b) Phân công: Phó Giám đốc Trần Văn Long chỉ đạo. Cơ quan chủ trì: Phòng Giá; phối hợp: Thanh tra Sở; Phòng Ngân sách.',
  ],
  [
    'a label a sentence, the list of who helps goes on',
    'b) Phân công thực hiện: Đồng chí Trần Văn Long, Phó Giám đốc Sở trực tiếp chỉ đạo. Đơn vị chủ trì: Phòng Giá. Đơn vị phối hợp: Thanh tra Sở; Phòng Ngân sách.',
  ],
  [
    'sentences of units',
    'b) Phân công: Phó Giám đốc Trần Văn Long chịu trách nhiệm chỉ đạo. Phòng Giá chủ trì, phối hợp với Thanh tra Sở và Phòng Ngân sách thực hiện.',
  ],
  [
    'a sentence of two roles',
    'b) Trách nhiệm: Phó Giám đốc Trần Văn Long chỉ đạo. Phòng Giá chủ trì; Thanh tra Sở, Phòng Ngân sách phối hợp.',
  ],
  [
    'without a label above',
    'b) Phó Giám đốc Trần Văn Long chỉ đạo. Cơ quan chủ trì: Phòng Giá. Cơ quan phối hợp: Thanh tra Sở; Phòng Ngân sách.',
  ],
])('%s', async (_, line) => {
  const draft = await withCharge(line);
  expect(who(draft)).toEqual({
    lead: 'Phòng Giá',
    helping: ['Thanh tra Sở', 'Phòng Ngân sách'],
    leaders: ['Trần Văn Long'],
  });
  expect(index(draft, '1').tasks.map(({ text }) => text)).toEqual([
    'Công khai giá đất trên Cổng thông tin điện tử.',
  ]);
});

it('a post without a name stays in words, and its name is asked', async () => {
  const draft = await withCharge(
    'b) Phân công: Phó Giám đốc Sở phụ trách khối tài chính chỉ đạo. Cơ quan chủ trì: Phòng Giá.',
  );
  expect(who(draft)).toMatchObject({ lead: 'Phòng Giá', leaders: [] });
  expect(index(draft, '1').leaderWords).toContain('Phó Giám đốc Sở phụ trách khối tài chính');
  expect(draft.missing).toContainEqual(
    expect.objectContaining({ what: 'leader', of: expect.stringContaining('Phó Giám đốc Sở') }),
  );
});

it('a sentence that is not understood is listed, and the others hold', async () => {
  const draft = await withCharge(
    'b) Phân công: Cả cơ quan cùng vào cuộc với quyết tâm cao nhất. Cơ quan chủ trì: Phòng Giá.',
  );
  expect(who(draft).lead).toBe('Phòng Giá');
  expect(draft.unplaced.map(({ words }) => words).join()).toContain('Cả cơ quan cùng vào cuộc');
});

test.each([
  ['Chánh Thanh tra tỉnh', true],
  ['Phó Chủ tịch UBND tỉnh phụ trách lĩnh vực văn hóa - xã hội', true],
  ['Giám đốc Sở', true],
  ['Giám đốc Sở và các phòng rà soát quy định', false],
  ['Phòng Giá', false],
])('«%s» is a post: %s', (words, is) => {
  expect(isPost(words)).toBe(is);
});

test.each([
  ['in brackets', 'Sở Nông nghiệp và Môi trường (Sở NN&MT)'],
  ['said to be short', 'Sở Nông nghiệp và Môi trường (sau đây viết tắt là Sở NN&MT)'],
  ['said nowhere', 'Sở Nông nghiệp và Môi trường'],
])('a department of a province and its short name are one: %s', async (_, name) => {
  const paper = withBody(
    '1. Chỉ số “Tính minh bạch”',
    'a) Hiện trạng, chỉ tiêu: Năm 2025 đạt 6,40 điểm; chỉ tiêu năm 2026: 7,0 điểm.',
    `b) Phân công: Cơ quan chủ trì: Sở Tài chính. Cơ quan phối hợp: ${name}.`,
    'c) Nhiệm vụ:',
    '- Công khai giá đất (Sở NN&MT chủ trì). Hạn: 30/6/2026.',
  )
    .replace('UBND TỈNH HÒA AN\nSỞ TÀI CHÍNH', 'UBND TỈNH HÒA AN')
    .replaceAll('của Sở Tài chính năm', 'của tỉnh năm')
    .replace('Sở Tài chính ban hành', 'UBND tỉnh Hòa An ban hành');
  const draft = await ofText(paper);
  const { coordinating, tasks } = index(draft, '1');
  expect(coordinating).toHaveLength(1);
  expect(tasks[0]!.owners).toEqual(coordinating);
});
