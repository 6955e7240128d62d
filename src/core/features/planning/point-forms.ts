import { isBareNumber } from '../../report/asked-about.ts';
import { type Forms, gone } from '../feature.ts';
import { orders, points } from './late-parts.ts';

/** The questions about a paper's open points, and about an order that would change its draft. */
export const pointForms: Forms<'plan-point' | 'plan-point-confirm' | 'draft-change'> = {
  'plan-point': {
    right: 'office',
    reads: 'value',
    acts: ['answer-point', 'ask-points'],
    ask: (turn, form) => points().pointAgain(turn, form),
    // A number is an answer whatever list stands there: what it may be the point itself says.
    canRead: (turn, form, text) => isBareNumber(text) || points().canAnswer(turn, form, text),
    fill: (turn, form, text) => points().takeAnswer(turn, form, text),
    back: (turn) => points().leavePoints(turn),
  },
  'plan-point-confirm': {
    right: 'office',
    reads: 'choice',
    acts: ['confirm', 'cancel', 'ask-points'],
    ask: (turn, form, at) => points().addsAgain(turn, form, at),
    fill: gone,
    back: (turn) => points().askPoints(turn),
    left: (turn, form) => points().leaveOpen(turn, form),
    declined: (turn, form) => points().askSame(turn, form),
    confirm: (turn, form) => points().takeAnswer(turn, form, form.answer, true),
  },
  'draft-change': {
    right: 'office',
    reads: 'choice',
    acts: ['confirm', 'cancel'],
    ask: (turn, form, at) => orders().askAgain(turn, form, at),
    fill: gone,
    declined: (turn, form) => orders().leaveAsItIs(turn, form),
    confirm: (turn, form) => orders().carryOutAsked(turn, form),
  },
};
