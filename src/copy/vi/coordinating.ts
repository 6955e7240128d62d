import { type coordinatingForms, coordinatingStanding } from '../../core/features/coordinating/declared.ts';
import type { LeftWords } from '../wording.ts';
import { lateWords } from './late-words.ts';

/** Words for what co-ordinating units add. Loaded when they are first said. */
export const coordinating = lateWords('coordinating', coordinatingStanding);

/** What was being asked, behind «việc». */
export const coordinatingLeft: LeftWords<typeof coordinatingForms> = {
  'share-words': 'thêm phần phối hợp',
  'share-which': 'thêm phần phối hợp',
};
