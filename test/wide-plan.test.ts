import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { answerMessage } from '../src/copy/vi/asking.ts';
import { ask } from '../src/core/ask/ask.ts';
import { plainText } from '../src/core/said/message.ts';
import { askContextOf, context, mayMorning } from './support/context.ts';

const { fields, sides } = JSON.parse(readFileSync('test/support/wide-names.json', 'utf8')) as {
  fields: string[];
  sides: string[];
};
const { plan, org } = context;

/** 60 indices whose names share their words with others: ten sides of six fields; each leads somewhere else. */
const indices = fields.flatMap((field, group) =>
  sides.map((side, at) => ({
    ...plan.indices[at % plan.indices.length]!,
    code: `${group + 1}.${at + 1}`,
    name: `${side} ${field}`,
    aliases: [],
    leadUnit: org.units[(group + at) % org.units.length]!.id,
    target: { type: 'score' as const, score: 5 + (group * 10 + at) / 20, words: '' },
    tasks: [{ id: `${group + 1}.${at + 1}.1`, text: `Rà soát hồ sơ về ${side.toLowerCase()} ${field}.` }],
  })),
);
const wide = { ...context, plan: { ...plan, indices } };
const world = askContextOf(wide, {}, mayMorning);
const said = (text: string): string =>
  plainText(answerMessage(ask(text, { topic: null, now: mayMorning }, world).answer, wide));

describe('a plan of 60 indices, whose names share their words', () => {
  it.each(indices)(
    '$code $name: its unit and its target, and of no other',
    ({ name, code, leadUnit, target }) => {
      const unit = org.units.find(({ id }) => id === leadUnit)!.name;
      const score = target.score.toFixed(2).replace('.', ',').replace(/0$/, '');
      expect(said(`đơn vị nào chủ trì chỉ số ${name}`)).toContain(unit);
      expect(said(`${code} chỉ tiêu bao nhiêu`)).toContain(score);
      expect(said(`chi tieu ${name.toLowerCase()} nam nay la bao nhieu vay`)).toContain(score);
      const others = indices.filter((one) => one.code !== code);
      const answer = said(`chỉ tiêu của ${name}`);
      expect(others.filter((one) => answer.includes(one.name))).toEqual([]);
    },
  );
});
