import {
  type resultsDeclared,
  type resultsForms,
  resultsStanding,
} from '../../core/features/results/declared.ts';
import type { CommandWords, LeftWords } from '../wording.ts';
import { shortOffice } from './called.ts';
import { lateWords } from './late-words.ts';

/** Words for what the province published. Loaded when they are first said. */
export const results = lateWords('results', resultsStanding);

/** What each command does, in half a line. */
export const resultsCommands: CommandWords<typeof resultsDeclared> = {
  ketqua: `${shortOffice}: ghi điểm, hạng tỉnh công bố`,
};

/** What was being asked, behind «việc». */
export const resultsLeft: LeftWords<typeof resultsForms> = {
  'result-value': 'ghi kết quả tỉnh chấm',
  'confirm-results': 'ghi kết quả tỉnh chấm',
};
