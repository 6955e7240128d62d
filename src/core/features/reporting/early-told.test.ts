import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';

const { chief, hts } = people;
const summary = ['/baocao', 'còn lại đúng tiến độ', '2', '100'];

/** What is answered to the last of what the chief of the office says, and the answers of what is due later. */
function said(...texts: string[]) {
  const talk = startTalk();
  let last = talk.say(chief, texts[0]!);
  for (const text of texts.slice(1)) last = talk.say(chief, text);
  const { entries = {}, extras = [] } = talk.state().drafts[0] ?? {};
  return { last, talk, entries, extras };
}

describe('what can be reported early, by the number that stands on its button', () => {
  it.each([
    ['17 xong, đã họp 20/5', 'done', 'đã họp 20/5'],
    ['17 xong 20/5', 'done', '20/5'],
    ['việc 17 xong', 'done', undefined],
    ['17 đúng tiến độ', 'on-track', undefined],
    ['nhiệm vụ 17: hoàn thành', 'done', undefined],
    ['17 chậm vì chưa có hội trường', 'late', undefined],
  ] as const)('«%s» is added and answered', (text, status, result) => {
    const { entries, extras, last } = said(...summary, text);
    expect(extras).toHaveLength(1);
    expect(entries[extras[0]!]).toMatchObject({ status });
    expect(entries[extras[0]!]!.result).toBe(result);
    expect(last.labels).toContain('Gửi báo cáo');
  });

  it.each(['17', '+17', 'thêm 17', 'thêm việc 17 nhé'])('«%s» opens it', (text) => {
    const { last, entries } = said(...summary, text);
    expect(last.text).toContain('16/16');
    expect(Object.keys(entries)).toHaveLength(15);
  });

  it('goes with what is told of others', () => {
    const { extras, entries } = said(...summary, '4 xong, 16 đúng tiến độ, 18 xong đã họp 20/5');
    expect(extras.map((id) => entries[id]!.status)).toEqual(['on-track', 'done']);
    expect(Object.values(entries).filter(({ status }) => status === 'done')).toHaveLength(2);
  });

  it('is told of a report that was sent, and of one that is not open', () => {
    const sent = said(...summary, 'gửi', '17 xong, đã họp 20/5');
    expect(sent.last.labels).toContain('Gửi báo cáo');
    const begun = said('17 xong, đã họp 20/5');
    expect(Object.values(begun.entries)).toMatchObject([{ status: 'done', result: 'đã họp 20/5' }]);
  });

  it('is told which tasks there are where there is none of that number', () => {
    expect(said(...summary, '19 xong').last.text).toContain('từ 1 đến 15');
    const talk = startTalk();
    expect(talk.say(hts, '17 xong').text).not.toContain('Đã ghi');
  });
});
