import { type documentsDeclared, documentsStanding } from '../../core/features/documents/declared.ts';
import type { CommandWords } from '../wording.ts';
import { shortOffice } from './called.ts';
import { lateWords } from './late-words.ts';

/** Words for papers, workbooks and evidence that are made on demand. Loaded when they are first said. */
export const documents = lateWords('documents', documentsStanding);

/** What each command does, in half a line. */
export const documentsCommands: CommandWords<typeof documentsDeclared> = {
  baocaothang: 'Báo cáo Word của tháng, quý, năm, ví dụ /baocaothang 5/2023',
  xuat: `${shortOffice}: bảng Excel của tháng hoặc cả năm, kèm minh chứng`,
};
