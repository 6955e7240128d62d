import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { vietnamese } from '../../src/copy/vi/index.ts';
import type { Draft } from '../../src/core/plan/draft.ts';
import { neededPoints } from '../../src/core/plan/needed-points.ts';
import { openPoints, questionsLeft } from '../../src/core/plan/open-points.ts';
import { plainText } from '../../src/core/said/message.ts';
import { context } from '../support/context.ts';
import { draftIn, paperOfText, sendPaper, withAnswer } from '../support/papers.ts';
import { people, startTalk } from '../support/talk.ts';
import { withBody } from './read-made.ts';

// What is left, what is compared and what an amendment changes is told as it is at the moment it is told.

const shown = (draft: Draft) => vietnamese.toMessage({ type: 'paper-read', name: 'a.docx', draft }, context);
const labelsOf = (draft: Draft): string[] =>
  shown(draft)
    .buttons!.flat()
    .map(({ label }) => label);

const lines = withBody(
  '1. Chỉ số Tính minh bạch',
  '- Kết quả năm 2025: 7,90 điểm, hạng 8/22. Chỉ tiêu năm 2026: 8,2 điểm.',
  '- Công khai 100% thủ tục hằng tháng.',
  '- Phòng Lạ niêm yết phí.',
  '2. Chỉ số Chi phí thời gian',
  '- Kết quả năm 2025: 6,90 điểm, hạng 9/22. Chỉ tiêu năm 2026: 7,2 điểm.',
  '- Rà soát thủ tục.',
);

test('whatever is answered, what is still to be answered is the number of questions that come', async () => {
  let draft = await paperOfText(lines);
  for (let step = 0; step < 30; step++) {
    const needed = neededPoints(draft).length;
    const words = plainText(shown(draft));
    if (needed > 0) expect(words).toContain(`Còn ${needed} câu phải trả lời nên chưa dùng được.`);
    else expect(words).toContain('Đủ để dùng');
    const left = questionsLeft(draft);
    if (left > 0) expect(labelsOf(draft)).toContain(`Trả lời ${left} câu hỏi`);
    const [point] = openPoints(draft);
    if (point === undefined) break;
    const answer = { one: 'Văn phòng Sở', several: point.type === 'leader' ? '1' : 'Văn phòng Sở' }[
      point.takes.type as 'one'
    ];
    const typed = answer ?? (point.takes.type === 'text' ? 'bỏ qua' : 'có');
    draft = withAnswer(draft, point.id, point.type === 'leader' ? 'Phó Giám đốc Lê Thị Bình' : typed, true);
    expect(questionsLeft(draft)).toBeLessThan(left);
  }
  expect(openPoints(draft)).toEqual([]);
});

test('two indices with one number are not enough to be used', async () => {
  const draft = await paperOfText(lines.replace('2. Chỉ số', '1. Chỉ số'));
  expect(plainText(shown(draft))).toContain('chưa dùng được');
  expect(labelsOf(draft)).not.toContain('Dùng kế hoạch này…');
});

test('a paper of another agency is compared from the first, and as directory and draft are now', async () => {
  const draft = await paperOfText(lines);
  const compared = labelsOf(draft).find((label) => label.startsWith('So với danh bạ'))!;
  expect(compared).toMatch(/\(\d+\)/);
  const part = plainText(vietnamese.toMessage({ type: 'paper-part', part: 'changes', draft }, context));
  expect(part).toContain('chỉ số không còn: Thiết chế pháp lý');
  expect(part).not.toContain('Phòng Lạ');
  const answered = withAnswer(draft, 'owner-1.2', 'đúng');
  const after = plainText(
    vietnamese.toMessage({ type: 'paper-part', part: 'changes', draft: answered }, context),
  );
  expect(after).toContain('đơn vị mới: Phòng Lạ');
});

test('what an amendment changes is told from what it was to what it is', async () => {
  const same = await paperOfText(readFileSync('data/source/ke-hoach-ddci-2023.txt', 'utf8'));
  const [first, second] = same.indices[0]!.tasks;
  first!.due = { type: 'day', date: '2023-09-30', words: '30/9/2023' };
  first!.cadence = null;
  first!.product = 'Danh mục';
  second!.text = `${second!.text} Kết quả gửi Văn phòng.`;
  same.indices[0]!.target = { type: 'score', score: 9, words: '9 điểm' };
  const talk = startTalk('2023-07-03T09:00:00');
  sendPaper(talk, { type: 'plan', draft: same });
  talk.change((state) => ({ ...state, elsewhere: ['2023-06'] }));
  expect(draftIn(talk).year).toBe(2023);
  const told = talk.press(people.office, 'k:use').text;
  expect(told).toMatch(/thời hạn từ .+ thành «30\/9\/2023», sản phẩm từ không ghi thành «Danh mục»/);
  expect(told).toMatch(/đổi lời nhiệm vụ từ «.+» thành «.+»/);
  expect(told).toMatch(/chỉ tiêu từ .+ thành 9,0 điểm/);
});
