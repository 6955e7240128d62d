import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { answerMessage } from '../../src/copy/vi/asking.ts';
import { vietnamese } from '../../src/copy/vi/index.ts';
import { monthDates } from '../../src/core/calendar/appointments.ts';
import type { Context } from '../../src/core/context.ts';
import { converse } from '../../src/core/features/converse.ts';
import { extendingStanding } from '../../src/core/features/extending/declared.ts';
import { type Org, orgSchema } from '../../src/core/people/org.ts';
import { withOutside } from '../../src/core/plan/assignments.ts';
import { planSchema } from '../../src/core/plan/plan.ts';
import { type Report, reportKey } from '../../src/core/report/report.ts';
import { rememberChat } from '../../src/core/said/chat-memory.ts';
import type { Content } from '../../src/core/said/content.ts';
import { plainText } from '../../src/core/said/message.ts';
import { emptyState, type State } from '../../src/core/state/state.ts';
import { toPeriod } from '../../src/core/time/period.ts';
import { loadHolidays } from '../../src/load-data.ts';
import { context as embedded } from './context.ts';
import { messageFaults } from './reads-well.ts';
import { speakingOn } from './stub-channel.ts';

interface TableReport {
  period: string;
  unit: string;
  sentBy: string;
  sentAt: string;
  sentFor?: string;
  reason?: string;
  entries: Record<string, Omit<Report['entries'][string], 'evidence' | 'at' | 'by'>>;
  returned?: { taskId: string; reason: string; by: string; at: string }[];
}

/** A made-up department: its plan, its directory, and what its units reported, as `test/worlds` keeps it. */
export interface World {
  context: Context;
  state: State;
  now: number;
}

const noSecrets = { newCode: () => '', hashOf: (code: string) => code };

/** A reminder by the office, as the bot's own trail would have it; the table's other entries are words for readers. */
function nudgeIn(
  org: Org,
  { at, by, verb, before }: { at: string; by: string; verb: string; before: string },
): State['audit'] {
  const [, name, month, year] = /^(.+) chưa gửi báo cáo tháng (\d+)\/(\d+)$/.exec(before) ?? [];
  const unit = org.units.find((one) => one.name === name);
  if (verb !== 'remind' || !unit) return [];
  const after = `${year}-${month!.padStart(2, '0')} ${unit.id}`;
  return [{ at: Date.parse(at), by, channel: 'telegram', verb, before: '', after }];
}

const loaded = new Map<string, Promise<World>>();

/** A department with its plan, people and reports, read once by all tests of a process: none of them changes it. */
export function loadWorld(name: string): Promise<World> {
  const world = loaded.get(name) ?? readWorld(name);
  loaded.set(name, world);
  return world;
}

/** Several of them, by their names. */
export const openWorlds = async (names: readonly string[]): Promise<ReadonlyMap<string, World>> =>
  new Map(await Promise.all(names.map(async (name) => [name, await loadWorld(name)] as const)));

async function readWorld(name: string): Promise<World> {
  const read = (file: string): unknown => JSON.parse(readFileSync(join('test/worlds', name, file), 'utf8'));
  const plan = planSchema.parse(read('plan.json'));
  const org = withOutside(orgSchema.parse(read('org.json')), plan);
  const table = read('reports.json') as {
    now: string;
    linkedAt: string;
    reports: TableReport[];
    locks: { period: string; by: string; at: string }[];
    trail: { at: string; by: string; verb: string; before: string }[];
  };
  const holidays =
    plan.year === embedded.plan.year ? embedded.holidays : await loadHolidays('data', 'data', [plan.year]);
  const context: Context = {
    ...embedded,
    plan,
    org,
    holidays,
    channels: speakingOn('telegram', 'zalo', 'web'),
  };
  const reports = Object.fromEntries(
    table.reports.map((one): [string, Report] => {
      const at = Date.parse(one.sentAt);
      const { deadlineAt } = monthDates({ ...context, holidays }, toPeriod(one.period));
      return [
        reportKey(one.unit, one.period),
        {
          unit: one.unit,
          period: one.period,
          entries: Object.fromEntries(
            Object.entries(one.entries).map(([id, entry]) => [
              id,
              { ...entry, evidence: [], at, by: one.sentBy },
            ]),
          ),
          firstSentAt: at,
          sentAt: at,
          sentBy: one.sentBy,
          ...(one.sentFor ? { sentFor: one.sentFor } : {}),
          ...(one.reason ? { reason: one.reason } : {}),
          late: at > deadlineAt,
          revisions: [],
          returned: (one.returned ?? []).map((back) => ({ ...back, at: Date.parse(back.at) })),
          answers: [],
        },
      ];
    }),
  );
  const linkedAt = Date.parse(table.linkedAt);
  const state: State = {
    ...emptyState(),
    begunAt: linkedAt,
    accounts: org.people.flatMap((person) =>
      person.accounts.map((account) => ({ ...account, personId: person.id, linkedAt })),
    ),
    groups: [{ channel: 'telegram', chatId: '-5001', linkedAt }],
    reports,
    audit: table.trail.flatMap((entry) => nudgeIn(org, entry)),
    locks: table.locks.map(({ period, by, at }) => ({ period, by, at: Date.parse(at) })),
  };
  return { context, state, now: Date.parse(table.now) };
}

