import type { Org } from '../../core/people/org.ts';
import type { AnswerKept, Draft } from '../../core/plan/draft.ts';
import type { FileRead } from '../../core/plan/paper-read.ts';
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
  /** What was read before, which a workbook may correct. */
  draft?: Draft | undefined;
  /** What was answered to a paper before, which may be this one. */
  answers?: readonly AnswerKept[] | undefined;
}) => Promise<FileRead>;
