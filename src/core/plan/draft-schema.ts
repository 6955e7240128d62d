import * as z from 'zod';
import type { Draft } from './draft.ts';
import { cadenceSchema, dueSchema, measureSchema, targetSchema } from './plan.ts';

/** An answer that was given to a paper's question, for the same paper sent again. */
export const answerKeptSchema = z.strictObject({
  point: z.string(),
  about: z.string(),
  answer: z.string(),
  isNew: z.boolean().optional(),
});

/** Made when a draft is read: seldom, and never at a start. */
function draftSchema() {
  const text = z.string();
  const texts = z.array(text);
  const figure = z.number();
  /** The kind of one of several. */
  const is = z.literal;
  const maybe = <Schema extends z.ZodType>(schema: Schema) => schema.nullable();

  const place = z.discriminatedUnion('type', [
    z.strictObject({ type: is('paragraph'), number: figure }),
    z.strictObject({ type: is('row'), table: figure, row: figure, sheet: text.optional() }),
  ]);

  const body = z.enum(['unit', 'group', 'outside']);
  const unit = z.strictObject({
    id: text,
    name: text,
    type: body,
    kind: z.enum(['office', 'inspectorate', 'division', 'centre']),
    aliases: texts,
    members: texts,
  });

  const task = z.strictObject({
    id: text,
    place,
    text,
    owners: maybe(texts),
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
    leaders: texts,
    leaderWords: text,
    leadUnit: maybe(text),
    coordinating: texts,
    following: texts,
    leadWords: text,
    tasks: z.array(task),
    aliases: texts,
  });

  const tends = z.enum(['maintain', 'improve']);

  const facts = z.strictObject({
    due: maybe(dueSchema).optional(),
    cadence: maybe(cadenceSchema).optional(),
    product: maybe(text).optional(),
    source: maybe(text).optional(),
    measure: maybe(measureSchema).optional(),
    owners: maybe(texts).optional(),
  });

  const written = z.strictObject({ words: text, place });
  const ofDoubt = { place, path: text, source: text };
  const kindOfFigure = z.enum(['score', 'rank']);
  /** A kind of doubt, by what it says besides of where it stands. */
  const told = <Kind extends string, Fields extends z.ZodRawShape>(kind: Kind, fields: Fields) =>
    z.strictObject({ ...ofDoubt, type: is(kind), ...fields });
  const doubt = z.discriminatedUnion('type', [
    told('movement', { code: text, from: figure, to: figure, said: figure }),
    told('target-below', { code: text, target: figure, baseline: figure, of: kindOfFigure }),
    told('aim-rank', { code: text, aim: figure, rank: figure }),
    told('aim-alone', { name: text }),
    told('due-outside', { task: text, year: figure }),
    told('no-such-time', { task: text, words: text }),
    told('time-open', {
      task: text,
      words: text,
      why: z.enum(['several', 'start', 'rhythm', 'unclear', 'past']),
    }),
    told('told-besides', {
      why: z.enum([
        'amended',
        'cell-note',
        'struck-out',
        'footnote',
        'taken-out',
        'hidden-sheet',
        'other-scale',
        'no-base-rank',
        'open-target',
        'several-leaders',
        'aim-differs',
        'aim-below',
        'basis-later',
        'amends-other',
        'leader-differs',
        'score-moved',
        'no-time',
        'no-year',
        'one-name',
      ]),
      words: text,
      mark: text,
    }),
    told('several-leads', { code: text, units: texts }),
    told('same-unit', { unit: text, other: text, name: text, otherName: text }),
    told('pillar-differs', { code: text, stands: text, byCode: text }),
    told('score-differs', { code: text, score: figure, said: figure }),
    told('no-owner', { tasks: texts }),
    told('short-name', { code: text, name: text, short: text }),
    told('title-differs', { code: text, person: text, name: text, title: text, other: text }),
    told('sum-differs', { of: text, said: figure, sum: figure }),
    told('body-ended', { unit: text, name: text, day: text, works: texts }),
    told('month-days', { task: text, first: figure, second: figure }),
    told('no-target', { code: text, name: text }),
    told('target-unclear', { code: text, words: text }),
    told('target-beside', { code: text, words: text }),
    told('near-people', { person: text, other: text, name: text, otherName: text }),
    told('unit-ended', { unit: text, name: text, into: maybe(text), works: texts }),
    told('unit-unlisted', { unit: text, name: text, works: texts, isOnce: z.literal(true).optional() }),
    told('same-number', { task: text, number: text, first: text, second: text }),
    told('task-differs', {
      task: text,
      of: z.enum(['time', 'product', 'source', 'measure', 'owner']),
      first: text,
      second: text,
      to: facts,
    }),
    told('index-count', { said: figure, found: figure }),
    told('basis-year', { dated: figure, cited: figure }),
    told('same-figures', { codes: texts }),
    told('same-code', { code: text }),
    told('beyond', { code: text, figure, limit: figure, of: kindOfFigure }),
    told('baseline-year', { code: text, year: figure, planYear: figure }),
    told('result-differs', { code: text, said: figure, recorded: figure, of: kindOfFigure }),
    told('heading-differs', { heading: text, below: text }),
    told('index-odd', {
      of: z.enum(['index', 'pillar', 'leader', 'lead', 'helper', 'baseline', 'target']),
      code: text,
      words: text,
      who: texts,
    }),
    told('task-odd', { of: z.enum(['task', 'index', 'owner', 'product', 'rest']), task: text, words: text }),
    told('whole-odd', { of: z.enum(['agency', 'title', 'signer', 'aim']), words: text }),
    told('column-open', {
      column: text,
      cells: z.array(written),
    }),
    told('own-or-outside', { unit: text, units: texts, name: text, isOutside: z.boolean() }),
    told('no-number', {}),
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
      'target-rank',
      'target-score',
      'helpers',
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
    as: body.optional(),
  });

  const words = { task: text, words: text };
  const proposal = z.discriminatedUnion('type', [
    z.strictObject({ type: is('spelling'), place, path: text, source: text, shown: text }),
    z.strictObject({ type: is('joined'), place, words: text, with: text }),
    z.strictObject({ type: is('group'), group: text, short: text, tends: maybe(tends) }),
    z.strictObject({ type: is('alias'), of: text, aliases: texts }),
    z.strictObject({ type: is('unit-name'), words: text, unit: text }),
    z.strictObject({ type: is('members'), group: text, units: texts }),
    z.strictObject({ type: is('measure'), task: text, measure: measureSchema, others: texts }),
    z.strictObject({ type: is('due'), ...words }),
    z.strictObject({ type: is('cadence'), ...words }),
    z.strictObject({ type: is('often'), ...words }),
    z.strictObject({ type: is('owner'), ...words, unit: text }),
    z.strictObject({ type: is('only-in-table'), ...words }),
    z.strictObject({
      type: is('unit-change'),
      change: z.enum(['merge', 'dissolve', 'rename']),
      unit: text,
      into: maybe(text),
      day: maybe(text),
      words: text,
      place,
      under: maybe(text),
    }),
    z.strictObject({ type: is('leader'), index: text, words: text, person: text }),
    z.strictObject({ type: is('consolidator'), unit: text }),
    z.strictObject({ type: is('scale'), scale: figure }),
    z.strictObject({ type: is('code'), code: text, name: text }),
    z.strictObject({ type: is('from-aims'), code: text, rank: figure, of: maybe(figure) }),
    z.strictObject({ type: is('pillar-as-group'), name: text, words: text }),
  ]);

  return z.strictObject({
    version: is(1),
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
      recipients: texts,
      closing: text,
    }),
    legalBases: texts,
    overallAim: maybe(z.strictObject({ band: maybe(figure), words: text })),
    aims: texts,
    requirements: texts,
    organisation: z.strictObject({
      reportTo: maybe(text),
      consolidator: maybe(text),
      consolidatedFor: text,
      monthly: z.boolean(),
      words: texts,
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
    unplaced: z.array(written),
    further: z
      .array(z.strictObject({ id: text, unit: text, words: text, place, facts: facts.optional() }))
      .optional(),
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
      .strictObject({
        settled: texts,
        adding: text.optional(),
        later: texts.optional(),
        answers: z.array(answerKeptSchema).optional(),
      })
      .optional(),
    asRead: text.optional(),
  });
}

/** A draft as it is saved between the paper and the plan that is made of it (`Draft`). */
export const planDraftSchema: z.ZodType<Draft> = z.lazy(draftSchema);
