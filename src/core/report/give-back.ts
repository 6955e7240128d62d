import type { GivenBack, Report, Return } from './report.ts';

type WithReturns = Pick<Report, 'returned' | 'returns'>;

const isSame = (one: GivenBack, other: GivenBack): boolean =>
  one.taskId === other.taskId && one.at === other.at;

/** Whatever was ever given back of a report, oldest first; of one of an earlier version what waits is all that is known. */
export const returnsOf = ({ returned, returns = [] }: WithReturns): Return[] => [
  ...returned.filter((open) => !returns.some((one) => isSame(one, open))),
  ...returns,
];

/** The same, with a mark on what waits of one task. */
const marked = (report: WithReturns, taskId: string, mark: 'withdrawn' | 'replaced'): Return[] =>
  returnsOf(report).map((one) =>
    one.taskId === taskId && report.returned.some((open) => isSame(open, one))
      ? { ...one, [mark]: true as const }
      : one,
  );

const others = ({ returned }: WithReturns, taskId: string): GivenBack[] =>
  returned.filter((one) => one.taskId !== taskId);

/** A report of which a task is given back; once more before it was answered, the later reason stands. */
export const giveBack = (report: Report, back: GivenBack): Report => ({
  ...report,
  returned: [...others(report, back.taskId), back],
  returns: [...marked(report, back.taskId, 'replaced'), back],
});

/** A report of which a task is given back no more: it stands as it was reported, and the return counts as none. */
export const takeBack = (report: Report, taskId: string): Report => ({
  ...report,
  returned: others(report, taskId),
  returns: marked(report, taskId, 'withdrawn'),
});

/** How often tasks of a report were given back, those that were answered again included: once until each is answered. */
export const timesGivenBack = (report: WithReturns): number =>
  returnsOf(report).filter(({ withdrawn, replaced }) => !withdrawn && !replaced).length;
