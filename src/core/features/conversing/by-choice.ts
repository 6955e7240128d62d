import { hasQuestionForm } from '../../ask/question-form.ts';
import type { Draft } from '../../report/report.ts';
import { toBot } from '../../report/to-bot.ts';
import { cameUnasked, choiceBegunBy, choicesMeant, declines, isLeavable } from '../../said/choices.ts';
import type { Outcome } from '../../said/content.ts';
import { fromPressData, takesBack } from '../acts.ts';
import { formSpec } from '../index.ts';
import { choicesHere, sayBeyond } from '../open-choices.ts';
import { type KnownTurn, openForm, say } from '../turn.ts';
import { endsWhatWasBegun } from './ending-words.ts';
import { press } from './pressing.ts';
import { awaitsWords } from './waiting-report.ts';

/** Whether a text turns away from the choices that stand under the last message. */
export function leavesChoice(turn: KnownTurn, text: string): boolean {
  const choices = choicesHere(turn);
  if (!isLeavable(choices, turn.now)) return false;
  const said = toBot(text);
  const turnsAway = endsWhatWasBegun(text) || said === 'back' || said === 'discard' || said === 'later';
  return turnsAway || declines(text, choices, turn.now);
}

/** «nhầm» under what takes back what was just done. */
export function takenBack(turn: KnownTurn, text: string): Outcome | null {
  const choices = choicesHere(turn);
  if (!isLeavable(choices, turn.now) || toBot(text) !== 'back') return null;
  const undoing = choices?.options.find(({ data }) => {
    const act = fromPressData(data);
    return act !== null && takesBack(act);
  });
  return undoing ? press(turn, undoing.data) : null;
}

/** What a few words that stand in the label of one choice lead to; which is meant, where they stand in several. */
export function pressMeant(turn: KnownTurn, text: string): Outcome | null {
  if (hasQuestionForm(text)) return null;
  const meant = choicesMeant(text, choicesHere(turn), turn.now);
  const [only, another] = meant;
  if (!only) return null;
  return another ? say({ type: 'which-choice', options: meant }) : press(turn, only.data);
}

/** What a text that only begins the words of a choice leads to; null where free words are awaited, or it begins none. */
export function pressBegun(turn: KnownTurn, text: string, waiting: Draft | null): Outcome | null {
  const open = openForm(turn);
  const reads = open && formSpec(open.form).reads;
  if (reads === 'words' || reads === 'name') return null;
  if (waiting && awaitsWords(waiting)) return null;
  const choice = choiceBegunBy(text, choicesHere(turn), turn.now);
  return choice ? press(turn, choice.data) : pressMeant(turn, text);
}

/** How many choices there are, where a number is beyond them; beyond a list that came unasked it is the report's, not its. */
export function sayBeyondAsked(turn: KnownTurn, text: string): Outcome | null {
  const choices = choicesHere(turn);
  return choices && cameUnasked(choices) ? null : sayBeyond(text, choices, turn.now);
}
