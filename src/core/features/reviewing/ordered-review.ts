import { hasQuestionForm } from '../../ask/question-form.ts';
import { monthAtHand } from '../../month/month-at-hand.ts';
import { unitsNamed } from '../../people/named.ts';
import { withoutCourtesy } from '../../text/courtesy.ts';
import { fold } from '../../text/fold.ts';
import { toPeriod } from '../../time/period.ts';
import { readPeriod } from '../../time/read-period.ts';
import { hasRight } from '../feature.ts';
import type { Ordered } from '../ordered.ts';
import type { KnownTurn } from '../turn.ts';

/** «duyệt …», «xem lại …», «rà soát …»: without marks. */
const order =
  /^(?:(?:em|bot|oi|nho|giup|cho|anh|chi|toi|minh|xin|can|muon|de) )*(?<verb>duyet|xem lai|ra soat)(?: (?:giup|ho|cho|em|anh|chi|toi|minh|lai|cac))* /;
const reports = /^(?:(?:cac )?(?:ky )?bao cao|ky)(?= |$)/;
const month =
  /(?:^| )(?:(?:cua |trong )?(?:ky )?(?:thang|ky|t) ?(?:\d{1,2}(?: ?[/.-] ?\d{4}| nam \d{4})?|nay|truoc|roi|vua roi|vua qua)|\d{1,2}\/\d{4})(?= |$)/;

/**
 * Whether reports are what is read: «duyệt» is of nothing else where a month, a unit or a report is named. «Xem lại báo cáo tháng 5»
 * may be one's own, and many other things are read over.
 */
function isMeant(
  { context, person }: KnownTurn,
  verb: string | undefined,
  rest: string,
  when: string,
): boolean {
  if (verb === 'duyet') return rest !== '';
  if (when === '' || !hasRight(context.org, person, 'office')) return false;
  return /^(?:cac )?(?:ky )?bao cao/.test(rest) === (verb === 'ra soat');
}

/**
 * A month, or a unit's report, that the office reads in plain words: «duyệt báo cáo tháng 5 của thanh tra», «xem lại tháng 5». Null
 * for any other text; a leader hears who reads reports where nothing else can be meant.
 */
export function orderedReview(turn: KnownTurn, text: string): Ordered | null {
  const words = fold(withoutCourtesy(text))
    .replace(/[.,;:!«»"\s]+/g, ' ')
    .trim();
  const ordered = order.exec(`${words} `);
  if (!ordered || hasQuestionForm(text)) return null;
  const rest = words.slice(ordered[0].length);
  const about = rest.replace(reports, '').trim();
  const when = month.exec(about)?.[0] ?? '';
  const name = about
    .replace(when, ' ')
    .trim()
    .replace(/^(?:(?:cua|cho|ben|don vi) )+/, '');
  if (!isMeant(turn, ordered.groups?.verb, rest, when)) return null;
  const atHand = toPeriod(monthAtHand(turn));
  const period = when === '' ? atHand : readPeriod(when, turn.context.plan.year, atHand);
  if (period === 'unreadable') return null;
  const [unit, another] = name === '' ? [] : unitsNamed(turn.context.org, name);
  if (name !== '' && (!unit || another)) return null;
  return { command: 'duyet', argument: `${unit?.name ?? ''} ${period.month}/${period.year}`.trim() };
}
