import type { Answer } from './answer.ts';

/** A refusal that names nothing of the question. */
export const refuse = (
  type: 'out-of-plan' | 'no-such-person' | 'no-such-unit' | 'no-such-year' | 'no-reasons' | 'not-understood',
): Answer => ({
  type: 'refused',
  refusal: { type },
});
