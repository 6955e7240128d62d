import * as z from 'zod';
import type { Draft } from './draft.ts';
import { cadenceSchema, dueSchema, measureSchema, targetSchema } from './plan.ts';

/** Made when a draft is read: seldom, and never at a start. */
function draftSchema() {
  const text = z.string();
  const figure = z.number();
  const maybe = <Schema extends z.ZodType>(schema: Schema) => schema.nullable();

  const place = z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('paragraph'), number: figure }),
    z.strictObject({ type: z.literal('row'), table: figure, row: figure, sheet: text.optional() }),
  ]);

  const unit = z.strictObject({
    id: text,
    name: text,
    type: z.enum(['unit', 'group', 'outside']),
    kind: z.enum(['office', 'inspectorate', 'division', 'centre']),
    aliases: z.array(text),
    members: z.array(text),
  });

  const task = z.strictObject({
    id: text,
    place,
    text,
    owners: maybe(z.array(text)),
    ownerWords: maybe(text),
    measure: maybe(measureSchema),
    cadence: maybe(cadenceSchema),
    due: maybe(dueSchema),
    product: maybe(text),
    source: maybe(text),
  });

  const baseline = z.strictObject({
    year: maybe(figure),
    score: maybe(figure),
    rank: maybe(figure),
    of: maybe(figure),
    previous: maybe(z.strictObject({ year: figure, rank: figure, change: figure })),
    words: text,
  });

  const index = z.strictObject({
    type: z.enum(['index', 'area']),
    place,
    path: text,
    code: text,
    name: text,
    group: maybe(text),
    within: maybe(text),
    baseline: maybe(baseline),
    target: maybe(targetSchema),
    leaders: z.array(text),
    leaderWords: text,
    leadUnit: maybe(text),
    coordinating: z.array(text),
    following: z.array(text),
    leadWords: text,
    tasks: z.array(task),
    aliases: z.array(text),
  });

  const tends = z.enum(['maintain', 'improve']);

  const ofDoubt = { place, path: text, source: text };
  const kindOfFigure = z.enum(['score', 'rank']);
  const doubt = z.discriminatedUnion('type', [
    z.strictObject({
      ...ofDoubt,
      type: z.literal('movement'),
      code: text,
      from: figure,
      to: figure,
      said: figure,
    }),
    z.strictObject({
      ...ofDoubt,
      type: z.literal('target-below'),
      code: text,
      target: figure,
      baseline: figure,
      of: kindOfFigure,
    }),
    z.strictObject({ ...ofDoubt, type: z.literal('aim-rank'), code: text, aim: figure, rank: figure }),
    z.strictObject({ ...ofDoubt, type: z.literal('aim-alone'), name: text }),
    z.strictObject({ ...ofDoubt, type: z.literal('due-outside'), task: text, year: figure }),
    z.strictObject({ ...ofDoubt, type: z.literal('no-such-time'), task: text, words: text }),
    z.strictObject({
      ...ofDoubt,
      type: z.literal('same-number'),
      task: text,
      number: text,
      first: text,
      second: text,
    }),
    z.strictObject({
      ...ofDoubt,
      type: z.literal('task-differs'),
      task: text,
      of: z.enum(['time', 'product', 'source', 'measure', 'owner']),
      first: text,
      second: text,
      to: z.strictObject({
        due: maybe(dueSchema).optional(),
        cadence: maybe(cadenceSchema).optional(),
        product: maybe(text).optional(),
        source: maybe(text).optional(),
        measure: maybe(measureSchema).optional(),
        owners: maybe(z.array(text)).optional(),
      }),
    }),
    z.strictObject({ ...ofDoubt, type: z.literal('index-count'), said: figure, found: figure }),
    z.strictObject({ ...ofDoubt, type: z.literal('basis-year'), dated: figure, cited: figure }),
    z.strictObject({ ...ofDoubt, type: z.literal('same-figures'), codes: z.array(text) }),
    z.strictObject({ ...ofDoubt, type: z.literal('same-code'), code: text }),
    z.strictObject({
      ...ofDoubt,
      type: z.literal('beyond'),
      code: text,
      figure,
      limit: figure,
      of: kindOfFigure,
    }),
    z.strictObject({
      ...ofDoubt,
      type: z.literal('baseline-year'),
      code: text,
      year: figure,
      planYear: figure,
    }),
    z.strictObject({
      ...ofDoubt,
      type: z.literal('result-differs'),
      code: text,
      said: figure,
      recorded: figure,
      of: kindOfFigure,
    }),
    z.strictObject({ ...ofDoubt, type: z.literal('heading-differs'), heading: text, below: text }),
    z.strictObject({ ...ofDoubt, type: z.literal('no-number') }),
  ]);

  const missing = z.strictObject({
    what: z.enum([
      'agency',
      'year',
      'date',
      'title',
      'signer',
      'overall-aim',
      'indices',
      'report-to',
      'monthly',
      'group',
      'baseline',
      'baseline-year',
      'target',
      'leader',
      'lead',
      'tasks',
      'members',
      'owner',
      'code',
      'product',
      'source',
      'measure',
    ]),
    of: maybe(text),
    needed: z.boolean(),
  });

  const words = { task: text, words: text };
  const proposal = z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('spelling'), place, path: text, source: text, shown: text }),
    z.strictObject({ type: z.literal('joined'), place, words: text, with: text }),
    z.strictObject({ type: z.literal('group'), group: text, short: text, tends: maybe(tends) }),
    z.strictObject({ type: z.literal('alias'), of: text, aliases: z.array(text) }),
    z.strictObject({ type: z.literal('unit-name'), words: text, unit: text }),
    z.strictObject({ type: z.literal('members'), group: text, units: z.array(text) }),
    z.strictObject({ type: z.literal('measure'), task: text, measure: measureSchema, others: z.array(text) }),
    z.strictObject({ type: z.literal('due'), ...words }),
    z.strictObject({ type: z.literal('cadence'), ...words }),
    z.strictObject({ type: z.literal('often'), ...words }),
    z.strictObject({ type: z.literal('owner'), ...words, unit: text }),
    z.strictObject({
      type: z.literal('unit-change'),
      change: z.enum(['merge', 'dissolve', 'rename']),
      unit: text,
      into: maybe(text),
      day: maybe(text),
      words: text,
      place,
      under: maybe(text),
    }),
    z.strictObject({ type: z.literal('leader'), index: text, words: text, person: text }),
    z.strictObject({ type: z.literal('consolidator'), unit: text }),
    z.strictObject({ type: z.literal('scale'), scale: figure }),
    z.strictObject({ type: z.literal('code'), code: text, name: text }),
    z.strictObject({ type: z.literal('from-aims'), code: text, rank: figure, of: maybe(figure) }),
    z.strictObject({ type: z.literal('pillar-as-group'), name: text, words: text }),
  ]);

  return z.strictObject({
    version: z.literal(1),
    year: maybe(figure),
    agency: z.strictObject({ name: text, province: text, parent: text }),
    document: z.strictObject({
      type: text,
      number: maybe(text),
      symbol: text,
      place: text,
      date: maybe(text),
      title: text,
      signer: z.strictObject({ authority: text, title: text, name: text }),
      recipients: z.array(text),
      closing: text,
    }),
    legalBases: z.array(text),
    overallAim: maybe(z.strictObject({ band: maybe(figure), words: text })),
    aims: z.array(text),
    requirements: z.array(text),
    organisation: z.strictObject({
      reportTo: maybe(text),
      consolidator: maybe(text),
      consolidatedFor: text,
      monthly: z.boolean(),
      words: z.array(text),
      asksWho: z.boolean().optional(),
      who: text.optional(),
      reportDay: z.strictObject({ day: figure, words: text, agreed: figure.optional() }).optional(),
    }),
    scale: figure,
    taskColumns: z.array(z.enum(['product', 'source', 'measure'])).optional(),
    groups: z.array(z.strictObject({ id: text, name: text, short: text, tends: maybe(tends) })),
    indices: z.array(index),
    areas: z.array(index),
    units: z.array(unit),
    people: z.array(z.strictObject({ id: text, name: text, title: text })),
    doubts: z.array(doubt),
    missing: z.array(missing),
    unplaced: z.array(z.strictObject({ words: text, place })),
    further: z.array(z.strictObject({ id: text, unit: text, words: text, place })).optional(),
    proposals: z.array(proposal),
    changes: z.array(
      z.strictObject({
        of: z.enum(['unit', 'person', 'index']),
        type: z.enum(['new', 'gone']),
        name: text,
      }),
    ),
    read: figure,
    asked: z
      .strictObject({ settled: z.array(text), adding: text.optional(), later: z.array(text).optional() })
      .optional(),
  });
}

/** A draft as it is saved between the paper and the plan that is made of it (`Draft`). */
export const planDraftSchema: z.ZodType<Draft> = z.lazy(draftSchema);
