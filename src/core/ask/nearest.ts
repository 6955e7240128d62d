import { planIdOf } from '../report/carried.ts';
import { fold } from '../text/fold.ts';
import type { Answer, AskResult } from './answer.ts';
import type { Carried } from './carried-on.ts';
import { isOfOneTask, subjectOf } from './goes-on.ts';
import { withoutCall } from './sentence.ts';
import type { Clause } from './several.ts';
import type { Turn } from './turn.ts';

/** Tasks that an answer tells of, where it is of few. */
export const tasksIn = (answer: Answer | undefined): readonly string[] =>
  answer?.type === 'found' && answer.found.of === 'task'
    ? [...new Set(answer.found.rows.map(({ task }) => planIdOf(task)))]
    : [];

/** What words that are also of an index, a list or the month's reports are answered with. */
const ofAnything: ReadonlySet<Answer['type']> = new Set([
  'facts',
  'found',
  'table',
  'deadline',
  'index-progress',
]);

/** «chỉ số nào thấp nhất, ai phụ trách, năm nay phải đạt bao nhiêu»: what is asked of all, behind the one that was found, is of that one. */
function ofIndexBefore(
  { alone }: Clause,
  before: Answer,
  read: AskResult | null,
  { memory, context, asking }: Turn,
): AskResult | null {
  const subject = subjectOf(before);
  const [code, another] = subject?.of === 'index' ? subject.ids : [];
  const index = context.plan.indices.find((one) => one.code === code);
  const isOfAll = read === null || read.answer.type === 'table' || read.answer.type === 'choose-index';
  if (!index || another !== undefined || !isOfAll || read === null || asksOfAll.test(fold(alone)))
    return read;
  const named = asking.askOne(`${withoutCall(alone)} ${index.name}`, memory, context);
  return named.answer.type === 'facts' && named.answer.facts.every((fact) => fact.index.code === code)
    ? named
    : read;
}

/** «chỉ tiêu của từng chỉ số»: of all of them. */
const asksOfAll =
  /(?:^| )(?:tung|cac|nhung|moi|tat ca|ca|may) (?:chi so|cai|muc)|(?:^| )(?:chi so|cai) nao(?= |$)/;

/**
 * «sổ tay hoàn công viết đến đâu rồi, còn thiếu bao nhiêu»: what names nothing, behind one task, is of that task wherever it can be, as in
 * a message of its own, and not of its index or of others.
 */
export function nearest(
  question: Clause,
  own: Carried,
  before: Answer | undefined,
  read: AskResult | null,
  turn: Turn,
): AskResult | null {
  if (own.names !== '' || !before) return read;
  if (!isOfOneTask(before)) return ofIndexBefore(question, before, read, turn);
  const [task] = tasksIn(before);
  const isOfIt = ({ answer }: AskResult): boolean => {
    const [same, another] = tasksIn(answer);
    return same === task && another === undefined;
  };
  if (read && (isOfIt(read) || !ofAnything.has(read.answer.type))) return read;
  const leaning = turn.asking.askOne(withoutCall(question.alone), turn.memory, turn.context);
  return isOfIt(leaning) ? leaning : read;
}
