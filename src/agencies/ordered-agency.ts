import type { HeardCommand } from '../core/heard/read-command.ts';
import { foldedWords } from '../core/text/fold.ts';
import { agencyCommand } from './agency-command.ts';

/** What a text says of the agency that somebody wants to speak with. */
type Ordered = { agency: string } | { isUnknown: boolean };

/** «/coquan», with what stands behind it. */
function argumentOf(heard: HeardCommand | null): string | null {
  if (heard?.type !== 'unknown') return null;
  const named = heard.tried.find(({ folded }) => folded === agencyCommand.command);
  return named ? named.argument : null;
}

/** «đổi cơ quan», «cơ quan khác», «chọn cơ quan», «tôi đang ở cơ quan nào»: the list is asked for. */
const asksList =
  /^(?:(?:cho|giup|nho|xin|hay|em|anh|chi|toi|minh|muon) )*(?:(?:doi|chuyen|chon|sang|qua|chuyen sang|doi sang|chuyen qua|doi qua) )?(?:co quan)(?: (?:khac|nao|khac di))?(?: (?:a|nhe|nha|di|voi|giup|em|toi))*$/;

/** «chuyển sang Sở Y tế», «đổi qua Sở Y tế»: what is named behind it. */
const asksNamed =
  /^(?:(?:cho|giup|nho|xin|hay|em|anh|chi|toi|minh|muon) )*(?:chuyen|doi)(?: co quan)?(?: (?:sang|qua|thanh|ve))? (.+?)(?: (?:a|nhe|nha|di|voi|giup|em))*$/;

/** The only one of some agencies whose name holds the words; null where none does, or several do. */
function named(words: string, own: readonly string[], nameOf: (agency: string) => string): string | null {
  if (words === '') return null;
  const exact = own.filter(
    (agency) => foldedWords(nameOf(agency)) === words || agency === words.replace(/ /g, '-'),
  );
  const found =
    exact.length > 0
      ? exact
      : own.filter((agency) => ` ${foldedWords(nameOf(agency))} `.includes(` ${words} `));
  return found.length === 1 ? found[0]! : null;
}

/**
 * Reads whether a text chooses an agency, or asks for the list of them.
 * @param asked the agencies of the list that stands open in the chat, in the order of their numbers
 * @param own those of the sender
 * @returns null where it speaks of something else
 */
export function orderedAgency(
  text: string,
  asked: readonly string[],
  own: readonly string[],
  nameOf: (agency: string) => string,
  heard: HeardCommand | null,
): Ordered | null {
  const words = foldedWords(text);
  if (asked.length > 0) {
    const place = /^\(?(\d{1,2})[.)]?$/.exec(text.trim())?.[1];
    const byPlace = place === undefined ? undefined : asked[Number(place) - 1];
    const agency = byPlace ?? named(words, asked, nameOf);
    if (agency && own.includes(agency)) return { agency };
  }
  const argument = argumentOf(heard);
  if (argument !== null) {
    if (argument === '') return { isUnknown: false };
    const byNumber = /^\d{1,2}$/.test(argument) ? own[Number(argument) - 1] : undefined;
    const agency = byNumber ?? named(foldedWords(argument), own, nameOf);
    return agency ? { agency } : { isUnknown: true };
  }
  if (asksList.test(words)) return own.length > 1 ? { isUnknown: false } : null;
  const behind = own.length > 1 ? asksNamed.exec(words)?.[1] : undefined;
  const agency = behind === undefined ? null : named(behind, own, nameOf);
  return agency ? { agency } : null;
}
