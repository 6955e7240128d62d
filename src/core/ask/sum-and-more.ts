import { fold } from '../text/fold.ts';
import type { Answer, AskContext, AskResult, Memory } from './answer.ts';
import { summing } from './brief.ts';
import { carriedBy } from './carried-on.ts';
import { asksSomething, clausesOf, tells } from './several.ts';
import { severalOf } from './several-answers.ts';
import type { Asking } from './turn.ts';

type Summary = Extract<Answer, { type: 'summary' }>;

/** What a sum of a month tells by itself: beside it, it is not told once more. */
const inSum: ReadonlySet<Answer['type']> = new Set([
  'summary',
  'month',
  'sent',
  'missing',
  'returned',
  'by-status',
  'obstacles',
  'leader-progress',
  'unit-progress',
  'index-progress',
  'left-out',
  'debt',
  'counted',
]);

/** Lists of tasks as the reports have them, in no order: a sum names the same. */
const isListOfAll = (answer: Answer): boolean =>
  answer.type === 'found' &&
  (answer.query.fold === 'tally' ||
    (answer.query.of === 'task' && answer.query.order === undefined && answer.query.about === undefined));

const all = (answer: Answer): readonly Answer[] => (answer.type === 'several' ? answer.answers : [answer]);

/** So many words of a clause ask something of their own. */
const ownWords = 4;

/**
 * «tóm tắt tháng 5, đồng chí nào nhiều việc chậm nhất», «tình hình tháng 6 ra sao, vì sao phòng Dược chậm»: a sum of a month, and
 * something else that no sum tells. Both are told in the order in which they are asked, the sum in few lines; what of the rest is not
 * understood is named. Null where no sum is asked, or it tells all that is.
 */
export function sumAndMore(
  text: string,
  whole: AskResult,
  memory: Memory,
  context: AskContext,
  asking: Asking,
): AskResult | null {
  const clauses = clausesOf(text);
  if (clauses.length < 2 || asking.isFinal(whole.answer)) return null;
  const [first = '', ...behind] = clauses;
  const others = behind.filter(asksSomething);
  const sum = others.length > 0 ? sumOf(first, memory, context, asking) : null;
  if (!sum) return null;
  const { period } = carriedBy(first, context);
  const said = others.join(', ');
  const rest = carriedBy(said, context).period === '' && period !== '' ? `${said} ${period}` : said;
  const asked = asking.askOne(rest, memory, context);
  const told = severalOf(rest, asked, memory, context, asking) ?? asked;
  if (asking.isFinal(told.answer)) return null;
  const more = tells(told.answer)
    ? all(told.answer).filter((one) => !inSum.has(one.type) && !isListOfAll(one))
    : notUnderstood(others);
  const isKept = all(whole.answer).some(({ type }) => type === 'summary') && !tells(told.answer);
  if (more.length === 0 || isKept) return null;
  return {
    answer: { type: 'several', answers: [{ ...(sum.answer as Summary), brief: true }, ...more] },
    topic: tells(told.answer) ? told.topic : sum.topic,
  };
}

/** A clause that asks for a sum in its own words, by itself; null of any other. */
function sumOf(clause: string, memory: Memory, context: AskContext, asking: Asking): AskResult | null {
  if (!summing.test(fold(clause))) return null;
  const asked = asking.askOne(clause, { ...memory, topic: null }, context);
  if (asked.answer.type !== 'summary') return null;
  // Where nothing was reported there is nothing to sum up.
  const { for: who, progress } = asked.answer;
  const isTold = progress.reported.some(({ id }) => who.type !== 'unit' || id === who.unit.id);
  return isTold ? asked : null;
}

/** Clauses that ask something and were not understood; none where they are talk. */
const notUnderstood = (clauses: readonly string[]): Answer[] => {
  const open = clauses.filter((clause) => clause.trim().split(/\s+/u).length >= ownWords);
  return open.length > 0 ? [{ type: 'left-out', clauses: open }] : [];
};
