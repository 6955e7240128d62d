import { memo } from '../../kit/memo.ts';
import type { Org } from '../people/org.ts';
import type { Plan } from '../plan/plan.ts';
import { tokenize } from '../text/fold.ts';
import type { AskContext } from './answer.ts';
import { codesOf } from './names.ts';
import { compilePhraseBook } from './phrase-book.ts';
import { type Reading, readQuestion } from './reading.ts';
import { spellOut } from './spell-out.ts';

/** The phrase book of a plan and a directory. */
const phraseBookFor = memo((plan: Plan, org: Org) => [plan, org], compilePhraseBook);

/** A text as the plan and the directory of a context let it be read. */
export const readText = (text: string, { plan, org }: Pick<AskContext, 'plan' | 'org'>): Reading =>
  readQuestion(phraseBookFor(plan, org), codesOf(plan), text);

/** The words of a text, spelt out and folded, one blank around each: a look at what may stand in it, before it is read. */
export const wordsAhead = (text: string, { plan, org }: Pick<AskContext, 'plan' | 'org'>): string =>
  ` ${spellOut(phraseBookFor(plan, org), tokenize(text))
    .map(({ folded }) => folded)
    .join(' ')} `;
