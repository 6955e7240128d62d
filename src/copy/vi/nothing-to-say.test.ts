import { expect, it } from 'vitest';
import { context } from '../../../test/support/context.ts';
import type { Content } from '../../core/said/content.ts';
import { hasWords } from '../../core/said/message.ts';
import { vietnamese } from './index.ts';

it('says a sentence where an answer found nothing to say, which no platform would take', () => {
  const { plan } = context;
  const empty: Content = {
    type: 'answer',
    answer: { type: 'month-dates', what: 'opens', months: [], now: 0 },
  };
  const message = vietnamese.toMessage(empty, { plan, org: context.org });
  expect(hasWords(message.lines)).toBe(true);
  expect(message.lines.flat()).toEqual([
    'Tôi không tìm thấy gì để trả lời; anh/chị hỏi cách khác hoặc gõ /trogiup.',
  ]);
});
