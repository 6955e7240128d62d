import * as z from 'zod';
import { indexIntents } from '../ask/answer.ts';
import { calendarSchema } from '../calendar/calendar.ts';
import { asideSchema } from '../conversation/aside.ts';
import { formSchema } from '../features/forms.ts';
import { failedRowSchema, outboxRowSchema } from '../outbox/row.ts';
import { directorySchema, emptyDirectory } from '../people/directory.ts';
import { accountSchema, channelNameSchema, groupSchema } from '../people/org.ts';
import { draftSchema, evidenceSchema, reportSchema, savedPeriodSchema } from '../report/report.ts';
import { from1To2 } from './migrations/1-to-2.ts';
import { from2To3 } from './migrations/2-to-3.ts';

const topicSchema = z.strictObject({
  indices: z.array(z.string()),
  intents: z.array(z.enum(indexIntents)),
  person: z.string().optional(),
  unit: z.string().optional(),
  of: z.enum(['lead', 'coordinate', 'both', 'tasks']).optional(),
  open: z.boolean(),
  at: z.number(),
});

const auditActSchema = z.enum([
  'join',
  'invite',
  'unlink',
  'link-group',
  'add-person',
  'rename-person',
  'add-unit',
  'set-head',
  'appoint-deputy',
  'end-deputy',
  'set-absence',
  'lock',
  'unlock',
  'return-task',
  'set-calendar',
  'set-quoting',
  'retry-aside',
  'drop-aside',
  'read-status',
]);

export const digestSchema = z.strictObject({
  period: savedPeriodSchema,
  chat: z.string(),
  /** Null where the platform names no message: it cannot be edited. */
  messageId: z.string().nullable(),
  fingerprint: z.string(),
  /** The date of the last addendum, where a platform cannot edit. */
  addendumOn: z.string().optional(),
});

