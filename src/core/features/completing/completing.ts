import { readNumbers, readVerdict, type Verdict } from '../../confirmations/read-verdict.ts';
import type { Content, Outcome } from '../../said/content.ts';
import { type Forms, gone, type Performs } from '../feature.ts';
import { asks, type KnownTurn, openForm, say, withDoubted } from '../turn.ts';
import type { ClaimList, completingDeclared } from './declared.ts';
import { listedIn, toldOf } from './listed.ts';
import { chosenOf, closed, confirmClaims, sendBack, showClaims, undoClaims } from './settling.ts';

/** The list that was shown, as far as it still waits in its numbers; null where it is another by now. */
function listOf({ state, context, person }: KnownTurn, list: number): ClaimList | null {
  const listed = listedIn(state, context, person.id, list);
  if (!listed?.some(({ isOpen }) => isOpen)) return null;
  return {
    list,
    claims: listed.flatMap(({ claim }) => (claim ? [toldOf(context, claim)] : [])),
    further: 0,
  };
}

/** How many numbers the list has that was shown last. */
export const sizeOf = ({ state, person }: KnownTurn): number =>
  state.confirmLists[person.id]?.claims.length ?? 0;

const questionOf =
  (type: 'confirm-except' | 'send-back-which') =>
  (turn: KnownTurn, { list }: { list: number }): Content | null => {
    const shown = listOf(turn, list);
    return shown && { type, ...shown };
  };

function ask(turn: KnownTurn, type: 'confirm-except' | 'send-back-which', list: number): Outcome {
  const question = questionOf(type)(turn, { list });
  return question ? asks(turn, { type, list }, question) : closed(turn, 'old', null);
}

/** Which are sent back is asked; the reason that was said already is kept. */
export function askWhichBack(turn: KnownTurn, list: number, reason: string): Outcome {
  const question = questionOf('send-back-which')(turn, { list });
  const form = { type: 'send-back-which' as const, list, ...(reason === '' ? {} : { reason }) };
  return question ? asks(turn, form, question) : closed(turn, 'old', null);
}

interface Why {
  list: number;
  which: number[];
}

function whyQuestion(turn: KnownTurn, { list, which }: Why): Content | null {
  const chosen = chosenOf(turn, list, which);
  return 'outcome' in chosen
    ? null
    : { type: 'send-back-why', claims: chosen.claims.map((one) => toldOf(turn.context, one)) };
}

/** Why some are sent back is asked; words that were said already are shown, and asked whether they are that. */
export function askWhy(turn: KnownTurn, why: Why, said = ''): Outcome {
  const chosen = chosenOf(turn, why.list, why.which);
  if ('outcome' in chosen) return chosen.outcome;
  const form = { type: 'send-back-why' as const, ...why };
  const claims = chosen.claims.map((one) => toldOf(turn.context, one));
  if (said === '') return asks(turn, form, { type: 'send-back-why', claims });
  return {
    kind: 'act',
    state: withDoubted(turn.state, turn.event, { form, at: turn.now }, said),
    replies: [{ type: 'send-back-doubted', claims, words: said, asked: turn.now }],
  };
}

/** All but some are confirmed; those are left, or with a reason said asked to be sent back. */
function confirmExcept(turn: KnownTurn, list: number, which: readonly number[], reason: string): Outcome {
  if (turn.state.confirmLists[turn.person.id]?.id !== list) return closed(turn, 'old', null);
  const rest = Array.from({ length: sizeOf(turn) }, (_, at) => at + 1).filter((at) => !which.includes(at));
  if (rest.length === 0) return say({ type: 'no-such-claim', most: sizeOf(turn) });
  return reason === '' ? confirmClaims(turn, list, rest) : confirmAndAskWhy(turn, list, rest, which, reason);
}

/** Some are confirmed, and of the others it is asked why they are sent back; words that were said already are shown. */
function confirmAndAskWhy(
  turn: KnownTurn,
  list: number,
  rest: readonly number[],
  which: readonly number[],
  reason: string,
): Outcome {
  const done = confirmClaims(turn, list, rest);
  if (done.kind !== 'act') return done;
  const asked = askWhy({ ...turn, state: done.state }, { list, which: [...which] }, reason);
  return asked.kind === 'act'
    ? { ...done, state: asked.state, replies: [...done.replies, ...asked.replies] }
    : done;
}

/** Carries out what was said of a list. */
export function obeyVerdict(turn: KnownTurn, list: number, verdict: Verdict): Outcome {
  switch (verdict.type) {
    case 'confirm':
      return confirmClaims(turn, list, verdict.which);
    case 'except':
      return confirmExcept(turn, list, verdict.which, verdict.reason);
    case 'both':
      return confirmAndAskWhy(turn, list, verdict.confirmed, verdict.which, verdict.reason);
    case 'send-back':
      return verdict.reason === ''
        ? askWhy(turn, { list, which: verdict.which })
        : sendBack(turn, list, verdict.which, verdict.reason);
    // Under a question of numbers they name none.
    case 'yes':
    case 'back':
      return say({ type: 'no-such-claim', most: sizeOf(turn) });
  }
}

