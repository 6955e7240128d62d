import type { Awaiting, MattersContent } from '../../core/features/matters/declared.ts';
import { wordsOf } from '../../core/matters/matter.ts';
import type { Button, Line, Message } from '../../core/said/message.ts';
import { toPeriod } from '../../core/time/period.ts';
import { button, inPages, stopButton } from './button.ts';
import { cadenceName, dayMonth } from './cadence-name.ts';
import { line, shortIndex, shortText } from './words.ts';

/** How what waits is called in the question: a matter by its number. */
const kinds: Readonly<Record<Awaiting['kind'], string>> = {
  matter: 'làm ý kiến về việc nào?',
  instruction: 'làm trả lời cho yêu cầu nào?',
  extension: 'là trả lời cho yêu cầu gia hạn nào?',
};

function workName(one: Extract<Awaiting, { kind: 'extension' }>): string {
  const { carried: _, ...task } = one.request.task;
  return shortText(cadenceName(task, toPeriod(one.request.extension.due)), 40);
}

function optionButton(one: Awaiting): Button {
  switch (one.kind) {
    case 'matter':
      return button(`Việc ${one.seen.matter.id} · ${one.seen.unit.name}`, {
        type: 'answer-matter',
        id: one.seen.matter.id,
      });
    case 'instruction':
      return button(shortText(one.seen.instruction.words, 40), {
        type: 'answer-instruction',
        id: one.seen.instruction.id,
      });
    case 'extension':
      return button(`${workName(one)} · ${one.request.unit.name}`, {
        type: 'open-request',
        id: one.request.extension.id,
      });
  }
}

/** What is decided: a button has a number or a name alone. */
function optionLine(one: Awaiting): Line[] {
  if (one.kind === 'instruction') return [];
  if (one.kind === 'extension') {
    const { to, reason } = one.request.extension;
    return [
      line(`${workName(one)} · ${one.request.unit.name}: đến ${dayMonth(to)}, «${shortText(reason, 60)}»`),
    ];
  }
  const { matter, unit, index } = one.seen;
  const told = wordsOf(matter.told.at(-1) ?? {});
  return [line(`Việc ${matter.id} · ${unit.name}, ${shortIndex(index)}: «${shortText(told, 60)}»`)];
}

/** Words that were typed under several that wait, and the choice of which they are. */
export const answerWhich = ({
  words,
  options,
}: Extract<MattersContent, { type: 'answer-which' }>): Message => ({
  lines: [
    line(`«${shortText(words, 200)}» ${kinds[options[0]?.kind ?? 'matter']}`),
    ...options.slice(0, 8).flatMap(optionLine),
  ],
  ...inPages([...options.map(optionButton), stopButton()]),
});

/** A number that is of something in the way and of a task of the report: which of them is done. */
export const doneWhich = ({
  seen: { matter },
  place,
  task,
  period,
}: Extract<MattersContent, { type: 'done-which' }>): Message => ({
  lines: [
    line('Việc nào đã xong?'),
    line(`Vướng mắc, kiến nghị số ${matter.id}: «${shortText(wordsOf(matter.told.at(-1) ?? {}), 60)}»`),
    line(`Nhiệm vụ số ${place} của báo cáo: ${shortText(task.text, 60)}`),
  ],
  buttons: [
    [button(`Việc ${matter.id} đã giải quyết`, { type: 'solve-matter', id: matter.id })],
    [button(`Nhiệm vụ ${place} hoàn thành`, { type: 'done-task', id: matter.id, period })],
    [stopButton()],
  ],
});
