import { describe, expect, it } from 'vitest';
import { context } from '../../../../test/support/context.ts';
import { people, startTalk } from '../../../../test/support/talk.ts';
import { contextOf } from '../../context-of.ts';
import { withLeaders } from '../../plan/leaders-changed.ts';

const { chief, office, yen, inspector } = people;
const lan = 'phuong-thi-huong-lan';
const hung = 'nguyen-trong-hung';

describe('a plan with other leaders of an index', () => {
  it('is another only in that index, in its own year', () => {
    const after = withLeaders(context.plan, '2.1', [lan], '2023-07-01');
    expect(after.indices.find(({ code }) => code === '2.1')!.leaders).toEqual([lan]);
    expect(after.indices.filter((index, at) => index !== context.plan.indices[at])).toHaveLength(1);
    expect(withLeaders(context.plan, '2.1', [lan], '2024-07-01')).toBe(context.plan);
    expect(withLeaders(context.plan, '9.9', [lan], '2023-07-01')).toBe(context.plan);
    expect(withLeaders(context.plan, '2.1', [], '2023-07-01')).toBe(context.plan);
  });

  it('is the same object from one message to the next, and of its day', () => {
    const talk = startTalk('2023-05-22T09:00:00');
    talk.change((state) => ({
      ...state,
      leaderChanges: [{ code: '2.1', leaders: [lan], from: '2023-07-01' }],
    }));
    const seen = (moment: string) => contextOf(context, talk.state(), Date.parse(`${moment}+07:00`)).plan;
    expect(seen('2023-06-30T23:59:00')).toBe(seen('2023-06-01T09:00:00'));
    expect(seen('2023-07-01T00:00:00')).toBe(seen('2023-08-01T09:00:00'));
    expect(seen('2023-07-01T00:00:00')).not.toBe(seen('2023-06-30T23:59:00'));
  });
});

describe('/phutrach', () => {
  it('takes all that is said at once, shows before and after, and tells those concerned once', () => {
    const talk = startTalk('2023-06-05T09:00:00');
    const shown = talk.say(office, '/phutrach 2.1 chị Lan từ 01/07');
    expect(shown.text).toContain('Đổi lãnh đạo phụ trách từ 01/07/2023?');
    expect(shown.text).toContain('trước là PGĐ Lê Hải Yến, nay là PGĐ Phương Thị Hương Lan');
    expect(talk.state().leaderChanges).toBeUndefined();
    const done = talk.say(office, 'đổi');
    expect(done.notices.map(({ to }) => to).sort()).toEqual([chief, lan, yen].sort());
    expect(done.notices.find(({ to }) => to === lan)!.text).toContain(
      'Anh/chị phụ trách chỉ số này từ 01/07/2023',
    );
    expect(done.notices.find(({ to }) => to === yen)!.text).toContain('Anh/chị thôi phụ trách');
    expect(talk.state().audit.at(-1)).toMatchObject({
      verb: 'set-leaders',
      before: '2.1 le-hai-yen',
      after: '2.1 phuong-thi-huong-lan 2023-07-01',
    });
    expect(talk.say(yen, 'ai phụ trách chi phí thời gian').text).toContain('Lê Hải Yến');
    talk.windTo('2023-07-01T08:00:00');
    expect(talk.say(yen, 'ai phụ trách chi phí thời gian').text).toContain('Phương Thị Hương Lan');
    expect(talk.say(yen, '/index 2.1').text).toContain('Phụ trách: PGĐ Phương Thị Hương Lan');
  });

  it('asks step by step, by number and words', () => {
    const talk = startTalk('2023-06-05T09:00:00');
    const list = talk.say(office, '/phutrach');
    expect(list.labels.at(-1)).toBe('Thôi');
    const who = talk.say(office, 'Chi phí thời gian');
    expect(who.text).toContain('PGĐ Lê Hải Yến đang phụ trách');
    expect(who.labels).not.toContain('Lê Hải Yến');
    expect(talk.say(office, 'Lò Văn Ai').text).toContain('Không có lãnh đạo');
    const when = talk.say(office, '1');
    expect(when.labels).toEqual(['Hôm nay', 'Từ tháng sau', 'Thôi']);
    expect(talk.say(office, '01/02/2024').text).toContain('Chỉ đổi được trong năm của kế hoạch (2023)');
    expect(talk.say(office, 'từ tháng sau').text).toContain('từ 01/07/2023?');
    expect(talk.say(office, 'không').text).toBe('Đã thôi.');
    expect(talk.state().leaderChanges).toBeUndefined();
  });

  it('takes two leaders, the name of an index, and refuses what is so already', () => {
    const talk = startTalk('2023-06-05T09:00:00');
    const shown = talk.say(office, '/phutrach chi phí thời gian chị Lan và anh Hùng từ hôm nay');
    expect(shown.text).toContain('nay là PGĐ Phương Thị Hương Lan và PGĐ phụ trách Sở Nguyễn Trọng Hùng');
    talk.say(office, '1');
    expect(talk.say(yen, 'ai phụ trách chi phí thời gian').text).toContain('Phương Thị Hương Lan');
    expect(talk.say(office, '/phutrach 2.2 chị Lan').text).toContain('không có gì đổi');
    expect(talk.say(office, '/phutrach 9.9 chị Lan').text).toContain('Không có chỉ số');
    expect(talk.say(yen, '/phutrach 2.1 chị Lan').text).toContain('Văn phòng');
    expect(talk.press(yen, 'd:sl:phuong-thi-huong-lan').text).toContain('Văn phòng');
  });

  it('is doubted by whom it concerns, and the office hears who says so', () => {
    const talk = startTalk('2023-06-05T09:00:00');
    talk.say(office, '/phutrach 2.1 chị Lan từ 01/07');
    talk.say(office, 'đổi');
    const doubted = talk.press(yen, 'd:no:2.1:2023-07-01');
    expect(doubted.text).toContain('đã báo Văn phòng');
    expect(doubted.notices.map(({ to, text }) => [to, text])).toEqual([
      [office, expect.stringContaining('Lê Hải Yến (Phó Giám đốc) báo không đúng')],
    ]);
    // Of others, and of what was not ordered, it is nothing.
    expect(talk.press(inspector, 'd:no:2.1:2023-07-01').text).toContain('không còn dùng được');
    expect(talk.press(yen, 'd:no:2.2:2023-07-01').text).toContain('không còn dùng được');
  });
});

