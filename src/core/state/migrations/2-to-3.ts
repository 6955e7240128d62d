/**
 * Months became documents of their own with version 3; reports that stand in the live document count as they are, and
 * move at the next save. The first files of version 2 (the guided report) knew nothing yet of what the month says by
 * itself. Literal, and calling nothing of today.
 */
export const from2To3 = (state: Readonly<Record<string, unknown>>): Record<string, unknown> => ({
  marks: {},
  snoozes: [],
  digests: [],
  digestPeople: [],
  calendar: null,
  quoteObstacles: true,
  told: [],
  preferred: {},
  ...state,
  months: {},
  version: 3,
});
