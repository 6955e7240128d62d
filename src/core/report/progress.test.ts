import { describe, expect, it } from 'vitest';
import { context } from '../../../test/support/context.ts';
import { assignmentsOf } from '../plan/assignments.ts';
import { colourOf, lightOf, type TaskProgress } from './progress.ts';
import type { Entry } from './report.ts';

const [assignment] = assignmentsOf(context.plan, context.org);
const entry = (more: Partial<Entry>): Entry => ({
  status: 'on-track',
  evidence: [],
  at: 0,
  by: 'x',
  ...more,
});
const task = (value: Entry | null): TaskProgress => ({ ...assignment!, entry: value, returned: false });

describe('the colour of tasks', () => {
  it.each([
    ['grey', [], false],
    ['grey', [null], false],
    ['red', [null], true],
    ['green', [entry({}), entry({ status: 'done' })], true],
    // Somebody is missing: neither good nor bad before the deadline.
    ['grey', [entry({}), null], false],
    ['green', [entry({}), entry({})], false],
    ['orange', [entry({ status: 'late', obstacle: 'x' }), null], false],
    ['red', [entry({}), null], true],
    ['orange', [entry({}), entry({ status: 'late', obstacle: 'x' })], true],
    ['orange', [entry({ status: 'not-begun', proposal: 'x' })], false],
    ['red', [entry({ status: 'late' })], false],
    ['red', [entry({ status: 'late', obstacle: 'x' }), entry({ status: 'not-begun' })], false],
  ] as const)('is %s for %j', (colour, entries, afterDeadline) => {
    expect(colourOf(entries.map(task), afterDeadline)).toBe(colour);
  });
});

describe('the light of tasks in a picture', () => {
  it.each([
    ['grey', [], true],
    ['grey', [null, null], false],
    ['grey', [entry({}), null], false],
    ['unreported', [null, null], true],
    ['unreported', [entry({}), null], true],
    ['green', [entry({}), entry({ status: 'done' })], true],
    // Words call it red, since something is missing after the deadline; a picture may not call it better.
    ['unreported', [entry({ status: 'late', obstacle: 'x' }), null], true],
    ['orange', [entry({ status: 'late', obstacle: 'x' }), null], false],
    ['red', [entry({ status: 'late' }), null], true],
  ] as const)('is %s for %j', (light, entries, afterDeadline) => {
    expect(lightOf(entries.map(task), afterDeadline)).toBe(light);
  });
});
