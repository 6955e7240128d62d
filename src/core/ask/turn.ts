import type { Answer, AskContext, AskResult, Memory } from './answer.ts';

/** How one question is asked: given by the engine, which asks several in turn. */
export interface Asking {
  askOne(text: string, memory: Memory, context: AskContext): AskResult;
  /** Refusals that no other reading of the same words may get round. */
  isFinal(answer: Answer): boolean;
}

/** One question of a message, asked in turn. */
export interface Turn {
  memory: Memory;
  context: AskContext;
  asking: Asking;
}
