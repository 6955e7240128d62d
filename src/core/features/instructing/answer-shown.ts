import { areFresh } from '../../said/choices.ts';
import type { Outcome } from '../../said/content.ts';
import { fromPressData } from '../acts.ts';
import { choicesHere } from '../open-choices.ts';
import { asks, type KnownTurn, withDoubted } from '../turn.ts';
import { askAnswer, doubtAnswer } from './answer.ts';

/** The one instruction under the last message that can be answered; null where none is, or several. */
function shownHere(turn: KnownTurn): number | null {
  const choices = choicesHere(turn);
  if (!choices || !areFresh(choices, turn.now)) return null;
  const ids = new Set(
    choices.options.flatMap(({ data }) => {
      const act = fromPressData(data);
      return act?.type === 'answer-instruction' ? [act.id] : [];
    }),
  );
  const [only, another] = ids;
  return only === undefined || another !== undefined ? null : only;
}

/** Words under the one instruction that was told: whether they are its unit's answer is asked before anybody gets them. */
export function instructionShown(turn: KnownTurn, text: string): Outcome | null {
  const id = shownHere(turn);
  if (id === null) return null;
  const words = text.trim();
  const form = { type: 'instruction-answer' as const, id };
  const asked = askAnswer(turn, id);
  const question = asked.kind === 'act' ? doubtAnswer(turn, form, words, turn.now) : null;
  if (!question) return null;
  const shown = asks(turn, form, question);
  return shown.kind === 'act'
    ? { ...shown, state: withDoubted(shown.state, turn.event, { form, at: turn.now }, words) }
    : shown;
}
