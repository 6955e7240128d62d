import type { Outcome } from '../../said/content.ts';
import { askWhichAnswered, shownOf } from '../matters/which-answered.ts';
import { asks, type KnownTurn, withDoubted } from '../turn.ts';
import { decideInWords, decisionIn } from './decide-in-words.ts';
import { askRefusal, dayAlone, doubtRefusal, grantUntil, namesDay } from './deciding.ts';
import type { Request } from './declared.ts';

/** A refusal in words under the request that is shown: whether they are its reason is asked before anybody gets them. */
export function refuseShown(turn: KnownTurn, id: number, words: string): Outcome | null {
  const form = { type: 'extension-refusal' as const, id };
  const asked = askRefusal(turn, id);
  const question = asked.kind === 'act' && words !== '' ? doubtRefusal(turn, form, words, turn.now) : null;
  if (!question) return asked;
  const shown = asks(turn, form, question);
  return shown.kind === 'act'
    ? { ...shown, state: withDoubted(shown.state, turn.event, { form, at: turn.now }, words) }
    : shown;
}

/**
 * «không, làm đúng hạn», «đồng ý đến 10/7», «cho thêm 1 tuần thôi» under the requests that are in sight: of the one that is; of several which is meant is
 * asked, and the words are kept. Null for anything else.
 * @param meant those that the words may mean; all where it is not given
 */
export function decisionShown(turn: KnownTurn, text: string, meant?: readonly Request[]): Outcome | null {
  const isMeant = (id: number): boolean => meant?.some(({ extension }) => extension.id === id) ?? true;
  const waiting = shownOf(turn, 'extension').filter(({ id }) => isMeant(id));
  const said = decisionIn(text);
  const shown = said ? waiting : waiting.filter((key) => dayAlone(turn, key, text) !== null);
  const [only, another] = shown;
  if (!only) return null;
  // A day and nothing else, under the one request in sight: until that day.
  if (!said)
    return another
      ? askWhichAnswered(turn, shown, text)
      : grantUntil(turn, only, dayAlone(turn, only, text)!);
  if (another) return askWhichAnswered(turn, shown, text);
  if (said.type === 'refuse') return refuseShown(turn, only.id, said.rest);
  return namesDay(turn, { id: only.id }, said.rest) ? decideInWords(turn, only.id, text) : null;
}
