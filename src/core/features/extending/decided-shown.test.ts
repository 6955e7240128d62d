import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';

const { chief, hts } = people;
const hung = 'nguyen-trong-hung';

/** A request that stands under the last message of who decides. */
function inSight() {
  const talk = startTalk('2023-05-22T09:00:00');
  talk.say(chief, 'xin gia hạn họp doanh nghiệp đến 15/7 vì trùng lịch họp HĐND');
  talk.say(chief, 'gửi');
  talk.say(hung, '/giahan');
  return talk;
}
const settled = (talk: ReturnType<typeof startTalk>) => talk.state().extensions[0]!.settled;

describe('a request in sight', () => {
  it.each(['ok', 'ừ', 'được', 'duyệt', 'ok em', 'ok em đồng ý cho lùi nhé', 'được rồi em'])(
    'is granted by «%s»',
    (words) => {
      const talk = inSight();
      expect(talk.say(hung, words).notices.map(({ to }) => to)).toEqual([chief]);
      expect(settled(talk)).toMatchObject({ type: 'granted', to: '2023-07-15' });
    },
  );

  it.each([
    ['chỉ cho đến 10/7, không lùi thêm', 'không lùi thêm'],
    ['đồng ý nhưng phải xong trước 10/7', 'đồng ý nhưng phải xong trước 10/7'],
  ])('with «%s» is granted until its day once its words were shown whole', (words, sent) => {
    const talk = inSight();
    const shown = talk.say(hung, words);
    expect(shown.notices).toEqual([]);
    expect(shown.text).toContain(`đến 10/07, gửi «${sent}» tới Văn phòng Sở`);
    talk.say(hung, 'gửi');
    expect(settled(talk)).toMatchObject({ type: 'granted', to: '2023-07-10', words: sent });
  });

  it('goes with its words where the day is called a slip: both are shown anew', () => {
    const talk = inSight();
    talk.say(hung, '10/7, không lùi thêm');
    talk.say(hung, 'gửi');
    expect(talk.say(hung, 'nhầm, đến 12/7').text).toContain('đến 12/07, gửi «không lùi thêm»');
    talk.say(hung, 'gửi');
    expect(settled(talk)).toMatchObject({ type: 'granted', to: '2023-07-12', words: 'không lùi thêm' });
  });

  it.each(['không được', 'không được đâu em'])('is refused by «%s», whose reason is asked', (words) => {
    const talk = inSight();
    expect(talk.say(hung, words).text).toContain('Vì sao không gia hạn');
    expect(settled(talk)).toBeUndefined();
  });

  it.each(['vì sao phải lùi', 'hạn cũ là ngày nào?', 'xin lùi đến ngày nào'])(
    'answers «%s» itself',
    (words) => {
      const talk = inSight();
      const said = talk.say(hung, words);
      expect(said.text).toContain('(hạn 30/06) đến 15/07');
      expect(said.text).toContain('trùng lịch họp HĐND');
    },
  );

  it.each(['cảm ơn em', 'vâng', 'tháng 5 có gì chậm không'])('is not decided by «%s»', (words) => {
    const talk = inSight();
    talk.say(hung, words);
    expect(settled(talk)).toBeUndefined();
  });
});

it('two works in one wish are each asked for by themselves', () => {
  const talk = startTalk('2023-05-22T09:00:00');
  const said = talk.say(
    chief,
    'xin gia hạn họp doanh nghiệp quý 2 đến 15/7 và giao ban doanh nghiệp đến 20/7 vì trùng lịch',
  );
  expect(said.text).toContain('«xin gia hạn giao ban doanh nghiệp đến 20/7 vì …»');
  expect(said.text).toContain('đến 15/07/2023 (lần 1/2): «trùng lịch»');
});

it('what was sent is changed by its own name', () => {
  const talk = inSight();
  expect(talk.say(chief, 'sửa lại gia hạn đến 20/7').text).toContain(
    'đến 20/07/2023 (lần 1/2): «trùng lịch họp HĐND»',
  );
  const late = startTalk('2023-05-22T09:00:00');
  for (const said of ['/baocao', 'còn lại đúng tiến độ', '100', '4 chậm vì chờ Cục Thuế trả lời', 'gửi'])
    late.say(hts, said);
  late.say(hts, 'cam kết việc 4 xong 10/6 làm hồ sơ');
  late.say(hts, 'gửi');
  expect(late.say(hts, 'đổi cam kết việc 4 sang 5/6').text).toContain('Thay cam kết ngày 10/06');
});

describe('another day under what was just decided', () => {
  function decided(words = 'đồng ý đến 10/7') {
    const talk = inSight();
    talk.say(hung, words);
    return talk;
  }

  it.each(['12/7 thôi', 'à thôi 12/7', 'cho đến 12/7', 'đến 12/7 nhé'])('takes its place: «%s»', (words) => {
    const talk = decided();
    const said = talk.say(hung, words);
    expect(said.text).toContain('đến 12/07');
    expect(settled(talk)).toMatchObject({ type: 'granted', to: '2023-07-12' });
    expect(said.notices.map(({ to }) => to)).toContain(chief);
  });

  it.each([
    ['11/7 không lùi thêm', '2023-07-11'],
    ['à thôi 12/7 nhé, không lùi nữa', '2023-07-12'],
    ['cho đến 13/7, lần cuối', '2023-07-13'],
  ])('is shown with the words beside it: «%s»', (words, day) => {
    const talk = decided();
    const shown = talk.say(hung, words);
    expect(shown.labels).toContain('Gửi');
    expect(settled(talk)).toBeUndefined();
    talk.say(hung, 'gửi');
    expect(settled(talk)).toMatchObject({ type: 'granted', to: day });
  });

  it.each([
    'ngày 12/7 có họp không',
    'ai chưa báo cáo',
    'cảm ơn em',
    'báo cáo tháng 5',
    'nhắc Thanh tra trước 12/7',
  ])('is none in «%s»', (words) => {
    const talk = decided();
    talk.say(hung, words);
    expect(settled(talk)).toMatchObject({ type: 'granted', to: '2023-07-10' });
  });

  it('counts under a consent as it was asked, too', () => {
    const talk = decided('ok em');
    talk.say(hung, '12/7 thôi');
    expect(settled(talk)).toMatchObject({ type: 'granted', to: '2023-07-12' });
  });
});
