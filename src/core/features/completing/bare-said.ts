import { readVerdict, type Verdict } from '../../confirmations/read-verdict.ts';
import { areFresh } from '../../said/choices.ts';
import type { Outcome } from '../../said/content.ts';
import { foldedWords } from '../../text/fold.ts';
import { insteadOf } from '../conversing/done-last.ts';
import { unitsSaid, wordsOf } from '../instructing/unit-words.ts';
import { choicesHere } from '../open-choices.ts';
import type { KnownTurn } from '../turn.ts';
import { askWhichBack, askWhy, obeyVerdict } from './completing.ts';
import { completingDeclared } from './declared.ts';
import { listedIn } from './listed.ts';
import { confirmClaims, showClaims, undoClaims } from './settling.ts';

type Bare = Extract<Verdict, { type: 'yes' | 'back' }>;

/** Whether what stands open in the chat asks for a confirmation, and for nothing else; null where nothing stands open. */
function isAsked(turn: KnownTurn): boolean | null {
  const choices = choicesHere(turn);
  if (!choices || !areFresh(choices, turn.now)) return null;
  const acts = choices.options.map(({ data }) => completingDeclared.fromData(data)?.type);
  const asks = acts.some((type) => type === 'confirm-claim' || type === 'confirm-claims');
  return asks && acts.every((type) => type !== undefined);
}

/** The numbers of the list that was shown last of which nobody has said anything yet, as far as words call their work. */
function meant(turn: KnownTurn, list: number, what: string | undefined): number[] {
  const words = what?.split(' ') ?? [];
  const all = listedIn(turn.state, turn.context, turn.person.id, list) ?? [];
  return all.flatMap(({ claim, isOpen }, at) => {
    const held = new Set(foldedWords(claim?.task.text ?? '').split(' '));
    return isOpen && words.every((word) => held.has(word)) ? [at + 1] : [];
  });
}

/** «tất cả trừ việc của văn phòng»: all but what these units reported; null for any other text. */
export function exceptUnits(turn: KnownTurn, text: string): Verdict | null {
  const [, behind] =
    /(?:tat ca|het|toan bo|xac nhan|dong y|duyet).*? (?:ngoai )?tru (?!\d)(.+)$/.exec(foldedWords(text)) ??
    [];
  const list = turn.state.confirmLists[turn.person.id];
  if (behind === undefined || !list || /\d/.test(behind)) return null;
  const units = unitsSaid(turn, wordsOf(behind)).map(({ id }) => id);
  const which = list.claims.flatMap(({ unit }, at) => (units.includes(unit) ? [at + 1] : []));
  return which.length > 0 ? { type: 'except', which, reason: '' } : null;
}

/**
 * A consent or a return that names no number. Under the one task that waits in sight it is of that; of several which is asked, and
 * nothing is confirmed. «xác nhận» long after has what waits shown. Null where something else may be meant.
 */
export function bareSaid(turn: KnownTurn, list: number, verdict: Bare, text: string): Outcome | null {
  const inSight = isAsked(turn);
  const words = foldedWords(text);
  const which = meant(turn, list, verdict.what);
  const [only, another] = which;
  const isOne = only !== undefined && another === undefined;
  if (verdict.what !== undefined && only === undefined) return null;
  if (verdict.type === 'yes') {
    if (isOne && (inSight || verdict.what !== undefined)) return confirmClaims(turn, list, [only]);
    return inSight || (inSight === null && /xac nhan/.test(words)) ? showClaims(turn) : null;
  }
  const begins = turn.person.role === 'leader' && /^(?:[a-z]+ ){0,3}tra (?:lai|ve)(?: |$)/.test(words);
  if (!inSight && !begins) return null;
  if (only === undefined) return showClaims(turn);
  return isOne
    ? askWhy(turn, { list, which: [only] }, verdict.reason)
    : askWhichBack(turn, list, verdict.reason);
}

/** The numbers of the list that was shown last that whoever speaks settled at a moment. */
function settledAt({ state, context, person }: KnownTurn, list: number, at: number): number[] {
  const all = listedIn(state, context, person.id, list) ?? [];
  const isOf = (one: { by: string; at: number } | undefined): boolean =>
    one !== undefined && one.at === at && one.by === person.id;
  return all.flatMap(({ claim }, place) => {
    const back = claim?.report.returned.find(
      ({ taskId, unconfirmed }) => taskId === claim.key && unconfirmed,
    );
    return isOf(claim?.entry.confirmation?.given) || isOf(back) ? [place + 1] : [];
  });
}

/**
 * «nhầm, trả lại 2 vì chưa có số», «nhầm, xác nhận 1»: what was just decided of a list is taken back as far as it is named, and decided
 * as the words say. Null for anything else.
 * @param at when it was decided, epoch ms
 */
export function claimsCorrected(turn: KnownTurn, at: number, said: string): Outcome | null {
  const list = turn.state.confirmLists[turn.person.id];
  const verdict = list ? readVerdict(said, list.claims.length) : null;
  if (!list || verdict === null || verdict === 'unknown') return null;
  const done = settledAt(turn, list.id, at);
  const named = 'which' in verdict ? verdict.which.filter((number) => done.includes(number)) : done;
  if (named.length === 0 || ('which' in verdict && named.length < verdict.which.length)) return null;
  const keys = named.map((number) => list.claims[number - 1]!);
  return insteadOf(turn, undoClaims(turn, at, keys), (after) => {
    if ('which' in verdict) return obeyVerdict(after, list.id, verdict);
    if (verdict.type === 'yes') return confirmClaims(after, list.id, named);
    return named.length === 1
      ? askWhy(after, { list: list.id, which: named }, verdict.reason)
      : askWhichBack(after, list.id, verdict.reason);
  });
}
