import { type disciplineDeclared, disciplineStanding } from '../../core/features/discipline/declared.ts';
import type { CommandWords } from '../wording.ts';
import { lateWords } from './late-words.ts';

/** Words for how units kept to their months. Loaded when they are first said. */
export const discipline = lateWords('discipline', disciplineStanding);

/** What each command does, in half a line. */
export const disciplineCommands: CommandWords<typeof disciplineDeclared> = {
  thongke: 'Báo cáo đúng hạn, trễ hạn, bị trả lại: tháng và từ đầu năm',
};
