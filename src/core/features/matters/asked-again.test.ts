import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';
import { isOpenMatter, settledBy, wordsOf } from '../../matters/matter.ts';

const { hts, office } = people;
type Talk = ReturnType<typeof startTalk>;

/** All else is on track, figures are as they should be; gives the question behind it. */
function rest(talk: Talk) {
  let said = talk.say(hts, 'Còn lại: đúng tiến độ');
  for (let tries = 0; tries < 3 && /\?|gõ lại/.test(said.text) && said.text.includes('%'); tries++)
    said = talk.say(hts, '100');
  return said;
}

const sends = (talk: Talk) => expect(talk.say(hts, 'Gửi báo cáo').text).toContain('Đã nhận báo cáo');

/** May reported with the first task late for a reason; in June its report comes to the question of that. */
function inJune(words = 'chờ Cục Thuế trả lời', now?: string) {
  const talk = startTalk('2023-05-22T09:00:00');
  talk.say(hts, '/baocao');
  talk.say(hts, 'chậm');
  talk.say(hts, words);
  rest(talk);
  sends(talk);
  talk.liveTo('2023-06-20T09:00:00');
  talk.say(hts, '/baocao 6');
  if (now !== undefined) {
    talk.say(hts, 'chậm');
    talk.say(hts, now);
  }
  return { talk, asked: rest(talk) };
}

const matters = (talk: Talk) => talk.state().matters;

