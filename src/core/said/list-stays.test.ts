import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../test/support/talk.ts';

const { office, yen } = people;
type Talk = ReturnType<typeof startTalk>;

/** What answers no list: whatever is sent of it leaves the list as it is. */
const between: readonly (readonly [string, (talk: Talk, who: string) => unknown])[] = [
  ...(['sticker', 'voice', 'file', 'contact', 'location'] as const).map(
    (kind) =>
      [kind, (talk: Talk, who: string) => talk.say(who, '', { type: 'unsupported', kind } as never)] as const,
  ),
  [
    'photo',
    (talk, who) => talk.say(who, '', { files: [{ kind: 'photo', name: 'a.jpg', ref: 'a' }] } as never),
  ],
  ...['cảm ơn', 'dạ', 'hạn báo cáo tháng này', '0', '99'].map(
    (text) => [text, (talk: Talk, who: string) => talk.say(who, text)] as const,
  ),
];

describe('an open list', () => {
  it.each(between)('outlives «%s», wherever it stands', (_, send) => {
    for (const [who, ask, expected] of [
      [yen, 'chi phí ai phụ trách', 'Chi phí không chính thức'],
      [yen, '/index', 'Tiếp cận đất đai'],
      [office, '/truong', 'Thanh tra Sở'],
      [office, '/moi', 'Yến'],
    ] as const) {
      const talk = startTalk();
      const list = talk.say(who, ask);
      send(talk, who);
      const said = talk.say(who, '2');
      expect(said.text, ask).not.toContain('không ứng với lựa chọn');
      expect(said.text, `${ask} ${expected}`).toContain(list.labels[1]!.split(/ [(·]/)[0]!);
    }
  });

  it('says of nought how many it has', () => {
    const talk = startTalk();
    talk.say(yen, '/index');
    expect(talk.say(yen, '0').text).toBe('Chọn từ 1 đến 8.');
  });
});
