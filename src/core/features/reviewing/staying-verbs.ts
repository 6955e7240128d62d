import type { AuditEntry } from '../../people/audit-slice.ts';

/** What was saved for good, or has its own way back by a command that «nhầm» does not run: each is changed by hand. */
export const stayingVerbs = [
  'lock',
  'unlock',
  'set-calendar',
  'rename-person',
  'rename-unit',
  'remove-person',
  'unit-owes-from',
  'set-absence',
  'end-deputy',
  'invite',
  'unlink',
  'remind',
  'remind-later',
  'call-off-reminder',
  'undo-instruction',
  'answer-instruction',
  'post-digest',
  'strike-evidence',
  'withdraw-return',
  'unaccept-report',
  'withdraw-correction',
  'settle-result',
  'undo-change-draft',
  'set-letterhead',
  'withdraw-results',
  'make-document',
] as const satisfies readonly AuditEntry['verb'][];
export type StayingVerb = (typeof stayingVerbs)[number];