it('is ordered in words, with the day', () => {
  for (const text of [
    'chuyển chỉ số 2.1 cho chị Lan phụ trách từ 1/7',
    'giao chỉ số chi phí thời gian cho chị Lan phụ trách từ 01/07',
  ])
    expect(startTalk().say(office, text).text, text).toMatch(
      /01\/07\/2023.*nay là PGĐ Phương Thị Hương Lan/s,
    );
});

describe('«nhầm» after /phutrach', () => {
  it('takes it back, and who had been told hears it', () => {
    const talk = startTalk('2023-06-05T09:00:00');
    talk.say(office, '/phutrach 2.1 chị Lan từ 01/07');
    const set = talk.say(office, 'đổi');
    expect(set.labels).toEqual(['Nhầm – lấy lại']);
    const back = talk.say(office, 'nhầm');
    expect(back.text).toContain('Đã bỏ lần đổi lãnh đạo phụ trách từ 01/07/2023, đã báo 3 người liên quan');
    expect(back.text).toContain('Chi phí thời gian (2.1): PGĐ Lê Hải Yến');
    expect(back.notices.map(({ to }) => to).sort()).toEqual([chief, lan, yen].sort());
    expect(talk.state().leaderChanges).toEqual([]);
    expect(talk.state().audit.at(-1)).toMatchObject({
      verb: 'set-leaders',
      before: '2.1 phuong-thi-huong-lan',
      after: '2.1 le-hai-yen 2023-07-01',
    });
    expect(talk.press(office, talk.buttonOf(set, 'Nhầm – lấy lại')).text).toContain('không còn dùng được');
    talk.windTo('2023-07-01T08:00:00');
    expect(talk.say(yen, 'ai phụ trách chi phí thời gian').text).toContain('Lê Hải Yến');
  });

  it('leaves whoever had been said to lead from the same day on', () => {
    const talk = startTalk('2023-06-05T09:00:00');
    for (const said of ['/phutrach 2.1 chị Lan từ 01/07', 'đổi', '/phutrach 2.1 anh Hùng từ 01/07', 'đổi'])
      talk.say(office, said);
    expect(talk.say(office, 'bấm nhầm rồi').text).toContain('PGĐ Phương Thị Hương Lan');
    expect(talk.state().leaderChanges).toMatchObject([{ code: '2.1', leaders: [lan], from: '2023-07-01' }]);
  });

  it('is too late half an hour after it counts; what is still to come can be taken back until its day', () => {
    const talk = startTalk('2023-06-05T09:00:00');
    talk.say(office, '/phutrach 2.1 chị Lan từ hôm nay');
    const today = talk.say(office, 'đổi');
    talk.say(office, '/phutrach 2.2 chị Yến từ 01/07');
    const later = talk.say(office, 'đổi');
    talk.windTo('2023-06-05T10:00:00');
    expect(talk.press(office, talk.buttonOf(today, 'Nhầm – lấy lại')).text).toContain('không còn dùng được');
    expect(talk.press(office, talk.buttonOf(later, 'Nhầm – lấy lại')).text).toContain('Đã bỏ lần đổi');
    expect(talk.press(yen, talk.buttonOf(later, 'Nhầm – lấy lại')).text).toContain('Văn phòng');
    expect(talk.state().leaderChanges).toMatchObject([{ code: '2.1', leaders: [lan] }]);
  });
});

describe('a leader who is followed', () => {
  it('has no summary of the index any more, the new one has, through three months', () => {
    const talk = startTalk('2023-05-22T09:00:00');
    talk.liveTo('2023-06-05T09:00:00');
    talk.say(office, '/phutrach 2.1 anh Hùng từ hôm nay');
    talk.say(office, 'đổi');
    talk.say(office, '/phutrach 1.1 anh Hùng từ hôm nay');
    talk.say(office, 'đổi');
    const heard = talk.liveTo('2023-08-31T18:00:00');
    const summaries = (who: string) => heard.filter(({ to }) => to === who);
    // June, July and August, each once; who leads nothing any more hears nothing.
    expect(summaries(yen)).toEqual([]);
    expect(summaries(hung).length).toBe(3);
    expect(summaries(hung).every(({ text }) => text.includes('5 chỉ số của anh/chị'))).toBe(true);
  });

  it('is passed over by a summary that was to come on the very day', () => {
    const talk = startTalk('2023-05-22T09:00:00');
    talk.liveTo('2023-06-26T18:00:00');
    talk.say(office, '/phutrach 2.1 anh Hùng từ ngày mai');
    talk.say(office, 'đổi');
    const heard = talk.liveTo('2023-06-27T12:00:00');
    const told = (who: string) => heard.filter(({ to }) => to === who).map(({ text }) => text);
    expect(told(yen)).toEqual([expect.stringContaining('1 chỉ số của anh/chị')]);
    expect(told(hung)).toEqual([expect.stringContaining('4 chỉ số của anh/chị')]);
  });
});
