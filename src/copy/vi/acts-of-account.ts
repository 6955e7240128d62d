import type { ActsOfAccount } from '../../core/features/linking/declared.ts';
import type { JoinedAccount } from '../../core/people/joined-account.ts';
import type { Button, Message } from '../../core/said/message.ts';
import { toPeriod } from '../../core/time/period.ts';
import { button } from './button.ts';
import { moment, monthName } from './words.ts';

/** What an account did before it was removed. */
export function didWords({ reports, drafts, returns, others }: ActsOfAccount): string {
  const did = [
    ...reports.map(
      ({ unit, period, sentAt }) =>
        `gửi báo cáo ${monthName(toPeriod(period))} của ${unit.name} lúc ${moment(sentAt)}`,
    ),
    ...drafts.map(
      ({ unit, period, answered }) =>
        `ghi vào bản đang soạn ${monthName(toPeriod(period))} của ${unit.name} (${answered} nhiệm vụ)`,
    ),
    ...(returns > 0 ? [`trả lại ${returns} nhiệm vụ`] : []),
    ...(others > 0 ? [`làm ${others} việc khác, có trong nhật ký`] : []),
  ];
  return `Trước khi bị gỡ, tài khoản đó đã ${did.join('; ')}.`;
}

const undoLabel = 'Bỏ những việc đó';

/** Choices to see what an account did, and to undo it. */
function didButtons(
  { reports, drafts, returns }: ActsOfAccount,
  { channel, userId }: Pick<JoinedAccount, 'channel' | 'userId'>,
  to: 'self' | 'office' | 'own' | 'others' | undefined,
): Button[][] {
  const seen = to === 'office' ? reports : [...reports, ...drafts];
  const keys = new Set(seen.map(({ unit, period }) => `${unit.id} ${period}`));
  return [
    ...[...keys].map((key) => {
      const { unit, period } = seen.find((one) => `${one.unit.id} ${one.period}` === key)!;
      return [
        button(`Xem báo cáo ${unit.name}`, {
          type: to === 'office' ? 'choose-returned-task' : 'open',
          unit: unit.id,
          period,
        }),
      ];
    }),
    ...(reports.length + drafts.length + returns > 0
      ? [[button(undoLabel, { type: 'undo-account', channel, userId })]]
      : []),
  ];
}

/** The same by words alone: what is undone so is no matter of a number that was typed for something else. */
export function choicesOfDid(
  ...told: Parameters<typeof didButtons>
): Pick<Message, 'buttons' | 'wordsOnly' | 'typed'> {
  const buttons = didButtons(...told);
  const isUndoable = buttons.flat().some(({ label }) => label === undoLabel);
  return buttons.length === 0
    ? {}
    : { buttons, wordsOnly: true, ...(isUndoable ? { typed: 'Gõ «bỏ những việc đó» để bỏ hết.' } : {}) };
}
