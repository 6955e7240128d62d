import { foldedWords } from '../../text/fold.ts';
import type { Asked } from '../answer.ts';
import { isIdleWord } from '../pieces.ts';
import { longestRun } from '../task-text.ts';
import { has, type Parts } from './parts.ts';

const asksFigure = / (?:bao nhiêu|mấy|tỷ lệ|tỉ lệ|phần trăm|bao nhieu|may|ty le|ti le|phan tram) /u;
/** What is asked of indices, units, or of what was done. */
const ofOthers =
  / (?:điểm|hạng|bậc|nhiệm vụ|đơn vị|phòng|lãnh đạo|đã|được|rồi|chưa|còn|diem|hang|bac|nhiem vu|don vi|phong|lanh dao|da|duoc|roi|chua|con) /u;
/** Words with which a figure is asked for, folded. */
const askingFigure: ReadonlySet<string> = new Set('bao nhieu may den toi nam giai doan phan tram'.split(' '));

/** So many words of a question stand side by side in an aim of which it asks. */
const leastTogether = 3;
/** Of them so many tell something: without their marks some look like idle ones. */
const leastTelling = 2;

/** Digits that are no figure to reach: years, days, the numbers of documents and of groups of agencies. */
const noFigures =
  /\d{1,2}\/\d{1,2}\/\d{4}|\b20\d\d(?:\s*-\s*20\d\d)?\b|\d+\s*[/-]\s*\p{Lu}[\p{L}-]*|số\s+\d+|nhóm\s+\d+/gu;
const setsFigure = (aim: string): boolean => /\d/.test(aim.replace(noFigures, ''));

/** How much of what is said an aim holds: null where it holds not all that tells something, or holds it apart. */
function heldInAim(words: readonly { folded: string; isIdle: boolean }[], aim: string): number | null {
  const folded = ` ${foldedWords(aim)} `;
  const holds = (word: string): boolean => folded.includes(` ${word} `);
  const telling = words.filter(({ isIdle }) => !isIdle);
  if (telling.length < leastTelling || !telling.every(({ folded: word }) => holds(word))) return null;
  const together = longestRun(
    words.map(({ folded: word }) => word),
    () => true,
    aim,
  );
  return together < leastTogether ? null : words.filter(({ folded: word }) => holds(word)).length;
}

/**
 * «bao nhiêu khu công nghiệp mới đến năm 2030»: the aim of the document that has a figure and all that is said; null where
 * none does, or what was reported, a unit or the figures of an index are asked of.
 */
export function figureInAims(parts: Parts): Asked | null {
  const { plan } = parts.context;
  const { tokens, years } = parts.reading;
  if (!asksFigure.test(parts.sentence.text) || ofOthers.test(parts.sentence.text)) return null;
  if (has(parts, 'period', 'sent', 'month', 'how', 'act', 'debt', 'own', 'that')) return null;
  if (parts.named.some(({ type }) => type !== 'index')) return null;
  const isOfAims = (year: number): boolean =>
    year === plan.year || [...plan.aims, plan.document.title].some((said) => said.includes(String(year)));
  if (!years.every(isOfAims)) return null;
  const words = tokens
    .filter(({ folded }) => !askingFigure.has(folded) && !/\d/.test(folded))
    .map((token) => ({ folded: token.folded, isIdle: isIdleWord(token) }));
  const [best] = plan.aims
    .filter(setsFigure)
    .flatMap((aim) => {
      const held = heldInAim(words, aim);
      return held === null ? [] : [{ aim, held }];
    })
    // Of several that hold as much the shortest says it alone.
    .sort((one, other) => other.held - one.held || one.aim.length - other.aim.length);
  return best ? { answer: { type: 'section', section: 'text', text: best.aim } } : null;
}
