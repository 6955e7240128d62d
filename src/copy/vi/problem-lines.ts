import type { Desk, Problem } from '../../core/report/desk-draft.ts';
import type { Line } from '../../core/said/message.ts';
import type { Names } from '../../core/said/names.ts';
import { lateProblem } from './late-words.ts';

/** Why an answer was not taken, above the question that is asked again; nothing where it was. Loaded when one is first said. */
export const problemLines = (problem: Problem | undefined, desk: Desk, names: Names): Line[] =>
  problem ? [lateProblem()(problem, desk, names)] : [];
