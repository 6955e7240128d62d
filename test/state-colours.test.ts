import { describe, expect, it } from 'vitest';
import { toHtml } from '../src/channels/telegram/encode-message.ts';
import { toText } from '../src/channels/zalo/encode-message.ts';
import type { Message } from '../src/core/said/message.ts';
import { people, startTalk } from './support/talk.ts';

const { hts, office, yen } = people;

/** The words that are coloured on Zalo, each with its colour. */
const coloured = (messages: readonly Message[]): string[] =>
  messages.flatMap(({ lines }) => {
    const { text, text_styles: styles = [] } = toText(lines);
    return styles
      .filter(({ st }) => st[0].startsWith('c_'))
      .map(({ start, len, st }) => `${st[0]} ${text.slice(start, start + len)}`);
  });

/** The month of May with one report, in which work is late and not begun, seen at a moment. */
function reported(at: string) {
  const talk = startTalk('2023-05-24T09:00:00');
  const words = ['/baocao', 'chậm', 'chờ Cục Thuế trả lời, chậm 3 ngày', 'chưa làm', 'chưa có lịch'];
  for (const typed of [...words, 'còn lại đúng tiến độ', '100']) talk.say(hts, typed);
  if (at > '2023-05-25T17:00:00') talk.windTo(at);
  talk.say(hts, '/baocao');
  const receipt = talk.say(hts, 'gửi').messages;
  talk.windTo(at);
  return { talk, receipt };
}

const late = 'c_f27806';
const bad = 'c_db342e';

describe('the words of states on Zalo', () => {
  const after = '2023-05-26T10:00:00';
  it.each([
    ['/tiendo', office, [`${bad} chưa báo cáo 6`, `${late} trễ hạn`]],
    ['/tonghop', office, [`${late} 1 nhiệm vụ chậm`, `${bad} 1 chưa làm`]],
    ['phòng hạ tầng số báo cáo gì', yen, [`${late} trễ hạn`]],
    ['tình hình chung', yen, [`${bad} chưa báo cáo 6`]],
    ['chỉ số 2.3 tiến độ', yen, [`${bad} chưa báo cáo 2`]],
  ])('«%s»: exactly they, in their colours, and nobody’s own words', (asked, who, expected) => {
    // A long list comes in parts.
    const messages = reported(after)
      .talk.readAll(who, asked)
      .flatMap((said) => said.messages);
    const words = coloured(messages);
    expect(words).toEqual(expect.arrayContaining(expected));
    expect(words.filter((one) => /3 ngày/.test(one))).toEqual([]);
  });

  it('are quiet: nothing of them is bold on Telegram', () => {
    const [said] = reported(after).talk.say(office, '/tiendo').messages;
    expect(toHtml(said!.lines)).toContain('chưa báo cáo 6');
    expect(toHtml(said!.lines)).not.toContain('<b>chưa báo cáo 6</b>');
  });

  it('say of a receipt that it was late, and of what is not due yet nothing', () => {
    expect(coloured(reported(after).receipt)).toEqual([`${late} trễ hạn 1 ngày`]);
    const { talk, receipt } = reported('2023-05-24T10:00:00');
    expect(coloured(receipt)).toEqual([]);
    expect(coloured(talk.say(office, '/tiendo').messages).join()).not.toContain('chưa báo cáo');
  });
});
