import type { Draft } from '../../report/report.ts';
import type { Outcome } from '../../said/content.ts';
import { commandInWords, orderedWith } from '../guiding/heard-command.ts';
import { runCommand } from '../index.ts';
import { isGoingOn } from '../reporting/edit-sent.ts';
import { askReportAgain } from '../reporting/reporting.ts';
import { type KnownTurn, say } from '../turn.ts';
import { awaitsWords } from './waiting-report.ts';

/** The report itself answers these: what is asked here is explained, and «hủy» sets it aside. */
const ofReport: ReadonlySet<string> = new Set(['trogiup', 'huy']);

/**
 * A command by its words alone while a report waits: «kênh», «ủy quyền cho chị Hoa». It is carried out, and the report stays.
 * Why somebody is reported for may be that they are away, so there no words are a command.
 */
export function obeyAmidReport(turn: KnownTurn, text: string, draft: Draft): Outcome | null {
  // «tiếp tục»: the open question stands there once more.
  const again = isGoingOn(text) ? askReportAgain(turn) : null;
  if (again) return say(again);
  if (draft.step.type === 'reason') return null;
  // «chưa báo cáo», «tiến độ»: where words are awaited they may be those, and are asked about.
  const command = commandInWords(turn, text, () => awaitsWords(draft)) ?? orderedWith(turn, text);
  return command && !ofReport.has(command.name) ? runCommand(turn, command, '') : null;
}
