import * as z from 'zod';

// Contents are made when a picture waits to be sent: a start seldom reads one.
const count = z.number().int().nonnegative();
const colour = z.enum(['red', 'orange', 'green', 'grey', 'unreported']);

/** What the digest of a month shows: each index by status, each unit. Every word is in it. */
const monthPictureSchema = z.lazy(() =>
  z.strictObject({
    title: z.string(),
    subtitle: z.string(),
    rows: z.array(
      z.strictObject({
        name: z.string(),
        done: count,
        onTrack: count,
        late: count,
        notBegun: count,
        missing: count,
        colour,
      }),
    ),
    units: z.array(
      z.strictObject({
        name: z.string(),
        /** `awaited`: not reported, and the deadline has not passed. */
        state: z.enum(['on-time', 'late', 'missing', 'awaited', 'not-owing']),
        note: z.string(),
      }),
    ),
    words: z.strictObject({
      done: z.string(),
      onTrack: z.string(),
      late: z.string(),
      notBegun: z.string(),
      missing: z.string(),
      onTime: z.string(),
      lateUnit: z.string(),
      missingUnit: z.string(),
      nothingDue: z.string(),
      /** Behind a number: so many more units than are named. */
      others: z.string().optional(),
    }),
  }),
);
export type MonthPicture = z.output<typeof monthPictureSchema>;

/** How the indices fared month by month. Every word is in it. */
const yearPictureSchema = z.lazy(() =>
  z.strictObject({
    title: z.string(),
    subtitle: z.string(),
    rows: z.array(
      z.strictObject({
        name: z.string(),
        /**
         * `good`: what is done (`counting.ts`), of the `due` that fell due or is done; of `missing` of them nothing is known. Null for
         * months before the bot began and those ahead.
         */
        months: z.array(
          z.strictObject({ good: count, due: count, missing: count.optional(), colour }).nullable(),
        ),
        /** What the province gave it beside its target; `reached`: null where that cannot be told. */
        result: z.strictObject({ words: z.string(), reached: z.boolean().nullable() }).optional(),
      }),
    ),
    words: z.strictObject({
      month: z.string(),
      noData: z.string(),
      share: z.string(),
      green: z.string(),
      orange: z.string(),
      red: z.string(),
      grey: z.string(),
      /** After the deadline something is not reported. Rows that earlier versions saved lack this word and the next. */
      unreported: z.string().optional(),
      /** The striped part of a bar. */
      missing: z.string().optional(),
      /** Of a month in which nothing was reported, in place of its share. */
      noReport: z.string().optional(),
    }),
  }),
);
export type YearPicture = z.output<typeof yearPictureSchema>;

/** How units kept to their months. Every word is in it. */
const disciplinePictureSchema = z.lazy(() =>
  z.strictObject({
    title: z.string(),
    subtitle: z.string(),
    rows: z.array(
      z.strictObject({
        name: z.string(),
        /** What its months come to, in words. */
        total: z.string(),
        /** January to December; null of what was not owed, or lies ahead. `note`: beside a month that was late. */
        months: z.array(
          z
            .strictObject({ state: z.enum(['on-time', 'late', 'missing', 'awaited']), note: z.string() })
            .nullable(),
        ),
      }),
    ),
    words: z.strictObject({
      month: z.string(),
      onTime: z.string(),
      late: z.string(),
      missing: z.string(),
      awaited: z.string(),
    }),
  }),
);
export type DisciplinePicture = z.output<typeof disciplinePictureSchema>;

/** A picture as it waits in a row: its content; it is drawn when it is sent. */
export const pictureSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('month'), content: monthPictureSchema }),
  z.strictObject({ type: z.literal('year'), content: yearPictureSchema }),
  z.strictObject({ type: z.literal('discipline'), content: disciplinePictureSchema }),
]);
export type Picture = z.output<typeof pictureSchema>;
