import { describe, expect, it } from 'vitest';
import { context } from '../../../test/support/context.ts';
import { people, startTalk } from '../../../test/support/talk.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { figureQuestion } from './words.ts';

/** The plan as a paper without any result gives it. */
const bare: Plan = {
  ...context.plan,
  indices: context.plan.indices.map((index) => ({
    ...index,
    baseline: {
      ...index.baseline,
      score: null,
      rank: null,
      previous: null,
    } as Plan['indices'][number]['baseline'],
    target: { type: 'words', words: 'nâng cao' } as Plan['indices'][number]['target'],
  })),
};

describe('a plan without scores', () => {
  const talk = startTalk();
  talk.change((state) => ({
    ...state,
    plans: { live: { plan: bare, from: '2023-05-19', at: 0, by: people.office, begunBefore: null } },
  }));

  it.each([
    'chỉ số nào thấp điểm nhất',
    'chỉ số nào cao điểm nhất',
    'chỉ số nào hạng thấp nhất',
    'chỉ số nào đứng cuối bảng',
    'chỉ số nào kém nhất',
    'chỉ số nào tụt nhiều nhất',
    'chỉ số nào tăng nhiều nhất',
    'chỉ số nào còn thiếu nhiều điểm nhất',
    'chỉ số nào chỉ tiêu cao nhất',
    'ba chỉ số điểm thấp nhất',
    'chỉ số nào đứng hạng 1',
    'điểm các chỉ số',
  ])('«%s» is no empty list', (question) => {
    const { text } = talk.say(people.yen, question);
    expect(text).not.toMatch(/: *[.;,]|: *$|undefined|null|NaN/m);
    expect(text).not.toBe('');
  });

  it('says what is not there, and gives no example that it cannot answer', () => {
    expect(talk.say(people.yen, 'chỉ số nào thấp điểm nhất').text).toContain(
      'Kế hoạch 2023 chưa ghi điểm năm 2022 của chỉ số nào.',
    );
    expect(figureQuestion(bare)).toBe('hạn báo cáo tháng này');
    expect(figureQuestion(context.plan)).toBe('chỉ số nào tụt nhiều nhất');
    expect(talk.say(people.yen, 'xin chào').text).not.toContain('tụt nhiều nhất');
  });
});
