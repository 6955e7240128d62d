import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';

const { hts } = people;
const summary = ['/baocao', 'còn lại đúng tiến độ', '100'];

/** What is answered to the last of what somebody says. */
function said(...texts: string[]) {
  const talk = startTalk();
  let last = talk.say(hts, texts[0]!);
  for (const text of texts.slice(1)) last = talk.say(hts, text);
  return { last, talk };
}
const entryOf = (talk: ReturnType<typeof startTalk>, id = '2.3.1') =>
  talk.state().drafts[0]?.entries[id] ?? Object.values(talk.state().reports)[0]?.entries[id];

describe('what is said of a task and is no answer of it', () => {
  it.each([
    'việc này không thuộc phòng em',
    'việc này không phải của phòng em',
    'nhiệm vụ này của phòng khác',
    'không phải việc của bên em',
    'không thuộc chức năng phòng em',
    'việc này giao nhầm phòng em rồi ạ',
    'việc này của Thanh tra mà',
    'viec nay khong lien quan den phong em',
  ])('«%s» is told who may change that, and the question stands', (text) => {
    const { last, talk } = said('/baocao', text);
    expect(last.text).toContain('kế hoạch giao Phòng Hạ tầng số');
    expect(last.text).toContain('Văn phòng Sở');
    expect(last.labels.join()).toContain('Đúng tiến độ');
    expect(talk.state().drafts[0]!.entries).toEqual({});
  });

  it.each([
    ['bên em không phụ trách việc 4', []],
    ['nhiệm vụ 4 không thuộc thẩm quyền của phòng em', summary],
    ['việc 4 là của Văn phòng Sở', [...summary, 'gửi']],
  ])('«%s» is of the task with that number', (text, before) => {
    const { last, talk } = said(...before, text);
    expect(last.text).toContain('Nhiệm vụ 4 (Giải quyết kiến nghị');
    expect(entryOf(talk)?.result).toBeUndefined();
  });

  it.each(['bỏ qua việc 4', 'không báo cáo việc 4', 'bỏ việc 4'])('«%s» is told what it can be', (text) => {
    expect(said(...summary, text).last.text).toContain('4 không phát sinh');
    expect(said(text).last.text).toContain('4 không phát sinh');
  });

  it.each([
    ['việc 4 xong, đã trả lời 5/5', 'xóa kết quả việc 4'],
    ['việc 4 xong, đã trả lời 5/5', 'việc 4 bỏ kết quả đi'],
    ['việc 4 chậm vì thiếu người', 'bỏ lý do việc 4'],
    ['việc 4 chậm vì thiếu người', 'xóa vướng mắc của nhiệm vụ 4 giúp em'],
    ['việc 4 chậm vì thiếu người, đề nghị Sở cấp kinh phí', 'xóa lời việc 4'],
  ])('«%s», «%s» leaves its words out, and its status stays', (told, text) => {
    const { last, talk } = said(...summary, told, text);
    const { status, result, obstacle, proposal } = entryOf(talk)!;
    expect([result, obstacle, proposal]).toEqual([undefined, undefined, undefined]);
    expect(status).toBe(told.includes('xong') ? 'done' : 'late');
    expect(last.labels).toContain('Gửi báo cáo');
  });

  it('leaves them out of a report that was sent, once that is sent anew', () => {
    const { last, talk } = said(...summary, 'việc 4 chậm vì thiếu người', 'gửi', 'bỏ vướng mắc việc 4');
    expect(last.labels).toContain('Gửi báo cáo');
    expect(Object.values(talk.state().reports)[0]!.entries['2.3.1']!.obstacle).toBe('thiếu người');
    talk.windTo('2023-05-22T09:10:00');
    talk.say(hts, 'gửi');
    expect(Object.values(talk.state().reports)[0]!.entries['2.3.1']!.obstacle).toBeUndefined();
  });

  it('says so where there are none, and which tasks there are', () => {
    expect(said(...summary, 'bỏ lý do việc 4').last.text).toContain('không có lời đó');
    expect(said(...summary, 'bỏ việc 9').last.text).toContain('từ 1 đến 6');
  });

  it.each(['việc gì không thuộc phòng em', 'việc 4 của Thanh tra'])('«%s» is a question', (text) => {
    expect(said(text).last.text).not.toContain('kế hoạch giao Phòng Hạ tầng số');
  });

  it('is words where words are awaited', () => {
    expect(said('/baocao', 'chậm', 'việc này không thuộc phòng em').last.labels).toContain('Ghi');
  });
});
