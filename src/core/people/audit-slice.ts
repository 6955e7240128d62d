import * as z from 'zod';
import { part } from '../state/part.ts';
import { channelNameSchema } from './org.ts';

const auditVerbSchema = z.enum([
  'join',
  'spoil-code',
  'invite',
  'unlink',
  'confirm-account',
  'reject-account',
  'undo-account',
  'send-report',
  'office-code',
  'link-group',
  'add-person',
  'rename-person',
  'remove-person',
  'add-unit',
  'remove-unit',
  'unit-owes-from',
  'set-head',
  'rename-unit',
  'end-unit',
  'call-off-end',
  'leave',
  'call-off-leave',
  'set-leaders',
  'doubt-leaders',
  'appoint-deputy',
  'end-deputy',
  'set-absence',
  'lock',
  'post-digest',
  'unlock',
  'ask-unlock',
  'return-task',
  'withdraw-return',
  'strike-evidence',
  'take-up-plan',
  'plan-back',
  'set-calendar',
  'set-quoting',
  'retry-aside',
  'drop-aside',
  'read-status',
  'remind',
  'remind-later',
  'make-document',
  'place-proposal',
  'set-letterhead',
  'accept-report',
  'unaccept-report',
  'correct-entry',
  'withdraw-correction',
  'dispute-correction',
  'set-results',
  'withdraw-results',
  'settle-result',
  'change-draft',
  'undo-change-draft',
  'ask-extension',
  'withdraw-extension',
  'grant-extension',
  'refuse-extension',
  'undo-extension',
  'commit',
  'confirm-completion',
  'send-back-completion',
  'undo-completion',
]);

/** One change by chat: when, who, on which channel, what, before, after. */
const auditEntrySchema = z.strictObject({
  at: z.number(),
  by: z.string(),
  /** `server`: by the operator's tool. */
  channel: z.union([channelNameSchema, z.literal('server')]),
  /** By which account of the channel, where its person has several: one of them may prove to be somebody else's. */
  account: z.string().optional(),
  /** The name under which its platform showed that account: once it is removed nothing else tells it from the others. */
  shownName: z.string().optional(),
  verb: auditVerbSchema,
  before: z.string(),
  after: z.string(),
});
export type AuditEntry = z.output<typeof auditEntrySchema>;

export const auditSlice = {
  /** What was changed by chat, oldest first; what is older than the last entries is archived. */
  audit: part(z.array(auditEntrySchema), () => []),
};
