import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';

const { inspector, hts } = people;
const entries = (talk: ReturnType<typeof startTalk>) => Object.values(talk.state().drafts[0]!.entries);

describe('the rest of a report beside what was just chosen', () => {
  it.each(['còn lại đúng tiến độ', 'các việc còn lại đúng tiến độ ạ'])(
    'leaves what is done as it is: «%s»',
    (rest) => {
      const talk = startTalk();
      talk.say(inspector, 'báo cáo');
      talk.say(inspector, 'xong');
      expect(talk.say(inspector, rest).text).toContain('✅ 1 · 🔵 9');
    },
  );

  it('goes on asking why what is behind is so', () => {
    const talk = startTalk();
    talk.say(inspector, 'báo cáo');
    talk.say(inspector, 'chậm');
    const asked = talk.say(inspector, 'còn lại đúng tiến độ');
    expect(asked.text).toContain('🔵 9');
    expect(asked.text).toContain('Vướng mắc gì?');
    expect(talk.say(inspector, 'thiếu người').text).toContain('🔵 9 · 🟠 1');
    expect(entries(talk).filter(({ status }) => status === 'late')).toMatchObject([
      { obstacle: 'thiếu người' },
    ]);
  });

  it('goes on asking for the figure of a task, and its status stays', () => {
    const talk = startTalk();
    talk.say(hts, 'báo cáo');
    talk.say(hts, '1 xong, 2 xong');
    talk.say(hts, 'chậm');
    expect(talk.say(hts, 'còn lại đúng tiến độ').text).toContain('Tỷ lệ hồ sơ');
    talk.say(hts, '100, máy chủ hỏng');
    expect(entries(talk).find(({ figure }) => figure === 100)).toMatchObject({ status: 'late' });
  });

  it('takes what is said of others with their numbers where the words of one are awaited', () => {
    const talk = startTalk();
    talk.say(inspector, 'báo cáo');
    talk.say(inspector, 'xong');
    expect(talk.say(inspector, 'các việc đều đúng tiến độ trừ 4 chậm vì thiếu người').text).toContain(
      '✅ 1 · 🔵 8 · 🟠 1',
    );
  });

  it.each([
    ['từ 1 đến 5 đúng tiến độ, 6 chậm vì thiếu người, còn lại xong', '✅ 4 · 🔵 5 · 🟠 1'],
    ['6 cham vi thieu nguoi, cac viec con lai da hoan thanh', '✅ 9 · 🟠 1'],
    ['1 chậm vì chờ kinh phí; các nhiệm vụ khác hoàn thành', '✅ 9 · 🟠 1'],
    ['2 đúng tiến độ, còn lại chậm vì thiếu người', '🔵 1 · 🟠 9'],
  ])('may be another status: «%s»', (typed, marks) => {
    const talk = startTalk();
    talk.say(inspector, 'báo cáo');
    expect(talk.say(inspector, typed).text).toContain(marks);
    expect(entries(talk).some(({ obstacle }) => obstacle?.includes('lại'))).toBe(false);
  });

  it('asks why of each of the rest that is behind without a reason', () => {
    const talk = startTalk();
    talk.say(inspector, 'báo cáo');
    expect(talk.say(inspector, '1 xong, 6 xong, còn lại chưa làm').text).toContain('2/10 ·');
    expect(talk.say(inspector, 'thiếu người').text).toContain('3/10 ·');
  });
});
