import { fold } from '../text/fold.ts';
import type { AskContext } from './answer.ts';

/** «lệnh giahan», «/giahan»: a command by its name, with its slash or behind the word for it; an address holds a slash as well. */
const named =
  /(?<![\p{L}\d./:])\/([a-z]{2,})(?![\p{L}\d/._-])|(?<=^|\s)l(?:ệnh|enh)\s+([a-z]{2,})(?![\p{L}\d])/giu;

/** What is asked of a command: what it is for, how and when it is used. */
const asksOfIt =
  /\b(?:la gi|lam gi|de lam|dung|the nao|ra sao|lam sao|sao|cach|khi nao|lenh|ai (?:duoc|go|dung))\b/;

/** The command of which a question asks what it does; null where none that the bot has is named. */
export function commandNamed(text: string, { commands }: AskContext): string | null {
  if (!commands || !asksOfIt.test(fold(text))) return null;
  for (const [, slashed, behind] of text.matchAll(named)) {
    const name = (slashed ?? behind!).toLowerCase();
    if (commands.has(name)) return name;
  }
  return null;
}
