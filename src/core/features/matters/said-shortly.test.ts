import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';

const { centre, hts, inspector, office, press, yen } = people;
const leader = 'nguyen-trong-hung';

const start = () => startTalk('2023-05-22T09:00:00', undefined, undefined, { delivers: true });
type Talk = ReturnType<typeof start>;

function said(talk: Talk, who: string, ...texts: string[]) {
  return texts.map((text) => talk.say(who, text)).at(-1)!;
}

/** Two matters of one leader, a third of another. */
function reported() {
  const talk = start();
  said(talk, press, '/baocao', 'còn lại đúng tiến độ', '100');
  said(talk, press, '1 chậm vì máy hỏng', '4 chậm vì thiếu người', 'gửi');
  said(talk, hts, '/baocao', 'còn lại đúng tiến độ', '100', '4 chậm vì chờ Cục Thuế trả lời', 'gửi');
  talk.liveTo('2023-05-22T10:30:00');
  expect(talk.state().matters.map(({ unit }) => unit)).toHaveLength(3);
  return talk;
}

const acts = (talk: Talk, id: number) =>
  talk
    .state()
    .matters.find((one) => one.id === id)!
    .acts.map(({ type }) => type);

describe('a yes in few words', () => {
  it.each(['ok', 'ok em', 'đồng ý nhé'])('«%s» under one matter is offered as its answer', (text) => {
    const talk = reported();
    expect(talk.say(leader, text).text).toBe(`Gửi «${text}» tới Phòng Hạ tầng số làm ý kiến về Việc 3?`);
  });

  it.each([
    ['v2 ok em', 'ok em'],
    ['2 dong y', 'dong y'],
    ['duyệt việc 2', 'duyệt'],
  ])('«%s» is of the matter that it names', (text, words) => {
    const shown = reported().say(yen, text);
    expect(shown.text).toContain(`Gửi «${words}» tới`);
    expect(shown.text).toContain('về Việc 2?');
  });

  it('is none of a number that is no matter of whoever speaks', () => {
    expect(reported().say(leader, '2 đồng ý').text).not.toContain('làm ý kiến');
    expect(reported().say(inspector, 'ok việc 2').text).not.toContain('làm ý kiến');
  });
});

describe('of several in one message', () => {
  it('each is given with its own words, one behind another', () => {
    const talk = reported();
    const first = talk.say(
      yen,
      'việc 1 giao trung tâm lo người; việc 2 giao văn phòng làm văn bản trước 5/6',
    );
    const given = talk.press(yen, talk.buttonOf(first, 'Giao Trung tâm'));
    expect(given.text).toContain('«giao trung tâm lo người»');
    const next = talk.say(yen, 'gửi');
    expect(next.text).toContain('Giao Việc 2 cho Văn phòng Sở?');
    expect(talk.press(yen, talk.buttonOf(next, 'Giao Văn phòng')).text).toContain('làm văn bản trước 5/6');
    expect([acts(talk, 1), acts(talk, 2)]).toEqual([['to-unit', 'direction'], ['to-office']]);
  });

  it('one that was given there already stops none of the others', () => {
    const talk = reported();
    talk.say(yen, 'việc 1 giao văn phòng');
    talk.say(yen, 'việc 1 và 2 giao văn phòng');
    expect([acts(talk, 1), acts(talk, 2)]).toEqual([['to-office'], ['to-office']]);
  });

  it('of another leader’s it is said whose it is, and the rest is done', () => {
    const talk = reported();
    const heard = talk.say(leader, 'việc 1 đồng ý, việc 3 giao văn phòng');
    expect(heard.text).toContain('Việc 1 do PGĐ Lê Hải Yến trả lời');
    expect(acts(talk, 3)).toEqual(['to-office']);
  });

  it('«cả 2 việc mới giao Văn phòng» is of all that wait', () => {
    const talk = reported();
    talk.say(yen, 'cả 2 việc mới giao Văn phòng');
    expect([acts(talk, 1), acts(talk, 2)]).toEqual([['to-office'], ['to-office']]);
  });
});

it('what is typed instead of words that are shown is shown before it is sent', () => {
  const talk = reported();
  said(talk, leader, 'giao trung tâm');
  talk.say(centre, 'việc 3 không giải quyết được vì hết tiền');
  const anew = talk.say(centre, 'không thuộc thẩm quyền của đơn vị');
  expect(anew.notices).toEqual([]);
  expect(anew.text).toContain('Gửi «không thuộc thẩm quyền của đơn vị» tới Phòng Hạ tầng số');
  expect(talk.say(centre, 'gửi').notices.map(({ to }) => to)).toContain(leader);
});

describe('whoever was told of a matter', () => {
  it('hears that its unit took it out of the report', () => {
    const talk = reported();
    said(talk, press, 'sửa việc 1 thành đúng tiến độ', 'gửi');
    const heard = talk.liveTo('2023-05-22T12:00:00');
    expect(heard).toContainEqual({
      to: yen,
      text: 'Việc 1 đã được Phòng Thông tin – Báo chí – Xuất bản rút khỏi báo cáo.',
    });
    expect(talk.liveTo('2023-05-23T12:00:00').filter(({ text }) => text.includes('rút khỏi'))).toEqual([]);
  });

  it('hears nothing of what was taken out before', () => {
    const talk = start();
    said(talk, hts, '/baocao', 'còn lại đúng tiến độ', '100', '4 chậm vì chờ Cục Thuế trả lời', 'gửi');
    said(talk, hts, 'sửa việc 4 thành đúng tiến độ', 'gửi');
    expect(talk.liveTo('2023-05-22T14:00:00').filter(({ text }) => text.includes('Việc 1'))).toEqual([]);
  });
});

describe('a leader who reminds', () => {
  it('is told at once that there is nothing of theirs to remind of, and by whom it is', () => {
    const talk = reported();
    const none = talk.say(yen, 'nhắc hạ tầng số');
    expect(none.text).toContain('trong phần anh/chị phụ trách (tháng 5/2023); không có gì để nhắc');
    expect(none.labels).toEqual([]);
  });

  it('is told of no reminder that its unit did not get', () => {
    const talk = reported();
    talk.liveTo('2023-05-26T10:00:00');
    const asked = talk.say(yen, 'nhắc báo chí');
    const reminded = talk.press(yen, talk.buttonOf(asked, 'Nhắc Phòng'));
    expect(reminded.text).toContain('Đã nhắc Phòng Thông tin');
    expect(reminded.text).not.toContain('tự động');
    expect(talk.say(office, 'đã nhắc báo chí chưa').text).not.toContain('tự động');
    expect(talk.say(office, 'đã nhắc văn phòng chưa').text).toContain('tự động');
  });

  it('cannot send by what was shown the day before', () => {
    const talk = reported();
    talk.liveTo('2023-05-22T22:30:00');
    const night = talk.press(yen, talk.buttonOf(talk.say(yen, 'nhắc báo chí'), 'Nhắc Phòng'));
    const now = talk.buttonOf(night, 'Gửi ngay');
    talk.say(yen, 'thôi');
    talk.liveTo('2023-05-24T10:00:00');
    const late = talk.press(yen, now);
    expect(late.text).toContain('không còn dùng được');
    expect(late.notices).toEqual([]);
  });
});
