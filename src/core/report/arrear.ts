import type { Unit } from '../people/org.ts';

/** A month that a unit still owes though its deadline has passed. */
export interface Arrear {
  period: string;
  deadlineAt: number;
  /** Tasks without an answer, or given back. */
  tasks: number;
  /** Tasks that were reported without their figure. */
  figures: number;
  /** Its report was sent: what is open is missing in it, or was given back. */
  sent: boolean;
  /** The unit that is no more and owes it, where another answers for it; unset of a unit's own. */
  of?: Unit;
}

/** An earlier month that is still owed, and by whom. */
export interface MonthInArrears {
  period: string;
  deadlineAt: number;
  /** Units that have not reported. */
  units: readonly Unit[];
  /** Units that have, and in whose report something is open: for those who may know what was given back. */
  partly: readonly { unit: Unit; tasks: number; figures: number }[];
}
