import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../test/support/talk.ts';
import { saysRestExcept } from './rest-except.ts';

const { hts } = people;

/** The statuses of the report, by place, after a text at its first question. */
function reportedBy(text: string) {
  const talk = startTalk();
  talk.say(hts, '/baocao');
  const said = talk.say(hts, text);
  const [draft] = talk.state().drafts;
  return { said, entries: Object.values(draft?.entries ?? {}).map(({ status }) => status), draft };
}

describe('all that is on track at once, and what is not', () => {
  it.each([
    'các việc đều đúng tiến độ trừ việc 4 chậm vì chờ Cục Thuế trả lời',
    'tất cả đúng tiến độ, riêng việc 4 chậm vì chờ Cục Thuế',
    'việc 4 chậm vì thiếu cán bộ, còn lại đúng tiến độ',
    'viec 4 cham vi thieu can bo, con lai dung tien do',
    'phòng em các việc đều đúng tiến độ, chỉ việc 4 chậm do thiếu người',
  ])('«%s»', (text) => {
    const { entries, said } = reportedBy(text);
    expect([...entries].sort()).toEqual(['late', 'on-track', 'on-track', 'on-track', 'on-track']);
    // The measured one is asked by itself.
    expect(said.text).toContain('Tỷ lệ hồ sơ đúng hạn');
  });

  it('takes several of them', () => {
    const { entries } = reportedBy('việc 1 2 xong, việc 4 chậm do thiếu cán bộ, còn lại đúng tiến độ');
    expect([...entries].sort()).toEqual(['done', 'done', 'late', 'on-track', 'on-track']);
  });

  it('takes the figure that is asked next', () => {
    const { said, draft } = reportedBy('tất cả đúng tiến độ, tỷ lệ hồ sơ 99%');
    expect(said.text).toContain('99% thấp hơn chỉ tiêu 100%');
    expect(draft?.pending.figure).toBe(99);
    expect(Object.values(reportedBy('tất cả đúng tiến độ, tỷ lệ hồ sơ 100%').entries)).toHaveLength(6);
  });

  it('takes nothing where one of them cannot be read', () => {
    expect(reportedBy('các việc đều đúng tiến độ trừ việc 19 chậm vì thiếu người').entries).toEqual([]);
  });

  it('says so of no question and of no reason', () => {
    for (const text of ['các việc còn lại thế nào', 'còn lại mấy việc', 'việc 4 chậm vì thiếu người'])
      expect(saysRestExcept(text), text).toBe(false);
    const talk = startTalk();
    for (const typed of ['/baocao', 'chậm', 'việc khó, còn lại đúng tiến độ']) talk.say(hts, typed);
    expect(Object.keys(talk.state().drafts[0]?.entries ?? {})).toHaveLength(1);
  });

  it('«các việc đều đúng tiến độ» is all of them; of the rate that is asked it says only that', () => {
    expect(reportedBy('tất cả các việc đều đúng tiến độ ạ').entries).toHaveLength(5);
    const talk = startTalk();
    for (const typed of ['/baocao', 'còn lại đúng tiến độ']) talk.say(hts, typed);
    expect(talk.say(hts, 'tất cả đều đúng hạn').text).toContain('Tỷ lệ hồ sơ đúng hạn');
  });
});

it('two tasks in one sentence without a sign are two answers', () => {
  const talk = startTalk();
  for (const typed of ['/baocao', 'còn lại đúng tiến độ', '100']) talk.say(hts, typed);
  const said = talk.say(hts, 'việc 4 xong việc 5 chậm do thiếu người');
  expect(said.text).toMatch(/4 ✅.*5 🟠.*«thiếu người»/s);
});
