import { givenTo, isOpenMatter, type Matter, type MatterAct, mostWords } from '../../matters/matter.ts';
import { remindingAt } from '../../matters/matter-time.ts';
import { concernedWith } from '../../people/answering-for.ts';
import { unitsNow } from '../../people/as-of.ts';
import type { AuditEntry } from '../../people/audit-slice.ts';
import { addressOf } from '../../people/links.ts';
import type { Person, Unit } from '../../people/org.ts';
import type { Content, Notice, Outcome } from '../../said/content.ts';
import type { State } from '../../state/state.ts';
import { shiftIntoWaking } from '../../time/quiet-hours.ts';
import { gone } from '../feature.ts';
import { asks, change, type KnownTurn, say, tell } from '../turn.ts';
import type { MatterRight, MatterSeen, WordKind } from './declared.ts';
import { hearers, type Part } from './hearers.ts';
import { rightHere, seenById } from './seen.ts';

type Why = Extract<Content, { type: 'matter-closed' }>['why'];

const closed = (turn: KnownTurn, id: number, seen: MatterSeen | null, why: Why): Outcome =>
  change(turn, {}, null, { type: 'matter-closed', id, seen, why });

/** Who may do what: deciding is the leader's, or of whoever has it from them; of its own matter a unit says what became of it. */
const allows: Readonly<Record<MatterAct['type'], readonly MatterRight[]>> = {
  direction: ['decide', 'answer'],
  'to-office': ['decide'],
  'to-unit': ['decide'],
  solved: ['decide', 'answer', 'own'],
  refused: ['decide', 'answer'],
  replied: ['own'],
  reopened: ['own', 'decide'],
};

/** A matter with which whoever acts may do this at this moment; else why not, to be said. */
function toAct(turn: KnownTurn, id: number, type: MatterAct['type']): { seen: MatterSeen } | Outcome {
  const seen = seenById(turn.state, turn.context, id);
  const may = seen && rightHere(turn, seen);
  if (!seen || !may) return closed(turn, id, null, 'gone');
  if (seen.matter.withdrawnAt !== undefined) return closed(turn, id, seen, 'withdrawn');
  const last = seen.matter.acts.at(-1);
  // Words go with a matter that was given away just before.
  const gaveIt = type === 'direction' && last?.type === 'to-unit' && last.by === turn.person.id;
  if (!allows[type].includes(may) && !gaveIt)
    return closed(turn, id, seen, may === 'own' ? 'own' : may === 'answer' ? 'leader' : 'other');
  const isOpen = isOpenMatter(seen.matter);
  if (type === 'reopened') return isOpen ? closed(turn, id, seen, 'open') : { seen };
  if (!isOpen) return closed(turn, id, seen, 'settled');
  const given = givenTo(seen.matter);
  return given?.type === type && type === 'to-office' ? closed(turn, id, seen, 'given') : { seen };
}

const isOutcome = (found: { seen: MatterSeen } | Outcome): found is Outcome => 'kind' in found;

const put = (state: State, id: number, with_: (matter: Matter) => Matter): State => ({
  ...state,
  matters: state.matters.map((one) => (one.id === id ? with_(one) : one)),
});

/** Not at night: nobody is woken for it. */
const notBefore = ({ context, now }: KnownTurn): Pick<Notice, 'notBefore'> => {
  const at = shiftIntoWaking(now, context.calendar);
  return at > now ? { notBefore: at } : {};
};

const verbs: Readonly<Record<MatterAct['type'], AuditEntry['verb']>> = {
  direction: 'direct-matter',
  'to-office': 'give-matter',
  'to-unit': 'give-matter',
  solved: 'solve-matter',
  refused: 'refuse-matter',
  replied: 'direct-matter',
  reopened: 'reopen-matter',
};

const inTrail = (act: MatterAct): string =>
  act.type === 'to-unit' ? act.unit : 'words' in act ? (act.words ?? '').replace(/\s+/g, ' ') : '';

/** Whether nobody of its unit can be written to: what is said to it waits in the list. */
const isUnheard = ({ state, context, now }: KnownTurn, { matter, unit }: MatterSeen): boolean =>
  concernedWith(state, context, unit.id, [matter.told.at(-1)!.by], now).every(
    ({ id }) => addressOf(state, context, id) === null,
  );

/** What is done with a matter is saved, and everybody who has to do with it hears of it. */
function acted(turn: KnownTurn, { matter }: MatterSeen, act: MatterAct): Outcome {
  const { state, context, person, now } = turn;
  const after = put(state, matter.id, (one) => ({
    ...one,
    acts: [...one.acts, act],
    tellAt: null,
    remindAt: remindingAt(now, context.holidays),
    reminded: 0,
  }));
  const seen = seenById(after, context, matter.id);
  if (!seen) return gone();
  const all = hearers(turn, after, seen, act);
  const toldAs = (hearer: Person, part: Part): Unit | Person | 'office' => {
    if (part === 'unit') return seen.unit;
    if (hearer.role === 'leader') return hearer;
    const unit = unitsNow(context.org).find(({ id }) => id === hearer.unit);
    return unit && unit.kind !== 'office' ? unit : 'office';
  };
  const told = [...new Set([...all].map(([one, part]) => toldAs(one, part)))];
  const content = { type: 'matter-acted' as const, seen, act, by: person, now };
  return change(
    turn,
    after,
    {
      verb: verbs[act.type],
      before: '',
      after: `${matter.id} ${matter.unit} ${matter.taskId} ${inTrail(act)}`.trim(),
    },
    { ...content, to: 'self', told, ...(isUnheard(turn, seen) ? { isUnheard: true as const } : {}) },
    {
      notices: [...all].map(([{ id }, to]) => ({
        ...tell(id, { ...content, to, told: [] }),
        ...notBefore(turn),
      })),
    },
  );
}

