import type { Asked } from '../answer.ts';
import { matchIn, pattern } from '../sentence.ts';
import { has, ownUnits, type Parts, unitsOf } from './parts.ts';

const tail = pattern(
  '(?:hay|hoặc)(?: (?:là|chỉ|mỗi|riêng|có|mình|vẫn|bị))* (?:chỉ|mỗi|riêng)(?: (?:có|mỗi|riêng|mình|là))*(?= (?:@u\\d+|phòng|bên|đơn vị|trung tâm|văn phòng|nhà))',
);

/**
 * «có việc nào tháng nào cũng chậm không, hay chỉ mỗi bên mình»: asked of all, and whether it is so of one unit alone.
 * @returns the question without its tail, and the unit; null where it has none
 */
function withoutTail(parts: Parts): { whole: Parts; only: readonly string[] } | null {
  const at = matchIn(tail, parts.sentence)?.index;
  if (at === undefined) return null;
  const named = parts.named.filter((one) => one.at < at);
  const meant = unitsOf({ ...parts, named: parts.named.filter((one) => one.at >= at) });
  const only = (meant.length > 0 ? meant : ownUnits(parts)).map(({ id }) => id);
  const pieces = parts.pieces.filter((piece) => piece.at < at);
  const left = parts.left.filter((word) => word.at < at);
  const sentence = { ...parts.sentence, text: parts.sentence.text.slice(0, at) };
  return only.length > 0 ? { whole: { ...parts, sentence, named, pieces, left }, only } : null;
}

/** Whose alone it is, beside the rows that are asked for; null where that is not asked. */
export function onlyTheirs(parts: Parts, ask: (whole: Parts) => Asked | null): Asked | null {
  const cut = has(parts, 'status') ? withoutTail(parts) : null;
  const asked = cut && ask(cut.whole);
  return cut && asked?.answer.type === 'found'
    ? { ...asked, answer: { ...asked.answer, query: { ...asked.answer.query, only: cut.only } } }
    : null;
}
