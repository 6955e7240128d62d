import type { State } from '../state/state.ts';
import { fold } from '../text/fold.ts';
import { unreachableMatter } from './links.ts';
import type { Account, Person } from './org.ts';

/** Makes and hashes one-time codes; handed in, so that the core stays free of chance. */
export interface Secrets {
  /** A new code of 128 bits: 26 letters and digits, at least one of them a digit. */
  newCode(): string;
  /** What is kept of a code: nobody can read the code from it. */
  hashOf(code: string): string;
}

/** Who made a code that the server's own console showed. */
export const consoleName = 'console';

/** A code is good for 7 days and for one account (design.md, «Access»). */
export const codeLifetimeMs = 7 * 24 * 3_600_000;

/** After this many wrong codes an account is not answered for a while. */
const triesAllowed = 5;
const silenceMs = 15 * 60_000;
/** Wrong codes of so many accounts are counted at a time; a code has 128 bits, so the count is a courtesy. */
const guessersKept = 200;

/** Used and expired codes are remembered this long, to be told apart from wrong ones. */
const codeMemoryMs = 30 * 24 * 3_600_000;

/** A code as it may be typed when nothing else is: in groups of four however they are parted, or in one piece. */
const alonePattern = /^(?:[a-z2-9]{4}[ \u2010-\u2014-]?){6}[a-z2-9]{2}$/;
/** What has a code's shape within other words: in one piece, or in groups that are all parted alike. */
const amongPattern =
  /(?<![\p{L}\p{N}])(?:[a-z2-9]{26}|[a-z2-9]{4}([ \u2010-\u2014-])(?:[a-z2-9]{4}\1){5}[a-z2-9]{2})(?![\p{L}\p{N}])/gu;