const isBare = ({ type }: Verdict): boolean => type === 'yes' || type === 'back';

/** The numbers alone, where those that are left out are asked. */
const exceptIn = (turn: KnownTurn, text: string): Verdict | 'unknown' | null => {
  const said = readVerdict(text, sizeOf(turn));
  if (said !== null && (said === 'unknown' || !isBare(said))) return said;
  if (!/^[\s\d,;&–-]+$|^(?:[\d\s,;]|và|va|số|so|việc|viec)+$/iu.test(text)) return null;
  const which = readNumbers(text, sizeOf(turn));
  return which ? { type: 'except', which, reason: '' } : 'unknown';
};

const backIn = (turn: KnownTurn, text: string): Verdict | 'unknown' | null =>
  readVerdict(text, sizeOf(turn), true) ?? exceptIn(turn, text);

/** Numbers alone are those that are sent back, where that was asked. */
const asBack = (verdict: Verdict): Verdict =>
  verdict.type === 'except' ? { ...verdict, type: 'send-back' } : verdict;

function fillWith(turn: KnownTurn, { list }: { list: number }, verdict: Verdict | 'unknown' | null): Outcome {
  if (verdict === null || verdict === 'unknown') return say({ type: 'no-such-claim', most: sizeOf(turn) });
  return obeyVerdict(turn, list, verdict);
}

const forms: Forms<'confirm-except' | 'send-back-which' | 'send-back-why'> = {
  'confirm-except': {
    right: 'overseer',
    reads: 'value',
    acts: ['confirm-but'],
    ask: questionOf('confirm-except'),
    canRead: (turn, _form, text) => exceptIn(turn, text) !== null,
    fill: (turn, form, text) => fillWith(turn, form, exceptIn(turn, text)),
  },
  'send-back-which': {
    right: 'overseer',
    reads: 'value',
    acts: ['send-claim-back'],
    ask: questionOf('send-back-which'),
    canRead: (turn, _form, text) => backIn(turn, text) !== null,
    fill(turn, form, text) {
      const verdict = backIn(turn, text);
      if (verdict === null || verdict === 'unknown') return fillWith(turn, form, verdict);
      const back = asBack(verdict);
      return form.reason !== undefined && back.type === 'send-back' && back.reason === ''
        ? askWhy(turn, { list: form.list, which: back.which }, form.reason)
        : fillWith(turn, form, back);
    },
  },
  'send-back-why': {
    right: 'overseer',
    reads: 'words',
    acts: ['confirm', 'cancel'],
    ask: whyQuestion,
    doubt(turn, form, words, asked) {
      const chosen = chosenOf(turn, form.list, form.which);
      return 'outcome' in chosen
        ? null
        : {
            type: 'send-back-doubted',
            claims: chosen.claims.map((one) => toldOf(turn.context, one)),
            words,
            asked,
          };
    },
    fill: (turn, form, text) => sendBack(turn, form.list, form.which, text),
  },
};

/** The reason that was said before it was asked which of a list is sent back. */
function reasonKept(turn: KnownTurn, list: number): string | undefined {
  const form = openForm(turn)?.form;
  return form?.type === 'send-back-which' && form.list === list ? form.reason : undefined;
}

function openClaim(turn: KnownTurn, list: number, at: number): Outcome {
  const listed = listedIn(turn.state, turn.context, turn.person.id, list);
  if (!listed) return closed(turn, 'old', null);
  const one = listed[at - 1];
  if (!one) return gone();
  if (!one.claim || !one.isOpen) return closed(turn, one.claim ? 'settled' : 'changed', one.claim);
  return say({ type: 'claim-opened', list, at, claim: toldOf(turn.context, one.claim) });
}

/** What units reported done is confirmed, or sent back, by the leader of its index or in their place the office. */
export const completing: { perform: Performs<typeof completingDeclared>; forms: typeof forms } = {
  forms,
  perform: {
    'show-claims': (turn) => showClaims(turn),
    'open-claim': (turn, { list, at }) => openClaim(turn, list, at),
    'confirm-claim': (turn, { list, at }) => confirmClaims(turn, list, [at]),
    'confirm-claims': (turn, { list }) => confirmClaims(turn, list, null),
    'confirm-except': (turn, { list }) => ask(turn, 'confirm-except', list),
    'confirm-but': (turn, { list, at }) => confirmExcept(turn, list, [at], ''),
    'send-claim-back': (turn, { list, at }) => askWhy(turn, { list, which: [at] }, reasonKept(turn, list)),
    'send-claims-back': (turn, { list }) =>
      sizeOf(turn) === 1 ? askWhy(turn, { list, which: [1] }) : ask(turn, 'send-back-which', list),
    'undo-claims': (turn, { at }) => undoClaims(turn, at),
  },
};
