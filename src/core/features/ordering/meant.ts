import type { Outcome } from '../../said/content.ts';
import { returnSaid } from '../closing/return-said.ts';
import { wordsOf } from '../instructing/unit-words.ts';
import { correctionSaid } from '../reviewing/correct-said.ts';
import type { KnownTurn } from '../turn.ts';
import { allButSome } from './all-but.ts';
import { asksAtEnd, asksRather } from './asks-rather.ts';
import { agreed, bidden, charged } from './meant-by-leaders.ts';
import {
  allReminded,
  deadlineMoved,
  digestPosted,
  givenBack,
  locked,
  remindedByOffice,
  tableSeen,
} from './meant-by-office.ts';
import { figureCorrected, moreTime, reminderPutOff } from './meant-by-reporters.ts';
import { type Ways, writtenOut } from './order-words.ts';
import { returnedInWords } from './return-in-words.ts';

/**
 * What is ordered in plain words other than those by which features know their own orders: whose order it is and of what is read from
 * what is to be done, with whom or what it is said of, whatever verb it begins with. Carried out by the feature whose act it is, which
 * asks before anything is done. Null for anything else, and for what asks.
 */
export function orderMeant(turn: KnownTurn, typed: string, ways: Ways): Outcome | null {
  const ofReport =
    returnedInWords(turn, typed, ways) ??
    returnSaid(turn, typed) ??
    correctionSaid(turn, typed, () => ways.give('duyet', ''));
  if (ofReport) return ofReport;
  const moved = typed.includes('?') ? null : deadlineMoved(turn, typed, ways);
  if (moved) return moved;
  const text = writtenOut(typed);
  const words = wordsOf(text);
  // «… trừ đơn vị nào đã xin hoãn» bids, whoever is left out.
  const butSome = allButSome(turn, words);
  if (butSome || asksRather(typed)) return butSome;
  const back = givenBack(turn, text, words, ways);
  if (back || asksAtEnd(text)) return back;
  const isLeader = turn.person.role === 'leader';
  return (
    digestPosted(turn, words, ways) ??
    tableSeen(turn, words, ways) ??
    locked(turn, text, words, ways) ??
    allReminded(turn, words, ways) ??
    (isLeader
      ? (agreed(turn, text, words, ways) ?? bidden(turn, text, words) ?? charged(turn, text, words))
      : (remindedByOffice(turn, text, words, ways) ??
        figureCorrected(turn, text, ways) ??
        reminderPutOff(turn, text, words, ways) ??
        moreTime(turn, text)))
  );
}
