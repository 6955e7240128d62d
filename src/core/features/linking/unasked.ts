import { chatKey } from '../../heard/event.ts';
import { peopleNamed } from '../../people/named.ts';
import { worksForOffice } from '../../people/org.ts';
import { areFresh, choicesMeant, inWords, isYes, whole } from '../../said/choices.ts';
import type { Content } from '../../said/content.ts';
import { type Act, fromPressData } from '../acts.ts';
import { waitingReport } from '../conversing/waiting-report.ts';
import { choicesHere } from '../open-choices.ts';
import { type KnownTurn, openForm } from '../turn.ts';
import {
  askedHere,
  askedOf,
  joinedOf,
  type Link,
  pending,
  pendingFor,
  personOf,
  questionOf,
} from './waiting-accounts.ts';

/** What whole messages say of an account: whose it is stands in them, so that they answer nothing else. */
const self = '(?:tôi|em|mình|tui|anh|chị)';
const isMine = whole(
  // «đúng rồi em» is a yes to whatever was asked, «đúng tôi» is not.
  `(?:đúng|phải) (?:tôi|mình|tui)|(?:(?:dạ|vâng|ừ|ok|à|có) )*(?:(?:chính|là|của|phải (?:là|của)|đúng(?: rồi)?(?: (?:là|của))+|dung (?:la|cua)|xác nhận(?: (?:là|của))+) ${self}|(?:(?:đúng(?: rồi)?|xác nhận|là) )*tài khoản (?:mới |đó |này )*(?:là )?của ${self})(?: (?:đó|đấy|ạ|rồi|mà|nhé|thôi))*`,
);
const isNotMine = whole(
  `(?:(?:dạ|à|ơ|ủa) )*(?:(?:không|ko|k|hông|đâu)(?: có)? phải(?: là)?(?: của)?(?: ${self})?|gỡ)(?: (?:gỡ|đi|ra|ngay|luôn|giúp|nó|ạ|nhé|nha|đâu|mà|rồi|${self}|tài khoản|tài khoản đó|tài khoản này))*`,
);
/** The same with whose it is not, or what is removed: it may be said also of one that was confirmed. */
const isNotMineByName = whole(`.*(?:${self}|tài khoản)(?: .*)?`);
/** A bare no under the very question. */
const isBareNo = whole('(?:dạ )*(?:không|ko|no)(?: (?:ạ|nhé|nha|đâu|em))*');
/** «đúng là anh ấy», of the office: whose it is was asked just now. */
const isTheirsPlainly = whole(
  '(?:(?:dạ|vâng|ừ|ok) )*(?:đúng(?: rồi)?|chính|phải|dung)(?: (?:là|của))* (?:anh ấy|chị ấy|cô ấy|ông ấy|bà ấy|anh ta|chị ta|người đó|người này|họ|tài khoản (?:đó|này|ấy))(?: (?:đó|đấy|ạ|rồi|mà|nhé|em))*',
);
/** The command whose word it is, as well. */
const isRemove = whole('gỡ(?: (?:ạ|nhé|đi))?');
/** A yes that says that something is so, or confirmed: at any time it may be of an account that waits. */
const isAffirming = whole(
  `(?:(?:dạ|vâng|ừ|ok|có) )*(?:đúng(?: rồi| thế| vậy)?|dung(?: roi| the| vay)?|xác nhận(?: (?:tài khoản|mới|này|đó))*)(?: (?:ạ|nhé|nha|em|chứ|rồi|luôn|đi|giúp|cho|${self}))*`,
);
/** «ai đang chờ xác nhận». */
const asksWaiting = whole(
  '(?:(?:có|còn|những|các) )*(?:ai|tài khoản nào|người nào|tài khoản) (?:(?:đang|còn|nào) )*chờ (?:được )?xác nhận(?: (?:vậy|thế|không|ạ|nhỉ))*',
);

/** Whether a bare yes or no can be of nothing else: it was asked in answer to what was typed, or beside nothing open. */
function isDirect(turn: KnownTurn): boolean {
  const { waiting, choices } = turn.state.chats[chatKey(turn.event.chat)] ?? {};
  if (waiting?.asked) return true;
  const isOther = choices?.asked === true && areFresh(choices, turn.now);
  return !isOther && openForm(turn) === null && waitingReport(turn) === null;
}

const settling = ({ channel, userId }: Link, isTheirs: boolean): Act => ({
  type: isTheirs ? 'confirm-account' : 'reject-account',
  channel,
  userId,
});

/** Which account is meant, where several wait. */
const askWhich = (turn: KnownTurn, links: readonly Link[], isTheirs: boolean): Content => ({
  type: 'which-account',
  isTheirs,
  accounts: joinedOf(turn, links),
});

/** What words settle: an account, or which is asked. */
type Settled = Act | { say: Content };

const settledOf = (turn: KnownTurn, links: readonly Link[], isTheirs: boolean): Settled | null => {
  const [only, another] = links;
  if (!only) return null;
  return another ? { say: askWhich(turn, links, isTheirs) } : settling(only, isTheirs);
};

