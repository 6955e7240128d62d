import * as z from 'zod';
import { isPlainId } from '../plain-id.ts';
import { fromFirstVersion } from './plan-1.ts';

/** An id that stands in buttons and in the state: at most 24 characters. */
const shortId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,23}$/, 'should be an id of at most 24 small letters, digits and hyphens')
  .refine(isPlainId, 'should be another id: this one means something else to the software');

/** How often a task is due. Monthly unless the plan says otherwise (plan 2023: II.1.2, II.1.5, II.2.3). */
export const cadenceSchema = z.strictObject({
  type: z.enum(['monthly', 'quarter', 'half-year']),
  /** The plan's own words, as shown: «01 quý/lần». */
  words: z.string().min(1),
});

/** A figure that a task's report states, such as «100% hồ sơ đúng hạn». */
export const measureSchema = z.strictObject({
  words: z.string().min(1),
  unit: z.string().min(1),
  target: z.number().nonnegative(),
  /** The largest figure that can be; a report beyond it is refused. Unset where nothing says where it ends. */
  max: z.number().positive().optional(),
  /** What the guided report asks, without month and unit: «Tỷ lệ hồ sơ đúng hạn». */
  ask: z.string().min(1),
});

/**
 * Until when a task is to be done, where the plan says so: a day, the end of a month, quarter, half-year or of the year,
 * or every year («hàng năm»). A task without one, and without a cadence, is a duty of every month.
 */
export const dueSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('day'), date: z.iso.date(), words: z.string().min(1) }),
  z.strictObject({
    type: z.literal('month'),
    month: z.number().int().min(1).max(12),
    words: z.string().min(1),
  }),
  z.strictObject({
    type: z.literal('quarter'),
    quarter: z.number().int().min(1).max(4),
    words: z.string().min(1),
  }),
  z.strictObject({
    type: z.literal('half-year'),
    half: z.number().int().min(1).max(2),
    words: z.string().min(1),
  }),
  z.strictObject({ type: z.literal('year'), words: z.string().min(1) }),
  z.strictObject({ type: z.literal('yearly'), words: z.string().min(1) }),
]);

/** A month, «2026-05». */
const month = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, 'should be a month such as "2026-05"');

const taskSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[0-9A-Za-z.-]{1,9}$/, 'should be an id such as "2.1.5"')
    .refine(isPlainId, 'should be another id: this one means something else to the software'),
  /** Units or unit groups that owe it, each for itself; without them the index's lead unit owes it. */
  owners: z.array(z.string()).min(1).optional(),
  ownerWords: z.string().optional(),
  text: z.string().min(1),
  measure: measureSchema.optional(),
  cadence: cadenceSchema.optional(),
  due: dueSchema.optional(),
  /** Sản phẩm đầu ra, in the plan's words. */
  product: z.string().min(1).optional(),
  /** Văn bản giao nhiệm vụ. */
  source: z.string().min(1).optional(),
  /** «Hoàn thành» counts only once the leader or the office has confirmed it. */
  confirm: z.boolean().optional(),
  /** The first month in which it is owed, where an amendment of the plan brought it; unset where it always was. */
  owesFrom: month.optional(),
  /** Who owed it before an amendment gave it to others, oldest first: until, and without, that month. */
  before: z
    .array(z.strictObject({ owners: z.array(z.string()).min(1), owesUntil: month }))
    .min(1)
    .optional(),
});

const rank = z.number().int().positive();
const year = z.number().int().min(2000).max(2100);

const score = z.number().nonnegative();

/** What is to be reached, as the plan puts it; `words` are the plan's own. */
export const targetSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('score'), score, atLeast: z.boolean().optional(), words: z.string() }),
  z.strictObject({ type: z.literal('rank'), rank, words: z.string() }),
  z.strictObject({
    type: z.literal('score-and-rank'),
    score,
    atLeast: z.boolean().optional(),
    rank,
    words: z.string(),
  }),
  z.strictObject({ type: z.literal('band'), band: z.string(), words: z.string() }),
  /** «tăng ít nhất 01 bậc» against the year before. */
  z.strictObject({ type: z.literal('relative'), places: rank, words: z.string() }),
  z.strictObject({ type: z.literal('words'), words: z.string().min(1) }),
  /** The plan sets none. */
  z.strictObject({ type: z.literal('none'), words: z.literal('') }),
]);

/** One of the plan's own groups of indices: «Cải thiện các chỉ số thấp điểm năm 2022». */
const groupSchema = z.strictObject({
  id: shortId,
  /** In the plan's words. */
  name: z.string().min(1),
  /** As it stands beside an index: «cần cải thiện». */
  short: z.string().min(1),
  aliases: z.array(z.string().min(2)).default([]),
  /** Whether it holds what is to be kept up or what is to be raised, where the plan parts its indices so. */
  tends: z.enum(['maintain', 'improve']).optional(),
});

