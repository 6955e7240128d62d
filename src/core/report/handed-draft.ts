import type { Person, Unit } from '../people/org.ts';

/** A half-written report that came with the unit, and how far it is. */
export interface HandedDraft {
  draftId: string;
  unit: Unit;
  period: string;
  answered: number;
  of: number;
  /** Who wrote it; null where the directory has them no more. */
  from: Person | null;
  /** It is the reader's own: it came back to who wrote it. */
  own: boolean;
}
