import { describe, expect, it } from 'vitest';
import { context } from '../../../test/support/context.ts';
import { assignmentsOf } from '../plan/assignments.ts';
import { colourOf, type TaskProgress } from './progress.ts';
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
    ['green', [entry({}), null], false],
    ['red', [entry({}), null], true],
    ['orange', [entry({}), entry({ status: 'late', obstacle: 'x' })], true],
    ['orange', [entry({ status: 'not-begun', proposal: 'x' })], false],
    ['red', [entry({ status: 'late' })], false],
    ['red', [entry({ status: 'late', obstacle: 'x' }), entry({ status: 'not-begun' })], false],
  ] as const)('is %s for %j', (colour, entries, afterDeadline) => {
    expect(colourOf(entries.map(task), afterDeadline)).toBe(colour);
  });
});
