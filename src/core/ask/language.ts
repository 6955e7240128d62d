import { actRules } from './language/acts.ts';
import { dueDateRules } from './language/due-dates.ts';
import { howRules } from './language/how.ts';
import { numberRules } from './language/numbers.ts';
import type { Rule } from './language/piece.ts';
import { dueRules, stateRules } from './language/state.ts';
import { thingRules } from './language/things.ts';

export { periodRules } from './language/periods.ts';
export type { ActVerb, Chat, How, HowDetail, Piece, PieceMeaning, Rule } from './language/piece.ts';
export { rulesOfFields, rulesOfGroups } from './language/piece.ts';

/**
 * How things are said, the longest and most certain first: what one rule has read no later one reads again. Language
 * alone: no name and no word of any one plan.
 */
export const rules: readonly Rule[] = [
  ...dueDateRules,
  ...dueRules,
  ...howRules,
  ...actRules,
  ...numberRules,
  ...stateRules,
  ...thingRules,
];
