import { describe, expect, it } from 'vitest';
import { features } from './vi/index.ts';
import type { Wording, WordsOf } from './wording.ts';

type Fruit = { type: 'apple'; count: number } | { type: 'pear' };

describe('words as a table', () => {
  it('does not compile with one content left out', () => {
    const { chat, ...others } = features;
    const rest = Object.assign({}, ...Object.values(others)) as Omit<Wording, keyof typeof chat>;
    const { fault: _, ...incomplete } = chat;
    // @ts-expect-error the words of `fault` are missing
    const wording: Wording = { ...rest, ...incomplete };
    const whole: Wording = { ...rest, ...chat };
    expect(Object.keys(whole).filter((type) => !Object.hasOwn(wording, type))).toEqual(['fault']);
  });

  it('does not compile with a word of another union, nor with one missing', () => {
    // @ts-expect-error a plum is no fruit of this union
    const tooMany: WordsOf<Fruit> = { apple: ({ count }) => `${count}`, pear: () => 'lê', plum: () => 'mận' };
    // @ts-expect-error the pear is missing
    const tooFew: WordsOf<Fruit> = { apple: ({ count }) => `${count}` };
    expect(Object.keys(tooMany).length - Object.keys(tooFew).length).toBe(2);
  });

  it('has the words of each content in one feature alone', () => {
    const types = Object.values(features).flatMap((feature) => Object.keys(feature));
    expect(new Set(types).size).toBe(types.length);
  });
});
