import { expect, it, test } from 'vitest';
import { draftIn, paperOfText, problemOf, sendPaper, withAnswer } from '../support/papers.ts';
import { people, startTalk } from '../support/talk.ts';
import { index, ofText, withBody } from './read-made.ts';

const { office } = people;
const paper = withBody(
  '1. Chỉ số “Tính minh bạch”',
  '- Kết quả năm 2025: 7,05 điểm, xếp hạng 12/20. Chỉ tiêu năm 2026: 7,5 điểm.',
  '- Lãnh đạo phụ trách: Phó Giám đốc Lê Văn Bình.',
  '- Đơn vị chủ trì: Văn phòng Sở.',
  '2. Chỉ số “Chi phí thời gian”',
  '- Lãnh đạo phụ trách: Phó Giám đốc Lê Văn Bình.',
  '- Đơn vị chủ trì: Thanh tra Sở.',
  '- Trả kết quả sớm cho doanh nghiệp.',
);

test.each([
  ...['giữ lịch cũ', '18', 'ngày 18', '18.', 'hạng 5', 'đồng ý', 'không', 'Thanh tra Sở', 'Lê Văn Bình'],
  ...['theo văn bản', 'nhầm', '...', 'quý II', 'lấy theo kết quả', 'giữ nguyên lịch'],
])('«%s» where tasks are typed is none, first or later', async (typed) => {
  const draft = await ofText(paper);
  expect(['no-task', 'needed']).toContain(problemOf(draft, 'tasks-1', typed).type);
  const begun = withAnswer(draft, 'tasks-1', 'Công khai giá đất');
  expect(problemOf(begun, 'tasks-1', typed).type).toBe('no-task');
  // Of several lines none is taken, so that the list is typed once more as a whole.
  expect(problemOf(draft, 'tasks-1', `Công khai giá đất\n${typed}\nCông khai ngân sách`)).toMatchObject({
    type: 'no-task',
    typed,
  });
});

test.each([
  'Rà soát thủ tục',
  'Họp giao ban',
  'Giữ nguyên bộ phận một cửa tại 18 xã',
  'Ngày hội doanh nghiệp',
  '1. Công khai giá đất',
])('«%s» is one', async (typed) => {
  const draft = withAnswer(await ofText(paper), 'tasks-1', typed);
  expect(index(draft, '1').tasks).toHaveLength(1);
});

it('is said in the chat, and nothing of it is stored', async () => {
  const talk = startTalk('2026-03-10T09:00:00');
  sendPaper(talk, { type: 'plan', draft: await paperOfText(paper) });
  let asked = talk.press(office, 'k:ask');
  for (let step = 0; step < 9 && !asked.text.includes('có những nhiệm vụ nào'); step++)
    asked = talk.say(office, 'bỏ qua');
  expect(asked.text).toContain('Chỉ số 1 Tính minh bạch có những nhiệm vụ nào?');
  for (const typed of ['giữ lịch cũ', '18'])
    expect(talk.say(office, typed).text).toContain(`«${typed}» không giống một nhiệm vụ nên tôi chưa ghi`);
  expect(index(draftIn(talk), '1').tasks).toEqual([]);
  talk.say(office, 'Công khai giá đất');
  expect(talk.say(office, '18').text).toContain('chưa ghi');
  expect(index(draftIn(talk), '1').tasks.map(({ text }) => text)).toEqual(['Công khai giá đất']);
});
