import type { Context } from '../../context.ts';
import { type Settled, stateBefore } from '../../plan/paper.ts';
import type { ResultsRead } from '../../plan/paper-read.ts';
import type { Content } from '../../said/content.ts';
import type { State } from '../../state/state.ts';
import { readLines } from './read-results.ts';
import { confirmation, planOf, plansOf, refused } from './shown.ts';

/**
 * A state in which a sheet of results was read: what it says is shown in the chat that it came from, and counts once that was
 * confirmed there; or the lines of it that cannot be taken. Nothing where another file has come since.
 * @param context as the state has it
 * @param now epoch ms
 */
export function settleResults(
  state: State,
  id: string,
  { year, lines }: ResultsRead,
  context: Context,
  now: number,
): Settled {
  const paper = state.planPaper;
  if (paper === undefined || paper.id !== id || paper.stage.type !== 'waiting') return { state, notices: [] };
  const before = stateBefore(state, paper, paper.stage.earlier);
  const { chat } = paper;
  const tell = (content: Content): Settled['notices'] => [{ chat, content, key: `results:${id}` }];
  const plan = planOf(context, year);
  if (!plan)
    return {
      state: before,
      notices: tell({ type: 'no-results', why: 'year', years: plansOf(context).map((one) => one.year) }),
    };
  if (lines.length === 0)
    return { state: before, notices: tell({ type: 'no-results', why: 'nothing', years: [] }) };
  const read = readLines(lines.join('\n'), plan);
  if ('problems' in read) return { state: before, notices: tell(refused(plan, read.problems)) };
  const { values } = read;
  const form = { form: { type: 'confirm-results' as const, year, values }, at: now };
  return {
    state: { ...before, chats: { ...before.chats, [chat]: { ...before.chats[chat], form } } },
    notices: tell(confirmation(context, year, values, now)!),
  };
}
