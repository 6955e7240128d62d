import { planIdOf } from '../../report/carried.ts';
import { asHeard } from '../../report/progress.ts';
import type { Asked } from '../answer.ts';
import { answerOf } from '../conditions.ts';
import type { Filter } from '../query.ts';
import { answered, ofRows, tasksIn } from './answered.ts';
import { monthsSoFar, progressOfMonths } from './months-asked.ts';
import type { Parts } from './parts.ts';

/** A report that tells that somebody said yes, or gave what was asked for. */
const granted =
  /(?<!(?:chưa|không|chờ|đợi)(?: \p{L}+){0,3} )(?:duyệt|chấp thuận|đồng ý|chấp nhận|thông qua|(?:được|đã|mới|vừa) (?:cấp|bố trí|bổ sung|hỗ trợ|chuyển|phân bổ|trang bị|thay|thuê))(?!\p{L})/iu;

const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(text.toLowerCase().match(/[\p{L}\d]{2,}/gu) ?? []);

/** Whether what a later report tells is the answer to what was asked for: it says yes, and speaks of the same. */
function answersProposal(proposal: string, told: string): boolean {
  const asked = wordsOf(proposal);
  return told
    .split(/[.;]/u)
    .some((said) => granted.test(said) && [...wordsOf(said)].filter((word) => asked.has(word)).length >= 2);
}

interface Later {
  id: string;
  unit: string;
  month: number;
}

/** The first later report of each task and unit that tells what became of what was asked for. */
function laterWords(parts: Parts, asked: Asked): Later[] {
  const { context } = parts;
  return (tasksIn(asked) ?? []).flatMap(({ task, units, reported }): Later[] => {
    const said = reported.findLast(({ progress }) => answerOf(progress)?.proposal !== undefined);
    const unit = units[0]?.id;
    const proposal = said && answerOf(said.progress)?.proposal;
    if (!said || proposal === undefined || unit === undefined) return [];
    const months = monthsSoFar(context).filter((month) => month > said.month);
    const found = progressOfMonths(context, months).find(({ tasks, visibility }) =>
      tasks.some((one) => {
        const entry = answerOf(one);
        if (planIdOf(one.task) !== planIdOf(task) || one.unit.id !== unit || entry === null) return false;
        const { result, obstacle } = asHeard(visibility, unit, entry);
        return answersProposal(proposal, `${result ?? ''}. ${obstacle ?? ''}`);
      }),
    );
    return found ? [{ id: planIdOf(task), unit, month: found.period.month }] : [];
  });
}

/**
 * «rồi có được cấp không», of what a unit asked for in a month: where a later report tells that it was given, that report;
 * that nothing was answered is said only of what no report up to now speaks of.
 */
export function withGranted(parts: Parts, asked: Asked): Asked {
  const { answer } = asked;
  if (answer.type !== 'found' || !answer.query.give.some((one) => one === 'decision' || one === 'reply'))
    return asked;
  const later = laterWords(parts, asked);
  if (later.length === 0) return asked;
  const told = later.map(({ id, unit, month }) => {
    const where: Filter[] = [
      { by: 'text', words: id },
      { by: 'unit', relation: 'task', ids: [unit] },
    ];
    return answered(
      parts.context,
      { of: 'task', where, give: ['result'], about: [], months: [month] },
      parts.fields,
    );
  });
  const [first] = told;
  const isLater = (id: string, unit: string | undefined): boolean =>
    later.some((one) => one.id === id && one.unit === unit);
  const left = (tasksIn(asked) ?? []).filter(({ task, units }) => !isLater(planIdOf(task), units[0]?.id));
  if (left.length === 0 && told.length === 1) return first!;
  const rest = left.length > 0 ? [ofRows(asked, () => left).answer] : [];
  return {
    ...asked,
    answer: { type: 'several', answers: [...told.map((one) => one.answer), ...rest] },
  };
}
