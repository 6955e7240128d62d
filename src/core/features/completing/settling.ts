import type { Claim } from '../../confirmations/claims.ts';
import { claimsOf, isAwaiting, isSameClaim, keyOfClaim } from '../../confirmations/claims.ts';
import type { ClaimKey } from '../../confirmations/confirmation-slice.ts';
import { denialToConfirm, isConfirming } from '../../confirmations/confirmers.ts';
import { withConfirmed, withSentBack, withWaitingAgain } from '../../confirmations/settle-claim.ts';
import { mostWords } from '../../extensions/extension.ts';
import { reminderAfter } from '../../extensions/working-time.ts';
import { groupedBy } from '../../grouped-by.ts';
import { concernedWith } from '../../people/answering-for.ts';
import { heirToday } from '../../people/as-of.ts';
import type { AuditEntry } from '../../people/audit-slice.ts';
import { indexOf } from '../../people/directory-index.ts';
import { isLocked } from '../../report/desk.ts';
import type { Content, Notice, Outcome } from '../../said/content.ts';
import type { State } from '../../state/state.ts';
import { shiftIntoWaking } from '../../time/quiet-hours.ts';
import { gone } from '../feature.ts';
import { change, type KnownTurn, say, tell } from '../turn.ts';
import type { ClaimsDenied } from './declared.ts';
import { claimsFor, insteadOf, type Listed, listedIn, toldOf, withList } from './listed.ts';

/** What waits for whoever asks, as a list that is answered by numbers. @param ahead what is said before it */
export function showClaims(turn: KnownTurn, ahead: Content[] = []): Outcome {
  const { state, context, person, now } = turn;
  const claims = claimsFor(state, context, person, now);
  if (claims.length === 0)
    return ahead.length > 0
      ? change(turn, {}, null, ahead)
      : say(
          isConfirming(context.plan)
            ? {
                type: 'claims-awaited',
                ...{ list: 0, claims: [], further: 0, instead: [], isReminder: false },
              }
            : { type: 'nothing-to-confirm' },
        );
  const { state: after, shown } = withList(state, context, person.id, claims);
  const instead = insteadOf(state, context, claims, person, now);
  return change(turn, after, null, [
    ...ahead,
    {
      type: 'claims-awaited',
      ...shown,
      instead: instead ? [{ instead, places: [] }] : [],
      isReminder: false,
    },
  ]);
}

/** Why nothing comes of a button: with what waits now, where that is anything. */
export function closed(turn: KnownTurn, why: ClaimsDenied, claim: Claim | null): Outcome {
  const { context } = turn;
  const leaders = (claim?.index.leaders ?? []).flatMap((id) => indexOf(context.org).people.get(id) ?? []);
  const told = claim && toldOf(context, claim);
  return showClaims(turn, [{ type: 'claims-closed', why, claim: told, leaders }]);
}

/** Why a claim cannot be settled by whoever acts; null where it can. */
function denialOf(
  { state, context, person, now }: KnownTurn,
  { claim, isOpen }: Listed,
): ClaimsDenied | null {
  if (!claim) return 'changed';
  if (!isOpen) return 'settled';
  return denialToConfirm(state, context, person, claim, now);
}

/** Those of a list that were named, as far as they can be settled now; else why none can. */
export function chosenOf(
  turn: KnownTurn,
  list: number | undefined,
  which: readonly number[] | null,
): { claims: Claim[]; passed: Claim[] } | { outcome: Outcome } {
  const listed = listedIn(turn.state, turn.context, turn.person.id, list);
  if (!listed) return { outcome: closed(turn, 'old', null) };
  const chosen = which === null ? listed : which.flatMap((at) => listed[at - 1] ?? []);
  const mine = chosen.flatMap((one) => (one.claim && denialOf(turn, one) === null ? [one.claim] : []));
  if (mine.length > 0)
    return {
      claims: mine,
      passed: chosen.flatMap(({ claim }) => (claim && !mine.includes(claim) ? [claim] : [])),
    };
  const [first] = chosen;
  return { outcome: first ? closed(turn, denialOf(turn, first) ?? 'changed', first.claim) : gone() };
}

/** Never in the quiet hours: what a unit hears waits for the morning. */
function notBefore({ context, now }: KnownTurn): Pick<Notice, 'notBefore'> {
  const at = shiftIntoWaking(now, context.calendar);
  return at > now ? { notBefore: at } : {};
}

