import { expect, test } from 'vitest';
import { endLines, headLines, ofText } from './read-made.ts';

// Headings whose names begin like a word for what an index is: «Chỉ số Công khai» is no «chỉ số con». All made up.

const names = async (...headings: string[]): Promise<string[]> => {
  const lines = headings.flatMap((heading, at) => [
    `${at + 1}. ${heading}`,
    `Năm trước đạt 6,${at + 1}0 điểm; mục tiêu 7,${at + 1}0 điểm.`,
    `- Công khai kết quả lần ${at + 1} tại trụ sở.`,
  ]);
  const { indices } = await ofText([...headLines, 'II. CÁC CHỈ SỐ', ...lines, ...endLines].join('\n'));
  return indices.map(({ name }) => name);
};

test('the name of an index is whole, whatever it begins with', async () => {
  expect(
    await names(
      'Chỉ số Công khai, minh bạch',
      'Chỉ số Phục vụ doanh nghiệp',
      'Chỉ số Sở hữu trí tuệ',
      'Chỉ số Số hóa hồ sơ',
    ),
  ).toEqual(['Công khai, minh bạch', 'Phục vụ doanh nghiệp', 'Sở hữu trí tuệ', 'Số hóa hồ sơ']);
});

test('a word for what it is belongs to none', async () => {
  expect(await names('Chỉ số con 1: Gia nhập thị trường', 'Chỉ số phụ “Tiếp cận đất đai”')).toEqual([
    'Gia nhập thị trường',
    'Tiếp cận đất đai',
  ]);
});