describe('what was reported before and is open, in the next report', () => {
  it('is asked of before the summary, with its number and month', () => {
    const { talk, asked } = inJune();
    expect(asked.text).toContain(
      'Vướng mắc, kiến nghị tháng 5 còn mở, Việc 1: «chờ Cục Thuế trả lời». Đã xong chưa?',
    );
    expect(asked.labels).toEqual(['Đã xong', 'Còn', '◀ Chọn lại']);
    const summary = talk.say(hts, 'Còn');
    expect(summary.text).toContain('Việc 1 còn.');
    sends(talk);
    expect(matters(talk)).toHaveLength(1);
    expect(isOpenMatter(matters(talk)[0]!)).toBe(true);
    // Asked once a month.
    expect(talk.say(hts, '/baocao 6').text).not.toContain('Đã xong chưa');
  });

  it.each(['Đã xong', 'xong rồi ạ', 'giải quyết xong rồi', '1'])(
    'is settled by «%s», and its leader hears so',
    (words) => {
      const { talk } = inJune();
      expect(talk.say(hts, words).text).toContain('Việc 1 đã xong.');
      expect(settledBy(matters(talk)[0]!)).toBeNull();
      sends(talk);
      expect(settledBy(matters(talk)[0]!)).toMatchObject({ type: 'solved', by: hts });
      // With what is told besides within three days: it waits for nobody's answer.
      const heard = talk.liveTo('2023-06-23T10:00:00').filter(({ text }) => text.includes('Việc 1'));
      expect(heard.map(({ text }) => text).join()).toContain('Phòng Hạ tầng số báo đã xong Việc 1');
    },
  );

  it.each(['còn', 'chưa xong', 'vẫn còn ạ', 'bỏ qua'])('stands by «%s»', (words) => {
    const { talk } = inJune();
    expect(talk.say(hts, words).text).toContain('Việc 1 còn.');
  });

  it.each([
    ['việc 1 xong rồi', 'Việc 1 đã xong.'],
    ['việc 1 chưa xong', 'Việc 1 còn.'],
    ['Việc 1: còn', 'Việc 1 còn.'],
  ])('is what «%s» is about, not the task of that number', (words, told) => {
    const { talk } = inJune();
    const { entries } = talk.state().drafts[0]!;
    expect(talk.say(hts, words).text).toContain(told);
    expect(talk.state().drafts[0]!.entries).toEqual(entries);
  });

  it('is asked again where somebody asks what it is: no question is an answer, of it or of a task', () => {
    const { talk } = inJune();
    const { entries } = talk.state().drafts[0]!;
    for (const words of ['việc 1 là việc gì vậy?', '1 là việc gì vậy?'])
      expect(talk.say(hts, words).text).toContain('«chờ Cục Thuế trả lời». Đã xong chưa?');
    expect(talk.say(hts, 'việc 1 Cục Thuế hẹn tháng 7').text).toContain('Việc 1 còn');
    expect(talk.say(hts, '2 là việc gì vậy?').text).not.toContain('«là việc gì vậy?»');
    expect(talk.state().drafts[0]!.entries).toEqual(entries);
    sends(talk);
    expect(matters(talk)[0]!.told.map(wordsOf)).toEqual(['chờ Cục Thuế trả lời', 'Cục Thuế hẹn tháng 7']);
  });

  it('takes words of their own as further words of it', () => {
    const { talk } = inJune();
    talk.say(hts, 'Cục Thuế hẹn trả lời trong tháng 7');
    sends(talk);
    expect(matters(talk)).toHaveLength(1);
    expect(matters(talk)[0]!.told.map(wordsOf)).toEqual([
      'chờ Cục Thuế trả lời',
      'Cục Thuế hẹn trả lời trong tháng 7',
    ]);
  });

  it('is the same as what this month says of its task, unless [Việc khác] says otherwise', () => {
    const same = inJune('chờ Cục Thuế trả lời', 'Cục Thuế yêu cầu bổ sung hồ sơ');
    expect(same.asked.labels).toEqual(['Đã xong', 'Còn', 'Việc khác', '◀ Chọn lại']);
    expect(same.asked.text).toContain('Tháng này ghi «Cục Thuế yêu cầu bổ sung hồ sơ»');
    same.talk.say(hts, 'Còn');
    sends(same.talk);
    expect(matters(same.talk).map(({ told }) => told.map(wordsOf))).toEqual([
      ['chờ Cục Thuế trả lời', 'Cục Thuế yêu cầu bổ sung hồ sơ'],
    ]);
    const other = inJune('chờ Cục Thuế trả lời', 'thiếu máy quét');
    other.talk.say(hts, 'Việc khác');
    sends(other.talk);
    expect(matters(other.talk).map(({ told }) => told.map(wordsOf))).toEqual([
      ['chờ Cục Thuế trả lời'],
      ['thiếu máy quét'],
    ]);
    const done = inJune('chờ Cục Thuế trả lời', 'thiếu máy quét');
    done.talk.say(hts, 'Đã xong');
    sends(done.talk);
    expect(matters(done.talk).map(isOpenMatter)).toEqual([false, true]);
  });

  it('goes back by «nhầm», is asked again behind a question, and stands where the report is sent at once', () => {
    const { talk } = inJune();
    const between = talk.say(hts, 'ai phụ trách chi phí thời gian?');
    expect(between.text).toContain('Lê Hải Yến');
    expect(between.text).toContain('Đã xong chưa?');
    talk.say(hts, 'Đã xong');
    expect(talk.say(hts, 'nhầm').text).toContain('Đã xong chưa?');
    expect(talk.say(hts, 'gửi').text).toContain('Việc 1 còn.');
    sends(talk);
    expect(isOpenMatter(matters(talk)[0]!)).toBe(true);
  });

  it('is not asked of once it was settled meanwhile, and an old button of it explains itself', () => {
    const { talk, asked } = inJune();
    const done = talk.buttonOf(asked, 'Đã xong');
    talk.change((state) => ({
      ...state,
      matters: state.matters.map((one) => ({ ...one, acts: [{ type: 'solved', by: office, at: one.at }] })),
    }));
    expect(talk.press(hts, done).text).toContain('Bước đó đã qua');
    sends(talk);
    expect(matters(talk)[0]!.acts).toHaveLength(1);
  });
});
