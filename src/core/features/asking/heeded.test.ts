import { expect, it } from 'vitest';
import { context } from '../../../../test/support/context.ts';
import { people, startTalk } from '../../../../test/support/talk.ts';

const { centre, hts, office, yen } = people;
type Talk = ReturnType<typeof startTalk>;

/** A report with something asked for, which its leader has heard of. */
function asked(): { talk: Talk; leader: string } {
  const talk = startTalk('2023-05-22T09:00:00');
  for (const said of [
    '/baocao',
    'chậm',
    'đề nghị Sở Tài chính cấp kinh phí đường truyền',
    'Còn lại: đúng tiến độ',
  ])
    talk.say(hts, said);
  for (let tries = 0; tries < 5; tries++)
    if (/Đã nhận/.test(talk.say(hts, tries < 3 ? '100' : 'Gửi báo cáo').text)) break;
  talk.liveTo('2023-05-22T10:00:00');
  const { taskId } = talk.state().matters[0]!;
  const index = context.plan.indices.find(({ tasks }) => tasks.some(({ id }) => id === taskId))!;
  return { talk, leader: index.leaders[0]! };
}

const questions = [
  'đề xuất của em được trả lời chưa',
  'kiến nghị kinh phí đường truyền của phòng em có ai duyệt chưa',
];

it('tells what became of what was asked for as it stands at /vuongmac, to its unit, the office and leaders', () => {
  const { talk, leader } = asked();
  for (const q of questions)
    expect(talk.say(hts, q).text, q).toMatch(/^.*Chưa có ai trả lời.*việc 1 đang chờ/);
  talk.say(leader, 'việc 1');
  talk.say(leader, 'Trả lời');
  talk.say(leader, 'Văn phòng làm văn bản gửi Sở Tài chính trước 30/5');
  talk.say(leader, 'Gửi');
  for (const q of questions)
    expect(talk.say(hts, q).text, q).toMatch(
      /trả lời 22\/05: «Văn phòng làm văn bản gửi Sở Tài chính trước 30\/5»/,
    );
  for (const who of [office, yen])
    expect(
      talk.say(who, 'phòng hạ tầng số đề nghị cấp kinh phí đường truyền, lãnh đạo trả lời chưa').text,
    ).toContain('Văn phòng làm văn bản');
  // It waits for nobody's answer any more.
  expect(talk.say(office, 'kiến nghị nào chưa ai trả lời').text).not.toContain('đường truyền');
  // What another unit asked for is nobody's of this one to read.
  expect(
    talk.say(centre, 'phòng hạ tầng số đề nghị cấp kinh phí đường truyền, lãnh đạo trả lời chưa').text,
  ).not.toContain('Văn phòng làm văn bản');
});
