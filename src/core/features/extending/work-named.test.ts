import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';
import { numbersNamed } from './work-named.ts';

const { chief, hts } = people;

/** The report of Văn phòng Sở, at its first task, which has no day of its own. */
function amidReport() {
  const talk = startTalk('2023-05-22T09:00:00');
  expect(talk.say(chief, '/baocao').text).toContain('1/15');
  return talk;
}

describe('work that a wish names while a report asks about other work', () => {
  it.each([
    ['xin gia hạn việc 16 đến 15/7 vì trùng lịch', 'Tổ chức giao ban với Doanh nghiệp 6 tháng'],
    ['em xin gia hạn nhiệm vụ số 17 thêm 10 ngày do thiếu số liệu', 'Tổ chức họp với Doanh nghiệp quý II'],
    ['xin gia hạn họp doanh nghiệp đến 15/7 vì trùng lịch', 'Tổ chức họp với Doanh nghiệp quý II'],
    ['xin lùi họp quý II với doanh nghiệp sang 15/7, trùng lịch', 'Tổ chức họp với Doanh nghiệp quý II'],
    ['xin gia hạn 1.5.2 đến 15/7 vì trùng lịch', 'Tổ chức họp với Doanh nghiệp quý II'],
  ])('«%s» is of that work', (said, name) => {
    const talk = amidReport();
    const shown = talk.say(chief, said);
    expect(shown.text).toContain(`Xin gia hạn ${name}`);
    expect(shown.labels).toEqual(['Gửi', 'Sửa', 'Thôi']);
  });

  it('is asked for where several are meant', () => {
    const talk = amidReport();
    const asked = talk.say(chief, 'xin gia hạn việc 16, 17 đến 15/7 vì bận họp');
    expect(asked.text).toContain('Xin gia hạn việc nào?');
    expect(asked.labels).toHaveLength(3);
    const shown = talk.press(chief, talk.buttonOf(asked, 'quý II'));
    expect(shown.text).toContain('đến 15/07/2023 (lần 1/2): «bận họp»');
  });

  it('is the asked one where none is named, whatever the reason says', () => {
    const talk = amidReport();
    expect(talk.say(chief, 'xin gia hạn đến 15/7, chờ lịch họp của doanh nghiệp').text).toContain(
      'Việc hằng tháng đến hạn cùng báo cáo',
    );
  });

  it('commits to a day of the task that was called late, by its number', () => {
    const talk = startTalk('2023-05-22T09:00:00');
    talk.say(hts, '/baocao');
    talk.say(hts, '5 chậm vì chờ kinh phí');
    expect(talk.say(hts, 'cam kết xong việc 6 ngày 30/5 vì chờ hồ sơ').text).toMatch(/^«.*» chưa chậm/);
    const shown = talk.say(hts, 'cam kết xong việc 5 ngày 30/5, đã xin kinh phí');
    expect(shown.text).toContain('Cam kết');
    expect(shown.text).toContain('«đã xin kinh phí»');
    talk.say(hts, 'gửi');
    const [made] = talk.state().commitments;
    const [late] = Object.keys(talk.state().drafts[0]!.entries);
    expect(made).toMatchObject({ taskId: late, until: '2023-05-30' });
  });

  it('is another one while a wish of the first is being written', () => {
    const talk = startTalk('2023-06-20T09:00:00');
    talk.say(chief, 'xin gia hạn họp doanh nghiệp');
    const [giaoBan] = ['Tổ chức giao ban với Doanh nghiệp 6 tháng'];
    const at = talk.say(chief, 'xin gia hạn việc 1 đến 15/7 vì trùng lịch').text;
    expect(at).toContain(giaoBan);
  });
});

it.each([
  ['cam kết xong việc 6 ngày 30/5', [6], 'cam kết xong ngày 30/5'],
  ['việc 3 và 4 chậm', [3, 4], ' chậm'],
  ['việc 6, 15/7 xong', [6], ', 15/7 xong'],
  ['nhiệm vụ số 12, 2 tuần nữa xong', [12], ', 2 tuần nữa xong'],
  ['việc 98% xong', [], 'việc 98% xong'],
])('numbers of work in «%s»', (text, numbers, rest) => {
  expect(numbersNamed(text)).toEqual({ numbers, rest });
});
