import { expect, it } from 'vitest';
import { emptyState, migrateState, type State, stateSchema, stateVersion } from './state.ts';

it('of version 1 is brought to the present version, with everything that it held', () => {
  const {
    directory: _directory,
    deputies: _deputies,
    absences: _absences,
    drafts: _drafts,
    nextDraft: _nextDraft,
    reports: _reports,
    evidence: _evidence,
    locks: _locks,
    begunAt: _begunAt,
    ...old
  } = emptyState();
  const account = { channel: 'telegram', userId: '7', personId: 'le-hai-yen', linkedAt: 5 };
  const migrated = migrateState({ ...old, version: 1, accounts: [account] });
  const state: State = stateSchema.parse(migrated);
  expect(state.version).toBe(stateVersion);
  expect(state.accounts).toEqual([account]);
  expect(state.reports).toEqual({});
});
