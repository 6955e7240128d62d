import type { Measure } from '../plan/plan.ts';
import { isNumberOnly } from '../text/place-named.ts';
import { figureNamed } from './as-told.ts';
import { mayBeChoice } from './doubtful-figure.ts';
import { readFigure } from './figure.ts';

/** Words with which somebody takes back the figure just given, before another and behind it. */
const takesBack =
  /^(?:(?:à|ồ|ui|chết|xin lỗi|em|tôi|dạ)[\s,]+)*(?:nhầm|lộn|sai|ghi nhầm|gõ nhầm|đúng ra|nham|lon)(?: rồi| roi)?[\s,;:.–-]+(?:(?:là|phải là|phải|sửa lại|sửa|thành|la|phai la|phai|sua lai|sua|thanh)\s+)*(?=\d)/iu;
const insists =
  /^(?:(?:à|ồ|dạ|a)[\s,]+)?(?=\d)([\d.,]+\s*%?)\s+(?:mới|moi) (?:đúng|phải|chuẩn|dung|phai|chuan)(?: (?:ạ|nhé|chứ|a|nhe|chu))*[.!]*$/iu;

/** The figure that is told in place of one just given: «nhầm, 97», «à 97 mới đúng»; null where none is. */
function corrected(said: string): string | null {
  const behind = said.replace(takesBack, '');
  if (behind !== said) return behind.trim();
  return insists.exec(said)?.[1] ?? null;
}

/**
 * The figure of a task once more, where the words beside it are asked for: with its unit («97 %»), by the name of what is measured
 * («tỷ lệ hồ sơ đúng hạn là 97%, do …») or as what is right («nhầm, 97»). A bare number may be a choice, and is asked about.
 * @returns the value in the measure's own unit, and what is said behind it; null where the words tell no figure
 */
export function figureAgain(words: string, measure: Measure): { value: number; words: string } | null {
  const said = words.normalize('NFC').trim();
  const named = figureNamed(measure, said);
  const right = named === null ? corrected(said) : null;
  const told = named ?? right ?? (isNumberOnly(said.replace(/%/g, 'x')) ? null : said);
  const reading = told === null ? null : readFigure(told, measure);
  if (reading?.type !== 'figure') return null;
  if (right !== null && mayBeChoice(right, measure)) return null;
  return named === null && reading.words !== '' ? null : { value: reading.value, words: reading.words };
}
