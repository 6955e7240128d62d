import { hasOpened, monthDates } from '../../calendar/appointments.ts';
import { contextOf } from '../../context-of.ts';
import { debtOf } from '../../month/debts.ts';
import { monthAtHand } from '../../month/month-at-hand.ts';
import { headOf, idFor, putUnit, removeUnit } from '../../people/directory.ts';
import { isLinked } from '../../people/links.ts';
import type { Unit, UnitGroup } from '../../people/org.ts';
import { deputiesOf } from '../../people/standing-in.ts';
import { kindOf } from '../../people/unit-kind.ts';
import { isLocked } from '../../report/desk.ts';
import { isLeavable } from '../../said/choices.ts';
import type { Notice, Outcome } from '../../said/content.ts';
import { foldedWords } from '../../text/fold.ts';
import { periodAfter, toPeriod } from '../../time/period.ts';
import { periodKey } from '../../time/viet-nam-time.ts';
import { fromPressData } from '../acts.ts';
import { type Forms, gone } from '../feature.ts';
import { choicesHere } from '../open-choices.ts';
import { backTo, change, type KnownTurn, openForm, say, tell } from '../turn.ts';
import type { WaitingMonth } from '../waiting-month.ts';
import { readUnitName } from './names.ts';
import { badName, type FormOf, open, unitOf } from './opening.ts';

const groupOf = ({ context }: KnownTurn, id: string | undefined): UnitGroup | null =>
  context.org.unitGroups.find((group) => group.id === id) ?? null;

/** The questions of a unit that is added. */
export const unitForms: Forms<'unit-name' | 'unit-group' | 'confirm-unit'> = {
  'unit-name': {
    right: 'office',
    reads: 'name',
    acts: [],
    ask: () => ({ type: 'name-unit' }),
    fill: (turn, { kind, group }, text) => proposeUnit(turn, kind, group, text),
    back: (turn) => backTo(turn, say({ type: 'choose-kind' })),
  },
  'unit-group': {
    right: 'office',
    reads: 'choice',
    acts: ['name-unit'],
    ask: ({ context }, { kind, name }) => ({
      type: 'choose-group',
      kind,
      groups: context.org.unitGroups,
      name,
    }),
    fill: gone,
    // Of which kind it is its name says, so that only a unit's name corrects it.
    correct: (turn, _form, name) => (kindOf(name) === null ? null : nameUnitAtOnce(turn, name)),
  },
  'confirm-unit': {
    right: 'office',
    reads: 'choice',
    acts: ['confirm', 'cancel'],
    ask: (turn, { name, group }, at) => ({
      type: 'confirm-unit',
      name,
      group: groupOf(turn, group),
      from: firstMonths(turn).from,
      asked: at,
    }),
    fill: gone,
    correct: (turn, { kind, group }, name) => proposeUnit(turn, kind, group, name),
    back: (turn, { kind, group }) => nameUnit(turn, kind, group),
    confirm: addUnit,
  },
};

/**
 * The month from which a unit that is added now reports, and the one that may be chosen instead: who was not there at the
 * opening was asked for nothing, so that it begins with the month after.
 */
function firstMonths(turn: KnownTurn): { from: string; other: string } {
  const atHand = monthAtHand(turn);
  const period = toPeriod(atHand);
  const next = periodKey(periodAfter(period));
  return hasOpened(turn.context, period, turn.now)
    ? { from: next, other: atHand }
    : { from: atHand, other: next };
}

/** [Từ tháng này], [Từ tháng sau] under a unit that was added. */
export function setOwesFrom(turn: KnownTurn, unitId: string, period: string): Outcome {
  const unit = unitOf(turn, unitId);
  const { from, other } = firstMonths(turn);
  // Only of a unit that was added by chat, and of the two months that were offered.
  if (unit?.addedAt === undefined || (period !== from && period !== other)) return gone();
  const changed = { ...unit, owesFrom: period };
  const known = turn.state.directory;
  const directory = {
    ...known,
    units: known.units.map((one) => (one.id === unitId ? changed : one)),
  };
  const waits = waitingOf(turn, { ...turn.state, directory }, changed);
  return change(
    turn,
    { directory },
    { verb: 'unit-owes-from', before: `${unitId} ${unit.owesFrom ?? ''}`, after: `${unitId} ${period}` },
    { type: 'unit-owes', unit: changed, from: period, other: period === from ? other : from, waits },
    { notices: period === unit.owesFrom ? [] : reportersTold(turn, changed, waits) },
  );
}

/** What waits for a unit of the month at hand in a state that is about to be saved. */
function waitingOf(turn: KnownTurn, state: KnownTurn['state'], unit: Unit): WaitingMonth {
  const context = contextOf(turn.context, state, turn.now);
  const period = monthAtHand({ ...turn, state, context });
  const dates = monthDates(context, toPeriod(period));
  const isOpen = hasOpened(context, toPeriod(period), turn.now) && !isLocked(state, period);
  const debt = isOpen ? debtOf(state, context, unit, period, null, turn.now) : null;
  return { units: [unit], period, ...dates, isOpen, now: turn.now, debts: debt ? [debt] : [] };
}

/** Who reports for a unit and can be told, besides who acts: from which month on, and what is owed of it. */
const reportersTold = (
  { state, context, person: by, now }: KnownTurn,
  unit: Unit,
  waits: WaitingMonth,
): Notice[] =>
  [headOf(context.org, unit.id), ...deputiesOf(state, context.org, unit.id, now)]
    .filter((one) => one !== undefined && one.id !== by.id && isLinked(state, one.id))
    .map((one) => tell(one!.id, { type: 'unit-owes-told', unit, waits }));

