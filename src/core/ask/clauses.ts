import { fold, maxQuestionLength } from '../text/fold.ts';

/** Words that narrow a question: a clause that holds one cannot be left out. */
const narrowing =
  /\d|\b(?:tinh|huyen|nam|thang|quy|pci|papi|chi so|ke hoach|ubnd|khong|so [a-z]* ?(?:y te|chinh|dau tu|noi vu|tu phap)|vi sao|tai sao|nguyen nhan|gia su|neu|token|huong dan)\b/;

/**
 * The clause that asks, where the others are talk («trời mưa quá, … : chi phí thời gian ai phụ trách?»); null
 * where there is one clause only, or where a clause that would be left out narrows the question.
 */
export function questionAmong(text: string): string | null {
  const clauses = text
    .split(/(?<!(?<![\p{L}\d])\p{Lu}\p{L}?)[,.;:?!…]+(?=\s|$)/u)
    .filter((clause) => clause.trim() !== '');
  if (clauses.length < 2 || text.length > maxQuestionLength) return null;
  const asking = clauses.filter(
    (clause) => narrowing.test(fold(clause)) || /\b(?:ai|nao|may|bao nhieu|bao lau|gi)\b/.test(fold(clause)),
  );
  const last = asking.at(-1);
  if (last === undefined) return null;
  const others = clauses.filter((clause) => clause !== last);
  if (others.some((clause) => narrowing.test(fold(clause)))) return null;
  // A name in the talk may be what the question is about: «Sở Y tế, …».
  if (others.some((clause) => /\s\p{Lu}/u.test(clause.trim()))) return null;
  return last;
}

/** Whether words that would be left out say which of things is asked about, or that they are of another agency. */
export const narrows = (text: string): boolean => narrowing.test(fold(text));
