import { type Entry, statuses } from '../../core/report/report.ts';
import type { Desk } from '../../core/report/step.ts';
import type { Button, Line, Message } from '../../core/said/message.ts';
import type { Names } from '../../core/said/names.ts';
import { toPeriod } from '../../core/time/period.ts';
import { button } from './button.ts';
import { clip, entryWords } from './entry.ts';
import { draftEvidenceRow } from './evidence.ts';
import { statusMark } from './progress.ts';
import { type StepContent, unitOf } from './report-opening.ts';
import { problemLines } from './report-problems.ts';
import { b, capital, i, line, monthName, shortText } from './words.ts';

/** So many [Sửa …] lie beside each other. */
const editsInRow = 3;

/** «✅ 2 · 🔵 3 · 🟠 1» of the answers. */
function marks(entries: readonly Entry[]): string {
  const of = (status: Entry['status']) => entries.filter((entry) => entry.status === status).length;
  return statuses
    .filter((status) => of(status) > 0)
    .map((status) => `${statusMark[status]} ${of(status)}`)
    .join(' · ');
}

function editButtons({ draft, tasks }: Desk): Button[][] {
  const edits = tasks.map(({ task }, position) =>
    button(`Sửa ${position + 1}`, { type: 'edit', draftId: draft.id, taskId: task.id }),
  );
  const rows = Math.ceil(edits.length / editsInRow);
  return Array.from({ length: rows }, (_, row) => edits.slice(row * editsInRow, (row + 1) * editsInRow));
}

const answerLines = ({ draft, tasks }: Desk): Line[] =>
  tasks.map(({ task }, position) => {
    const entry = draft.entries[task.id];
    if (!entry) return line(`${position + 1} … ${shortText(task.text, 48)}`);
    const words = entryWords(entry, task.measure);
    return line(
      `${position + 1} ${statusMark[entry.status]} ${shortText(task.text, 48)}${words ? ` – ${shortText(words, 120)}` : ''}${clip(entry)}`,
    );
  });

/** The whole report before it is sent; asked once more, its head alone. */
export function summaryMessage({ desk, problem, early, mode }: StepContent, names: Names): Message {
  const { draft, tasks } = desk;
  const again = mode === 'again';
  const answered = tasks.flatMap(({ task }) => draft.entries[task.id] ?? []);
  const send = [button('Gửi báo cáo', { type: 'send', draftId: draft.id })];
  const later = [button('Để sau', { type: 'later', draftId: draft.id })];
  const head = line(
    ...(again ? ['↩ '] : []),
    b(`${capital(monthName(toPeriod(draft.period)))} · ${unitOf(draft, names)}`),
    `: ${marks(answered)}`,
  );
  if (again) return { lines: [...problemLines(problem, desk), head], buttons: [send, later] };
  return {
    lines: [
      head,
      ...(draft.reason ? [line(i(`Văn phòng nhập thay: «${shortText(draft.reason, 120)}»`))] : []),
      ...answerLines(desk),
    ],
    buttons: [
      send,
      ...editButtons(desk),
      ...draftEvidenceRow(draft),
      ...early.map(({ task }) => [
        button(`+ ${shortText(task.text, 44)}`, { type: 'add', draftId: draft.id, taskId: task.id }),
      ]),
      later,
    ],
  };
}
