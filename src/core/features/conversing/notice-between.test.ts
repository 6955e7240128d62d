import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';
import { rememberChat } from '../../said/chat-memory.ts';
import type { Button } from '../../said/message.ts';
import { toPressData } from '../acts.ts';

const { office, hts, yen } = people;
type Talk = ReturnType<typeof startTalk>;

const command = (label: string, name: string): Button => ({
  label,
  data: toPressData({ type: 'give', name } as never),
});
const two = [command('Xem hướng dẫn', 'trogiup'), command('Xem tiến độ', 'tiendo')];

const snooze = command('Nhắc lại sau', 'kenh');

/** What the bot says of itself is in a chat now, with its choices. */
function notice(talk: Talk, who: string, options: readonly Button[], chatId = who, at = '09:00:01'): void {
  const chat = { channel: 'web' as const, chatId };
  const now = Date.parse(`2023-05-22T${at}+07:00`);
  talk.change((state) => rememberChat(state, chat, { topic: null, options, patient: true }, now));
}

/** Codes are drawn anew each time. */
const beginning = (text: string): string => text.slice(0, 40);

describe('what comes of itself between a list and its answer', () => {
  it('leaves the list its labels', () => {
    const talk = startTalk();
    const list = talk.say(office, '/trichdan');
    notice(talk, office, two);
    const said = talk.say(office, list.labels.at(-1)!);
    expect(said.text).not.toMatch(/chưa hiểu|không ứng/);
  });

  it('answers to its own numbers, and the list to those that it has alone', () => {
    for (const [who, ask] of [
      [yen, '/index'],
      [office, '/moi'],
      [office, '/truong'],
    ] as const) {
      const expected = startTalk();
      expected.say(who, ask);
      const third = beginning(expected.say(who, '3').text);
      const talk = startTalk();
      talk.say(who, ask);
      notice(talk, who, two);
      expect(beginning(talk.say(who, '3').text), ask).toBe(third);
      const newer = startTalk();
      newer.say(who, ask);
      notice(newer, who, two);
      expect(beginning(newer.say(who, '2').text), ask).not.toBe(third);
      expect(newer.state().chats[`web:${who}`]?.behind).toBeUndefined();
    }
  });

  it('takes no number that confirms an act and was typed before it could be read', () => {
    const locks = startTalk();
    locks.say(office, '/khoa');
    // A message takes five seconds here: the second is heard at 09:00:10.
    notice(locks, office, two, office, '09:00:08');
    expect(locks.say(office, '1').text).toContain('Đã khóa kỳ tháng 5/2023');
    // What came stands as it did, and is answered next.
    expect(locks.state().chats[`web:${office}`]!.choices!.options[0]!.label).toBe(two[0]!.label);
    const later = startTalk();
    later.say(office, '/khoa');
    notice(later, office, two, office, '09:00:06');
    later.say(office, '1');
    expect(later.state().locks).toEqual([]);
  });

  it('is asked about where a number of the list that is read would do something by what came', () => {
    const unlocks = {
      label: 'Mở khóa tháng 5',
      data: toPressData({ type: 'unlock', period: '2023-05' } as never),
    };
    const reading = (at: string): Talk => {
      const talk = startTalk();
      talk.say(office, '/khoa');
      talk.say(office, '1');
      talk.say(office, '/truong');
      notice(talk, office, [unlocks, snooze], office, at);
      return talk;
    };
    const talk = reading('09:00:16');
    const asked = talk.say(office, '1');
    expect(asked.text).toContain('Vừa có tin mới đến');
    expect(asked.labels[1]).toBe('Mở khóa tháng 5');
    expect(talk.state().locks).toHaveLength(1);
    talk.say(office, '2');
    expect(talk.state().locks).toHaveLength(0);
    // Long after nobody reads the list any more.
    const later = reading('09:00:16');
    later.windTo('2023-05-22T09:30:00');
    later.say(office, '1');
    expect(later.state().locks).toHaveLength(0);
  });

  it('once it is answered, the list stands as before', () => {
    const talk = startTalk();
    talk.say(office, '/moi');
    const before = talk.state().chats[`web:${office}`]!.choices!;
    notice(talk, office, two);
    notice(talk, office, [snooze]);
    expect(talk.state().chats[`web:${office}`]!.behind!.options).toEqual(before.options);
    talk.change((state) =>
      rememberChat(
        state,
        { channel: 'web', chatId: office },
        { topic: null, options: [], pressed: snooze.data },
        before.at,
      ),
    );
    expect(talk.state().chats[`web:${office}`]!.choices!.options).toEqual(before.options);
  });

  it('is taken with another list that is asked for, and never turns a yes to the question behind it', () => {
    const talk = startTalk();
    talk.say(office, '/moi');
    notice(talk, office, two);
    talk.say(office, '/index');
    expect(talk.state().chats[`web:${office}`]!.behind).toBeUndefined();
    const asked = startTalk();
    const options = [
      { label: 'Khóa kỳ', data: two[0]!.data },
      { label: 'Thôi', data: two[1]!.data, stays: true as const },
    ];
    asked.change((state) =>
      rememberChat(
        state,
        { channel: 'web', chatId: office },
        { topic: null, options, asked: true },
        Date.parse('2023-05-22T09:00:00+07:00'),
      ),
    );
    notice(asked, office, [snooze]);
    expect(asked.say(office, 'có').text).not.toBe(asked.say(office, 'Khóa kỳ').text);
  });

  it('leaves a report its question', () => {
    const plain = startTalk();
    plain.say(hts, '/baocao');
    const talk = startTalk();
    const asked = talk.say(hts, '/baocao');
    notice(talk, hts, [snooze]);
    const label = asked.labels[1]!;
    expect(talk.say(hts, label).text).toBe(plain.say(hts, label).text);
  });

  it('says how many the list has, of a number beyond both', () => {
    const talk = startTalk();
    talk.say(yen, '/index');
    notice(talk, yen, two);
    expect(talk.say(yen, '99').text).toBe('Chọn từ 1 đến 8.');
    expect(talk.say(yen, '8').text).not.toContain('không ứng');
  });

  it("leaves whoever asked in a group their own list, its labels and the numbers that a digest's has not", () => {
    const plain = startTalk();
    plain.inGroup(yen, '/index');
    const wanted = plain.inGroup(yen, '3').text;
    const talk = startTalk();
    talk.inGroup(yen, '/index');
    talk.windTo('2023-05-22T09:00:01');
    notice(talk, yen, two, 'nhom');
    expect(talk.inGroup(yen, '3').text).toBe(wanted);
  });
});
