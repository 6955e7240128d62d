import { record } from '../../people/audit.ts';
import { codeIn, spoil } from '../../people/enrolment.ts';
import { worksForOffice } from '../../people/org.ts';
import type { Outcome } from '../../said/content.ts';
import { say, type Turn, tell } from '../turn.ts';

/**
 * A code in a group: everybody there may read it, so it lets nobody in. One that was good is ended, whoever it was typed for
 * the bot or not, and the office told. Null where there is none.
 */
export function spoilCode(turn: Turn): Outcome | null {
  const { state, event, context, now, secrets } = turn;
  const code = event.type === 'text' ? codeIn(event.text) : null;
  if (event.type !== 'text' || code === null) return null;
  const spoilt = spoil(state, code, now, secrets);
  // Nothing tells in a group whether a code was good.
  if (!spoilt) return event.addressed ? say({ type: 'code-in-group' }) : null;
  const person = context.org.people.find(({ id }) => id === spoilt.personId);
  const { channel } = event.chat;
  const by = turn.person?.id ?? '';
  return {
    kind: 'act',
    state: record(spoilt.state, {
      at: now,
      by,
      channel,
      verb: 'spoil-code',
      before: spoilt.personId,
      after: '',
    }),
    replies: [{ type: 'code-in-group' }],
    notices: person
      ? context.org.people
          .filter((one) => worksForOffice(context.org, one))
          .map(({ id }) => tell(id, { type: 'code-spoilt', person }))
      : [],
  };
}