/** A question with who asks it: a person's id, or «group:<id>» for the group's chat. */
export interface WorldQuestion {
  id: string;
  kind: string;
  speaker: string;
  before?: string[];
  q: string;
  expect: string;
}

/** A state as the bot has it after a start: what changed comes from its file. The rest is what it was, as in a bot that runs. */
const readAnew = (state: State, before: State): State => ({
  ...state,
  ...Object.fromEntries(
    Object.entries(state)
      .filter(([key, value]) => value !== before[key as keyof State])
      .map(([key, value]) => [key, JSON.parse(JSON.stringify(value))]),
  ),
});

/** Asks a chain of messages in one chat, a minute apart. @returns the last answer as it is shown, with its buttons */
export function askWorld(
  { context, state: begin, now }: World,
  { speaker, before = [], q }: WorldQuestion,
): { text: string; contents: readonly Content[] } {
  const isGroup = speaker.startsWith('group:');
  const person = context.org.people.find(({ id }) => id === speaker.replace(/^group:/, ''))!;
  const userId = person.accounts[0]!.userId;
  const chat = { channel: 'telegram' as const, chatId: isGroup ? '-5001' : userId };
  let state = begin;
  let contents: readonly Content[] = [];
  [...before, q].forEach((text, position) => {
    const at = now + position * 60_000;
    const outcome = converse(
      state,
      {
        type: 'text',
        text,
        addressed: true,
        eventId: String(position),
        chat,
        chatKind: isGroup ? 'group' : 'private',
        userId,
      },
      context,
      at,
      noSecrets,
    );
    contents =
      outcome.kind === 'silence'
        ? []
        : [...outcome.replies, ...(outcome.kind === 'act' ? (outcome.fleeting ?? []) : [])];
    if (outcome.kind === 'act') state = outcome.state;
    if (outcome.kind === 'answer' && outcome.topic)
      state = readAnew(
        rememberChat(
          state,
          chat,
          { topic: outcome.topic, options: [], ...(isGroup ? { by: userId } : {}) },
          at,
        ),
        state,
      );
  });
  const shown = contents.map((content) => {
    // What asks for more time is answered by a question of its own.
    if (content.type !== 'answer' && !(content.type in extendingStanding)) return `<${content.type}>`;
    const message =
      content.type === 'answer'
        ? answerMessage(content.answer, context)
        : vietnamese.toMessage(content, context);
    expect(messageFaults(message, context), q).toEqual([]);
    const buttons = (message.buttons ?? []).flat().map(({ label }) => `[${label}]`);
    return [plainText(message), ...(buttons.length > 0 ? [buttons.join(' ')] : [])].join('\n');
  });
  return { text: shown.join('\n---\n'), contents };
}

/** What somebody is answered to the last of what they say in one chat. */
export const answerTo = (world: World, speaker: string, ...said: string[]): string =>
  askWorld(world, { id: '', kind: '', expect: '', speaker, q: said.at(-1)!, before: said.slice(0, -1) }).text;
