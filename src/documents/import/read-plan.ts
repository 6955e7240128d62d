import type { Org } from '../../core/people/org.ts';
import type { PaperRead } from '../../core/plan/paper-read.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { readDocument } from './read-document.ts';
import { understandPlan } from './understand-plan.ts';

/** A file that was sent, and what is known already. */
export interface PlanFile {
  bytes: Uint8Array;
  /** As it was sent, for its ending alone. */
  name: string;
  org: Org;
  lastPlan: Plan;
}

/** Reads a plan from a file: its draft, or why there is none. */
export async function readPlan({ bytes, name, org, lastPlan }: PlanFile): Promise<PaperRead> {
  const reading = await readDocument(bytes, name);
  if (reading.type === 'refused') return { type: 'refused', why: reading.why };
  const understood = understandPlan(reading.blocks, { org, lastPlan });
  if (understood.type === 'plan') return { type: 'plan', draft: understood.draft };
  const { type, seems, lacks } = understood;
  return { type, seems, lacks };
}
