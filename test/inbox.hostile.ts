import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ChannelName } from '../src/core/people/org.ts';
import { type Actor, type Move, moves, toEvent } from './hostile/moves.ts';
import { buildRig, type Rig } from './hostile/rig.ts';
import { context } from './support/context.ts';

/** COUNT events in all, from SEED; both are printed, so that a run can be had again. */
const count = Number(process.env.COUNT ?? 200_000);
const seed = Number(process.env.SEED ?? Date.now() % 2_147_483_647);
/** Events of one episode: one bot, from an empty state through more than a year. */
const length = Math.min(count, 2_000);
/** No episode makes a state larger than this: what people do not keep is forgotten. */
const largestState = 6_000_000;

const channelNames: readonly ChannelName[] = ['telegram', 'zalo', 'web'];

/** Everybody who acts: the linked people on a channel of their own, a stranger on each, the group's members. */
function cast(places: Readonly<Record<string, ChannelName>>): Actor[] {
  const people = context.org.people.flatMap(({ id, role }): Actor[] => {
    const channel = places[id]!;
    const actor: Actor = {
      role,
      userId: `u-${id}`,
      chat: { channel, chatId: `u-${id}` },
      chatKind: 'private',
    };
    // The office has the most that can go wrong.
    return role === 'office' ? [actor, actor, actor, actor] : [actor];
  });
  const strangers = channelNames.map(
    (channel): Actor => ({
      role: 'stranger',
      userId: 'u-la',
      chat: { channel, chatId: 'u-la' },
      chatKind: 'private',
    }),
  );
  const group = { channel: 'telegram' as const, chatId: '-100' };
  const office = people.find(({ role }) => role === 'office')!;
  const members: Actor[] = [
    { role: 'member', userId: 'u-thanh-vien', chat: group, chatKind: 'group' },
    { role: 'member', userId: office.userId, chat: group, chatKind: 'group' },
    { role: 'stranger', userId: 'u-la', chat: { channel: 'zalo', chatId: 'g-khac' }, chatKind: 'group' },
  ];
  return [...people, ...strangers, ...members];
}

/** What a stranger may never change. */
const guarded = ({
  reports,
  drafts,
  locks,
  directory,
  calendar,
  deputies,
  absences,
  groups,
}: ReturnType<Rig['state']>) =>
  [reports, drafts, locks, directory, calendar, deputies, absences, groups] as const;

interface Total {
  events: number;
  sent: number;
  largest: number;
}

/** @param speed how many times faster time passes: some episodes go on into the years after the plan's */
async function live(
  all: readonly Move[],
  places: Record<string, ChannelName>,
  speed: number,
  total: Total,
): Promise<void> {
  const rig = buildRig(Date.parse('2023-01-03T08:00:00+07:00'), places, String(seed));
  const actors = cast(places);
  const recent: string[] = [];
  let waiting: Promise<void>[] = [];
  for (const [position, move] of all.entries()) {
    rig.pass(move.pause * speed);
    if (move.pause > 60_000) await rig.tick();
    const actor = actors[move.who % actors.length]!;
    const event = toEvent(move, actor, `e${position}`, rig.state(), rig.shown(actor), rig.aCode());
    recent.push(
      JSON.stringify({ role: actor.role, at: new Date(rig.now()).toISOString(), ...event }).slice(0, 600),
    );
    if (recent.length > 6) recent.shift();
    const before = rig.state();
    waiting.push(rig.accept(event));
    total.events += 1;
    if (move.again) {
      waiting.push(rig.accept(event));
      total.events += 1;
    }
    const alone = waiting.length === 1 && !move.together;
    if (!move.together) {
      await Promise.all(waiting).catch((error: unknown) => rig.problems.push(`thrown: ${String(error)}`));
      waiting = [];
    }
    // Who was let in with a code is no stranger any more.
    const isStranger =
      actor.role === 'stranger' &&
      !before.accounts.some(
        ({ channel, userId }) => channel === actor.chat.channel && userId === actor.userId,
      );
    if (alone && isStranger && move.how !== 'code' && move.how !== 'moved') {
      const after = guarded(rig.state());
      if (guarded(before).some((part, place) => part !== after[place]))
        rig.problems.push('a stranger changed something');
    }
    if (position % 500 === 499) total.largest = Math.max(total.largest, rig.validate());
    if (rig.problems.length > 0)
      throw new Error(`${rig.problems.join('\n')}\nafter (SEED=${seed}):\n${recent.join('\n')}`);
  }
  await Promise.all(waiting);
  await rig.settle();
  total.sent += rig.sent();
  total.largest = Math.max(total.largest, rig.validate());
  expect(rig.problems).toEqual([]);
}

it(`${count.toLocaleString('en')} hostile events find no fault between inbox and platform`, {
  timeout: 1_200_000,
}, async () => {
  console.log(`SEED=${seed} COUNT=${count}`);
  const begun = performance.now();
  const total: Total = { events: 0, sent: 0, largest: 0 };
  const places = fc.tuple(...context.org.people.map(() => fc.constantFrom(...channelNames)));
  const episode = fc.tuple(
    fc.array(moves, { minLength: length, maxLength: length }),
    places,
    fc.constantFrom(1, 1, 2, 6),
  );
  const property = fc.asyncProperty(episode, async ([all, chosen, speed]) => {
    const chosenPlaces = Object.fromEntries(context.org.people.map(({ id }, place) => [id, chosen[place]!]));
    await live(all, chosenPlaces, speed, total);
  });
  // Shrinking two thousand events would take longer than reading the last six.
  const run = await fc.check(property, { seed, numRuns: Math.ceil(count / length), endOnFailure: true });
  // Not fast-check's own report: it would print the whole episode.
  if (run.failed) throw new Error(`episode ${run.numRuns}: ${String((run.errorInstance as Error)?.message)}`);
  const seconds = Math.round((performance.now() - begun) / 1_000);
  console.log(
    `${total.events} events, ${total.sent} messages, largest state ${Math.round(total.largest / 1_024)} KB, ${seconds} s`,
  );
  expect(total.events).toBeGreaterThanOrEqual(count);
  expect(total.largest).toBeLessThan(largestState);
});
