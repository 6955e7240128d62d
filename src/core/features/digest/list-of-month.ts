import type { Answer } from '../../ask/answer.ts';
import type { listsOfMonth } from './declared.ts';

/** A list of a month: which, and whose or of what where it is not of all. */
export interface ListOfMonth {
  of: (typeof listsOfMonth)[number];
  about?: string;
}

/** The list that an answer is; null where it is none that is said part by part. */
export function restOf(answer: Answer): ListOfMonth | null {
  switch (answer.type) {
    case 'month':
      return { of: 'month' };
    case 'leader-progress':
      return { of: 'leader', about: answer.person.id };
    case 'unit-report':
      return { of: 'unit', about: answer.unit.id };
    case 'obstacles':
    case 'by-status': {
      const { unit, index } = answer;
      const about = unit?.id ?? index?.code;
      const of = answer.type === 'obstacles' ? 'obstacles' : answer.wanted;
      return unit && index ? null : { of, ...(about === undefined ? {} : { about }) };
    }
    default:
      return null;
  }
}
