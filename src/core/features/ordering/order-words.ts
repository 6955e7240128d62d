import { monthAtHand } from '../../month/month-at-hand.ts';
import type { Outcome } from '../../said/content.ts';
import { periodKey } from '../../time/viet-nam-time.ts';
import type { CommandName } from '../acts.ts';
import type { KnownTurn } from '../turn.ts';

/** What carries an order out once it is known which it is, handed in. */
export interface Ways {
  /** The order in the words by which the bot always knows it. */
  ask(text: string): Outcome;
  give(name: CommandName, argument: string): Outcome | null;
  /** A reminder of one's own is put off, in the words by which that is known. */
  putOff(text: string): Outcome | null;
}

/** Who is called and how politely, before what is ordered. */
export const lead =
  '(?:(?:da|vang|a|oi|bot|nho|giup|ho|xin|hay|lam on|em|toi|minh|anh|chi|can|muon|thoi|ok|oke|nay|cho (?:em|toi|minh|anh|chi)) )*';

/** «… được không, xin cho chị»: politeness behind what is asked for, which names its day. */
export const politely = /(?:có )?(?:được|duoc|dc) (?:không|khong|ko|k|chứ|hông)(?= |$|[?,.])/giu;

/** The first clause: what is to be done; behind a comma or a word for why stands the reason. */
export const firstClause = (text: string): string =>
  text.split(/[,;:.!?](?=\s|$)|\s(?:vì|do|tại|vi)\s/iu)[0] ?? text;

/** The month that an order names, of the plan's year; the one at hand where it names none. */
export function monthOf(turn: KnownTurn, words: string): string {
  const month = Number(/(?:^| )(?:thang |t)(\d{1,2})(?:\/\d{4})?(?= |$)/.exec(words)?.[1] ?? 0);
  return month >= 1 && month <= 12 ? periodKey({ year: turn.context.plan.year, month }) : monthAtHand(turn);
}

/** «TT», «p», «vp»: what stands before a unit's name, written out. */
export const writtenOut = (typed: string): string =>
  typed
    .normalize('NFC')
    .replace(/(?<![\p{L}\d])(?:tt|TT)(?= \p{L}{2,})/gu, 'trung tâm')
    .replace(/(?<![\p{L}\d.])(?:[pP]\.? ?(?=\p{Lu}\p{L})|[pP]\.? (?=\p{L}{2,}))/gu, 'phòng ')
    .replace(/(?<![\p{L}\d])(?:vp|VP)(?![\p{L}\d])/gu, 'văn phòng');

/** What is to be done about it, and no reason. */
export const toDo =
  /^(?:ghi|neu|noi ro|lam|bo sung|dinh|kem|gui|viet|giai trinh|them|cap nhat|sua|kiem tra)(?: |$)/;
