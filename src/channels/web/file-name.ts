import { cutAt } from '../../core/text/cut.ts';

const longest = 120;
/** Control characters, invisible ones that turn or hide letters, and line breaks. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
/** An ending worth keeping where a name is cut. */
const ending = /\.[\p{L}\p{N}]{1,10}$/u;

/**
 * A file's name as it may be shown: without the path that a client put before it and without unseen characters, at
 * most 120 characters long, its ending kept. Empty if nothing is left.
 */
export function toShownName(given: string): string {
  const name = (given.split(/[/\\]/).at(-1) ?? '').normalize('NFC').replace(unseen, '').trim();
  if (name === '.' || name === '..') return '';
  if (name.length <= longest) return name;
  const kept = ending.exec(name)?.[0] ?? '';
  const room = longest - kept.length - 1;
  return `${cutAt(name, room)}…${kept}`;
}
