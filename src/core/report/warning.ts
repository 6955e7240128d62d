import type { Assignment } from '../plan/assignments.ts';
import type { Period } from '../time/viet-nam-time.ts';

/** Why work is likely to come late: each is a fact that its reader can look up. */
export type WarningReason =
  /** Its day is near. */
  | { type: 'days-left'; days: number }
  /** Of what the unit has had to do by a day this year so much came after it, or has not come. */
  | { type: 'history'; late: number; of: number }
  /** Its last two reports say the same of it: of which months. */
  | { type: 'unchanged'; months: readonly [Period, Period] }
  /** What stands in its way was reported, and nothing has been said since. */
  | { type: 'obstacle'; since: Period };

/** Work that is likely to come late, with every reason why. */
export interface Warning extends Assignment {
  /** The last day on which it is in time; null of a duty of every month. */
  day: string | null;
  reasons: readonly WarningReason[];
}
