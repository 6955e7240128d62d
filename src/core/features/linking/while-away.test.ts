import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';
import { oneTimeCodes } from '../../../app/one-time-codes.ts';
import { record } from '../../people/audit.ts';
import { consoleName, invite } from '../../people/enrolment.ts';

const { office, hts } = people;
const other = 'thu-ky';

/** The office's account refuses the bot; the server makes a code, and somebody joins with it. */
function whileAway() {
  const talk = startTalk('2023-05-22T07:00:00');
  let code = '';
  talk.change((state) => {
    const at = Date.parse('2023-05-22T08:00:00+07:00');
    const lost = {
      ...state,
      unreachable: [office, hts].map((chatId) => ({ channel: 'web' as const, chatId, at })),
    };
    const made = invite(lost, office, consoleName, at + 60_000, oneTimeCodes);
    code = made.code;
    return record(made.state, {
      at: at + 60_000,
      by: consoleName,
      channel: 'server',
      verb: 'office-code',
      before: '',
      after: office,
    });
  });
  talk.windTo('2023-05-22T08:05:00');
  expect(talk.say(other, code, { userName: 'Bình Minh' }).text).toContain('Đã liên kết');
  return { talk, code };
}

describe('an account of the office that can be written to again', () => {
  it('hears who got a code at the server and who joined meanwhile, once, before its answer', () => {
    const { talk, code } = whileAway();
    talk.windTo('2023-05-22T09:00:00');
    const said = talk.say(office, '/nhatky');
    expect(said.text).toMatch(/^Từ 08:00 .*22\/05.* tôi không nhắn được cho tài khoản này/);
    expect(said.text).toMatch(/– 08:01.*: mã Văn phòng cho .* được tạo tại máy chủ;/);
    expect(said.text).toMatch(/– 08:05.* liên kết trang chạy thử, tên hiển thị «Bình Minh»;/);
    expect(said.text).toContain('/go');
    // What was asked for stands behind it; the trail tells of the code, and never says it.
    expect(said.text).toContain('tại máy chủ');
    expect(said.text).not.toContain(code);
    expect(talk.say(office, 'hạn báo cáo').text).not.toContain('không nhắn được');
  });

  it('hears nothing of it where nothing happened, and nobody but the office does', () => {
    expect(whileAway().talk.say(hts, 'hạn báo cáo').text).not.toContain('không nhắn được');
    const { talk } = whileAway();
    expect(talk.say(other, 'hạn báo cáo').text).not.toContain('không nhắn được');
    talk.change((state) => ({
      ...state,
      unreachable: [{ channel: 'web', chatId: office, at: Date.parse('2023-05-22T08:30:00+07:00') }],
    }));
    expect(talk.say(office, 'hạn báo cáo').text).not.toContain('không nhắn được');
  });
});
