import type { Answer } from './answer.ts';
import { asTyped } from './numbered-index.ts';
import { type Reading, speaksOf, typedTitles } from './reading.ts';
import { refuse } from './refuse.ts';

/** Whether the unexplained words are few enough that the rest can be trusted. */
export function trusted(reading: Reading, strong: boolean): boolean {
  if (reading.unknown.length === 0) return true;
  if (!strong) return false;
  if (reading.unknown.some((token) => token.capital)) return false;
  const allowed =
    reading.wordCount >= 20 ? Math.floor(reading.wordCount / 5) : reading.wordCount >= 5 ? 1 : 0;
  return reading.unknown.length <= allowed;
}

/** Words behind which a title means whoever is spoken to or asks: «cho anh hỏi», «phòng chị». */
const addressing = new Set('cho giup ho de nho voi phong ben moi thua da chao don vi'.split(' '));

/** Whether a title stands before a word that means nothing here, in a question of who somebody is: «anh lam phụ trách gì». */
function asksOfStranger(reading: Reading): boolean {
  const { tokens, unknown, unknownPerson } = reading;
  if (unknownPerson) return true;
  if (!speaksOf(reading)('responsible', 'who', 'leader', 'lead', 'meaning')) return false;
  return tokens.some((token, position) => {
    const next = tokens[position + 1];
    const isTitle = typedTitles.has(token.raw) && !addressing.has(tokens[position - 1]?.folded ?? '');
    return isTitle && next !== undefined && next.raw.length > 1 && unknown.includes(next);
  });
}

/** Why nothing is answered, as exactly as the question lets one say. */
export function refusalOf(reading: Reading): Answer {
  const has = speaksOf(reading);
  if (reading.unknownCode !== null)
    return { type: 'refused', refusal: { type: 'no-such-index', name: asTyped(reading.unknownCode) } };
  if (reading.unknownIndexName !== null)
    return { type: 'refused', refusal: { type: 'no-such-index', name: reading.unknownIndexName } };
  if (asksOfStranger(reading) || (has('responsible') && reading.unknown.some((token) => token.capital)))
    return refuse('no-such-person');
  return refuse('out-of-plan');
}