/** Those of each unit who hear what became of its work: its head, and who reported it; one message a person. */
function toUnits(
  turn: KnownTurn,
  after: State,
  claims: readonly Claim[],
  verdict: 'confirmed' | 'sent-back' | 'undone',
): Notice[] {
  const { context, person, now } = turn;
  const heard = claims.flatMap((claim) => {
    const unit = heirToday(context.org, claim.unit.id);
    return concernedWith(after, context, unit, [claim.entry.by], now)
      .filter(({ id }) => id !== person.id)
      .map(({ id }) => ({ to: id, claim }));
  });
  return [...groupedBy(heard, ({ to }) => to)].map(([to, own]): Notice => {
    const content: Content = {
      type: 'completion-told',
      verdict,
      claims: own.map(({ claim }) => toldOf(context, claim)),
      by: person,
      at: now,
      mayAnswer: own.every(({ claim }) => !isLocked(after, claim.period)),
    };
    return { ...tell(to, content), ...notBefore(turn) };
  });
}

/** The same claims in a later state. */
const asOf = (state: State, context: KnownTurn['context'], claims: readonly Claim[]): Claim[] =>
  claimsOf(state, context).filter((one) =>
    claims.some((claim) => isSameClaim(keyOfClaim(claim), keyOfClaim(one))),
  );

const inTrail = (claims: readonly Claim[]): string =>
  claims.map(({ period, unit, key }) => `${period} ${unit.id} ${key}`).join('; ');

function settled(
  turn: KnownTurn,
  after: State,
  { claims, passed }: { claims: readonly Claim[]; passed: readonly Claim[] },
  verdict: 'confirmed' | 'sent-back',
  entry: Pick<AuditEntry, 'verb' | 'before' | 'after'>,
): Outcome {
  const { context, person, now } = turn;
  const seen = asOf(after, context, claims);
  return change(
    turn,
    after,
    entry,
    {
      type: 'claims-decided',
      verdict,
      claims: seen.map((claim) => toldOf(context, claim)),
      by: person,
      at: now,
      left: claimsFor(after, context, person, now).length,
      passed: asOf(after, context, passed).map((claim) => toldOf(context, claim)),
    },
    { notices: toUnits(turn, after, seen, verdict) },
  );
}

/** [Xác nhận tất cả], «xác nhận 1, 2»: those that were shown, and no other. */
export function confirmClaims(
  turn: KnownTurn,
  list: number | undefined,
  which: readonly number[] | null,
): Outcome {
  const chosen = chosenOf(turn, list, which);
  if ('outcome' in chosen) return chosen.outcome;
  const after = withConfirmed(turn.state, chosen.claims, { by: turn.person.id, at: turn.now });
  return settled(turn, after, chosen, 'confirmed', {
    verb: 'confirm-completion',
    before: '',
    after: inTrail(chosen.claims),
  });
}

/** Sends claims back with the reason that was typed, which the units hear word for word. */
export function sendBack(
  turn: KnownTurn,
  list: number | undefined,
  which: readonly number[],
  text: string,
): Outcome {
  const chosen = chosenOf(turn, list, which);
  if ('outcome' in chosen) return chosen.outcome;
  const reason = text.trim();
  if (reason.length > mostWords)
    return say({ type: 'send-back-long', length: reason.length, longest: mostWords });
  if (reason === '')
    return say({ type: 'send-back-why', claims: chosen.claims.map((one) => toldOf(turn.context, one)) });
  const after = withSentBack(turn.state, chosen.claims, { by: turn.person.id, at: turn.now, reason });
  return settled(turn, after, chosen, 'sent-back', {
    verb: 'send-back-completion',
    before: reason.replace(/\s+/g, ' '),
    after: inTrail(chosen.claims),
  });
}

/**
 * [Nhầm – lấy lại]: who decided takes it back, of whatever its unit has not answered anew since.
 * @param only of these alone
 */
export function undoClaims(turn: KnownTurn, at: number, only?: readonly ClaimKey[]): Outcome {
  const { state, context, person, now } = turn;
  const all = claimsOf(state, context).filter(
    (claim) => only?.some((one) => isSameClaim(one, keyOfClaim(claim))) ?? true,
  );
  const confirmed = all.filter(
    ({ entry }) => entry.confirmation?.given?.at === at && entry.confirmation.given.by === person.id,
  );
  const back = all.filter(({ report, key }) =>
    report.returned.some(
      (one) => one.taskId === key && one.unconfirmed && one.at === at && one.by === person.id,
    ),
  );
  const claims = [...confirmed, ...back];
  if (claims.length === 0) return closed(turn, 'changed', null);
  const after = withWaitingAgain(state, claims, reminderAfter(now, context.holidays));
  const seen = asOf(after, context, claims).filter(({ report, key }) => isAwaiting(report, key));
  const verdict = confirmed.length > 0 ? 'confirmed' : 'sent-back';
  return change(
    turn,
    after,
    { verb: 'undo-completion', before: verdict, after: inTrail(claims) },
    { type: 'claims-undone', claims: seen.map((claim) => toldOf(context, claim)), verdict },
    { notices: toUnits(turn, after, seen, 'undone') },
  );
}
