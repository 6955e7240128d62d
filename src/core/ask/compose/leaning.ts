import * as z from 'zod';
import type { AskContext, Topic } from '../answer.ts';
import type { Piece } from '../language.ts';
import type { Filter, Query } from '../query.ts';
import type { AspectAsked } from './aspects.ts';
import type { Parts } from './parts.ts';
import type { Spoken } from './spoken.ts';

const filterSchema = z.looseObject({ by: z.string() });

const querySchema = z.object({
  of: z.enum(['index', 'task', 'unit', 'person', 'group']),
  where: z.array(filterSchema),
  order: z
    .object({
      field: z.string(),
      dir: z.enum(['asc', 'desc']),
      take: z.union([z.number(), z.literal('all'), z.literal('ends')]),
      nth: z.number().optional(),
    })
    .optional(),
  fold: z.enum(['count', 'sum', 'average', 'difference', 'yes-no', 'tally', 'share']).optional(),
  group: z
    .object({
      by: z.enum(['unit', 'month', 'person', 'index']),
      measured: z.string(),
      only: z.enum(['none', 'some', 'every']).optional(),
    })
    .optional(),
  concern: z
    .object({ relation: z.string(), not: z.literal(true).optional(), beside: z.array(z.string()) })
    .optional(),
  give: z.array(z.string()),
  among: z.array(z.string()).optional(),
  about: z.array(z.string()).optional(),
  counted: z.string().optional(),
  claimed: z.array(z.string()).optional(),
  only: z.array(z.string()).optional(),
  earlier: z.array(z.number()).optional(),
  months: z.array(z.number()),
});

/** What a follow-up leans on. */
export interface Leaning {
  parts: Parts;
  context: AskContext;
  topic: Topic;
  spoken: Spoken | null;
  last: NonNullable<Topic['last']> | null;
  known: Query | null;
  heads: readonly Extract<Piece, { type: 'head' }>[];
  isWithin: boolean;
  /** «còn …», «thế …», «ý tôi là …»: it says itself that it leans. */
  pointsBack: boolean;
  aspects: readonly AspectAsked[];
}

/** The rows shown last: those of a composed question, else the indices that were spoken of. */
export function lastOf(topic: Topic | null): NonNullable<Topic['last']> | null {
  if (topic?.last) return topic.last;
  if (!topic || topic.indices.length < 2) return null;
  const query: Query = { of: 'index', where: [{ by: 'index', codes: topic.indices }], give: [], months: [] };
  return { query: JSON.stringify(query), rows: topic.indices };
}

/** The question before, as it was printed; null for one that this version cannot read. */
export function queryIn(last: Topic['last'] | null): Query | null {
  try {
    const read = querySchema.safeParse(JSON.parse(last?.query ?? 'null'));
    return read.success ? (read.data as unknown as Query) : null;
  } catch {
    return null;
  }
}

/** The tasks that a question is about by their ids; none where it names none so. */
export const tasksNamed = ({ where }: Query): string[] =>
  where.flatMap((filter) => (filter.by === 'text' ? filter.words.split('|') : []));

/** The tasks whose rows were shown: a row is «2.1.5:phong-a», of a task and whoever has it. */
export const idsShown = ({ rows }: NonNullable<Topic['last']>): string[] => [
  ...new Set(rows.map((row) => row.split(':')[0]!)),
];

/** Tasks by their ids, of the units of which was asked before. */
export const ofThese = (ids: readonly string[], { where }: Query): Filter[] => [
  { by: 'text', words: ids.join('|') },
  ...where.filter(({ by }) => by === 'unit'),
];

const otherSchema = z.object({
  sent: z.string().optional(),
  report: z.string().optional(),
  progress: z.string().optional(),
  /** Which of the calendar's dates: «khóa hôm nào», «hạn ngày nào». */
  dates: z.string().optional(),
  months: z.array(z.number()).optional(),
  /** Whom the answer named, and whom the question was about. */
  rows: z.array(z.string()).optional(),
  scope: z.array(z.string()).optional(),
});

/** A report or what was sent, spoken of before; null where neither was. */
export function otherIn(last: Topic['last'] | null): z.output<typeof otherSchema> | null {
  try {
    const read = otherSchema.safeParse(JSON.parse(last?.query ?? 'null'));
    return read.success &&
      (read.data.sent ?? read.data.report ?? read.data.progress ?? read.data.dates) !== undefined
      ? read.data
      : null;
  } catch {
    return null;
  }
}

/** The one month of the question before; undefined where it was of none, or of several. */
export function monthInMind(topic: Topic): number | undefined {
  const last = lastOf(topic);
  const [month, another] = queryIn(last)?.months ?? otherIn(last)?.months ?? [];
  return another === undefined ? month : undefined;
}

export const inMonths = (months: readonly number[]): Piece => ({
  type: 'period',
  spec: { type: 'months', months },
  at: -1,
  to: -1,
});

export const unitNamed = (id: string): Parts['named'][number] => ({
  type: 'unit',
  ids: [id],
  at: 0,
  not: false,
});
