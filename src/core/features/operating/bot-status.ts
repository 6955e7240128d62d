import { isSameChat } from '../../heard/event.ts';
import { listSetAside } from '../../heard/set-aside.ts';
import { kindOfRow } from '../../outbox/successor.ts';
import { groupOf } from '../../people/links.ts';
import type { Outcome } from '../../said/content.ts';
import { change, type KnownTurn } from '../turn.ts';
import type { GivenUp } from './declared.ts';

/** What was given up is told for so long. */
const toldForMs = 7 * 24 * 3_600_000;

/** What was given up lately, one entry a chat, kind and reason, the latest first. */
function givenUpIn({ state, context, now }: KnownTurn): GivenUp[] {
  const entries = new Map<string, GivenUp>();
  const recent = state.failures.filter(({ at }) => now - at <= toldForMs).sort((a, b) => b.at - a.at);
  for (const { key, chat, code, at, personId, followed = false } of recent) {
    const link = groupOf(state, chat);
    const owner =
      personId ?? state.accounts.find((one) => isSameChat({ ...one, chatId: one.userId }, chat))?.personId;
    const kind = kindOfRow(key);
    const name = [chat.channel, chat.chatId, owner, kind, code, followed].join(' ');
    const known = entries.get(name);
    entries.set(
      name,
      known
        ? { ...known, count: known.count + 1 }
        : {
            person: context.org.people.find(({ id }) => id === owner) ?? null,
            group: link ? { title: link.title ?? null } : null,
            kind,
            code,
            at,
            count: 1,
            followed,
          },
    );
  }
  return [...entries.values()];
}

/** `/tinhtrang`: how the bot is, to the office alone; that it was read is in the trail. */
export function readStatus(turn: KnownTurn): Outcome {
  const { state, context, now } = turn;
  const asides = listSetAside(state, context.org);
  return change(turn, {}, { verb: 'read-status', before: '', after: '' }, [
    {
      type: 'status',
      now,
      failing: context.health?.failing ?? [],
      waiting: {
        count: state.outbox.length,
        oldestMs: state.outbox.reduce((oldest, row) => Math.max(oldest, now - row.createdAt), 0),
      },
      givenUp: givenUpIn(turn),
    },
    // What was set aside can be tried again from here.
    ...(asides.length > 0 ? [{ type: 'asides' as const, asides }] : []),
  ]);
}
