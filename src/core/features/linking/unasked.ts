import { chatKey } from '../../heard/event.ts';
import { joinedAccount } from '../../people/joined-account.ts';
import { canOf } from '../../people/links.ts';
import { peopleNamed } from '../../people/named.ts';
import { type Person, worksForOffice } from '../../people/org.ts';
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
const isBareNo = whole('(?:dạ )*(?:không|ko|no)(?: (?:ạ|nhé|nha|đâu|em))*');

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

/** The accounts that wait to be settled, of those whose they may be. */
const pending = ({ state }: KnownTurn, isTheirs: (personId: string) => boolean): readonly Link[] =>
  state.accounts.filter(({ unconfirmed, personId }) => unconfirmed && isTheirs(personId));

const settling = ({ channel, userId }: Link, isTheirs: boolean): Act => ({
  type: isTheirs ? 'confirm-account' : 'reject-account',
  channel,
  userId,
});

/** Which account is meant, where several wait. */
const askWhich = (turn: KnownTurn, links: readonly Link[], isTheirs: boolean): Content => ({
  type: 'which-account',
  isTheirs,
  accounts: links.flatMap((link) => {
    const person = personOf(turn, link);
    return person ? [joinedAccount(person, link)] : [];
  }),
});

/** What words settle: an account, or which is asked. */
type Settled = Act | { say: Content };

const settledOf = (turn: KnownTurn, links: readonly Link[], isTheirs: boolean): Settled | null => {
  const [only, another] = links;
  if (!only) return null;
  return another ? { say: askWhich(turn, links, isTheirs) } : settling(only, isTheirs);
};

/**
 * What words say of a further account that waits for its answer. They reach it whatever else stands open, since it came
 * unasked and somebody else may be behind it; a bare yes or no only where it was asked last. Which is meant is asked, where
 * several of one's own wait and none was asked about last.
 */
export function settlesAccount(turn: KnownTurn, text: string): Settled | null {
  const asked = askedHere(turn);
  const said = inWords(text);
  const isNone = isNotMine.test(said) || (asked !== null && isBareNo.test(said));
  if (!isNone && !isMine.test(said) && !(asked && isYes(text))) return null;
  return settledOf(turn, asked ? [asked] : pending(turn, (id) => id === turn.person.id), !isNone);
}

/** «không phải chị Yến», «đúng là anh Bình, gỡ đi»: a no or a yes, and whom it is said of. */
const saidOf =
  /^(?:(?:dạ|vâng|à|ơ|ủa|ừ|ok) )*(?:((?:không|ko|k|khong)(?: có| co)? (?:phải|phai)(?: (?:là|la|của|cua))?)|(?:đúng(?: rồi)?|chính|phải|dung)(?: (?:là|la|của|cua))+)(?: (.+?))?(?: (?:gỡ|gỡ đi|gỡ ngay|đâu|dau|đó|đấy|ạ|rồi|mà|nhé|đi|ngay|giúp))*$/u;
/** Whom such words leave open. */
const whoever =
  /^(?:(?:là|của|tôi|em|anh ấy|chị ấy|người này|người đó|ông ấy|bà ấy|họ|tài khoản này|tài khoản đó)(?: |$))*$/u;

/**
 * What the office says of somebody else's account that waits, when other things were said since it was asked: whom it names
 * is settled; a bare «không phải» may be of anything by then, so that the question is asked again. Null for any other text.
 */
export function settlesNamed(turn: KnownTurn, text: string): Settled | null {
  const { context, person } = turn;
  if (!worksForOffice(context.org, person)) return null;
  const links = pending(turn, (id) => id !== person.id);
  const read = links.length > 0 ? saidOf.exec(inWords(text)) : null;
  if (!read) return null;
  const [, none, named = ''] = read;
  const isTheirs = none === undefined;
  if (named === '' || whoever.test(named)) {
    if (isTheirs) return null;
    const [only, another] = links;
    const of = only && !another ? personOf(turn, only) : undefined;
    return of ? { say: questionOf(turn, of, only!) } : settledOf(turn, links, false);
  }
  const people = peopleNamed(context.org, named).map(({ id }) => id);
  return settledOf(
    turn,
    links.filter(({ personId }) => people.includes(personId)),
    isTheirs,
  );
}

const personOf = ({ context }: KnownTurn, { personId }: Link): Person | undefined =>
  context.org.people.find(({ id }) => id === personId);

const questionOf = (turn: KnownTurn, person: Person, link: Link): Content => ({
  type: 'account-joined',
  joined: joinedAccount(person, link),
  isOwn: person.id === turn.person.id,
});

/**
 * The question that came unasked once more, behind what was said in between: its numbers stay those of the last list.
 * @param isAsked whether something else would be asked again there
 */
export function accountAskedAgain(turn: KnownTurn, isAsked: boolean): Content | null {
  const link = askedHere(turn);
  const person = link && personOf(turn, link);
  // Under buttons the question still stands there to be tapped.
  if (!person || (!isAsked && canOf(turn.context, turn.event.chat.channel).buttons)) return null;
  return questionOf(turn, person, link);
}

/** The list once more that stood open when an account was settled; null where none did. */
export function listAfter({ state, event, now }: KnownTurn, last: Content): Content | null {
  if (last.type !== 'account-settled' && last.type !== 'account-removed') return null;
  const memory = state.chats[chatKey(event.chat)];
  const list = memory?.choices?.waits ? memory.behind : memory?.choices;
  if (!areOpen(list, now) || !(list.asked || list.patient)) return null;
  return { type: 'choices-again', options: list.options, ...(list.wordsOnly ? { wordsOnly: true } : {}) };
}
