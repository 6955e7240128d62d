import { addressOf, isInUse } from '../people/links.ts';
import type { Person } from '../people/org.ts';
import { answerCard, answerHelp, answerMonth } from './answering.ts';
import { actOnAside } from './aside-acts.ts';
import { readStatus } from './bot-status.ts';
import { actOnDirectory } from './directory-acts.ts';
import { chatKey } from './event.ts';
import { actOnMonth, confirmLock, periodNamed } from './month-acts.ts';
import { monthAtHand } from './month-at-hand.ts';
import { chooseNudged, previewDigest } from './month-work.ts';
import { actForOffice } from './office.ts';
import type { OfficeAct } from './office-act.ts';
import type { Outcome } from './outcome.ts';
import { parkReport, startReport } from './reporting.ts';
import { actOnStandingIn } from './standing-in-acts.ts';
import { type KnownTurn, say, type Turn, withForm } from './turn.ts';

const pattern = /^\/([a-z_]+)(?:@\w+)?(?:\s+([\s\S]*))?$/i;

/** A command and what stands behind it; null for any other text. */
export function readCommand(text: string): { name: string; argument: string } | null {
  const match = pattern.exec(text.trim());
  return match ? { name: match[1]!.toLowerCase(), argument: match[2] ?? '' } : null;
}

/** Whether the office alone may do it. */
const isForOffice = (act: OfficeAct): boolean =>
  !['choose-deputy', 'appoint', 'end-deputy', 'name-absence', 'end-absence'].includes(act.type);

/** Carries out what a button or command asks for; every right is checked here. */
export function act(turn: Turn, person: Person | null, wanted: OfficeAct): Outcome {
  const { event } = turn;
  if (wanted.type === 'link-group' && event.type === 'text' && event.isAnonymous)
    return say({ type: 'anonymous' });
  if (person === null || (isForOffice(wanted) && person.role !== 'office'))
    return say({ type: 'office-only' });
  if (turn.event.chatKind === 'group' && wanted.type !== 'link-group') return say({ type: 'in-private' });
  const known: KnownTurn = { ...turn, person };
  switch (wanted.type) {
    case 'choose-invited':
    case 'invite':
    case 'choose-unlinked':
    case 'ask-unlink':
    case 'unlink':
    case 'link-group':
      return actForOffice(known, wanted);
    case 'lock':
    case 'unlock':
    case 'choose-returned':
    case 'choose-returned-task':
    case 'return':
      return actOnMonth(known, wanted);
    case 'choose-deputy':
    case 'appoint':
    case 'end-deputy':
    case 'name-absence':
    case 'end-absence':
      return actOnStandingIn(known, wanted);
    case 'retry-aside':
    case 'drop-aside':
      return actOnAside(known, wanted);
    default:
      return actOnDirectory(known, wanted);
  }
}

/** Commands that stand for one act each. */
const acts = new Map<string, OfficeAct>(
  Object.entries<OfficeAct>({
    moi: { type: 'choose-invited' },
    go: { type: 'choose-unlinked' },
    nhom: { type: 'link-group' },
    truong: { type: 'choose-headed' },
    nguoi: { type: 'choose-role' },
    suaten: { type: 'choose-renamed' },
    donvi: { type: 'choose-kind' },
    uyquyen: { type: 'choose-deputy' },
    vangmat: { type: 'name-absence' },
  }),
);

/** Commands about a month, for the office. */
function monthCommand(turn: Turn, person: Person | null, name: string, argument: string): Outcome {
  if (person?.role !== 'office') return say({ type: 'office-only' });
  if (turn.event.chatKind === 'group') return say({ type: 'in-private' });
  const known: KnownTurn = { ...turn, person };
  const period = argument.trim() === '' ? monthAtHand(known) : periodNamed(known, argument);
  if (period === null) return say({ type: 'bad-period', year: turn.world.plan.year, command: name });
  switch (name) {
    case 'khoa':
      return confirmLock(known, period);
    case 'tralai':
      return actOnMonth(known, { type: 'choose-returned', period });
    case 'nhac':
      return chooseNudged(known, period);
    default:
      return previewDigest(known, period);
  }
}

/** Nothing comes of a guided question. */
export const cancelForm = ({ state, event, now }: KnownTurn): Outcome => ({
  kind: 'act',
  state: withForm(state, event, null, now),
  replies: [{ type: 'cancelled' }],
});

/** Whether a command may be given in a group that is not linked yet, or by somebody of whom nothing is known there. */
export const linksGroup = (name: string): boolean => name === 'nhom';

/** Carries out a command; null for one that the bot does not know. */
export function command(turn: Turn, person: Person | null, name: string, argument: string): Outcome | null {
  const wanted = acts.get(name);
  if (wanted) return act(turn, person, wanted);
  switch (name) {
    case 'index':
    case 'chiso':
      return answerCard(turn, person, argument);
    case 'tiendo':
      return answerMonth(turn, person, 'month', argument);
    case 'chuabaocao':
      return answerMonth(turn, person, 'missing', argument);
    case 'khoa':
    case 'tralai':
    case 'nhac':
    case 'tonghop':
      return monthCommand(turn, person, name, argument);
    case 'start':
      return say({ type: 'answer', answer: { type: 'greeting' } });
    case 'trogiup':
    case 'help':
      return answerHelp(turn, person);
    case 'lich':
    case 'trichdan':
    case 'tinhtrang':
      if (person?.role !== 'office') return say({ type: 'office-only' });
      if (turn.event.chatKind === 'group') return say({ type: 'in-private' });
      if (name === 'tinhtrang') return readStatus({ ...turn, person });
      return name === 'lich'
        ? say({ type: 'choose-calendar', calendar: turn.world.calendar })
        : say({ type: 'quoting', on: turn.state.quoteObstacles, changed: false });
    case 'nhantonghop':
    case 'kenh': {
      if (turn.event.chatKind === 'group' || person === null) return say({ type: 'in-private' });
      if (name === 'nhantonghop')
        return say({ type: 'choose-digest', wanted: turn.state.digestPeople.includes(person.id) });
      const own = turn.state.accounts.filter(
        ({ personId, channel }) => personId === person.id && isInUse(turn.world, channel),
      );
      return say({
        type: 'choose-channel',
        channels: [...new Set(own.map(({ channel }) => channel))],
        preferred: addressOf(turn.state, turn.world, person.id)?.channel ?? null,
      });
    }
    case 'baocao':
    case 'huy': {
      if (turn.event.chatKind === 'group' || person === null) return say({ type: 'in-private' });
      const known: KnownTurn = { ...turn, person };
      if (name === 'baocao') return startReport(known, argument);
      return turn.state.chats[chatKey(turn.event.chat)]?.form ? cancelForm(known) : parkReport(known);
    }
    default:
      return null;
  }
}