/** The question of the account that waits, or of which of several; null where none does. */
function askOf(turn: KnownTurn, links: readonly Link[]): Settled | null {
  const [only, another] = links;
  const person = only && personOf(turn, only);
  if (!only || !person) return null;
  return { say: another ? askWhich(turn, links, true) : questionOf(turn, person, only) };
}

/**
 * What words say of a further account that waits for its answer. They reach it whatever else stands open, since it came
 * unasked and somebody else may be behind it; a bare yes or no only where it can be of nothing else. Which is meant is asked,
 * where several of one's own wait and none was asked about last. It ends also one that was confirmed by mistake.
 */
export function settlesAccount(turn: KnownTurn, text: string): Settled | null {
  const asked = askedHere(turn);
  const own = (): readonly Link[] => (asked ? [asked] : pending(turn, (id) => id === turn.person.id));
  const said = inWords(text);
  const direct = asked !== null && isDirect(turn);
  // A yes lets somebody in: which is meant is asked, whichever was asked about last.
  const letIn = (): readonly Link[] => {
    const all = pendingFor(turn);
    return asked && all.length < 2
      ? [asked]
      : all.filter(({ personId }) => direct || personId === turn.person.id);
  };
  if (isNotMine.test(said)) {
    // «gỡ» is the office's command as well.
    if (isRemove.test(said) && !direct && worksForOffice(turn.context.org, turn.person)) return null;
    return settledOf(turn, own(), false) ?? withdrawn(turn, said);
  }
  if (direct && isBareNo.test(said)) return settledOf(turn, own(), false);
  if (isMine.test(said)) return settledOf(turn, own().length > 0 ? letIn() : [], true);
  if (direct && (isYes(text) || isAffirming.test(said) || isTheirsPlainly.test(said)))
    return settledOf(turn, letIn(), true);
  return asked && isDoubting(turn, asked, text)
    ? deniedPlainly(turn, asked, said)
    : saidOfWaiting(turn, text);
}

/** What asks of those that wait, and names one to be confirmed. */
function saidOfWaiting(turn: KnownTurn, text: string): Settled | null {
  const said = inWords(text);
  if (asksWaiting.test(said)) return askOf(turn, pendingFor(turn)) ?? noneWaits(turn);
  if (!/^xác nhận tài khoản |^xac nhan tai khoan /.test(said)) return null;
  return settlesNamed(turn, text) ?? noneWaits(turn);
}

/** That no account waits, for the office, which may ask. */
const noneWaits = (turn: KnownTurn): Settled | null =>
  worksForOffice(turn.context.org, turn.person) && pendingFor(turn).length === 0
    ? { say: { type: 'account-removed', none: true } }
    : null;

/** What is said of an account in a sentence of one's own, under the very question whose it is. */
const longestDenial = 14;
const deniesOwn = within(
  `(?:không|ko|k|đâu)(?: có)? phải (?:là |tài khoản )*(?:của )?${self}|(?:không|chưa|chẳng)(?: hề| có| bao giờ)* (?:dùng|lập|tạo|đăng ký|sử dụng|liên kết)(?: .*)? ?(?:tài khoản|zalo|telegram|máy|số)`,
);
const doubts = within(
  '(?:không|ko|k)(?: có)? phải|(?:không|chưa|ko) (?:dùng|biết|quen|rõ|nhận)|lạ|gỡ|giả|mạo danh|(?:ai|người nào|tài khoản nào) (?:đây|đó|vậy|thế|kia|này|đấy)|tài khoản (?:đó|này|ấy|kia|mới)',
);

/**
 * Whether a short sentence is of the account that was asked about: where a report or a form waits it must name it, since
 * «không biết» may be an answer there.
 */
function isDoubting(turn: KnownTurn, { channel }: Link, text: string): boolean {
  const said = inWords(text);
  if (said.split(' ').length > longestDenial || !doubts.test(said)) return false;
  if (choicesMeant(text, choicesHere(turn), turn.now).length > 0) return false;
  const isAmid = openForm(turn) !== null || waitingReport(turn) !== null;
  const names = within(`tài khoản|${channel}|người (?:này|đó|lạ|kia|ấy)|ai (?:đây|vậy|thế|đó)`);
  return !isAmid || names.test(said);
}

/** A plain no of one's own removes it; any other doubt is asked: «Gỡ tài khoản …?». */
function deniedPlainly(turn: KnownTurn, asked: Link, said: string): Settled | null {
  const isOwn = asked.personId === turn.person.id;
  if (isOwn && deniesOwn.test(said) && !/^(?:ai|có) /.test(said)) return settling(asked, false);
  return { say: askWhich(turn, [asked], false) };
}

/** Words anywhere in a text, typed with their marks or without any. */
function within(source: string): RegExp {
  const inner = whole(`(?:.* )?(?:${source})(?: .*)?`);
  return inner;
}

