import { namedInGroup } from '../core/features/conversing/in-group.ts';
import { commandIn } from '../core/features/guiding/heard-command.ts';
import type { InboundEvent } from '../core/heard/event.ts';
import { codeAlone, codesIn, isInvitation } from '../core/people/enrolment.ts';
import { orderedAgency } from './ordered-agency.ts';
import { behindProvinceCommand } from './province/asked-of-province.ts';
import { province } from './province/province-people.ts';
import { readTag, tagOf } from './tags.ts';
import type { Membership, Whereabouts } from './whereabouts.ts';

/** Where an event goes. */
export type Route =
  /** To these agencies, one after another. */
  | { type: 'to'; agencies: readonly string[]; event: InboundEvent }
  /** A code lets its sender into an agency of which they are no part yet. */
  | { type: 'join'; agency: string; event: InboundEvent }
  /** To nobody's: whoever is known nowhere, a group that is not linked. */
  | { type: 'reception'; event: InboundEvent }
  /** A code was shown in a group that is not of the agency which made it: it ends there, and the group hears a neutral word. */
  | { type: 'spoil'; agencies: readonly string[]; event: InboundEvent }
  /** Somebody of several agencies is asked which they mean; then the event goes on. */
  | { type: 'ask'; agencies: readonly string[]; event: InboundEvent | null }
  /** Somebody chooses an agency. */
  | { type: 'choose'; agency: string }
  /** What they chose is none of theirs. */
  | { type: 'no-choice'; agencies: readonly string[] }
  /** Somebody of several agencies links a group and has not chosen for which. */
  | { type: 'choose-first' }
  /** A text with codes of several agencies is nobody's. */
  | { type: 'several' }
  /** Somebody of an agency asks for all of them, which they have no right to. */
  | { type: 'only-own'; agency: string }
  | { type: 'nowhere' };

/** What routing looks at; nothing of it is changed. */
export interface Known {
  whereabouts: Pick<Whereabouts, 'membershipsOf' | 'ownerOf' | 'makerOf'>;
  hashOf(code: string): string;
  now: number;
  /** What an agency is called. */
  nameOf(agency: string): string;
  /** Whether somebody works for an agency's office, and so may link groups. */
  isOffice(member: Membership): boolean;
  /** The agencies among which the chat was asked to choose, in the order of their numbers; null where it was not. */
  asked: readonly string[] | null;
  /** The agency whose choices were shown last in the private chat, where a number can mean them; null where none were. */
  lastChoices: string | null;
  /** The agency that the message was for that was changed now. */
  wroteTo(messageId: string): string | undefined;
}

/** What the buttons carry by which somebody chooses their agency. */
export const choosesAgency = 'co-quan:';

/** The agency that somebody speaks with: their only one, or that which they chose last; null where they never chose. */
export function currentOf(members: readonly Membership[]): string | null {
  const confirmed = members.filter(({ waits }) => !waits);
  const own = confirmed.length > 0 ? confirmed : members.slice(0, 1);
  const [first, ...others] = [...own].sort((one, other) => other.chosen - one.chosen);
  if (!first) return null;
  return others.length === 0 || first.chosen > 0 ? first.agency : null;
}

const idsOf = (members: readonly Membership[]): string[] =>
  members.filter(({ waits }) => !waits).map(({ agency }) => agency);

/** The agencies that made the codes of a text. */
function makersIn(codes: readonly string[], { whereabouts, hashOf, now }: Known) {
  return codes.flatMap((code) => whereabouts.makerOf(hashOf(code), now) ?? []);
}

/** A number that answers a list, by itself. */
const bareNumber = /^\s*\(?\d{1,2}[.)]?\s*$/;

/** What somebody says who is at home in some agency: with whom they speak, or which they are asked for. */
function toCurrent(members: readonly Membership[], event: InboundEvent, known: Known): Route {
  const current = currentOf(members);
  const isOfOther =
    known.lastChoices !== null &&
    known.lastChoices !== current &&
    event.type === 'text' &&
    bareNumber.test(event.text);
  // A number may mean what came from the one agency or the other: nothing is done by chance.
  if (current === null || isOfOther) return { type: 'ask', agencies: idsOf(members), event };
  return { type: 'to', agencies: [current], event };
}

/** The codes of a message, as an agency would read them: of whoever is linked only a message that is nothing else. */
function codesOf(text: string, isMember: boolean): string[] {
  if (!isMember || isInvitation(text)) return codesIn(text);
  const code = codeAlone(text);
  return code === null ? [] : [code];
}

function ofCodes(
  text: string,
  event: InboundEvent,
  members: readonly Membership[],
  known: Known,
): Route | null {
  const makers = [...new Set(makersIn(codesOf(text, members.length > 0), known).map(({ agency }) => agency))];
  const [maker, ...others] = makers;
  if (maker === undefined) return null;
  if (others.length > 0) return { type: 'several' };
  return members.some(({ agency }) => agency === maker)
    ? { type: 'to', agencies: [maker], event }
    : { type: 'join', agency: maker, event };
}

