import type { Org } from '../../core/people/org.ts';
import type { PaperRead } from '../../core/plan/paper-read.ts';
import type { Plan } from '../../core/plan/plan.ts';

/**
 * Reads a plan's file, beside what is known already.
 * @throws for a fault of the reader, of which the file is not to blame
 */
export type ReadPlan = (file: {
  bytes: Uint8Array;
  /** As it was sent, for its ending alone. */
  name: string;
  org: Org;
  lastPlan: Plan;
}) => Promise<PaperRead>;
