import type { OperatingContent } from '../../core/features/operating/declared.ts';
import type { WordingOf } from '../wording.ts';
import { asidesMessage } from './asides.ts';
import { statusMessage } from './status.ts';

/** Words for what the office looks at when something does not work. */
export const lateOperating = {
  asides: ({ asides }) => asidesMessage(asides),
  status: statusMessage,
} satisfies WordingOf<Extract<OperatingContent, { type: 'asides' | 'status' }>>;