/** «/coquan», «chuyển sang Sở …», or the answer to which agency is meant; null for anything else. */
function ofChoice(text: string, members: readonly Membership[], known: Known): Route | null {
  const own = idsOf(members);
  if (own.length === 0) return null;
  const ordered = orderedAgency(text, known.asked ?? [], own, known.nameOf, commandIn(text));
  if (ordered === null) return null;
  if ('agency' in ordered) return { type: 'choose', agency: ordered.agency };
  return ordered.isUnknown
    ? { type: 'no-choice', agencies: own }
    : { type: 'ask', agencies: own, event: null };
}

function ofPress(
  event: Extract<InboundEvent, { type: 'press' }>,
  members: readonly Membership[],
  known: Known,
): Route {
  const own = idsOf(members);
  if (event.data.startsWith(choosesAgency)) {
    const agency = event.data.slice(choosesAgency.length);
    return own.includes(agency) ? { type: 'choose', agency } : { type: 'no-choice', agencies: own };
  }
  const tagged = readTag(event.data);
  const bare = tagged ? { ...event, data: tagged.data } : event;
  if (members.length === 0) return { type: 'reception', event: bare };
  const meant = tagged ? members.filter(({ agency }) => tagOf(agency) === tagged.tag) : members;
  if (meant.length === 0) return toCurrent(members, stale(event), known);
  const [only, another] = meant;
  // Without a tag nobody can tell whose it is: nothing is done by chance.
  return another
    ? { type: 'ask', agencies: idsOf(meant), event: bare }
    : { type: 'to', agencies: [only!.agency], event: bare };
}

/** A button of an agency that somebody is no part of any more: it leads to no act. */
const stale = <E extends InboundEvent>(event: E): E => ({ ...event, data: 'stale' });

/** «/toantinh»: whoever may, whatever agency they speak with; null for anything else. */
function ofProvince(
  event: Extract<InboundEvent, { type: 'text' }>,
  members: readonly Membership[],
): Route | null {
  if (behindProvinceCommand(event.text) === null) return null;
  const isTheirs = members.some(({ agency }) => agency === province);
  if (isTheirs) return { type: 'to', agencies: [province], event };
  const current = currentOf(members);
  return current === null ? null : { type: 'only-own', agency: current };
}

function inPrivate(event: InboundEvent, known: Known): Route {
  const members = known.whereabouts.membershipsOf(event.chat.channel, event.userId);
  switch (event.type) {
    case 'reachable':
      return members.length > 0
        ? { type: 'to', agencies: members.map(({ agency }) => agency), event }
        : { type: 'nowhere' };
    case 'press':
      return ofPress(event, members, known);
    case 'edited': {
      const agency = known.wroteTo(event.messageId) ?? currentOf(members);
      const isTheirs = members.some((one) => one.agency === agency);
      return agency !== null && isTheirs ? { type: 'to', agencies: [agency], event } : { type: 'nowhere' };
    }
    case 'text': {
      const told =
        ofProvince(event, members) ??
        ofChoice(event.text, members, known) ??
        ofCodes(event.text, event, members, known);
      if (told) return told;
      break;
    }
    default:
  }
  return members.length === 0 ? { type: 'reception', event } : toCurrent(members, event, known);
}

/** «/nhom» in a group that is nobody's: it is linked with the agency of whose office its sender is, or with the province, at all of whose agencies they look. */
function linkingGroup(event: InboundEvent, known: Known): Route {
  const members = known.whereabouts
    .membershipsOf(event.chat.channel, event.userId)
    .filter((member) => !member.waits && (member.agency === province || known.isOffice(member)));
  if (members.length === 0) return { type: 'reception', event };
  const agency = currentOf(members);
  return agency === null ? { type: 'choose-first' } : { type: 'to', agencies: [agency], event };
}

function inGroup(event: InboundEvent, known: Known): Route {
  const owner = known.whereabouts.ownerOf(event.chat);
  const codes = event.type === 'text' ? codesIn(event.text) : [];
  const makers = new Set(makersIn(codes, known).flatMap(({ agency, isGood }) => (isGood ? [agency] : [])));
  if (makers.size > 0 && (makers.size > 1 || !makers.has(owner ?? '')))
    return { type: 'spoil', agencies: [...makers], event };
  if (event.type === 'press') {
    const tagged = readTag(event.data);
    const isOthers = tagged !== null && owner !== undefined && tagOf(owner) !== tagged.tag;
    const bare = tagged ? { ...event, data: tagged.data } : event;
    return owner === undefined
      ? { type: 'reception', event: bare }
      : { type: 'to', agencies: [owner], event: isOthers ? stale(event) : bare };
  }
  if (owner !== undefined) return { type: 'to', agencies: [owner], event };
  if (event.type === 'text' && event.addressed) {
    const named = namedInGroup(event.text);
    if (named?.type === 'known' && named.name === 'nhom') return linkingGroup(event, known);
  }
  return event.type === 'group-moved' ? { type: 'nowhere' } : { type: 'reception', event };
}

/**
 * Where an event goes: whoever is known to one agency speaks with that one, a code joins the agency that made it, a group
 * belongs to the agency that linked it. Pure.
 */
export const routeOf = (event: InboundEvent, known: Known): Route =>
  event.chatKind === 'group' ? inGroup(event, known) : inPrivate(event, known);
