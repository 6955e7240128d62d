import * as z from 'zod';
import { channelNameSchema } from '../people/org.ts';

/** Hoàn thành, Đúng tiến độ, Chậm, Chưa làm. */
export const statuses = ['done', 'on-track', 'late', 'not-begun'] as const;
const statusSchema = z.enum(statuses);
export type Status = z.output<typeof statusSchema>;

/** The longest text that one answer may hold; longer ones are refused with their length, never cut. */
export const maxWords = 2000;

const moment = z.number();
/**
 * A month as a key, «2023-05», such as there is: 01 to 12 of the years 2000 to 2100. Whatever comes from outside
 * (buttons, commands) must be one.
 */
export const periodKeySchema = z.string().regex(/^(?:20\d{2}|2100)-(?:0[1-9]|1[0-2])$/);

/** Whether a key names a month that there is. */
export const isPeriodKey = (key: string): boolean => periodKeySchema.safeParse(key).success;

/** As a saved state may hold it: earlier versions took any four and two digits, and such a state must still load. */
export const savedPeriodSchema = z.string().regex(/^\d{4}-\d{2}$/);

/** One task's answer in a report. */
export const entrySchema = z.strictObject({
  status: statusSchema,
  figure: z.number().optional(),
  /** What came of it, in the unit's words. */
  result: z.string().max(maxWords).optional(),
  /** Why it is late, not begun, or below its target. */
  obstacle: z.string().max(maxWords).optional(),
  /** What the unit asks for. */
  proposal: z.string().max(maxWords).optional(),
  /** Ids of evidence kept in the state. */
  evidence: z.array(z.string()).default([]),
  /** The period whose answer was taken over unchanged. */
  sameAs: savedPeriodSchema.optional(),
  /** Answered with all that were left, as on track, not by itself. */
  blanket: z.literal(true).optional(),
  /** A measured task without its figure: `awaited` is asked for again, `nothing` had nothing to measure. */
  noFigure: z.enum(['awaited', 'nothing']).optional(),
  /** Given back by the office and left as it was: why. */
  kept: z.string().max(maxWords).optional(),
  /** The day on which it was done, where that was said of what was due before it was answered. */
  doneOn: z.iso.date().optional(),
  /** The office gave it in place of the unit's: why, and whether the unit said since that it is not so. */
  corrected: z
    .strictObject({
      reason: z.string(),
      disputed: z.strictObject({ by: z.string(), at: moment }).optional(),
    })
    .optional(),
  /**
   * «Hoàn thành» that the plan has confirmed: since when it waits, when whoever confirms it hears of it next, how often they
   * have; `given`: who confirmed it, and when. Only then is it done.
   */
  confirmation: z
    .strictObject({
      since: moment,
      tellAt: moment,
      told: z.number().int(),
      /** Which leader was asked so often, where that is known: another one, or who comes back, is asked first. */
      asked: z.strictObject({ of: z.string(), times: z.number().int() }).optional(),
      /** It was not confirmed, but sent back (`returned`). */
      refused: z.literal(true).optional(),
      given: z.strictObject({ by: z.string(), at: moment }).optional(),
    })
    .optional(),
  /** Whoever answered it (`by`) had it passed on: who made it theirs, and when. */
  signed: z.strictObject({ by: z.string(), at: moment }).optional(),
  at: moment,
  by: z.string(),
});
export type Entry = z.output<typeof entrySchema>;

/** One change of an answer that was sent before: who, when, and what stood there. */
const revisionSchema = z.strictObject({
  at: moment,
  by: z.string(),
  taskId: z.string(),
  before: entrySchema.nullable(),
});

export type Revision = z.output<typeof revisionSchema>;

/** Which message of a chat gave which answer, so that an edited message corrects it. */
const answerSchema = z.strictObject({
  chat: z.string(),
  messageId: z.string(),
  taskId: z.string(),
});

/** A task that the office gave back: why, who, when. */
const givenBackSchema = z.strictObject({
  taskId: z.string(),
  reason: z.string(),
  /** Instead of a reason that somebody gave: an account that was removed since had sent it. */
  removedAccount: z.literal(true).optional(),
  /** Its completion was not confirmed: it stands as not done, and not as unknown. */
  unconfirmed: z.literal(true).optional(),
  by: z.string(),
  at: moment,
});
export type GivenBack = z.output<typeof givenBackSchema>;

/** Why something was given back; copy words it. */
export type ReturnReason = Pick<GivenBack, 'reason' | 'removedAccount' | 'unconfirmed'>;

/** The same as it is remembered. */
const returnSchema = givenBackSchema.extend({
  /** Taken back before it was answered. */
  withdrawn: z.literal(true).optional(),
  /** Given back once more, for another reason, before it was answered. */
  replaced: z.literal(true).optional(),
});
export type Return = z.output<typeof returnSchema>;

