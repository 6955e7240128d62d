import { askedAt } from '../../core/features/asked-at.ts';
import type { Button, Message } from '../../core/said/message.ts';
import { doButton, stayButton } from './button.ts';
import { b, line } from './words.ts';

/** The two buttons under what is shown before it counts. */
export const confirmButtons = (asked: number, yes = 'Đổi', no = 'Thôi'): Button[] => [
  doButton(yes, { type: 'confirm', asked: askedAt(asked) }),
  stayButton(no, { type: 'cancel', asked: askedAt(asked) }),
];

/** What is shown before it counts: before, after, what somebody loses by it, and [Đổi] [Thôi]. */
export const confirmation = (
  question: string,
  before: string,
  after: string,
  loses: string | null,
  asked: number,
): Message => ({
  lines: [
    line(b(question)),
    line(`Trước: ${before}`),
    line('Sau: ', b(after)),
    ...(loses === null ? [] : [line(loses)]),
  ],
  buttons: [confirmButtons(asked)],
});