/** The state as the core sees it: what is in motion, with the months that are loaded (`months.ts`). */
export const stateSchema = z.strictObject({
  version: z.literal(3),
  /** Who is linked: one account of a platform belongs to one person. */
  accounts: z.array(accountSchema.extend({ personId: z.string(), linkedAt: z.number() })),
  groups: z.array(
    groupSchema.extend({
      linkedAt: z.number(),
      /** Its name as the platform told it when it was linked. */
      title: z.string().optional(),
    }),
  ),
  /** Accounts and groups of org.json that were linked once; unlinking them later lasts. */
  seeded: z.array(z.string()),
  /** Acts already done, by the platform's event id; a repeat is dropped. */
  acts: z.array(z.strictObject({ channel: channelNameSchema, eventId: z.string(), at: z.number() })),
  /** One-time codes, hashed; used and expired ones are remembered for a month. */
  codes: z.array(
    z.strictObject({
      hash: z.string(),
      personId: z.string(),
      by: z.string(),
      expiresAt: z.number(),
      usedAt: z.number().nullable(),
    }),
  ),
  /** Wrong codes of an account within a quarter of an hour. */
  wrongCodes: z.array(
    accountSchema.extend({ count: z.number().int(), at: z.number(), silentUntil: z.number().nullable() }),
  ),
  /** What was changed by chat: who, when, what, before, after. */
  audit: z.array(
    z.strictObject({
      at: z.number(),
      by: z.string(),
      channel: channelNameSchema,
      act: auditActSchema,
      before: z.string(),
      after: z.string(),
    }),
  ),
  /** What each chat spoke of, and the choices under its last message; forgotten after half an hour. */
  chats: z.record(
    z.string(),
    z.strictObject({
      topic: topicSchema.optional(),
      choices: z
        .strictObject({
          options: z.array(z.strictObject({ label: z.string(), data: z.string() })),
          /** A typed number answers the question itself (a figure): choices are answered in words alone. */
          wordsOnly: z.boolean().optional(),
          /** Of a reminder: it may be answered the whole day. */
          patient: z.boolean().optional(),
          at: z.number(),
        })
        .optional(),
      /** A guided question that waits for a typed answer. */
      form: z.strictObject({ form: formSchema, at: z.number() }).optional(),
    }),
  ),
  /** What the office changed in the directory by chat. */
  directory: directorySchema,
  /** Who reports for a unit's head, from one day to another (Viet Nam dates, both included). */
  deputies: z.array(
    z.strictObject({
      unit: z.string(),
      headId: z.string(),
      personId: z.string(),
      from: z.iso.date(),
      to: z.iso.date(),
    }),
  ),
  /** Who is away, from one day to another (both included). */
  absences: z.array(z.strictObject({ personId: z.string(), from: z.iso.date(), to: z.iso.date() })),
  /** Reports being written. */
  drafts: z.array(draftSchema),
  nextDraft: z.number().int(),
  /** What units reported, by «period:unit». The revisions of a locked month stand in the archive. */
  reports: z.record(z.string(), reportSchema),
  evidence: z.record(z.string(), evidenceSchema),
  /** Months that have a document which is not loaded: what is not seen of them is unknown, not unreported. */
  elsewhere: z.array(savedPeriodSchema).default([]),
  /** Months that only the office may still change. */
  locks: z.array(z.strictObject({ period: savedPeriodSchema, at: z.number(), by: z.string() })),
  /** What the month has said by itself: «2023-05:nudge-3d» and when; each of them once. */
  marks: z.record(z.string(), z.number()),
  /** Whom a tier that is still being said has reached: «2023-05:opening» and ids of people. Gone once it is marked. */
  reached: z.record(z.string(), z.array(z.string())).optional(),
  /** Who asked to be reminded later. */
  snoozes: z.array(
    z.strictObject({ personId: z.string(), unit: z.string(), period: savedPeriodSchema, at: z.number() }),
  ),
  /** Digests that stand in chats, with what they showed. */
  digests: z.array(digestSchema),
  /** People who want the digest in private. */
  digestPeople: z.array(z.string()),
  /** The month's appointments as the office changed them; null for those of the file. */
  calendar: calendarSchema.nullable(),
  /** Whether digests in groups quote obstacles in the units' words. */
  quoteObstacles: z.boolean(),
  /** Matters that the office was told of once. */
  told: z.array(z.string()),
  /** The channel on which a person of several accounts wants to be written to. */
  preferred: z.record(z.string(), channelNameSchema),
  /** When the bot first ran with this state: months before it are nobody's debt. */
  begunAt: z.number().nullable(),
  /** Chats that refuse the bot, until somebody writes there again. */
  unreachable: z.array(z.strictObject({ channel: channelNameSchema, chatId: z.string(), at: z.number() })),
  outbox: z.array(outboxRowSchema),
  failures: z.array(failedRowSchema),
  /** Events that failed again and again, until somebody has them tried again or drops them. */
  setAside: z.array(asideSchema).default([]),
  /** By channel, the mark of the token that its platform took last: such a token is not wrong, whatever it says later. */
  tokens: z.record(z.string(), z.string()).optional(),
  /** Where the clock of a rehearsal stood; absent in real operation. */
  rehearsal: z.strictObject({ at: z.number() }).optional(),
});

export type State = z.output<typeof stateSchema>;

export const emptyState = (): State => ({
  version: 3,
  accounts: [],
  groups: [],
  seeded: [],
  acts: [],
  codes: [],
  wrongCodes: [],
  audit: [],
  chats: {},
  unreachable: [],
  outbox: [],
  failures: [],
  setAside: [],
  directory: emptyDirectory(),
  deputies: [],
  absences: [],
  drafts: [],
  nextDraft: 1,
  reports: {},
  evidence: {},
  elsewhere: [],
  locks: [],
  marks: {},
  snoozes: [],
  digests: [],
  digestPeople: [],
  calendar: null,
  quoteObstacles: true,
  told: [],
  preferred: {},
  begunAt: null,
});

/** Steps from each earlier version to the next; version 1 is the first. */
const migrations: Readonly<Record<number, (state: Record<string, unknown>) => Record<string, unknown>>> = {
  1: from1To2,
  2: from2To3,
};

export const stateVersion = 3;

/**
 * Brings a saved document to the current version.
 * @throws Error if it was written by a newer version of the software, or is no state at all
 */
export function migrateState(saved: unknown): unknown {
  if (
    saved === null ||
    typeof saved !== 'object' ||
    typeof (saved as { version?: unknown }).version !== 'number'
  )
    throw new Error('has no version; this is not a state file of this bot');
  let state = saved as Record<string, unknown> & { version: number };
  if (state.version > stateVersion)
    throw new Error(
      `has version ${state.version}; this software reads up to ${stateVersion}: install the newer software`,
    );
  while (state.version < stateVersion) {
    const step = migrations[state.version];
    if (!step) throw new Error(`has version ${state.version}, from which there is no migration`);
    state = step(state) as typeof state;
  }
  return state;
}