/** [Giao Văn phòng] */
export function toOffice(turn: KnownTurn, id: number): Outcome {
  const found = toAct(turn, id, 'to-office');
  if (isOutcome(found)) return found;
  return acted(turn, found.seen, { type: 'to-office', by: turn.person.id, at: turn.now });
}

/**
 * [Giao đơn vị…]
 * @param named those alone that were named
 */
export function chooseUnit(turn: KnownTurn, id: number, named: readonly Unit[] = []): Outcome {
  const found = toAct(turn, id, 'to-unit');
  if (isOutcome(found)) return found;
  const { seen } = found;
  const units = unitsNow(turn.context.org).filter(
    (one) =>
      one.id !== seen.unit.id &&
      one.id !== seen.given?.id &&
      (named.length === 0 || named.some(({ id: its }) => its === one.id)),
  );
  return say({ type: 'matter-units', seen, units });
}

export function toUnit(turn: KnownTurn, id: number, unit: string): Outcome {
  const found = toAct(turn, id, 'to-unit');
  if (isOutcome(found)) return found;
  const { seen } = found;
  const known = unitsNow(turn.context.org).some((one) => one.id === unit);
  // A unit that was merged meanwhile: of those that there are one is chosen anew.
  if (!known || unit === seen.unit.id) return chooseUnit(turn, id);
  if (seen.given?.id === unit) return closed(turn, id, seen, 'given');
  return acted(turn, seen, { type: 'to-unit', unit, by: turn.person.id, at: turn.now });
}

/** [Đã giải quyết] */
export function solve(turn: KnownTurn, id: number): Outcome {
  const found = toAct(turn, id, 'solved');
  if (isOutcome(found)) return found;
  return acted(turn, found.seen, { type: 'solved', by: turn.person.id, at: turn.now });
}

/** [Trả lời], [Không giải quyết được…], [Chưa xong…]: words are awaited. */
export function askWords(turn: KnownTurn, id: number, kind: WordKind): Outcome {
  const found = toAct(turn, id, kind);
  if (isOutcome(found)) return found;
  return asks(turn, { type: 'matter-words', id, kind }, { type: 'matter-words', seen: found.seen, kind });
}

interface WordsForm {
  id: number;
  kind: WordKind;
}

export function wordsQuestion({ state, context }: KnownTurn, { id, kind }: WordsForm): Content | null {
  const seen = seenById(state, context, id);
  const isOpen = seen !== null && isOpenMatter(seen.matter);
  const isAsked = seen?.matter.withdrawnAt === undefined && isOpen === (kind !== 'reopened');
  return seen && isAsked ? { type: 'matter-words', seen, kind } : null;
}

export function doubtWords(
  { state, context }: KnownTurn,
  { id, kind }: WordsForm,
  words: string,
  asked: number,
): Content | null {
  const seen = seenById(state, context, id);
  return seen && { type: 'matter-doubted', seen, kind, words, asked };
}

/** The words came: they are kept and reach the unit as they are. */
export function fillWords(turn: KnownTurn, { id, kind }: WordsForm, text: string): Outcome {
  const found = toAct(turn, id, kind);
  if (isOutcome(found)) return found;
  const words = text.trim();
  const again: Content = { type: 'matter-words', seen: found.seen, kind };
  if (words === '') return say(again);
  if (words.length > mostWords)
    return say([{ type: 'matter-too-long', length: words.length, longest: mostWords }, again]);
  return acted(turn, found.seen, { type: kind, words, by: turn.person.id, at: turn.now });
}

/** [Nhầm – lấy lại]: who did the last thing takes it back, as long as nothing came after it. */
export function undo(turn: KnownTurn, id: number): Outcome {
  const { state, context, person, now } = turn;
  const seen = seenById(state, context, id);
  const act = seen?.matter.acts.at(-1);
  if (!seen || !act || !rightHere(turn, seen)) return closed(turn, id, null, 'gone');
  if (act.by !== person.id) return closed(turn, id, seen, 'later');
  const isFollowed =
    !isOpenMatter(seen.matter) &&
    state.matters.some(
      (one) =>
        one.id > id &&
        one.unit === seen.matter.unit &&
        one.taskId === seen.matter.taskId &&
        isOpenMatter(one),
    );
  if (isFollowed) return closed(turn, id, seen, 'later');
  const after = put(state, id, (one) => ({
    ...one,
    acts: one.acts.slice(0, -1),
    remindAt: remindingAt(now, context.holidays),
    reminded: 0,
  }));
  const back = seenById(after, context, id);
  if (!back) return gone();
  const content = { type: 'matter-undone' as const, seen: back, act, by: person };
  // Whoever heard of it hears that it does not count.
  const all = hearers(turn, state, seen, act);
  return change(
    turn,
    after,
    { verb: 'undo-matter', before: act.type, after: `${id} ${seen.matter.unit} ${seen.matter.taskId}` },
    { ...content, to: 'self' },
    {
      notices: [...all.keys()].map((one) => ({
        ...tell(one.id, { ...content, to: 'others' }),
        ...notBefore(turn),
      })),
    },
  );
}

/** One matter with what its reader may do with it. */
export function openMatter(turn: KnownTurn, id: number): Outcome {
  const seen = seenById(turn.state, turn.context, id);
  const may = seen && rightHere(turn, seen);
  if (!seen || !may) return closed(turn, id, null, 'gone');
  if (seen.matter.withdrawnAt !== undefined) return closed(turn, id, seen, 'withdrawn');
  return say({ type: 'matter', seen, may, now: turn.now });
}
