/** The version of the live document. A step of `migrations/` leads to it from the one before. */
export const stateVersion = 4;

/**
 * Whether a bot of this version has been given out, so that files of it may lie on people's disks. Set true when that
 * happens (docs/adding-a-migration.md); while it is false, the step that leads here may still be changed.
 */
export const released: boolean = false;

/** The version of a month's document, which is never rewritten as long as nothing in its month changes. */
export const monthVersion = 1;

/**
 * The shapes that these versions name, as `pinned-shape.test.ts` reckons them. It fails when a shape is another one,
 * says what to do (docs/adding-a-migration.md), and prints the lines to put here.
 */
export const pinnedShapes = {
  live: '5e41ec2ae2b18dc9',
  month: '4b804189cfa264f0',
} as const;
