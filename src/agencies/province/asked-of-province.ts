import { type AskedOfAll, provinceWords } from '../../copy/vi/province.ts';
import { namedInGroup } from '../../core/features/conversing/in-group.ts';
import { commandIn } from '../../core/features/guiding/heard-command.ts';
import { foldedWords } from '../../core/text/fold.ts';

/** The command by which whoever may looks at all agencies. */
export const provinceCommand = { command: 'toantinh', description: provinceWords.command };

/** What is asked of all agencies, or of one, in a month of the year; null: the one at hand. */
interface Asked {
  what: AskedOfAll;
  /** Nothing but the agency, or «tình hình», was recognised: something of its plan may be meant. */
  isOpen: boolean;
  month: number | null;
  /** The agency that is named; null: all. */
  of: string | null;
}

/** What stands behind «/toantinh»; null where a text is no such command. */
export function behindProvinceCommand(text: string): string | null {
  const heard = commandIn(text);
  if (heard?.type !== 'unknown') return null;
  return heard.tried.find(({ folded }) => folded === provinceCommand.command)?.argument ?? null;
}

/** «/nhom», «liên kết nhóm này»; «thôi» behind it unlinks. */
export function linksGroup(text: string): 'link' | 'unlink' | null {
  const named = namedInGroup(text);
  if (named?.type !== 'known' || named.name !== 'nhom') return null;
  return /(?:^| )(?:thoi|bo|go|ngung|dung|huy)(?= |$)/.test(foldedWords(named.argument)) ? 'unlink' : 'link';
}

const ofMonth = /(?:^| )(?:thang|t) ?(\d{1,2})(?= |$)/;
/** In their order: who «chưa báo cáo nên quá hạn» asks of is who has not reported. */
const asks: readonly [RegExp, AskedOfAll][] = [
  [/(?:^| )(?:excel|xlsx|bang tinh|file so lieu|tep so lieu)(?= |$)/, 'sheet'],
  [/(?:chua|thieu|con no|khong|cham) (?:\S+ )?(?:bao cao|nop|gui)/, 'unreported'],
  [/qua han|tre han|cham tien do|viec cham|bi cham|nao cham/, 'overdue'],
  [/vuong mac|(?:bi|co|nao|con|gi) vuong|kho khan|ton tai/, 'obstacles'],
  [/toan tinh|ca tinh|tien do|tinh hinh|tong hop|ket qua|the nao|bao cao|den dau|sao roi/, 'all'],
];

/** The one agency that a text names; null where it names none, or several. */
function namedIn(words: string, names: readonly string[]): string | null {
  const found = names.filter((name) => ` ${words} `.includes(` ${foldedWords(name)} `));
  // «Sở Y tế Một» is named, and «Sở Y tế» but a part of its name.
  const longest = found.filter(
    (name) => !found.some((other) => other !== name && foldedWords(other).includes(foldedWords(name))),
  );
  return longest.length === 1 ? longest[0]! : null;
}

/**
 * What a text asks of the agencies.
 * @param names what they are called
 * @returns null for anything else; «no-month» where a month is named that no year has
 */
export function askedOfProvince(text: string, names: readonly string[]): Asked | 'no-month' | null {
  const argument = behindProvinceCommand(text);
  const words = foldedWords(argument ?? text);
  const named = ofMonth.exec(words)?.[1] ?? (argument === null ? undefined : /^\d{1,2}$/.exec(words)?.[0]);
  const month = named === undefined ? null : Number(named);
  if (month !== null && (month < 1 || month > 12)) return 'no-month';
  const of = namedIn(words, names);
  const what = asks.find(([pattern]) => pattern.test(words))?.[1];
  if (what === undefined && argument === null && of === null) return null;
  return { what: what ?? 'all', isOpen: what === undefined && argument === null, month, of };
}