/** Whether a word is a link, with or without its scheme: whatever else it holds, its code stands behind `start`. */
const isLink = (word: string): boolean => word.includes('://') || word.includes('t.me/');
const startPattern = /[?&]start=([^&#\s]+)/u;

/** Every code holds a digit, so that no question of 26 letters is taken for one; one of digits alone is a number. */
const isMixed = (code: string): boolean => /\d/.test(code) && /[a-z]/.test(code);
const bare = (code: string): string => code.replace(/[^a-z0-9]/g, '');

/** A text whose links are no more than the code that they bring. */
const withoutLinks = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/\S+/gu, (word) => (isLink(word) ? (startPattern.exec(word)?.[1] ?? ' ') : word))
    .trim();

/**
 * The code that is all of a message; letter case does not matter, nor blanks or hyphens between its groups. Also one
 * behind `/start`, or a link of an invitation. Null where there is none, or anything beside it.
 */
export function codeAlone(text: string): string | null {
  const typed = withoutLinks(text).replace(/^\/start(?:@\w+)?\s+/, '');
  return alonePattern.test(typed) && isMixed(typed) ? bare(typed) : null;
}

/** What has a code's shape in a text, each once, whatever stands around it. */
export function codesIn(text: string): string[] {
  const alone = codeAlone(text);
  const found = [...withoutLinks(text).matchAll(amongPattern)].map(([code]) => bare(code)).filter(isMixed);
  return alone ? [alone] : [...new Set(found)];
}

/** The first thing of a code's shape in a text; null where nothing has it. */
export const codeIn = (text: string): string | null => codesIn(text)[0] ?? null;

/** Whether a text holds a link that begins a talk with a bot, and no code of this one's shape: another bot's, or one cut short. */
export const hasForeignLink = (text: string): boolean =>
  /(?:t\.me\/|telegram\.me\/|tg:\/\/resolve)\S*[?&]start(?:=|group=|app=)/iu.test(text) &&
  codeIn(text) === null;

/** Whether a text is an invitation as the office was shown it: who is invited, and the code on a line of its own. */
export const isInvitation = (text: string): boolean =>
  /^(?:ma moi cua |moi .+ dung tro ly )/.test(fold(text.trim())) &&
  text.split('\n').some((line) => codeAlone(line) !== null);

/** What becomes of a code that somebody sent. */
export type Redemption =
  | { type: 'linked'; personId: string }
  /** Linked beside an earlier account, which or the office must say first that it is theirs. */
  | { type: 'waits'; personId: string }
  /** `code`: what there is to say of the code: their own that let them in, one that is over, none at all; unset of a good one. */
  | { type: 'already-linked'; code?: 'own' | 'over' | 'none' }
  | { type: 'used' }
  | { type: 'expired' }
  /** A newer code of the same person took its place. */
  | { type: 'replaced' }
  /** It was shown in a group, and ended unused. */
  | { type: 'spoilt' }
  /** A text with the codes of several people, as the office lists them: it is nobody's, and every code stays as it was. */
  | { type: 'several' }
  | { type: 'wrong'; triesLeft: number }
  | { type: 'silence' };

/** The code of a person that is not used yet and still good, since when (epoch ms); null where there is none. */
export function unusedCode({ codes }: State, personId: string, now: number): { madeAt: number } | null {
  const good = codes.find(
    (code) => code.personId === personId && code.usedAt === null && !code.replaced && code.expiresAt > now,
  );
  return good ? { madeAt: good.expiresAt - codeLifetimeMs } : null;
}

/** Makes a code for a person; earlier unused codes of the same person stop working, and say that there is a newer one. */
export function invite(
  state: State,
  personId: string,
  by: string,
  now: number,
  secrets: Secrets,
): { state: State; code: string; expiresAt: number } {
  const code = secrets.newCode();
  const expiresAt = now + codeLifetimeMs;
  const kept = state.codes
    .filter((known) => now - known.expiresAt < codeMemoryMs)
    .map((known) =>
      known.personId === personId && known.usedAt === null ? { ...known, replaced: true as const } : known,
    );
  return {
    code,
    expiresAt,
    state: {
      ...state,
      codes: [...kept, { hash: secrets.hashOf(code), personId, by, expiresAt, usedAt: null }],
    },
  };
}

/** Whether an account is being kept silent after too many wrong codes. */
export function isSilenced(state: State, account: Account, now: number): boolean {
  return state.wrongCodes.some(
    (tries) =>
      tries.channel === account.channel && tries.userId === account.userId && (tries.silentUntil ?? 0) > now,
  );
}

function countWrong(state: State, account: Account, now: number): { state: State; result: Redemption } {
  const isIt = (tries: State['wrongCodes'][number]) =>
    tries.channel === account.channel && tries.userId === account.userId;
  const before = state.wrongCodes.find(isIt);
  const count = before && now - before.at < silenceMs ? before.count + 1 : 1;
  const silentUntil = count >= triesAllowed ? now + silenceMs : null;
  const recent = state.wrongCodes.filter((tries) => !isIt(tries) && now - tries.at < silenceMs);
  return {
    state: {
      ...state,
      wrongCodes: [...recent.slice(1 - guessersKept), { ...account, count, at: now, silentUntil }],
    },
    result: { type: 'wrong', triesLeft: triesAllowed - count },
  };
}

/** How it stands with a code that somebody sends who is linked; whose it is, is told of their own alone. */
function standingOf(
  code: State['codes'][number] | undefined,
  { id }: Person,
  now: number,
): { code?: 'own' | 'over' | 'none' } {
  if (!code) return { code: 'none' };
  if (code.usedAt !== null && !code.spoilt && code.personId === id) return { code: 'own' };
  return code.usedAt !== null || code.replaced || code.expiresAt <= now ? { code: 'over' } : {};
}

/**
 * Redeems a code for an account. A code links one account; a second one needs a code of its own. What was used,
 * has expired, or does not exist changes no link.
 * @param linkedTo the person this account belongs to already, if any
 * @param isAlone whether a person has no account yet that could be asked
 */
export function redeem(
  state: State,
  { channel, userId, shownName }: Account & { shownName?: string | undefined },
  linkedTo: Person | null,
  code: string,
  now: number,
  secrets: Secrets,
  isAlone: (personId: string) => boolean = (id) =>
    !state.accounts.some(({ personId, unconfirmed }) => personId === id && !unconfirmed),
): { state: State; result: Redemption } {
  const account: Account = { channel, userId };
  if (isSilenced(state, account, now)) return { state, result: { type: 'silence' } };
  const hash = secrets.hashOf(code);
  const known = state.codes.find((candidate) => candidate.hash === hash);
  if (linkedTo) return { state, result: { type: 'already-linked', ...standingOf(known, linkedTo, now) } };
  if (!known) return countWrong(state, account, now);
  if (known.usedAt !== null) return { state, result: { type: known.spoilt ? 'spoilt' : 'used' } };
  if (known.replaced) return { state, result: { type: 'replaced' } };
  if (known.expiresAt <= now) return { state, result: { type: 'expired' } };
  const { personId } = known;
  const isTrusted = known.by === consoleName;
  const waits = !isTrusted && !isAlone(personId);
  const link = {
    ...account,
    personId,
    linkedAt: now,
    ...(shownName === undefined ? {} : { shownName }),
    ...(waits ? { unconfirmed: true as const } : {}),
  };
  return {
    state: {
      ...state,
      codes: state.codes.map((candidate) => (candidate === known ? { ...known, usedAt: now } : candidate)),
      // Whoever has the server's own code lost the account before: this one is written to from now on.
      accounts: isTrusted ? [link, ...state.accounts] : [...state.accounts, link],
      wrongCodes: state.wrongCodes.filter(
        (tries) => tries.channel !== account.channel || tries.userId !== account.userId,
      ),
    },
    result: { type: waits ? 'waits' : 'linked', personId },
  };
}

/**
 * Ends a code that was shown to others than its person.
 * @returns whose it was; null where it is none that could still be used
 */
export function spoil(
  state: State,
  code: string,
  now: number,
  secrets: Secrets,
): { state: State; personId: string } | null {
  const hash = secrets.hashOf(code);
  const known = state.codes.find(
    (candidate) =>
      candidate.hash === hash &&
      candidate.usedAt === null &&
      !candidate.replaced &&
      candidate.expiresAt > now,
  );
  if (!known) return null;
  const codes = state.codes.map((candidate) =>
    candidate === known ? { ...known, usedAt: now, spoilt: true as const } : candidate,
  );
  return { state: { ...state, codes }, personId: known.personId };
}

/** Whether a text holds codes of more than one person: a list that was passed on whole, in which none is the sender's own. */
export function holdsSeveral({ codes }: State, text: string, secrets: Secrets): boolean {
  const found = codesIn(text);
  if (found.length < 2) return false;
  const hashes = new Set(found.map((code) => secrets.hashOf(code)));
  return new Set(codes.flatMap(({ hash, personId }) => (hashes.has(hash) ? [personId] : []))).size > 1;
}

/** Ends the link of one account, and with it whatever was kept of its private chat. */
export function unlink(state: State, account: Account): State {
  const key = `${account.channel}:${account.userId}`;
  return {
    ...state,
    accounts: state.accounts.filter(
      (link) => link.channel !== account.channel || link.userId !== account.userId,
    ),
    unreachable: state.unreachable.filter(
      (chat) => chat.channel !== account.channel || chat.chatId !== account.userId,
    ),
    told: state.told.filter(
      (matter) => matter !== unreachableMatter({ channel: account.channel, chatId: account.userId }),
    ),
    chats: Object.fromEntries(Object.entries(state.chats).filter(([chat]) => chat !== key)),
  };
}

/** Says of a further account that it is its person's. */
export const confirmAccount = (state: State, account: Account): State => ({
  ...state,
  accounts: state.accounts.map((link) => {
    if (link.channel !== account.channel || link.userId !== account.userId) return link;
    const { unconfirmed: _, ...confirmed } = link;
    return confirmed;
  }),
});
