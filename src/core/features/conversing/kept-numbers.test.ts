import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';

const { hts, office } = people;

describe('a number that is typed twice', () => {
  it('unlinks nobody: the question stays, and the number is an answer a little later', () => {
    const talk = startTalk();
    const linked = talk.state().accounts.length;
    talk.say(office, '/go');
    talk.say(office, '1');
    expect(talk.say(office, '1').labels).toEqual(['Gỡ liên kết']);
    expect(talk.state().accounts).toHaveLength(linked);
    talk.windTo('2023-05-22T09:02:00');
    talk.say(office, '1');
    expect(talk.state().accounts).toHaveLength(linked - 1);
  });

  it.each(['1', '2'])('«%s» in a report neither goes back nor leaves the words out', (typed) => {
    const talk = startTalk();
    talk.say(hts, '/baocao');
    talk.say(hts, typed);
    const { step, pending } = talk.state().drafts[0]!;
    expect(talk.say(hts, typed).text).toContain('chỉ ghi một lần');
    expect(talk.state().drafts[0]).toMatchObject({ step, pending });
  });
});

it('a list lives until it is answered, however long that takes', () => {
  const talk = startTalk();
  talk.say(office, '/truong');
  talk.windTo('2023-05-25T15:30:00');
  expect(talk.say(office, '2').text).not.toContain('không ứng với lựa chọn');
});

describe('where a name is asked', () => {
  it.each([
    'chi phí ai phụ trách',
    'danh bạ',
    'lấy mã cho anh Hùng',
    'em hỏi chút',
    'chờ chị tí',
    'để chị hỏi lại',
  ])('«%s» is no name', (typed) => {
    const talk = startTalk();
    talk.say(office, '/truong trung tâm');
    expect(talk.say(office, typed).labels.join()).not.toMatch(/^Đổi/);
    expect(talk.state().directory.people ?? []).toEqual(startTalk().state().directory.people ?? []);
  });

  it.each(['lò văn ai', 'vàng a sử', 'le thi hoa'])('«%s» is one', (typed) => {
    const talk = startTalk();
    talk.say(office, '/truong trung tâm');
    expect(talk.say(office, typed).text).not.toContain('hay anh/chị hỏi?');
  });
});

describe('words around a choice', () => {
  it.each(['dạ 2 ạ', '2,', 'dạ số 2 ạ', 'vâng 2', '“2”', 'dạ, 2 ạ'])('«%s» is 2', (typed) => {
    const talk = startTalk();
    talk.say(hts, '/baocao');
    talk.say(hts, typed);
    expect(talk.state().drafts[0]!.pending).toMatchObject({ status: 'on-track' });
  });

  it('«ko chính thức» is a choice, and cancels nothing', () => {
    const talk = startTalk();
    expect(talk.say(people.yen, 'chi phí ai phụ trách').labels).toHaveLength(2);
    expect(talk.say(people.yen, 'ko chính thức').text).not.toContain('Đã thôi');
  });

  it('«không nhầm» is no slip', () => {
    const talk = startTalk();
    talk.say(hts, '/baocao');
    talk.say(hts, 'chậm');
    talk.say(hts, '15');
    talk.say(hts, 'không nhầm');
    expect(Object.values(talk.state().drafts[0]!.entries)).toEqual([
      expect.objectContaining({ obstacle: '15' }),
    ]);
  });
});

describe('a report that is full', () => {
  const full = () => {
    const talk = startTalk();
    talk.say(hts, '/baocao');
    talk.say(hts, 'còn lại đúng tiến độ');
    talk.say(hts, '100');
    return talk;
  };

  it('is sent by «gửi» also where it was left inside a task', () => {
    const talk = full();
    talk.say(hts, '2');
    talk.say(hts, 'thôi');
    talk.say(hts, 'gửi');
    expect(Object.keys(talk.state().reports)).toHaveLength(1);
  });

  it('keeps the words that wait for a figure when another task is opened', () => {
    const talk = full();
    talk.say(hts, '3');
    talk.say(hts, 'chậm, thiếu người');
    const said = talk.say(hts, 'sửa 1');
    expect(said.text).toContain('Đã ghi nhiệm vụ 3');
    expect(Object.values(talk.state().drafts[0]!.entries)).toContainEqual(
      expect.objectContaining({ status: 'late', obstacle: 'thiếu người' }),
    );
  });

  it('is corrected by a line after its receipt', () => {
    const talk = full();
    talk.say(hts, 'gửi');
    talk.say(hts, '6 xong, 12 tin bài');
    expect(Object.values(talk.state().drafts[0]!.entries)).toContainEqual(
      expect.objectContaining({ status: 'done', result: '12 tin bài' }),
    );
    expect(talk.say(hts, 'gửi').text).not.toContain('không cần gửi lại');
  });
});
