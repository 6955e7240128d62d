import { chatKey } from '../../heard/event.ts';
import { joinedAccount } from '../../people/joined-account.ts';
import { canOf } from '../../people/links.ts';
import { areOpen, inWords, isYes, whole } from '../../said/choices.ts';
import type { Content } from '../../said/content.ts';
import type { State } from '../../state/state.ts';
import { type Act, fromPressData } from '../acts.ts';
import { choicesHere } from '../open-choices.ts';
import type { KnownTurn } from '../turn.ts';

type Link = State['accounts'][number];

/** What whole messages say of an account: whose it is stands in them, so that they answer nothing else. */
const self = '(?:tôi|em|mình|tui|anh|chị)';
const isMine = whole(
  `(?:(?:dạ|vâng|ừ|ok|à) )*(?:(?:chính|phải|là|của|đúng(?: rồi)?(?: (?:là|của))*|dung (?:la|cua)) ${self}|tài khoản (?:đó |này )?(?:là )?của ${self})(?: (?:đó|đấy|ạ|rồi|mà|nhé|thôi))*`,
);
const isNotMine = whole(
  `(?:(?:dạ|à|ơ|ủa) )*(?:(?:không|ko|k|hông|đâu)(?: có)? phải(?: là)?(?: của)?(?: ${self})?|gỡ)(?: (?:gỡ|đi|ra|ngay|luôn|giúp|nó|ạ|nhé|nha|đâu|mà|rồi|${self}|tài khoản|tài khoản đó|tài khoản này))*`,
);
/** A bare no under the very question. */
const isNone = whole('(?:dạ )*(?:không|ko|no)(?: (?:ạ|nhé|nha|đâu|em))*');

/** The account of which the last question of the chat asks whose it is; null where it asks another, or that is settled. */
function askedHere(turn: KnownTurn): Link | null {
  const choices = choicesHere(turn);
  if (!areOpen(choices, turn.now) || !choices.waits) return null;
  const acts = choices.options.map(({ data }) => fromPressData(data));
  const asked = acts.find((act) => act?.type === 'confirm-account');
  if (asked?.type !== 'confirm-account') return null;
  const { channel, userId } = asked;
  return (
    turn.state.accounts.find(
      (link) => link.unconfirmed && link.channel === channel && link.userId === userId,
    ) ?? null
  );
}

/** The account that joined last in the name of who writes, and waits to be settled. */
const ownPending = ({ state, person }: KnownTurn): Link | null =>
  state.accounts.findLast((link) => link.unconfirmed && link.personId === person.id) ?? null;

/**
 * What words say of a further account that waits for its answer. They reach it whatever else stands open, since it came
 * unasked and somebody else may be behind it; a bare yes or no only where it was asked last.
 */
export function settlesAccount(turn: KnownTurn, text: string): Act | null {
  const asked = askedHere(turn);
  const link = asked ?? ownPending(turn);
  if (!link) return null;
  const { channel, userId } = link;
  const said = inWords(text);
  if (isNotMine.test(said) || (asked && isNone.test(said)))
    return { type: 'reject-account', channel, userId };
  return isMine.test(said) || (asked && isYes(text)) ? { type: 'confirm-account', channel, userId } : null;
}

/**
 * The question that came unasked once more, behind what was said in between: its numbers stay those of the last list.
 * @param isAsked whether something else would be asked again there
 */
export function accountAskedAgain(turn: KnownTurn, isAsked: boolean): Content | null {
  const link = askedHere(turn);
  const person = link && turn.context.org.people.find(({ id }) => id === link.personId);
  // Under buttons the question still stands there to be tapped.
  if (!person || (!isAsked && canOf(turn.context, turn.event.chat.channel).buttons)) return null;
  return { type: 'account-joined', joined: joinedAccount(person, link), isOwn: person.id === turn.person.id };
}

/** The list once more that stood open when an account was settled; null where none did. */
export function listAfter({ state, event, now }: KnownTurn, last: Content): Content | null {
  if (last.type !== 'account-settled' && last.type !== 'account-removed') return null;
  const memory = state.chats[chatKey(event.chat)];
  const list = memory?.choices?.waits ? memory.behind : memory?.choices;
  if (!areOpen(list, now) || !(list.asked || list.patient)) return null;
  return { type: 'choices-again', options: list.options, ...(list.wordsOnly ? { wordsOnly: true } : {}) };
}
