import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';
import { fitMessage, withChoices } from '../../../channels/zalo/fit-message.ts';
import { zaloWords } from '../../../copy/vi/zalo.ts';
import { plainText } from '../../said/message.ts';

const { office, hts } = people;

/** What is read on Zalo, where choices are numbers. */
const read = ({ messages }: ReturnType<ReturnType<typeof startTalk>['say']>): string =>
  messages
    .flatMap((message) => fitMessage(message, zaloWords))
    .map((part) => plainText({ lines: withChoices(part, zaloWords) }))
    .join('\n');

/** The number under which a choice is listed. */
const numberOf = (said: string, label: string): string | undefined =>
  said
    .split('\n')
    .map((line) => /^(\d+)\. (.*)$/.exec(line))
    .find((found) => found?.[2] === label)?.[1];

function amid(order: string) {
  const talk = startTalk();
  talk.say(office, 'thêm phòng Đào tạo');
  const said = talk.say(office, order);
  return { talk, said, shown: read(said) };
}

describe('lists that are said together', () => {
  it('have each number once, and each makes the choice that it stands before', () => {
    const { talk, shown } = amid('khóa tháng 5');
    const numbers = [...shown.matchAll(/^(\d+)\. /gm)].map(([, number]) => number);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers.length).toBe(3);
    // What is asked keeps its places.
    expect(numberOf(shown, 'Các phòng chuyên môn')).toBe('1');
    const number = numberOf(shown, 'Khóa tháng 5/2023')!;
    expect(number).toBe('3');
    expect(talk.say(office, number).text).toContain('Đã khóa');
    expect(talk.state().locks).toMatchObject([{ period: '2023-05' }]);
  });

  it.each(['Khóa tháng 5/2023', 'khoa thang 5/2023'])(
    'have the upper one’s «%s» by its words, too',
    (words) => {
      const { talk } = amid('khóa tháng 5');
      expect(talk.say(office, words).text).toContain('Đã khóa');
    },
  );

  it('take a number beyond both for what it is', () => {
    const { talk } = amid('khóa tháng 5');
    expect(talk.say(office, '4').text).toContain('Chọn từ 1 đến 3.');
    expect(talk.say(office, '1').text).toContain('Thêm Phòng Đào tạo');
  });

  it('leave a yes to the question that waits', () => {
    const talk = startTalk();
    talk.say(office, 'thêm phòng Đào tạo');
    talk.say(office, '1');
    const shown = read(talk.say(office, 'khóa tháng 5'));
    expect(numberOf(shown, 'Khóa tháng 5/2023')).toBe('3');
    expect(talk.say(office, 'có').text).toContain('Phòng Đào tạo');
    expect(talk.state().locks).toEqual([]);
  });

  it('are chosen by their words where a number is the figure that is asked for', () => {
    const talk = startTalk();
    for (const text of ['/baocao', 'còn lại đúng tiến độ']) talk.say(hts, text);
    const said = talk.say(hts, 'gửi ảnh thế nào');
    const shown = read(said);
    expect(said.messages.length).toBeGreaterThan(1);
    expect(shown).not.toMatch(/^\d+\. /m);
    expect(talk.say(hts, said.labels[0]!).text).toContain('Tỷ lệ hồ sơ đúng hạn tháng 5 (%)?');
  });

  it('have each number once amid a report', () => {
    const talk = startTalk();
    talk.say(hts, '/baocao');
    const shown = read(talk.say(hts, 'gửi ảnh thế nào'));
    expect(numberOf(shown, '✅ Hoàn thành')).toBe('1');
    expect(numberOf(shown, 'Báo cáo ngay')).toBe('6');
  });
});
