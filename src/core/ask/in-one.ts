import type { AskResult } from './answer.ts';
import { withoutRepeats } from './said-already.ts';

/** Answers as one, what says again what was said left out. */
export function inOne(results: readonly AskResult[], gists: readonly string[]): AskResult {
  const each = results
    .map(({ answer }) => answer)
    .filter((_, at) => gists.indexOf(gists[at]!) === at)
    // Of an answer that is itself of several, each is held against the others.
    .flatMap((answer) => (answer.type === 'several' && !answer.numbered ? answer.answers : [answer]));
  const answers = withoutRepeats(each);
  const [only] = answers;
  const { topic } = results.at(-1)!;
  return { answer: answers.length === 1 ? only! : { type: 'several', answers }, topic };
}
