import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';

const { hts } = people;

describe('a figure that is corrected after the report was sent', () => {
  it.each([
    ['sửa việc 3 thành 99%', '99%'],
    ['3 99%', '99%'],
    ['đổi nhiệm vụ 3 thành 98,5', '98,5%'],
    ['sửa số 3 là 97%, do lỗi mạng', '97% – «do lỗi mạng»'],
  ])('«%s» stands in the summary that is to be sent', (words, figure) => {
    const talk = startTalk('2023-05-22T09:00:00');
    for (const said of ['/baocao', 'còn lại đúng tiến độ', '100', 'gửi báo cáo']) talk.say(hts, said);
    const shown = talk.say(hts, words);
    expect(shown.text).toContain(`hồ sơ thủ tục hành chính được giải quyết… – ${figure}`);
    expect(talk.say(hts, 'gửi').text).toContain('nhận');
  });

  it('is none without its sign, unless it is said to be a change', () => {
    const talk = startTalk('2023-05-22T09:00:00');
    for (const said of ['/baocao', 'còn lại đúng tiến độ', '100', 'gửi báo cáo']) talk.say(hts, said);
    expect(talk.say(hts, '3 99').text).not.toContain('Gửi báo cáo');
  });
});

it('«Còn» answers nothing of what is open: its whole choice is asked for', () => {
  const talk = startTalk('2023-05-22T09:00:00');
  talk.say(hts, '/baocao');
  expect(talk.say(hts, 'Còn').text).toContain('Còn lại: đúng tiến độ?');
  expect(talk.state().drafts[0]!.entries).toEqual({});
  expect(talk.say(hts, 'còn lại').text).toContain('🔵 5');
});
