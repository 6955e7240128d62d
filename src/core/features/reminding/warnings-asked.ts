import { concerning, warningsOf, warningsOfAll } from '../../month/early-warning.ts';
import { worksForOffice } from '../../people/org.ts';
import { unitsToReport } from '../../people/standing-in.ts';
import type { Outcome } from '../../said/content.ts';
import { fold, foldedWords, isUnmarked } from '../../text/fold.ts';
import { type KnownTurn, say } from '../turn.ts';

const late = '(?:trễ|chậm|quá hạn|không kịp|vỡ hạn|lỡ hạn)';
const warned = [
  `(?:dễ|nguy cơ|khả năng|sắp|đang lo)(?: (?:bị|sẽ|dẫn đến|là))* ${late}`,
  'cảnh báo(?: sớm)?',
  '(?:việc|nhiệm vụ|mục|cái) (?:nào|gì) (?:\\p{L}+ ){0,3}(?:có nguy cơ|nguy cơ|đáng lo|đáng ngại|cần lưu ý|cần để ý)',
];
const asks = new RegExp(`(?<!\\p{L})(?:${warned.join('|')})(?!\\p{L})`, 'u');
/** Without marks «để chậm» reads as «dễ chậm»: of work that is asked for alone. */
const asksUnmarked = new RegExp(
  `(?<![a-z])(?:(?:viec|nhiem vu|cai|muc) (?:nao|gi) (?:[a-z]+ ){0,2}?de(?: bi)? ${fold(late)}|${warned
    .slice(1)
    .map((one) => fold(one.replace('\\p{L}', '[a-z]')))
    .join('|')}|(?:nguy co|kha nang)(?: (?:bi|se))* ${fold(late)})(?![a-z])`,
);
/** «toàn sở việc nào dễ trễ»: of all, said by a leader. */
const ofEverybody = /(?:^| )(?:toan so|ca so|toan bo|tat ca|toan huyen|ca huyen|cac don vi|cac phong)(?: |$)/;
/** A longer text tells of something. */
const longest = 100;

/**
 * «việc nào dễ trễ», «có gì nguy cơ trễ hạn không», «cảnh báo sớm»: what is likely to come late, with every reason why. Of one's own
 * units to who reports, of a leader's own indices (of all with «toàn sở»), of all to the office. Null for anything else.
 */
export function warningsAsked(turn: KnownTurn, text: string): Outcome | null {
  const { state, context, person, now } = turn;
  const words = foldedWords(text).trim();
  const isAsked = isUnmarked(text)
    ? asksUnmarked.test(words)
    : asks.test(text.normalize('NFC').toLowerCase());
  if (text.length > longest || !isAsked) return null;
  const { org } = context;
  const isOffice = worksForOffice(org, person);
  if (isOffice || person.role === 'leader') {
    const all = warningsOfAll(state, context, now);
    const warnings = isOffice || ofEverybody.test(words) ? all : concerning(all, context, person);
    return say({ type: 'warnings-listed', warnings, of: warnings === all ? null : person });
  }
  const own = unitsToReport(state, org, person, now);
  const units = own.length > 0 ? own : org.units.filter(({ id }) => id === person.unit);
  if (units.length === 0) return null;
  const warnings = units.flatMap((unit) => warningsOf(state, context, unit, now));
  return say({ type: 'warnings-listed', warnings, of: units });
}
