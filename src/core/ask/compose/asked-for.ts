import { memo } from '../../../kit/memo.ts';
import type { Unit } from '../../people/org.ts';
import type { Index, Task } from '../../plan/plan.ts';
import { planIdOf } from '../../report/carried.ts';
import { asHeard } from '../../report/progress.ts';
import { tokenize } from '../../text/fold.ts';
import type { AskContext } from '../answer.ts';
import { answerOf } from '../conditions.ts';
import { monthsSoFar, progressOfMonths } from './months-asked.ts';

/** What a unit told of a task in a report, with the words of it that the asker may hear, folded and apart. */
export interface Told {
  unit: Unit;
  index: Index;
  task: Task;
  month: number;
  /** Its own words. */
  said: ReadonlySet<string>;
  /** Those that stand beside them, and tell half as much. */
  beside: ReadonlySet<string>;
}

/** Something that a unit asked for: its words and those of what stands in the way, beside those of its result and of the task. */
export interface AskedFor extends Told {
  /** The words of what is asked for alone. */
  proposal: ReadonlySet<string>;
}

/** The words of some texts, folded. */
export const apart = (...texts: readonly (string | undefined)[]): Set<string> =>
  new Set(texts.flatMap((text) => (text ? tokenize(text).map(({ folded }) => folded) : [])));

/** All that was asked for so far, by whom and when; of others' words only what the asker may hear. */
export const askedFor = memo(
  (context: AskContext) => [context],
  (context): readonly AskedFor[] =>
    progressOfMonths(context, monthsSoFar(context)).flatMap(({ tasks, visibility, period }) =>
      tasks.flatMap((one): AskedFor[] => {
        const entry = answerOf(one);
        if (entry?.proposal === undefined) return [];
        const { proposal, obstacle, result } = asHeard(visibility, one.unit.id, entry);
        const { unit, index, task } = one;
        return [
          {
            unit,
            index,
            task,
            month: period.month,
            said: apart(proposal, obstacle),
            proposal: apart(proposal),
            beside: apart(result, task.text),
          },
        ];
      }),
    ),
);

/** The words of what was reported of each task, without what was asked for, and of the task itself. */
const toldOtherwise = memo(
  (context: AskContext) => [context],
  (context): readonly { task: Task; words: ReadonlySet<string> }[] =>
    progressOfMonths(context, monthsSoFar(context)).flatMap(({ tasks, visibility }) =>
      tasks.map((one) => {
        const entry = answerOf(one);
        const heard = entry ? asHeard(visibility, one.unit.id, entry) : null;
        return { task: one.task, words: apart(one.task.text, heard?.result) };
      }),
    ),
);

/** How much some words tell of which a text holds. */
const toldBy = (context: AskContext, words: readonly string[], held: ReadonlySet<string>): number =>
  words.reduce((sum, word) => sum + (held.has(word) ? weightOf(context, word) : 0), 0);

/** «giao ban tháng 6 mấy DN dự, kiến nghị giải quyết xong chưa»: what is told of another task holds more of the words than what was asked for. */
export function isToldBetter(context: AskContext, row: AskedFor, words: readonly string[]): boolean {
  const own = toldBy(context, words, new Set([...row.said, ...row.beside]));
  return toldOtherwise(context).some(
    ({ task, words: held }) => task.id !== row.task.id && toldBy(context, words, held) > 1.15 * own,
  );
}

/** Whether the plan's own words for the task hold more of some words than what was asked for in its report. */
export const isOfItsTask = (
  context: AskContext,
  { task, said }: AskedFor,
  words: readonly string[],
): boolean => toldBy(context, words, apart(task.text)) > toldBy(context, words, said);

/** Whether so much of some words stands in what is told of a task that it is meant by them. */
export function isToldAnyway(context: AskContext, words: readonly string[]): boolean {
  const whole = toldBy(context, words, new Set(words));
  return toldOtherwise(context).some(({ words: held }) => toldBy(context, words, held) >= 0.5 * whole);
}

/** In how many texts of the reports each word stands, and how many texts there are. */
const spread = memo(
  (context: AskContext) => [context],
  (context): { of: ReadonlyMap<string, number>; all: number } => {
    const texts = progressOfMonths(context, monthsSoFar(context)).flatMap(({ tasks, visibility }) =>
      tasks.map((one) => {
        const entry = answerOf(one);
        const heard = entry ? asHeard(visibility, one.unit.id, entry) : null;
        return apart(one.task.text, heard?.result, heard?.obstacle, heard?.proposal);
      }),
    );
    const of = new Map<string, number>();
    for (const text of texts) for (const word of text) of.set(word, (of.get(word) ?? 0) + 1);
    return { of, all: texts.length };
  },
);

/** How much a word tells: the fewer texts it stands in the more. */
const weightOf = (context: AskContext, word: string): number => {
  const { of, all } = spread(context);
  return Math.log((all + 1) / ((of.get(word) ?? 0) + 0.5));
};

/** What of some words a proposal holds: how much of all that they tell, and how many stand in its own words. */
interface Held<Row extends Told> {
  row: Row;
  share: number;
  told: number;
  count: number;
}

function heldBy<Row extends Told>(context: AskContext, row: Row, words: readonly string[]): Held<Row> {
  const weights = words.map((word) => weightOf(context, word));
  const whole = weights.reduce((sum, one) => sum + one, 0);
  let told = 0;
  let count = 0;
  words.forEach((word, at) => {
    const weight = weights[at]!;
    if (row.said.has(word)) {
      told += weight;
      count += 1;
    } else if (row.beside.has(word)) told += 0.5 * weight;
  });
  return { row, share: whole === 0 ? 0 : told / whole, told, count };
}

/** What holds nearly as much as the best is meant as well: the same that was asked for again. */
const nearly = 0.75;

/** Those of what was told that hold enough of some words, whatever holds most of them first. */
const holding = <Row extends Told>(
  context: AskContext,
  rows: readonly Row[],
  words: readonly string[],
  least: number,
): Held<Row>[] =>
  rows
    .map((row) => heldBy(context, row, words))
    .filter(({ count, share }) => count >= Math.min(2, words.length) && share >= least)
    .sort((one, other) => other.told - one.told || other.row.month - one.row.month);

/**
 * Those of some proposals that a question's words name: of one task and unit, every month in which it was asked for.
 * @param least how much of what the words tell must stand in one
 */
export function proposalsNamed(
  context: AskContext,
  rows: readonly AskedFor[],
  words: readonly string[],
  least: number,
): readonly AskedFor[] {
  const held = holding(context, rows, words, least);
  const [best] = held;
  if (!best) return [];
  return held
    .filter(
      ({ row, told }) =>
        row.unit.id === best.row.unit.id &&
        planIdOf(row.task) === planIdOf(best.row.task) &&
        told >= nearly * best.told,
    )
    .map(({ row }) => row)
    .sort((one, other) => one.month - other.month);
}

/** Those of what was told that hold as much of some words as whatever holds most, each of its tasks in every month. */
export function tellingMost(
  context: AskContext,
  rows: readonly Told[],
  words: readonly string[],
  least: number,
): readonly Told[] {
  const held = holding(context, rows, words, least);
  const [best] = held;
  if (!best) return [];
  const keyOf = ({ task, unit }: Told): string => `${planIdOf(task)}:${unit.id}`;
  const keys = new Set(held.filter(({ told }) => told >= 0.95 * best.told).map(({ row }) => keyOf(row)));
  return held.filter(({ row }) => keys.has(keyOf(row))).map(({ row }) => row);
}
