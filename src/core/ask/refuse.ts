import type { Answer, Asked, Refusal } from './answer.ts';

/** A refusal that names nothing of the question. */
export const refuse = (
  type: 'out-of-plan' | 'no-such-person' | 'no-such-unit' | 'no-such-year' | 'no-reasons' | 'not-understood',
): Answer => ({
  type: 'refused',
  refusal: { type },
});

/** Why an answer is refused; null where it is none. */
export const refusalIn = ({ answer }: Pick<Asked, 'answer'>): Refusal['type'] | null =>
  answer.type === 'refused' ? answer.refusal.type : null;
