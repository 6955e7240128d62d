import type { Outcome } from '../../said/content.ts';
import { foldedWords } from '../../text/fold.ts';
import type { KnownTurn } from '../turn.ts';
import { passAsked, passSaid, passTold } from './pass-said.ts';
import { asked, asksOwn } from './passings-asked.ts';
import { refuseSaid, sendBackSaid, takeSaid, useSaid } from './take-said.ts';

/** What is ordered or asked of tasks that are passed on, in words. Null for anything else. */
export function passingSaid(turn: KnownTurn, text: string): Outcome | null {
  const given = passTold(turn, text) ?? passSaid(turn, text) ?? passAsked(turn, text);
  if (given) return given;
  if (turn.state.passings.length === 0) return asksOwn.test(foldedWords(text)) ? asked(turn, text) : null;
  return (
    takeSaid(turn, text) ??
    useSaid(turn, text) ??
    sendBackSaid(turn, text) ??
    refuseSaid(turn, text) ??
    asked(turn, text)
  );
}
