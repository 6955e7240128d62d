import { isBareNumber } from '../../report/asked-about.ts';
import { type Forms, gone } from '../feature.ts';
import { draftOrders } from './draft-orders.ts';
import { paperPoints } from './points.ts';

/** The questions about a paper's open points, and about an order that would change its draft. */
export const pointForms: Forms<'plan-point' | 'plan-point-confirm' | 'draft-change'> = {
  'plan-point': {
    right: 'office',
    reads: 'value',
    acts: ['answer-point', 'ask-points'],
    ask: (turn, form) => paperPoints.pointAgain(turn, form),
    // A number is an answer whatever list stands there: what it may be the point itself says.
    canRead: (turn, form, text) => isBareNumber(text) || paperPoints.canAnswer(turn, form, text),
    fill: (turn, form, text) => paperPoints.takeTyped(turn, form, text),
    back: (turn) => paperPoints.goBack(turn),
  },
  'plan-point-confirm': {
    right: 'office',
    reads: 'choice',
    acts: ['confirm', 'cancel', 'ask-points', 'answer-point'],
    ask: (turn, form, at) => paperPoints.addsAgain(turn, form, at),
    fill: gone,
    back: (turn, form) => paperPoints.askSame(turn, form),
    left: (turn, form) => paperPoints.leaveOpen(turn, form),
    declined: (turn, form) => paperPoints.askSame(turn, form),
    confirm: (turn, form) => paperPoints.takeAnswer(turn, form, form.answer, true),
  },
  'draft-change': {
    right: 'office',
    reads: 'choice',
    acts: ['confirm', 'cancel'],
    ask: (turn, form, at) => draftOrders.askAgain(turn, form, at),
    fill: gone,
    back: (turn, form) => draftOrders.leaveAsItIs(turn, form),
    declined: (turn, form) => draftOrders.leaveAsItIs(turn, form),
    confirm: (turn, form) => draftOrders.carryOutAsked(turn, form),
  },
};
