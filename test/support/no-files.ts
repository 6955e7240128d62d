import type { EvidenceFiles } from '../../src/app/ports/evidence-files.ts';

/** Keeps nothing, and so has nothing. */
export const noFiles: EvidenceFiles = {
  keep: async () => null,
  find: async () => {
    throw new Error('nothing is kept here');
  },
  remove: async () => {},
};
