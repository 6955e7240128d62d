import { record } from '../people/audit.ts';
import { invite, unlink } from '../people/enrolment.ts';
import { groupOf } from '../people/links.ts';
import type { ChatAddress } from './event.ts';
import type { OfficeAct } from './office-act.ts';
import type { Outcome } from './outcome.ts';
import { type KnownTurn, say } from './turn.ts';

/** A group, and its topic, as the trail names them. */
const placeOf = ({ chatId, threadId }: Omit<ChatAddress, 'channel'>): string =>
  threadId === undefined ? chatId : `${chatId}/${threadId}`;

export type LinkingAct = Extract<
  OfficeAct,
  { type: 'choose-invited' | 'invite' | 'choose-unlinked' | 'ask-unlink' | 'unlink' | 'link-group' }
>;

/** `/moi`, `/go`, `/nhom`: who is linked, and which groups. */
export function actForOffice(
  { state, event, person: by, world, now, secrets }: KnownTurn,
  act: LinkingAct,
): Outcome {
  const { channel, chatId } = event.chat;
  const entry = { at: now, by: by.id, channel };
  switch (act.type) {
    case 'choose-invited':
      return say({ type: 'choose-invited', people: world.org.people });
    case 'invite': {
      const person = world.org.people.find((candidate) => candidate.id === act.personId);
      if (!person) return say({ type: 'stale-button' });
      const made = invite(state, person.id, by.id, now, secrets);
      return {
        kind: 'act',
        state: record(made.state, { ...entry, verb: 'invite', before: '', after: person.id }),
        replies: [],
        // A code is shown once and kept nowhere, so it does not wait in the outbox.
        fleeting: [{ type: 'code', person, code: made.code, expiresAt: made.expiresAt }],
      };
    }
    case 'choose-unlinked':
      return say({
        type: 'choose-unlinked',
        links: state.accounts.map((link) => ({
          channel: link.channel,
          userId: link.userId,
          person: world.org.people.find((person) => person.id === link.personId) ?? null,
        })),
      });
    case 'ask-unlink':
    case 'unlink': {
      const link = state.accounts.find(
        (candidate) => candidate.channel === act.channel && candidate.userId === act.userId,
      );
      if (!link) return say({ type: 'stale-button' });
      if (link.channel === channel && link.userId === event.userId) return say({ type: 'not-oneself' });
      const person = world.org.people.find((candidate) => candidate.id === link.personId) ?? null;
      if (act.type === 'ask-unlink')
        return say({ type: 'confirm-unlink', channel: link.channel, userId: link.userId, person });
      return {
        kind: 'act',
        state: record(unlink(state, link), { ...entry, verb: 'unlink', before: link.personId, after: '' }),
        replies: [{ type: 'unlinked', channel: link.channel, person }],
      };
    }
    case 'link-group': {
      if (event.chatKind !== 'group') return say({ type: 'in-group' });
      const { threadId } = event.chat;
      const known = groupOf(state, event.chat);
      // The digest goes where the command was typed last.
      const elsewhere = known !== undefined && known.threadId !== threadId;
      const title = event.chatTitle ?? known?.title;
      if (known && !elsewhere && known.title === title) return say({ type: 'group-linked', before: true });
      const link = {
        channel,
        chatId,
        linkedAt: known?.linkedAt ?? now,
        ...(threadId === undefined ? {} : { threadId }),
        ...(title === undefined ? {} : { title }),
      };
      const groups = [...state.groups.filter((one) => one !== known), link];
      return {
        kind: 'act',
        state: record(
          { ...state, groups },
          { ...entry, verb: 'link-group', before: known ? placeOf(known) : '', after: placeOf(event.chat) },
        ),
        replies: [{ type: 'group-linked', before: known !== undefined, ...(elsewhere ? { elsewhere } : {}) }],
      };
    }
  }
}
