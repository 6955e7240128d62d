import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { liveSchema, monthSchema } from './months.ts';
import { monthVersion, pinnedShapes, stateVersion } from './pinned-shape.ts';

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

it('the saved state has the shape that its version names', () => {
  const whatToDo = `What may stand in a saved state is not what version ${stateVersion} names (src/core/state/pinned-shape.ts).
Files of that version are on people's disks, and must still load:
1. If a bot of version ${stateVersion} has run anywhere: raise stateVersion to ${stateVersion + 1}, write the step migrations/${stateVersion}-to-${stateVersion + 1}.ts
   (literal, calling nothing of today), add it to migrate-state.ts, and keep a folder that the bot of version ${stateVersion} left
   under test/fixtures/.
2. If version ${stateVersion} is still in the making, its step migrations/${stateVersion - 1}-to-${stateVersion}.ts must lead to the new shape.
3. Then pin the new shape:
${toPin}
docs/adding-a-migration.md tells it with an example. If zod alone changed, and no schema, only 3 is to be done.`;
  expect(shapes.live, whatToDo).toBe(pinnedShapes.live);
});

it('a month’s document has the shape that its version names', () => {
  const whatToDo = `What may stand in a month's document is not what version ${monthVersion} names (src/core/state/pinned-shape.ts).
These documents are not migrated: they are read for years as they were written. So:
1. A new field of a report, its entries, evidence, digests or drafts must be optional or have a default; nothing that stood
   there may be refused. test/earlier-folder.test.ts reads a folder of an earlier version.
2. Then pin the new shape:
${toPin}
docs/adding-a-field.md tells it with an example.`;
  expect(shapes.month, whatToDo).toBe(pinnedShapes.month);
});
