import { type completingForms, completingStanding } from '../../core/features/completing/declared.ts';
import type { LeftWords } from '../wording.ts';
import { lateWords } from './late-words.ts';

/** Words for what is confirmed before it counts as done. Loaded when they are first said. */
export const completing = lateWords('completing', completingStanding);

/** What was being asked, behind «việc». */
export const completingLeft: LeftWords<typeof completingForms> = {
  'confirm-except': 'xác nhận hoàn thành',
  'send-back-which': 'trả lại',
  'send-back-why': 'trả lại',
};
