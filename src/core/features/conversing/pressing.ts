import type { Content, Outcome } from '../../said/content.ts';
import { commandOf, fromPressData, waitsForAnswer } from '../acts.ts';
import { formSpec, performAct } from '../index.ts';
import { asChosen } from '../open-choices.ts';
import { type KnownTurn, openForm, say, withForm } from '../turn.ts';

/** Leaves the guided question of the chat for something else, and says so in half a line. */
export function leaveForm(turn: KnownTurn, carryOut: (turn: KnownTurn) => Outcome): Outcome {
  const open = openForm(turn);
  if (!open) return carryOut(turn);
  const state = withForm(turn.state, turn.event, null, turn.now);
  const outcome = carryOut({ ...turn, state });
  const left: Content = { type: 'form-ended', form: open.form.type };
  if (outcome.kind === 'silence') return { kind: 'act', state, replies: [left] };
  return outcome.kind === 'act'
    ? { ...outcome, replies: [left, ...outcome.replies] }
    : { kind: 'act', state, replies: [left, ...outcome.replies] };
}

export const press = (turn: KnownTurn, data: string): Outcome => asChosen(pressed(turn, data));

/** A tapped button. One of a question asks no more than the question; any other leaves a form that it is no part of. */
function pressed(turn: KnownTurn, data: string): Outcome {
  const act = fromPressData(data);
  if (act === null) return say({ type: 'stale-button' });
  const open = openForm(turn);
  const isWithin =
    act.type === 'chosen' ||
    waitsForAnswer(data) ||
    (act.type === 'give' && commandOf(act.name)?.aboutForm) ||
    (open !== null && formSpec(open.form).acts.includes(act.type));
  return isWithin ? performAct(turn, act) : leaveForm(turn, (given) => performAct(given, act));
}