/** What a unit reported for one period. */
export const reportSchema = z.strictObject({
  unit: z.string(),
  period: savedPeriodSchema,
  entries: z.record(z.string(), entrySchema),
  firstSentAt: moment,
  sentAt: moment,
  sentBy: z.string(),
  /** In whose name: the head whose deputy sent it. */
  sentFor: z.string().optional(),
  /** Why the office entered it for the unit, or changed it after the lock. */
  reason: z.string().optional(),
  /** First sent after the deadline of its period. */
  late: z.boolean(),
  revisions: z.array(revisionSchema),
  /** Tasks that the office gave back, with its reason, until they are sent again. */
  returned: z.array(givenBackSchema),
  /** Whatever was ever given back, oldest first: what was answered since is in `returned` no more. */
  returns: z.array(returnSchema).optional(),
  /** Who of the office has read it, and which: a report that was sent at another moment (`sentAt`) is unread. */
  accepted: z.strictObject({ by: z.string(), at: moment, sentAt: moment }).optional(),
  /** Earlier revisions went to the archive when its month was locked. */
  revisionsArchived: z.literal(true).optional(),
  answers: z.array(answerSchema),
});
export type Report = z.output<typeof reportSchema>;

/** Where a draft stands. */
const stepSchema = z.discriminatedUnion('type', [
  /** The office says why it reports for a unit. */
  z.strictObject({ type: z.literal('reason') }),
  z.strictObject({
    type: z.literal('task'),
    taskId: z.string(),
    /** `day`: when what was due before was done, asked last. */
    part: z.enum(['status', 'figure', 'words', 'day']),
    /** After this task: the next one that lacks an answer, or back to the summary it was opened from. */
    after: z.enum(['next', 'summary']),
  }),
  /** Whether anything came of what has been answered alike for months. */
  z.strictObject({ type: z.literal('news') }),
  /** Whether something that was reported before still stands in the way. */
  z.strictObject({ type: z.literal('matter'), id: z.number().int() }),
  z.strictObject({ type: z.literal('summary') }),
]);
export type Step = z.output<typeof stepSchema>;
export type TaskStep = Extract<Step, { type: 'task' }>;

/** A report that somebody is writing. */
export const draftSchema = z.strictObject({
  id: z.string(),
  personId: z.string(),
  /** Who wrote it before its unit got another head; until the new one has said whether to use it. */
  from: z.string().optional(),
  unit: z.string(),
  period: savedPeriodSchema,
  /** What was passed on to its writer, by its number: it holds these tasks alone, and goes to who reports for the unit. */
  passed: z.number().int().optional(),
  /** The office writes it for the unit; its reason is asked first. */
  onBehalf: z.boolean(),
  reason: z.string().optional(),
  step: stepSchema,
  /** What is known of the task at hand. */
  pending: z.strictObject({
    status: statusSchema.optional(),
    figure: z.number().optional(),
    /** Files that came before the answer that they belong to. */
    evidence: z.array(z.string()).optional(),
    /** Words that may be meant for the bot: whether they are the answer is asked. */
    doubted: z.string().optional(),
    /** What was said with a status before the figure that is awaited. */
    said: z.string().max(maxWords).optional(),
    /** What stood under a photo or file that came before the status or figure: whether it is the answer's words is asked. */
    caption: z.string().max(maxWords).optional(),
    /** The words that are awaited say why an answer that was given back stays as it was. */
    keeps: z.literal(true).optional(),
    /** The whole answer, where only the day on which it was done is still asked. */
    told: entrySchema.omit({ evidence: true, at: true, by: true, signed: true }).optional(),
  }),
  entries: z.record(z.string(), entrySchema),
  /** What was answered together, in the order of answering: what going back takes back. */
  trail: z.array(z.array(z.string())).optional(),
  /** Much was answered at once: what is left asks for no more than it must. */
  brief: z.literal(true).optional(),
  /** Tasks that were answered in lines and still lack their figure or reason, in the order in which they are asked. */
  lacking: z.array(z.string()).optional(),
  /** Whether anything is new in what is reported alike for months has been asked. */
  newsAsked: z.literal(true).optional(),
  /** Whether the matters that are open of its unit still stand, by their numbers: `other` is what the report says besides. */
  matters: z
    .record(
      z.string(),
      z.strictObject({
        says: z.enum(['done', 'stands', 'other']),
        words: z.string().max(maxWords).optional(),
      }),
    )
    .optional(),
  /** Tasks with a cadence that are reported before their last month. */
  extras: z.array(z.string()),
  /** Set aside by /huy: what is typed is no answer until /baocao. */
  parked: z.boolean(),
  /**
   * What was typed to it while its month was locked, in the order of typing: offered when the month is opened again. `since`:
   * from when on it listens; `unasked`: it asked nothing when that was typed.
   */
  held: z
    .strictObject({ since: moment, words: z.array(z.string()), unasked: z.literal(true).optional() })
    .optional(),
  /** The chat that sees the present question. */
  askedIn: z.string(),
  /** Every chat that took part. */
  chats: z.array(z.string()),
  answers: z.array(answerSchema),
  /** The task that the last message with files belongs to, once it is known: an album comes in several messages. */
  album: z.strictObject({ id: z.string(), taskId: z.string().optional() }).optional(),
  /** Evidence that came where no task is asked: of which it is, is asked. */
  unplaced: z.array(z.string()).optional(),
  startedAt: moment,
  touchedAt: moment,
});
export type Draft = z.output<typeof draftSchema>;