/** Codes of any depth: «2.1», «PII.3.2.1», pillar before component; of 12 signs at most, since buttons carry them. */
export const codePattern = /^(?=.{1,12}$)[0-9A-Za-z]{1,4}(?:\.[0-9A-Za-z]{1,4}){0,4}$/;

const code = z
  .string()
  .regex(codePattern, 'should be a code of at most 12 characters such as "2.1" or "3.2.1"')
  .refine(isPlainId, 'should be another code: this one means something else to the software');

const indexSchema = z.strictObject({
  code,
  name: z.string().min(1),
  aliases: z.array(z.string().min(2)).default([]),
  group: shortId,
  /** The code of the index (pillar) that it is a component of. */
  within: code.optional(),
  baseline: z.strictObject({
    year,
    /** Null where none was given that year: an index that is measured for the first time. */
    score: score.nullable(),
    rank: rank.nullable(),
    /** Of how many; null where the plan does not say. */
    of: rank.nullable(),
    /** The year before; `change` counts places, positive upwards. Null where the plan gives none. */
    previous: z.strictObject({ year, rank, change: z.number().int() }).nullable(),
    words: z.string(),
  }),
  target: targetSchema,
  /** Who is in charge of it, the first named first. */
  leaders: z.array(z.string()).min(1),
  leaderWords: z.string(),
  leadUnit: z.string(),
  /** Units and groups that the plan names as phối hợp. */
  coordinating: z.array(z.string()),
  /** Those that follow it (theo dõi). */
  following: z.array(z.string()).default([]),
  leadWords: z.string(),
  /** The same for all its tasks, unless one says otherwise. */
  confirm: z.boolean().optional(),
  tasks: z.array(taskSchema).min(1),
  /** Tasks that an amendment took out, who owed them (`owners`) and from which month on they are owed no more. */
  removed: z.array(z.strictObject({ task: taskSchema, owesUntil: month })).optional(),
  /** Who was in charge of it until a day of the year, oldest first. */
  formerLeaders: z.array(z.strictObject({ leaders: z.array(z.string()), until: z.iso.date() })).optional(),
});

/** Whoever has work in the plan and is no unit of the agency: shown and counted apart, never reminded. */
const outsideSchema = z.strictObject({
  id: shortId,
  name: z.string().min(1),
  aliases: z.array(z.string().min(2)).default([]),
});

const currentPlanSchema = z.strictObject({
  version: z.literal(2),
  year,
  /** The first month that is reported by it, where it was taken up when an earlier one had opened already. */
  reportedFrom: month.optional(),
  agency: z.strictObject({ name: z.string(), province: z.string(), parent: z.string() }),
  document: z.strictObject({
    type: z.string(),
    number: z.string().nullable(),
    symbol: z.string(),
    place: z.string(),
    date: z.iso.date(),
    title: z.string(),
    signer: z.strictObject({ authority: z.string(), title: z.string(), name: z.string() }),
    recipients: z.array(z.string()),
    closing: z.string(),
  }),
  legalBases: z.array(z.string()),
  /** The rank to be reached, where the paper names one, and the aim's own words. */
  overallAim: z.strictObject({ band: rank.optional(), words: z.string() }),
  aims: z.array(z.string()),
  requirements: z.array(z.string()),
  organisation: z.strictObject({
    reportTo: z.string(),
    consolidator: z.string(),
    consolidatedFor: z.string(),
    reportCadence: z.literal('monthly'),
    words: z.array(z.string()),
  }),
  /** What the composite index is called for short: «DDCI», «PII», «PAPI», «PAR INDEX». */
  composite: z.string().min(1).max(24).default('DDCI'),
  /** The largest score there is: 10, 100. */
  scale: z.number().positive().default(10),
  /** Whether «Hoàn thành» is confirmed before it counts, unless an index or a task says otherwise; off where nothing says so. */
  confirm: z.boolean().optional(),
  groups: z.array(groupSchema).min(1),
  outside: z.array(outsideSchema).default([]),
  indices: z.array(indexSchema).min(1),
  /** Indices that an amendment took out, with their tasks (`owners` on each). */
  removed: z.array(z.strictObject({ index: indexSchema, owesUntil: month })).optional(),
  /** The plan's amendments, oldest first: from which day each holds, and its paper. */
  amendments: z
    .array(
      z.strictObject({
        from: z.iso.date(),
        number: z.string().nullable(),
        symbol: z.string(),
        date: z.iso.date(),
      }),
    )
    .optional(),
  /** Corrected misspellings and doubtful figures of the source, each with its place. */
  notes: z.array(
    z.strictObject({
      type: z.enum(['correction', 'doubt']),
      place: z.string(),
      source: z.string(),
      shown: z.string().optional(),
      comment: z.string().optional(),
    }),
  ),
});

