import { planIdOf } from '../../report/carried.ts';
import { fold, foldedWords } from '../../text/fold.ts';
import type { Asked } from '../answer.ts';
import { answered } from './answered.ts';
import type { Parts } from './parts.ts';

/** What an index itself is counted in: «lên mấy bậc» asks of no task. */
const ofIndex: ReadonlySet<string> = new Set(['diem', 'hang', 'bac', '%', 'phan tram']);

/** How many of the words, from the first on, a task's text holds as they stand: «cụm công nghiệp mới» are none that are in use. */
function heldFrom(said: string, text: string): number {
  const words = said.trim().split(' ');
  const within = ` ${foldedWords(text)} `;
  return words.findLastIndex((_, at) => within.includes(` ${words.slice(0, at + 1).join(' ')} `)) + 1;
}

/**
 * «năm nay phải xin thêm mấy cụm công nghiệp mới», where the plan's reading took the index of that name and tells which place it is
 * to reach: the tasks of it that are counted so; null where the index itself is asked of.
 */
export function thingsOfIndex(parts: Parts, { answer }: Asked): Asked | null {
  if (answer.type !== 'facts' || !answer.facts.every(({ intent }) => intent === 'target' || intent === 'gap'))
    return null;
  const [, said = ''] = /\b(?:may|bao nhieu) ([a-z ]+)/u.exec(parts.reading.foldedText) ?? [];
  const isCounted = (unit: string): boolean => !ofIndex.has(unit) && `${said} `.startsWith(`${unit} `);
  const tasks = answer.facts
    .flatMap(({ index }) => index.tasks)
    .filter(({ measure }) => measure !== undefined && isCounted(fold(measure.unit)))
    .map((task) => ({ id: planIdOf(task), held: heldFrom(said, task.text) }));
  const most = Math.max(0, ...tasks.map(({ held }) => held));
  const ids = tasks.filter(({ held }) => held === most).map(({ id }) => id);
  if (ids.length === 0) return null;
  return answered(
    parts.context,
    { of: 'task', where: [{ by: 'text', words: ids.join('|') }], give: ['measure'], about: [], months: [] },
    parts.fields,
  );
}
