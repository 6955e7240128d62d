import { monthAtHand } from '../../month/month-at-hand.ts';
import { isWritten } from '../../report/desk.ts';
import type { Draft } from '../../report/report.ts';
import type { Outcome } from '../../said/content.ts';
import { foldedWords } from '../../text/fold.ts';
import { commandOf } from '../acts.ts';
import { hindrance } from '../feature.ts';
import { reportItems } from '../guiding/menu.ts';
import { performAct, runCommand } from '../index.ts';
import { goesOn } from '../reporting/edit-sent.ts';
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

const atOnce = /^(?:lam |nop )?bao cao(?: (?:ngay|luon|di|giup|cho|em|toi|voi|nhe|nha|a|nao|thoi))+$/;

/** «báo cáo ngay», as its button says it: the report of one's unit. */
export function reportAtOnce(turn: KnownTurn, text: string): Outcome | null {
  if (text.includes('?') || !atOnce.test(foldedWords(text))) return null;
  const command = commandOf('baocao');
  return command && !hindrance(turn, command) ? runCommand(turn, command, '') : null;
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
