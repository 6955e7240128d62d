import { memo } from '../../kit/memo.ts';
import type { Org } from '../people/org.ts';
import { fold } from '../text/fold.ts';
import type { AskContext } from './answer.ts';

/** «bên mình», «của sở mình», behind a name: it says that the unit is one of ours, and not whose it is. */
const ofOurs =
  '(?: (?:ben|nha|o|cua|cho|thuoc))?(?: (?:so|co quan|huyen|tinh|xa|phuong))? (?:minh|ta)(?: (?:day|a))?(?= |[.,?!]|$)';

/** What must stand there for it, looked for faster than all names of units. */
const ours = / (?:minh|ta)(?= |[.,?!]|$)/;

const behindUnits = memo((org: Org) => [org], patternOf);

/** What reads it behind the name of any unit; null where there is none. */
function patternOf({ units }: Org): RegExp | null {
  const words = units
    .map(({ name }) => fold(name).replace(/[^\p{L}\d ]/gu, '.'))
    .filter((name) => name.includes(' '));
  return words.length === 0 ? null : new RegExp(`(?<=(?:^| )(?:${words.join('|')}))${ofOurs}`, 'gu');
}

/** A text without «bên mình» behind a unit's name: «trưởng phòng Sở hữu trí tuệ bên mình là ai» is of no unit of the asker's. */
export function withoutOurs(text: string, { org }: Pick<AskContext, 'org'>): string {
  const composed = text.normalize('NFC');
  const folded = fold(composed);
  const pattern = ours.test(folded) && folded.length === composed.length ? behindUnits(org) : null;
  if (pattern === null) return text;
  const found = [...folded.matchAll(pattern)];
  return found.reduceRight(
    (rest, { index, 0: said }) => `${rest.slice(0, index)}${rest.slice(index + said.length)}`,
    composed,
  );
}
