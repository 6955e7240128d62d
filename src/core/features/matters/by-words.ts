import { isOpenMatter, isSpokenOf } from '../../matters/matter.ts';
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
/** The same without what may be an order, or a part of one. */
const solvedForSure = new RegExp(
  `^${lead}(?:da (?:giai quyet|xu ly|lam)(?: xong| duoc)?|(?:giai quyet|xu ly|lam) xong|(?:giai quyet|xu ly)(?: duoc)? roi|(?:da )?xong(?: roi)?)${tail}$`,
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
/** Where one clause of what is said ends and the next begins. */
const clauseEnd = /\s*[,;:.–-]\s+|\s*\n\s*/u;

/** What is said beside that it is settled, «xong rồi, Cục Thuế đã trả lời», «đã cử 3 người, xong rồi»; null where that is not said, or nothing beside. */
function besideSolved(text: string): string | null {
  const said = text.normalize('NFC').trim();
  const [first = '', ...others] = said.split(clauseEnd).filter((clause) => clause !== '');
  const last = others.at(-1);
  if (last === undefined) return null;
  const isSolved = (clause: string): boolean => solvedForSure.test(foldedWords(clause));
  if (isSolved(first)) return said.slice(first.length).replace(/^[\s,;:.–-]+/u, '');
  return isSolved(last) ? said.slice(0, said.lastIndexOf(last)).replace(/[\s,;:.–-]+$/u, '') : null;
}

/** Who it is given to stands behind it; nothing else does, or it is an answer in words. */
const gives =
  /^(?:(?:viec|vu|cai|vuong mac|kien nghi) (?:nay|do) )?(?:(?:thi|cu|de|toi|anh|chi|em|hay|nho|da|dong y|ok|vay|the|the thi) )*(?:giao|chuyen)(?: (?:cho|ve|sang|qua|lai|ben))* /;
const givesFirst =
  /^(?:(?:viec|vu|cai|vuong mac|kien nghi) (?:nay|do) )?(?:(?:thi|cu|toi|anh|chi|em|hay|nho|da|dong y|ok|vay|the) )*(?:giao|chuyen)(?: (?:cho|ve|sang|qua|lai|ben))* /;
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
  const how = besideSolved(text);
  if (how !== null) return tell('solved', how);
  const again = opensAgain(turn, id, { may, text, words, reason }, tell);
  if (again || may === 'own') return again;
  if (refused.test(words))
    return reason === undefined ? askWords(turn, id, 'refused') : tell('refused', reason);
  const units = givenIn(turn, text);
  return units && may === 'decide' ? give(turn, id, units) : null;
}

/**
 * That it is not settled: it is opened again for the reason that is said; of one that is open its unit answers so, where somebody has
 * spoken of it. Null for anything else.
 */
function opensAgain(
  turn: KnownTurn,
  id: number,
  { may, text, words, reason }: { may: MatterRight; text: string; words: string; reason: string | undefined },
  tell: (kind: WordKind, words: string) => Outcome | null,
): Outcome | null {
  const matter = seenById(turn.state, turn.context, id)?.matter;
  if (!matter || !unsettled.test(words)) return null;
  const isOwn = may === 'own';
  if (isOpenMatter(matter)) {
    if (!isOwn || reason === undefined) return null;
    return isSpokenOf(matter) ? tell('replied', text.trim()) : tell('reopened', reason);
  }
  if (may === 'answer') return null;
  if (reason !== undefined) return tell('reopened', reason);
  return isOwn ? null : askWords(turn, id, 'reopened');
}

/** The same; else they are an answer to its unit. */
export const byWords = (turn: KnownTurn, id: number, words: string): Outcome =>
  actInWords(turn, id, words) ?? askWordsSaid(turn, id, 'direction', words) ?? openMatter(turn, id);