/** What fits within itself: groups and pillars that are named exist, and no score lies above the scale. */
function checkPlan(plan: z.output<typeof currentPlanSchema>, issues: z.core.$RefinementCtx): void {
  const groups = new Set(plan.groups.map(({ id }) => id));
  const codes = new Set(plan.indices.map((index) => index.code));
  const wrong = (path: PropertyKey[], message: string): void => {
    issues.addIssue({ code: 'custom', path, message });
  };
  plan.indices.forEach((index, at) => {
    if (!groups.has(index.group))
      wrong(['indices', at, 'group'], `should be the id of one of the groups: ${[...groups].join(', ')}`);
    if (index.within !== undefined && (index.within === index.code || !codes.has(index.within)))
      wrong(['indices', at, 'within'], 'should be the code of another index');
    const { target } = index;
    const scores: [PropertyKey[], number | null][] = [
      [['baseline', 'score'], index.baseline.score],
      [['target', 'score'], 'score' in target ? target.score : null],
    ];
    for (const [path, value] of scores)
      if (value !== null && value > plan.scale)
        wrong(['indices', at, ...path], `should be at most ${plan.scale}, the plan's scale`);
  });
}

/** A plan file; one of the first version is read as what it says in the second. */
export const planSchema = z.preprocess(fromFirstVersion, currentPlanSchema.superRefine(checkPlan));

/** A plan as it is kept in the state: of the current version. */
export const keptPlanSchema = currentPlanSchema.superRefine(checkPlan);

export type Plan = z.output<typeof currentPlanSchema>;
export type Index = Plan['indices'][number];
export type Group = Plan['groups'][number];
export type Task = Index['tasks'][number] & {
  /** What of the plan it is, and the last day («2023-06-30») of the span that ended before it was reported done. */
  carried?: { of: string; lastDay: string };
  /** As one unit owes it: what it was given more time for, and what it committed to. */
  extended?: readonly Extended[];
  committed?: readonly Committed[];
};

/** Until when («2023-07-15») work is to be done that was due on a day, after so many extensions. */
export interface Extended {
  due: string;
  to: string;
  times: number;
}

/** By when late work will be done, in its unit's words; `due`: its day, or the month of a monthly duty. */
export interface Committed {
  due: string;
  until: string;
  words: string;
  /** Epoch ms. */
  at: number;
}
export type Cadence = z.output<typeof cadenceSchema>;
export type Due = z.output<typeof dueSchema>;
export type Measure = z.output<typeof measureSchema>;
export type Target = z.output<typeof targetSchema>;

/** The index with this code («2.1»), if the plan has it. */
export const findIndex = (plan: Plan, code: string): Index | undefined =>
  plan.indices.find((index) => index.code === code);

/** Points still missing to a score target; null where the target or the year before has none, 0 or less where it is reached. */
export function scoreGap(index: Index): number | null {
  const aim = scoreAim(index);
  if (aim === null || index.baseline.score === null) return null;
  return Math.round((aim - index.baseline.score) * 100) / 100;
}

/** «gần chỉ tiêu nhất»: of those that have not reached their score, where there are any. */
export function belowAim<One extends Index>(indices: readonly One[]): readonly One[] {
  const open = indices.filter((index) => (scoreGap(index) ?? 0) > 0);
  return open.length > 0 ? open : indices;
}

/** By how many places an index is behind the one that is to be reached; null where no place is set or none was measured. */
export function rankGap({ target, baseline }: Index): number | null {
  if (baseline.rank === null) return null;
  if ('rank' in target) return baseline.rank - target.rank;
  return target.type === 'relative' ? target.places : null;
}

/** The score that is to be reached; null where the target is put in something else. */
export const scoreAim = ({ target }: Pick<Index, 'target'>): number | null =>
  'score' in target ? target.score : null;

/** Whether somebody is in charge of an index. */
export const isLedBy = ({ leaders }: Pick<Index, 'leaders'>, personId: string): boolean =>
  leaders.includes(personId);

/** The groups in which indices are to be kept up, or raised. */
export const groupsThat = (plan: Plan, tends: 'maintain' | 'improve'): Group[] =>
  plan.groups.filter((group) => group.tends === tends);

/** When or how often a task is to be done, in the plan's words: «01 quý/lần», «Xong trong Quý II/2026»; null of a monthly duty. */
export const timeWordsOf = ({ cadence, due }: Task): string | null => cadence?.words ?? due?.words ?? null;

/** The group that an index stands in. */
export const groupOf = (plan: Plan, { group }: Pick<Index, 'group'>): Group =>
  plan.groups.find(({ id }) => id === group)!;
