/**
 * Reports, deputies and the directory's changes came with version 2. Literal, and calling nothing of today: what a
 * file of that time lacks is what that time would have written. The first files of version 1 knew no codes either.
 */
export const from1To2 = (state: Readonly<Record<string, unknown>>): Record<string, unknown> => ({
  codes: [],
  wrongCodes: [],
  audit: [],
  ...state,
  directory: { units: [], members: [], people: [] },
  deputies: [],
  absences: [],
  drafts: [],
  nextDraft: 1,
  reports: {},
  evidence: {},
  locks: [],
  begunAt: null,
  version: 2,
});
