import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';

const { inspector, office, yen } = people;
type Talk = ReturnType<typeof startTalk>;
const entriesOf = (talk: Talk) => talk.state().reports['2023-05:thanh-tra']!.entries;

/** The report of a unit as it was sent. */
function sent(): Talk {
  const talk = startTalk('2023-05-22T09:00:00');
  for (const words of ['/baocao', 'còn lại đúng tiến độ', 'gửi']) talk.say(inspector, words);
  return talk;
}

/** The same, and the month is locked. */
function locked(): Talk {
  const talk = sent();
  talk.say(office, '/khoa 5');
  talk.say(office, '1');
  expect(talk.state().locks).toHaveLength(1);
  return talk;
}

const changes = [
  'sửa việc 2 thành chậm vì thiếu người',
  'em muốn đổi lại nhiệm vụ 2 sang chậm vì thiếu người',
  'chỉnh sửa lại số 2: chậm, thiếu người',
];

describe('an answer that is changed in words', () => {
  it.each(changes)('«%s» is a line of the report that was sent', (typed) => {
    const talk = sent();
    expect(talk.say(inspector, typed).labels).toContain('Gửi báo cáo');
    expect(talk.say(inspector, 'gửi').text).toContain('Đã nhận bản sửa báo cáo');
    expect(Object.values(entriesOf(talk)).filter(({ obstacle }) => obstacle === 'thiếu người')).toHaveLength(
      1,
    );
  });

  it('amid a report it is of the task that it names', () => {
    const talk = startTalk('2023-05-22T09:00:00');
    talk.say(inspector, '/baocao');
    expect(talk.say(inspector, 'sửa việc 2 thành chậm vì thiếu người').text).toContain('Đã ghi nhiệm vụ 2.');
    expect(Object.values(talk.state().drafts[0]!.entries)).toMatchObject([
      { status: 'late', obstacle: 'thiếu người' },
    ]);
  });

  it.each([...changes, 'sửa báo cáo', 'sửa 2', '2 chậm vì thiếu người'])(
    '«%s» of a month that is locked hears so, and how it is opened',
    (typed) => {
      const talk = locked();
      const said = talk.say(inspector, typed);
      expect(said.text).toContain('Kỳ tháng 5/2023 đã khóa');
      expect(said.labels).toEqual(['Xin mở khóa']);
      expect(talk.state().drafts).toEqual([]);
    },
  );
});

describe('that a month is opened again, asked for in words', () => {
  it.each([
    'xin mở khóa tháng 5 để em sửa việc 2',
    'em xin mở lại tháng 5 để sửa',
    'nhờ văn phòng mở lại kỳ này giúp em',
    'cho em xin mo khoa voi',
  ])('«%s» is told whose it is, with the button that asks for it', (typed) => {
    const talk = locked();
    const said = talk.say(inspector, typed);
    expect(said.text).toContain('là việc của Văn phòng Sở');
    expect(said.labels).toEqual(['Xin mở khóa']);
    expect(talk.press(inspector, talk.buttonOf(said, 'Xin mở khóa')).notices.map(({ to }) => to)).toEqual([
      office,
    ]);
  });

  it('is told to whoever asked, once it is done, though their report is whole', () => {
    const talk = locked();
    const ask = talk.buttonOf(talk.say(inspector, 'xin mở khóa tháng 5'), 'Xin mở khóa');
    talk.press(inspector, ask);
    talk.liveTo('2023-05-30T09:00:00');
    talk.press(inspector, ask);
    expect(talk.state().audit.filter(({ verb }) => verb === 'ask-unlock')).toHaveLength(2);
    talk.say(office, 'mở khóa tháng 5');
    const told = talk.say(office, 'đồng ý').notices.filter(({ to }) => to === inspector);
    expect(told.map(({ text }) => text)).toEqual([expect.stringContaining('theo lời xin của anh/chị')]);
  });

  it('is a question, the office’s own order, or nobody’s, where it is that', () => {
    const talk = locked();
    expect(talk.say(inspector, 'xin mở khóa thế nào ạ')).toMatchObject({ labels: [], notices: [] });
    const leader = talk.say(yen, 'xin mở khóa');
    expect(leader.text).toContain('là việc của Văn phòng Sở');
    expect(leader.labels).toEqual([]);
    expect(talk.say(office, 'mở khóa tháng 5').labels).toEqual(['Mở khóa tháng 5/2023']);
    expect(sent().say(inspector, 'xin mở khóa tháng 5').notices).toEqual([]);
  });
});