/** A unit as it was named, shown before it is added. */
function proposeUnit(turn: KnownTurn, kind: Unit['kind'], group: string | undefined, text: string): Outcome {
  const read = readUnitName(text);
  if ('problem' in read) return badName(read.problem);
  const { name } = read;
  if (isTaken(turn, name)) return say({ type: 'name-taken', name });
  const form = { type: 'confirm-unit' as const, kind, name, ...(group === undefined ? {} : { group }) };
  return open(turn, form, unitForms['confirm-unit']);
}

const isTaken = ({ context }: KnownTurn, name: string): boolean =>
  context.org.units.some((unit) => unit.name.toLowerCase() === name.toLowerCase());

function addUnit(turn: KnownTurn, { name, kind, group: groupId }: FormOf<'confirm-unit'>): Outcome {
  const { state, context } = turn;
  const { org } = context;
  if (isTaken(turn, name)) return say({ type: 'name-taken', name });
  const id = idFor(
    name,
    [...org.units, ...org.unitGroups].map((one) => one.id),
  );
  const { from, other } = firstMonths(turn);
  const unit: Unit = { id, name, aliases: [], kind, addedAt: turn.now, owesFrom: from };
  const group = groupOf(turn, groupId);
  return change(
    turn,
    { directory: putUnit(state.directory, unit, group?.id ?? null) },
    { verb: 'add-unit', before: '', after: `${id} ${group?.id ?? ''}`.trim() },
    { type: 'unit-added', unit, group, from, other },
  );
}

/** [Bỏ đơn vị này]: one that was added by chat, as long as nobody is in it and nothing was written of it. */
export function dropUnit(turn: KnownTurn, unitId: string): Outcome {
  const { state, context } = turn;
  const unit = unitOf(turn, unitId);
  if (unit?.addedAt === undefined) return gone();
  const isUsed =
    context.org.people.some((person) => person.unit === unitId) ||
    state.drafts.some((draft) => draft.unit === unitId) ||
    Object.values(state.reports).some((report) => report.unit === unitId);
  if (isUsed) return say({ type: 'unit-in-use', unit });
  return change(
    turn,
    { directory: removeUnit(state.directory, unitId) },
    { verb: 'remove-unit', before: `${unitId} ${unit.name}`, after: '' },
    { type: 'unit-removed', unit },
  );
}

/** `/donvi Phòng Bưu chính`: the name is taken, and what else must be known is asked before it is shown. */
export function nameUnitAtOnce(turn: KnownTurn, text: string): Outcome {
  const read = readUnitName(text);
  const kind = 'problem' in read ? null : kindOf(read.name);
  if ('problem' in read || kind === null) return say({ type: 'choose-kind' });
  const { name } = read;
  if (isTaken(turn, name)) return say({ type: 'name-taken', name });
  const hasGroups = turn.context.org.unitGroups.length > 0 && kind === 'division';
  return hasGroups
    ? open(turn, { type: 'unit-group', kind, name }, unitForms['unit-group'])
    : proposeUnit(turn, kind, undefined, name);
}

/** Of which kind and group it is was chosen: its name is asked, unless that is known. */
export function nameUnit(turn: KnownTurn, kind: Unit['kind'], groupId?: string): Outcome {
  const form = openForm(turn)?.form;
  const group = groupOf(turn, groupId);
  // Its name came with the command.
  if (form?.type === 'unit-group' && form.kind === kind) return proposeUnit(turn, kind, group?.id, form.name);
  return open(
    turn,
    { type: 'unit-name', kind, ...(group ? { group: group.id } : {}) },
    unitForms['unit-name'],
  );
}

const monthSaid = /^(?:tu )?(?:ky |bao cao )?(?:tu )?thang (?:(nay)|(?:sau|toi))(?: (?:a|nhe|nha|luon|em))*$/;

/** «tháng này», «từ tháng sau» under the choice from which month a new unit reports; null where none stands there. */
function firstMonthSaid(turn: KnownTurn, text: string): Outcome | null {
  const acts = choicesHere(turn)?.options.map(({ data }) => fromPressData(data)) ?? [];
  const act = acts.find((one) => one?.type === 'unit-owes-from');
  const said = monthSaid.exec(foldedWords(text));
  if (act?.type !== 'unit-owes-from' || !said) return null;
  const atHand = monthAtHand(turn);
  return setOwesFrom(turn, act.unit, said[1] ? atHand : periodKey(periodAfter(toPeriod(atHand))));
}

/** A name typed where the kind of a new unit is asked: it says of which kind it is. Null for anything else. */
export function unitNamedAtOnce(turn: KnownTurn, text: string): Outcome | null {
  const choices = choicesHere(turn);
  if (!isLeavable(choices, turn.now)) return null;
  const from = firstMonthSaid(turn, text);
  if (from) return from;
  const asksKind = choices?.options.some(({ data }) => fromPressData(data)?.type === 'choose-group');
  const read = asksKind ? readUnitName(text) : null;
  if (!read || 'problem' in read || kindOf(read.name) === null || isTaken(turn, read.name)) return null;
  // Written as a name: «phòng nào còn nợ» speaks of units that there are.
  return /^\p{Lu}/u.test(read.name) && /\s\p{Lu}/u.test(read.name) ? nameUnitAtOnce(turn, text) : null;
}
