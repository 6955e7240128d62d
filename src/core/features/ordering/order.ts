import { peopleNow } from '../../people/as-of.ts';
import { namedAmong, peopleNamed, unitsNamed } from '../../people/named.ts';
import type { Unit } from '../../people/org.ts';
import type { Content, Outcome } from '../../said/content.ts';
import { withoutCourtesy } from '../../text/courtesy.ts';
import { fold, foldedWords, tokenize } from '../../text/fold.ts';
import type { Act, CommandName } from '../acts.ts';
import type { OfficeOrder } from '../directory/declared.ts';
import type { KnownTurn } from '../turn.ts';

/** What carries an order out, handed in: this is loaded behind it. */
interface Hands {
  perform(turn: KnownTurn, act: Act): Outcome;
  give(turn: KnownTurn, name: CommandName, argument: string): Outcome | null;
  /** What a text chooses where it stands behind a command. */
  choice(turn: KnownTurn, name: CommandName, said: string): Act | { say: Content } | null;
}

/** A turn with what carries out what is ordered in it. */
export interface OrderTurn extends KnownTurn {
  hands: Hands;
}

/** What is ordered in words of its own, with what stands behind the order, as it was typed. */
export interface Order {
  /** What it is called to whoever may not give it. */
  does: OfficeOrder;
  /** The order itself, in words without marks from the beginning. */
  words: RegExp;
  /** Carries it out with what stands behind it; null where that says that something else was meant. */
  carry(turn: OrderTurn, rest: string, words: RegExpExecArray): Outcome | null;
}

/** Who is addressed, and that something is wanted: «nhờ bot», «giúp em», «tôi muốn», «làm sao để». */
const lead =
  '^(?:(?:da|vang|a|oi|bot|tro ly|nho|giup|ho|xin|hay|lam on|vui long|em|toi|anh|chi|minh|can|muon|dang|gio|bay gio|phai|cho (?:em|toi|minh)|lam sao|lam the nao|cach|de) )*';

/** An order that begins a message, after words of courtesy. */
export const ordered = (words: string): RegExp => new RegExp(`${lead}${words}(?= |$)`);

const readOrder = (
  { words }: Order,
  plain: string,
  typed: readonly string[],
): { rest: string; found: RegExpExecArray } | null => {
  const found = words.exec(plain);
  if (!found) return null;
  const count = found[0].split(' ').filter((word) => word !== '').length;
  const rest = typed.slice(count).join(' ');
  return { rest: rest === '' ? '' : trimmed(rest), found };
};

/** Courtesy behind what was named, and before it, though a given name alone stays. */
const trimmed = (rest: string): string => {
  const plain = fold(rest);
  // «giúp em», «nhé», «với ạ» and nothing else name nobody.
  return /^(?:(?:giup|ho|nhe|nha|a|voi|di|em|toi|minh|luon|ngay|moi|nua|duoc khong|the nao|nhu the nao|lam sao|ra sao) ?)+$/.test(
    plain,
  )
    ? ''
    : rest;
};

/** Other words than those of orders, once their marks were typed: «mỗi ngày» invites nobody, «bỏ bản này» is of no unit. */
const otherwise = new Set([
  'mỗi',
  'mọi',
  'bản',
  'bàn',
  'bán',
  'đã',
  'gõ',
  'lặp',
  'đòi',
  'cứ',
  'gọi',
  'chờ',
  'bò',
  'mà',
  'má',
  'mạ',
]);

/** The first of some orders that a text is; null where it is none. */
export function readOrders(
  orders: readonly Order[],
  text: string,
  act: (order: Order, rest: string, found: RegExpExecArray) => Outcome | null,
): Outcome | null {
  const tokens = tokenize(text);
  const plain = tokens.map(({ folded }) => folded).join(' ');
  for (const order of orders) {
    const read = readOrder(
      order,
      plain,
      tokens.map(({ typed }) => typed),
    );
    const count = read ? read.found[0].split(' ').length : 0;
    if (tokens.slice(0, count).some(({ raw }) => otherwise.has(raw))) continue;
    const outcome = read && act(order, read.rest, read.found);
    if (outcome) return outcome;
  }
  return null;
}

/** A command, with what stands behind it. */
export const giveCommand = (turn: OrderTurn, name: CommandName, argument: string): Outcome | null =>
  turn.hands.give(turn, name, argument);

const courtesyTitle = /^(?:anh|chi|co|chu|bac|ong|ba|dong chi|thay) \S/;
const isOneself = /^(?:em|toi|minh|chung toi|chung em|tui)$/;

/** Whether words name somebody: of the directory, or by a courtesy title before a name. */
export const namesSomebody = ({ context }: OrderTurn, said: string): boolean => {
  const plain = foldedWords(said);
  if (plain === '' || isOneself.test(plain)) return false;
  return (
    (courtesyTitle.test(plain) && plain.split(' ').length <= 5) || peopleNamed(context.org, said).length > 0
  );
};

/** The one person that words name, of those who are there; null where they name none, or several. */
export function onePerson({ context }: OrderTurn, said: string) {
  const [only, another] = namedAmong(peopleNow(context.org), said);
  return only && !another ? only : null;
}

const bareNoun =
  /^(?:(?:mot |cac )?(?:don vi|phong ban|phong|trung tam|bo phan)(?: nao)?(?: do| nay| khac)?)?$/;
/** Whether nothing, or a noun alone, says of which unit something is. */
export const isUnitOpen = (said: string): boolean => bareNoun.test(foldedWords(withoutCourtesy(said)));

/** The units that words name; those alone that are named whole, where any is. */
export const namedUnits = ({ context }: OrderTurn, said: string): readonly Unit[] =>
  isUnitOpen(said) ? [] : unitsNamed(context.org, said);

/** «… thành Phòng Hạ tầng», «… sang anh Nam»: what stands before such a word, and behind it. */
export function partedAt(said: string, word: RegExp): { before: string; behind: string | null } {
  const words = said.split(' ');
  const at = words.findIndex((one, index) => index > 0 && word.test(fold(one)));
  return at < 0
    ? { before: said, behind: null }
    : { before: words.slice(0, at).join(' '), behind: words.slice(at + 1).join(' ') || null };
}
