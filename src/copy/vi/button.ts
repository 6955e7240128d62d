import type { PendingQuery } from '../../core/ask/answer.ts';
import { type Act, type CommandName, toPressData } from '../../core/features/acts.ts';
import type { Index } from '../../core/plan/plan.ts';
import type { Button, Message } from '../../core/said/message.ts';
import { codedIndex, only } from './words.ts';

/** A button that asks for an act. */
export const button = (label: string, act: Act): Button => ({ label, data: toPressData(act) });

/** A button that leaves everything as it is: «Thôi», «Giữ nguyên». A «không» stands for it. */
export const stayButton = (label: string, act: Act): Button => ({ ...button(label, act), stays: true });

/** A button that carries out what is shown. A «có» stands for it, be there other ways beside it. */
export const doButton = (label: string, act: Act): Button => ({ ...button(label, act), does: true });

/** The most bytes that a button's data may have. */
const mostBytes = 64;

/** A button that gives a command, with what stands behind it where a button can carry that. */
export function commandButton(label: string, name: CommandName, argument = ''): Button {
  const whole = button(label, { type: 'give', name, ...(argument === '' ? {} : { argument }) });
  return new TextEncoder().encode(whole.data).length <= mostBytes
    ? whole
    : button(`/${name}`, { type: 'give', name });
}

/** [Xin mở khóa]: of a month that is locked for a unit. */
export const askUnlockButton = (period: string, unit: string): Button =>
  button('Xin mở khóa', { type: 'ask-unlock', period, unit });

/** [Thôi] under a question that waits for words: ends it. */
export const stopButton = (): Button => ({ ...commandButton('Thôi', 'huy'), stays: true });

/** A question in one line that waits for words, with [Thôi] under it. */
export const waiting = (text: string): Message => ({ ...only(text), buttons: [[stopButton()]] });

/** A button that asks something of an index. */
export const askButton = (label: string, query: PendingQuery, { code }: Index): Button =>
  button(label, { type: 'chosen', query, code });

/** A button for each index that may be meant. */
export const choices = (indices: readonly Index[], query: PendingQuery): Button[][] =>
  indices.map((index) => [askButton(codedIndex(index), query, index)]);

/** So many choices of a long list are shown at once. */
const shownAtOnce = 8;

/**
 * The first of a long list of choices, and [Xem tiếp] where there are more.
 * @param before how many were shown ahead of these
 */
export function inPages(
  options: readonly Button[],
  before = 0,
): Required<Pick<Message, 'buttons' | 'further'>> {
  const [shown, rest] = [options.slice(0, shownAtOnce), options.slice(shownAtOnce)];
  const next =
    rest.length > 0 ? [[button(`Xem tiếp · còn ${rest.length} câu`, { type: 'more-choices' })]] : [];
  return {
    buttons: [...shown.map((option) => [option]), ...next],
    further: { options: rest, before: before + shown.length },
  };
}
