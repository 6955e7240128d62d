import { type evidenceForms, evidenceStanding } from '../../core/features/evidence/declared.ts';
import type { LeftWords } from '../wording.ts';
import { lateWords } from './late-words.ts';

/** Words for evidence that comes back, and for a piece that is struck. Loaded when they are first said. */
export const evidence = lateWords('evidence', evidenceStanding);

/** What was being asked, behind «việc». */
export const evidenceLeft: LeftWords<typeof evidenceForms> = {
  'confirm-strike': 'bỏ tệp minh chứng',
};
