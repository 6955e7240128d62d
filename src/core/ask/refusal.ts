import type { Answer } from './answer.ts';
import { type Reading, speaksOf } from './reading.ts';

/** A refusal that names nothing of the question. */
export const refuse = (
  type: Exclude<Extract<Answer, { type: 'refused' }>['refusal']['type'], 'no-such-index'>,
): Answer => ({
  type: 'refused',
  refusal: { type },
});

/** Whether the unexplained words are few enough that the rest can be trusted. */
export function trusted(reading: Reading, strong: boolean): boolean {
  if (reading.unknown.length === 0) return true;
  if (!strong) return false;
  if (reading.unknown.some((token) => token.capital)) return false;
  const allowed =
    reading.wordCount >= 20 ? Math.floor(reading.wordCount / 5) : reading.wordCount >= 5 ? 1 : 0;
  return reading.unknown.length <= allowed;
}

/** Why nothing is answered, as exactly as the question lets one say. */
export function refusalOf(reading: Reading): Answer {
  const has = speaksOf(reading);
  if (reading.unknownCode !== null)
    return { type: 'refused', refusal: { type: 'no-such-index', name: reading.unknownCode } };
  if (reading.unknownIndexName !== null)
    return { type: 'refused', refusal: { type: 'no-such-index', name: reading.unknownIndexName } };
  if (has('title') || (has('responsible') && reading.unknown.some((token) => token.capital)))
    return refuse('no-such-person');
  return refuse('out-of-plan');
}
