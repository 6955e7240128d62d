import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';

const { office } = people;

describe('all that are named are meant', () => {
  it.each(['nhắc các đơn vị chưa báo cáo', 'nhắc hết đi', 'nhắc tất cả đơn vị còn nợ báo cáo'])(
    '«%s»: a yes is of all, and each can be chosen',
    (text) => {
      for (const yes of ['có', 'ok', '1', 'Tất cả 5 đơn vị']) {
        const talk = startTalk();
        const asked = talk.say(office, text);
        expect(asked.labels).toContain('Thanh tra Sở');
        expect(asked.notices).toEqual([]);
        expect(talk.say(office, yes).notices.length, yes).toBeGreaterThan(3);
      }
      const talk = startTalk();
      talk.say(office, text);
      expect(talk.say(office, 'thôi').notices).toEqual([]);
      talk.say(office, text);
      expect(talk.say(office, 'thanh tra sở').notices.map(({ to }) => to)).toEqual([people.inspector]);
    },
  );

  it('`/nhac` asks which, and a yes is no answer to that', () => {
    const talk = startTalk();
    expect(talk.say(office, '/nhac').labels).not.toContain('Thôi');
    expect(talk.say(office, 'có').notices).toEqual([]);
  });
});

it.each([
  ['nhắc Thanh tra bổ sung minh chứng việc 3', 'bổ sung minh chứng việc 3'],
  ['nhắc hạ tầng số cập nhật lại số liệu việc 4', 'cập nhật lại số liệu việc 4'],
])('«%s»: that a reminder has no such words is said before it is offered', (text, words) => {
  const talk = startTalk();
  const said = talk.say(office, text);
  expect(said.text).toContain(`«${words}» không gửi kèm`);
  expect(said.notices).toEqual([]);
  expect(talk.say(office, 'ok').notices).toHaveLength(1);
});

it.each(['nhắc Thanh tra nộp báo cáo', 'nhắc thanh tra gửi báo cáo tháng 5 gấp'])('«%s» has none', (text) => {
  expect(startTalk().say(office, text).text).not.toContain('không gửi kèm');
});

describe('two orders that both ask', () => {
  it.each([
    'khóa kỳ tháng 5 rồi lập báo cáo',
    'khóa tháng 5 và xuất báo cáo luôn',
    'lập báo cáo tháng 5 rồi khóa kỳ',
  ])('«%s»: a yes is of both, in their order; one is chosen by its words', (text) => {
    const talk = startTalk('2023-05-26T09:30:00');
    expect(talk.say(office, text).labels).toHaveLength(2);
    const done = talk.say(office, 'có');
    expect(talk.state().locks).toHaveLength(1);
    expect(done.text).toContain('Đã khóa kỳ tháng 5/2023');
    expect(done.text).toContain('Đang lập báo cáo tháng 5/2023');
    const one = startTalk('2023-05-26T09:30:00');
    one.say(office, text);
    one.say(office, 'vẫn lập');
    expect(one.state().locks).toEqual([]);
  });
});
