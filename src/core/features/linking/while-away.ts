import { isSameChat } from '../../heard/event.ts';
import { consoleName } from '../../people/enrolment.ts';
import { worksForOffice } from '../../people/org.ts';
import type { Content } from '../../said/content.ts';
import type { Turn } from '../turn.ts';

/**
 * What an account of the office hears when it can be written to again: who got a code at the server meanwhile, and who joined
 * for the office. What went to it while it refused the bot is lost. Null where there is nothing to tell.
 */
export function toldOnReturn({ state, event, person, context }: Turn): Content | null {
  const away = state.unreachable.find((chat) => isSameChat(chat, event.chat));
  if (!away || event.chatKind !== 'private' || person === null || !worksForOffice(context.org, person))
    return null;
  const ofOffice = (id: string) =>
    context.org.people.find((one) => one.id === id && worksForOffice(context.org, one)) ?? null;
  const meanwhile = state.audit.filter(({ at }) => at >= away.at);
  const codes = meanwhile.flatMap(({ verb, by, after, at }) => {
    const to = verb === 'office-code' && by === consoleName ? ofOffice(after) : null;
    return to ? [{ person: to, at }] : [];
  });
  const joined = meanwhile.flatMap(({ verb, by, channel, account, shownName, at }) => {
    const isHere = channel === event.chat.channel && account === event.userId;
    const who = verb === 'join' && channel !== 'server' && !isHere ? ofOffice(by) : null;
    if (!who || channel === 'server') return [];
    const link = state.accounts.find((one) => one.personId === by && one.linkedAt === at);
    const name = shownName ?? link?.shownName;
    return [{ person: who, channel, at, ...(name === undefined ? {} : { shownName: name }) }];
  });
  return codes.length + joined.length === 0
    ? null
    : { type: 'told-on-return', since: away.at, codes, joined };
}
