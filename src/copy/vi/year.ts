import { yearStanding } from '../../core/features/year/declared.ts';
import { lateWords } from './late-words.ts';

/** Words for a plan's year that is over: once a year, and loaded then. */
export const year = lateWords('year', yearStanding);
