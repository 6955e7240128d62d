import { expect, test } from 'vitest';
import { doubtsIn } from './judged-papers.ts';
import { ofText, oneIndex } from './read-made.ts';

// What a paper tells otherwise in passing: a leader by another letter, the aim of the whole by another figure. Lines made up for these tests.

const figures = [
  '- Lãnh đạo phụ trách: đồng chí Lê Thị Mận, Phó Giám đốc Sở.',
  '- Kết quả năm 2025: 6,79 điểm. Chỉ tiêu năm 2026: 8,00 điểm.',
  '- Rà soát thủ tục hành chính trước ngày 30/6/2026.',
];
const told = async (line: string): Promise<string[]> =>
  doubtsIn(await ofText(oneIndex(...figures, 'III. TRÁCH NHIỆM', line)), 'words');

test.each(['Lê Thị Mẫn', 'Lê Thị Mậm'])('a leader whom a sentence calls «%s» is asked', async (name) => {
  expect(await told(`1. Phó Giám đốc Sở ${name} chỉ đạo Văn phòng Sở theo dõi.`)).toContain(
    `leader-differs «Lê Thị Mận»; «${name}»`,
  );
});

test.each(['Lê Thị Mận', 'Lò Văn Páo'])('the same name, or another, is not: «%s»', async (name) => {
  const doubts = await told(`1. Phó Giám đốc Sở ${name} chỉ đạo Văn phòng Sở theo dõi.`);
  expect(doubts.filter((one) => one.startsWith('leader-differs'))).toEqual([]);
});

test('an aim of the whole that is named in passing with another figure is asked', async () => {
  const [one, same] = await Promise.all([
    told('1. Văn phòng Sở đôn đốc để đạt mục tiêu vào nhóm 07 sở, ngành dẫn đầu.'),
    told('1. Văn phòng Sở đôn đốc để đạt mục tiêu vào nhóm 05 sở, ngành dẫn đầu.'),
  ]);
  expect(one.filter((doubt) => doubt.startsWith('aim-differs'))).toHaveLength(1);
  expect(same.filter((doubt) => doubt.startsWith('aim-differs'))).toEqual([]);
});
