import type { Outcome } from '../../said/content.ts';
import { type KnownTurn, say } from '../turn.ts';
import { readFirstDay } from './first-day.ts';

/** A day that was typed where one is asked, handed on; why it is none otherwise. */
export function withDay(turn: KnownTurn, text: string, goOn: (day: string) => Outcome): Outcome {
  const day = readFirstDay(text, turn.now);
  if (typeof day === 'string') return goOn(day);
  const { problem } = day;
  return say({
    type: 'no-such-day',
    why: problem === 'past' ? 'past' : problem === 'year' ? 'year' : 'unclear',
  });
}

/** Whether a text is such a day, or means one that is past. */
export function readsDay(turn: KnownTurn, _form: unknown, text: string): boolean {
  const day = readFirstDay(text, turn.now);
  return typeof day === 'string' || day.problem === 'past' || day.problem === 'impossible';
}
