import type { Asked } from '../answer.ts';
import { answered } from './answered.ts';
import type { Parts } from './parts.ts';

const points = / (?:điểm|diem) /u;
const places = / (?:bậc|hạng|bac|hang) /u;

/** «hơn nhau mấy bậc mấy điểm»: indices that are told apart by the one are told apart by the other as well. */
export function inBothFigures(parts: Parts, asked: Asked | null): Asked | null {
  if (asked?.answer.type !== 'found' || asked.answer.found.of !== 'index') return asked;
  const { query } = asked.answer;
  const { text } = parts.sentence;
  if (query.fold !== 'difference' || !points.test(text) || !places.test(text)) return asked;
  const [byRank, byScore] = ['rank', 'score'].map((field) =>
    answered(parts.context, { ...query, give: [field] }, parts.fields),
  );
  return { ...asked, answer: { type: 'several', answers: [byRank!.answer, byScore!.answer] } };
}
