import { record } from '../../people/audit.ts';
import { codesIn, spoil } from '../../people/enrolment.ts';
import { worksForOffice } from '../../people/org.ts';
import type { Outcome } from '../../said/content.ts';
import { say, type Turn, tell } from '../turn.ts';

/**
 * Codes in a group: everybody there may read them, so they let nobody in. Those that were good are ended, whoever they were
 * typed for the bot or not, and the office told of each. Null where there is none.
 */
export function spoilCode(turn: Turn): Outcome | null {
  const { event, context, now, secrets } = turn;
  const codes = event.type === 'text' ? codesIn(event.text) : [];
  if (event.type !== 'text' || codes.length === 0) return null;
  const { channel } = event.chat;
  const by = turn.person?.id ?? '';
  let { state } = turn;
  const spoiltOf: string[] = [];
  for (const code of codes) {
    const spoilt = spoil(state, code, now, secrets);
    if (!spoilt) continue;
    spoiltOf.push(spoilt.personId);
    state = record(spoilt.state, {
      at: now,
      by,
      channel,
      verb: 'spoil-code',
      before: spoilt.personId,
      after: '',
    });
  }
  // Nothing tells in a group whether a code was good.
  if (state === turn.state) return event.addressed ? say({ type: 'code-in-group' }) : null;
  const persons = context.org.people.filter(({ id }) => spoiltOf.includes(id));
  return {
    kind: 'act',
    state,
    replies: [{ type: 'code-in-group' }],
    notices:
      persons.length > 0
        ? context.org.people
            .filter((one) => worksForOffice(context.org, one))
            .map(({ id }) => tell(id, { type: 'code-spoilt', persons }))
        : [],
  };
}
