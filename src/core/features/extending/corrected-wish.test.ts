import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';
import { withoutSlipBefore } from '../conversing/corrected-name.ts';

const { chief, hts } = people;
const hung = 'nguyen-trong-hung';
const lan = 'phuong-thi-huong-lan';

describe('«nhầm, …» of a wish for more time or a commitment', () => {
  it('is no reason while it is being written: what was not said anew stays', () => {
    const talk = startTalk('2023-06-20T09:00:00');
    talk.say(chief, 'xin gia hạn họp doanh nghiệp đến 15/7 vì trùng lịch họp HĐND');
    expect(talk.say(chief, 'nhầm đến 14/7').text).toMatch(/đến 14\/07\/2023.*«trùng lịch họp HĐND»/s);
    expect(talk.say(chief, 'à lộn rồi, 18/7').text).toMatch(/đến 18\/07\/2023.*«trùng lịch họp HĐND»/s);
    expect(talk.say(chief, 'sửa lại là vì chờ phòng họp').text).toMatch(
      /18\/07\/2023.*«chờ phòng họp»|18\/07\/2023.*«vì chờ phòng họp»/s,
    );
  });

  it('behind a request that was sent takes it back and shows it anew; who decides hears both', () => {
    const talk = startTalk('2023-06-20T09:00:00');
    talk.say(chief, 'xin gia hạn họp doanh nghiệp đến 15/7 vì trùng lịch họp HĐND');
    talk.say(chief, 'gửi');
    const said = talk.say(chief, 'nhầm, 16/7');
    expect(said.text).toMatch(/Đã rút yêu cầu gia hạn.*đến 16\/07\/2023.*«trùng lịch họp HĐND»/s);
    expect(said.notices.map(({ to }) => to)).toEqual([hung]);
    expect(talk.say(chief, 'gửi').notices.map(({ to }) => to)).toEqual([hung]);
    expect(talk.state().extensions.map(({ to, settled }) => [to, settled?.type])).toEqual([
      ['2023-07-15', 'withdrawn'],
      ['2023-07-16', undefined],
    ]);
  });

  it('behind a commitment shows the new one, which takes the place of the old when it is sent', () => {
    const talk = startTalk();
    for (const text of ['/baocao', '3', 'thiếu người', 'còn lại đúng tiến độ', '100', 'gửi'])
      talk.say(hts, text);
    talk.say(hts, 'cam kết việc 1 xong 10/6, sẽ làm thêm thứ bảy');
    talk.say(hts, 'gửi');
    expect(talk.say(hts, 'ấy nhầm, 12/6 mới xong').text).toContain('Thay cam kết ngày 10/06');
    expect(talk.state().commitments).toHaveLength(1);
    expect(talk.say(hts, 'gửi').notices.map(({ to }) => to)).toEqual([lan]);
    expect(talk.state().commitments.at(-1)).toMatchObject({ until: '2023-06-12' });
  });

  it('is of nothing that was sent before something else was done, or long ago', () => {
    const talk = startTalk();
    for (const text of ['/baocao', '3', 'thiếu người', 'còn lại đúng tiến độ', '100', 'gửi'])
      talk.say(hts, text);
    talk.say(hts, 'cam kết việc 1 xong 10/6, sẽ làm thêm thứ bảy');
    talk.say(hts, 'gửi');
    talk.windTo('2023-05-22T10:00:00');
    expect(talk.say(hts, 'nhầm, 12/6').text).not.toContain('Thay cam kết');
  });

  it('takes nothing from words that speak of a change', () => {
    for (const text of ['đổi lịch họp sang 28/5', 'lộn xộn hồ sơ', 'nhầm', 'sửa chữa phòng họp'])
      expect(withoutSlipBefore(text), text).toBeNull();
    expect(withoutSlipBefore('nhầm rồi, ý em là 14/7')).toBe('14/7');
  });
});
