import { describe, expect, it } from 'vitest';
import { people, startTalk } from '../../../../test/support/talk.ts';

const { hts } = people;
type Talk = ReturnType<typeof startTalk>;

/** Seconds that a talk lets pass between two messages. */
const usualMs = 5_000;

/** What is sent next comes so soon after the last message. */
function soon(talk: Talk, afterMs: number): void {
  talk.change((state) => {
    const key = `web:${hts}`;
    const { picked, choices, ...chat } = state.chats[key]!;
    const later = usualMs - afterMs;
    return {
      ...state,
      chats: {
        ...state.chats,
        [key]: {
          ...chat,
          ...(picked ? { picked: { ...picked, at: picked.at + later } } : {}),
          ...(choices ? { choices: { ...choices, at: choices.at + later } } : {}),
        },
      },
    };
  });
}

const draft = (talk: Talk) => talk.state().drafts[0]!;
const answered = (talk: Talk): number => Object.keys(draft(talk).entries).length;
const begin = (...typed: string[]): Talk => {
  const talk = startTalk();
  for (const text of ['/baocao', ...typed]) talk.say(hts, text);
  return talk;
};
const once = 'Tin này giống tin vừa rồi nên tôi chỉ ghi một lần.';

describe('an answer of a report that comes twice', () => {
  it.each([
    ['a state with its reason', [], 'chậm vì chờ kinh phí'],
    ['the result', ['2'], 'đã họp 15/5'],
    ['a figure', ['2', 'bỏ qua', '2', 'bỏ qua'], '100'],
    ['a figure below its target', ['Còn lại: đúng tiến độ'], '98,5'],
    ['the reason of a figure', ['Còn lại: đúng tiến độ', '98,5'], 'hồ sơ lỗi mạng'],
    ['a choice by its number', [], '3'],
    ['a choice by its words', [], 'chậm'],
    ['what answers the rest', [], 'Còn lại: đúng tiến độ'],
    ['what leaves the words out', ['2'], 'bỏ qua'],
    ['a choice by its number, of two that follow each other', ['2'], '1'],
  ])('%s is taken once, and the question that stands is said', (_, before, typed) => {
    const talk = begin(...before);
    talk.say(hts, typed);
    const { step, entries, pending } = draft(talk);
    soon(talk, 500);
    const again = talk.say(hts, typed);
    expect(again.text).toContain(once);
    expect(again.labels.length).toBeGreaterThan(0);
    expect({ step, entries, pending }).toEqual({
      step: draft(talk).step,
      entries: draft(talk).entries,
      pending: draft(talk).pending,
    });
  });

  it('is meant of the next task when it is said a third time, or later', () => {
    const talk = begin('chậm vì chờ kinh phí');
    soon(talk, 500);
    talk.say(hts, 'chậm vì chờ kinh phí');
    expect(answered(talk)).toBe(1);
    soon(talk, 500);
    talk.say(hts, 'chậm vì chờ kinh phí');
    expect(answered(talk)).toBe(2);
    const later = begin('chậm vì chờ kinh phí');
    later.say(hts, 'chậm vì chờ kinh phí');
    expect(answered(later)).toBe(2);
  });

  it('is an answer of its own where it is a choice that somebody had time to make', () => {
    const talk = begin('2', '1', '2', '1');
    expect(answered(talk)).toBe(2);
  });

  it('leaves a photo that came with it where the first went, and is said', () => {
    const talk = begin('2');
    const photo = (ref: string) => ({ files: [{ kind: 'photo', name: 'a.jpg', ref }] }) as never;
    talk.say(hts, 'đã họp 15/5', photo('a'));
    soon(talk, 500);
    const again = talk.say(hts, 'đã họp 15/5', photo('b'));
    expect(again.text).toContain(once);
    const [entry, another] = Object.values(draft(talk).entries);
    expect(another).toBeUndefined();
    expect(entry!.evidence).toHaveLength(2);
    expect(draft(talk).pending.evidence ?? []).toEqual([]);
  });

  it('sends one report', () => {
    const talk = begin('Còn lại: đúng tiến độ', '100');
    talk.say(hts, 'gửi');
    soon(talk, 500);
    expect(talk.say(hts, 'gửi').text).toContain('không cần gửi lại');
  });
});
