import { chatKey } from '../../heard/event.ts';
import type { OpenPoint } from '../../plan/open-point.ts';
import { openPoints } from '../../plan/open-points.ts';
import { draftBefore, draftSteps, withStepsBack } from '../../plan/paper.ts';
import { areFresh } from '../../said/choices.ts';
import type { Outcome } from '../../said/content.ts';
import { foldedWords } from '../../text/fold.ts';
import { fromPressData, takesBack, toPressData } from '../acts.ts';
import { askedAt, readAskedAt } from '../asked-at.ts';
import { choicesHere } from '../open-choices.ts';
import { change, type KnownTurn, say } from '../turn.ts';
import { compared, pointAsked, withSaid } from './order-carried.ts';
import { paperPoints } from './points.ts';

/** Changes of a draft that are taken back, by words or by a button. */

const undoWords =
  /^(?:(?:da|cho|giup|ban|bot|em|toi|a|oi|nho|hay|xin|thoi) )*(?:hoan tac|undo|(?:lay|tra|de) lai nhu (?:cu|truoc))(?: (?:giup|di|nhe|a|em|toi|lai|tiep|nua|voi|luon|lan nua|vua roi|thay doi|buoc truoc|cho em))*$/;

/** The question that the last change answered, as it stood open; null of an order. */
function pointBefore({ state }: KnownTurn, id: string | undefined): OpenPoint | null {
  const before = draftBefore(state, 1);
  return (id && before && openPoints(before).find((one) => one.id === id)) || null;
}

/** So long «hoàn tác» is of what was done last, as any word that takes something back. */
const undoLifetimeMs = 30 * 60_000;

/** «hoàn tác»: the last change of the draft is taken back, unless something else was done since. Null for any other text. */
export function undoWanted(turn: KnownTurn, text: string): Outcome | null {
  if (!undoWords.test(foldedWords(text))) return null;
  const { undo } = turn.state.chats[chatKey(turn.event.chat)] ?? {};
  const last = draftSteps(turn.state).at(-1);
  const isOther = (data: string): boolean => {
    const act = fromPressData(data);
    return act !== null && takesBack(act) && act.type !== 'undo-draft-change';
  };
  const isElsewhere = undo !== undefined && isOther(undo.data) && undo.at > (last?.at ?? 0);
  if (isElsewhere || choicesHere(turn)?.options.some(({ data }) => isOther(data))) return null;
  if (last === undefined) return say({ type: 'draft-nothing-to-undo' });
  // Said long after, it may be about anything: which change it would take back is told first.
  const offered = toPressData({ type: 'undo-draft-change', at: askedAt(last.at) });
  const choices = choicesHere(turn);
  const isOffered = areFresh(choices, turn.now) && choices!.options.some(({ data }) => data === offered);
  if (isOffered || turn.now - last.at <= undoLifetimeMs) return undoChange(turn, askedAt(last.at));
  const { at, point, answer } = last;
  return say({
    type: 'draft-undo-old',
    at,
    point: pointBefore(turn, point),
    ...(answer === undefined ? {} : { said: answer }),
  });
}

/** [Hoàn tác]: the draft as it was, where nothing else has come since; of an answer, its question stands open once more. */
export function undoChange(turn: KnownTurn, at: string): Outcome {
  const { state, now, event } = turn;
  const steps = draftSteps(state);
  const last = steps.at(-1);
  if (last === undefined || last.at !== readAskedAt(at)) return say({ type: 'draft-change-stays' });
  if (last.point !== undefined) return paperPoints.goBack(turn);
  const point = pointAsked(turn);
  const draft = draftBefore(state, 1)!;
  const { planPaper } = withStepsBack(state, 1);
  const name = planPaper!.name;
  const before = steps.at(-2);
  const more = before !== undefined && before.point === undefined ? before.at : null;
  const undone = change(
    turn,
    { planPaper },
    { verb: 'undo-change-draft', before: '', after: name },
    {
      type: 'draft-change-undone',
      name,
      draft: compared(turn, draft),
      more,
      ...(last.answer === undefined ? {} : { said: last.answer }),
    },
  );
  if (point === null || undone.kind !== 'act') return undone;
  const asked = paperPoints.askSame(
    { ...turn, state: undone.state, now, event },
    { paper: planPaper!.id, point: point.point },
  );
  return withSaid(undone.replies, asked);
}