/** «không phải tôi» of an account that was confirmed a while ago; of nobody else's. */
function withdrawn(turn: KnownTurn, said: string): Settled | null {
  const { state, event, person, now } = turn;
  if (!isNotMineByName.test(said)) return null;
  const link = askedOf(state, event.chat);
  if (link) return link.personId === person.id ? settling(link, false) : null;
  // Said once more of one that was removed a while ago.
  const wasRemoved = state.audit.some(
    ({ verb, before, at }) => verb === 'reject-account' && before === person.id && now - at <= saidAgainMs,
  );
  if (wasRemoved) return { say: { type: 'account-removed' } };
  const further = furtherOf(turn, (id) => id === person.id);
  return further.length > 0 ? { say: askWhich(turn, further, false) } : null;
}

/** Accounts that were confirmed, of people who had one before: days later they may still be somebody else's. */
function furtherOf(
  { state, event, now }: KnownTurn,
  isTheirs: (personId: string) => boolean,
): readonly Link[] {
  const isHere = ({ channel, userId }: Link): boolean =>
    channel === event.chat.channel && userId === event.userId;
  return state.accounts.filter(
    (link) =>
      isTheirs(link.personId) &&
      !link.unconfirmed &&
      !isHere(link) &&
      // Of one that came lately the question itself, or what is told of its acts, is still at hand.
      now - link.linkedAt > saidAgainMs &&
      state.accounts.some((one) => one.personId === link.personId && one.linkedAt < link.linkedAt),
  );
}
const saidAgainMs = 24 * 3_600_000;

/**
 * A bare «đúng» while something else stands open to which it is no answer, just after somebody joined: it may be of either, so
 * that the question is asked by itself. Null for any other text.
 */
export function affirmsAmid(turn: KnownTurn, text: string): Content | null {
  const link = askedHere(turn);
  const person = link && personOf(turn, link);
  if (!person || !isAffirming.test(inWords(text))) return null;
  const meant = choicesMeant(text, choicesHere(turn), turn.now);
  if (meant.length === 0) return questionOf(turn, person, link);
  // «đúng» begins «Đúng tiến độ» as well: which is meant is asked.
  const theirs = turn.state.chats[chatKey(turn.event.chat)]?.waiting?.options ?? [];
  const confirms = theirs.filter(({ data }) => fromPressData(data)?.type === 'confirm-account');
  return { type: 'which-choice', options: [...confirms, ...meant] };
}

/** «không phải chị Yến», «xác nhận tài khoản của anh Bình»: a no or a yes, and whom it is said of. */
const saidOf =
  /^(?:(?:dạ|vâng|à|ơ|ủa|ừ|ok) )*(?:((?:không|ko|k|khong)(?: có| co)? (?:phải|phai)(?: (?:là|la|của|cua))?)|(?:đúng(?: rồi)?|chính|phải|dung)(?: (?:là|la|của|cua))+|(?:xác nhận|xac nhan)(?: (?:đúng|dung|tài khoản|tai khoan|mới|moi|này|nay|đó|do|là|la|của|cua|cho))*)(?: (.+?))?(?: (?:gỡ|gỡ đi|gỡ ngay|đâu|dau|đó|đấy|ạ|rồi|mà|nhé|đi|ngay|giúp))*$/u;
/** Whom such words leave open. */
const whoever =
  /^(?:(?:là|của|tôi|em|anh ấy|chị ấy|người này|người đó|ông ấy|bà ấy|họ|tài khoản này|tài khoản đó)(?: |$))*$/u;

/**
 * What is said of an account that waits, when other things were said since it was asked: whom it names is settled; a bare yes
 * or no may be of anything by then, so that the question is asked again. Null for any other text.
 */
export function settlesNamed(turn: KnownTurn, text: string): Settled | null {
  const links = pendingFor(turn);
  const said = inWords(text);
  if (links.length === 0) return withdrawnNamed(turn, said);
  if (isAffirming.test(said)) return askOf(turn, links);
  const read = saidOf.exec(said);
  if (!read) return null;
  const [, none, named = ''] = read;
  const isTheirs = none === undefined;
  if (named === '' || whoever.test(named)) {
    if (isTheirs) return named === '' ? null : askOf(turn, links);
    return links.length === 1 ? askOf(turn, links) : settledOf(turn, links, false);
  }
  const theirs = ofNamed(turn, links, named);
  return theirs.length > 0 ? settledOf(turn, theirs, isTheirs) : withdrawnNamed(turn, said);
}

/** Those of some accounts whose person is named. */
const ofNamed = ({ context }: KnownTurn, links: readonly Link[], named: string): readonly Link[] => {
  const people = peopleNamed(context.org, named).map(({ id }) => id);
  return links.filter(({ personId }) => people.includes(personId));
};

/**
 * «không phải chị Yến» of the office, of the account that it was asked about here, though that was confirmed meanwhile; of one
 * that was confirmed longer ago it is asked.
 */
function withdrawnNamed(turn: KnownTurn, said: string): Settled | null {
  if (!worksForOffice(turn.context.org, turn.person)) return null;
  const [, none, named = ''] = saidOf.exec(said) ?? [];
  if (none === undefined || named === '') return null;
  const link = askedOf(turn.state, turn.event.chat);
  if (link && ofNamed(turn, [link], named).length > 0) return settling(link, false);
  const further = ofNamed(
    turn,
    furtherOf(turn, () => true),
    named,
  );
  return further.length > 0 ? { say: askWhich(turn, further, false) } : null;
}
