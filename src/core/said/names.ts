import type { Org } from '../people/org.ts';
import type { Plan } from '../plan/plan.ts';

/** The plan and the directory that words take their names from, as they are when something is said. */
export interface Names {
  plan: Plan;
  org: Org;
  /** The address that opens the bot with a code, where the channel has one. */
  inviteLink?: (code: string) => string | null;
}
