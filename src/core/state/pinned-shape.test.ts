import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { liveSchema, monthSchema } from './months.ts';
import { monthVersion, pinnedShapes, released, stateVersion } from './pinned-shape.ts';

/** The same for the same shape, in whatever order its fields are declared. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value))
    return value.map(inOrder).sort((left, right) => (JSON.stringify(left) < JSON.stringify(right) ? -1 : 1));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([key, one]) => [key, inOrder(one)]),
  );
}

/** What a file may hold, as 16 hex digits. What comes of a value once it is read (a transform) has no shape. */
const shapeOf = (schema: z.ZodType): string =>
  createHash('sha256')
    .update(JSON.stringify(inOrder(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }))))
    .digest('hex')
    .slice(0, 16);

const shapes = { live: shapeOf(liveSchema), month: shapeOf(monthSchema) };

const toPin = `export const pinnedShapes = {
  live: '${shapes.live}',
  month: '${shapes.month}',
} as const;`;

/** What a changed shape of the live document asks for: a new version where files of this one are out there. */
const whatToDo = (
  version: number,
  isOut: boolean,
): string => `What may stand in a saved state is not what version ${version} names (src/core/state/pinned-shape.ts).
${
  isOut
    ? `Version ${version} is released: its files are on people's disks, and must still load.
1. Keep a folder that the bot of version ${version} left under test/fixtures/.
2. Raise stateVersion to ${version + 1} first, and set released to false.
3. Write the step migrations/${version}-to-${version + 1}.ts (literal, calling nothing of today), and add it to migrate-state.ts.
4. Run this test again, then pin what it prints: the version is a part of the shape.`
    : `Version ${version} is in the making: no bot has left such a file, so no new version is due.
1. Its step migrations/${version - 1}-to-${version}.ts must lead to the new shape.
2. Then pin it:
${toPin}`
}
docs/adding-a-migration.md tells it with an example. If zod alone changed, and no schema, pin at once:
  live: '${shapes.live}',`;

it('the saved state has the shape that its version names', () => {
  expect(shapes.live, whatToDo(stateVersion, released)).toBe(pinnedShapes.live);
});

it('says of a changed shape that a released version needs the next one, and when to pin', () => {
  expect(whatToDo(4, true)).toMatch(
    /Raise stateVersion to 5 first[\s\S]*4-to-5\.ts[\s\S]*Run this test again, then pin/,
  );
  expect(whatToDo(4, true)).not.toContain(toPin);
  expect(whatToDo(5, false)).toMatch(
    /no new version is due[\s\S]*4-to-5\.ts must lead to the new shape[\s\S]*pin/,
  );
  expect(whatToDo(5, false)).toContain(toPin);
});

it('a month’s document has the shape that its version names', () => {
  const what = `What may stand in a month's document is not what version ${monthVersion} names (src/core/state/pinned-shape.ts).
These documents are not migrated: they are read for years as they were written. So:
1. A new field of a report, its entries, evidence, digests or drafts must be optional or have a default; nothing that stood
   there may be refused. test/earlier-folder.test.ts reads a folder of an earlier version.
2. First what the test of the live document says, where it fails, too. Then pin:
  month: '${shapes.month}',
docs/adding-a-field.md tells it with an example.`;
  expect(shapes.month, what).toBe(pinnedShapes.month);
});
