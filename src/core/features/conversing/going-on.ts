import { monthAtHand } from '../../month/month-at-hand.ts';
import { isWritten } from '../../report/desk.ts';
import type { Draft } from '../../report/report.ts';
import type { Outcome } from '../../said/content.ts';
import { foldedWords } from '../../text/fold.ts';
import { toPeriod } from '../../time/period.ts';
import { commandOf } from '../acts.ts';
import { hindrance } from '../feature.ts';
import { reportItems } from '../guiding/menu.ts';
import { performAct, runCommand } from '../index.ts';
import { goesOn } from '../reporting/edit-sent.ts';
import { openReport } from '../reporting/open-report.ts';
import { unsentUnit } from '../reporting/own-report.ts';
import { type KnownTurn, say } from '../turn.ts';

const draftsOf = ({ state, person }: KnownTurn): Draft[] =>
  state.drafts.filter((draft) => draft.personId === person.id && isWritten(state, draft));

const throwsAway =
  /^(?:(?:toi|em|minh|cho|muon|xin) )*(?:huy bo|huy|xoa|bo) (?:(?:bao cao|ban nhap|ban bao cao|ban dang soan|ban nay)(?: (?:nay|do|dang soan|di|nhe|nha|a|giup|em|voi))*)$/;

/** «hủy báo cáo» of somebody who has put one aside: it is asked whether to throw it away, as within the report. */
export function throwAwayAside(turn: KnownTurn, text: string): Outcome | null {
  if (text.includes('?') || !throwsAway.test(foldedWords(text))) return null;
  const [draft, another] = draftsOf(turn);
  return draft && !another ? performAct(turn, { type: 'ask-discard', draftId: draft.id }) : null;
}

const speaks = '(?:(?:da|vang|cho em|em|toi|minh|xin|phep|muon|can|phong em|ben em) )';
const when = '(?:ngay|luon|di|giup|cho|em|toi|voi|nhe|nha|a|nao|thoi)';
/** «báo cáo ngay», «em báo cáo tháng 5», «cho em làm báo cáo». */
const atOnce = new RegExp(
  `^(?:(?:lam |nop )?bao cao(?: ${when})+|${speaks}+(?:lam )?(?:bao cao|bc)(?: ${when})*(?: (?:cua )?(?:thang|ky) (?<month>\\d{1,2}|nay)| t(?<short>\\d{1,2}))?(?: ${when})*)$`,
);

/** «báo cáo ngay», as its button says it, «em báo cáo tháng 5»: the report of one's unit, of the month that is named. */
export function reportAtOnce(turn: KnownTurn, text: string): Outcome | null {
  const found = text.includes('?') ? null : atOnce.exec(foldedWords(text));
  const command = found && commandOf('baocao');
  if (!command || hindrance(turn, command)) return null;
  const month = found.groups?.month ?? found.groups?.short;
  return runCommand(turn, command, month === undefined || month === 'nay' ? '' : month);
}

const asBefore =
  /^(?:(?:da|vang|em|bao cao|thang nay|phong em|ben em) )*(?:(?:tat ca|cac|viec|nhiem vu|deu|cung|ket qua|van|giu) )*(?:nhu|giong|y nhu|giong nhu) (?:thang truoc|ky truoc|lan truoc|cu)(?: (?:a|nhe|nha|het|em|roi))*$/;

/** «tất cả như tháng trước» where the report is not open: it is begun with last month's answers, as its button takes them. */
export function sameAtOnce(turn: KnownTurn, text: string): Outcome | null {
  if (text.includes('?') || !asBefore.test(foldedWords(text))) return null;
  const of = unsentUnit(turn);
  return of ? openReport(turn, of.unit, toPeriod(of.period), true) : null;
}

/** «tiếp tục», «gửi đi» where nothing is begun: which of several is asked, else that nothing is, and what can be. */
export function nothingToGoOnWith(turn: KnownTurn, text: string): Outcome | null {
  // «gửi luôn báo cáo tháng 8»: of a month that is named it is said whether it is open.
  if (!goesOn(text) || /\d/.test(text)) return null;
  const command = commandOf('baocao');
  if (draftsOf(turn).length > 1 && command) return runCommand(turn, command, '');
  const period = monthAtHand(turn);
  const items = reportItems(turn, period);
  return say(items.length === 0 ? { type: 'nothing-to-stop' } : { type: 'nothing-begun', period, items });
}
