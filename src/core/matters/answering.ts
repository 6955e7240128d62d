import type { Person } from '../people/org.ts';

/** Who answers a matter, and why it is not the leader of its index. */
export interface Answerers {
  people: readonly Person[];
  /** The leaders who would answer, and why somebody else is asked; null where they are asked, or gave it to others. */
  instead: { leaders: readonly Person[]; why: 'unlinked' | 'away' } | null;
}
