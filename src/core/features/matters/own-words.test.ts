import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';

const { centre, hts, office } = people;
const leader = 'nguyen-trong-hung';

/** A matter of Hạ tầng số, and what its leader said of it; others have reported what they owe as well. */
function matterOf(...words: string[]) {
  const talk = startTalk('2023-05-22T09:00:00', undefined, undefined, { delivers: true });
  for (const text of ['/baocao', 'tất cả đúng tiến độ', 'gửi']) talk.say(centre, text);
  for (const text of ['/baocao', 'còn lại đúng tiến độ', '100', '4 chậm vì chờ Cục Thuế trả lời', 'gửi'])
    talk.say(hts, text);
  talk.liveTo('2023-05-22T10:30:00');
  for (const text of words) talk.say(leader, text);
  return talk;
}

type Talk = ReturnType<typeof matterOf>;
const last = (talk: Talk) => talk.state().matters[0]!.acts.at(-1);
const reports = (talk: Talk): string => JSON.stringify(talk.state().reports);

describe('of who was given a matter', () => {
  it('that it cannot be settled is of the matter, and not of the task of that number', () => {
    const talk = matterOf('giao trung tâm');
    const before = reports(talk);
    expect(talk.say(centre, 'việc 1 không giải quyết được vì không thuộc thẩm quyền').text).toBe(
      'Gửi «không thuộc thẩm quyền» tới Phòng Hạ tầng số làm lý do không giải quyết được Việc 1?',
    );
    talk.say(centre, 'gửi');
    expect(last(talk)).toMatchObject({ type: 'refused', words: 'không thuộc thẩm quyền' });
    expect(reports(talk)).toBe(before);
    expect(talk.state().drafts).toEqual([]);
  });

  it('«xong rồi» asks which is meant, where its report has a task of that number', () => {
    const talk = matterOf('giao trung tâm');
    expect(talk.say(centre, 'viec 1 xong roi').text).toContain('Việc nào đã xong?');
    expect(talk.say(centre, 'việc 1 đã giải quyết').text).toContain('Đã ghi Việc 1 là đã giải quyết');
  });

  it.each([
    'việc này không phải của trung tâm, đề nghị giao lại cho Thanh tra',
    'việc 1: không thuộc lĩnh vực của trung tâm',
    'xin trả lại, không thuộc chức năng của trung tâm ạ',
  ])('«%s» goes to its leader, who can give it to another under it', (text) => {
    const talk = matterOf('giao trung tâm');
    expect(talk.say(centre, text).text).toContain('làm ý kiến về Việc 1?');
    expect(talk.say(centre, 'gửi').notices.map(({ to }) => to)).toContain(leader);
    expect(talk.say(leader, 'thế thì giao văn phòng').text).toContain('Đã giao Việc 1 cho Văn phòng Sở');
    expect(talk.state().instructions).toEqual([]);
  });

  it('it can be read once it is somebody else’s, and is none of its list', () => {
    const talk = matterOf('giao trung tâm', 'việc 1 giao văn phòng');
    expect(talk.say(centre, 'việc 1').text).toContain('chờ Cục Thuế trả lời');
    expect(talk.say(centre, 'việc 1: đã gửi văn bản').text).toContain('nay giao Văn phòng Sở trả lời');
    expect(talk.say(centre, '/vuongmac').text).toContain('Chưa có vướng mắc, kiến nghị nào');
  });
});

