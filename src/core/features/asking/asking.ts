import type { Outcome } from '../../said/content.ts';
import type { Runs } from '../feature.ts';
import { say, type Turn } from '../turn.ts';
import { answerCard, answerChart, answerChosen, answerHelp, answerMonth } from './answering.ts';
import type { askingDeclared, ChosenAct } from './declared.ts';

/** Questions in commands, and the choices under a question. */
export const asking: {
  perform: { chosen(turn: Turn, act: ChosenAct): Outcome };
  run: Runs<typeof askingDeclared>;
} = {
  run: {
    index: answerCard,
    chiso: answerCard,
    tiendo: (turn, argument) => answerMonth(turn, 'month', argument),
    chuabaocao: (turn, argument) => answerMonth(turn, 'missing', argument),
    bieudo: answerChart,
    start: () => say({ type: 'answer', answer: { type: 'greeting' } }),
    trogiup: answerHelp,
    help: answerHelp,
  },
  perform: { chosen: (turn, { query, code }) => answerChosen(turn, query, code) },
};
