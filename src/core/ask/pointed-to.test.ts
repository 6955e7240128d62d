import { describe, expect, it } from 'vitest';
import { askContextAt, mayMorning } from '../../../test/support/context.ts';
import type { Topic } from './answer.ts';
import { pointedNamed } from './pointed-to.ts';

const context = askContextAt(mayMorning);
const topic = (more: Partial<Topic>): Topic => ({
  indices: [],
  intents: [],
  open: false,
  at: mayMorning,
  ...more,
});
const named = (text: string, more: Partial<Topic>): string => pointedNamed(text, topic(more), context).text;
const rows = (query: object, ...shown: string[]): Partial<Topic> => ({
  last: { query: JSON.stringify(query), rows: shown },
});

describe('what a question points to', () => {
  it.each([
    'phòng đó nộp chưa',
    'đơn vị đấy nộp chưa',
    'phong do nop chua',
    'bên ấy nộp chưa',
    'các đơn vị đó nộp chưa',
  ])('is the unit that was spoken of: «%s»', (text) => {
    expect(named(text, { unit: 'thanh-tra' })).toBe(
      text.replace(/^.*? (?=nộp|nop)/u, `${context.org.units.find(({ id }) => id === 'thanh-tra')!.name} `),
    );
  });

  it.each([
    'phong do ai lam',
    'phòng kia nộp chưa',
    'các phòng kia thì sao',
    'bên này làm gì',
    'phòng tôi nộp chưa',
  ])('stays as it was typed where another is meant, or none: «%s»', (text) => {
    expect(named(text, { unit: 'thanh-tra' })).toBe(text);
  });

  it('stays as it was typed where nothing was spoken of', () => {
    expect(pointedNamed('phòng đó nộp chưa', null, context)).toEqual({
      text: 'phòng đó nộp chưa',
      topic: null,
    });
  });

  it('is one task alone: of two the text stays', () => {
    const query = { of: 'task', where: [], give: [], months: [5] };
    expect(named('việc đó thuộc chỉ số nào', rows(query, '1.1.4:thanh-tra'))).toBe(
      'nhiệm vụ 1.1.4 thuộc chỉ số nào',
    );
    expect(named('việc đó thuộc chỉ số nào', rows(query, '1.1.4:thanh-tra', '1.1.1:van-phong'))).toBe(
      'việc đó thuộc chỉ số nào',
    );
  });

  it('leaves what was spoken of behind, once a task is named by its place in the plan', () => {
    const query = { of: 'task', where: [], give: [], months: [5] };
    const spoken = topic(rows(query, '1.1.4:thanh-tra'));
    expect(pointedNamed('việc đó thuộc chỉ số nào', spoken, context).topic).toBeNull();
    expect(pointedNamed('việc đó tháng 4 thế nào', spoken, context).topic).toBe(spoken);
  });
});
