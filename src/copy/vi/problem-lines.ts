import type { Desk, Problem } from '../../core/report/desk-draft.ts';
import type { Line } from '../../core/said/message.ts';
import type { Names } from '../../core/said/names.ts';
import { lateProblem } from './late-words.ts';
import { ofButtonsLine, type TypedProblem } from './report-problems.ts';

/**
 * Why an answer was not taken, above the question that is asked again; nothing where it was.
 * @throws {NotLoadedError} before `loadLateWords`, of what only typed words bring about
 */
export const problemLines = (problem: Problem | undefined, desk: Desk, names: Names): Line[] =>
  problem ? [ofButtonsLine(problem, desk) ?? lateProblem()(problem as TypedProblem, desk, names)] : [];
