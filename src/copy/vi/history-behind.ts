import { answerOf } from '../../core/ask/conditions.ts';
import { planIdOf } from '../../core/report/carried.ts';
import { type MonthProgress, mayHear, maySee, type TaskProgress } from '../../core/report/progress.ts';
import { isBehind } from '../../core/report/report.ts';
import type { Line } from '../../core/said/message.ts';
import { taskWords } from './cadence-name.ts';
import { shortLines, shortList } from './short-list.ts';
import { line, shortText } from './words.ts';

/** So many tasks are told line by line, and so much room the same has in few lines. */
const mostTold = 10;
const roomInShort = 560;
const roomOfProposals = 700;
const mostOfWords = 90;

interface BehindRow {
  one: TaskProgress;
  months: number[];
  why: string | undefined;
}

/** What was late or not begun in some months, task by task, that which was so most often first. */
function behindRows(
  months: readonly MonthProgress[],
  concerns: (task: TaskProgress) => boolean,
): BehindRow[] {
  const rows = new Map<string, BehindRow>();
  for (const progress of months)
    for (const one of progress.tasks.filter(concerns)) {
      const entry = answerOf(one);
      if (!entry || !isBehind(entry)) continue;
      const key = `${planIdOf(one.task)} ${one.unit.id}`;
      const row = rows.get(key) ?? { one, months: [], why: undefined };
      rows.set(key, row);
      row.months.push(progress.period.month);
      row.why = (maySee(progress.visibility, one.unit.id) ? entry.obstacle : undefined) ?? row.why;
    }
  return [...rows.values()].sort((one, other) => other.months.length - one.months.length);
}

/** What units asked for in some months, in their words, where the reader may see them. */
const proposals = (months: readonly MonthProgress[], concerns: (task: TaskProgress) => boolean): string[] =>
  months.flatMap((progress) =>
    progress.tasks.filter(concerns).flatMap((one) => {
      const said = maySee(progress.visibility, one.unit.id) ? answerOf(one)?.proposal : undefined;
      return said
        ? [`tháng ${progress.period.month} ${planIdOf(one.task)} «${shortText(said, mostOfWords)}»`]
        : [];
    }),
  );

/**
 * What was late or not begun over the months, with why, and what was asked for: what somebody needs who speaks of them. No group is
 * told of it.
 * @param isOfOne whether all of it is one unit's, which need not be named
 */
export function behindOverMonths(
  months: readonly MonthProgress[],
  concerns: (task: TaskProgress) => boolean,
  { brief = false, isOfOne = false }: { brief?: boolean | undefined; isOfOne?: boolean },
): Line[] {
  if (months.length < 2 || months.some(({ visibility }) => !mayHear(visibility))) return [];
  const rows = behindRows(months, concerns);
  const named = ({ one, months: those }: BehindRow): string =>
    `${planIdOf(one.task)} ${shortText(taskWords(one.task), brief ? 42 : 60)}${isOfOne ? '' : ` (${one.unit.name})`}: tháng ${those.join(', ')}`;
  const asked = shortList(proposals(months, concerns), '; ', roomOfProposals);
  const short = shortList(rows.map(named), '; ', roomInShort);
  return [
    ...(brief && rows.length > 0
      ? [
          line(
            `🟠 Chậm, chưa làm: ${short.shown.join('; ')}${short.left > 0 ? ` … và ${short.left} việc nữa` : ''}.`,
          ),
        ]
      : []),
    ...(brief
      ? []
      : shortLines(
          rows.map((row) =>
            line(`🟠 ${named(row)}${row.why ? ` – «${shortText(row.why, mostOfWords)}»` : ''}`),
          ),
          mostTold,
          'việc',
        )),
    ...(asked.shown.length > 0
      ? [line(`📣 Kiến nghị: ${asked.shown.join('; ')}${asked.left > 0 ? ` … và ${asked.left} nữa` : ''}.`)]
      : []),
  ];
}
