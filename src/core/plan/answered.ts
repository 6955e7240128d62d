import type { State } from '../state/state.ts';

/** Whether anything was answered here: a report sent or one in the making. @param year of this year's plan alone */
export const isAnswered = (
  { reports, drafts, elsewhere }: Pick<State, 'reports' | 'drafts' | 'elsewhere'>,
  year?: number,
): boolean => {
  const isOf = (period: string): boolean => year === undefined || period.startsWith(`${year}-`);
  return (
    Object.values(reports).some(({ period }) => isOf(period)) ||
    drafts.some(({ period, entries }) => isOf(period) && Object.keys(entries).length > 0) ||
    elsewhere.some(isOf)
  );
};
