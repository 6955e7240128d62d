import * as z from 'zod';
import { channelNameSchema } from '../people/org.ts';
import { messageSchema } from '../said/message.ts';

const addressSchema = z.strictObject({
  channel: channelNameSchema,
  chatId: z.string(),
  threadId: z.string().optional(),
});

/** A message that is to be sent: saved with the state change that caused it, gone from the state once sent. */
export const outboxRowSchema = z.strictObject({
  /** Names this very message (what, whom, period, tier); a key never makes a second row. */
  key: z.string().min(1),
  chat: addressSchema,
  message: messageSchema,
  createdAt: z.number(),
  /** Whom it is for, where it is for one person: if this account cannot be reached, another may be. */
  personId: z.string().optional(),
  /** Sent when nothing more urgent waits, at the platform's pace. */
  bulk: z.boolean().optional(),
  /** Of no use after this moment (epoch ms): dropped if it was not sent. */
  validUntil: z.number().optional(),
  /** Replaces this message instead of sending another. */
  edit: z.strictObject({ messageId: z.string() }).optional(),
  /** A digest: where it stands is kept, so that it can be brought up to date. */
  digest: z.strictObject({ period: z.string(), fingerprint: z.string() }).optional(),
  /** Not sent before this moment, epoch ms. */
  notBefore: z.number(),
  /** Sends begun so far. */
  attempts: z.number().int().nonnegative(),
  /** Sends whose outcome is unknown (connection lost after the request): few repeats are allowed. */
  unknownOutcomes: z.number().int().nonnegative(),
  /** How often a process died with this row in hand: whether it was sent is unknown then, too. */
  deaths: z.number().int().nonnegative(),
  /** Who is sending it, until when nobody else may. */
  lease: z.strictObject({ holder: z.string(), until: z.number() }).nullable(),
  /** Somebody wrote in its chat while it was being sent: that the chat is gone is not true any more. */
  heard: z.literal(true).optional(),
});

export type OutboxRow = z.output<typeof outboxRowSchema>;

/** A row that was given up, kept so that the office can be told. */
export const failedRowSchema = z.strictObject({
  key: z.string(),
  chat: addressSchema,
  code: z.string(),
  at: z.number(),
  /** Whom it was for, where it was for one person. */
  personId: z.string().optional(),
  /** Something else went out in its stead. */
  followed: z.boolean().optional(),
});

export type FailedRow = z.output<typeof failedRowSchema>;
