import type { State } from '../state/state.ts';
import type { Account, Person } from './org.ts';

/** Makes and hashes one-time codes; handed in, so that the core stays free of chance. */
export interface Secrets {
  /** A new code of 128 bits: 26 letters and digits, at least one of them a digit. */
  newCode(): string;
  /** What is kept of a code: nobody can read the code from it. */
  hashOf(code: string): string;
}

/** A code is good for 7 days and for one account (design.md, «Access»). */
export const codeLifetimeMs = 7 * 24 * 3_600_000;

/** After this many wrong codes an account is not answered for a while. */
const triesAllowed = 5;
const silenceMs = 15 * 60_000;
/** Wrong codes of so many accounts are counted at a time; a code has 128 bits, so the count is a courtesy. */
const guessersKept = 200;

/** Used and expired codes are remembered this long, to be told apart from wrong ones. */
const codeMemoryMs = 30 * 24 * 3_600_000;

/** A code as it is shown, in groups of four, or in one piece. */
const codePattern = /^(?:[a-z2-9]{4}[ -]?){6}[a-z2-9]{2}$/;

/**
 * The code in a text; letter case does not matter, nor blanks or hyphens between its groups. Every code holds a
 * digit, so that no question of 26 letters is taken for one. Null where there is none.
 */
export function codeIn(text: string): string | null {
  const typed = text.trim().toLowerCase();
  return codePattern.test(typed) && /\d/.test(typed) ? typed.replace(/[ -]/g, '') : null;
}

/** What becomes of a code that somebody sent. */
export type Redemption =
  | { type: 'linked'; personId: string }
  | { type: 'already-linked' }
  | { type: 'used' }
  | { type: 'expired' }
  | { type: 'wrong'; triesLeft: number }
  | { type: 'silence' };

/** Makes a code for a person; earlier unused codes of the same person stop working. */
export function invite(
  state: State,
  personId: string,
  by: string,
  now: number,
  secrets: Secrets,
): { state: State; code: string; expiresAt: number } {
  const code = secrets.newCode();
  const expiresAt = now + codeLifetimeMs;
  const kept = state.codes.filter(
    (known) => now - known.expiresAt < codeMemoryMs && (known.usedAt !== null || known.personId !== personId),
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

/**
 * Redeems a code for an account. A code links one account; a second one needs a code of its own. What was used,
 * has expired, or does not exist changes no link.
 * @param linkedTo the person this account belongs to already, if any
 */
export function redeem(
  state: State,
  account: Account,
  linkedTo: Person | null,
  code: string,
  now: number,
  secrets: Secrets,
): { state: State; result: Redemption } {
  if (isSilenced(state, account, now)) return { state, result: { type: 'silence' } };
  if (linkedTo) return { state, result: { type: 'already-linked' } };
  const hash = secrets.hashOf(code);
  const known = state.codes.find((candidate) => candidate.hash === hash);
  if (!known) return countWrong(state, account, now);
  if (known.usedAt !== null) return { state, result: { type: 'used' } };
  if (known.expiresAt <= now) return { state, result: { type: 'expired' } };
  return {
    state: {
      ...state,
      codes: state.codes.map((candidate) => (candidate === known ? { ...known, usedAt: now } : candidate)),
      accounts: [...state.accounts, { ...account, personId: known.personId, linkedAt: now }],
      wrongCodes: state.wrongCodes.filter(
        (tries) => tries.channel !== account.channel || tries.userId !== account.userId,
      ),
    },
    result: { type: 'linked', personId: known.personId },
  };
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
    told: state.told.filter((matter) => matter !== `unreachable:${key}`),
    chats: Object.fromEntries(Object.entries(state.chats).filter(([chat]) => chat !== key)),
  };
}
