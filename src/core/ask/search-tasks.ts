import { memo } from '../../kit/memo.ts';
import type { Index, Plan, Task } from '../plan/plan.ts';
import { fold, tokenize } from '../text/fold.ts';
import type { Reading } from './reading.ts';

const taskWords = memo(
  (task: Task) => [task],
  (task): ReadonlySet<string> => new Set(tokenize(task.text).map((token) => token.folded)),
);

/**
 * Tasks whose words hold every unexplained word of a question («ai làm ISO 9001», «đường dây nóng»), and those
 * as one run: a question about anything else finds none.
 */
export function searchTasks(plan: Plan, reading: Reading): { index: Index; task: Task }[] {
  const wanted = reading.unknown.map((token) => token.folded);
  if (wanted.length === 0 || wanted.every((word) => word.length < 3)) return [];
  const phrase = wanted.join(' ');
  return plan.indices.flatMap((index) =>
    index.tasks
      .filter((task) => {
        const words = taskWords(task);
        if (!wanted.every((word) => words.has(word))) return false;
        if (new Set(wanted).size >= 3) return true;
        return wanted.length === 1
          ? rare(plan, wanted[0]!)
          : fold(task.text)
              .replace(/[^a-z0-9]+/g, ' ')
              .includes(phrase);
      })
      .map((task) => ({ index, task })),
  );
}

/** A single word finds a task only if it is a name of its own (ISO, Zalo, website), not an everyday syllable. */
function rare(plan: Plan, word: string): boolean {
  const vietnameseSyllable =
    /^(?:ngh?|[ckgpt]h|tr|gi|qu|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?$/;
  const count = plan.indices
    .flatMap((index) => index.tasks)
    .filter((task) => taskWords(task).has(word)).length;
  return count > 0 && (!vietnameseSyllable.test(word) || word === 'iso' || word === 'zalo');
}
