import type { AskContext, AskResult } from './answer.ts';
import { inOrderAsked, taskTold, withAllAsked } from './compose/asked-of-task.ts';
import { partsOf } from './compose/taken-apart.ts';
import { readText } from './read-text.ts';
import { clausesOf } from './several.ts';

/**
 * An answer with what else the clauses of its message ask of the same thing: nothing that is asked is left out because the whole was
 * understood by another of its clauses.
 */
export function withLeftOut(text: string, result: AskResult, context: AskContext): AskResult {
  const clauses = clausesOf(text);
  if (clauses.length < 2) return result;
  const told = taskTold(result.answer);
  if (!told) return result;
  const parts = partsOf(context, readText(text, context), null);
  const answer = inOrderAsked(result.answer, clauses, parts) ?? result.answer;
  const answers = withAllAsked(taskTold(answer) ?? told, answer, clauses, parts);
  if (!answers) return answer === result.answer ? result : { ...result, answer };
  const [only, another] = answers;
  return { ...result, answer: only && !another ? only : { type: 'several', answers } };
}
