import { doubledMs } from '../../kit/backoff.ts';
import { type ChatAddress, chatKey } from '../heard/event.ts';
import type { DeliveryCode } from '../outbox/delivery-error.ts';
import { isUnreachable } from '../people/links.ts';
import type { Notice } from '../said/content.ts';
import type { State } from '../state/state.ts';
import { dropEvidence, taskOfEvidence } from './drop-evidence.ts';
import type { Evidence } from './report.ts';

type Kept = Evidence['kept'];
type Waiting = Extract<Kept, { type: 'waiting' }>;

/** Why a file was not fetched. */
export type FetchFailure =
  /** The platform says that it cannot be had. */
  | { type: 'unavailable'; why: 'too-large' | 'gone' }
  /** What a channel says of any call that failed. */
  | { type: 'delivery'; code: DeliveryCode }
  | { type: 'other' };

const firstRetryMs = 5_000;
const lastRetryMs = 3_600_000;
/** After so many tries (about a day) a file counts as gone. */
const triesAllowed = 30;

/** After so many tries, which take about five minutes, its sender is told that it has not arrived. */
const toldAfter = 7;

/** How long after a failure a file is tried again, ms. @param failures those before */
export const evidenceRetryMs = (failures: number): number =>
  doubledMs(failures, { firstMs: firstRetryMs, lastMs: lastRetryMs });

/** Whether a failure is of the way to the platform, or of its token: it says nothing of the file. */
const isOfTheWay: Readonly<Record<DeliveryCode, boolean>> = {
  unreachable: true,
  unavailable: true,
  'outcome-unknown': true,
  'rate-limited': true,
  'token-refused': true,
  blocked: false,
  'chat-not-found': false,
  moved: false,
  'no-right': false,
  'pictures-forbidden': false,
  'picture-refused': false,
  'files-forbidden': false,
  'file-refused': false,
  'thread-gone': false,
  'edit-gone': false,
  refused: false,
};

/** Whether a waiting file is to be tried at a moment (ms of the clock by which retries go). */
export const isEvidenceDue = ({ notBefore }: Waiting, now: number): boolean =>
  // A moment farther off than any retry was set by a clock that was ahead.
  notBefore <= now || notBefore > now + lastRetryMs;

/**
 * What becomes of a file that was not fetched: given up, or tried again after 5, 10, 20 … s up to an hour. An outage,
 * however long, says nothing of the file: it takes no last try, and nobody is told.
 * @param now ms of the clock by which retries go
 */
export function judgeFetch({ attempts }: Waiting, failure: FetchFailure, now: number): Kept {
  if (failure.type === 'unavailable') return { type: 'refused', why: failure.why };
  const counts = !(failure.type === 'delivery' && isOfTheWay[failure.code]);
  const tries = counts ? attempts + 1 : Math.max(attempts, Math.min(attempts + 1, toldAfter - 1));
  return tries >= triesAllowed
    ? { type: 'refused', why: 'gone' }
    : { type: 'waiting', attempts: tries, notBefore: now + evidenceRetryMs(attempts) };
}

/** Whether a file had been tried less often than after which its sender is told. */
const isTriedLess = (kept: Kept): boolean => kept.type === 'waiting' && kept.attempts < toldAfter;

/** The chat in which a file was sent, where its sender can still be told something there. */
function chatOfSender(state: State, { by, source }: Evidence): ChatAddress | null {
  if (!source) return null;
  const { channel, chatId } = source;
  const isTheirs = state.accounts.some(
    (account) => account.channel === channel && account.userId === chatId && account.personId === by,
  );
  return isTheirs && !isUnreachable(state, channel, chatId) ? { channel, chatId } : null;
}

/**
 * Puts into the state what became of a file. One that cannot be kept proves nothing any more, and its sender is told,
 * so that the proof can be sent in another way: where it was sent, else at another account of theirs. So they are, once,
 * where it has not arrived for some minutes, while it is tried on.
 */
export function settleEvidence(state: State, id: string, kept: Kept): { state: State; notices: Notice[] } {
  const one = state.evidence[id];
  if (!one) return { state, notices: [] };
  const taskId = taskOfEvidence(state, id);
  const refusedOf = kept.type === 'refused' ? taskId : undefined;
  const settled: Evidence = { ...one, kept, ...(refusedOf === undefined ? {} : { taskId: refusedOf }) };
  const evidence = { ...state.evidence, [id]: settled };
  const isLate = kept.type === 'waiting' && kept.attempts === toldAfter && isTriedLess(one.kept);
  // Whoever struck it does not miss it.
  if (!(kept.type === 'refused' || isLate) || !one.source || one.struck)
    return { state: { ...state, evidence }, notices: [] };
  const chat = chatOfSender(state, one);
  const notice: Notice = {
    personId: one.by,
    ...(chat ? { chat: chatKey(chat) } : {}),
    key: isLate ? `evidence-late:${id}` : `evidence:${id}`,
    content: {
      type: 'report-file-refused',
      name: one.name,
      taskId: taskId ?? null,
      why: kept.type === 'refused' ? kept.why : 'late',
    },
  };
  return {
    state: isLate ? { ...state, evidence } : { ...dropEvidence(state, id), evidence },
    notices: [notice],
  };
}
