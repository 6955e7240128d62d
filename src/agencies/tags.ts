import type { Message } from '../core/said/message.ts';
import { markOf } from '../kit/mark-of.ts';

/** Telegram's limit for what a button carries. */
const mostBytes = 64;
/** No data of any act begins with it. */
const sign = '~';
const tagLength = 5;

/** What the buttons of an agency's messages begin with: an act of one agency must never be read as another's. */
export const tagOf = (agency: string): string => `${sign}${markOf(agency).slice(0, tagLength - 1)}`;

/** A press as it was tagged: which agency's button it is, and its data; null for a button without a tag. */
export const readTag = (data: string): { tag: string; data: string } | null =>
  data.startsWith(sign) && data.length > tagLength
    ? { tag: data.slice(0, tagLength), data: data.slice(tagLength) }
    : null;

/** A message whose buttons say whose they are; data that would be too long for a platform then stays without. */
export function tagged(message: Message, tag: string): Message {
  const withTag = <B extends { data: string }>(button: B): B =>
    Buffer.byteLength(button.data) + tagLength > mostBytes
      ? button
      : { ...button, data: `${tag}${button.data}` };
  const { buttons, choices } = message;
  return {
    ...message,
    ...(buttons ? { buttons: buttons.map((row) => row.map(withTag)) } : {}),
    // Numbers are found by the data of a button: both change alike.
    ...(choices ? { choices: choices.map(withTag) } : {}),
  };
}
