import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';

const { hts } = people;
const file = (name: string) => ({ files: [{ kind: 'file' as const, ref: name, name, bytes: 1000 }] });
const draft = (talk: ReturnType<typeof startTalk>) => talk.state().drafts[0]!;

describe('a wrong file in the middle of a report', () => {
  it('is struck by the button of its receipt, and the question goes on', () => {
    const talk = startTalk();
    talk.say(hts, '/baocao');
    talk.say(hts, 'hoàn thành');
    talk.say(hts, '', file('dung.pdf'));
    const receipt = talk.say(hts, '', file('nham.pdf'));
    expect(receipt.text).toContain('Đang tải 2 minh chứng của nhiệm vụ 1');
    const asked = talk.press(hts, talk.buttonOf(receipt, 'Bỏ tệp'));
    expect(asked.text).toContain('nham.pdf');
    const struck = talk.say(hts, 'có');
    expect(struck.text).toContain('Đã bỏ «nham.pdf»');
    expect(draft(talk).entries['1.3.3']!.evidence).toHaveLength(1);
    expect(talk.say(hts, 'xong, đã họp').text).toContain('2/6');
    // By words, long after the receipt.
    talk.say(hts, 'xong, đã gửi');
    expect(talk.say(hts, 'bỏ tệp').text).toContain('dung.pdf');
    talk.say(hts, 'có');
    expect(draft(talk).entries['1.3.3']!.evidence).toEqual([]);
  });

  it.each(['', 'ảnh họp'])(
    'belongs to the task that is asked, and that is said, with words beside it («%s») as without',
    (words) => {
      const talk = startTalk();
      talk.say(hts, '/baocao');
      talk.say(hts, 'hoàn thành');
      expect(talk.say(hts, 'đã họp').text).toContain('2/6');
      expect(talk.say(hts, words, file('hop.pdf')).text).toContain(
        'Đang tải 1 ảnh hoặc tệp cho nhiệm vụ 2 đang hỏi',
      );
      expect(draft(talk).entries['1.3.3']!.evidence).toEqual([]);
      talk.say(hts, 'hoàn thành');
      talk.say(hts, 'đã gửi văn bản');
      expect(draft(talk).entries['1.3.4']!.evidence).toHaveLength(1);
    },
  );

  it.each(['trước khi trả lời', 'chậm'])('is struck while it waits (%s)', (before) => {
    const talk = startTalk();
    talk.say(hts, '/baocao');
    if (before === 'chậm') talk.say(hts, before);
    talk.say(hts, '', file('nham.pdf'));
    expect(talk.say(hts, 'bỏ tệp').text).toContain('nham.pdf');
    talk.say(hts, 'bỏ tệp');
    talk.say(hts, 'chậm vì chờ kinh phí');
    expect(draft(talk).pending.evidence ?? []).toEqual([]);
    expect(Object.values(talk.state().evidence)[0]!.struck).toBeDefined();
  });

  it('is no order where there is no file', () => {
    const talk = startTalk();
    talk.say(hts, '/baocao');
    talk.say(hts, 'chậm');
    talk.say(hts, 'bỏ tệp');
    expect(draft(talk).entries['1.3.3']).toMatchObject({ obstacle: 'bỏ tệp' });
  });
});

it('a file beside lines that were not taken waits for its task, and «bỏ tệp» beside a file strikes none', () => {
  const talk = startTalk();
  talk.say(hts, '/baocao');
  talk.say(hts, 'xong, đã họp');
  talk.say(hts, '4 xong, đã họp\n9 chậm vì chờ kinh phí', file('a.pdf'));
  const { unplaced = [], entries, pending } = draft(talk);
  expect([...unplaced, ...(pending.evidence ?? [])]).toHaveLength(1);
  expect(Object.values(entries).flatMap(({ evidence }) => evidence)).toEqual([]);
  talk.say(hts, 'bỏ tệp', file('b.pdf'));
  expect(Object.values(talk.state().evidence).filter(({ struck }) => struck)).toEqual([]);
});
