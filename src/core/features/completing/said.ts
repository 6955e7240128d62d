import { claimsOf, isAwaiting } from '../../confirmations/claims.ts';
import { confirmersOf, isConfirming } from '../../confirmations/confirmers.ts';
import { readVerdict, type Verdict } from '../../confirmations/read-verdict.ts';
import { worksForOffice } from '../../people/org.ts';
import { unitsToReport } from '../../people/standing-in.ts';
import { areFresh } from '../../said/choices.ts';
import type { Outcome } from '../../said/content.ts';
import { foldedWords } from '../../text/fold.ts';
import { choicesHere } from '../open-choices.ts';
import { type KnownTurn, say } from '../turn.ts';
import { bareSaid, exceptUnits } from './bare-said.ts';
import { obeyVerdict, sizeOf } from './completing.ts';
import { completingDeclared } from './declared.ts';
import { claimsFor, toldOf } from './listed.ts';
import { showClaims } from './settling.ts';

/** Whether what stands open in the chat is of claims: null where nothing stands open. */
function isOfClaims(turn: KnownTurn): boolean | null {
  const choices = choicesHere(turn);
  return choices && areFresh(choices, turn.now)
    ? choices.options.some(({ data }) => completingDeclared.fromData(data) !== null)
    : null;
}

/** So many numbers are read where no list was shown yet. */
const mostNumbered = 99;

/** Whether words name what is done with a list: of «tất cả» alone any list may be meant. */
const namesVerdict = (text: string): boolean =>
  /xac nhan|(?:^| )(?:duyet|dong y|tat ca|het)(?: .*)? tru /.test(foldedWords(text));

/** «tất cả» is of the list that stands open: where another one does, or none, only what names the act itself can be meant. */
function isOfList(turn: KnownTurn, verdict: Verdict | 'unknown', text: string): boolean {
  const isOpen = isOfClaims(turn);
  const type = verdict === 'unknown' ? null : verdict.type;
  const namesIt =
    /xac nhan/.test(foldedWords(text)) || type === 'both' || (type === 'except' && namesVerdict(text));
  return namesIt || !(isOpen === false || (isOpen === null && type === 'confirm'));
}

const begins = /^(?:[a-z]+ ){0,3}tra (?:lai|ve)(?: |$)/;

/** «tất cả trừ 3, 5», «xác nhận 1, 2», «trả lại 3 vì …» of whoever was shown a list that still waits. Null for any other text. */
export function verdictSaid(turn: KnownTurn, text: string): Outcome | null {
  const { state, context, person, now } = turn;
  const list = state.confirmLists[person.id];
  // Whoever confirms sends back here, and nowhere else: that nothing waits is said, not whose that would be.
  const isBack = person.role === 'leader' && begins.test(foldedWords(text));
  if (claimsFor(state, context, person, now).length === 0) return list && isBack ? showClaims(turn) : null;
  const verdict = (list && exceptUnits(turn, text)) ?? readVerdict(text, list ? sizeOf(turn) : mostNumbered);
  if (verdict === null) return null;
  // Nobody confirms what they were not shown: it is shown first.
  const isBare = verdict !== 'unknown' && (verdict.type === 'yes' || verdict.type === 'back');
  if (!list) return isBack || namesVerdict(text) ? showClaims(turn) : null;
  if (isBare) return bareSaid(turn, list.id, verdict, text);
  if (!isOfList(turn, verdict, text)) return null;
  return verdict === 'unknown'
    ? say({ type: 'no-such-claim', most: sizeOf(turn) })
    : obeyVerdict(turn, list.id, verdict);
}

const asksWhich =
  /(?:^| )(?:viec nao|nhiem vu nao|viec gi|nhung viec|cac viec|may viec|bao nhieu(?: viec| nhiem vu)?|danh sach|liet ke|con gi|con viec|co gi|co viec)(?: [a-z]+){0,6} (?:cho|can|chua(?: duoc)?|dang cho) xac nhan(?: |$)|^(?:cac |nhung |xem |danh sach )*(?:viec |nhiem vu )?(?:dang )?cho xac nhan(?: hoan thanh)?$|(?:^| )cho (?:toi|anh|chi|em|minh|lanh dao|van phong)(?: [a-z]+){0,3} xac nhan(?: |$)/;
const asksWho = /(?:^| )(?:ai|lanh dao nao|pgd nao|nguoi nao)(?: [a-z]+){0,3} chua xac nhan(?: |$)/;
const asksCount =
  /(?:^| )(?:da|duoc) xac nhan (?:duoc )?(?:may|bao nhieu|nhung gi|viec nao|nhung viec)(?: |$)|(?:^| )(?:may|bao nhieu|viec nao)(?: [a-z]+){0,3} (?:da |duoc )+xac nhan(?: |$)/;

/**
 * «việc nào chờ xác nhận», «ai chưa xác nhận», «đã xác nhận mấy việc»: as far as whoever asks may read it. Null for anything else.
 * @param isLast whether nothing else understood it: then it is said where nothing is to be confirmed, too
 */
export function claimsAsked(turn: KnownTurn, text: string, isLast = false): Outcome | null {
  const { state, context } = turn;
  if (!isLast && !isConfirming(context.plan) && claimsOf(state, context).length === 0) return null;
  const words = foldedWords(text);
  const asks = asksWho.test(words)
    ? ('who' as const)
    : asksCount.test(words)
      ? ('count' as const)
      : asksWhich.test(words)
        ? ('which' as const)
        : null;
  return asks && listClaims(turn, asks);
}

/** Of all to leaders and the office, of their own units to who reports. */
function listClaims(turn: KnownTurn, asks: 'which' | 'who' | 'count'): Outcome {
  const { state, context, person, now } = turn;
  const all = claimsOf(state, context);
  if (all.length === 0 && !isConfirming(context.plan)) return say({ type: 'nothing-to-confirm' });
  const isOverseer = person.role === 'leader' || worksForOffice(context.org, person);
  const units = isOverseer ? null : unitsToReport(state, context.org, person, now);
  const own = all.filter(({ unit }) => units === null || units.some(({ id }) => id === unit.id));
  const waiting = own.filter(({ report, key }) => isAwaiting(report, key));
  return say({
    type: 'claims-listed',
    waiting: waiting.map((claim) => ({
      ...toldOf(context, claim),
      confirmers: confirmersOf(state, context, claim, now).people,
    })),
    confirmed: own.filter(({ entry }) => entry.confirmation?.given).length,
    sentBack: own.filter(({ report, key }) =>
      report.returned.some(({ taskId, unconfirmed }) => taskId === key && unconfirmed),
    ).length,
    of: units,
    mayConfirm: isOverseer && claimsFor(state, context, person, now).length > 0,
    asks,
  });
}
