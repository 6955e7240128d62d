import { record } from '../people/audit.ts';
import { invite, type Secrets, unlink } from '../people/enrolment.ts';
import { isLinkedGroup } from '../people/links.ts';
import type { Person } from '../people/org.ts';
import type { State } from '../state/state.ts';
import type { InboundEvent } from './event.ts';
import type { OfficeAct } from './office-act.ts';
import type { Content, Outcome, World } from './outcome.ts';

const answer = (content: Content): Outcome => ({ kind: 'answer', replies: [content], topic: null });

/** Carries out what the office asks; everybody else is told that only the office may. */
export function actForOffice(
  state: State,
  event: InboundEvent,
  by: Person | null,
  act: OfficeAct,
  world: World,
  now: number,
  secrets: Secrets,
): Outcome {
  if (by === null || by.role !== 'office') return answer({ type: 'office-only' });
  const { channel, chatId } = event.chat;
  const entry = { at: now, by: by.id, channel };
  if (event.chatKind === 'group' && act.type !== 'link-group') return answer({ type: 'in-private' });
  switch (act.type) {
    case 'choose-invited':
      return answer({ type: 'choose-invited', people: world.org.people });
    case 'invite': {
      const person = world.org.people.find((candidate) => candidate.id === act.personId);
      if (!person) return answer({ type: 'stale-button' });
      const made = invite(state, person.id, by.id, now, secrets);
      return {
        kind: 'act',
        state: record(made.state, { ...entry, act: 'invite', before: '', after: person.id }),
        replies: [],
        // A code is shown once and kept nowhere, so it does not wait in the outbox.
        fleeting: [{ type: 'code', person, code: made.code, expiresAt: made.expiresAt }],
      };
    }
    case 'choose-unlinked':
      return answer({
        type: 'choose-unlinked',
        links: state.accounts.map((link) => ({
          channel: link.channel,
          userId: link.userId,
          person: world.org.people.find((person) => person.id === link.personId) ?? null,
        })),
      });
    case 'unlink': {
      const link = state.accounts.find(
        (candidate) => candidate.channel === act.channel && candidate.userId === act.userId,
      );
      if (!link) return answer({ type: 'stale-button' });
      if (link.channel === channel && link.userId === event.userId) return answer({ type: 'not-oneself' });
      const person = world.org.people.find((candidate) => candidate.id === link.personId) ?? null;
      return {
        kind: 'act',
        state: record(unlink(state, link), { ...entry, act: 'unlink', before: link.personId, after: '' }),
        replies: [{ type: 'unlinked', channel: link.channel, person }],
      };
    }
    case 'link-group': {
      if (event.chatKind !== 'group') return answer({ type: 'in-group' });
      if (isLinkedGroup(state, channel, chatId)) return answer({ type: 'group-linked', before: true });
      return {
        kind: 'act',
        state: record(
          { ...state, groups: [...state.groups, { channel, chatId, linkedAt: now }] },
          { ...entry, act: 'link-group', before: '', after: chatId },
        ),
        replies: [{ type: 'group-linked', before: false }],
      };
    }
  }
}
