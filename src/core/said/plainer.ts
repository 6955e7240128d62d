import { cutAt } from '../text/cut.ts';
import { type Message, numbersOf, plainLine } from './message.ts';

/** The longest bare text, in UTF-16 units: every platform takes it, also with what it adds. */
const bareLimit = 1_900;
/** Choices beyond this are left out: the text is worth more. */
const choicesLimit = 900;

/** The beginning of a text, at most so many UTF-16 units, never cut within what people see as one sign. */
const beginning = (text: string, most: number): string =>
  text.length <= most ? text : `${cutAt(text, most - 1).trimEnd()}…`;

/** Without halves of surrogate pairs and control signs, which platforms refuse. */
const sound = (text: string): string => text.replace(/\p{Surrogate}|(?!\n)\p{Cc}/gu, '');

/**
 * The same message as bare text, for a platform that refused it: no formatting, nothing attached, cut where it is long, its
 * choices written out instead of buttons. It still names them, so that they can be answered by number or words.
 * @returns null where nothing can be read in it
 */
export function plainer(message: Message): Message | null {
  const numbers = numbersOf(message);
  const choices = (message.buttons?.flat() ?? []).flatMap(({ label }, position) =>
    // What is numbered in the text already is not listed again.
    label === String(numbers[position])
      ? []
      : [sound(message.wordsOnly ? `– ${label}` : `${numbers[position]}. ${label}`)],
  );
  const listing: string[] = [];
  let used = 0;
  for (const choice of choices) {
    used += choice.length + 1;
    if (used > choicesLimit) break;
    listing.push(choice);
  }
  const words = beginning(sound(message.lines.map(plainLine).join('\n')).trim(), bareLimit - used);
  const lines = [...(words === '' ? [] : words.split('\n')), ...listing];
  if (lines.length === 0) return null;
  const { attachment: _, ...kept } = message;
  return { ...kept, lines: lines.map((line) => [line]), plain: true };
}
