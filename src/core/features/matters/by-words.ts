import type { Unit } from '../../people/org.ts';
import type { Outcome } from '../../said/content.ts';
import { foldedWords } from '../../text/fold.ts';
import { unitsAt, wordsOf } from '../instructing/unit-words.ts';
import { asks, type KnownTurn, withDoubted } from '../turn.ts';
import { askWords, chooseUnit, doubtWords, openMatter, solve, toOffice, toUnit } from './acting.ts';
import type { MatterRight, WordKind } from './declared.ts';
import { rightHere, seenById } from './seen.ts';

const lead =
  '(?:(?:da|vang|ok|oke|thi|la|duoc|toi|em|anh|chi|minh|phong em|don vi em|ben em|cai nay|viec nay|coi nhu|xem nhu|ghi|danh dau|thay|nay) )*';
const tail =
  '(?: (?:viec nay|viec do|nay|do|roi|nhe|nha|a|em|anh|chi|cam on|tot|ca|het|vua roi|luon|di|giup|cho don vi|cho phong))*';

/** It is settled: said as done, never as something that is to be done («giải quyết đi»). */
const solved = new RegExp(
  `^${lead}(?:da (?:giai quyet|xu ly|lam)(?: xong| duoc)?|(?:giai quyet|xu ly|lam) xong|(?:giai quyet|xu ly)(?: duoc)? roi|(?:da )?xong|(?:dong|khep)(?: lai)?|giai quyet nhe|xu ly nhe|giai quyet|xu ly)${tail}$`,
);
/** Of its own unit also: nothing stands in the way any more, or nothing is asked for. */
const gone = new RegExp(
  `^${lead}(?:het|khong con|ko con)(?: bi)? (?:vuong mac|vuong|kho khan)${tail}$|^(?:rut|bo|huy|xoa|thoi)(?: lai)? ?(?:vuong mac|kien nghi|de nghi|de xuat)?${tail}$`,
);
/** It cannot be settled, with what may stand before the reason. */
const refused =
  /^(?:(?:da|thi|la|toi|em|so|chung toi|chung ta|minh|rat tiec|viec nay) )*(?:khong|ko)(?: the| co the)? (?:giai quyet|xu ly|dap ung|thuc hien|lam)(?: duoc| noi)?(?= |$)/;
const unsettled =
  /^(?:(?:da|thi|la|em|phong em|don vi em|ben em|toi|van|con) )*(?:chua xong|chua giai quyet(?: xong| duoc)?|mo lai)(?= |$)/;
/** Why, as it was typed. */
const because = /(?:^|[\s,;:.–-])(?:vì|do|bởi|tại|lý do|vi|boi|tai|ly do)(?: là| la)?[\s:]+(\S[\s\S]*)$/iu;
/** Who it is given to stands behind it; nothing else does, or it is an answer in words. */
const gives =
  /^(?:(?:viec|vu|cai|vuong mac|kien nghi) (?:nay|do) )?(?:(?:thi|cu|de|toi|anh|chi|em|hay|nho|da|dong y|ok|vay) )*(?:giao|chuyen)(?: (?:cho|ve|sang|qua|lai|ben))* /;
const givesFirst =
  /^(?:(?:viec|vu|cai|vuong mac|kien nghi) (?:nay|do) )?(?:(?:thi|cu|toi|anh|chi|em|hay|nho|da|dong y|ok|vay) )*(?:giao|chuyen)(?: (?:cho|ve|sang|qua|lai|ben))* /;
const givenTail =
  /^(?:(?:de|xem|xu ly|giai quyet|lam|tra loi|phu trach|theo doi|chu tri|thuc hien|tham muu|viec nay|nhe|nha|a|di|luon|giup|nha em|em)(?: |$))*$/;

/** Whether words are sent as an answer, a refusal or a reason is asked before they reach anybody. */
export function askWordsSaid(turn: KnownTurn, id: number, kind: WordKind, words: string): Outcome | null {
  const form = { type: 'matter-words' as const, id, kind };
  // Whoever may not, and what is settled meanwhile, is told so.
  const asked = askWords(turn, id, kind);
  const isAsked = asked.kind === 'act' && asked.replies.some(({ type }) => type === 'matter-words');
  const question = isAsked ? doubtWords(turn, form, words, turn.now) : null;
  if (!question) return asked;
  const shown = asks(turn, form, question);
  return shown.kind === 'act'
    ? { ...shown, state: withDoubted(shown.state, turn.event, { form, at: turn.now }, words) }
    : shown;
}

/** The units to which words give a matter; null where they do not, or say more than that. */
function givenIn(turn: KnownTurn, text: string): Unit[] | null {
  const words = wordsOf(text);
  const verb = gives.exec(`${words.plain.join(' ')} `)?.[0];
  const named = verb === undefined ? null : unitsAt(turn, words, verb.trim().split(' ').length, 2);
  return named && givenTail.test(words.plain.slice(named.end).join(' ')) ? named.units : null;
}

/**
 * The units to which words give a matter and say what they are to do, «giao văn phòng và thanh tra phối hợp trả lời trước 30/5»; none
 * where they give it to nobody.
 */
export function givenWithWords(turn: KnownTurn, id: number, text: string): Unit[] {
  if (rightOn(turn, id) !== 'decide') return [];
  const words = wordsOf(text);
  const verb = givesFirst.exec(`${words.plain.join(' ')} `)?.[0];
  const named = verb === undefined ? null : unitsAt(turn, words, verb.trim().split(' ').length, 2);
  const own = seenById(turn.state, turn.context, id)?.unit.id;
  return (named?.units ?? []).filter((unit) => unit.id !== own);
}

/** A matter is given: to the office by its name, to one of several units that is asked for. */
function give(turn: KnownTurn, id: number, units: readonly Unit[]): Outcome {
  const [only, another] = units;
  if (!only || another) return chooseUnit(turn, id, units);
  return only.kind === 'office' ? toOffice(turn, id) : toUnit(turn, id, only.id);
}

export function rightOn(turn: KnownTurn, id: number): MatterRight | null {
  const seen = seenById(turn.state, turn.context, id);
  return seen && rightHere(turn, seen);
}

/**
 * What is done with a matter in words as by its buttons: settled, refused, given, opened again. Null for any other words.
 * @param tell what is done with a reason: whether it is sent is asked, unless it was
 */
export function actInWords(
  turn: KnownTurn,
  id: number,
  text: string,
  tell = (kind: WordKind, words: string): Outcome | null => askWordsSaid(turn, id, kind, words),
): Outcome | null {
  const may = rightOn(turn, id);
  const words = foldedWords(text);
  const reason = because.exec(text.normalize('NFC'))?.[1]?.trim();
  if (may === null || may === 'read') return null;
  if (solved.test(words) || (may === 'own' && gone.test(words))) return solve(turn, id);
  if (may === 'own') return unsettled.test(words) && reason !== undefined ? tell('reopened', reason) : null;
  if (refused.test(words))
    return reason === undefined ? askWords(turn, id, 'refused') : tell('refused', reason);
  const units = givenIn(turn, text);
  return units && may === 'decide' ? give(turn, id, units) : null;
}

/** The same; else they are an answer to its unit. */
export const byWords = (turn: KnownTurn, id: number, words: string): Outcome =>
  actInWords(turn, id, words) ?? askWordsSaid(turn, id, 'direction', words) ?? openMatter(turn, id);
