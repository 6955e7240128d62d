import type { World } from '../world.ts';
import { type Generated, questionsOf } from './cases.ts';
import { indexCases } from './index-cases.ts';
import { monthCases } from './month-cases.ts';
import { ownCases } from './own-cases.ts';
import { rowCases } from './row-cases.ts';
import { rowsOf } from './rows.ts';
import { taskCases } from './task-cases.ts';

/** Every question of the algebra that a made-up department can be asked, the same ones each time. */
export function allQuestions(world: World): Generated[] {
  const rows = rowsOf(world);
  const cases = [indexCases, rowCases, taskCases, monthCases, ownCases].flatMap((make) => make(rows));
  return cases.flatMap((one) => questionsOf(world, one));
}
