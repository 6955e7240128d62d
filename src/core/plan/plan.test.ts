import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { orgSchema } from '../people/org.ts';
import { withOutside } from './assignments.ts';
import { parseDataFile } from './data-error.ts';
import { planSchema } from './plan.ts';
import { checkReferences } from './references.ts';

type Json = Record<string, unknown>;
const folder = 'test/worlds/so-khcn-2026';
const read = (file: string): Json => JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as Json;

/** What the start says of a plan and directory, changed before they are read; null where it takes them. */
function complaint(
  change: (plan: Json & { indices: Json[]; groups: Json[] }, org: Json & { units: Json[] }) => void,
): string | null {
  const plan = read('plan.json') as Json & { indices: Json[]; groups: Json[] };
  const org = read('org.json') as Json & { units: Json[] };
  change(plan, org);
  try {
    const parsed = parseDataFile('plan-2026.json', planSchema, plan);
    checkReferences(parsed, withOutside(orgSchema.parse(org), parsed), 'plan-2026.json', 'org.json');
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}

describe('a plan of the second form', () => {
  it('is taken as it stands', () => {
    expect(complaint(() => undefined)).toBeNull();
  });

  it.each<[string, Parameters<typeof complaint>[0], RegExp]>([
    [
      'a group that is none',
      (plan) => (plan.indices[0]!.group = 'khac'),
      /indices\[0\]\.group: "khac" stands there; should be the id of one of the groups: the-che/,
    ],
    [
      'a pillar that is none',
      (plan) => (plan.indices[5]!.within = '9'),
      /indices\[5\]\.within: "9" stands there; should be the code of another index/,
    ],
    [
      'a score above the scale',
      (plan) => ((plan.indices[0]!.baseline as Json).score = 158),
      /indices\[0\]\.baseline\.score: 158 stands there; should be at most 100, the plan's scale/,
    ],
    [
      'a target above the scale',
      (plan) => (plan.indices[0]!.target = { type: 'score', score: 162, words: '162' }),
      /indices\[0\]\.target\.score: 162 stands there; should be at most 100/,
    ],
    [
      'an index without a leader',
      (plan) => (plan.indices[0]!.leaders = []),
      /indices\[0\]\.leaders: \[\] stands there/,
    ],
    [
      'a leader whom nobody knows',
      (plan) => (plan.indices[1]!.leaders = ['dinh-cong-vien', 'ai-do']),
      /index 1\.2 leaders: "ai-do" stands there/,
    ],
    [
      'a follower whom nobody knows',
      (plan) => (plan.indices[0]!.following = ['so-xay-dung']),
      /index 1\.1 following: "so-xay-dung" stands there/,
    ],
    [
      'a due day that is none',
      (plan) =>
        ((plan.indices[4]!.tasks as Json[])[1]!.due = { type: 'day', date: '2026-02-30', words: 'x' }),
      /indices\[4\]\.tasks\[1\]\.due\.date/,
    ],
    [
      'a code that no button holds',
      (plan) => (plan.indices[5]!.code = '3.1.1.1.1.1.1'),
      /indices\[5\]\.code: "3\.1\.1\.1\.1\.1\.1" stands there; should be a code of at most 12/,
    ],
    [
      'ids that no button holds together',
      (plan, org) => {
        const long = `phong-${'x'.repeat(33)}`;
        org.units.push({ id: long, name: 'Phòng Dài', kind: 'division' });
        plan.indices[5]!.code = '3.1.1.1';
      },
      /index 3\.1\.1\.1 code: 7 characters and the 39 of the unit "phong-x+" stand there; should have at most 44 together/,
    ],
  ])('refuses %s, with the field and what would be right', (_name, change, words) => {
    expect(complaint(change)).toMatch(words);
  });
});
