import {
  type ReportingContent,
  type reportingDeclared,
  reportingStanding,
} from '../../core/features/reporting/declared.ts';
import type { Desk } from '../../core/report/desk-draft.ts';
import { markOfEvidence } from '../../core/report/evidence-of-entry.ts';
import { numberOf } from '../../core/report/task-number.ts';
import type { Button } from '../../core/said/message.ts';
import type { Names } from '../../core/said/names.ts';
import type { CommandWords, WordingOf } from '../wording.ts';
import { button } from './button.ts';
import { loadingIn } from './entry.ts';
import { wordsLeft } from './file-words.ts';
import { lateWords } from './late-words.ts';
import { stepMessage } from './report-step.ts';
import { editsMessage, incompleteMessage } from './report-summary.ts';
import { line, only } from './words.ts';

/** Whether the question that waits is for words about this very task. */
const waitsForWords = ({ draft: { step } }: Desk, taskId: string): boolean =>
  step.type === 'task' && step.part === 'words' && step.taskId === taskId;

/** «📎 Đang tải 1 minh chứng của nhiệm vụ 2.» */
const receivedWords = (evidence: readonly string[], place: number, names: Names): string =>
  `📎 ${loadingIn(evidence, names) > 0 ? 'Đang tải' : 'Đã nhận'} ${evidence.length} minh chứng của nhiệm vụ ${place}.`;

/** What is said at nearly every step: a start has the words for it. */
const early = {
  'report-step': stepMessage,
  'report-evidence-came': ({ place, evidence }, names) => only(receivedWords(evidence, place, names)),
  'report-attached'({ desk, taskId, count, words }, names) {
    const place = numberOf(desk.tasks, taskId);
    const evidence = desk.draft.entries[taskId]?.evidence ?? [];
    const last = evidence.at(-1);
    const received = `${receivedWords(evidence.slice(-count), place, names)}${words ? ` ${wordsLeft}` : ''}`;
    const strike: Button[][] =
      last === undefined
        ? []
        : [
            [
              button('Bỏ tệp', {
                type: 'strike-draft-evidence',
                draftId: desk.draft.id,
                mark: markOfEvidence(last),
              }),
            ],
          ];
    // A number is no answer to a receipt: another question may stand above it.
    if (!waitsForWords(desk, taskId)) return { lines: [line(received)], buttons: strike, wordsOnly: true };
    const choose = { type: 'choose', draftId: desk.draft.id, taskId, part: 'words' } as const;
    return {
      lines: [line(`${received} Viết thêm một tin, hoặc:`)],
      buttons: [
        [
          button('Bỏ qua', { ...choose, choice: 'skip' }),
          button('◀ Chọn lại', { ...choose, choice: 'back' }),
        ],
        ...strike,
      ],
    };
  },
  'report-incomplete': ({ desk }, names) => incompleteMessage(desk, names),
  'report-edits': ({ desk }, names) => editsMessage(desk, names),
} satisfies Partial<WordingOf<ReportingContent>>;

const {
  'report-step': _step,
  'report-evidence-came': _came,
  'report-attached': _attached,
  'report-incomplete': _incomplete,
  'report-edits': _edits,
  ...late
} = reportingStanding;

/** Words of the guided report; all but its questions are loaded when they are first said. */
export const reporting = { ...early, ...lateWords('reporting', late) };

/** What each command does, in half a line. */
export const reportingCommands: CommandWords<typeof reportingDeclared> = {
  baocao: 'Báo cáo tháng; tháng khác thì thêm số tháng',
  huy: 'Dừng việc đang làm, không mất gì',
};
