import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { orgSchema } from '../src/core/people/org.ts';
import { withOutside } from '../src/core/plan/assignments.ts';
import { parseDataFile } from '../src/core/plan/data-error.ts';
import { keptPlanSchema, planSchema } from '../src/core/plan/plan.ts';
import { checkReferences } from '../src/core/plan/references.ts';

// Whoever writes a plan by hand has docs/plan-file.md alone: it names every field, and its example is taken as it stands.

const page = readFileSync('docs/plan-file.md', 'utf8');
const [table = '', example = ''] = page.split('## The smallest plan that runs');

/** The names of all fields below a JSON schema, and what a field may be of fixed words. */
function namesIn(schema: unknown): string[] {
  if (Array.isArray(schema)) return schema.flatMap(namesIn);
  if (typeof schema !== 'object' || schema === null) return [];
  const words = Object.entries(schema).flatMap(([key, value]) => {
    if (key === 'properties') return Object.keys(value as object);
    if (key === 'enum') return value as string[];
    return key === 'const' && typeof value === 'string' && value !== '' ? [value] : [];
  });
  return [...words, ...Object.values(schema).flatMap(namesIn)];
}

const names = [...new Set(namesIn(z.toJSONSchema(keptPlanSchema, { io: 'input', unrepresentable: 'any' })))];

/** What the page names in backticks, «indices[].target» by its parts. */
const told = new Set([...table.matchAll(/`([^`]+)`/g)].flatMap(([, words]) => words!.split(/\[\]\.?|\./)));

test('every field and every fixed word of a plan stands on the page', () => {
  expect(names.length).toBeGreaterThan(60);
  expect(names.filter((name) => !told.has(name))).toEqual([]);
});

test('what the page marks as left out may be, and nothing else', () => {
  const [plan] = examples();
  for (const field of Object.keys(plan as object)) {
    const { [field]: _, ...rest } = plan as Record<string, unknown>;
    expect([field, planSchema.safeParse(rest).success]).toEqual([field, false]);
  }
});

const examples = (): unknown[] =>
  [...example.matchAll(/```json\n([\s\S]+?)```/g)].map(([, text]) => JSON.parse(text!));

test('the example is taken, plan and directory together', () => {
  const [plan, org] = examples();
  const parsed = parseDataFile('plan-2026.json', planSchema, plan);
  const directory = parseDataFile('org.json', orgSchema, org);
  checkReferences(parsed, withOutside(directory, parsed), 'plan-2026.json', 'org.json');
  expect(parsed.indices.flatMap(({ tasks }) => tasks.map(({ id }) => id))).toEqual(['1.1', '1.2']);
});
