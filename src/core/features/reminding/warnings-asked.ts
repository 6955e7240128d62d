import { concerning, warningsOf, warningsOfAll } from '../../month/early-warning.ts';
import { monthAtHand } from '../../month/month-at-hand.ts';
import { worksForOffice } from '../../people/org.ts';
import { unitsToReport } from '../../people/standing-in.ts';
import type { Assignment } from '../../plan/assignments.ts';
import { isLedBy } from '../../plan/plan.ts';
import { progressIn } from '../../report/progress.ts';
import { isBehind } from '../../report/report.ts';
import type { Outcome } from '../../said/content.ts';
import { fold, foldedWords, isUnmarked } from '../../text/fold.ts';
import { toPeriod } from '../../time/period.ts';
import { type KnownTurn, say } from '../turn.ts';

const late = '(?:trễ|chậm|quá hạn|không kịp|vỡ hạn|lỡ hạn)';
const warned = [
  `(?:dễ|nguy cơ|khả năng|sắp|đang lo)(?: (?:bị|sẽ|dẫn đến|là))* ${late}`,
  'cảnh báo(?: sớm)?',
  '(?:việc|nhiệm vụ|mục|cái) (?:nào|gì) (?:\\p{L}+ ){0,3}(?:có nguy cơ|nguy cơ)',
];
/** «cái nào đáng lo»: what may come late, and no less what is late. */
const worrying =
  '(?:việc|nhiệm vụ|mục|cái) (?:nào|gì) (?:\\p{L}+ ){0,3}(?:đáng lo|đáng ngại|cần lưu ý|cần để ý)';
const asks = new RegExp(`(?<!\\p{L})(?:${warned.join('|')})(?!\\p{L})`, 'u');
/** Without marks «để chậm» reads as «dễ chậm»: of work that is asked for alone. */
const asksUnmarked = new RegExp(
  `(?<![a-z])(?:(?:viec|nhiem vu|cai|muc) (?:nao|gi) (?:[a-z]+ ){0,2}?de(?: bi)? ${fold(late)}|${warned
    .slice(1)
    .map((one) => fold(one.replace('\\p{L}', '[a-z]')))
    .join('|')}|(?:nguy co|kha nang)(?: (?:bi|se))* ${fold(late)})(?![a-z])`,
);
const worries = new RegExp(`(?<!\\p{L})${worrying}(?!\\p{L})`, 'u');
const worriesUnmarked = new RegExp(`(?<![a-z])${fold(worrying.replace('\\p{L}', '[a-z]'))}(?![a-z])`);
/** «điểm lại t9 …, cái nào đáng lo»: of a month that is named, or behind something else that is asked, it is summed up. */
const ofMore = /[,;:] *[^ ]|(?:^| )(?:thang|t) ?\d/;
/** «toàn sở việc nào dễ trễ»: of all, said by a leader. */
const ofEverybody = /(?:^| )(?:toan so|ca so|toan bo|tat ca|toan huyen|ca huyen|cac don vi|cac phong)(?: |$)/;
/** A longer text tells of something. */
const longest = 100;

/** What is asked for: what may come late, or what there is to worry about; null for anything else. */
function askedFor(text: string, words: string): 'warnings' | 'worries' | null {
  const typed = text.normalize('NFC').toLowerCase();
  const isPlain = isUnmarked(text);
  if (isPlain ? asksUnmarked.test(words) : asks.test(typed)) return 'warnings';
  const isWorried = isPlain ? worriesUnmarked.test(words) : worries.test(typed);
  return isWorried && !ofMore.test(fold(text)) ? 'worries' : null;
}

/** Whether anything is late or not begun in the month at hand: it is no less to worry about than what may come late. */
const isAnyBehind = (turn: KnownTurn, isMeant: (task: Assignment) => boolean): boolean =>
  progressIn(turn.context, turn.state.reports, toPeriod(monthAtHand(turn)), turn.now, {
    type: 'all',
  }).tasks.some((task) => isMeant(task) && task.entry !== null && isBehind(task.entry));

/**
 * «việc nào dễ trễ», «có gì nguy cơ trễ hạn không», «cảnh báo sớm»: what is likely to come late, with every reason why. Of one's own
 * units to who reports, of a leader's own indices (of all with «toàn sở»), of all to the office. Null for anything else.
 */
export function warningsAsked(turn: KnownTurn, text: string): Outcome | null {
  const { state, context, person, now } = turn;
  const words = foldedWords(text).trim();
  const asked = text.length > longest ? null : askedFor(text, words);
  if (asked === null) return null;
  const isWorried = asked === 'worries';
  const { org } = context;
  const isOffice = worksForOffice(org, person);
  if (isOffice || person.role === 'leader') {
    const all = warningsOfAll(state, context, now);
    const isOfAll = isOffice || ofEverybody.test(words);
    const warnings = isOfAll ? all : concerning(all, context, person);
    const isTheirs = ({ index }: Assignment): boolean => isOfAll || isLedBy(index, person.id);
    if (isWorried && warnings.length === 0 && isAnyBehind(turn, isTheirs)) return null;
    return say({ type: 'warnings-listed', warnings, of: warnings === all ? null : person });
  }
  const own = unitsToReport(state, org, person, now);
  const units = own.length > 0 ? own : org.units.filter(({ id }) => id === person.unit);
  if (units.length === 0) return null;
  const warnings = units.flatMap((unit) => warningsOf(state, context, unit, now));
  const isOwn = ({ unit: { id } }: Assignment): boolean => units.some((unit) => unit.id === id);
  if (isWorried && warnings.length === 0 && isAnyBehind(turn, isOwn)) return null;
  return say({ type: 'warnings-listed', warnings, of: units });
}
