import type { ReviewingContent, TakenBack } from '../../core/features/reviewing/declared.ts';
import type { Button, Message } from '../../core/said/message.ts';
import type { Names } from '../../core/said/names.ts';
import { toPeriod } from '../../core/time/period.ts';
import { button, inPages, stopButton } from './button.ts';
import { cadenceName } from './cadence-name.ts';
import { trailSentence } from './trail-words.ts';
import { line, shortText } from './words.ts';

type Of<T extends ReviewingContent['type']> = Extract<ReviewingContent, { type: T }>;

/** What was done right before stands; the button takes it back. */
export const stillStandsMessage = ({ entry, back }: Of<'still-stands'>, names: Names): Message => ({
  lines: [line(`Việc này vẫn giữ nguyên – ${trailSentence(entry, names).what}.`)],
  buttons: [[{ label: 'Nhầm – lấy lại', data: back }]],
});

const nameOf = ({ task, due }: { task: Parameters<typeof cadenceName>[0]; due: string }): string => {
  const { carried: _, ...own } = task;
  return shortText(cadenceName(own, toPeriod(due)), 44);
};

/** Something that may be taken back, as it is chosen. */
function optionButton(one: TakenBack): Button {
  switch (one.kind) {
    case 'extension': {
      const { extension, task } = one.request;
      return button(`Xin gia hạn ${nameOf({ task, due: extension.due })}`, {
        type: 'withdraw-extension',
        id: extension.id,
      });
    }
    case 'decision': {
      const { extension, task } = one.request;
      return button(`Trả lời gia hạn ${nameOf({ task, due: extension.due })}`, {
        type: 'undo-decision',
        id: extension.id,
      });
    }
    case 'commitment': {
      const { committed } = one;
      return button(`Cam kết ${nameOf(committed)}`, { type: 'undo-commitment', id: committed.id });
    }
    case 'matter':
      return button(`Việc ${one.seen.matter.id}`, { type: 'undo-matter', id: one.seen.matter.id });
    case 'instruction':
      return button(`Yêu cầu ${one.seen.unit.name}: ${shortText(one.seen.instruction.words, 30)}`, {
        type: 'undo-one-instruction',
        id: one.seen.instruction.id,
      });
    case 'passing':
      return button(`Việc chuyển ${one.seen.to.name}`, {
        type: 'take-passed-back',
        id: one.seen.passing.id,
      });
  }
}

export const takeBackWhich = ({ options, isNamed }: Of<'take-back-which'>): Message => ({
  lines: [line(isNamed ? 'Lấy lại việc nào?' : 'Chưa có gì bị lấy lại. Anh/chị muốn lấy lại việc nào?')],
  ...inPages([...options.map(optionButton), stopButton()]),
});

/** What there is none of, and where what there is stands. */
const none: Readonly<Record<Of<'nothing-to-take-back'>['kind'], string>> = {
  decision: 'Anh/chị chưa trả lời xin gia hạn nào, nên không có gì để lấy lại. Xem: /giahan',
  matter: 'Anh/chị chưa trả lời hay giao vướng mắc nào, nên không có gì để lấy lại. Xem: /vuongmac',
  instruction:
    'Không có yêu cầu nào do anh/chị gửi mà còn lấy lại được; ai gửi thì người đó lấy lại. Xem: /yeucau',
  passing: 'Không có việc nào đang chuyển cho người khác, nên không có gì để lấy lại. Xem: /baocao',
};

export const nothingToTakeBack = ({ kind }: Of<'nothing-to-take-back'>): Message => ({
  lines: [line(none[kind])],
});
