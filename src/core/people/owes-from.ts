import type { Unit } from './org.ts';

/**
 * Whether a unit begins to report only after a month («2023-05»): nothing of that month is asked of it, and it has left nothing
 * undone there. The one place that knows; lists and sentences alike ask it.
 */
export const isBeforeFirst = ({ owesFrom }: Pick<Unit, 'owesFrom'>, month: string): boolean =>
  owesFrom !== undefined && month < owesFrom;
