import { monthDates } from '../../calendar/appointments.ts';
import { monthAtHand } from '../../month/month-at-hand.ts';
import { type Unit, worksForOffice } from '../../people/org.ts';
import { unitsToReport } from '../../people/standing-in.ts';
import type { Outcome } from '../../said/content.ts';
import { foldedWords } from '../../text/fold.ts';
import { toPeriod } from '../../time/period.ts';
import { unitsAt, wordsOf } from '../instructing/unit-words.ts';
import { type KnownTurn, say } from '../turn.ts';

import { daysIn } from './named-other.ts';

const late = '(?:muon|cham|tre|sau|lui)';
const mayBeLate = new RegExp(
  `^(?:(?:da|vang|em|toi|nho|giup|xin|bot|anh|chi|dong y|thoi) )*(?:cho phep|cho|de) (?<who>.+?) (?:duoc )?(?:nop|gui|bao cao|lui)(?: (?:bao cao|bc))? ${late}(?: |$)`,
);
const extended =
  /^(?:(?:da|vang|em|toi|nho|giup|xin|bot|anh|chi|dong y|cho|phep|muon) )*(?:(?:gia han|lui|doi|keo|keo dai)(?: (?:han|them|lai|thoi han|thoi gian|ngay))*(?: (?:nop|gui))? (?:bao cao|bc))(?: (?:thang \d{1,2}|thang nay|ky nay))?(?<who>(?: (?:cho|cua) (?!(?:em|toi|minh|cac|tat ca|ca|moi|toan)(?: |$)).+?)?)(?: (?:den|sang|toi|qua|them|lai)(?: |$)|$)/;
const ownWords =
  /^(?:(?:phong|ben|don vi|trung tam|van phong|thanh tra) )?(?:em|toi|minh|chung em|chung toi)$/;

/** The unit of which it is said: by its name, or one's own. Null where it is neither, so that all may be meant. */
function unitMeant(turn: KnownTurn, who: string): Unit | null {
  const bare = who.replace(/^ ?(?:cho|cua) /, '').trim();
  const [own] = unitsToReport(turn.state, turn.context.org, turn.person, turn.now);
  if (bare === '' || ownWords.test(bare)) return own ?? null;
  const words = wordsOf(bare.replace(/^(?:rieng|phong|don vi|ben) (?=\S)/, ''));
  const named = unitsAt(turn, words, 0, 2) ?? unitsAt(turn, wordsOf(bare), 0, 2);
  const [unit, another] = named?.units ?? [];
  return unit && !another ? unit : null;
}

/**
 * «cho hạ tầng số nộp muộn đến 27/5», «xin gia hạn báo cáo tháng 5»: the day of reports is one for all units, which the office moves; late
 * ones are taken all the same.
 */
export function lateAllowed(turn: KnownTurn, text: string): Outcome | null {
  const said = foldedWords(text);
  const found = mayBeLate.exec(said) ?? extended.exec(said);
  const who = found?.groups?.who ?? '';
  const unit = found ? unitMeant(turn, who) : null;
  const isOffice = worksForOffice(turn.context.org, turn.person);
  // The office moves the day of all by an order of its own.
  const isAll = mayBeLate.test(said) && /^(?:tat ca|toan bo|cac|moi|ca)(?: |$)/.test(who.trim());
  if (!found || (!unit && !isAll && (isOffice || who.trim() !== ''))) return null;
  const period = monthAtHand(turn);
  const { deadlineAt } = monthDates(turn.context, toPeriod(period));
  const day = daysIn(text.slice(text.search(/\d|thứ|thu |mai|hôm/iu)), turn.now)?.to ?? null;
  return say({
    type: 'late-for-one',
    unit,
    period,
    deadlineAt,
    day,
    isOffice,
  });
}
