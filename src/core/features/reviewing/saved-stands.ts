import type { AuditEntry } from '../../people/audit-slice.ts';
import type { Outcome } from '../../said/content.ts';
import { type KnownTurn, say } from '../turn.ts';
import { type StayingVerb, stayingVerbs } from './staying-verbs.ts';

const stays = (entry: AuditEntry): entry is AuditEntry & { verb: StayingVerb } =>
  stayingVerbs.some((verb) => verb === entry.verb);

/** «nhầm» right after what nothing takes back at once: it is said that it stands, what it is, and how it is changed. */
export function savedStands({ state, person }: KnownTurn, at: number): Outcome | null {
  const entry = state.audit.findLast((one) => one.by === person.id && one.at === at);
  return entry && stays(entry) ? say({ type: 'saved-stands', entry }) : null;
}
