import * as z from 'zod';
import { part } from '../state/part.ts';
import { accountSchema, channelNameSchema, groupSchema } from './org.ts';

/** Who is linked, who may become so, and where somebody cannot be written to. */
export const linksSlice = {
  /** Who is linked: one account of a platform belongs to one person. */
  accounts: part(
    z.array(
      accountSchema.extend({
        personId: z.string(),
        linkedAt: z.number(),
        /** The name under which its platform showed whoever joined with it. */
        shownName: z.string().optional(),
        /** A further account of a person: it is nobody's until an earlier one or the office says that it is theirs. */
        unconfirmed: z.literal(true).optional(),
        /** Where a platform's account belongs to several agencies: the one with the largest is spoken with. */
        chosen: z.number().optional(),
      }),
    ),
    () => [],
  ),
  groups: part(
    z.array(
      groupSchema.extend({
        linkedAt: z.number(),
        /** Its name as the platform told it when it was linked. */
        title: z.string().optional(),
      }),
    ),
    () => [],
  ),
  /** Accounts and groups of org.json that were linked once; unlinking them later lasts. */
  seeded: part(z.array(z.string()), () => []),
  /** One-time codes, hashed; used and expired ones are remembered for a month. */
  codes: part(
    z.array(
      z.strictObject({
        hash: z.string(),
        personId: z.string(),
        by: z.string(),
        expiresAt: z.number(),
        usedAt: z.number().nullable(),
        /** A newer code of its person took its place: whoever sends it is told so. */
        replaced: z.literal(true).optional(),
        /** It was shown in a group, which ended it before anybody had used it. */
        spoilt: z.literal(true).optional(),
      }),
    ),
    () => [],
  ),
  /** Wrong codes of an account within a quarter of an hour. */
  wrongCodes: part(
    z.array(
      accountSchema.extend({ count: z.number().int(), at: z.number(), silentUntil: z.number().nullable() }),
    ),
    () => [],
  ),
  /** The channel on which a person of several accounts wants to be written to. */
  preferred: part(z.record(z.string(), channelNameSchema), () => ({})),
  /** The commands in the menu of each chat, as they were set there. */
  menus: part(z.record(z.string(), z.string()), () => ({})),
  /** Chats that refuse the bot, until somebody writes there again. */
  unreachable: part(
    z.array(z.strictObject({ channel: channelNameSchema, chatId: z.string(), at: z.number() })),
    () => [],
  ),
};
