import * as z from 'zod';
import { indexIntents } from '../ask/answer.ts';
import { failedRowSchema, outboxRowSchema } from '../outbox/row.ts';
import { accountSchema, channelNameSchema, groupSchema } from '../people/org.ts';

const topicSchema = z.strictObject({
  indices: z.array(z.string()),
  intents: z.array(z.enum(indexIntents)),
  person: z.string().optional(),
  unit: z.string().optional(),
  of: z.enum(['lead', 'coordinate', 'both', 'tasks']).optional(),
  open: z.boolean(),
  at: z.number(),
});

/** What is in motion. Closed months stand in files of their own, so that a commit stays as cheap as on day one. */
export const stateSchema = z.strictObject({
  version: z.literal(1),
  /** Who is linked: one account of a platform belongs to one person. */
  accounts: z.array(accountSchema.extend({ personId: z.string(), linkedAt: z.number() })),
  groups: z.array(groupSchema.extend({ linkedAt: z.number() })),
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
      act: z.enum(['join', 'invite', 'unlink', 'link-group']),
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
          at: z.number(),
        })
        .optional(),
    }),
  ),
  /** Chats that refuse the bot, until somebody writes there again. */
  unreachable: z.array(z.strictObject({ channel: channelNameSchema, chatId: z.string(), at: z.number() })),
  outbox: z.array(outboxRowSchema),
  failures: z.array(failedRowSchema),
  /** Where the clock of a rehearsal stood; absent in real operation. */
  rehearsal: z.strictObject({ at: z.number() }).optional(),
});

export type State = z.output<typeof stateSchema>;

export const emptyState = (): State => ({
  version: 1,
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
});

/** Steps from each earlier version to the next; version 1 is the first. */
const migrations: Readonly<Record<number, (state: Record<string, unknown>) => Record<string, unknown>>> = {};

export const stateVersion = 1;

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
    state = { ...step(state), version: state.version + 1 } as typeof state;
  }
  return state;
}