describe('settled with words', () => {
  it.each([
    ['việc 1 xong rồi, Cục Thuế đã trả lời', 'Cục Thuế đã trả lời'],
    ['việc 1 đã giải quyết; đã cử 3 người', 'đã cử 3 người'],
    ['đã cử 3 người, xong rồi', 'đã cử 3 người'],
  ])('«%s» closes it with them, once they were shown', (text, words) => {
    const talk = matterOf('giao văn phòng');
    expect(talk.say(office, text).text).toBe(`Gửi «${words}» và ghi Việc 1 là đã giải quyết?`);
    const sent = talk.say(office, 'gửi');
    expect(last(talk)).toMatchObject({ type: 'solved', words });
    expect(sent.notices.find(({ to }) => to === hts)!.text).toContain(`«${words}»`);
  });

  it('what is said of that very matter where its answer is awaited does it', () => {
    const talk = matterOf('giao văn phòng');
    talk.press(office, 'g:a:1');
    talk.say(office, 'việc 1 không giải quyết được vì hết kinh phí');
    talk.say(office, 'gửi');
    expect(last(talk)).toMatchObject({ type: 'refused', words: 'hết kinh phí' });
  });
});

describe('of a unit to whoever spoke of its matter', () => {
  it.each([
    ['khoang 50 trieu', 'khoang 50 trieu'],
    ['việc 1: dự kiến khoảng 50 triệu đồng ạ', 'dự kiến khoảng 50 triệu đồng ạ'],
    ['chưa xong việc 1 vì Cục Thuế mới trả lời miệng', 'chưa xong vì Cục Thuế mới trả lời miệng'],
  ])('«%s» answers them, with what was said before', (text, words) => {
    const talk = matterOf('việc 1: Đồng chí cho biết kinh phí dự kiến là bao nhiêu?', 'gửi');
    expect(talk.say(hts, text).text).toContain(`Gửi «${words}» tới PGĐ phụ trách Sở Nguyễn Trọng Hùng`);
    const sent = talk.say(hts, 'gửi');
    expect(sent.notices.map(({ to }) => to)).toEqual([leader]);
    expect(sent.notices[0]!.text).toContain('«Đồng chí cho biết kinh phí dự kiến là bao nhiêu?»');
    expect(last(talk)).toMatchObject({ type: 'replied', words });
  });

  it('as long as nobody has spoken of it, what it says is for its report', () => {
    const talk = matterOf();
    expect(talk.say(hts, 'việc 1: dự kiến khoảng 50 triệu').text).toContain('Lời vừa gõ chưa gửi cho ai');
  });
});

describe('of a leader', () => {
  it('a question behind the number of a matter is offered to its unit', () => {
    const talk = matterOf();
    expect(talk.say(leader, 'việc 1: đề nghị phòng cho biết cần bao nhiêu kinh phí?').text).toContain(
      'tới Phòng Hạ tầng số làm ý kiến về Việc 1?',
    );
    expect(matterOf().say(leader, 'việc 1 thế nào rồi?').text).toContain('mở hôm nay');
  });

  it('what was settled is opened again', () => {
    const talk = matterOf('giao trung tâm');
    talk.say(centre, 'việc 1 đã giải quyết');
    talk.say(leader, 'việc 1 chưa xong');
    expect(talk.say(leader, 'chưa có văn bản').notices.map(({ to }) => to)).toEqual([hts, centre]);
    expect(last(talk)).toMatchObject({ type: 'reopened', words: 'chưa có văn bản' });
  });

  it.each([
    ['nhầm, giao thanh tra', 'to-unit'],
    ['nhầm, đã giải quyết rồi', 'solved'],
    ['lộn, trung tâm', 'to-office'],
  ])('«%s» right behind a hand-over takes it back', (text, type) => {
    const talk = matterOf('giao văn phòng');
    talk.say(leader, text);
    expect(last(talk)!.type).toBe(type);
    expect(talk.state().instructions).toEqual([]);
  });
});

it('words with which the office hands a matter on are shown and reach whoever has it now', () => {
  const talk = matterOf('giao văn phòng');
  const asked = talk.say(office, 'việc 1 giao trung tâm, đề nghị phản hồi trước 30/6');
  const given = talk.press(office, talk.buttonOf(asked, 'Giao Trung tâm'));
  expect(given.text).toContain('đề nghị phản hồi trước 30/6');
  const sent = talk.say(office, 'gửi');
  expect(sent.notices.map(({ to }) => to)).toEqual(expect.arrayContaining([hts, centre, leader]));
});