/** A photo, file or link that proves an answer. */
export const evidenceSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(['photo', 'file', 'link']),
  name: z.string(),
  by: z.string(),
  at: moment,
  unit: z.string(),
  period: savedPeriodSchema,
  /** Where the file comes from: the platform's own id of it. A link has none. */
  source: z.strictObject({ channel: channelNameSchema, ref: z.string(), chatId: z.string() }).optional(),
  kept: z.discriminatedUnion('type', [
    z.strictObject({
      type: z.literal('waiting'),
      attempts: z.number().int(),
      notBefore: moment,
      /** Its sender was told that it has not arrived, and is tried on. */
      told: z.literal(true).optional(),
    }),
    z.strictObject({ type: z.literal('stored'), file: z.string(), mime: z.string(), bytes: z.number() }),
    z.strictObject({ type: z.literal('refused'), why: z.enum(['too-large', 'type', 'gone']) }),
    z.strictObject({ type: z.literal('link'), url: z.string() }),
    /** Struck, and gone from the disk. */
    z.strictObject({ type: z.literal('removed') }),
  ]),
  /** The task that it came with, where it counts there no longer: it could not be kept, or was struck. */
  taskId: z.string().optional(),
  /** Who took it out of the report, and when. The file goes when the month is locked. */
  struck: z.strictObject({ by: z.string(), at: moment }).optional(),
});
export type Evidence = z.output<typeof evidenceSchema>;

/** The largest file that is kept as evidence. */
export const maxEvidenceBytes = 20 * 1024 * 1024;

export const reportKey = (unit: string, period: string): string => `${period}:${unit}`;

/** An answer as its writer gave it: whether it was confirmed since is no part of it. */
const saidIn = (entry: Entry | undefined): string =>
  JSON.stringify(entry && { ...entry, confirmation: undefined });

/**
 * Whether a draft holds anything that was not sent: one that was only opened is none, a status that was tapped and not
 * said to its end neither.
 * @param sent the unit's report of the month, which a draft begins from
 */
export const hasAnswers = (
  { entries, pending, unplaced, reason, held, matters }: Draft,
  sent: Pick<Report, 'entries'> | undefined,
): boolean =>
  Object.entries(entries).some(([taskId, entry]) => saidIn(entry) !== saidIn(sent?.entries[taskId])) ||
  (pending.evidence ?? []).length > 0 ||
  (unplaced ?? []).length > 0 ||
  (held?.words ?? []).length > 0 ||
  Object.keys(matters ?? {}).length > 0 ||
  reason !== undefined;

/** Whether an answer that needs a reason has one. */
export const hasReason = (entry: Entry): boolean => (entry.obstacle ?? entry.proposal ?? '') !== '';

/** Whether an answer says no more than the month before, or than that all is on track. */
export const isUnchanged = (entry: Entry): boolean => entry.sameAs !== undefined || entry.blanket === true;

/** Whether an answer waits for its figure: nothing is known of the task yet. */
export const awaitsFigure = (entry: Entry): boolean => entry.noFigure === 'awaited';

/** Whether an answer says done where nobody has confirmed it yet: it counts as not done. */
export const awaitsConfirmation = ({
  status,
  confirmation,
}: Pick<Entry, 'status' | 'confirmation'>): boolean =>
  // One that is answered otherwise since, in a draft, waits for nobody.
  status === 'done' && confirmation !== undefined && confirmation.given === undefined;

/** Reported done, and confirmed where the plan wants that. */
export const isFinished = (entry: Entry): boolean => entry.status === 'done' && !awaitsConfirmation(entry);

/** Late or not begun. */
export const isBehind = (entry: Pick<Entry, 'status'>): boolean =>
  entry.status === 'late' || entry.status === 'not-begun';
