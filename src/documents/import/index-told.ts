import type { IndexDraft } from '../../core/plan/draft.ts';
import { foldInPlace } from '../../core/text/fold.ts';
import { type Attribute, beginsCharge } from './attributes.ts';
import type { Building } from './building.ts';
import { rolesIn } from './charge-clauses.ts';
import { attributesOf, canLead, hasFigures, takeAttributes, takeFigures } from './index-lines.ts';
import { kindHead } from './kind-words.ts';
import { type Line, withoutEnd } from './lines.ts';

/** An index that is told behind its name, in sentences of any order: what it reached, what it aims at, and who has it. */

const nextSentence =
  /(?<!(?:^|[\s.(])(?:P|TT|TP|CC|Đ\/c|đ\/c|BS|BS\.?\s?CK\s?[I12]{1,2}|Th\.?[Ss]|P?GS|TS|DS|KS|CN|LS|KT|TM))\.\s+(?=["“«]?\p{Lu})/u;

/** Who has it: as a line says it, or clause by clause. */
export function chargeIn(building: Building, text: string): Attribute[] {
  const read = attributesOf(building, text).filter(({ type }) => type === 'leader' || type === 'units');
  return read.length > 0 ? read : (rolesIn(text, canLead(building)) ?? []);
}

/** Whether a sentence speaks of other indices than its own, or counts some of them: «yếu tố 5 chỉ đạt …», «02 chỉ số tăng hạng». */
export function speaksOfOthers({ kinds, indices }: Building, index: IndexDraft, text: string): boolean {
  const folded = foldInPlace(text);
  const words = ['chi so', 'tieu chi', 'linh vuc', 'tru cot', ...kinds].join('|');
  const counted = new RegExp(`\\b(?:\\d{1,2}|hau het(?: cac)?|da so(?: cac)?)\\s+(?:${words})\\b`).test(
    folded,
  );
  const numbered = [
    ...folded.matchAll(new RegExp(`\\b(?:${words})\\s+(?:so\\s+)?(\\d{1,2}|[ivx]{1,4})\\b`, 'g')),
  ].some(([, code]) => code!.toUpperCase() !== index.code);
  const named = indices.some(
    (one) =>
      one !== index && one.type === 'index' && one.name.length > 8 && folded.includes(foldInPlace(one.name)),
  );
  return counted || numbered || named;
}

/**
 * Takes all that is told behind the name of an index.
 * @returns what nobody could read
 */
export function takeTold(building: Building, index: IndexDraft, told: string): string[] {
  const unread: string[] = [];
  const isCharge = (part: string): boolean => chargeIn(building, part).length > 0;
  const take = (sentence: string): boolean => {
    const charge = chargeIn(building, sentence);
    if (charge.length > 0) {
      takeAttributes(building, index, sentence, charge);
      return true;
    }
    return (
      !beginsCharge(foldInPlace(sentence)) &&
      !speaksOfOthers(building, index, sentence) &&
      takeFigures(building, index, sentence, true)
    );
  };
  // «(năm 2025: 7,11 điểm; mục tiêu 7,6 điểm), A chỉ đạo, B chủ trì:»: figures in brackets, and behind them who has it.
  const bracket = /^\(([^()]{5,200})\)\s*[,:;.–-]?\s*/u.exec(told);
  const own = bracket === null ? told : told.slice(bracket[0].length);
  if (bracket !== null && !take(bracket[1]!)) unread.push(bracket[1]!);
  for (const sentence of own.replace(/\s*:\s*$/u, '').split(nextSentence)) {
    const parts = sentence.split(/\s*;\s+/u).filter((part) => part.trim() !== '');
    // Beside clauses that say who has it figures are read clause by clause; else a sentence is read whole first.
    const isMixed = parts.length > 1 && !isCharge(sentence) && parts.some(isCharge);
    if (parts.length === 0 || (!isMixed && take(sentence))) continue;
    if (parts.length === 1) unread.push(sentence);
    else unread.push(...parts.filter((part) => !take(part)));
  }
  return unread;
}

/** Whether one clause of a line says who has an index, and another what it reached or aims at: «Phấn đấu 9,5 điểm; A chỉ đạo; B chủ trì.» */
export function mixesClauses(building: Building, text: string): boolean {
  const parts = text.split(/[;.]\s+/u).filter((part) => part.trim() !== '');
  if (parts.length < 2) return false;
  const charged = parts.filter((part) => chargeIn(building, part).length > 0);
  return (
    charged.length > 0 && parts.some((part) => !charged.includes(part) && hasFigures(part, building.year))
  );
}

/** The index that words name by the paper's own word and number, and what follows: «Trụ cột I: Giám đốc A chỉ đạo …»; null of anything else. */
export function chargedPart(
  building: Building,
  line: Line,
  indexOf: (code: string) => IndexDraft | undefined,
): { index: IndexDraft; charge: Attribute[]; words: string } | null {
  const head = kindHead(line, building.kinds);
  const index = head === null ? undefined : indexOf(head.code);
  if (head === null || index === undefined || head.words === '') return null;
  const behindName = new RegExp(`^["“«(]*${escaped(index.name)}["”»)]*\\s*[:,.–-]*\\s*`, 'iu');
  const words = withoutEnd(head.words.replace(behindName, ''));
  const charge = words === '' ? [] : chargeIn(building, words);
  return charge.length === 0 ? null : { index, charge, words };
}

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
