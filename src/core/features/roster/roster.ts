import { peopleNow, unitsNow } from '../../people/as-of.ts';
import { unusedCode } from '../../people/enrolment.ts';
import { addressOf, canOf, peopleWithoutAccount } from '../../people/links.ts';
import { peopleNamed, unitsNamed } from '../../people/named.ts';
import type { Person, Unit } from '../../people/org.ts';
import { unitsToReport } from '../../people/standing-in.ts';
import type { Outcome } from '../../said/content.ts';
import { withoutCourtesy } from '../../text/courtesy.ts';
import { dateOf } from '../../time/viet-nam-time.ts';
import { gone, type Performs, type Runs } from '../feature.ts';
import { inviteAll, toInvite } from '../linking/inviting.ts';
import { type KnownTurn, say } from '../turn.ts';
import type { InvitedWhom, RosterPerson, RosterUnit, rosterDeclared } from './declared.ts';

function rosterPerson({ state, context, now }: KnownTurn, person: Person): RosterPerson {
  const own = state.accounts.filter(({ personId }) => personId === person.id);
  const written = addressOf(state, context, person.id);
  const today = dateOf(now);
  const away = state.absences.filter(
    ({ personId, from, to }) => personId === person.id && from <= today && today <= to,
  );
  const units = unitsToReport(state, context.org, person, now).filter(
    ({ id }) => !(person.role === 'head' && person.unit === id),
  );
  return {
    person,
    accounts: own.map(({ channel, userId, linkedAt, shownName, unconfirmed }) => ({
      channel,
      linkedAt,
      ...(shownName === undefined ? {} : { shownName }),
      ...(unconfirmed ? { unconfirmed } : {}),
      ...(own.length > 1 && written?.channel === channel && written.chatId === userId
        ? { preferred: true as const }
        : {}),
    })),
    codeMadeAt: unusedCode(state, person.id, now)?.madeAt ?? null,
    awayUntil:
      away.length === 0
        ? null
        : away
            .map(({ to }) => to)
            .sort()
            .at(-1)!,
    standsIn: units.map((unit) => ({
      unit,
      until:
        state.deputies.find(
          (one) => one.personId === person.id && one.unit === unit.id && one.from <= today && today <= one.to,
        )?.to ?? null,
    })),
  };
}

/** The people of each unit in the order of the directory, those first who belong to none. */
function rosterOf(turn: KnownTurn): RosterUnit[] {
  const { org } = turn.context;
  const people = peopleNow(org);
  const units = unitsNow(org);
  const isOf = (unit: Unit | null, person: Person): boolean =>
    unit ? person.unit === unit.id : !units.some(({ id }) => id === person.unit);
  return [null, ...units].flatMap((unit) => {
    const own = people.filter((person) => isOf(unit, person));
    return unit === null && own.length === 0
      ? []
      : [{ unit, people: own.map((person) => rosterPerson(turn, person)) }];
  });
}

const isPrintedIn = ({ context, event }: KnownTurn): boolean =>
  canOf(context, event.chat.channel).fleetingFiles;

function showRoster(
  turn: KnownTurn,
  units: readonly RosterUnit[],
  more: { isWhole: boolean; unknown?: string },
) {
  const unlinked = peopleWithoutAccount(turn.state, turn.context.org).length;
  return say({ type: 'roster', units, unlinked, isPrinted: isPrintedIn(turn), ...more });
}

function showUnit(turn: KnownTurn, unit: string | undefined): Outcome {
  const found = rosterOf(turn).filter((one) => one.unit?.id === unit);
  return found.length === 0 ? gone() : showRoster(turn, found, { isWhole: false });
}

function showPerson(turn: KnownTurn, personId: string): Outcome {
  const person = peopleNow(turn.context.org).find(({ id }) => id === personId);
  if (!person) return gone();
  const unit = unitsNow(turn.context.org).find(({ id }) => id === person.unit) ?? null;
  return say({ type: 'roster-person', one: rosterPerson(turn, person), unit });
}

/** `/danhba [tên|đơn vị]`: all of the directory, a unit's, or one person. */
function tell(turn: KnownTurn, argument: string): Outcome {
  const { org } = turn.context;
  const typed = argument.trim();
  const whole = (more: { unknown?: string } = {}): Outcome =>
    showRoster(turn, rosterOf(turn), { isWhole: true, ...more });
  if (typed === '') return whole();
  const [unit, otherUnit] = unitsNamed(org, typed);
  if (unit && !otherUnit) return showUnit(turn, unit.id);
  const people = peopleNamed(org, typed);
  const [person, other] = people;
  if (person && !other) return showPerson(turn, person.id);
  if (!person) return whole({ unknown: withoutCourtesy(typed) });
  return showRoster(turn, [{ unit: null, people: people.map((one) => rosterPerson(turn, one)) }], {
    isWhole: false,
  });
}

/** [In thư mời]: a code for each who is not linked, as pages that are saved nowhere; where files are kept, as a list. */
function print(turn: KnownTurn, whom: InvitedWhom): Outcome {
  const { context, state } = turn;
  const { holders, others, madeAt } = toInvite(turn);
  if (holders.length + others.length === 0) return say({ type: 'nobody-to-invite' });
  if (whom === 'ask' && holders.length > 0)
    return say({
      type: 'confirm-print',
      holders: holders.length,
      others: others.length,
      madeAt,
      isPrinted: isPrintedIn(turn),
    });
  const people = whom === 'all' ? peopleWithoutAccount(state, context.org) : others;
  if (people.length === 0) return say({ type: 'nobody-to-invite' });
  if (!isPrintedIn(turn)) return inviteAll(turn, people);
  return inviteAll(turn, people, (codes, expiresAt) => [
    {
      type: 'invitation-pages',
      expiresAt,
      codes: codes.map(({ person, code }) => ({
        person,
        code,
        unit: context.org.units.find(({ id }) => id === person.unit) ?? null,
      })),
    },
  ]);
}

/** Who is there, and how they are linked. */
export const roster: {
  perform: Performs<typeof rosterDeclared>;
  run: Runs<typeof rosterDeclared>;
  forms: object;
} = {
  forms: {},
  run: { danhba: tell },
  perform: {
    'show-roster': (turn, { unit }) => showUnit(turn, unit),
    'show-person': (turn, { personId }) => showPerson(turn, personId),
    'print-invitations': (turn, { whom }) => print(turn, whom),
  },
};
