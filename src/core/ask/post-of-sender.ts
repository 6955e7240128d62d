import { foldedWords } from '../text/fold.ts';
import type { Answer, AskContext, AskResult } from './answer.ts';

const asksPost =
  /(?:^| )(?:chuc (?:vu|danh)|giu chuc|lam chuc|cuong vi)(?: (?:la|cua|nguoi|do|ho|anh|chi|ay))* (?:gi|nao|sao|chi)(?= |$)|(?:^| )(?:nguoi|anh|chi)(?: (?:do|ay))? (?:la ai|lam gi|giu chuc gi)(?= |$)/;

/** «tháng 5 bên đó ai gửi báo cáo, chức vụ gì»: who sent the one report that is told of, by the directory, beside it. */
export function withPostOfSender(text: string, result: AskResult, { org }: AskContext): AskResult {
  const answers = result.answer.type === 'several' ? result.answer.answers : [result.answer];
  const [sent, another] = answers.filter((one) => one.type === 'sent');
  if (!sent || another || sent.inGroup || sent.rows.length !== 1) return result;
  if (answers.some(({ type }) => type === 'who-is' || type === 'people') || !asksPost.test(foldedWords(text)))
    return result;
  const person = sent.rows[0]?.report?.by;
  if (!person) return result;
  const units = org.units.filter(({ id }) => id === person.unit);
  const post: Answer = { type: 'who-is', person, units, indices: [] };
  return { ...result, answer: { type: 'several', answers: [...answers, post] } };
}

/** Whether it is told of nobody by name who may report for a unit: «có được nộp thay chị Thu không» names whose report it is, and not who is to. */
const isOfAnybody = (one: Answer, unit: string): one is Extract<Answer, { type: 'how' }> =>
  one.type === 'how' &&
  one.how === 'deputy' &&
  !one.at.detail &&
  (!one.at.standsFor ||
    (one.at.standsFor.unit.id === unit &&
      one.at.standsFor.by === null &&
      !one.at.standsFor.act &&
      !one.at.standsFor.changes &&
      !one.at.standsFor.who));

/** «phó phòng Dược là ai, có được báo cáo thay không»: whether it is they who may, where somebody is told of by their post beside it. */
export function withRightOfHolder(result: AskResult): AskResult {
  if (result.answer.type !== 'several') return result;
  const { answers } = result.answer;
  const [who, another] = answers.flatMap((one) => (one.type === 'who-is' ? [one] : []));
  const unit = who?.units[0];
  if (!who || another || !unit || who.person.unit !== unit.id) return result;
  const { person } = who;
  const told = answers.map((one) =>
    isOfAnybody(one, unit.id)
      ? {
          ...one,
          at: {
            ...one.at,
            standsFor: { unit, by: person, may: person.role === 'head' || person.role === 'deputy' },
          },
        }
      : one,
  );
  return { ...result, answer: { type: 'several', answers: told } };
}
